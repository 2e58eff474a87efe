"""Measures how long a key takes in a terminal: from writing it until its cells arrive.

    keys.py COUNT LIMIT PROGRAM ARGUMENT…

Starts the program in a terminal of 80 columns and 24 rows, waits for its first picture and types
COUNT letters, one after the other, a line every 60. Prints the median, the 99th percentile and the most in
milliseconds, and the bytes that came. Exits 1 if the 99th percentile is above LIMIT milliseconds.
"""

import os
import select
import sys
import time

from turns import in_terminal, interrupt

ALPHABET = "abcdefghijklmnopqrstuvwxyz评估模型"


def main():
    count, limit = int(sys.argv[1]), float(sys.argv[2])
    ours, process = in_terminal(sys.argv[3:])
    started = time.perf_counter()
    seen = b""
    while b"\x1b[2J" not in seen or b"\x1b[?25h" not in seen[seen.find(b"\x1b[2J") :]:
        seen += os.read(ours, 65536)
    print(f"first picture after {(time.perf_counter() - started) * 1000:.0f} ms")
    times, sizes = [], []
    for number in range(count):
        letter = "\r" if number % 60 == 59 else ALPHABET[number % len(ALPHABET)]
        key = letter.encode()
        drain(ours)
        start = time.perf_counter()
        os.write(ours, key)
        came = b""
        while not came if letter == "\r" else key not in came:
            came += os.read(ours, 65536)
        times.append((time.perf_counter() - start) * 1000)
        sizes.append(len(came))
    interrupt(ours, process)
    times.sort()
    sizes.sort()
    p99 = times[count * 99 // 100]
    print(
        f"{count} keys: median {times[count // 2]:.2f} ms, 99 % within {p99:.2f} ms, most {times[-1]:.2f} ms;"
        f" bytes median {sizes[count // 2]}, most {sizes[-1]}; load {os.getloadavg()[0]:.1f}"
    )
    if p99 > limit:
        print(f"a key takes more than {limit:g} ms")
        return 1
    return 0


def drain(terminal):
    """What the running clock painted meanwhile is no part of the next key."""
    while select.select([terminal], [], [], 0)[0]:
        os.read(terminal, 65536)


sys.exit(main())
