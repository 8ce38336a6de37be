"""The stages of tests/run. Each is a function of the environment that returns the tests it counted."""
import os
import re
import subprocess
from pathlib import Path
from typing import NamedTuple

import lint
from build import build_preset, build_site
from console import LOGS, ROOT, Trouble, run_step, say
from machine import python_with_modules, unpacked

CPUS = len(os.sched_getaffinity(0))


class Count(NamedTuple):
    passed: int
    failed: int


def run_tests(name, argv, env, seconds, count):
    """Runs a program of tests with its output in build/logs; shows it where something failed. `count` reads the output."""
    LOGS.mkdir(parents=True, exist_ok=True)
    log = LOGS / f"{name}-tests.log"
    with log.open("w") as out:
        try:
            code = subprocess.run([str(part) for part in argv], env=env, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=out,
                                  stderr=subprocess.STDOUT, timeout=seconds).returncode
        except subprocess.TimeoutExpired:
            raise Trouble(f"{name} did not end within {seconds} s; see {log.relative_to(ROOT)}.") from None
    text = log.read_text(errors="replace")
    result = count(text)
    if result is None:
        show_end(text)
        raise Trouble(f"{name} ended with code {code} and no count of its tests; see {log.relative_to(ROOT)}.")
    if code != 0 or result.failed:
        show_end(text)
    skipped = re.findall(r"^\s*\ufe63 (.*?)(?: \([\d.]+ms\))? # (.*)$", text, re.MULTILINE)
    for test, reason in dict.fromkeys(skipped):
        say(f"  skipped: {test}: {reason}")
    if result.passed + result.failed == 0 and not skipped:
        raise Trouble(f"{name} found no tests.")
    return Count(result.passed, max(result.failed, 1 if code != 0 else 0))


def show_end(text):
    lines = text.splitlines()
    failures = [line for line in lines if re.search(r"\[  FAILED  \]|: Failure|^\s*not ok|✖|ERROR: |^(FAIL|ERROR):", line)]
    say("\n".join([*failures[:40], "...", *lines[-60:]] if len(lines) > 60 else lines))


def count_gtest(text):
    ran = re.search(r"\[==========\] \d+ tests? from .* ran", text)
    passed = re.search(r"\[  PASSED  \] (\d+) test", text)
    failed = re.search(r"\[  FAILED  \] (\d+) tests?, listed below", text)
    return Count(int(passed[1]) if passed else 0, int(failed[1]) if failed else 0) if ran else None


def count_node(text):
    found = {name: re.search(rf"^(?:#|ℹ) {name} (\d+)", text, re.MULTILINE) for name in ("pass", "fail", "cancelled")}
    if not found["pass"]:
        return None
    numbers = {name: int(match[1]) if match else 0 for name, match in found.items()}
    return Count(numbers["pass"], numbers["fail"] + numbers["cancelled"])


def count_unittest(text):
    ran = re.search(r"^Ran (\d+) tests?", text, re.MULTILINE)
    if not ran:
        return None
    failed = sum(int(number) for number in re.findall(r"(?:failures|errors)=(\d+)", text))
    return Count(int(ran[1]) - failed, failed)


def node_tests(name, patterns, env, seconds, at_once=1):
    """Runs *.test.mjs files by node's own runner, as many at once as is said: those with browsers share two cores."""
    # The longest first: none is left to run alone at the end.
    found = sorted((file for pattern in patterns for file in ROOT.glob(pattern)), key=lambda file: -file.stat().st_size)
    files = [str(file.relative_to(ROOT)) for file in found]
    if not files:
        raise Trouble(f"No tests of {name}: nothing matches {', '.join(patterns)}.")
    argv = ["node", "--test", f"--test-concurrency={at_once}", "--test-reporter=spec", "--test-force-exit", *files]
    return run_tests(name, argv, env, seconds, count_node)


def setup(env):
    """The set-up itself ran before the first stage; here its own tests."""
    python = python_with_modules() or "python3"
    return run_tests("setup", [python, "-m", "unittest", "discover", "-s", "tests/tooling", "-p", "test_*.py"], env, 120,
                     count_unittest)


def core(env):
    build_preset("native", env, ["resume_tests"])
    return run_tests("core", [ROOT / "build/native/tests/resume_tests"], env, 900, count_gtest)


def asan(env):
    build_preset("asan", env, ["resume_tests"])
    env = dict(env, UBSAN_OPTIONS="print_stacktrace=1")
    return run_tests("asan", [ROOT / "build/asan/tests/resume_tests"], env, 1200, count_gtest)


def wasm(env):
    build_preset("wasm", env, ["resume_tests"])
    return run_tests("wasm", ["node", "--stack-size=4000", ROOT / "build/wasm/tests/resume_tests.js"], env, 600, count_gtest)


def cli(env):
    """resume-check by node against the native one, and what else node runs without a browser."""
    build_preset("native", env, ["resume-check"])
    build_preset("wasm", env, ["core"])
    return node_tests("cli", ["tests/cli/*.test.mjs", "tests/golden/*.test.mjs", "tests/files/*.test.mjs"], env, 900, at_once=CPUS)


def types(env):
    run_step("Types", ["tsc", "--project", "tsconfig.json"], env, help_with="npm run check")
    return Count(1, 0)


def lints(env):
    build_preset("native", env, ["core/all"])
    build_preset("wasm", env, ["core/all", "imgui", "app_tables"])
    sources, wrong = len(lint.files("*.cpp", "*.hpp")), lint.run(env, CPUS)
    return Count(max(sources - wrong, 0), wrong)


def site(env):
    build_site(env)
    return node_tests("site", ["tests/site/*.test.mjs"], env, 300)


def browser(env):
    build_site(env)
    return node_tests("browser", ["tests/browser/*.test.mjs"], env, 1800, at_once=2)


def every(env):
    """What takes minutes in Chromium and is tried in part by `browser`: every view in every size, file that is refused, way out."""
    build_site(env)
    return node_tests("every", ["tests/browser/every/*.test.mjs"], env, 1800, at_once=2)


def engines(env):
    build_site(env)
    return node_tests("engines", ["tests/browser/all/*.test.mjs"], env, 1800)


def seal(env):
    """Every way out, in three engines, with listeners at the other end: in a network of its own."""
    build_site(env)
    apart = ["unshare", "--user", "--map-root-user", "--net", "--mount"]
    if subprocess.run([*apart, "true"], capture_output=True).returncode != 0:
        raise Trouble("This system gives no network namespaces (unshare --user --net), which the listeners need.")
    LOGS.mkdir(parents=True, exist_ok=True)
    heard = LOGS / "seal-heard.jsonl"
    heard.write_text("")
    return run_tests("seal", [*apart, "python3", "tests/seal/world.py", heard, "node", "--test", "--test-concurrency=1",
                              "--test-reporter=spec", "--test-force-exit", "tests/seal/seal.test.mjs"], env, 3000, count_node)


def hosts(env):
    """The files for servers, in real ones; one that is not there is skipped and named."""
    build_site(env)
    env = dict(env, NGINX=str(unpacked("nginx", "nginx") or ""))
    return node_tests("hosts", ["tests/hosts/*.test.mjs"], env, 120)


def bench(env):
    build_preset("native", env)
    build_preset("wasm", env)
    # Its table is what one runs it for.
    code = subprocess.run(["node", "tests/bench/bench.mjs"], env=env, cwd=ROOT, stdin=subprocess.DEVNULL).returncode
    return Count(0, 1) if code else Count(1, 0)


def fuzz(env, seconds=60):
    build_preset("asan", env, ["resume_fuzz"])
    corpus = ROOT / "build/fuzz"
    corpus.mkdir(parents=True, exist_ok=True)
    found = corpus / "found"
    found.mkdir(exist_ok=True)
    run_step("Seeds", ["python3", "tests/fuzz/make_seeds.py", corpus / "seeds"], env)
    run_step(f"Fuzzing {seconds} s",
             [ROOT / "build/asan/tests/fuzz/resume_fuzz", f"-max_total_time={seconds}", "-max_len=65536", "-timeout=10",
              f"-artifact_prefix={found}/", f"-jobs={CPUS}", f"-workers={CPUS}", corpus / "corpus", corpus / "seeds"],
             dict(env, UBSAN_OPTIONS="print_stacktrace=1"), cwd=corpus,
             note=lambda line: line if line.startswith("#") else None)
    return Count(1, 0)


def fresh(env):
    return run_tests("fresh", [ROOT / "tests/fresh"], env, 7200, count_last_line)


def count_last_line(text):
    found = re.findall(r"^(\d+) passed, (\d+) failed$", text, re.MULTILINE)
    return Count(int(found[-1][0]), int(found[-1][1])) if found else None


class Stage(NamedTuple):
    run: object
    budget: int  # seconds when warm, on two cores
    needs: tuple = ()


CPP = ("gtest", "benchmark")
QUICK = {
    "setup": Stage(setup, 15),
    "core": Stage(core, 60, CPP),
    "asan": Stage(asan, 90, ("clang", "sanitizers", *CPP)),
    "wasm": Stage(wasm, 90, CPP),
    "cli": Stage(cli, 60, CPP),
    "types": Stage(types, 15),
    "lint": Stage(lints, 90, ("clang", "clang-tidy", "clang-format", *CPP)),
    "site": Stage(site, 30),
    "browser": Stage(browser, 240, ("chromium", "scripts")),
}
SLOW = {
    "hosts": Stage(hosts, 30, ("apache",)),
    "every": Stage(every, 120, ("chromium", "scripts")),
    "seal": Stage(seal, 700, ("chromium", "firefox", "webkit", "xvfb", "gl")),
    "engines": Stage(engines, 180, ("chromium", "scripts", "firefox", "webkit", "xvfb", "gl")),
}
APART = {
    "bench": Stage(bench, 180, ("benchmark", "chromium", "gtest")),
    "fuzz": Stage(fuzz, 120, ("clang", "sanitizers", *CPP)),
    "fresh": Stage(fresh, 2400),
}
STAGES = {**QUICK, **SLOW, **APART}
