#!/usr/bin/env python3
"""make_tables.py CORE_DIR OUT_DIR: lists the rules and the texts as constant data.

A rule is core/rules/NAME.cpp or core/data/phrases/NAME.tsv. Every rule has its sentences in core/data/texts/en.json; what
another language lacks is filled with English, and listed. Whatever does not fit together ends the build with file, line and
a sentence.
"""
import json
import re
import sys
from pathlib import Path

SEVERITIES = ("blocker", "major", "minor", "info")
SCORES = ("readable", "written", "matched", "none")
SCOPES = ("anywhere", "bullet_start")
PHRASE_ARGS = ("phrase", "advice")
HEAD_KEYS = ("severity", "score", "evidence", "points", "scope", "source", "yields_to")


def fail(path, line, sentence):
    sys.exit(f"{path}:{line}: {sentence}")


def line_of(text, part):
    at = text.find(part)
    return 1 if at < 0 else text.count("\n", 0, at) + 1


def quoted(text):
    """`text` as a C++ string: ASCII as it is, other bytes in octal, which no following digit can lengthen."""
    out = []
    for byte in text.encode():
        char = chr(byte)
        out.append("\\" + char if char in '"\\' else char if 32 <= byte < 127 else f"\\{byte:03o}")
    return '"' + "".join(out) + '"'


def names_of_enum(path, name):
    text = path.read_text()
    found = re.search(r"enum class " + name + r" : uint8_t \{(.*?)\}", text, re.S)
    if not found:
        fail(path, 1, f"enum {name} is not there")
    return re.findall(r"^\s*(\w+)", re.sub(r"//.*", "", found[1]).replace(",", "\n"), re.M)


def strings_of(path, text, name):
    """The words of `static constexpr std::string_view NAME[] = {...}` in a rule's file."""
    found = re.search(r"std::string_view " + name + r"\[\] = \{(.*?)\}", text, re.S)
    return re.findall(r'"(\w+)"', found[1]) if found else []


class Rule:
    def __init__(self, name, path, args, head=None, yields_to=()):
        self.name, self.path, self.args, self.head, self.yields_to = name, path, args, head, yields_to


def read_code_rule(path):
    text = path.read_text()
    names = re.findall(r"constinit const Rule (\w+)", text)
    if names != [path.stem]:
        found = ", ".join(names) or "none"
        fail(path, line_of(text, "const Rule"), f"must define the rule '{path.stem}' and no other; found: {found}")
    return Rule(path.stem, path, strings_of(path, text, "arg_names"), None, strings_of(path, text, "yields_to"))


def read_phrase_rule(path, evidences):
    head, rows, before = {}, 0, ""
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if line.startswith("# source="):
            head["source"] = line[len("# source="):]
        elif line.startswith("#") and "=" in line:
            for pair in line[1:].split():
                key, _, value = pair.partition("=")
                if key not in HEAD_KEYS:
                    fail(path, number, f"'{key}' is no key of a head; known: {', '.join(HEAD_KEYS)}")
                head[key] = value
        elif not line.startswith("#"):
            phrase = line.split("\t")[0]
            if len(line.split("\t")) > 3:
                fail(path, number, "a row is phrase, advice, replacement, with tabs between")
            if phrase <= before:
                fail(path, number, f"'{phrase}' stands behind '{before}': sort the rows, each once")
            before, rows = phrase, rows + 1
    for key, known in (("severity", SEVERITIES), ("score", SCORES), ("evidence", evidences), ("scope", SCOPES)):
        if head.get(key) not in known:
            fail(path, 1, f"the head's {key} is '{head.get(key)}'; known: {', '.join(known)}")
    if not head.get("points", "").isdigit() or int(head["points"]) > 100:
        fail(path, 1, "the head's points are a number from 0 to 100")
    if not head.get("source"):
        fail(path, 1, "the head has no '# source='")
    if rows == 0:
        fail(path, 1, "the list has no rows")
    yields_to = [name for name in head.get("yields_to", "").split(",") if name]
    return Rule(path.stem, path, PHRASE_ARGS, head, yields_to)


def read_rules(core):
    evidences = names_of_enum(core / "rules/rule.hpp", "Evidence")
    rules = [read_code_rule(path) for path in sorted(core.glob("rules/*.cpp"))]
    rules += [read_phrase_rule(path, evidences) for path in sorted(core.glob("data/phrases/*.tsv"))]
    rules.sort(key=lambda rule: rule.name)
    for one, other in zip(rules, rules[1:]):
        if one.name == other.name:
            fail(other.path, 1, f"'{one.name}' is a rule of {one.path} too")
    known = {rule.name for rule in rules}
    for rule in rules:
        for name in rule.yields_to:
            if name not in known:
                fail(rule.path, line_of(rule.path.read_text(), "yields_to"), f"yields to '{name}', which is no rule")
    return rules


def placeholders(sentence):
    return set(re.findall(r"\{(\w+)\}", sentence))


class Catalogue:
    """One file of core/data/texts, with English where it has nothing."""

    def __init__(self, path, english=None):
        self.path, self.text, self.lacking = path, path.read_text(), []
        try:
            self.data = json.loads(self.text, object_pairs_hook=self.each_once)
        except json.JSONDecodeError as error:
            fail(path, error.lineno, error.msg)
        self.english = english
        for part in self.data:
            if english and part not in english.data:
                self.complain(part, f"English has no '{part}'")
            for key in self.data[part]:
                if english and key not in english.data[part]:
                    self.complain(key, f"English has no '{part}.{key}'")

    def each_once(self, pairs):
        """Of two keys of one name a reader of JSON keeps the later one, and a view says something else."""
        names = [name for name, _ in pairs]
        for name in names:
            if names.count(name) > 1:
                self.complain(name, f"'{name}' stands twice")
        return dict(pairs)

    def complain(self, key, sentence):
        fail(self.path, line_of(self.text, f'"{key}"'), sentence)

    def get(self, part, key, field=None):
        value = self.data.get(part, {}).get(key)
        if field is not None and value is not None:
            value = value.get(field)
        if value is None:
            where = ".".join(name for name in (part, key, field) if name)
            if self.english is None:
                fail(self.path, line_of(self.text, f'"{part}"'), f"'{where}' is missing")
            self.lacking.append(where)
            return self.english.get(part, key, field)
        if self.english:
            self.check_placeholders(key, value, self.english.get(part, key, field))
        return value

    def check_placeholders(self, key, value, english):
        ours, theirs = (value, english) if isinstance(value, list) else ([value], [english])
        if len(ours) != len(theirs):
            self.complain(key, f"'{key}' has {len(ours)} sentences, English has {len(theirs)}")
        for one, other in zip(ours, theirs):
            for name in sorted(placeholders(one) - placeholders(other)):
                self.complain(key, f"'{key}' has a {{{name}}} that English has not")


def headline_of(catalogue, rule):
    """What names the change of one finding, with {placeholders}; none where the rule's title says it all."""
    english = catalogue.english or catalogue
    if "headline" not in english.data["rules"][rule.name]:
        return ""
    return catalogue.get("rules", rule.name, "headline")


def check_texts_of_rules(english, rules):
    for rule in rules:
        for field in ("title", "messages", "why"):
            english.get("rules", rule.name, field)
        for sentence in [*english.get("rules", rule.name, "messages"), headline_of(english, rule)]:
            for name in sorted(placeholders(sentence) - set(rule.args)):
                english.complain(rule.name, f"'{rule.name}' has no argument {{{name}}}; it has: {', '.join(rule.args)}")
    for name in english.data["rules"]:
        if name not in {rule.name for rule in rules}:
            english.complain(name, f"'{name}' is no rule")


def rule_table(rules):
    out = ['// Made by core/rules/make_tables.py.', '#include "core/rules/engine/phrases.hpp"', '#include "core/rules/rule.hpp"',
           "", "namespace resume {", "namespace rules {", ""]
    for rule in rules:
        if rule.head is None:
            out.append(f"extern const Rule {rule.name};")
            continue
        yields = f"yields_to_of_{rule.name}"
        if rule.yields_to:
            out.append(f"static constexpr std::string_view {yields}[] = {{{', '.join(map(quoted, rule.yields_to))}}};")
        out += [f"static constinit const Rule {rule.name}{{",
                f"    {quoted(rule.name)}, Severity::{rule.head['severity']}, ScoreKind::{rule.head['score']},",
                f"    Evidence::{rule.head['evidence']}, {quoted(rule.head['source'])}, {rule.head['points']},",
                f"    phrase_arg_names, {yields if rule.yields_to else '{}'}, judge_phrases,",
                f"    PhraseScope::{rule.head['scope']}}};"]
    out += ["", "static constexpr const Rule* all[] = {"] + [f"    &{rule.name}," for rule in rules]
    out += ["};", "", "}", "", "std::span<const Rule* const> all_rules() { return rules::all; }", "", "}"]
    return "\n".join(out) + "\n"


def literals(name, catalogues, texts_of):
    """One literal for each language, which packs better than an array of them; core/report/texts.cpp cuts it."""
    out = ["// All texts of a language in this order, each with a 0 behind it.",
           f"static constexpr std::string_view {name}[] = {{"]
    for catalogue in catalogues:
        texts = texts_of(catalogue)
        size = sum(len(text.encode()) + 1 for text in texts)
        out += ["    {" + "\n     ".join(quoted(text + "\0") for text in texts) + f", {size}}},"]
    return out + ["};"]


def labels_table(catalogues, keys):
    out = ["// Made by core/rules/make_tables.py.", "", f"static constexpr size_t label_count = {len(keys)};"]
    return "\n".join(out + literals("all_labels", catalogues, lambda c: [c.get("app", key) for key in keys])) + "\n"


def texts_table(catalogues, rules, keys, reasons, evidences):
    out = ["// Made by core/rules/make_tables.py.", ""]
    languages = [catalogue.path.stem for catalogue in catalogues]
    out.append(f"static constexpr std::string_view languages[] = {{{', '.join(map(quoted, languages))}}};")

    parts = (
        ("text", lambda c: [c.get("report", key) for key in keys]),
        ("reason", lambda c: [c.get("not_judged", name) if name != "no" else "" for name in reasons]),
        ("evidence", lambda c: [c.get("evidence", name) for name in evidences]),
        ("title", lambda c: [c.get("rules", rule.name, "title") for rule in rules]),
        ("headline", lambda c: [headline_of(c, rule) for rule in rules]),
        ("why", lambda c: [c.get("rules", rule.name, "why") for rule in rules]),
        ("message", lambda c: [m for rule in rules for m in c.get("rules", rule.name, "messages")]))
    count = 0
    for name, values_of in parts:
        out.append(f"static constexpr size_t first_{name} = {count};")
        count += len(values_of(catalogues[0]))
    out.append(f"static constexpr size_t text_count = {count};")
    out += literals("all_texts", catalogues, lambda c: [text for _, values_of in parts for text in values_of(c)])
    first = [0]
    for rule in rules:
        first.append(first[-1] + len(catalogues[0].get("rules", rule.name, "messages")))
    out.append(f"static constexpr uint16_t first_messages[] = {{{', '.join(map(str, first))}}};")
    return "\n".join(out) + "\n"


def main(core, out):
    rules = read_rules(core)
    reasons = names_of_enum(core / "rules/rule.hpp", "NotJudged")
    evidences = names_of_enum(core / "rules/rule.hpp", "Evidence")
    english = Catalogue(core / "data/texts/en.json")
    check_texts_of_rules(english, rules)
    labels, keys = list(english.data["app"]), list(english.data["report"])
    for name in labels + keys:
        if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
            english.complain(name, f"'{name}' is no name: lower case letters, digits and _")
    others = [Catalogue(path, english) for path in sorted((core / "data/texts").glob("*.json")) if path.stem != "en"]
    catalogues = [english] + others
    for file, names in (("text_names.inc", labels), ("report_text_names.inc", keys)):
        (out / file).write_text("".join(f"{name},\n" for name in names))
    (out / "labels.inc").write_text(labels_table(catalogues, labels))
    (out / "texts.inc").write_text(texts_table(catalogues, rules, keys, reasons, evidences))
    (out / "rule_table.cpp").write_text(rule_table(rules))
    for catalogue in others:
        if catalogue.lacking:
            print(f"{catalogue.path.name}: not translated: {', '.join(sorted(set(catalogue.lacking)))}")


main(Path(sys.argv[1]), Path(sys.argv[2]))
