#!/bin/sh
# Prints what a learner sees of one card, from a real run of the installed grill.
# sample.sh en|zh   the text on standard output
# sample.sh --write puts it into README.md and docs/README.zh.md
set -eu
grill=${GRILL:-grill}
root=$(cd "$(dirname "$0")/../../.." && pwd)

sample() {
  home=$(mktemp -d)
  export GRILL_HOME="$home" GRILL_NOW=2026-11-24T09:00:00+08:00 GRILL_LANG="$1"
  "$grill" deck add "builtin:$1" >"$home/added"
  case $1 in
    en) answer='Fit the scaler on the training set only, keep it in one sklearn Pipeline, one-hot encode.' ;;
    zh) answer='只在训练集上拟合，用 sklearn Pipeline 把标准化和 one-hot 放在一起。' ;;
  esac
  printf '%s\n\n\n' "$answer" >"$home/typed"
  "$grill" review --plain --tag pipeline <"$home/typed" >"$home/printed"
  # the typed lines are not echoed by a pipe: show them where a terminal would
  awk -v typed="$answer" '{ print } NR == 3 { print typed; print "" }' "$home/printed" |
    sed 's/ in [0-9]*:[0-9][0-9]\././; s/，用时 [0-9]*:[0-9][0-9]//'
  rm -rf "$home"
}

write() {
  block=$(mktemp)
  { echo '```text'; sample "$2"; echo '```'; } >"$block"
  awk -v block="$block" '
    /^<!-- sample: / { print; while ((getline line < block) > 0) print line; skip = 1; next }
    /^<!-- \/sample -->/ { skip = 0 }
    !skip { print }' "$1" >"$1.new"
  mv "$1.new" "$1"
  rm "$block"
}

case ${1:-} in
  en | zh) sample "$1" ;;
  --write)
    write "$root/README.md" en
    write "$root/docs/README.zh.md" zh
    ;;
  *)
    echo "usage: sample.sh en|zh|--write" >&2
    exit 2
    ;;
esac
