#!/bin/sh
# Measures what years of learning cost: the same commands in a home of 1 000 cards and 10 000 answers
# and in one of CARDS and ANSWERS (100 000 and 1 000 000 unless said otherwise).
#
#   [JAVA_HOME=…] [NO_BUILD=1] [TURNS=10] src/test/bench/scale.sh [CARDS [ANSWERS]]
#
# Prints for each command the time in the small home, in the large one and their ratio (the small one
# is the first of each table), the same of home's first picture and of the question after a grade, how
# long checking and adding the decks took, and the bytes that an answer takes. It needs python3, the
# tests' classes, and for a million answers 2 GB of disk.
set -eu
unset CDPATH

cards=${1:-100000}
answers=${2:-$((cards * 10))}
here=$(cd -- "$(dirname -- "$0")" && pwd)
root=$(cd -- "$here/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

"$root/install.sh" ${NO_BUILD:+--no-build} --prefix "$work/prefix" >/dev/null
grill=$work/prefix/bin/grill
java=''
# shellcheck source=/dev/null
. "$work/prefix/lib/grill/start"

# make NAME CARDS ANSWERS
make() {
  mkdir -p "$work/$1-decks"
  python3 "$here/decks.py" "$work/$1-decks" "$2"
  echo "$2 cards checked:"
  GRILL_HOME="$work/$1" python3 "$here/once.py" "$grill" deck check "$work/$1-decks"
  echo "$2 cards added:"
  GRILL_HOME="$work/$1" python3 "$here/once.py" "$grill" deck add "$work/$1-decks" --yes
  before=$(wc -c <"$work/$1/default.db")
  "$java" -Xmx256m -cp "$root/target/test-classes:$root/target/classes:$root/target/lib/*" \
    dev.grill.store.LargeLog "$work/$1/default.db" "$3"
  after=$(wc -c <"$work/$1/default.db")
  echo "$1: $(((after - before) / $3)) bytes an answer, its share of states and figures included"
}
make small 1000 10000
make large "$cards" "$answers"
export TERM=xterm-256color
unset NO_COLOR
card=large-00/card-1
day=$(date -u -d '+30 days' +%F)
for home in small large; do
  GRILL_HOME="$work/$home" "$grill" plan --interview "$day" --minutes 60 >/dev/null
  GRILL_HOME="$work/$home" "$grill" plan --clear >/dev/null
done

"$java" -version 2>&1 | sed -n 1p
measure() {
  echo
  echo "grill $*"
  python3 "$here/alternate.py" "${TURNS:-10}" 999 \
    -- small env GRILL_HOME="$work/small" "$grill" "$@" \
    -- large env GRILL_HOME="$work/large" "$grill" "$@"
}
measure due --short
measure grade "$card" 4
measure show "$card"
echo
echo "home, first picture"
python3 "$here/picture.py" --all "${TURNS:-10}" 999 \
  -- small env GRILL_HOME="$work/small" "$grill" \
  -- large env GRILL_HOME="$work/large" "$grill"
echo
echo "the question after a grade"
python3 "$here/question.py" "${TURNS:-10}" 999 \
  -- small env GRILL_HOME="$work/small" "$grill" review \
  -- large env GRILL_HOME="$work/large" "$grill" review
measure stats
for home in small large; do
  GRILL_HOME="$work/$home" "$grill" plan --interview "$day" --minutes 60 >/dev/null
done
measure plan
