"""Runs commands in turn and compares their times.

    alternate.py TURNS LIMIT -- NAME COMMAND… -- NAME COMMAND… …

Prints each one's median, least and most in milliseconds, and the median over the turns of its time
divided by the first one's in the same turn. Exits 1 if the second one's ratio is above LIMIT.
"""

import os
import statistics
import subprocess
import sys
import time


def milliseconds(command):
    start = time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    return (time.perf_counter() - start) * 1000


def main():
    turns, limit = int(sys.argv[1]), float(sys.argv[2])
    programs = []
    for word in sys.argv[3:]:
        if word == "--":
            programs.append([])
        else:
            programs[-1].append(word)
    times = [[] for _ in programs]
    for turn in range(turns + 2):
        for program, taken in zip(programs, times):
            took = milliseconds(program[1:])
            if turn >= 2:  # the first two fill the file cache
                taken.append(took)
    print(f"{'':18}{'median':>9}{'least':>9}{'most':>9}{'ratio':>9}   of {turns} turns, ms; load {os.getloadavg()[0]:.1f}")
    ratios = []
    for program, taken in zip(programs, times):
        ratios.append(statistics.median(t / floor for t, floor in zip(taken, times[0])))
        print(
            f"{program[0]:18}{statistics.median(taken):9.1f}{min(taken):9.1f}{max(taken):9.1f}{ratios[-1]:9.2f}"
        )
    if ratios[1] > limit:
        print(f"{programs[1][0]} takes more than {limit:g} times {programs[0][0]}")
        return 1
    return 0


sys.exit(main())
