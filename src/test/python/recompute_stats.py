#!/usr/bin/env python3
"""Recomputes `grill stats --json` from `grill history --json` and says where they differ.

usage: recompute_stats.py HISTORY CARDS STATS [--leech-after N]

HISTORY is `history --json`, CARDS is `cards --json` (what cards there are, their topics, and which
are suspended, buried or asked for today; the log of answers does not say that), STATS is
`stats --json`. Only the standard library, and nothing of grill's own code: every figure is worked
out from the words in docs/scheduling.md. Exits 1 and names each difference if there is one.
"""

import argparse
import datetime
import json
import math
import sys


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def day_of(text):
    return datetime.date.fromisoformat(text)


def monday(day):
    return day - datetime.timedelta(days=day.weekday())


def minutes(answers):
    return sum(answer["seconds"] or 0 for answer in answers) / 60


def moves(answer):
    return answer["mode"] in ("review", "import")


def again(answer):
    """Whether it moved the schedule of a card with at least one repetition."""
    return moves(answer) and answer["before"] is not None and answer["before"]["repetitions"] >= 1


def retention(answers):
    counted = [answer for answer in answers if again(answer)]
    passed = sum(answer["grade"] >= 3 for answer in counted)
    rate = passed / len(counted) if counted else None
    return {"answers": len(counted), "passed": passed, "rate": rate}


def streak(days, today):
    last = today if today in days else today - datetime.timedelta(days=1)
    length = 0
    while last in days:
        length += 1
        last -= datetime.timedelta(days=1)
    return length


class Standing:
    """Where a card stands after its answers."""

    def __init__(self, answers):
        self.memory = None
        self.grade = None
        self.lapses = 0
        for answer in answers:
            if moves(answer):
                self.memory = answer["after"]
                self.lapses += again(answer) and answer["grade"] < 3
            if moves(answer) or answer["mode"] == "early":
                self.grade = answer["grade"]

    def kind(self):
        if self.memory is None:
            return "new"
        if self.memory["repetitions"] < 2:
            return "learning"
        return "young" if self.memory["intervalDays"] < 21 else "mature"

    def known(self):
        return self.memory is not None and self.grade >= 3


def forecast(cards, standing, today):
    due = [0] * 30
    for card in cards:
        memory = standing[card["card"]].memory
        if card["state"] == "suspended":
            continue
        if card["state"] == "due":
            due[0] += 1
        elif memory is not None:
            days = (day_of(memory["due"]) - today).days
            if card["state"] == "buried":
                days = max(days, 1)
            if days < 30:
                due[days] += 1
    return [
        {"day": str(today + datetime.timedelta(days=days)), "due": count}
        for days, count in enumerate(due)
    ]


def topics(cards, standing, answers):
    found = []
    for topic in sorted({card["topic"] for card in cards if card["topic"] is not None}):
        ids = {card["card"] for card in cards if card["topic"] == topic}
        found.append(
            {
                "topic": topic,
                "cards": len(ids),
                "begun": sum(standing[one].kind() != "new" for one in ids),
                "known": sum(standing[one].known() for one in ids),
                "retention": retention([a for a in answers if a["card"] in ids])["rate"],
            }
        )
    return found


def missed_points(answers):
    asked, missed = {}, {}
    for answer in answers:
        for tick in answer["points"] or []:
            key = (answer["card"], tick["point"])
            asked[key] = asked.get(key, 0) + 1
            missed[key] = missed.get(key, 0) + (not tick["covered"])
    return [
        {"card": card, "point": point, "missed": missed[card, point], "asked": asked[card, point]}
        for card, point in asked
        if missed[card, point] > 0
    ]


def recompute(history, all_cards, today, leech_after):
    answers = [answer for answer in history["reviews"] if not answer["undone"]]
    cards = all_cards["cards"]
    standing = {
        card["card"]: Standing([a for a in answers if a["card"] == card["card"]]) for card in cards
    }
    kinds = [standing[card["card"]].kind() for card in cards]
    leeches = [card["card"] for card in cards if standing[card["card"]].lapses >= leech_after]
    days = sorted({answer["day"] for answer in answers})
    weeks = [monday(today) - datetime.timedelta(weeks=before) for before in range(11, -1, -1)]
    return {
        "day": str(today),
        "cards": {
            "total": len(cards),
            **{kind: kinds.count(kind) for kind in ("new", "learning", "young", "mature")},
            "suspended": sum(card["state"] == "suspended" for card in cards),
            "leeches": len(leeches),
        },
        "reviews": {
            "total": len(answers),
            "today": sum(answer["day"] == str(today) for answer in answers),
            "minutes": minutes(answers),
            "days": [
                {
                    "day": day,
                    "reviews": sum(answer["day"] == day for answer in answers),
                    "minutes": minutes([answer for answer in answers if answer["day"] == day]),
                }
                for day in days
            ],
        },
        "retention": retention(answers),
        "streak": streak({day_of(day) for day in days}, today),
        "forecast": forecast(cards, standing, today),
        "topics": topics(cards, standing, answers),
        "missedPoints": missed_points(answers),
        "weeks": [
            {
                "week": str(week),
                "reviews": len(within),
                "minutes": minutes(within),
                "retention": retention(within),
            }
            for week in weeks
            for within in [[a for a in answers if monday(day_of(a["day"])) == week]]
        ],
        "grades": [sum(answer["grade"] == grade for answer in answers) for grade in range(6)],
        "leeches": leeches,
    }


def differences(ours, theirs, place=""):
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in sorted(ours.keys() | theirs.keys()):
            yield from differences(ours.get(key), theirs.get(key), f"{place}.{key}")
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for index, (one, other) in enumerate(zip(ours, theirs)):
            yield from differences(one, other, f"{place}[{index}]")
    elif isinstance(ours, float) and isinstance(theirs, (int, float)):
        if not math.isclose(ours, theirs, rel_tol=1e-9, abs_tol=1e-9):
            yield f"{place}: recomputed {ours}, stats say {theirs}"
    elif ours != theirs:
        yield f"{place}: recomputed {ours!r}, stats say {theirs!r}"


def misordered(points):
    """The most often missed come first; points that are equal in that stand in any order."""
    missed = [point["missed"] for point in points]
    return missed != sorted(missed, reverse=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("history")
    parser.add_argument("cards")
    parser.add_argument("stats")
    parser.add_argument("--leech-after", type=int, default=8)
    options = parser.parse_args()
    stats = read(options.stats)
    today = day_of(stats["day"])
    ours = recompute(read(options.history), read(options.cards), today, options.leech_after)
    found = ["missedPoints: out of order"] if misordered(stats["missedPoints"]) else []
    for document in (ours, stats):
        document["missedPoints"].sort(key=lambda point: (point["card"], point["point"]))
    found += differences(ours, stats)
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
