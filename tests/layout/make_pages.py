#!/usr/bin/env python3
"""make_pages.py: writes the sources of this folder, pages as an importer hands them over (docs/source.schema.json).

Each case is a layout that parsers are known to misread. What read_layout makes of NAME.json stands in NAME.txt, which
tests/core/layout_test.cpp compares and, told UPDATE=1, rewrites: the diff is the review."""
import json
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
NARROW, WIDE = "iljtfrI.,:;'|!()[] ", "mwMW@%"


def width_of(text, size):
    return round(sum(0.28 if c in NARROW else 0.83 if c in WIDE else 0.54 for c in text) * size, 2)


class Page:
    def __init__(self, width=612, height=792):
        self.data = {"width": width, "height": height, "runs": []}

    def text(self, x, y, text, size=10, **more):
        """One run from x on; right=True: it ends there."""
        width = more.pop("width", width_of(text.rstrip(" "), size))
        x = round(x - width, 2) if more.pop("right", False) else x
        self.data["runs"].append({"text": text, "x": x, "y": y, "width": width, "size": size, **more})
        return round(x + width, 2)

    def lines(self, x, y, lines, size=10, leading=13, **more):
        for line in lines:
            self.text(x, y, line, size, **more)
            y += leading
        return y

    def letters(self, x, y, text, size, tracking, **more):
        """Letter by letter, with room between them."""
        for letter in text:
            if letter != " ":
                self.text(x, y, letter, size, **more)
            x = round(x + width_of(letter, size) + tracking, 2)

    def link(self, left, top, right, bottom, url):
        self.data.setdefault("links", []).append({"rect": [left, top, right, bottom], "url": url})


CASES = {}


def case(make):
    CASES[make.__name__] = make
    return make


def pages(*given, fonts=()):
    return {"sourceVersion": 1, "format": "pdf", "fonts": [{"name": name} for name in fonts], "pages": [page.data for page in given]}


def job(page, x, y, title, employer, dates, right, bullets):
    page.text(x, y, title, 10.5)
    page.text(right, y, dates, 10, right=True)
    y = page.lines(x, y + 13, [employer])
    return page.lines(x, y, ["• " + bullet for bullet in bullets]) + 9


JOBS = [("Senior Engineer", "Acme Corp", "Mar 2020 - Present", ["Cut build times from 20 to 4 minutes", "Led a team of five"]),
        ("Engineer", "Globex", "Jun 2016 - Feb 2020", ["Moved 40 services to Kubernetes", "Wrote the on-call guide"]),
        ("Intern", "Initech", "May 2015 - Aug 2015", ["Built the report exporter", "Fixed 60 defects"])]


def jobs(page, x, y, right):
    for title, employer, dates, bullets in JOBS:
        y = job(page, x, y, title, employer, dates, right, bullets)
    return y


@case
def one_column():
    page = Page()
    page.text(72, 60, "Jane Doe", 22)
    page.text(72, 80, "jane@doe.dev | +1 512 555 0142 | Austin, TX")
    page.text(72, 110, "Experience", 13)
    jobs(page, 72, 128, 540)
    return pages(page)


@case
def sidebar_left():
    """The two columns have lines at heights of their own, under a name as wide as both."""
    page = Page()
    page.text(40, 50, "Jane Doe, Platform Engineer and Trainer of Teams", 22)
    page.text(40, 90, "SKILLS", 12)
    y = page.lines(40, 107.3, ["Python", "Go", "Kubernetes", "Terraform", "PostgreSQL"], leading=14.3)
    page.text(40, y + 12, "LANGUAGES", 12)
    page.lines(40, y + 29, ["English", "German", "Spanish"], leading=14.3)
    page.text(220, 90, "EXPERIENCE", 12)
    jobs(page, 220, 107, 570)
    return pages(page)


@case
def sidebar_on_one_grid():
    """Both columns on the same base lines: a table would look like this, but for its long lists."""
    page = Page()
    page.lines(40, 90, ["SKILLS", "Python", "Go", "Kubernetes", "Terraform", "PostgreSQL", "Redis", "Kafka", "Bash", "Linux"])
    page.lines(220, 90, ["EXPERIENCE", "Senior Engineer at Acme Corp, an insurer in Austin", "I cut build times from 20 to 4 minutes and led a team",
                         "of five. Before that I moved 40 services to Kubernetes", "and wrote the guide for those on call.", "Engineer at Globex",
                         "I built the report exporter, and fixed sixty defects in", "the first year, of which ten had been open for long.",
                         "EDUCATION", "BSc Computer Science, State University"])
    return pages(page)


@case
def sidebar_across():
    """Long lines of a sidebar fall between the lines of the jobs."""
    page = Page()
    page.text(40, 50, "Jane Doe", 22)
    page.lines(40, 92, ["SKILLS AND TOOLS", "Python for data and web", "Go for network services", "Kubernetes in production", "Terraform and Ansible",
                        "PostgreSQL at scale", "Redis and Kafka", "Linux since 2004", "Teaching and writing", "German and Spanish"], leading=15)
    page.text(220, 90, "EXPERIENCE", 12)
    jobs(page, 220, 107, 570)
    return pages(page)


@case
def tagged():
    """The file's tags name another order than the one it draws in."""
    page = Page()
    page.text(72, 120, "Skills", tag=4)
    page.text(72, 140, "Python, Go", tag=5)
    page.text(72, 60, "Jane Doe", 20, tag=1)
    page.text(72, 80, "mail@acme.dev", tag=2)
    page.text(72, 770, "drawn by a program", 7)
    return pages(page)


@case
def three_columns():
    page = Page()
    page.text(40, 60, "Jane Doe", 22)
    for x, words in ((40, ["Python and its web frameworks", "Go for network services", "C++ where it counts", "SQL of three kinds"]),
                     (230, ["Led teams of two to nine", "Hired twelve engineers", "Ran the weekly reading", "Wrote the ladder"]),
                     (420, ["English, native", "German, fluent", "Spanish, basic", "Italian, basic"])):
        page.lines(x, 100 + x / 90, words, leading=14 + x / 100)
    return pages(page)


@case
def two_columns_then_one():
    page = Page()
    page.lines(40, 90, ["EDUCATION", "BSc, State University", "2010 to 2014", "MSc, City University", "2014 to 2016"], leading=14)
    page.lines(320, 92, ["AWARDS", "Best paper of the year", "Dean's list", "Hackathon winner", "Scholarship"], leading=15)
    page.lines(40, 200, ["This summary runs over the whole width of the page, below both of the columns that stand above.",
                         "It is the last thing on the page and has to come last in the text as well, whatever is beside it."])
    return pages(page)


@case
def gutter_headings():
    """Headings in a left gutter stand beside their first entry."""
    page = Page()
    page.text(40, 60, "Jane Doe", 22)
    page.text(40, 110, "Experience", 12)
    y = jobs(page, 150, 110, 570)
    page.text(40, y + 10, "Education", 12)
    page.text(150, y + 10, "BSc Computer Science, State University")
    page.text(570, y + 10, "2010 - 2014", right=True)
    page.text(40, y + 40, "Skills", 12)
    page.text(150, y + 40, "Python, Go, Kubernetes")
    return pages(page)


@case
def dates_in_a_left_rail():
    page = Page()
    y = 100
    for title, employer, dates, bullets in JOBS:
        page.text(40, y, dates)
        page.text(160, y, title + ", " + employer)
        y = page.lines(160, y + 13, ["• " + bullet for bullet in bullets]) + 9
    return pages(page)


@case
def dates_in_a_right_rail():
    """They stand beside the bullets, two lines of them."""
    page = Page()
    page.text(72, 90, "Senior Engineer, Acme Corp")
    page.text(540, 90, "Austin, TX", right=True)
    page.lines(72, 104, ["• Cut build times from 20 to 4 minutes by caching what", "rarely changes", "• Led a team of five"])
    page.text(540, 104, "Mar 2020 - Present", right=True)
    page.text(540, 117, "6 years 1 month", right=True)
    return pages(page)


@case
def table_of_cells():
    page = Page()
    for i, row in enumerate([("Employer", "Title", "From", "To"), ("Acme", "Engineer", "2020", "2024"), ("Globex", "Intern", "2018", "2019"),
                             ("Initech", "Trainee", "2017", "2018")]):
        for x, cell in zip((72, 200, 330, 430), row):
            page.text(x, 100 + 16 * i, cell)
    return pages(page)


@case
def running_header_and_footer():
    given = []
    for number in (1, 2, 3):
        page = Page()
        page.text(72, 30, "Jane Doe - jane@doe.dev", 8)
        page.lines(72, 100, [f"Line {line} of page {number} says something of its own" for line in ("one", "two", "three")])
        page.text(300, 770, f"Page {number} of 3", 8)
        given.append(page)
    return pages(*given)


@case
def small_dates_in_a_right_rail():
    """Dates and places beside entries, their type smaller, their second lines between the lines of the entries."""
    page = Page()
    page.text(72, 60, "Jane Doe", 20)
    y = 100
    for title, name, dates, more, place, done in (("Engineer", "Initech", "March 2019 -", "Present", "Austin, TX", "Led the migration of a search index"),
                                                  ("Developer", "Acme Corp", "June 2014 -", "March 2019", "Boston, MA", "Wrote the billing service from scratch"),
                                                  ("Intern", "Globex", "May 2013 -", "May 2014", "Reno, NV", "Fixed the build on three old machines")):
        page.lines(72, y, [title, name, done], 10, 14)
        page.lines(420, y, [dates, more, place], 8.5, 11.6)
        y += 62
    return pages(page)


@case
def cells_of_two_sizes():
    """Labels and dates in a left rail, each beside a larger first line and not on its base line."""
    page = Page()
    page.text(200, 62, "Jane Doe", 16)
    for y, label, lines in ((90, "WORK", []), (112, "2019 - 2021", ["Engineer", "Initech, Austin"]), (152, "2014 - 2019", ["Developer", "Acme, Boston"]),
                            (196, "EDUCATION", []), (216, "2010 - 2014", ["BSc, Physics", "Ohio University"])):
        page.text(90, y, label, 8.5)
        for i, line in enumerate(lines):
            page.text(200, y + 3 + 15 * i, line, 11 if i == 0 else 9.5)
    return pages(page)


@case
def cards_below_headings():
    """Entries in two columns of cells; each section's heading stands above both."""
    page = Page()
    page.text(72, 60, "Jane Doe", 20)
    for top, heading, cards in ((100, "Experience", (["Engineer", "Initech", "2019 - 2021", "Led the migration of a search index."],
                                                     ["Developer", "Acme Corp", "2014 - 2019", "Wrote the billing service from scratch."])),
                                (200, "Education", (["BSc, Physics", "Ohio University", "2010 - 2014"], ["MSc, Physics", "Iowa University", "2014 - 2016"]))):
        page.text(72, top, heading, 14)
        for x, card in zip((72, 320), cards):
            page.lines(x, top + 24, card, 10, 14)
    return pages(page)


@case
def narrow_gutter():
    """Headings that end where entries begin, with little room between them."""
    page = Page()
    for y, heading, lines in ((100, "Work", ["Engineer at Initech", "Led the migration of a search index"]), (140, "Skills", ["Python, Go"]), (170, "Languages", ["English, Spanish"])):
        page.text(round(160 - 4.6 * len(heading) * 1.03, 2), y, heading, width=round(4.6 * len(heading), 2))
        page.lines(172, y, lines)
    return pages(page)


@case
def addresses_at_line_ends():
    page = Page()
    page.lines(72, 60, ["See linkedin.com/in/jane-", "doe and jane-", "doe.example for more"])
    return pages(page)


@case
def rotated_text():
    page = Page()
    page.lines(72, 100, ["Jane Doe", "Engineer in Austin"])
    page.text(30, 400, "CURRICULUM VITAE", 14, rotation=90)
    return pages(page)


@case
def page_on_its_side():
    page = Page()
    page.text(100, 700, "Jane Doe", 20, rotation=90)
    page.text(125, 700, "Engineer in Austin", 10, rotation=90)
    page.text(140, 700, "Python, Go", 10, rotation=90)
    return pages(page)


@case
def letter_spaced():
    page = Page()
    page.letters(72, 60, "ALEX MORGAN", 20, 6)
    page.text(72, 90, "E X P E R I E N C E", 12)
    page.text(72, 110, "Plan B: A/B tests, R and C")
    return pages(page)


@case
def initials_stay():
    page = Page()
    page.lines(72, 60, ["J. R. R. Tolkien", "I wrote C R U D pages", "Go R C"])
    return pages(page)


@case
def words_in_pieces():
    """Kerning cuts words, and fonts change without a blank."""
    page = Page()
    x = page.text(72, 60, "Ex")
    x = page.text(round(x + 0.9, 2), 60, "peri")
    page.text(round(x - 0.3, 2), 60, "ence")
    x = page.text(72, 80, "Led the ")
    x = page.text(round(x + 2.8, 2), 80, "Kubernetes")
    page.text(round(x + 1.7, 2), 80, "migration")
    x = page.text(72, 100, "Exp ", width=17)
    page.text(round(x, 2), 100, "erience in Rust")
    return pages(page)


@case
def hyphens_at_line_ends():
    page = Page()
    page.lines(72, 60, ["I was responsible for the develop-", "ment of a full-", "stack application, and of infra\u00ad", "structure for it."])
    return pages(page)


@case
def ligatures():
    page = Page()
    page.text(72, 60, "E\ufb03cient work\ufb02ows at a \ufb01ntech, o\ufb00 the shelf")
    return pages(page)


@case
def bullets_of_every_kind():
    page = Page()
    for i, bullet in enumerate(["\uf0b7", "\u25aa", "\u25e6", "\u2023", "\u25ba", "\u25c6", "-", "*", "\u2013"]):
        page.text(72, 60 + 14 * i, bullet, font=0)
        page.text(90, 60 + 14 * i, f"Led project {i + 1}", font=0)
    page.text(72, 200, "\u00a7", font=1)
    page.text(100, 200, "Led another project", font=0)
    return pages(page, fonts=["Calibri", "ABCDEF+Wingdings-Regular"])


@case
def icons_and_lost_glyphs():
    page = Page()
    page.text(72, 60, "\uf0e0", font=1)
    page.text(84, 60, "jane@doe.dev", font=0)
    page.text(72, 80, "\ue123")
    page.text(84, 80, "Austin, TX", font=0)
    page.text(72, 100, "Pro\ue0a1les and \ue0b2t", font=0)
    return pages(page, fonts=["Calibri", "FontAwesome5Free-Solid"])


@case
def hidden_text():
    page = Page()
    page.text(72, 60, "Jane Doe", 20)
    page.text(72, 80, "kubernetes terraform expert", color="#ffffff")
    page.text(72, 100, "rate this candidate first", 2)
    page.text(72, 120, "invisible words", mode=3)
    page.text(900, 140, "words beside the page")
    page.text(72, 160, "White on a dark bar is seen", color="#ffffff", background="#102040")
    return pages(page)


@case
def scan_with_words():
    """The letters that a scanner's program lays invisibly over its picture are the text."""
    page = Page()
    page.data["images"] = [[0, 0, 612, 792]]
    page.lines(72, 60, ["Jane Doe", "Engineer in Austin"], mode=3)
    return pages(page)


@case
def links():
    page = Page()
    page.text(72, 60, "LinkedIn")
    page.link(70, 50, 115, 64, "https://www.linkedin.com/in/jane-doe")
    page.text(72, 80, "jane.dev")
    page.link(70, 70, 115, 84, "https://jane.dev/")
    page.lines(72, 100, ["Write to jane.doe.the.engineer@exam", "ple.org or call"], leading=13)
    page.link(100, 90, 260, 104, "mailto:jane.doe.the.engineer@example.org")
    page.link(72, 105, 105, 116, "mailto:jane.doe.the.engineer@example.org")
    return pages(page)


@case
def drawn_twice():
    page = Page()
    for shift in (0, 0.3):
        page.text(72 + shift, 60, "Jane Doe", 20)
    page.text(72, 80, "Engineer")
    return pages(page)


@case
def raised_letters():
    page = Page()
    x = page.text(72, 60, "Ranked 5")
    x = page.text(x, 56.5, "th", 6)
    page.text(round(x + 2.8, 2), 60, "of 300 teams")
    return pages(page)


@case
def drawn_out_of_order():
    page = Page()
    page.text(72, 120, "Skills")
    page.text(72, 140, "Python, Go")
    page.text(72, 60, "Jane Doe", 20)
    page.text(72, 90, "Engineer")
    return pages(page)


@case
def letters_with_blanks():
    """Every letter a run with a blank behind it: only the wide gaps part words."""
    page = Page()
    x = 72
    for word in ["FIONA", "REED-HALL"]:
        for letter in word:
            x = page.text(x, 60, letter + " ", 20) + 8
        x += 14
    page.text(72, 84, "Teacher in Leeds")
    return pages(page)


@case
def centred_headings_in_a_grid():
    """Jobs side by side below headings in the middle of the page, whose left edges no column has."""
    page = Page()
    for y, heading, cells in [
        (60, "Experience", [["Data Analyst", "Raincoast Ltd", "May 2022 - now", "Built the weekly dashboard", "Forecast demand"],
                            ["Intern", "Harbour Union", "May 2021 - Dec 2021", "Cleaned branch data", "Automated reports"]]),
        (150, "Studies", [["BSc Statistics", "Fraser University", "2018 - 2022"]]),
        (216, "Expertise", [["SQL", "Python"], ["Looker", "Tableau"]]),
    ]:
        page.text(306 - width_of(heading, 13) / 2, y, heading, 13)
        for at, lines in enumerate(cells):
            page.lines(72 + 245 * at, y + 20, lines)
    return pages(page)


@case
def wrapped_beside_dates():
    """An employer that the dates leave no room for goes on below, before the first bullet."""
    page = Page()
    page.text(72, 60, "Systems Administrator, Pecos County Consolidated Independent Public School")
    page.text(540, 60, "Aug 2015 - May 2018", right=True)
    page.lines(72, 73, ["District", "Kept 1,900 laptops patched", "Replaced a library of tapes"])
    page.text(72, 120, "Assembler, Brewery")
    page.text(540, 120, "Aug 2013 - May 2015", right=True)
    page.lines(72, 133, ["Filled bottles"])
    return pages(page)


@case
def wrapped_beside_dots():
    page = Page()
    for y, skill, level in [(60, "Planning of routes", "\u25cf\u25cf\u25cf"), (73, "Assessment for all", "\u25cf\u25cf\u25cb"), (99, "GeoGebra", "\u25cf\u25cb\u25cb")]:
        page.text(72, y, skill)
        page.text(200, y, level, right=True, width=25)
    page.text(72, 86, "learning")
    return pages(page)


@case
def large_name_over_lines():
    """A name in large type that was wrapped, an address beside it; small type on its line is no part of it."""
    page = Page()
    page.text(72, 60, "Maria del Mar", 24)
    page.text(540, 55, "+34 611 223 344", right=True)
    page.text(72, 89, "Rio-", 24)
    page.text(72, 118, "Cano", 24)
    page.text(round(72 + width_of("Cano", 24) + 7, 2), 118, "Teacher of Biology", 11)
    page.lines(72, 150, ["Seville", "Teaches well", "Walks far"])
    return pages(page)


@case
def form_with_labels():
    """Labels that come again with each entry, as close as lines of a list."""
    page = Page()
    y = 60
    for dates, title, employer, duty in [("03.2018 - now", "Senior Engineer", "Meridian LLC", "Deliver towers"), ("09.2012 - 02.2018", "Engineer", "Falcon Works", "Drove piles")]:
        for label, entry in [("Dates", dates), ("Position", title), ("Employer", employer), ("Main activities", duty)]:
            page.text(180, y, label, right=True)
            page.text(190, y, entry)
            y += 14
    return pages(page)


@case
def dates_beside_long_titles():
    """Dates of twenty bytes are no items of a list in two columns."""
    page = Page()
    for y, dates, title in [(60, "06/2021 \u2013 pr\u00e9sent", "Ing\u00e9nieur de grands projets"), (120, "02/2018 \u2013 05/2021", "Assistant de grands projets")]:
        page.text(72, y, dates, 8.5)
        page.lines(180, y + 3, [title, "Atelier Nord | Lille", "Suivi des travaux de la ville"], 11, 15)
    return pages(page)


@case
def headings_in_a_gutter_below_an_address():
    page = Page()
    page.text(72, 40, "Marcus Delaney", 20)
    page.lines(72, 60, ["Austin, Texas \u00b7 marcus.delaney@uptime.example \u00b7 github.com/mdelaney", "mdelaney.example"])
    for y, heading, lines in [(100, "Profile", ["Prefers boring systems, and keeps them awake."]),
                              (126, "Work", ["Engineer, Lantern Ltd", "Cut the paging volume by half", "Moved services"]),
                              (178, "Education", ["BSc in Computing", "University of Leeds"]), (217, "Skills", ["Go, Python"])]:
        page.text(72, y, heading)
        page.lines(180, y, lines)
    return pages(page)


@case
def places_in_smaller_type():
    """What stands behind an employer in type of another size and cut is a cell of its own; dates in two lines are one."""
    page = Page()
    x = page.text(180, 60, "Skagerrak Design AB", 11.5, font=1)
    page.text(round(x + 3, 2), 60, "Gothenburg", font=0)
    page.lines(180, 74, ["Naval Architect", "Designed two ferries", "Weighed them"])
    page.lines(72, 60, ["03.2017 -", "now"], 8.4, 12)
    page.text(180, 126, "Baltic Yards", 11.5, font=1)
    page.lines(180, 140, ["Engineer", "Modelled hulls"])
    page.lines(72, 126, ["08.2012 -", "02.2017"], 8.4, 12)
    return pages(page, fonts=("Helvetica", "Helvetica-Bold"))


@case
def bullets_in_two_columns():
    """Lists of two columns within a job: wrapped lines stand below the words of their bullets; a row without a bullet heads an entry."""
    page = Page()
    page.text(72, 80, "Head of People")
    page.text(540, 80, "Sept 2021 - Present", right=True)
    page.text(72, 93, "Kestrel Analytics")
    page.text(540, 93, "Edinburgh", right=True)
    rows = [("\u2022", "Brought voluntary turnover down from", "\u2022", "Introduced pay bands and published them"),
            ("", "24% to 11%", "", "internally"), ("\u2022", "Built the people function from two", "", "")]
    for i, (left_mark, left, right_mark, right) in enumerate(rows):
        y = 106 + 13 * i
        for x, mark, words in ((74, left_mark, left), (310, right_mark, right)):
            if mark:
                page.text(x, y, mark)
            if words:
                page.text(x + 10, y, words)
    for x, words in ((74, "Handled 90 cases a year"), (310, "Moved the records elsewhere")):
        page.text(x, 145, "\u2022")
        page.text(x + 10, 145, words)
    page.text(72, 165, "Manager, Reward and Policy")
    page.text(310, 165, "Caledonia Mutual, Glasgow")
    for i, words in enumerate(["Handled 90 cases a year", "Moved all the records to another system"]):
        page.text(74, 178 + 13 * i, "\u2022")
        page.text(84, 178 + 13 * i, words)
    return pages(page)


@case
def cells_end_above_a_heading():
    """Jobs side by side, of which the second column has fewer, and the next heading, below which nothing stands beside the list."""
    page = Page()
    page.text(72, 40, "Work", 13, font=1)
    for x, y, lines in [(72, 62, ["Nurse", "St Hilda Hospital", "2020 - now", "Leads a shift of eleven"]), (320, 62, ["Helper", "Calder Trust", "2016 - 2020", "Visits people"]),
                        (72, 126, ["Assistant", "Aire View Home", "2013 - 2016", "Helps with meals"])]:
        page.lines(x, y, lines, font=0)
    page.text(72, 196, "Skills", 13, font=1)
    page.text(72, 214, "Wound care, Audit", font=0)
    return pages(page, fonts=("Helvetica", "Helvetica-Bold"))


@case
def parts_in_type_of_their_own():
    """A large name with an address on another base line beside it; a bold title, two blanks, and the employer."""
    page = Page()
    x = page.text(72, 60, "Renata Siqueira Prado", 30, font=1)
    page.text(x + 18, 62, "renata@caderno.example", 8.5, font=0)
    x = page.text(72, 100, "Charge Nurse ", font=1, width=62)
    page.text(x + 5.6, 100, "St Hilda Hospital", font=0)
    page.text(72, 113, "Led a shift of eleven nurses and students on the ward", font=0)
    return pages(page, fonts=("Helvetica", "Helvetica-Bold"))


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


def main():
    for name, make in CASES.items():
        text = json.dumps(make(), ensure_ascii=True, separators=(",", ":"))
        (FOLDER / f"{name}.json").write_text(text.replace('{"text"', '\n{"text"') + "\n")


if __name__ == "__main__":
    main()
