"""What the set-up says to a person: steps with progress and time, and troubles in one sentence with what to run."""
import os
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOGS = ROOT / "build" / "logs"
NO_NETWORK = re.compile(
    r"Temporary failure resolving|Could not resolve|Failed to fetch|Could not connect|Network is unreachable"
    r"|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ENETUNREACH|Connection timed out|unable to access")
NO_DISK = re.compile(r"No space left on device|ENOSPC|not have enough free space", re.IGNORECASE)


class Trouble(Exception):
    """Ends the program with one sentence and, where there is one, the command that helps."""

    def __init__(self, sentence, run=None):
        super().__init__(sentence)
        self.run = run

    def show(self):
        print(self, file=sys.stderr)
        if self.run:
            print(f"Run: {self.run}", file=sys.stderr)


def say(text):
    print(text, flush=True)


class Progress:
    """One line that grows on a terminal; in a log a line every few seconds, so that nobody thinks it hangs."""

    def __init__(self, title):
        self.title, self.began = title, time.monotonic()
        self.live = sys.stdout.isatty()
        self.next_line = self.began + 15
        if self.live:
            self.write("")
        else:
            say(f"{title} ...")

    def write(self, note):
        width = os.get_terminal_size().columns if self.live else 100
        print(f"\r\033[K{self.title} ... {note}"[:width + 3], end="", flush=True)

    def note(self, text):
        now = time.monotonic()
        if self.live:
            self.write(text)
        elif now >= self.next_line:
            say(f"  {text[:90]}")
            self.next_line = now + 15

    def end(self, word="done"):
        took = time.monotonic() - self.began
        start = f"\r\033[K{self.title}: " if self.live else "  "
        say(f"{start}{word}, {took:.1f} s")


def run_step(title, argv, env=None, cwd=ROOT, note=lambda line: line, help_with=None):
    """Runs a command with its output in build/logs, showing progress. Returns the output; a failure is a Trouble.

    `note` makes of a line of output what is shown, or None. `help_with`: what to run if it fails."""
    LOGS.mkdir(parents=True, exist_ok=True)
    log = LOGS / (re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-") + ".log")
    progress = Progress(title)
    lines = []
    with log.open("w") as out:
        process = start(argv, env, cwd)
        try:
            for line in process.stdout:
                out.write(line)
                lines.append(line)
                shown = note(line.rstrip())
                if shown:
                    progress.note(shown)
            code = process.wait()
        except BaseException:
            process.terminate()
            process.wait()
            raise
    if code == 0:
        progress.end()
        return "".join(lines)
    progress.end("failed")
    raise explain(title, lines, log, help_with)


def start(argv, env, cwd):
    try:
        return subprocess.Popen([str(part) for part in argv], env=env, cwd=cwd, text=True, errors="replace",
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    except FileNotFoundError:
        raise Trouble(f"{argv[0]} is missing.", "./serve.py --build-only") from None


def explain(title, lines, log, help_with):
    text = "".join(lines)
    again = help_with or " ".join(sys.argv)
    if NO_DISK.search(text):
        return Trouble(f"The disk is full ({title}). Free some gigabytes and start again.", f"df -h {ROOT}")
    if NO_NETWORK.search(text):
        return Trouble(f"The network cannot be reached ({title}). What is missing can only be downloaded.", again)
    sys.stderr.write("".join(lines[-25:]))
    return Trouble(f"{title} failed; the whole output is in {log.relative_to(ROOT)}.", help_with)
