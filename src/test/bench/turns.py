"""What the scripts that compare commands share: naming them, running them in turn, the terminal that
they run in and the table of what came out.
"""

import fcntl
import os
import pty
import statistics
import struct
import subprocess
import termios

FILLING = 2  # turns that fill the file cache and count for nothing


def programs(words):
    """The programs of -- NAME COMMAND… -- NAME COMMAND… …: each a list of its name and words."""
    found = []
    for word in words:
        if word == "--":
            found.append([])
        else:
            found[-1].append(word)
    return found


def in_turn(turns, measures):
    """What each function gave in each turn, called one after the other."""
    taken = [[] for _ in measures]
    for turn in range(turns + FILLING):
        for measure, of_it in zip(measures, taken):
            took = measure()
            if turn >= FILLING:
                of_it.append(took)
    return taken


def median_ratio(times, first):
    return statistics.median(time / base for time, base in zip(times, first))


def table(turns, named, times):
    """Prints milliseconds; the ratio of each program to the first."""
    print(f"{'':24}{'median':>9}{'least':>9}{'most':>9}{'ratio':>9}   of {turns} turns, ms; load {os.getloadavg()[0]:.1f}")
    ratios = []
    for program, taken in zip(named, times):
        ratios.append(median_ratio(taken, times[0]))
        print(
            f"{program[0]:24}{statistics.median(taken):9.1f}{min(taken):9.1f}{max(taken):9.1f}{ratios[-1]:9.2f}"
        )
    return ratios


def too_long(named, ratios, number, limit):
    """Whether a program's ratio is above a limit, which is said."""
    if ratios[number] <= limit:
        return False
    print(f"{named[number][0]} takes more than {limit:g} times {named[0][0]}")
    return True


def in_terminal(command):
    """Starts a command in a terminal of 80 columns and 24 rows: our end of it, and the process."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    )
    os.close(theirs)
    return ours, process


def interrupt(ours, process):
    """Ends a program with Ctrl-C."""
    os.write(ours, b"\x03")
    try:
        while os.read(ours, 65536):
            pass
    except OSError:
        pass
    process.wait()
