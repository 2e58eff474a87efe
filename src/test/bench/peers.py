"""Mnemosyne for peers.sh, through its library, and the cards for org-drill.

    peers.py org CSV FILE          writes the cards that grill exported, with its memory of them
    peers.py mnemosyne CSV FOLDER  the same as a collection of Mnemosyne's
    peers.py due FOLDER            opens the collection and says what is scheduled and new
    peers.py grade FOLDER          opens it, grades the card it shows, saves
    peers.py inside FOLDER         times both with the collection open
"""

import csv
import datetime
import os
import statistics
import sys
import time

DAY = 24 * 60 * 60
ANSWERS = 10


def cards(file):
    csv.field_size_limit(1 << 30)
    with open(file, encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            row["seen"] = bool(row["due"])
            if row["seen"]:
                row["due"] = datetime.date.fromisoformat(row["due"])
            yield row


def org(source, target):
    """A heading a card, as org-drill's manual has them: the answer under a heading of its own."""
    with open(target, "w", encoding="utf-8") as file:
        for card in cards(source):
            file.write("* Card :drill:\n")
            if card["seen"]:
                file.write(f"SCHEDULED: <{card['due']:%Y-%m-%d %a}>\n")
            file.write(f":PROPERTIES:\n:ID: {card['deck']}/{card['id']}\n")
            if card["seen"]:
                seen = card["due"] - datetime.timedelta(days=int(card["intervalDays"]))
                file.write(f":DRILL_LAST_INTERVAL: {float(card['intervalDays'])}\n")
                file.write(f":DRILL_REPEATS_SINCE_FAIL: {max(1, int(card['repetitions']))}\n")
                file.write(f":DRILL_TOTAL_REPEATS: {ANSWERS}\n:DRILL_FAILURE_COUNT: 1\n")
                file.write(f":DRILL_AVERAGE_QUALITY: 3.7\n:DRILL_EASE: {card['easiness']}\n")
                file.write(f":DRILL_LAST_QUALITY: 4\n:DRILL_LAST_REVIEWED: [{seen:%Y-%m-%d %a}]\n")
            file.write(f":END:\n\n{card['question']}\n\n** Answer\n\n")
            file.writelines(f"  {line}\n" for line in card["answer"].splitlines())
            file.write("\n")


def opened(folder):
    from mnemosyne.script import Mnemosyne

    return Mnemosyne(folder)


def collection(source, folder):
    os.mkdir(folder)
    program = opened(folder)
    for told in ("backlog", "learn_new_cards", "schedule"):  # what it tells a beginner once
        program.config()[f"shown_{told}_help"] = True
    basic = program.card_type_with_id("1")
    database = program.database()
    for card in cards(source):
        (made,) = program.controller().create_new_cards(
            {"f": card["question"], "b": card["answer"]}, basic, -1, [card["deck"]], False, False
        )
        if not card["seen"]:
            continue
        due = datetime.datetime.combine(card["due"], datetime.time(), datetime.timezone.utc)
        made.grade, made.easiness = 4, float(card["easiness"])
        made.acq_reps = made.acq_reps_since_lapse = 1
        made.ret_reps, made.lapses = ANSWERS - 1, 1
        made.ret_reps_since_lapse = max(1, int(card["repetitions"]))
        made.next_rep = int(due.timestamp())
        made.last_rep = made.next_rep - int(card["intervalDays"]) * DAY
        database.update_card(made, repetition_only=True)
        for number in range(ANSWERS):
            database.log_repetition(
                made.last_rep - (ANSWERS - 1 - number) * DAY, made.id, 4, made.easiness, 1, number,
                0, 1, number, DAY, DAY, 30, made.next_rep, 0,
            )
    database.save()
    program.finalise()


def due(program):
    scheduler = program.scheduler()
    return f"{scheduler.scheduled_count()} scheduled, {scheduler.non_memorised_count()} not memorised"


def grade(program):
    controller = program.review_controller()
    controller.show_answer()
    controller.grade_answer(4)
    program.database().save()


def inside(program):
    for what in (due, grade):
        times = []
        for _ in range(11):
            start = time.perf_counter()
            what(program)
            times.append((time.perf_counter() - start) * 1000)
        print(
            f"  mnemosyne  {what.__name__:6} first {times[0]:9.2f} ms,"
            f" median of ten more {statistics.median(times[1:]):9.2f} ms"
        )


def main():
    what, *files = sys.argv[1:]
    if what == "org":
        org(*files)
    elif what == "mnemosyne":
        collection(*files)
    else:
        program = opened(*files)
        said = {"due": due, "grade": grade, "inside": inside}[what](program)
        if said:
            print(said)
        sys.stdout.flush()
        os._exit(0)  # without finalise(), which would copy the database as a backup


main()
