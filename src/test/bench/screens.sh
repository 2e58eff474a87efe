#!/bin/sh
# Measures the full screens as installed, against a Java program that does nothing:
# the time from exec to the first complete picture, and from a key to its cells, in a usual home and
# in one with 20 000 cards.
#
#   [JAVA_HOME=…] [NO_BUILD=1] [LIMIT=6] [KEY_LIMIT=16] src/test/bench/screens.sh [TURNS]
#
# Exits 1 if a picture takes more than LIMIT times the program that does nothing, or the 99th
# percentile of keys more than KEY_LIMIT milliseconds.
set -eu
unset CDPATH

turns=${1:-30}
here=$(cd -- "$(dirname -- "$0")" && pwd)
root=$(cd -- "$here/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

"$root/install.sh" ${NO_BUILD:+--no-build} --prefix "$work/prefix" >/dev/null
grill=$work/prefix/bin/grill
java=''
# shellcheck source=/dev/null
. "$work/prefix/lib/grill/start"
export TERM=xterm-256color
unset NO_COLOR

# The program that does nothing, with the same options as far as they concern it.
mkdir "$work/nothing"
"${java%/java}/javac" -d "$work/nothing" "$here/Nothing.java"
set -- -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -cp "$work/nothing" Nothing

# A home as a learner has it, and one with 40 decks of 500 cards.
export GRILL_HOME="$work/usual"
"$grill" deck add builtin:zh builtin:en --yes >/dev/null 2>&1
mkdir "$work/decks"
python3 "$here/decks.py" "$work/decks" 20000
GRILL_HOME="$work/large" "$grill" deck add "$work/decks" --yes >/dev/null 2>&1

"$java" -version 2>&1 | sed -n 1p
failed=0
python3 "$here/picture.py" "$turns" "${LIMIT:-6}" \
  -- nothing "$java" "$@" \
  -- 'grill review' "$grill" review \
  -- 'grill' "$grill" \
  -- 'review, 20 000 cards' env GRILL_HOME="$work/large" "$grill" review || failed=1
python3 "$here/keys.py" 600 "${KEY_LIMIT:-16}" "$grill" review || failed=1
GRILL_HOME="$work/large" python3 "$here/keys.py" 600 "${KEY_LIMIT:-16}" "$grill" review || failed=1
exit $failed
