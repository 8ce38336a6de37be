#!/usr/bin/env python3
"""make_pages.py: writes the sources of this folder, pages as an importer hands them over (docs/source.schema.json).

Each case is a layout that parsers are known to misread; they stand in labels.py, places.py, words.py and wrapped.py. What read_layout makes of NAME.json
stands in NAME.txt, which tests/core/layout_test.cpp compares and, told UPDATE=1, rewrites: the diff is the review."""
import json
from pathlib import Path

import labels  # noqa: F401  its cases join CASES
import places  # noqa: F401
import words  # noqa: F401
import wrapped  # noqa: F401
from page import CASES, Page, case, pages

FOLDER = Path(__file__).resolve().parent


@case
def headings_below_a_rule_in_a_gutter():
    """A letter that is drawn as a rule stands beside the first line, the heading below it beside the second; one heading is wrapped."""
    page = Page()
    for y, heading, lines in [(60, ["Skills"], ["Languages: Go, Rust", "Tools: Docker"]),
                              (110, ["Work", "history"], ["Acme Works / Engineer", "May 2019 - now, Ghent", "Cut the paging volume by half", "Moved services"]),
                              (186, ["Education"], ["University of Leeds / BSc in Computing", "2012 - 2015"])]:
        page.text(72, y, "\u3161")
        page.lines(72, y + 12, heading)
        page.lines(180, y, lines)
    return pages(page)


@case
def addresses_in_narrow_cells():
    """A cell of contact details broke an address; the name and another cell stand beside its two lines."""
    page = Page()
    page.text(72, 66, "Ana Silva", 20)
    page.text(300, 60, "ana.silva@datosand", 8)
    page.text(300, 71, "es.example", 8)
    page.text(400, 60, "+34 611 223 344", 8)
    page.text(300, 88, "linkedin.com/in/ana-silv", 8)
    page.text(300, 99, "a", 8)
    page.text(400, 88, "Sevilla", 8)
    page.lines(72, 130, ["Builds quiet machines for loud places.", "Likes short words."])
    page.text(72, 770, "Page 1 of 1", 7)
    return pages(page)


@case
def contact_rows_above_columns():
    """Cells of contact details above two columns are read first, the name above them with nothing beside it."""
    page = Page()
    page.text(72, 50, "Ana Silva", 20)
    for x, words in [(72, "ana@silva.example"), (190, "+34 611 223 344"), (300, "Sevilla"), (412, "github.com/ana")]:
        page.text(x, 70, words, 8)
    page.lines(72, 100, ["EXPERIENCE", "Engineer, Acme Works", "Cut the paging volume by half", "Moved services to one place", "Wrote the handbook"])
    page.lines(400, 100, ["SKILLS", "Go", "Rust", "Docker", "Kubernetes"], leading=15)
    return pages(page)


@case
def headings_above_lists_side_by_side():
    """Three short lists, each below its heading: as many columns, however few lines they have."""
    page = Page()
    page.text(72, 40, "EXPERIENCE", 13, font=1)
    page.lines(72, 58, ["Engineer, Acme Works, 2019 - 2021", "Cut the paging volume by half"], font=0)
    for x, heading, lines in [(72, "SKILLS", ["Switchboards", "Fault finding", "Solar"]), (230, "LANGUAGES", ["English", "Italian"]), (390, "TICKETS", ["White Card, 2012"])]:
        page.text(x, 110, heading, 13, font=1)
        page.lines(x - 4, 128, lines, font=0)
    page.text(72, 190, "REFERENCES", 13, font=1)
    page.text(72, 208, "On request", font=0)
    return pages(page, fonts=("Helvetica", "Helvetica-Bold"))


@case
def employers_with_dates_in_a_rail():
    """Employer, place and dates below each other to the left of a line, title and list to its right."""
    page = Page()
    y = 60
    for employer, place, dates, title, duties in [("Rehfeld Works", "Ghent", "Apr 2019 - now", "Project Lead", ["Steered six plants at a time", "Led a team of nine people", "Cut rework by a third", "Wrote the handbook"]),
                                                  ("Kessler & Sons", "Bruges", "Oct 2014 - Mar 2019", "Engineer", ["Laid out grippers and feeders", "Wrote the risk assessment", "Taught the apprentices"])]:
        for i, words in enumerate([employer, place, dates]):
            page.text(200, y + 13 * i, words, right=True)
        page.lines(220, y, [title, *duties])
        y += 13 * (len(duties) + 1) + 12
    return pages(page)


@case
def labels_below_headings():
    """Labels beside what they name, headings in larger type above: rows, not columns."""
    page = Page()
    y = 60
    for heading, rows in [("Skills", [("Design", "Eurocodes, LUSAS, AutoCAD"), ("Delivery", "NEC4, Risk registers")]), ("Languages", [("English", "native"), ("Gaelic", "good")]),
                          ("Memberships", [("", "Institution of Civil Engineers"), ("", "Society of Engineers")])]:
        page.text(72, y, heading, 13)
        for label, words in rows:
            y += 20
            if label:
                page.text(72, y, label)
            page.text(180, y, words)
        y += 34
    return pages(page)


@case
def letter_spaced_in_pieces():
    """Kerning cuts letter-spaced words into runs; two blanks and wide gaps part words."""
    page = Page()
    x = page.text(72, 60, "S P R ", 12, width=30)
    x = page.text(x + 4, 60, "A ", 12, width=8)
    page.text(x + 4, 60, "C H E N", 12, width=50)
    x = page.text(72, 90, "S T U D I U M  ", 12, width=80)
    x = page.text(x + 12, 90, "U N D  ", 12, width=30)
    page.text(x + 12, 90, "A U S B I L D U N G", 12, width=110)
    page.lines(72, 120, ["Spricht drei Sprachen und liest zwei weitere."])
    return pages(page)


@case
def accents_apart():
    """TeX's older fonts draw an accent and its letter over each other, in one run or two."""
    page = Page()
    x = page.text(72, 60, "Tj\u00a8", width=15)
    x = page.text(x - 5, 60, "arn\u00a8", width=20)
    x = page.text(x - 5, 60, "o", width=5)
    page.text(x + 3, 60, "Laboratory, d\u00b4ej`a vu")
    return pages(page)


@case
def rail_of_dates_and_headings():
    """Dates beside entries, labels beside texts, headings between them with nothing beside: one rail."""
    page = Page()
    page.text(180, 60, "EXPERIENCIA", right=True)
    for y, dates, lines in [(76, "02/2022 - now", ["Ingeniera", "Mercadito", "Reduce los costes del servicio"]), (130, "07/2019 - 01/2022", ["Desarrolladora", "Telcel", "Crea servicios para todos"])]:
        page.text(180, y, dates, right=True)
        page.lines(196, y, lines)
    for y, heading, label, words in [(180, "IDIOMAS", "Lengua materna", "Espa\u00f1ol"), (226, "HABILIDADES", "Lenguajes", "Kotlin, Java"), (272, "PROYECTOS", "", "RutaBici")]:
        page.text(180, y, heading, right=True)
        if label:
            page.text(180, y + 20, label, right=True)
        page.text(196, y + 20, words)
    return pages(page)


@case
def letters_set_wide():
    """Letters set wide, and kerning, leave a fifth of their height between two; the file has the blanks of the line."""
    page = Page()
    x = page.text(72, 60, "MA", 10)
    x = page.text(x + 2.1, 60, "J ", 10)
    x = page.text(x + 3, 60, "2021 ", 10)
    x = page.text(x + 3, 60, "- ", 10)
    page.text(x + 3, 60, "OBECNIE", 10)
    return pages(page)


@case
def table_with_cells_of_several_lines():
    """Names above columns, rows whose cells are wrapped: each row is read cell by cell, a heading below ends the table."""
    page = Page()
    page.text(72, 60, "Employment history", 14)
    for x, name in [(72, "Dates"), (150, "Employer"), (260, "Post held"), (360, "Duties")]:
        page.text(x, 82, name)
    for y, dates, employer, post, duties in [
            (104, ["Sep 2021 -", "Present"], ["Vale University", "Hospital", "Leeds"], ["Senior Nurse", "(Band 6), Outpatient", "Department"],
             ["\u2022 Runs the shifts of a", "department of forty", "\u2022 Mentor to eleven", "\u2022 Led the audit"]),
            (164, ["Feb 2018 -", "Aug 2021"], ["Dale Care Homes"], ["Care Assistant"], ["\u2022 Cared for eight", "\u2022 Medication rounds"]),
            (198, ["2016 - 2018"], ["Moor Clinic"], ["Porter"], [])]:
        for x, cell in [(72, dates), (150, employer), (260, post), (360, duties)]:
            page.lines(x, y, cell)
    page.text(72, 226, "Languages", 14)
    page.lines(72, 246, ["English, Igbo"])
    return pages(page)


def main():
    for name, make in CASES.items():
        text = json.dumps(make(), ensure_ascii=True, separators=(",", ":"))
        (FOLDER / f"{name}.json").write_text(text.replace('{"text"', '\n{"text"') + "\n")


if __name__ == "__main__":
    main()
