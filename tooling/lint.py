"""clang-format and clang-tidy over what git knows. A file that was clean stays clean until it or a header of its changes."""
import hashlib
import json
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

from console import ROOT, Progress, say

KEPT = ROOT / "build" / "lint.json"
INCLUDE = re.compile(rb'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)


def run(env, jobs):
    """The number of files with something to mend."""
    return check_names() + check_format(env) + check_tidy(env, jobs)


def files(*endings):
    shown = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *endings], cwd=ROOT,
                           capture_output=True, check=True).stdout
    return [name for name in shown.decode().split("\0") if name and (ROOT / name).exists()]


def check_names():
    """One type, one name: two that differ and share one in a namespace are one to the linker, and break each other."""
    known, wrong = {}, 0
    for name in files("core/*.cpp", "core/*.hpp", "web/*.cpp", "imgui_app/*.cpp", "imgui_app/*.hpp"):
        space = ""
        for line in (ROOT / name).read_text().splitlines():
            opened = re.match(r"namespace ([\w:]+) \{", line)
            space = opened[1] if opened else space
            found = re.match(r"(?:struct|class|enum class) (\w+)[^;]*\{", line)
            if not found or "/make_" in name or "/write_" in name:
                continue
            other = known.setdefault((space, found[1]), name)
            if other != name:
                say(f"{name}: {space}::{found[1]} is defined in {other} as well")
                wrong += 1
    return wrong


def check_format(env):
    progress = Progress("clang-format")
    shown = subprocess.run(["clang-format", "--dry-run", "-Werror", *files("*.cpp", "*.hpp")], cwd=ROOT, env=env, text=True,
                           capture_output=True).stderr
    wrong = sorted(set(re.findall(r"^(\S+?):\d+:\d+: error", shown, re.MULTILINE)))
    progress.end("done" if not wrong else "failed")
    if wrong:
        say("These files are not formatted. Run: clang-format -i " + " ".join(wrong))
    return len(wrong)


def databases():
    """Which compile commands know a file: native ones first, as they are read faster."""
    known = {}
    for preset in ("wasm", "native"):
        database = ROOT / "build" / preset / "compile_commands.json"
        if database.exists():
            for entry in json.loads(database.read_text()):
                known[entry["file"]] = preset
    return known


def check_tidy(env, jobs):
    known = databases()
    kept = json.loads(KEPT.read_text()) if KEPT.exists() else {}
    sources = [name for name in files("*.cpp") if str(ROOT / name) in known]
    keys = {name: fingerprint(name) for name in sources}
    work = [name for name in sources if kept.get(name) != keys[name]]
    extra = emscripten_arguments(env)
    progress = Progress(f"clang-tidy, {len(work)} of {len(sources)} files to read")
    wrong = []

    def one(name):
        preset = known[str(ROOT / name)]
        argv = ["clang-tidy", "--quiet", "-p", f"build/{preset}", *(extra if preset == "wasm" else []), name]
        return name, subprocess.run(argv, cwd=ROOT, env=env, text=True, capture_output=True)

    with ThreadPoolExecutor(jobs) as pool:
        for name, result in pool.map(one, work):
            progress.note(name)
            if result.returncode == 0:
                kept[name] = keys[name]
            else:
                wrong.append((name, result.stdout or result.stderr))
    KEPT.write_text(json.dumps({name: key for name, key in sorted(kept.items()) if name in keys}, indent=1))
    progress.end("done" if not wrong else "failed")
    for name, text in wrong:
        say(f"{name}:\n{text.strip()}")
    return len(wrong)


def emscripten_arguments(env):
    """What em++ would have told clang by itself."""
    cache = subprocess.run(["em-config", "CACHE"], env=env, text=True, capture_output=True).stdout.strip()
    arguments = ["--target=wasm32-unknown-emscripten", f"--sysroot={cache}/sysroot"]
    return [f"--extra-arg={argument}" for argument in arguments]


def fingerprint(name):
    """Of a source, all of our headers that it includes, and the checks."""
    digest = hashlib.sha256((ROOT / ".clang-tidy").read_bytes())
    seen, open_names = set(), [name]
    while open_names:
        current = open_names.pop()
        if current in seen or not (ROOT / current).is_file():
            continue
        seen.add(current)
        for header in INCLUDE.findall((ROOT / current).read_bytes()):
            beside = (ROOT / current).parent / header.decode()
            open_names.append(header.decode() if not beside.is_file() else str(beside.relative_to(ROOT)))
    for part in sorted(seen):
        digest.update((ROOT / part).read_bytes())
    return digest.hexdigest()
