#!/usr/bin/env python3
"""Makes the pictures of docs/pictures from the running program.

usage: pictures.py [--grill PROGRAM] [--out FOLDER] [--lang en|zh] [SCREEN...]

Without options it remakes everything: builds grill, installs it into a temporary folder, lets a
learner study for eleven months (picture_home.py), goes to each screen in tmux by keys, and turns
what the terminal shows into SVG (picture_svg.py): in English and Chinese, on dark and on light.
The page of a report is a PNG of Chromium's, in both languages; its learner is made by test code.
It waits for cards and for screens at rest, never for the interface's texts. Needs tmux, Chromium, a
JDK, Maven and Python's standard library. PicturesIT holds the pictures' cells against Chromium's.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True  # the sources stay as they are
import picture_home
from picture_svg import PALETTES, svg

COLUMNS = 120
REPORT = "report"
EVENING = "2026-11-24T21:00:00+08:00"
ROOT = pathlib.Path(__file__).resolve().parents[3]

# the card of the question and the answer, and what is typed there
CARD, TAG = "model-performance", "calibration"
ANSWERS = {
    "en": ["It depends on the task and on what each error costs.",
           "Precision, recall and F1 at a chosen threshold; ROC-AUC from probabilities,",
           "PR-AUC where positives are rare, and a calibration curve."],
    "zh": ["先看任务，再看两种错误各自的代价。",
           "阈值定了看精确率、召回率和 F1，没定看 ROC-AUC；正例很少时看 PR-AUC，",
           "最后画校准曲线。"],
}
# how much of its key points each answer of the mock interview names
SHARES = [1, 0.6, 0.8, 0.35, 1, 0.5]


class Terminal:
    """The program in a tmux server of its own."""

    opened = 0

    def __init__(self, environment, command, rows):
        Terminal.opened += 1
        self.rows = rows
        self.socket = "grill-pictures-%d-%d" % (os.getpid(), Terminal.opened)
        exports = " ".join("%s='%s'" % item for item in environment.items())
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", str(COLUMNS), "-y", str(rows),
                  "exec env %s %s" % (exports, command))

    def tmux(self, *words):
        done = subprocess.run(["tmux", "-L", self.socket, *words], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit("tmux %s: %s" % (words[0], done.stderr.strip()))
        return done.stdout

    def press(self, *keys):
        self.tmux("send-keys", *keys)

    def type(self, text):
        self.tmux("send-keys", "-l", text)

    def picture(self):
        return self.tmux("capture-pane", "-e", "-p").split("\n")[:self.rows]

    def text(self):
        return self.tmux("capture-pane", "-p")

    def wait(self, wanted, what):
        deadline = time.monotonic() + 60
        while not wanted(self.text()):
            if time.monotonic() > deadline:
                sys.exit("never seen: %s\n%s" % (what, self.text()))
            time.sleep(0.05)
        return self.settle()

    def wait_for(self, text):
        return self.wait(lambda screen: text in screen, text)

    def settle(self):
        """Waits until nothing but figures (a clock) has changed for a while; gives the text."""
        before, since = None, time.monotonic()
        while time.monotonic() - since < 0.7:
            now = re.sub(r"\d+", "0", self.text())
            if now != before:
                before, since = now, time.monotonic()
            time.sleep(0.05)
        return self.text()

    def go(self, *keys):
        """Presses keys that lead to another screen."""
        before = self.settle()
        self.press(*keys)
        return self.wait(lambda screen: screen != before, "a screen after " + " ".join(keys))

    def answer(self, lines):
        for line in lines:
            self.type(line)
            self.press("Enter")
        self.settle()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run(["tmux", "-L", self.socket, "kill-server"], capture_output=True)


def start(text):
    """The beginning of a question, as a screen shows it on one row."""
    return re.split(r"[`*_\n]", text)[0][:24]


class Learner:
    """Goes to the screens; each gives the lines of the terminal."""

    def __init__(self, grill, folder, lang, cards, rows):
        self.grill, self.folder, self.lang = grill, folder, lang
        self.cards, self.rows = cards, rows

    def terminal(self, command="", now=picture_home.NOW):
        return Terminal({"GRILL_HOME": self.folder, "GRILL_LANG": self.lang, "GRILL_NOW": now},
                        self.grill + command, self.rows)

    def at_home(self):
        terminal = self.terminal()
        terminal.wait(lambda screen: screen.count("\n") > 10 and re.search(r"\w", screen), "home")
        return terminal

    def home(self):
        with self.at_home() as terminal:
            return terminal.picture()

    def review(self, keys):
        card = next(card for card in self.cards if card["id"] == CARD)
        now = max(card["schedule"]["due"] + picture_home.NOW[10:], picture_home.NOW)
        command = " review %s --tag %s" % (card["deck"], TAG)
        with self.terminal(command, now) as terminal:
            terminal.wait_for(start(card["question"]))
            terminal.answer(ANSWERS[self.lang])
            for key in keys:
                terminal.go(key)
            return terminal.picture()

    def question(self):
        return self.review([])

    def answered(self):
        return self.review(["Enter"])

    def stats(self):
        with self.at_home() as terminal:
            terminal.go("s")
            terminal.go("Tab")
            return terminal.picture()

    def scorecard(self):
        """The end of a mock interview over all topics."""
        counted = re.compile(r"\b(\d+)/%d\b" % len(SHARES))
        with self.terminal(" mock --questions %d --seed 4" % len(SHARES)) as terminal:
            terminal.go("Enter")
            for share in SHARES:
                screen = terminal.settle()
                asked = [card for card in self.cards if start(card["question"]) in screen]
                if not asked:
                    sys.exit("no question of the decks here:\n" + screen)
                points = asked[0]["points"]
                named = points[:max(1, round(len(points) * share))]
                terminal.answer("%s: %s" % (p["point"], p["accept"][0]) for p in named)
                terminal.go("Enter")
            terminal.go("Enter")  # past the list of answers
            # each answer is graded as suggested
            while counted.search(terminal.settle()):
                terminal.go("Enter")
            return terminal.picture()


# the rows of each terminal: as many as the screen has use for
SCREENS = {
    "home": (Learner.home, 26),
    "question": (Learner.question, 24),
    "answer": (Learner.answered, 38),
    "stats": (Learner.stats, 20),
    "scorecard": (Learner.scorecard, 40),
}


def pictures(grill, out, languages, screens):
    for lang in languages:
        with tempfile.TemporaryDirectory() as folder:
            home = os.path.join(folder, "home")
            cards = picture_home.make(grill, home, lang, CARD)
            for theme in PALETTES:
                subprocess.run([grill, "config", "set", "theme", theme], check=True,
                               stdout=subprocess.DEVNULL, env=dict(os.environ, GRILL_HOME=home))
                for screen in screens:
                    copy = os.path.join(folder, theme + "-" + screen)
                    shutil.copytree(home, copy)
                    take, rows = SCREENS[screen]
                    lines = take(Learner(grill, copy, lang, cards, rows))
                    file = out / ("%s-%s-%s.svg" % (screen, lang, theme))
                    file.write_text(svg(lines, COLUMNS, PALETTES[theme]), encoding="utf-8")
                    print(file, flush=True)


def report(grill, out, languages):
    """The beginning of a learner's report, as Chromium shows it."""
    # what fills the home is test code: it runs with the libraries of the program
    subprocess.run(["mvn", "-q", "-B", "-Dspotless.check.skip=true", "test-compile"], cwd=ROOT,
                   check=True, stdin=subprocess.DEVNULL)
    classes = os.pathsep.join(str(ROOT / "target" / part)
                              for part in ("test-classes", "classes", "lib/*"))
    with tempfile.TemporaryDirectory() as folder:
        for lang, name in {"en": "Wang Fang", "zh": "王芳"}.items():
            if lang not in languages:
                continue
            home = os.path.join(folder, lang)
            page = os.path.join(folder, lang + ".html")
            environment = dict(os.environ, GRILL_HOME=home, GRILL_LANG=lang, TZ="Asia/Shanghai",
                               GRILL_NOW=EVENING)

            def run(*words):
                subprocess.run(words, check=True, stdin=subprocess.DEVNULL, env=environment,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

            run(grill, "deck", "add", "builtin:%s/ai" % lang)
            run(grill, "config", "set", "learner", name)
            run("java", "-cp", classes, "dev.grill.report.SeededLearner", home, "7",
                EVENING, "60")
            run(grill, "report", "-o", page)
            file = out / ("%s-%s.png" % (REPORT, lang))
            run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                "--user-data-dir=" + os.path.join(folder, "chromium"),
                "--blink-settings=preferredColorScheme=1", "--window-size=1280,1310",
                "--screenshot=" + str(file.resolve()), "file://" + page)
            print(file, flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--grill", help="the installed program; without it one is built")
    parser.add_argument("--out", type=pathlib.Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--lang", choices=["en", "zh"], help="only in this language")
    parser.add_argument("screens", nargs="*", metavar="SCREEN",
                        help="of " + ", ".join([*SCREENS, REPORT]) + "; all without one")
    chosen = parser.parse_args()
    known = list(SCREENS) + [REPORT]
    unknown = set(chosen.screens) - set(known)
    if unknown:
        parser.error("no screen " + ", ".join(sorted(unknown)))
    os.environ.pop("NO_COLOR", None)
    os.environ["COLORTERM"] = ""
    chosen.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as prefix:
        grill = chosen.grill
        if not grill:
            grill = os.path.join(prefix, "bin", "grill")
            subprocess.run([ROOT / "install.sh", "--prefix", prefix], check=True,
                           stdin=subprocess.DEVNULL)
        languages = [chosen.lang] if chosen.lang else ["en", "zh"]
        screens = chosen.screens or known
        if REPORT in screens:
            report(grill, chosen.out, languages)
        screens = [screen for screen in screens if screen != REPORT]
        if screens:
            pictures(grill, chosen.out, languages, screens)


if __name__ == "__main__":
    main()
