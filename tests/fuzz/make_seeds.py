#!/usr/bin/env python3
"""make_seeds.py FOLDER: seeds for the fuzz target, from the samples and the corpora of the tests, and bytes that break UTF-8.

A seed is resume, posting and settings, joined by the byte 0xFF, as tests/fuzz/resume_fuzz.cpp reads them."""
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SETTINGS = [b"{}", b'{"asOf": "2026-04", "language": "en", "rules": {"bullet_metric": {"on": false, "points": 3}}}',
            b'{"asOf": 5, "rules": [1, {"a": null}]', b'{"asOf": "\xc3\x28", "rules": {"\xed\xa0\x80": {"points": 1e99}}}']
# Every way in which bytes are not UTF-8: stray, overlong, surrogate, beyond the last, cut short, impossible.
BROKEN = [b"\x80", b"\xbf\xbf", b"\xc0\xaf", b"\xe0\x80\xaf", b"\xf0\x80\x80\xaf", b"\xed\xa0\x80", b"\xed\xb0\x80",
          b"\xf4\x90\x80\x80", b"\xf8\x88\x80\x80\x80", b"\xc3", b"\xe2\x82", b"\xf0\x9f\x98", b"\xfe", b"\xc3\x28",
          b"\xef\xbb\xbf", b"\x00", b"\xe2\x80\xa8", b"\xc2\x85"]


def texts():
    """Resumes and postings: the samples, and what the tests read."""
    resumes, postings = [], []
    for file in sorted((ROOT / "core/data/samples").glob("*.txt")):
        (postings if "posting" in file.name else resumes).append(file.read_bytes())
    for file in sorted([*(ROOT / "tests/golden").rglob("*.txt"), *(ROOT / "tests/rules").glob("*.txt")]):
        (postings if "posting" in str(file.parent) else resumes).append(file.read_bytes())
    resumes += [file.read_bytes() for file in sorted((ROOT / "tests/layout").glob("*.json"))]
    return resumes, postings


def packed():
    """Packed sources (core/layout/packed.hpp) without their mark: a text with a fact; a page with one run."""
    def pack(numbers, strings):
        return len(numbers).to_bytes(4, "little") + b"".join((n & 0xFFFFFFFF).to_bytes(4, "little") for n in numbers) + strings
    yield pack([4, 1, 1, 1, 0, 0, 0, 0, 0, 4, 2, 0, 0, 0], b"Jane")
    run = [7200, 7200, 4000, 1000, 0, 0, 0xFFFFFF, 1, 8]
    yield pack([0, 0, 1, 1, 4, 1, 61200, 79200, 2, *run, *run, 1, 0, 0, 9000, 9000, 8, 1, 0, 0, 61200, 79200], b"BoldJane DoeJane Doejane.dev")


def seeds():
    resumes, postings = texts()
    yield b""
    for i, resume in enumerate(resumes):
        yield b"\xff".join([resume, postings[i % len(postings)], SETTINGS[i % len(SETTINGS)]])
    for i, posting in enumerate(postings):
        yield b"\xff".join([resumes[i % len(resumes)], posting, SETTINGS[i % len(SETTINGS)]])
    for pack in packed():
        yield pack
    sample, posting = resumes[0], postings[0]
    for i, broken in enumerate(BROKEN):
        at = len(sample) * i // len(BROKEN)
        yield b"\xff".join([sample[:at] + broken + sample[at:], posting[:at] + broken + posting[at:], SETTINGS[i % 4]])
        yield broken * 20 + b"\xff" + broken * 20
    for piece in ["a", "\u2022 Led\n", "Go, ", "C++", "\u0301", "\u05d0\u05d1 ", "\U0001f600", "2019 \u2013 ", "\n", "@"]:
        yield b"\xff".join([piece.encode() * 2000] * 2)


folder = Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
(folder.parent / "corpus").mkdir(exist_ok=True)
for number, seed in enumerate(seeds()):
    (folder / f"{number:04}").write_bytes(seed)
