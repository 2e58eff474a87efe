"""Measures the time from exec to a program's first complete picture.

    picture.py [--all] TURNS LIMIT -- NAME COMMAND… -- NAME COMMAND… …

Runs the commands in turn. The first, without --all, is waited for until it ends; each of the others runs in a
terminal of 80 columns and 24 rows until it has cleared the screen, drawn and shown the cursor or, on
a screen without one, named the keys of the last row; then Ctrl-C ends it. Prints each one's median, least and most in
milliseconds, and the median over the turns of its time divided by the first one's in the same turn.
Exits 1 if any ratio is above LIMIT.
"""

import os
import re
import select
import subprocess
import sys
import time

from turns import in_terminal, in_turn, programs, table, too_long

LONGEST = 20

# Help is the last one that the bottom line names.
LAST_KEY = re.compile(rb"\?(?: |\x1b\[[0-9;]*[Cm])*(help|" + "帮助".encode() + rb")")


def until_end(command):
    start = time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - start) * 1000


def until_picture(command):
    start = time.perf_counter()
    ours, process = in_terminal(command)
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
    named = programs(sys.argv[3:])
    measures = []
    for number, program in enumerate(named):
        measure = until_picture if number or everything else until_end
        measures.append(lambda measure=measure, command=program[1:]: measure(command))
    ratios = table(turns, named, in_turn(turns, measures))
    failed = [number for number in range(len(named)) if too_long(named, ratios, number, limit)]
    return 1 if failed else 0


sys.exit(main())
