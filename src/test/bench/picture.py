"""Measures the time from exec to a program's first complete picture.

    picture.py [--all] TURNS LIMIT -- NAME COMMAND… -- NAME COMMAND… …

Runs the commands in turn. The first, without --all, is waited for until it ends; each of the others runs in a
terminal of 80 columns and 24 rows until it has cleared the screen, drawn and shown the cursor or, on
a screen without one, named the keys of the last row; then Ctrl-C ends it. Prints each one's median, least and most in
milliseconds, and the median over the turns of its time divided by the first one's in the same turn.
Exits 1 if any ratio is above LIMIT.
"""

import fcntl
import os
import pty
import re
import select
import statistics
import struct
import subprocess
import sys
import termios
import time

LONGEST = 20

# Help is the last one that the bottom line names.
LAST_KEY = re.compile(rb"\?(?: |\x1b\[[0-9;]*[Cm])*(help|" + "帮助".encode() + rb")")


def until_end(command):
    start = time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - start) * 1000


def until_picture(command):
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    )
    os.close(theirs)
    seen = b""
    took = None
    while took is None:
        if not select.select([ours], [], [], LONGEST)[0]:
            raise SystemExit(f"no picture after {LONGEST} s: {seen!r}")
        seen += os.read(ours, 65536)
        if is_complete(seen):
            took = (time.perf_counter() - start) * 1000
    os.write(ours, b"\x03")
    while process.poll() is None:
        try:
            if select.select([ours], [], [], 0.05)[0]:
                os.read(ours, 65536)
        except OSError:
            break
    process.wait()
    os.close(ours)
    return took


def is_complete(seen):
    cleared = seen.find(b"\x1b[2J")
    return cleared >= 0 and (
        b"\x1b[?25h" in seen[cleared:] or LAST_KEY.search(seen, cleared) is not None
    )


def main():
    everything = sys.argv[1] == "--all"
    if everything:
        del sys.argv[1]
    turns, limit = int(sys.argv[1]), float(sys.argv[2])
    programs = []
    for word in sys.argv[3:]:
        if word == "--":
            programs.append([])
        else:
            programs[-1].append(word)
    times = [[] for _ in programs]
    for turn in range(turns + 2):
        for number, (program, taken) in enumerate(zip(programs, times)):
            took = (until_picture if number or everything else until_end)(program[1:])
            if turn >= 2:  # the first two fill the file cache
                taken.append(took)
    print(f"{'':24}{'median':>9}{'least':>9}{'most':>9}{'ratio':>9}   of {turns} turns, ms; load {os.getloadavg()[0]:.1f}")
    failed = 0
    for program, taken in zip(programs, times):
        ratio = statistics.median(t / floor for t, floor in zip(taken, times[0]))
        print(
            f"{program[0]:24}{statistics.median(taken):9.1f}{min(taken):9.1f}{max(taken):9.1f}{ratio:9.2f}"
        )
        if ratio > limit:
            print(f"{program[0]} takes more than {limit:g} times {programs[0][0]}")
            failed = 1
    return failed


sys.exit(main())
