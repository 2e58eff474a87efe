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

from turns import in_turn, median_ratio, programs, too_long


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
    named = programs(sys.argv[3:])
    times = in_turn(turns, [lambda command=program[1:]: run(command) for program in named])
    print(
        f"{'':22}{'median':>9}{'least':>9}{'most':>9}{'ratio':>8}{'cpu':>8}{'MB':>6}"
        f"   of {turns} turns, ms; load {os.getloadavg()[0]:.1f}"
    )
    ratios = []
    for program, taken in zip(named, times):
        wall, processor, memory = zip(*taken)
        first_wall, first_processor, _ = zip(*times[0])
        ratios.append(median_ratio(wall, first_wall))
        print(
            f"{program[0]:22}{statistics.median(wall):9.1f}{min(wall):9.1f}{max(wall):9.1f}"
            f"{ratios[-1]:8.2f}{median_ratio(processor, first_processor):8.2f}{max(memory):6.0f}"
        )
    return 1 if too_long(named, ratios, 1, limit) else 0


sys.exit(main())
