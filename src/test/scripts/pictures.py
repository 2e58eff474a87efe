#!/usr/bin/env python3
"""Makes the pictures of docs/pictures from the running program.

usage: pictures.py [--grill PROGRAM] [--out FOLDER] [SCREEN...]

Runs the installed grill in tmux over a home with a month of answers, goes to each screen by keys,
and turns what the terminal shows into SVG: in English and Chinese, on dark and on light. Needs
tmux and Python's standard library.
"""

import argparse
import html
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata

COLUMNS, ROWS = 110, 34
CELL, LINE, MARGIN = 9, 18, 14
BASIC = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
PALETTES = {
    "dark": {
        "back": "#16181d", "fore": "#d8dbe2",
        "colours": ["#3b4048", "#f07178", "#a5d6a7", "#ffcb6b", "#7fb4ff", "#d3a4ff", "#7fdbca",
                    "#d8dbe2", "#7a8290", "#ff8b92", "#c3e88d", "#ffe08a", "#a3c9ff", "#e2c1ff",
                    "#a2f0e0", "#ffffff"],
    },
    "light": {
        "back": "#fbfbf8", "fore": "#24292f",
        "colours": ["#24292f", "#b3261e", "#256029", "#7a5700", "#0b57a4", "#7b2fa0", "#00696b",
                    "#e4e4de", "#6b7280", "#c62828", "#2e7d32", "#8d6700", "#1565c0", "#8e35b5",
                    "#00838f", "#fbfbf8"],
    },
}
ANSWERS = {
    "en": ["Start from the task and the cost of errors. Precision, recall and F1,",
           "ROC-AUC from probabilities, and check calibration."],
    "zh": ["先看任务目标和误判代价。精确率、召回率、F1，阈值没定就看 ROC-AUC，", "概率要校准。"],
}

MOCK_ANSWERS = {
    "en": ["Split first, fit on the training set only, then cross-validation by user,",
           "schema checks as tests, dedup, drift alerts, idempotent writes and golden set."],
    "zh": ["先划分再采样，只在训练集上拟合，按用户做交叉验证，",
           "用 schema 校验，去重，漂移告警，写入做幂等，固定测试集回归。"],
}


def width(character):
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


class Terminal:
    """The program in a tmux server of its own."""

    opened = 0

    def __init__(self, environment, command):
        Terminal.opened += 1
        self.socket = "grill-pictures-%d-%d" % (os.getpid(), Terminal.opened)
        exports = " ".join("%s='%s'" % item for item in environment.items())
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", str(COLUMNS), "-y", str(ROWS),
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

    def wait_for(self, text):
        deadline = time.monotonic() + 20
        while text not in self.tmux("capture-pane", "-p"):
            if time.monotonic() > deadline:
                sys.exit("never seen: %s\n%s" % (text, self.tmux("capture-pane", "-p")))
            time.sleep(0.05)
        time.sleep(0.3)

    def picture(self):
        return self.tmux("capture-pane", "-e", "-p").split("\n")[:ROWS]

    def close(self):
        subprocess.run(["tmux", "-L", self.socket, "kill-server"], capture_output=True)


def colour(codes, palette):
    """The colour a list of SGR numbers behind 38 or 48 asks for, and how many it took."""
    if codes[0] == 5:
        number = codes[1]
        if number < 16:
            return palette["colours"][number], 2
        if number >= 232:
            level = 8 + 10 * (number - 232)
            return "#%02x%02x%02x" % (level, level, level), 2
        number -= 16
        steps = [0, 95, 135, 175, 215, 255]
        return "#%02x%02x%02x" % tuple(
            steps[number // 36 ** 0 % 6] if i == 2 else steps[number // (36 if i == 0 else 6) % 6]
            for i in range(3)), 2
    return "#%02x%02x%02x" % tuple(codes[1:4]), 4


def runs(line, palette):
    """Pieces of a line with the same look: (column, text, fore, back, bold, underline)."""
    fore = back = None
    bold = underline = reverse = dim = False
    column = 0
    for piece in re.split(r"(\x1b\[[0-9;:]*m)", line):
        if piece.startswith("\x1b["):
            codes = [int(c or 0) for c in re.split("[;:]", piece[2:-1] or "0")]
            while codes:
                c = codes.pop(0)
                if c == 0:
                    fore = back = None
                    bold = underline = reverse = dim = False
                elif c == 1:
                    bold = True
                elif c == 2:
                    dim = True
                elif c == 4:
                    underline = True
                elif c == 7:
                    reverse = True
                elif c == 22:
                    bold = dim = False
                elif c == 24:
                    underline = False
                elif c == 27:
                    reverse = False
                elif 30 <= c <= 37:
                    fore = palette["colours"][c - 30]
                elif 90 <= c <= 97:
                    fore = palette["colours"][c - 90 + 8]
                elif 40 <= c <= 47:
                    back = palette["colours"][c - 40]
                elif 100 <= c <= 107:
                    back = palette["colours"][c - 100 + 8]
                elif c == 39:
                    fore = None
                elif c == 49:
                    back = None
                elif c in (38, 48):
                    value, used = colour(codes, palette)
                    codes = codes[used:]
                    if c == 38:
                        fore = value
                    else:
                        back = value
            continue
        if piece:
            one, other = fore or palette["fore"], back
            if reverse:
                one, other = back or palette["back"], fore or palette["fore"]
            yield column, piece, one, other, bold, underline, dim
            column += sum(width(c) for c in piece)


def svg(lines, palette):
    wide = COLUMNS * CELL + 2 * MARGIN
    high = len(lines) * LINE + 2 * MARGIN
    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d">'
           % (wide, high, wide, high),
           '<rect width="100%%" height="100%%" rx="8" fill="%s"/>' % palette["back"],
           '<g font-family="\'DejaVu Sans Mono\',\'Noto Sans Mono CJK SC\',Menlo,Consolas,'
           '\'PingFang SC\',\'Microsoft YaHei\',monospace" font-size="15" xml:space="preserve">']
    for row, line in enumerate(lines):
        y = MARGIN + row * LINE
        for column, text, fore, back, bold, underline, dim in runs(line, palette):
            if back:
                columns = sum(width(c) for c in text)
                out.append('<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>'
                           % (MARGIN + column * CELL, y, columns * CELL, LINE, back))
            if not text.strip() and not underline:
                continue
            places, at = [], column
            for c in text:
                places.append(str(MARGIN + at * CELL))
                at += width(c)
            style = ' font-weight="bold"' if bold else ""
            style += ' text-decoration="underline"' if underline else ""
            style += ' opacity="0.65"' if dim else ""
            out.append('<text x="%s" y="%d" fill="%s"%s>%s</text>'
                       % (" ".join(places), y + 14, fore, style, html.escape(text, quote=False)))
    out.append("</g></svg>")
    return "\n".join(out) + "\n"


def home_with_a_month(grill, folder, lang, theme):
    """A learner's home after a month of reviews, the same at every run."""
    environment = dict(GRILL_HOME=str(folder), GRILL_LANG=lang)

    def run(*words, now="2026-11-24T09:00:00+08:00"):
        subprocess.run([grill, *words], check=True, stdout=subprocess.DEVNULL,
                       env=dict(os.environ, GRILL_NOW=now, **environment))

    run("deck", "add", "builtin:" + lang)
    run("config", "set", "theme", theme)
    cards = subprocess.run([grill, "cards", "--json"], check=True, capture_output=True, text=True,
                           env=dict(os.environ, **environment)).stdout
    names = re.findall(r'"card":"([^"]*)"', cards)
    names.sort(key=lambda name: ("evaluation" in name, name))
    turn = 0
    for day in range(1, 24):
        if day % 7 == 6:
            continue
        for _ in range(1 + (day * 5) % 6):
            name = names[(turn * 3) % (len(names) - 8)]
            grade = [4, 5, 3, 4, 2, 5, 4][turn % 7]
            run("grade", name, str(grade), "--seconds", str(40 + turn % 50),
                now="2026-11-%02dT08:%02d:00+08:00" % (day, turn % 60))
            turn += 1
    return dict(environment, GRILL_NOW="2026-11-24T09:00:00+08:00")


def home(grill, environment, lang):
    terminal = Terminal(environment, grill)
    try:
        terminal.wait_for({"en": "All decks", "zh": "全部卡组"}[lang])
        return terminal.picture()
    finally:
        terminal.close()


def review(grill, environment, lang, revealed):
    deck = "ai-evaluation-" + lang
    terminal = Terminal(environment, "%s review %s --tag calibration" % (grill, deck))
    try:
        terminal.wait_for({"en": "How do you evaluate", "zh": "如何评估"}[lang])
        terminal.type(ANSWERS[lang][0])
        terminal.press("Enter")
        terminal.type(ANSWERS[lang][1])
        time.sleep(0.3)
        if revealed:
            terminal.press("Enter")
            terminal.press("Enter")
            terminal.wait_for("⏎")
            time.sleep(0.7)
        return terminal.picture()
    finally:
        terminal.close()


def stats(grill, environment, lang):
    terminal = Terminal(environment, grill)
    try:
        terminal.wait_for({"en": "All decks", "zh": "全部卡组"}[lang])
        terminal.press("s")
        terminal.wait_for({"en": "Overview", "zh": "总览"}[lang])
        terminal.press("Tab")
        time.sleep(0.7)
        return terminal.picture()
    finally:
        terminal.close()


def browse(grill, environment, lang):
    terminal = Terminal(environment, grill)
    try:
        terminal.wait_for({"en": "All decks", "zh": "全部卡组"}[lang])
        terminal.press("b")
        terminal.wait_for({"en": "Question", "zh": "问题"}[lang])
        time.sleep(1.0)
        return terminal.picture()
    finally:
        terminal.close()


def scorecard(grill, environment, lang):
    """The end of a mock interview of three questions, one answered well."""
    command = "%s mock --questions 3 --seed 3 --deck ai-evaluation-%s --deck ai-data-%s"
    terminal = Terminal(environment, command % (grill, lang, lang))
    try:
        terminal.wait_for({"en": "Minutes", "zh": "分钟"}[lang])
        terminal.press("Enter")
        for number in 1, 2, 3:
            terminal.wait_for("%d/3" % number)
            for line in MOCK_ANSWERS[lang]:
                terminal.type(line)
                terminal.press("Enter")
            terminal.press("Enter")
            time.sleep(0.5)
        for number in 1, 2, 3:
            terminal.wait_for("%d/3" % number)
            time.sleep(0.8)
            terminal.press("Enter")
        terminal.wait_for({"en": "seed 3", "zh": "种子 3"}[lang])
        return terminal.picture()
    finally:
        terminal.close()


SCREENS = {
    "home": home,
    "question": lambda *words: review(*words, revealed=False),
    "answer": lambda *words: review(*words, revealed=True),
    "stats": stats,
    "browse": browse,
    "scorecard": scorecard,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--grill", default="grill")
    root = pathlib.Path(__file__).resolve().parents[3]
    parser.add_argument("--out", type=pathlib.Path, default=root / "docs" / "pictures")
    parser.add_argument("screens", nargs="*", default=list(SCREENS), metavar="SCREEN")
    chosen = parser.parse_args()
    os.environ.pop("NO_COLOR", None)
    os.environ["COLORTERM"] = ""
    chosen.out.mkdir(parents=True, exist_ok=True)
    for lang in "en", "zh":
        for theme in PALETTES:
            with tempfile.TemporaryDirectory() as folder:
                environment = home_with_a_month(chosen.grill, folder, lang, theme)
                for screen in chosen.screens:
                    copy = folder + "-" + screen
                    shutil.copytree(folder, copy)
                    lines = SCREENS[screen](chosen.grill, dict(environment, GRILL_HOME=copy), lang)
                    shutil.rmtree(copy)
                    file = chosen.out / ("%s-%s-%s.svg" % (screen, lang, theme))
                    file.write_text(svg(lines, PALETTES[theme]), encoding="utf-8")
                    print(file)


if __name__ == "__main__":
    main()
