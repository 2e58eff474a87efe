"""Measures how long a grade takes on the screens: from its key until the next question stands.

    question.py TURNS LIMIT -- NAME COMMAND… -- NAME COMMAND… …

Starts each command, a review, in a terminal of 80 columns and 24 rows, and in turn has each show an
answer and grades it 4. Prints each one's median, least and most in milliseconds, and the median over
the turns of its time divided by the first one's in the same turn. Exits 1 if the second one's ratio
is above LIMIT.
"""

import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import termios
import time

LONGEST = 60
PAUSE = 1  # keys that come faster are taken for a paste
CURSOR_SHOWN, CURSOR_HIDDEN = b"\x1b[?25h", b"\x1b[?25l"


class Review:
    def __init__(self, command):
        self.terminal, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.process = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
        )
        os.close(theirs)
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
        os.write(self.terminal, b"\x03")
        try:
            while os.read(self.terminal, 65536):
                pass
        except OSError:
            pass
        self.process.wait()


def main():
    turns, limit = int(sys.argv[1]), float(sys.argv[2])
    programs = []
    for word in sys.argv[3:]:
        if word == "--":
            programs.append([])
        else:
            programs[-1].append(word)
    reviews = [Review(program[1:]) for program in programs]
    times = [[] for _ in programs]
    for turn in range(turns + 2):
        for review, taken in zip(reviews, times):
            took = review.next_question()
            if turn >= 2:  # the first two load what a grade needs
                taken.append(took)
    for review in reviews:
        review.end()
    print(f"{'':24}{'median':>9}{'least':>9}{'most':>9}{'ratio':>9}   of {turns} turns, ms; load {os.getloadavg()[0]:.1f}")
    ratios = []
    for program, taken in zip(programs, times):
        ratios.append(statistics.median(t / first for t, first in zip(taken, times[0])))
        print(
            f"{program[0]:24}{statistics.median(taken):9.1f}{min(taken):9.1f}{max(taken):9.1f}{ratios[-1]:9.2f}"
        )
    if ratios[1] > limit:
        print(f"{programs[1][0]} takes more than {limit:g} times {programs[0][0]}")
        return 1
    return 0


sys.exit(main())
