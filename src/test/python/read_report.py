#!/usr/bin/env python3
"""Reads a report's CSV, XLSX and HTML with other programs' code and compares them with its JSON.

usage: read_report.py FOLDER

FOLDER holds report.json, report.csv, report.xlsx and report.html of one moment, in English. CSV is
read by Python's csv, the workbook as the ZIP of XML that it is, the page by Python's html.parser,
which also looks for what every page has to have: one h1, headings that sort, charts with a title
and a description, nothing loaded from elsewhere. Exits 1 and names what is wrong.
"""

import base64
import csv
import datetime
import hashlib
import html.parser
import json
import math
import pathlib
import re
import sys
import zipfile
from xml.etree import ElementTree

NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
VOID = {"meta", "br", "img", "link", "input", "hr"}
faults = []

# what people read of topics whose name is another
TOPIC_NAMES = {"agents": "retrieval and agents", "pretraining": "pre-training"}


def check(what, expected, found):
    if expected != found:
        faults.append(f"{what}: expected {expected!r}, found {found!r}")


def defused(text):
    return "'" + text if text and text[0] in "=+-@\t\r" else text


def field(value):
    """A value of the JSON as the CSV writes it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(int(value))
    return defused(value) if isinstance(value, str) else value


def same(what, value, text):
    expected = field(value)
    number = isinstance(expected, (int, float))
    check(what, expected, (float(text) if text else None) if number else text)


def read_csv(path, report):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    check("rows of CSV", len(report["list"]), len(rows))
    shared = [key for key in report["list"][0] if key != "question"] if report["list"] else []
    for card, row in zip(report["list"], rows):
        for key in shared:
            same(f"CSV {card['card']} {key}", card[key], row[key])
        check("a formula", False, any(text[:1] in ("=", "+", "-", "@") for text in row.values()))


def cell(node, strings):
    value = node.find(NAMESPACE + "v")
    if node.get("t") == "s":
        return strings[int(value.text)]
    if node.get("t") == "inlineStr":
        return "".join(part.text or "" for part in node.iter(NAMESPACE + "t"))
    return None if value is None else float(value.text)


def column(reference):
    number = 0
    for letter in re.match("[A-Z]+", reference).group():
        number = 26 * number + ord(letter) - 64
    return number - 1


def sheets(path):
    with zipfile.ZipFile(path) as book:
        check("the ZIP", None, book.testzip())
        strings = []
        if "xl/sharedStrings.xml" in book.namelist():
            tree = ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
            for item in tree.findall(NAMESPACE + "si"):
                strings.append("".join(part.text or "" for part in item.iter(NAMESPACE + "t")))
        names = ElementTree.fromstring(book.read("xl/workbook.xml")).iter(NAMESPACE + "sheet")
        found = {}
        for number, name in enumerate(names, 1):
            tree = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
            check("formulas", 0, len(list(tree.iter(NAMESPACE + "f"))))
            rows = []
            for row in tree.iter(NAMESPACE + "row"):
                cells = {column(c.get("r")): cell(c, strings) for c in row}
                rows.append(cells)
            heads = rows[0]
            found[name.get("name")] = [
                {heads[at]: row.get(at) for at in heads} for row in rows[1:]
            ]
        return found


def serial(day):
    """The number that spreadsheets give a day."""
    return float((datetime.date.fromisoformat(day) - datetime.date(1899, 12, 30)).days)


def read_xlsx(path, report):
    found = sheets(path)
    check("sheets", ["summary", "cards", "reviews", "topics"], list(found))
    summary = {row["Figure"]: row["Value"] for row in found["summary"]}
    kept = report["retention"]
    for name, value in {
        "Started": report["started"],
        "Known": report["known"],
        "Mature": report["mature"],
        "Coverage": report["coverage"],
        "Retention": kept["rate"],
        "Answers it is of": kept["answers"],
        "Answers": report["answers"],
        "Minutes": report["minutes"],
        "Active days": report["daysActive"],
        "Last active": report["lastActive"] and serial(report["lastActive"]),
        "Days in a row": report["streak"],
        "Reviews": report["reviews"]["total"],
        "Mock interviews": len(report["mocks"]),
        "Readiness": report["readiness"]["rate"],
        "Expected recall": report["readiness"]["recallPercent"] / 100,
    }.items():
        check(f"XLSX summary {name}", value, summary[name])
    check("XLSX cards", len(report["list"]), len(found["cards"]))
    for card, row in zip(report["list"], found["cards"]):
        check("XLSX card", defused(card["card"]), row["Card"])
        check("XLSX answers", card["answers"], row["Answers"])
        check("XLSX minutes", card["minutes"], row["Minutes"])
        check("XLSX due", card["due"] and serial(card["due"]), row["Due"])
    check("XLSX reviews", report["reviews"]["total"], len(found["reviews"]))
    grades = [sum(row["Grade"] == grade for row in found["reviews"]) for grade in range(6)]
    check("XLSX grades", report["grades"], grades)
    total = math.fsum(row["Minutes"] for row in found["reviews"])
    check("XLSX time", True, math.isclose(total, report["reviews"]["minutes"], rel_tol=1e-12))
    topics = {row["Topic"]: row for row in found["topics"]}
    check("XLSX topics", len(report["topics"]), len(topics))
    for topic in report["topics"]:
        row = topics[defused(TOPIC_NAMES.get(topic["topic"], topic["topic"]))]
        check("XLSX topic", topic["known"], row["Known"])
        check("XLSX topic", topic["retention"], row["Retention"])


class Page(html.parser.HTMLParser):
    """The tables, charts and tags of a page."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.tables, self.charts, self.texts = [], [], [], {}
        self.counts, self.attributes = {}, []

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.counts[tag] = self.counts.get(tag, 0) + 1
        self.attributes.append((tag, values))
        if tag == "table":
            self.tables.append({"caption": "", "heads": [], "rows": []})
        elif tag == "svg":
            self.charts.append({"role": values.get("role"), "title": "", "desc": ""})
        elif tag == "tr" and "tbody" in self.open:
            self.tables[-1]["rows"].append([])
        elif tag in ("th", "td"):
            if "thead" in self.open:
                check("scope of a heading", "col", values.get("scope"))
                self.tables[-1]["heads"].append("")
            else:
                check("scope of a row", "row" if tag == "th" else None, values.get("scope"))
                self.tables[-1]["rows"][-1].append("")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        check("the end of", tag, self.open.pop() if self.open else None)

    def handle_data(self, text):
        tag = self.open[-1] if self.open else ""
        self.texts[tag] = self.texts.get(tag, "") + text
        if tag == "caption":
            self.tables[-1]["caption"] += text
        elif tag in ("title", "desc") and self.open[-2] == "svg":
            self.charts[-1][tag] += text
        elif "thead" in self.open and tag == "button":
            self.tables[-1]["heads"][-1] += text
        elif "tbody" in self.open and ("td" in self.open or "th" in self.open):
            self.tables[-1]["rows"][-1][-1] += text


def percent(share):
    return "–" if share is None else f"{math.floor(100 * share + 0.5)} %"


def read_html(path, report):
    text = path.read_text(encoding="utf-8")
    page = Page()
    page.feed(text)
    page.close()
    check("left open", [], page.open)
    for tag in ("h1", "main", "header", "footer", "script", "style"):
        check(f"number of {tag}", 1, page.counts.get(tag))
    check("language", ("html", {"lang": "en"}), page.attributes[0])
    script = page.texts["script"].encode()
    policy = next(a["content"] for t, a in page.attributes if a.get("http-equiv"))
    digest = base64.b64encode(hashlib.sha256(script).digest()).decode()
    check("the script's hash in the policy", True, f"'sha256-{digest}'" in policy)
    for tag, values in page.attributes:
        for name in values:
            check(f"{name} of {tag}", False, name in ("src", "href", "action", "srcset"))
            check(f"{name} of {tag}", False, name.startswith("on"))
    for chart in page.charts:
        check("a chart", ("img", True, True), (chart["role"], *map(bool, (chart["title"], chart["desc"]))))
    tables = {}
    for table in page.tables:
        check("a caption", True, bool(table["caption"]))
        check("headings", True, all(table["heads"]))
        for row in table["rows"]:
            check("fields", len(table["heads"]), len(row))
        tables[table["caption"]] = [dict(zip(table["heads"], row)) for row in table["rows"]]
    topics = {row["Topic"]: row for row in tables.get("topics", [])}
    named = {TOPIC_NAMES.get(topic["topic"], topic["topic"]) for topic in report["topics"]}
    check("topics", named, set(topics))
    for topic in report["topics"]:
        row = topics[TOPIC_NAMES.get(topic["topic"], topic["topic"])]
        check("a topic's cards", str(topic["cards"]), row["Cards"])
        check("a topic's known", str(topic["known"]), row["Known"])
        check("a topic's retention", percent(topic["retention"]), row["Retention"])
    check("cards", len(report["list"]), len(tables["cards"]))
    weeks = {row["Week of"]: row for row in tables.get("By week", [])}
    for week in report["weeks"] if report["reviews"]["total"] else []:
        row = weeks[week["week"]]
        check("a week", str(week["reviews"]), row["Reviews"])
        check("a week", str(math.floor(week["minutes"] + 0.5)), row["Minutes"])
        check("a week", percent(week["retention"]["rate"]), row["Retention"])
    due = {row["Day"]: row["Due"] for row in tables["Due in the next 30 days"]}
    check("due", {one["day"]: str(one["due"]) for one in report["forecast"]}, due)


def main():
    folder = pathlib.Path(sys.argv[1])
    report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    read_csv(folder / "report.csv", report)
    read_xlsx(folder / "report.xlsx", report)
    read_html(folder / "report.html", report)
    print("\n".join(faults[:20]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
