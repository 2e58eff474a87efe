"""Measures how long a grade takes on the screens: from its key until the next question stands.

    question.py TURNS LIMIT -- NAME COMMAND… -- NAME COMMAND… …

Starts each command, a review, in a terminal of 80 columns and 24 rows, and in turn has each show an
answer and grades it 4. Prints each one's median, least and most in milliseconds, and the median over
the turns of its time divided by the first one's in the same turn. Exits 1 if the second one's ratio
is above LIMIT.
"""

import os
import select
import sys
import time

from turns import in_terminal, in_turn, interrupt, programs, table, too_long

LONGEST = 60
PAUSE = 1  # keys that come faster are taken for a paste
CURSOR_SHOWN, CURSOR_HIDDEN = b"\x1b[?25h", b"\x1b[?25l"


class Review:
    def __init__(self, command):
        self.terminal, self.process = in_terminal(command)
        self.until(CURSOR_SHOWN, self.until(b"\x1b[2J"))

    def until(self, sign, seen=b""):
        """Reads until a sign came; what came after it."""
        end = time.monotonic() + LONGEST
        while sign not in seen:
            if not select.select([self.terminal], [], [], max(0, end - time.monotonic()))[0]:
                raise SystemExit(f"nothing like {sign!r} within {LONGEST} s: {seen!r}")
            seen += os.read(self.terminal, 65536)
        return seen[seen.index(sign) + len(sign) :]

    def next_question(self):
        """Milliseconds."""
        time.sleep(PAUSE)
        while select.select([self.terminal], [], [], 0)[0]:
            os.read(self.terminal, 65536)  # what the running clock painted meanwhile
        os.write(self.terminal, b"\r")
        self.until(CURSOR_HIDDEN)
        time.sleep(PAUSE)
        start = time.perf_counter()
        os.write(self.terminal, b"4")
        self.until(CURSOR_SHOWN)
        return (time.perf_counter() - start) * 1000

    def end(self):
        interrupt(self.terminal, self.process)


def main():
    turns, limit = int(sys.argv[1]), float(sys.argv[2])
    named = programs(sys.argv[3:])
    reviews = [Review(program[1:]) for program in named]
    times = in_turn(turns, [review.next_question for review in reviews])
    for review in reviews:
        review.end()
    ratios = table(turns, named, times)
    return 1 if too_long(named, ratios, 1, limit) else 0


sys.exit(main())
