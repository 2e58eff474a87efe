#!/bin/sh
# Measures what many cards cost to check, to add and to export, by kind of file: a folder of decks of
# 500, and short cards in one YAML, CSV, TSV and Anki file.
#
#   [JAVA_HOME=…] [NO_BUILD=1] src/test/bench/many.sh [CARDS]
#
# Prints for each the seconds, those of the processor and the most resident memory. It needs python3.
set -eu
unset CDPATH

cards=${1:-100000}
here=$(cd -- "$(dirname -- "$0")" && pwd)
root=$(cd -- "$here/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

"$root/install.sh" ${NO_BUILD:+--no-build} --prefix "$work/prefix" >/dev/null
grill=$work/prefix/bin/grill
mkdir "$work/folder"
for name in folder one.yaml one.csv one.tsv; do
  python3 "$here/decks.py" "$work/$name" "$cards"
done

# measure NAME WORD…: the words after "deck", in the home NAME
measure() {
  home=$work/home-$1
  shift
  printf '%-45s ' "deck $(echo "$*" | sed "s|$work/||g")"
  GRILL_HOME=$home python3 "$here/once.py" "$grill" deck "$@"
}
measure none check "$work/folder"
measure none check "$work/one.yaml"
for name in folder one.yaml one.csv one.tsv; do
  measure "$name" add "$work/$name" --yes
done
measure one.yaml export one-file --output "$work/one.apkg"
measure apkg add "$work/one.apkg" --yes
measure one.yaml export one-file --output "$work/out.csv"
measure folder update --yes
