"""Finds what the build needs on this machine, and installs what is missing: Debian's packages, node 22, npm's packages."""
import glob
import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

from console import ROOT, Trouble, run_step

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "resume-checker"

# Each need: the packages that bring it, and what shows that it is there (programs, files, or a Python module).
NEEDS = {
    "emscripten": (["emscripten", "node-acorn"], ["em++"], [], None),
    "g++": (["g++"], ["g++"], [], None),
    "cmake": (["cmake"], ["cmake"], [], None),
    "ninja": (["ninja-build"], ["ninja"], [], None),
    "json": (["nlohmann-json3-dev"], [], ["/usr/include/nlohmann/json.hpp", "/usr/local/include/nlohmann/json.hpp"], None),
    "fonts": (["python3-fonttools", "python3-brotli"], [], [], "fontTools"),
    "zopfli": (["zopfli"], ["zopfli"], [], None),
    "gtest": (["libgtest-dev", "googletest"], [], ["/usr/src/googletest/googletest/src/gtest-all.cc"], None),
    "benchmark": (["libbenchmark-dev"], [], ["/usr/include/benchmark/benchmark.h"], None),
    "clang": (["clang"], ["clang++"], [], None),
    "clang-tidy": (["clang-tidy"], ["clang-tidy"], [], None),
    "clang-format": (["clang-format"], ["clang-format"], [], None),
    "sanitizers": (["libclang-rt-14-dev"], [], ["/usr/lib/llvm-*/lib/clang/*/lib/linux/libclang_rt.asan-*.a"], None),
    "chromium": (["chromium"], ["chromium"], [], None),
    # Letters beyond Latin, for the pictures that the browser tests keep.
    "scripts": (["fonts-dejavu-core", "fonts-wqy-microhei", "fonts-noto-color-emoji"], [],
                ["/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"], None),
    "firefox": (["firefox-esr"], ["firefox-esr"], [], None),
    "webkit": (["webkit2gtk-driver"], ["WebKitWebDriver"], [], None),
    "xvfb": (["xvfb"], ["Xvfb"], [], None),
    "gl": (["libgl1-mesa-dri"], [], ["/usr/lib/*/dri/swrast_dri.so"], None),
    # The programs of Apache alone: nothing that would serve this machine.
    "apache": (["apache2-bin"], [], ["/usr/sbin/apache2", "/usr/sbin/httpd"], None),
    "node": (["nodejs", "npm"], ["node", "npm"], [], None),
}
# CMake describes the tests as well as the app, and looks for what they need.
BUILD = ("emscripten", "g++", "cmake", "ninja", "json", "gtest", "fonts", "zopfli", "node")


def python_with_modules():
    """The Python that has Debian's modules: this one, or Debian's own where another comes first on the PATH."""
    for python in (sys.executable, "/usr/bin/python3"):
        probe = [python, "-c", "import fontTools, brotli"]
        if Path(python).exists() and subprocess.run(probe, capture_output=True).returncode == 0:
            return python
    return None


def there(need):
    _, programs, files, module = need
    if module:
        return python_with_modules() is not None
    return all(map(shutil.which, programs)) and (not files or any(map(glob.glob, files)))


def install_packages(names):
    """Installs the Debian packages of the needs that are not met. Without root it says what to run."""
    needs = [NEEDS[name] for name in dict.fromkeys(names)]
    packages = [package for need in needs if not there(need) for package in need[0]]
    if not packages:
        return
    command = "apt-get install -y --no-install-recommends " + " ".join(packages)
    if not shutil.which("apt-get"):
        raise Trouble(f"Missing here, and this is no Debian: {', '.join(packages)}. Install them by your system's means.")
    if os.geteuid() != 0:
        raise Trouble(f"Some packages are missing and only root may install them: {', '.join(packages)}.",
                      f"sudo apt-get update && sudo {command}")
    require_disk("/usr", 3, "the toolchain")
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    run_step("Debian's list of packages", ["apt-get", "update"], env, note=apt_note)
    run_step(f"Installing {len(packages)} packages by apt", command.split(), env, note=apt_note)
    missing = [need[0][0] for need in needs if not there(need)]
    if missing:
        raise Trouble(f"apt installed what was asked for, but this is still not found: {', '.join(missing)}.")


def apt_note(line):
    return line if re.match(r"Get:|Unpacking|Setting up|Selecting", line) else None


def require_disk(folder, gigabytes, purpose):
    if shutil.disk_usage(folder).free < gigabytes * 1e9:
        raise Trouble(f"The disk that holds {folder} is nearly full: {purpose} needs {gigabytes} GB.", f"df -h {folder}")


def unpacked(package, program):
    """A program of a Debian package, unpacked into the user's cache: installed, it would serve this machine from then on. None where
    there is no Debian."""
    installed = shutil.which(program, path="/usr/sbin:/usr/local/sbin:/usr/bin")
    if installed or not shutil.which("apt-get"):
        return installed
    folder = CACHE / package
    file = folder / "usr" / "sbin" / program
    if not file.exists():
        make_folder(folder)
        run_step(f"{package} from Debian", ["apt-get", "download", package], os.environ, cwd=folder)
        for archive in folder.glob("*.deb"):
            run_step(f"Unpacking {package}", ["dpkg-deb", "--extract", archive, folder], os.environ)
            archive.unlink()
    return file


def node_version():
    """The major version of the machine's own node, or 0."""
    node = shutil.which("node")
    if not node:
        return 0
    shown = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    match = re.match(r"v(\d+)", shown)
    return int(match[1]) if match else 0


def node22():
    """A node of 22 or later: the machine's own, or the one npm holds, fetched once into the user's cache."""
    if node_version() >= 22:
        return Path(shutil.which("node"))
    wanted = re.search(r"fetched = '([0-9.]+)'", (ROOT / "tooling" / "node22.mjs").read_text())[1]
    processor = {"x86_64": "x64", "aarch64": "arm64"}.get(platform.machine())
    if not processor:
        raise Trouble(f"npm holds no node 22 for {platform.machine()}; install node 22 or later and start again.")
    folder = CACHE / f"node-{wanted}"
    node = folder / "node_modules" / f"node-linux-{processor}" / "bin" / "node"
    if not node.exists():
        make_folder(folder)
        run_step("Node 22 from npm", ["npm", "install", "--no-save", "--no-package-lock", "--prefix", folder,
                                      f"node-linux-{processor}@{wanted}"], os.environ)
    return node


def make_folder(folder):
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Trouble(f"{folder} cannot be made: {error.strerror}.") from None


def environment():
    """The environment for every build step: node 22 first on the PATH, and the Python that has the font tools."""
    node = node22()
    paths = [str(ROOT / "node_modules" / ".bin"), str(node.parent), os.environ.get("PATH", "")]
    env = dict(os.environ, PATH=":".join(paths), RESUME_PYTHON=python_with_modules() or "python3")
    env["NINJA_STATUS"] = "[%f/%t] "
    return env


def install_npm(env):
    """npm ci, once for each content of the lock file."""
    lock = hashlib.sha256((ROOT / "package-lock.json").read_bytes()).hexdigest()
    stamp = ROOT / "node_modules" / ".installed-from"
    if stamp.exists() and stamp.read_text() == lock and not missing_modules():
        return
    require_disk(ROOT, 1, "npm's packages")
    run_step("Packages from npm", ["npm", "ci"], env)
    stamp.write_text(lock)


def missing_modules():
    wanted = json.loads((ROOT / "package.json").read_text())["devDependencies"]
    return [name for name in wanted if not (ROOT / "node_modules" / name).exists()]


def set_up(extra=()):
    """Everything a build needs, with `extra` needs of tests. Returns the environment for its steps."""
    install_packages([*BUILD, *extra])
    require_disk(ROOT, 0.5, "a build")
    make_folder(ROOT / "build")
    env = environment()
    install_npm(env)
    return env
