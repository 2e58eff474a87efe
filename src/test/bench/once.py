"""Runs a command without its output and prints what it took: seconds, of the processor, MB."""

import os
import subprocess
import sys
import time

start = time.perf_counter()
process = subprocess.Popen(
    sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
)
_, status, used = os.wait4(process.pid, 0)
process.returncode = os.waitstatus_to_exitcode(status)
print(
    f"{time.perf_counter() - start:.1f} s, {used.ru_utime + used.ru_stime:.1f} s of the processor,"
    f" {used.ru_maxrss // 1024} MB, exit {process.returncode}"
)
sys.exit(process.returncode)
