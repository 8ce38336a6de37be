"""Cases of where things stand: columns, rails, tables and entries side by side."""
from page import JOBS, Page, case, jobs, pages, width_of


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
def form_whose_lists_stand_apart():
    """Labels that come again with each entry, among headings of two lines; what was done stands below the last label."""
    page = Page()
    y = page.lines(60, 60, ["Work", "experience"]) + 10
    for dates, title, employer, duties in [("03.2018 - now", "Head Cook", "Alba Grill", ["Ran a kitchen of nine", "Wrote the menus", "Bought the fish", "Kept the books"]),
                                           ("09.2012 - 02.2018", "Cook", "Dale Inn", ["Cooked for ninety", "Baked the bread", "Taught two trainees"])]:
        for label, entry in [("Dates", dates), ("Position held", title), ("Employer", employer), ("Main activities", "")]:
            page.text(180, y, label, right=True)
            if entry:
                page.text(190, y, entry)
            y += 14
        y = page.lines(200, y - 5, ["\u2013 " + duty for duty in duties]) + 12
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
