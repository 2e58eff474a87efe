#!/usr/bin/env python3
"""Recomputes `grill report --format json` from `grill history --json`; says where they differ.

usage: recompute_report.py HISTORY CARDS REPORT --today DAY [--leech-after N] [--interview DAY]

Like recompute_stats.py, whose words for the figures it shares; every figure is worked out from
docs/reports.md and compared to the last digit. Where the period ended before today, no card may
have been suspended, buried, reset or asked for by hand: the log of answers does not say that.
Exits 1 and names each difference if there is one.
"""

import argparse
import datetime
import sys

import recompute_stats as stats


def milliseconds(answers, cap):
    return sum(min(round((a["seconds"] or 0) * 1000), cap * 60000) for a in answers)


def practice(answers):
    return [answer for answer in answers if answer["mode"] not in ("cram", "mock")]


def share(part, whole):
    return part / whole if whole else None


def mocks(answers):
    """A new interview begins with a card asked again, or after an hour."""
    interviews, last = [], None
    for answer in answers:
        if answer["mode"] != "mock":
            continue
        at = datetime.datetime.fromisoformat(answer["at"].replace("Z", "+00:00"))
        again = last is not None and any(a["card"] == answer["card"] for a in interviews[-1])
        if last is None or again or at - last > datetime.timedelta(hours=1):
            interviews.append([])
        interviews[-1].append(answer)
        last = at
    found = []
    for interview in interviews:
        ticks = [tick for answer in interview for tick in answer["points"] or []]
        grades = sum(answer["grade"] for answer in interview)
        found.append(
            {
                "day": interview[-1]["day"],
                "questions": len(interview),
                "meanGrade": (20 * grades + len(interview)) // (2 * len(interview)) / 10,
                "pointsCovered": sum(tick["covered"] for tick in ticks),
                "pointsAsked": len(ticks),
            }
        )
    return found


def recall(cards, standing, day):
    expected, counted = 0.0, 0
    for card in cards:
        if card["state"] == "suspended":
            continue
        counted += 1
        memory = standing[card["card"]].memory
        if memory is not None:
            interval = memory["intervalDays"]
            answered = stats.day_of(memory["due"]) - datetime.timedelta(days=interval)
            expected += 0.9 ** (max(0, (day - answered).days) / interval)
    return int(100 * expected / counted + 1e-9) if counted else 0


def listed(card, standing, started, answers, cap):
    of_card = [answer for answer in answers if answer["card"] == card["card"]]
    done = practice(of_card)
    ticks = [tick for answer in of_card for tick in answer["points"] or []]
    kept = stats.retention(of_card)
    memory = standing.memory
    return {
        "card": card["card"],
        "question": card["question"],
        "topic": card["topic"],
        "state": card["state"],
        "known": standing.known(),
        "mature": standing.kind() == "mature",
        "startedOn": started,
        "answers": len(done),
        "retentionAnswers": kept["answers"],
        "retentionPassed": kept["passed"],
        "lapses": standing.lapses,
        "lastGrade": standing.grade,
        "lastActive": done[-1]["day"] if done else None,
        "due": memory["due"] if memory else None,
        "minutes": milliseconds(done, cap) / 60000,
        "pointsMissed": sum(not tick["covered"] for tick in ticks),
        "pointsAsked": len(ticks),
    }


def standing_on(cards, answers, day):
    """Where every card stands, and its state where its schedule alone says it."""
    standing, begun = {}, {}
    for card in cards:
        own = [answer for answer in answers if answer["card"] == card["card"]]
        standing[card["card"]] = stats.Standing(own)
        moving = [answer["day"] for answer in own if stats.moves(answer)]
        begun[card["card"]] = moving[0] if moving else None
    return standing, begun


def scheduled(cards, standing, day):
    for card in cards:
        memory = standing[card["card"]].memory
        due = memory is not None and stats.day_of(memory["due"]) <= day
        card["state"] = "new" if memory is None else "due" if due else "scheduled"


def recompute(history, cards, report, today, leech_after, interview):
    first, last = report["from"], report["to"]
    cap = report["answerCap"]
    all_answers = [a for a in history["reviews"] if not a["undone"] and not a.get("future")]
    before = [answer for answer in all_answers if answer["day"] <= last]
    within = [answer for answer in before if answer["day"] >= first]
    day = min(stats.day_of(last), today)
    standing, begun = standing_on(cards, before, day)
    if day < today:
        scheduled(cards, standing, day)
    done = practice(within)
    known = [card["card"] for card in cards if standing[card["card"]].known()]
    active = [card for card in cards if card["state"] != "suspended"]
    ready = [card for card in active if card["card"] in known]
    kinds = [standing[card["card"]].kind() for card in cards]
    leeches = [card["card"] for card in cards if standing[card["card"]].lapses >= leech_after]
    days = sorted({answer["day"] for answer in within})
    monday = stats.monday(stats.day_of(days[0]) if days else day)
    weeks = []
    while monday <= day:
        weeks.append(monday)
        monday += datetime.timedelta(weeks=1)

    def minutes(answers):
        return milliseconds(answers, cap) / 60000

    return {
        "learner": report["learner"],
        "made": report["made"],
        "from": first,
        "to": last,
        "day": str(day),
        "started": len(cards) - kinds.count("new"),
        "known": len(known),
        "mature": kinds.count("mature"),
        "coverage": share(len(cards) - kinds.count("new"), len(cards)),
        "answers": len(done),
        "daysActive": len({answer["day"] for answer in done}),
        "minutes": minutes(done),
        "lastActive": max((answer["day"] for answer in done), default=None),
        "answerCap": cap,
        "cards": {
            "total": len(cards),
            **{kind: kinds.count(kind) for kind in ("new", "learning", "young", "mature")},
            "suspended": len(cards) - len(active),
            "leeches": len(leeches),
        },
        "reviews": {
            "total": len(within),
            "today": sum(answer["day"] == str(day) for answer in within),
            "minutes": minutes(within),
            "days": [
                {"day": one, "reviews": len(of_day), "minutes": minutes(of_day)}
                for one in days
                for of_day in [[a for a in within if a["day"] == one]]
            ],
        },
        "retention": stats.retention(within),
        "streak": stats.streak({stats.day_of(one) for one in days}, day),
        "forecast": stats.forecast(cards, standing, day),
        "topics": stats.topics(cards, standing, within),
        "missedPoints": stats.missed_points(within),
        "weeks": [
            {
                "week": str(week),
                "reviews": len(of_week),
                "minutes": minutes(of_week),
                "retention": stats.retention(of_week),
            }
            for week in weeks
            for of_week in [[a for a in within if stats.monday(stats.day_of(a["day"])) == week]]
        ],
        "grades": [sum(answer["grade"] == grade for answer in within) for grade in range(6)],
        "leeches": leeches,
        "mocks": mocks(within),
        "readiness": {
            "interview": interview,
            "cards": len(active),
            "known": len(ready),
            "rate": share(len(ready), len(active)),
            "recallPercent": recall(cards, standing, day),
        },
        "list": [
            listed(card, standing[card["card"]], begun[card["card"]], within, cap)
            for card in cards
        ],
    }


def differences(ours, theirs, place=""):
    """Every difference, to the last digit."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        for key in sorted(ours.keys() | theirs.keys()):
            if key not in ours or key not in theirs:
                yield f"{place}.{key}: only in {'the report' if key in theirs else 'ours'}"
            else:
                yield from differences(ours[key], theirs[key], f"{place}.{key}")
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for index, (one, other) in enumerate(zip(ours, theirs)):
            yield from differences(one, other, f"{place}[{index}]")
    elif ours != theirs:
        yield f"{place}: recomputed {ours!r}, the report says {theirs!r}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("history")
    parser.add_argument("cards")
    parser.add_argument("report")
    parser.add_argument("--today", required=True)
    parser.add_argument("--leech-after", type=int, default=8)
    parser.add_argument("--interview")
    options = parser.parse_args()
    report = stats.read(options.report)
    cards = stats.read(options.cards)["cards"]
    today = stats.day_of(options.today)
    history = stats.read(options.history)
    ours = recompute(history, cards, report, today, options.leech_after, options.interview)
    found = ["missedPoints: out of order"] if stats.misordered(report["missedPoints"]) else []
    for document in (ours, report):
        document["missedPoints"].sort(key=lambda point: (point["card"], point["point"]))
    found += differences(ours, report)
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
