#!/bin/sh
# Measures `grill class report` as installed on a generated class of 200 learners, 40 cards, 60 days:
# seconds, peak memory and size of every format.
#
#   [JAVA_HOME=…] [NO_BUILD=1] src/test/bench/class.sh [LEARNERS CARDS DAYS]
#
# Needs the tests' classes (mvn test-compile) and python3. Exits 1 if a format takes more than 5 s or
# 300 MB, or the page more than 1 MB.
set -eu
unset CDPATH

learners=${1:-200} cards=${2:-40} days=${3:-60}
here=$(cd -- "$(dirname -- "$0")" && pwd)
root=$(cd -- "$here/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

"$root/install.sh" ${NO_BUILD:+--no-build} --prefix "$work/prefix" >/dev/null
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$root/target/test-classes:$work/prefix/lib/grill/*" \
  dev.grill.classroom.GeneratedClass "$work/in" "$learners" "$cards" "$days" 7

export GRILL_HOME="$work/home" GRILL_NOW=2026-11-24T09:00:00+08:00
python3 - "$work" <<'END'
import os, resource, subprocess, sys, time

work, wrong = sys.argv[1], False
for kind in ("html", "csv", "xlsx", "json", "md"):
    out = os.path.join(work, "class." + kind)
    command = [work + "/prefix/bin/grill", "class", "report", work + "/in", "--roster", work + "/roster.csv"]
    begin = time.monotonic()
    subprocess.run(command + ["-o", out], check=True, stdout=subprocess.DEVNULL)
    seconds = time.monotonic() - begin
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    size = os.path.getsize(out)
    print(f"{kind:5}{seconds:6.2f} s{most:6.0f} MB (the most so far){size:9} bytes")
    wrong |= seconds > 5 or most > 300 or kind == "html" and size > 1_000_000
sys.exit(wrong)
END
