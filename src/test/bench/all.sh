#!/bin/sh
# Everything docs/performance.md has figures of, one after the other.
#
#   [JAVA_HOME=…] [NO_BUILD=1] src/test/bench/all.sh [CARDS [ANSWERS]]
set -eu
unset CDPATH
here=$(cd -- "$(dirname -- "$0")" && pwd)
failed=0
LIMIT=${LIMIT:-1.3} "$here/due.sh" || failed=1
LIMIT=${PICTURE_LIMIT:-4.5} "$here/screens.sh" || failed=1
"$here/scale.sh" "$@" || failed=1
exit $failed
