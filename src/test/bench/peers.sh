#!/bin/sh
# Compares grill with two peers on the same cards and the same memory of them: Mnemosyne through its
# library, without a window, and org-drill in Emacs's batch mode. 40 cards and CARDS (10 000 unless
# said otherwise), nine in ten answered ten times.
#
#   [JAVA_HOME=…] [NO_BUILD=1] [TURNS=5] src/test/bench/peers.sh [CARDS]
#
# Prints what it takes each of them, as a whole command, to say how many cards are due and to record
# one grade, with ratios to grill's; then what of it is left once they are open. What each of
# them does in that time is said in docs/performance.md. Needs Debian's mnemosyne, elpa-org-drill and
# emacs-nox, and says so where they are not there.
set -eu
unset CDPATH
exec </dev/null # Emacs asks from there what nobody is there to answer

cards=${1:-10000}
here=$(cd -- "$(dirname -- "$0")" && pwd)
root=$(cd -- "$here/../../.." && pwd)

missing=''
/usr/bin/python3 -W ignore -c 'import mnemosyne.script' 2>/dev/null || missing="$missing mnemosyne"
command -v emacs >/dev/null || missing="$missing emacs-nox"
[ -d /usr/share/emacs/site-lisp/elpa-src ] &&
  ls -d /usr/share/emacs/site-lisp/elpa-src/org-drill-* >/dev/null 2>&1 || missing="$missing elpa-org-drill"
if [ -n "$missing" ]; then
  echo "missing:$missing" >&2
  echo "on Debian: apt-get install --no-install-recommends$missing" >&2
  exit 1
fi

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
"$root/install.sh" ${NO_BUILD:+--no-build} --prefix "$work/prefix" >/dev/null
grill=$work/prefix/bin/grill
java=''
# shellcheck source=/dev/null
. "$work/prefix/lib/grill/start"
export HOME="$work" PYTHONWARNINGS=ignore PYTHONDONTWRITEBYTECODE=1

# drill FUNCTION CARDS: Emacs without anybody's settings, with what org-drill needs and no more
cat >"$work/drill" <<END
#!/bin/sh
exec emacs --batch -Q $(for part in /usr/share/emacs/site-lisp/elpa/org-drill-* \
  /usr/share/emacs/site-lisp/elpa/persist-*; do printf -- '-L %s ' "$part"; done) \\
  -l "$here/peers.el" --eval "(setq peers-file \"$work/\$2.org\")" -f "\$1"
END
chmod +x "$work/drill"
python=/usr/bin/python3

# make CARDS: the cards for grill, with a log; from there to the others
make() {
  mkdir -p "$work/$1-decks"
  "$python" "$here/decks.py" "$work/$1-decks" "$1"
  export GRILL_HOME="$work/$1"
  "$grill" deck add "$work/$1-decks" --yes >/dev/null 2>&1
  "$java" -cp "$root/target/test-classes:$root/target/classes:$root/target/lib/*" \
    dev.grill.store.LargeLog "$GRILL_HOME/default.db" "$(($1 * 10))" >/dev/null
  # shellcheck disable=SC2046 # deck ids are words
  "$grill" deck export $(cd "$work/$1-decks" && for f in *.yaml; do echo "${f%.yaml}"; done) --format csv --with-progress \
    >"$work/$1.csv"
  "$python" "$here/peers.py" org "$work/$1.csv" "$work/$1.org"
  "$python" "$here/peers.py" mnemosyne "$work/$1.csv" "$work/$1-mnemosyne"
  "$grill" grade large-00/card-1 4 >/dev/null # the day's backup is made once, and not measured
}

"$java" -version 2>&1 | sed -n 1p
dpkg-query -W -f '${Package} ${Version}\n' mnemosyne elpa-org-drill emacs-nox
for count in 40 "$cards"; do
  make "$count"
  echo
  echo "$count cards; due say"
  echo "  grill      $("$grill" due | tail -1)"
  echo "  mnemosyne  $("$python" "$here/peers.py" due "$work/$count-mnemosyne")"
  echo "  org-drill  $("$work/drill" peers-due "$count")"
  for what in due grade; do
    echo
    echo "$what, $count cards"
    case $what in
      due) set -- due ;;
      grade) set -- grade large-00/card-1 4 ;;
    esac
    "$python" "$here/alternate.py" "${TURNS:-5}" 9999 \
      -- grill "$grill" "$@" \
      -- mnemosyne "$python" "$here/peers.py" "$what" "$work/$count-mnemosyne" \
      -- org-drill "$work/drill" "peers-$what" "$count"
  done
  echo
  echo "of these, once they are open"
  "$java" -cp "$root/target/test-classes:$root/target/classes:$root/target/lib/*" \
    dev.grill.bench.OnceOpen "$work/$count/default.db" large-00/card-
  "$python" "$here/peers.py" inside "$work/$count-mnemosyne"
  "$work/drill" peers-inside "$count"
done
