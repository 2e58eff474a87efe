"""Runs commands in turn and compares their times.

    alternate.py TURNS LIMIT -- NAME COMMAND… -- NAME COMMAND… …

Prints each one's median, least and most in milliseconds, the median over the turns of its time
divided by the first one's in the same turn, the same of processor time, which a busy machine changes
less, and the most memory of a run in MB. Exits 1 if the second one's ratio is above LIMIT.
"""

import os
import statistics
import subprocess
import sys
import time


def run(command):
    """Milliseconds, milliseconds of the processor, MB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    took = (time.perf_counter() - start) * 1000
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command}: exit {process.returncode}")
    return took, (used.ru_utime + used.ru_stime) * 1000, used.ru_maxrss / 1024


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
            took = run(program[1:])
            if turn >= 2:  # the first two fill the file cache
                taken.append(took)
    print(
        f"{'':22}{'median':>9}{'least':>9}{'most':>9}{'ratio':>8}{'cpu':>8}{'MB':>6}"
        f"   of {turns} turns, ms; load {os.getloadavg()[0]:.1f}"
    )
    ratios = []
    for program, taken in zip(programs, times):
        wall = [one[0] for one in taken]
        ratios.append(statistics.median(one[0] / first[0] for one, first in zip(taken, times[0])))
        processor = statistics.median(one[1] / first[1] for one, first in zip(taken, times[0]))
        memory = max(one[2] for one in taken)
        print(
            f"{program[0]:22}{statistics.median(wall):9.1f}{min(wall):9.1f}{max(wall):9.1f}"
            f"{ratios[-1]:8.2f}{processor:8.2f}{memory:6.0f}"
        )
    if ratios[1] > limit:
        print(f"{programs[1][0]} takes more than {limit:g} times {programs[0][0]}")
        return 1
    return 0


sys.exit(main())
