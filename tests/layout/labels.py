"""Cases of labels beside what they name, and of dates, towns and weights of type that tell what belongs together."""
from page import Page, case, pages

FONTS = ("Helvetica", "Helvetica-Bold")


@case
def values_behind_colons():
    """Labels and values apart, the values with colons of their own, headings between: rows, be they as close as lists are."""
    page = Page()
    page.text(60, 60, "Skills:", font=1)
    page.lines(60, 76, ["Operations", "Automation", "Cloud"], font=0)
    page.lines(180, 76, ["Linux, Kubernetes, Grafana", "Ansible, Terraform, Bash", "GCP, AWS"], font=0)
    page.text(60, 130, "Work:", font=1)
    page.lines(60, 146, ["Organization", "Designation", "Duration"], font=0)
    page.lines(180, 146, [": Flipwell, Pune", ": Reliability Engineer", ": Jul 2020 to date"], font=0)
    page.text(60, 185, "Responsibilities:", font=1)
    page.lines(76, 201, ["\u2022 Led a team of eight", "\u2022 Introduced error budgets"], font=0)
    return pages(page, fonts=FONTS)


@case
def labels_set_to_the_right():
    """An old Europass: labels end on one edge, and go on below themselves."""
    page = Page()
    for y, label, value in [(60, "Dates", "06/2020 - now"), (74, "Occupation or position held", "Emergency nurse at night"),
                            (88, "Main activities and", "Triage of all who come in by day"), (100, "responsibilities", ""), (102, "", "Training of six beginners"),
                            (116, "Name and address of employer", "Northgate Hospital, Leeds"), (137, "Dates", "07/2017 - 05/2020"),
                            (151, "Occupation or position held", "Ward nurse for surgery"), (165, "Main activities and", "Care for twenty-eight beds"), (177, "responsibilities", ""),
                            (191, "Name and address of employer", "Moorside Clinic, York"), (205, "Title of qualification", "Registered nurse of the first class"), (217, "awarded", "")]:
        if label:
            page.text(190, y, label, right=True, font=0)
        if value:
            page.text(198, y, value, font=0)
    return pages(page, fonts=FONTS)


@case
def months_above_their_years():
    """A rail too narrow for its dates, their dash without blanks."""
    page = Page()
    page.text(60, 60, "Experience", 14, font=1)
    for y, above, below, head, bullet in [(80, "Feb", "2021\u2013now", "Consultant, Fairwell Ltd, Leeds", "Wrote the client of a water meter"),
                                          (112, "Sep", "2015\u2013Aug 2017", "Graduate Engineer, Bay Systems, Preston", "Checked software of aircraft")]:
        page.text(120, y, above, right=True, font=0)
        page.text(120, y + 12, below, right=True, font=0)
        page.text(132, y, head, font=0)
        page.text(132, y + 12, bullet, font=0)
    return pages(page, fonts=FONTS)


@case
def dates_that_close_jobs_at_the_right():
    """Each job's place and dates stand alone below it, at the right edge: no column."""
    page = Page()
    page.text(60, 60, "EXPERIENCE", 12, font=1)
    y = 80
    for employer, title, lines, dates in [("The Marlow Hotel", "Executive Chef", ["Led a brigade of 34", "Cut food cost to 29 %"], "Leeds, Aug 2017 - Jul 2019"),
                                          ("Ouzeri Thalassa", "Sous Chef", ["Ran the pass six nights a week", "Wrote the seafood menu"], "Leeds, Aug 2012 - Jul 2017"),
                                          ("Helios Cruises", "Chef de Partie", ["Sauces for 1,900 guests"], "Leeds, Aug 2008 - Jul 2012"),
                                          ("Vlado and Daughters", "Apprentice", ["Rotated through all sections"], "Leeds, Aug 2004 - Jul 2008")]:
        page.text(60, y, employer, 11, font=1)
        y = page.lines(60, y + 14, [title, *lines], font=0)
        page.text(540, y, dates, right=True, font=0)
        y += 24
    return pages(page, fonts=FONTS)


@case
def towns_below_dates_of_schools():
    """Towns in the rail, in smaller type on base lines of their own, beside what goes on with the school."""
    page = Page()
    page.text(60, 60, "Education", 14, font=1)
    for y, dates, town, degree, school in [(80, "2015 - 2020", "Recife", "Bacharelado em Computa\u00e7\u00e3o", "Universidade do Norte"),
                                           (112, "2012 - 2014", "Garanhuns", "Curso T\u00e9cnico em Inform\u00e1tica", "Instituto do Agreste")]:
        page.text(60, y, dates, 9, font=0)
        page.text(60, y + 17, town, 9, font=0)
        page.text(150, y, degree, font=1)
        page.text(150, y + 14, school, font=0)
    return pages(page, fonts=FONTS)


@case
def a_timeline_within_a_column():
    """Most lines of the main column are set in beside a timeline; the gutter is the one that the whole page has."""
    page = Page()
    page.text(20, 80, "EDUCATION", 13, font=1)
    page.lines(20, 106, ["2017 - 2022", "Universitat Oberta", "Grado en Ingenier\u00eda", "2011 - 2015", "Escola Kunsthal", "Grado en Dise\u00f1o"], leading=14, font=0)
    page.text(20, 218, "EXPERTISE", 13, font=1)
    page.lines(20, 244, ["\u2022 JavaScript", "\u2022 React", "\u2022 Svelte", "\u2022 CSS", "\u2022 HTML", "\u2022 Vitest", "\u2022 Figma", "\u2022 Storybook", "\u2022 Jest"], leading=14.5, font=0)
    page.text(20, 392, "LANGUAGE", 13, font=1)
    page.lines(20, 416, ["Spanish, native", "Basque, native", "English, good"], leading=14.5, font=0)
    page.text(200, 60, "I\u00f1igo Etxe Ruiz", 30, font=1)
    page.text(200, 100, "ABOUT ME", 13, font=1)
    page.lines(200, 124, ["Engineer with a background in graphic design, who cares", "about accessible components and small bundles."], leading=14, font=0)
    page.text(200, 175, "WORK EXPERIENCE", 13, font=1)
    y = 199
    for dates, employer, title, bullets in [("2021 - now", "Lurra Travel", "Frontend Engineer", ["Built the booking flow in React", "Cut the first paint to 1.7 s"]),
                                            ("2018 - 2021", "Zubiarte Digital", "Frontend Developer", ["Delivered twenty websites", "Introduced visual tests"]),
                                            ("2016 - 2018", "Estudio Kaia", "Web Designer", ["Coded themes for small shops", "Drew their letters", "Kept their sites up"])]:
        y = page.lines(215, y, [dates, employer, title], leading=15, font=0)
        for one in bullets:
            page.text(217.25, y, "\u2022", font=0)
            page.text(227.75, y, one, font=0)
            y += 14.5
        y += 9
    return pages(page, fonts=FONTS)


@case
def a_bold_title_before_its_employer():
    """The new Europass: a blank of the file and another weight are all that stands between them."""
    page = Page()
    page.text(60, 60, "WORK EXPERIENCE", 12, font=1)
    for y, dates, title, employer in [(80, "04/2022 - now", "STAFF RELIABILITY ENGINEER ", "Norrvik Cloud"), (116, "10/2018 - 03/2022", "DEVOPS ENGINEER ", "Grupa Paslek")]:
        page.text(60, y, dates, font=0)
        x = page.text(60, y + 13, title, font=1)
        page.text(x + 2.6, y + 13, employer, font=0)
        page.text(60, y + 26, "\u2022 Ran the clusters of three regions", font=0)
    return pages(page, fonts=FONTS)


@case
def an_address_of_linkedin_that_was_broken():
    page = Page()
    page.text(40, 60, "Contact", 12, font=1)
    page.lines(40, 78, ["linkedin.com/in/arjundeshmuk", "h (LinkedIn)", "github.com/arjun-d (Other)"], font=0)
    page.text(40, 130, "TeX writes co\u2010founder so", font=0)
    return pages(page, fonts=FONTS)


@case
def skills_side_by_side_in_elements_of_their_own():
    """The file's structure tells where one ends: the room between is little more than two blanks."""
    page = Page()
    page.text(60, 60, "SKILLS", 12, font=1, tag=1)
    tag = 2
    for y, skills in [(80, ["Ventilator management", "Epic", "CRRT"]), (98, ["Hemodynamic monitoring", "Wound care"])]:
        x = 60
        for skill in skills:
            for word in skill.split():
                x = page.text(x, y, word + " ", font=0, tag=tag) + 2.6
            x, tag = x + 3.5, tag + 1
    return pages(page, fonts=FONTS)


@case
def a_title_wrapped_in_its_element():
    """A title as wide as its element, dates beside it with room between: the second line is of the same element."""
    page = Page()
    page.text(60, 60, "EDUCATION", 12, font=1, tag=1)
    for y, first, second, dates, tag in [(80, "MSc, Software Engineering at Chalmers", "University of Technology, in the west", "2018 - 2020", 2),
                                         (120, "BEng, Computer Engineering at", "National University of Singapore", "2010 - 2014", 5)]:
        page.text(60, y, first, font=1, tag=tag)
        page.text(540, y, dates, right=True, font=0, tag=tag + 1)
        page.text(60, y + 13, second, font=1, tag=tag)
    return pages(page, fonts=FONTS)


@case
def dates_below_each_other_at_the_right():
    """A rail of two dates for each entry, without a dash; a certificate's year stays where it is."""
    page = Page()
    page.text(60, 60, "Employment", 14, font=1)
    y = 80
    for employer, title, since, until in [("Greenfinch Energy, Dublin", "Lead Data Engineer", "02/2022", "Present"), ("Allegro, Poznan", "Developer", "10/2016", "02/2019")]:
        page.text(60, y, employer, font=1)
        page.text(60, y + 13, title, font=0)
        page.text(490, y, since, 9, font=0)
        page.text(490, y + 12.5, until, 9, font=0)
        page.text(60, y + 26, "\u2022 Led a team of five", font=0)
        y += 45
    page.text(60, y + 10, "Certificates", 14, font=1)
    page.text(60, y + 30, "Professional Data Engineer", font=0)
    page.text(490, y + 30, "2021", 9, font=0)
    return pages(page, fonts=FONTS)


@case
def headings_in_small_capitals():
    """Capitals of two sizes, in no bolder and no larger type than the rest."""
    page = Page()
    y = 60
    for first, rest, lines in [("S", "ERVICE", ["Editor of a journal since 2022", "Member of the diving board"]), ("M", "ETHODS", ["Stan, QGIS, scientific diving"])]:
        x = page.text(60, y, first, 11, font=0)
        page.text(x, y, rest, 8.8, font=0)
        y = page.lines(60, y + 18, lines, font=0) + 12
    return pages(page, fonts=FONTS)
