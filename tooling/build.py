"""Builds: the CMake presets, and build/site from what they make."""
import fcntl
import hashlib
import os
import re
from contextlib import contextmanager

from console import ROOT, Trouble, run_step, say

SITE = ROOT / "build" / "site"


@contextmanager
def alone():
    """Two builds in one folder would spoil each other: the later one waits."""
    (ROOT / "build").mkdir(exist_ok=True)
    with open(ROOT / "build" / ".lock", "w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("Another build is under way here; waiting for it.")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def cmake_note(line):
    return line if re.match(r"\[\d+/\d+\]|-- Dear ImGui|Dear ImGui:", line) else None


def build_preset(preset, env, targets=()):
    """Configures where that is needed and builds. Ninja runs CMake again by itself when its files change."""
    folder = ROOT / "build" / preset
    if not (folder / "build.ninja").exists():
        shown = run_step(f"Configuring {preset}", ["cmake", "--preset", preset], env, note=cmake_note)
        for line in re.findall(r"^-- (Dear ImGui .*)", shown, re.MULTILINE):
            say(f"  {line}")
    wanted = ["--target", *targets] if targets else []
    jobs = str(len(os.sched_getaffinity(0)))
    run_step(f"Building {preset}", ["cmake", "--build", folder, "--parallel", jobs, *wanted], env, note=cmake_note)


def build_site(env):
    """build/wasm, then build/site if anything that goes into it has changed."""
    build_preset("wasm", env, ["app", "core"])
    stamp = ROOT / "build" / "site.stamp"
    now = fingerprint()
    if stamp.exists() and stamp.read_text() == now and SITE.is_dir():
        return
    if not (ROOT / "shell" / "build.mjs").exists():
        raise Trouble("shell/build.mjs is missing: this clone is not whole.", "git status")
    run_step("Assembling build/site", ["node", "shell/build.mjs", "--wasm", "build/wasm", "--out", "build/site"], env)
    stamp.write_text(now)


def fingerprint():
    """Names, sizes and times of all that goes into the site."""
    parts = [ROOT / "package-lock.json"]
    for folder, ending in (("shell", "*"), ("imgui_app", "*.ts"), ("web", "*"), ("core/data", "*")):
        parts += sorted((ROOT / folder).rglob(ending))
    parts += sorted((ROOT / "build" / "wasm").glob("app.*")) + sorted((ROOT / "build" / "wasm").glob("core.*"))
    digest = hashlib.sha256()
    for part in parts:
        if part.is_file():
            state = part.stat()
            digest.update(f"{part.relative_to(ROOT)} {state.st_size} {state.st_mtime_ns}\n".encode())
    return digest.hexdigest()
