#!/usr/bin/env python3
"""Writes the icons as lines: make_icons.py NAMES SVG_FOLDER OUTPUT_FOLDER

NAMES lists Lucide icons, one a line. Curves and arcs become straight pieces that stray at most 0.05 of the 24 units.
"""
import math
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

tolerance = 0.05
scale = 64


def pieces_of(radius, angle):
    """How many chords an arc needs so that none strays further than the tolerance."""
    if radius <= tolerance:
        return 2
    return max(2, math.ceil(abs(angle) / (2 * math.acos(1 - tolerance / radius))))


def arc(start, rx, ry, turn, large, sweep, end):
    """Points after `start` along an SVG arc: the standard's conversion from end points to a centre."""
    if start == end:
        return []
    if rx == 0 or ry == 0:
        return [end]
    cos, sin = math.cos(turn), math.sin(turn)
    dx, dy = (start[0] - end[0]) / 2, (start[1] - end[1]) / 2
    x, y = cos * dx + sin * dy, cos * dy - sin * dx
    grow = (x / rx) ** 2 + (y / ry) ** 2
    if grow > 1:
        rx, ry = rx * math.sqrt(grow), ry * math.sqrt(grow)
    room = (rx * ry) ** 2 - (rx * y) ** 2 - (ry * x) ** 2
    factor = math.sqrt(max(0, room / ((rx * y) ** 2 + (ry * x) ** 2))) * (-1 if large == sweep else 1)
    cx, cy = factor * rx * y / ry, -factor * ry * x / rx
    from_angle = math.atan2((y - cy) / ry, (x - cx) / rx)
    angle = math.atan2((-y - cy) / ry, (-x - cx) / rx) - from_angle
    if sweep and angle < 0:
        angle += 2 * math.pi
    if not sweep and angle > 0:
        angle -= 2 * math.pi
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    count = pieces_of(max(rx, ry), angle)
    points = []
    for step in range(1, count + 1):
        a = from_angle + angle * step / count
        px, py = rx * math.cos(a) + cx, ry * math.sin(a) + cy
        points.append((cos * px - sin * py + middle[0], sin * px + cos * py + middle[1]))
    points[-1] = end
    return points


def bezier(points):
    """Points after the first along a quadratic or cubic curve."""
    reach = sum(math.dist(a, b) for a, b in zip(points, points[1:]))
    count = max(2, math.ceil(math.sqrt(reach / tolerance) / 2))
    line = []
    for step in range(1, count + 1):
        level = list(points)
        while len(level) > 1:
            t = step / count
            level = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in zip(level, level[1:])]
        line.append(level[0])
    return line


def tokens_of(data):
    """Commands and numbers of a path; an arc's two flags may stand without a space between them."""
    found = re.compile(r"[MmLlHhVvCcSsQqTtAaZz]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
    at, command, place = 0, "", 0
    while at < len(data):
        if data[at] in " ,\n\t":
            at += 1
            continue
        if command in ("A", "a") and place % 7 in (3, 4) and data[at] in "01":
            yield float(data[at])
            at, place = at + 1, place + 1
            continue
        match = found.match(data, at)
        at = match.end()
        if match[0].isalpha():
            command, place = match[0], 0
            yield command
        else:
            place += 1
            yield float(match[0])


def path_strokes(data):
    strokes, line, at, start, command, last = [], [], (0.0, 0.0), (0.0, 0.0), "", None
    queue = list(tokens_of(data))
    counts = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
    while queue:
        if isinstance(queue[0], str):
            command = queue.pop(0)
        kind = command.upper()
        values, queue = queue[:counts[kind]], queue[counts[kind]:]
        ox, oy = at if command.islower() else (0.0, 0.0)
        control = None
        if kind == "M":
            if len(line) > 1:
                strokes.append((line, False))
            at = start = (values[0] + ox, values[1] + oy)
            line = [at]
            command = "l" if command == "m" else "L"
        elif kind == "Z":
            strokes.append((line, True))
            at, line = start, [start]
        else:
            if kind == "H":
                new = [(values[0] + ox, at[1])]
            elif kind == "V":
                new = [(at[0], values[0] + oy)]
            elif kind == "A":
                new = arc(at, values[0], values[1], math.radians(values[2]), values[3] != 0, values[4] != 0,
                          (values[5] + ox, values[6] + oy))
            else:
                points = [(x + ox, y + oy) for x, y in zip(values[::2], values[1::2])]
                if kind in "ST":
                    points.insert(0, (2 * at[0] - last[0], 2 * at[1] - last[1]) if last else at)
                new = points if kind == "L" else bezier([at, *points])
                control = points[-2] if kind in "CSQT" else None
            line += new
            at = line[-1]
        last = control
    if len(line) > 1:
        strokes.append((line, False))
    return strokes


def ellipse(cx, cy, rx, ry):
    count = pieces_of(max(rx, ry), 2 * math.pi)
    turns = [2 * math.pi * step / count for step in range(count)]
    return [([(cx + rx * math.cos(a), cy + ry * math.sin(a)) for a in turns], True)]


def rectangle(x, y, width, height, r):
    if not r:
        return [([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], True)]
    return path_strokes(f"M{x + r} {y}H{x + width - r}A{r} {r} 0 0 1 {x + width} {y + r}V{y + height - r}"
                        f"A{r} {r} 0 0 1 {x + width - r} {y + height}H{x + r}A{r} {r} 0 0 1 {x} {y + height - r}"
                        f"V{y + r}A{r} {r} 0 0 1 {x + r} {y}Z")


def strokes_of(svg):
    strokes = []
    for element in xml.parse(svg).getroot():
        def number(name, other=0.0):
            return float(element.get(name, other))
        shape = element.tag.split("}")[-1]
        if shape == "path":
            strokes += path_strokes(element.get("d"))
        elif shape == "circle":
            strokes += ellipse(number("cx"), number("cy"), number("r"), number("r"))
        elif shape == "ellipse":
            strokes += ellipse(number("cx"), number("cy"), number("rx"), number("ry"))
        elif shape == "rect":
            strokes += rectangle(number("x"), number("y"), number("width"), number("height"), number("rx", number("ry")))
        elif shape == "line":
            strokes.append(([(number("x1"), number("y1")), (number("x2"), number("y2"))], False))
        elif shape in ("polyline", "polygon"):
            values = [float(part) for part in re.split(r"[ ,]+", element.get("points").strip())]
            strokes.append((list(zip(values[::2], values[1::2])), shape == "polygon"))
        else:
            sys.exit(f"{svg}: no rule for <{shape}>")
    return strokes


def in_units(line, closed):
    """Whole units, without repeats."""
    points = []
    for x, y in line:
        point = (round(x * scale), round(y * scale))
        if not points or point != points[-1]:
            points.append(point)
    if closed and len(points) > 1 and points[0] == points[-1]:
        points.pop()
    return points if len(points) > 1 else points * 2


def main(list_path, svg_folder, folder):
    names = [line.strip() for line in pathlib.Path(list_path).read_text().splitlines()]
    names = [name for name in names if name and not name.startswith("#")]
    icons, strokes, points = [], [], []
    for name in names:
        svg = pathlib.Path(svg_folder) / f"{name}.svg"
        if not svg.exists():
            sys.exit(f"{svg} is missing: run npm ci, or take '{name}' out of {list_path}")
        first = len(strokes)
        for line, closed in strokes_of(svg):
            line = in_units(line, closed)
            strokes.append((len(points), len(line), closed))
            points += line
        icons.append((first, len(strokes) - first))
    banner = "// GENERATED BY make_icons.py FROM lucide-static (ISC; parts from Feather, MIT); DO NOT EDIT.\n"
    out = pathlib.Path(folder)
    (out / "icon_names.hpp").write_text(
        banner + "#pragma once\n#include <cstdint>\n\nnamespace theme {\n\nenum class Icon : uint8_t { "
        + ", ".join(name.replace("-", "_") for name in names) + " };\n\n}\n")
    (out / "icon_tables.inc").write_text(
        banner
        + "static constexpr IconShape icons[] = {" + ", ".join("{%d, %d}" % icon for icon in icons) + "};\n"
        + "static constexpr IconStroke strokes[] = {" + ", ".join("{%d, %d, %d}" % stroke for stroke in strokes) + "};\n"
        + "static constexpr IconPoint points[] = {" + ", ".join("{%d, %d}" % point for point in points) + "};\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
