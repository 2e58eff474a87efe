"""A learner's home after months of answers and some mock interviews, much the same at every run."""

import datetime
import json
import os
import pathlib
import random
import subprocess
import tempfile

TODAY = datetime.date(2026, 11, 24)
DAYS = 340
LEFT_NEW = 4
MOCKS = (66, 52, 37, 23, 9)
NOW = "%sT09:00:00+08:00" % TODAY

# how likely a point is named at all; topics that are not here are in between
SKILL = {"evaluation": 0.93, "data": 0.88, "training": 0.84, "trust": 0.5, "scaling": 0.58}


class Program:
    """The installed program without a terminal, many commands in one Java."""

    def __init__(self, grill, folder, lang):
        prefix = pathlib.Path(grill).resolve().parents[1]
        lib = prefix / "lib" / "grill"
        acts = pathlib.Path(__file__).with_name("Acts.java")
        home = os.environ.get("JAVA_HOME")
        java = pathlib.Path(home, "bin", "java") if home else "java"
        self.process = subprocess.Popen(
            [java, "-Dfile.encoding=UTF-8", "-Dorg.sqlite.lib.path=%s" % (lib / "native"), "-cp",
             "%s/*" % lib, acts, prefix / "share" / "grill" / "decks"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8",
            env=dict(os.environ, GRILL_HOME=str(folder), GRILL_LANG=lang))

    def run(self, day, *words, typed="", hour=8, minute=0):
        now = "%sT%02d:%02d:00+08:00" % (day, hour, minute)
        line = "\t".join([now, typed, *words]).replace("\n", "\\n")
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        code, _, printed = self.process.stdout.readline().partition("\t")
        if code != "0":
            raise SystemExit("grill %s: %s" % (" ".join(words), code + " " + printed))
        return printed

    def read(self, *words):
        return json.loads(self.run(TODAY, *words, "--json"))

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def named(card, share, chance):
    """An answer that names about a share of a card's points, in the deck's own words."""
    said = [p for p in card["points"] if chance.random() < share] or card["points"][:1]
    return "\n".join("%s. %s" % (p["point"], (p["accept"] or [""])[0]) for p in said)


def study(program, cards, late, chance, answer):
    """Day after day what is due, a new card and a mock now and then; some days are missed."""
    due = {}
    unseen = list(cards)
    chance.shuffle(unseen)
    # taken from the end: this one late, so that its next days are not months away
    late = next(name for name in unseen if name.endswith("/" + late))
    unseen.remove(late)
    unseen.insert(LEFT_NEW, late)
    for ago in range(DAYS, 0, -1):
        day = TODAY - datetime.timedelta(days=ago)
        if ago in MOCKS:
            mock(program, cards, MOCKS.index(ago), day - datetime.timedelta(days=1), chance)
        if ago > 9 and chance.random() < 0.25:
            continue
        waiting = sorted((d, name) for name, d in due.items() if d <= str(day))
        # the last days took a far card each, so that several cards wait today
        asked = [name for _, name in waiting][:12] if ago > 8 else [max(due, key=due.get)]
        while len(unseen) > LEFT_NEW and len(cards) - len(unseen) < (DAYS - ago) / 8:
            asked.append(unseen.pop())
        if not asked:
            asked = [min(due, key=due.get)] if due else []
        for place, name in enumerate(asked):
            card = cards[name]
            skill = SKILL.get(card["topic"], 0.7) + (0.08 if ago < 60 else 0)
            answer.write_text(named(card, skill, chance), encoding="utf-8")
            grade = 5 if chance.random() < skill - 0.5 else 4 if chance.random() < skill else \
                chance.choice([3, 3, 2, 1])
            seconds = str(60 + chance.randrange(150))
            done = json.loads(program.run(
                day, "grade", name, str(grade), "--seconds", seconds, "--answer-file",
                str(answer), "--json", minute=4 * place))
            due[name] = done["after"]["due"]
            if done["repeatToday"]:
                program.run(day, "grade", name, "4", "--seconds", "45",
                            minute=4 * place + 2)


def mock(program, cards, number, day, chance):
    """A mock interview of six questions, mostly better than the one before."""
    said = "\n".join(named(card, 0.35 + 0.1 * number, chance) for card in cards.values())
    grades = [min(5, 2 + number // 2 + chance.randrange(3)) for _ in range(6)]
    program.run(day, "mock", "--plain", "--questions", "6", "--seed", str(number), hour=20,
                typed=(said + "\n\n") * 6 + "".join("%d\n" % g for g in grades) + "n\n")


def make(grill, folder, lang, card):
    """Fills the folder, with one card begun late; gives all cards as `show --json` has them."""
    chance = random.Random(11)
    program = Program(grill, folder, lang)
    try:
        program.run(TODAY - datetime.timedelta(days=DAYS), "deck", "add", "builtin:" + lang)
        names = [card["card"] for card in program.read("cards")["cards"]]
        cards = {name: program.read("show", name) for name in names}
        with tempfile.TemporaryDirectory() as scratch:
            study(program, cards, card, chance, pathlib.Path(scratch, "answer"))
        return [program.read("show", name) for name in names]
    finally:
        program.close()
