"""Recomputes a class report from the learners' files, knowing nothing of grill's code:
docs/progress.md, docs/scheduling.md and docs/class.md are all it was written from.

    recompute_class.py FOLDER TODAY [--from D] [--to D] [--due D] [--cap MINUTES]

Prints the report's figures as JSON. Files of learners whose clocks erred are not for it.
"""

import argparse
import datetime as dt
import glob
import json
import os

parser = argparse.ArgumentParser()
parser.add_argument("folder")
parser.add_argument("today", type=dt.date.fromisoformat)
parser.add_argument("--from", dest="first", type=dt.date.fromisoformat)
parser.add_argument("--to", dest="last", type=dt.date.fromisoformat)
parser.add_argument("--due", type=dt.date.fromisoformat)
parser.add_argument("--cap", type=int, default=10)
asked = parser.parse_args()


def read(path):
    """The header, the decks' cards and the rows of a file."""
    lines = [json.loads(line) for line in open(path, encoding="utf-8")]
    header, cards, names, wordings, rows = lines[0], {}, {}, {}, []
    for line in lines[1:]:
        kind = next(iter(line))
        if kind == "card":
            names[line["card"]] = line["deck"] + "/" + line["id"]
            if "question" in line:
                cards[names[line["card"]]] = line.get("topic")
        elif kind == "points":
            wordings[line["points"]] = line["texts"]
        elif kind == "event":
            row = dict(line, card=names[line["card"]])
            moment = dt.datetime.fromisoformat(row["at"])
            row["moment"] = moment
            row["day"] = dt.date.fromisoformat(row.get("day", row["at"][:10]))
            if isinstance(row.get("points"), dict):
                texts = wordings[row["points"]["of"]]
                heard = set(row["points"].get("heard", []))
                row["ticks"] = [(text, n in heard) for n, text in enumerate(texts, 1)]
            rows.append(row)
    return header, cards, rows


def sm2(memory, grade, day):
    """(repetitions, easiness in hundredths, interval, due), as of 1990."""
    repetitions, easiness, interval, _ = memory or (0, 250, 0, None)
    if grade < 3:
        return 0, easiness, 1, day + dt.timedelta(1)
    easiness = max(130, easiness + {5: 10, 4: 0, 3: -14}[grade])
    repetitions += 1
    if repetitions == 1:
        interval = 1
    elif repetitions == 2:
        interval = 6
    else:
        interval = min(36500, -(-interval * easiness // 100))
    return repetitions, easiness, interval, day + dt.timedelta(interval)


def fold(rows, last):
    """Every answer that counts, with its mode and the memory before; where each card stands."""
    undone = {row["target"] for row in rows if row.get("kind") == "undo"}
    states, answers = {}, []
    for row in sorted(rows, key=lambda row: (row["moment"], row["event"])):
        if row["event"] in undone or last and row["day"] > last or "kind" in row and row["kind"] != "reset":
            continue
        state = states.setdefault(row["card"], {"memory": None, "moved": None, "grade": None})
        if row.get("kind") == "reset":
            state.update(memory=None, moved=None, grade=None)
            continue
        day, grade, mode = row["day"], row["grade"], row.get("asked", "review")
        before = state["memory"]
        if mode not in ("cram", "mock"):
            if state["moved"] and day <= state["moved"]:
                mode = "repeat"
            elif before and grade >= 3 and day < before[3]:
                mode = "early"
        if mode in ("review", "import"):
            state["memory"], state["moved"] = sm2(before, grade, day), day
        if mode in ("review", "import", "early"):
            state["grade"] = grade
        answers.append(dict(row, mode=mode, before=before))
    return answers, states


def rate(part, whole):
    return part / whole if whole else None


def tests(answer):
    return answer["mode"] in ("review", "import") and answer["before"] and answer["before"][0] > 0


def retention(answers):
    tested = [answer for answer in answers if tests(answer)]
    return {
        "retention": rate(sum(answer["grade"] >= 3 for answer in tested), len(tested)),
        "retentionAnswers": len(tested),
    }


def millis(answers):
    return sum(min(answer.get("millis", 0), asked.cap * 60000) for answer in answers)


def within(day):
    return (not asked.first or day >= asked.first) and (not asked.last or day <= asked.last)


as_of = asked.last if asked.last and asked.last < asked.today else asked.today
learners, cards, points, weeks = [], {}, {}, {}
for number, path in enumerate(sorted(glob.glob(os.path.join(asked.folder, "*.jsonl")))):
    header, own, rows = read(path)
    answers, states = fold(rows, asked.last)
    started = {card for card in own if states.get(card, {}).get("memory")}
    known = {card for card in started if states[card]["grade"] >= 3}
    practice = [answer for answer in answers if answer["mode"] not in ("cram", "mock")]
    first = {}
    for answer in practice:
        first.setdefault(answer["card"], answer["day"])
        first[answer["card"]] = min(first[answer["card"]], answer["day"])
    period = [answer for answer in practice if within(answer["day"])]
    days = {answer["day"] for answer in period}
    assignment, reasons = None, []
    if asked.due:
        reached = [card for card in first if card in own]
        in_time = sum(first[card] <= asked.due for card in reached)
        over = as_of > asked.due
        assignment = (
            "notStarted" if not reached else "done" if in_time == len(own) else "late" if over else "underWay"
        )
    kept = retention(period)
    if not days or max(days) <= as_of - dt.timedelta(14):
        reasons.append("quiet")
    if kept["retentionAnswers"] >= 10 and kept["retention"] < 0.7:
        reasons.append("forgetting")
    if assignment == "late" or assignment == "notStarted" and as_of > asked.due:
        reasons.append("behind")
    learners.append(
        {
            "id": header["learner"],
            "name": header["name"],
            "cards": len(own),
            "started": len(started),
            "known": len(known),
            "mature": sum(states[card]["memory"][0] >= 2 and states[card]["memory"][2] >= 21 for card in started),
            "coverage": rate(len(started), len(own)),
            **kept,
            "answers": len(period),
            "daysActive": len(days),
            "minutes": millis(period) / 60000,
            "lastActive": max(days).isoformat() if days else None,
            "assignment": assignment,
            "needsHelp": bool(reasons),
            "reasons": reasons,
        }
    )
    for card, topic in own.items():
        sums = cards.setdefault(card, {"topic": topic, "having": 0, "started": set(), "known": 0, "answers": []})
        sums["having"] += 1
        sums["known"] += card in known
        if card in started:
            sums["started"].add(number)
        sums["answers"] += [answer for answer in period if answer["card"] == card]
    for answer in answers:
        if within(answer["day"]):
            for text, heard in answer.get("ticks", []):
                point = points.setdefault((answer["card"], text), [0, 0, set()])
                point[0] += not heard
                point[1] += 1
                if not heard:
                    point[2].add(number)
    for answer in period:
        monday = answer["day"] - dt.timedelta(answer["day"].weekday())
        week = weeks.setdefault(monday, [set(), []])
        week[0].add(number)
        week[1].append(answer)

topics = []
for topic in sorted({sums["topic"] for sums in cards.values() if sums["topic"] is not None}):
    members = [sums for sums in cards.values() if sums["topic"] == topic]
    pairs = sum(sums["having"] for sums in members)
    begun = sum(len(sums["started"]) for sums in members)
    known = sum(sums["known"] for sums in members)
    topics.append(
        {
            "topic": topic,
            "cards": len(members),
            "learners": len(set().union(*(sums["started"] for sums in members))),
            "pairs": pairs,
            "started": begun,
            "known": known,
            "coverage": rate(begun, pairs),
            "knownShare": rate(known, pairs),
            **retention([answer for sums in members for answer in sums["answers"]]),
        }
    )

end = asked.last or max([asked.today] + [monday for monday in weeks])
last = end - dt.timedelta(end.weekday())
first = max(min(weeks), last - dt.timedelta(weeks=52)) if weeks else last + dt.timedelta(1)
trend = []
while first <= last:
    who, answers = weeks.get(first, (set(), []))
    trend.append(
        {
            "week": first.isoformat(),
            "learners": len(who),
            "answers": len(answers),
            "minutes": millis(answers) / 60000,
            **retention(answers),
        }
    )
    first += dt.timedelta(7)

print(
    json.dumps(
        {
            "learners": sorted(learners, key=lambda one: (one["name"].encode("utf-16-be"), one["id"])),
            "topics": topics,
            "cards": [
                {
                    "card": card,
                    "topic": sums["topic"],
                    "learners": sums["having"],
                    "started": len(sums["started"]),
                    "known": sums["known"],
                    "coverage": rate(len(sums["started"]), sums["having"]),
                    "knownShare": rate(sums["known"], sums["having"]),
                    "answers": len(sums["answers"]),
                    **retention(sums["answers"]),
                }
                for card, sums in sorted(cards.items())
            ],
            "missedPoints": [
                {
                    "card": card,
                    "point": text,
                    "missed": missed,
                    "asked": times,
                    "learners": len(who),
                    "missedShare": rate(missed, times),
                }
                for (card, text), (missed, times, who) in sorted(
                    points.items(), key=lambda one: (-one[1][0], one[1][1], one[0])
                )
                if missed
            ],
            "weeks": trend,
        }
    )
)
