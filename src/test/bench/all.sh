#!/bin/sh
# Everything docs/performance.md has figures of, one after the other.
#
#   [JAVA_HOME=…] [NO_BUILD=1] [TURNS=3] src/test/bench/all.sh [CARDS [ANSWERS]]
#
# TURNS is for each of them; without it each has its own. It builds once. The comparison with peers
# needs packages of Debian's, and says which where they are missing.
set -eu
unset CDPATH
here=$(cd -- "$(dirname -- "$0")" && pwd)
failed=0
LIMIT=${LIMIT:-1.3} "$here/due.sh" ${TURNS:+"$TURNS"} || failed=1
export NO_BUILD=1
LIMIT=${PICTURE_LIMIT:-4.5} "$here/screens.sh" ${TURNS:+"$TURNS"} || failed=1
"$here/scale.sh" "$@" || failed=1
"$here/many.sh" ${1:+"$1"} || failed=1
"$here/peers.sh" || failed=1
exit $failed
