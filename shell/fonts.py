"""Subsets one font: python3 fonts.py IN OUT, with {"unicodes": [...], "features": [...], "tabular": bool, "form": "woff2" | "ttf"} on standard input.

Hinting goes, and every feature but those named. `tabular` puts the digits of equal width into the digits' own places, for
letters that are drawn one by one and know no features. Same input, same bytes.
"""
import json
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

DIGITS = range(0x30, 0x3A)


def single_substitutions(font, feature):
    """Glyph to glyph, as a feature of the font says."""
    table = font["GSUB"].table
    found = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != feature:
            continue
        for index in record.Feature.LookupListIndex:
            for part in table.LookupList.Lookup[index].SubTable:
                found.update(getattr(part, "ExtSubTable", part).mapping)
    return found


def make_tabular(font):
    wide = single_substitutions(font, "tnum")
    own = dict(font.getBestCmap())
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update({digit: wide[own[digit]] for digit in DIGITS})
    widths = {font["hmtx"][font.getBestCmap()[digit]][0] for digit in DIGITS}
    assert len(widths) == 1, f"digits are {widths} wide"


def main():
    source, target = sys.argv[1:]
    wanted = json.load(sys.stdin)
    font = TTFont(source, recalcTimestamp=False)
    if wanted["tabular"]:
        make_tabular(font)
    options = subset.Options()
    options.layout_features = wanted["features"]
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    # Whose work it is and under which licence (SIL OFL 1.1) stays in the file.
    options.name_IDs = [0, 13, 14]
    options.name_languages = [0x409]
    options.drop_tables += ["DSIG", "GDEF", "STAT", "gasp", "kern", "meta"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted["unicodes"])
    subsetter.subset(font)
    missing = [chr(code) for code in range(0x21, 0x7F) if code not in font.getBestCmap()]
    assert not missing, f"{source} lacks {missing}"
    font.flavor = "woff2" if wanted["form"] == "woff2" else None
    font.save(target)


main()
