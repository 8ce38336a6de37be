"""Cases of what goes on in the next line, column or page: cells, headings and tags that were wrapped, lines that are too long, lists."""
from page import Page, case, pages, width_of

FONTS = ("Helvetica", "Helvetica-Bold")


@case
def narrow_blanks_of_a_justified_line():
    """Words drawn apart, those of one line a little closer than blanks are, since it had to fit."""
    page = Page()
    for y, gap, words in [(60, 2.6, "Planned the yearly audit of four mills"), (73, 1.3, "and wrote the guide that all of them follow")]:
        x = 72
        for word in words.split():
            x = page.text(x, y, word) + gap
    return pages(page)


@case
def a_line_too_long_for_its_column():
    """One bullet among many reaches as far as the side column begins, in a row that has nothing there."""
    page = Page()
    page.text(60, 60, "Ines Alba", 20, font=1)
    page.text(60, 96, "EXPERIENCE", 12, font=1)
    y = page.lines(60, 112, ["Engineer", "Alba Mills", "2016 - 2021"], font=0)
    words = ["Planned the yearly audit of four mills in the two valleys", "Wrote the guide that all mills follow", "Cut the scrap rate by a third in a year", "Hired and taught three trainees",
             "Ran the weekly round of the floor", "Kept the books of spare parts", "Moved the paper files to one place", "Chose the new looms with the buyers"]
    for line in words:
        page.text(60, y, "\u2022 " + line, font=0, **({"width": 270} if line == words[0] else {}))
        y += 13
    page.text(60, y, "\u2022 Introduced a plan for the cleaning of all the machines", width=280.5, font=0)
    page.lines(60, y + 13, ["\u2022 Led the works council for two years", "\u2022 Won the safety prize twice"], font=0)
    page.text(340, 96, "SKILLS", 12, font=1)
    page.lines(340, 118, ["Looms", "Dyeing", "Spinning", "Quality audits", "Excel"], leading=17, font=0)
    page.text(340, 250, "LANGUAGES", 12, font=1)
    page.lines(340, 271, ["Spanish", "English"], leading=16.5, font=0)
    return pages(page, fonts=FONTS)


@case
def three_columns_below_entries():
    """Three lists below headings of their own, under entries as wide as the page; the third one holds a second heading."""
    page = Page()
    page.text(60, 50, "Ines Alba", 20, font=0)
    page.text(60, 80, "EXPERIENCE", 11, font=1)
    y = 98
    for title, dates, lines in [("Engineer, Alba Mills", "2016 - 2021", ["Planned the yearly audit of four mills, and wrote the guide that all of them follow today", "Hired three"]),
                                ("Trainee, Dale Works", "2015 - 2016", ["Kept the books"])]:
        page.text(60, y, title, font=1)
        page.text(550, y, dates, right=True, font=0)
        y = page.lines(60, y + 13, ["\u2022 " + line for line in lines], font=0) + 4
    for x, heading, lines in [(60, "EDUCATION", ["BSc in Textiles", "Vale University", "2011 - 2015"]),
                              (230, "SKILLS", ["\u2022 Looms", "\u2022 Dyeing", "\u2022 Spinning", "\u2022 Audits", "\u2022 Excel", "\u2022 Sewing"]),
                              (400, "CERTIFICATES", ["Auditor ISO 9001:2015, 2018", "Green Belt, 2021"])]:
        page.text(x, y + 14, heading, 11, font=1)
        page.lines(x, y + 30, lines, font=0)
    page.text(400, y + 66, "LANGUAGES", 11, font=1)
    page.lines(400, y + 82, ["Spanish", "English"], font=0)
    return pages(page, fonts=FONTS)


@case
def table_with_years_in_its_last_column():
    """Rows without lists, one cell of them wrapped: each is a line. The names are set like no heading of the page."""
    page = Page()
    page.text(60, 60, "EDUCATION", 11, font=1)
    rows = [("Qualification", "School", "Year"), ("Higher Diploma in the Dyeing of|(Textiles)", "Vale University", "2015"), ("Diploma in Textiles", "Vale University", "2012 - 2014"),
            ("School leaving certificate", "Moor College", "2011")]
    y = 78
    for row in rows:
        for x, cell in zip((60, 260, 460), row):
            page.lines(x, y, cell.split("|"), leading=12, font=int(row is rows[0]))
        y += 15 + 12 * ("|" in row[0])
    page.text(60, y + 12, "SKILLS", 11, font=1)
    page.lines(60, y + 28, ["Looms", "Dyeing"], font=0)
    return pages(page, fonts=FONTS)


@case
def dates_of_three_lines_in_a_rail():
    """Months and years in small type, set to the right in a narrow rail: the last of their lines stand beside the employer."""
    page = Page()
    page.text(60, 60, "Ines Alba", 20)
    y = 100
    for dates, title, employer, done in [(["march 2019 \u2013", "today"], "Head Nurse", "Vale Clinic", "Led a ward of forty beds"),
                                         (["september", "2015 \u2013 january", "2019"], "Nurse", "Moor Clinic", "Taught six trainees"),
                                         (["june 2012 \u2013", "august 2015"], "Assistant Nurse", "Dale Home", "Cared for eight people")]:
        for i, line in enumerate(dates):
            page.text(120, y + 10.4 * i, line, 8, right=True)
        page.lines(140, y, [title, employer, done])
        y += 54
    return pages(page)


@case
def tags_that_go_on():
    """Boxed tags below the names of their groups: a row of them that was wrapped stands further off than a name from its tags."""
    page = Page()
    page.text(300, 60, "Builds quiet machines for loud places and more.", 9)
    y = 90
    for name, rows in [("Clouds", [["Nimbus", "Cirrus"]]), ("Containers", [["Kettle", "Cauldrons", "Samovar", "Amphoras"], ["Barrel Two"]]), ("Tests", [["Litmus", "Turing"]])]:
        page.text(300, y, name, 8)
        y += 13.5
        for row in rows:
            x = 303
            for tag in row:
                x = page.text(x, y, tag, 9) + 12
            y += 20.5
    return pages(page)


@case
def headings_over_two_lines():
    """Headings of a narrow column that were wrapped, and a title above its employer in the same type that was not."""
    page = Page()
    heads = [(["LICENCES AND", "CERTIFICATES"], ["Auditor, 2018", "First aid, 2021", "Fork lift, 2022", "Dyes, 2023"]), (["LANGUAGES"], ["Spanish", "English"]),
             (["Weaver", "Dale Works"], ["2011 - 2015", "Kept the looms going", "Dyed wool", "Sold cloth"])]
    y = 60
    for heading, lines in heads:
        y = page.lines(60, y, heading, 11, 13.5, font=1)
        y = page.lines(60, y, lines, font=0) + 12
    assert width_of("LICENCES AND", 11) + width_of("CERTIFICATES", 11) > width_of("Kept the looms going", 10)
    return pages(page, fonts=FONTS)


@case
def entries_that_go_on_beside_a_side_column():
    """A list goes on on the second page, above its first heading: it belongs to the main column, not to the side column that the first page ends in."""
    first, second = Page(), Page()
    first.text(60, 60, "Ines Alba", 20, font=1)
    first.text(60, 96, "EXPERIENCE", 12, font=1)
    y = first.lines(60, 112, ["Engineer", "Alba Mills", "2016 - 2021", "\u2022 Planned the yearly audit of four mills",
                              "\u2022 Wrote the guide that all mills follow", "\u2022 Hired and taught three trainees"], font=0)
    first.lines(60, y + 9, ["Trainee", "Dale Works", "2015 - 2016", "\u2022 Kept the books of spare parts in order"], font=0)
    first.text(340, 96, "SKILLS", 12, font=1)
    first.lines(340, 118, ["Looms", "Dyeing", "Spinning", "Quality audits", "Excel"], leading=17, font=0)
    second.lines(60, 60, ["\u2022 Moved the paper files to one place", "\u2022 Chose the new looms with the buyers"], font=0)
    second.text(60, 100, "EDUCATION", 12, font=1)
    second.lines(60, 118, ["BSc in Textiles", "Vale University", "2011 - 2015"], font=0)
    return pages(first, second, fonts=FONTS)


@case
def cards_below_their_dates():
    """Entries in boxes side by side, two rows of them, each below its dates."""
    page = Page()
    page.text(60, 60, "EDUCATION", 12, font=1)
    y = 86
    for row in [[("from Sept 2024", "Master of Weaving", "Vale University"), ("2021 \u2013 2024", "BSc in Textiles", "Vale University")],
                [("2019 \u2013 2021", "Diploma in Dyeing", "Dale School", "\u2022 Best of the year"), ("2019", "School leaving certificate", "Moor College")]]:
        for x, (dates, *lines) in zip((60, 320), row):
            page.text(x + 5, y, dates, 8, font=1)
            page.lines(x, y + 14, lines, font=0)
        y += 72
    page.text(60, y, "WORK", 12, font=1)
    page.text(60, y + 18, "Weaver, Dale Works", font=0)
    page.text(550, y + 18, "2018 - 2019", right=True, font=0)
    return pages(page, fonts=FONTS)


@case
def employers_in_bold_before_their_towns():
    """Nothing but the weight of the type parts an employer from its town; a name in large type of two weights stays whole."""
    page = Page()
    page.text(page.text(60, 50, "Ines", 22, font=1) + 6, 50, "Alba", 22, font=0)
    page.text(60, 90, "EXPERIENCE", 12, font=1)
    y = 110
    for name, town, dates, lines in [("Vale Medical", "Miami, FL", "2015 - 2021", ["Led 14 people", "Opened two offices"]), ("Office Works", "Boca Raton, FL", "2011 - 2015", ["Made 70 calls a day"])]:
        page.text(page.text(60, y, name, font=1) + 3, y, town, font=0)
        page.text(550, y, dates, right=True, font=0)
        y = page.lines(60, y + 13, ["Sales Manager"] + ["\u2022 " + line for line in lines], font=0) + 6
    x = page.text(60, y, "\u2022 ", font=0)
    page.text(page.text(x, y, "Cut Costs", font=1) + 3, y, "By a third", font=0)
    return pages(page, fonts=FONTS)
