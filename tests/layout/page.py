"""A page as an importer hands it over, put together run by run, and what several cases have on theirs."""

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
    return {"sourceVersion": 1, "format": "pdf", "fonts": [{"name": name, **({"bold": True} if name.endswith("-Bold") else {})} for name in fonts], "pages": [page.data for page in given]}


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
