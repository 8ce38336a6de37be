#!/usr/bin/env python3
"""make_pages.py: writes the sources of this folder, pages as an importer hands them over (docs/source.schema.json).

Each case is a layout that parsers are known to misread; they stand in places.py and words.py. What read_layout makes of NAME.json
stands in NAME.txt, which tests/core/layout_test.cpp compares and, told UPDATE=1, rewrites: the diff is the review."""
import json
from pathlib import Path

import places  # noqa: F401  its cases join CASES
import words  # noqa: F401
from page import CASES

FOLDER = Path(__file__).resolve().parent


def main():
    for name, make in CASES.items():
        text = json.dumps(make(), ensure_ascii=True, separators=(",", ":"))
        (FOLDER / f"{name}.json").write_text(text.replace('{"text"', '\n{"text"') + "\n")


if __name__ == "__main__":
    main()
