#!/bin/sh
# Measures `grill due` as installed against a floor: the same Java with the same options and a
# class-data archive of its own, which only opens the same database and runs one query.
#
#   [JAVA_HOME=…] [NO_BUILD=1] [LIMIT=2] src/test/bench/due.sh [TURNS]
#
# The programs run in turn (40 times unless said otherwise), so that whatever else the machine does
# meets all of them. Exits 1 if `grill due` takes more than LIMIT times the floor.
set -eu
unset CDPATH

turns=${1:-40}
here=$(cd -- "$(dirname -- "$0")" && pwd)
root=$(cd -- "$here/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

"$root/install.sh" ${NO_BUILD:+--no-build} --prefix "$work/prefix" >/dev/null
lib=$work/prefix/lib/grill
grill=$work/prefix/bin/grill
java='' jars='' archive='' relocation='' locales='' sqlite=''
# shellcheck source=/dev/null
. "$lib/start"

# A home as a learner has it: the built-in decks and some answers.
export GRILL_HOME="$work/home"
"$grill" deck add builtin:zh builtin:en --yes >/dev/null 2>&1
"$grill" cards --json | tr ',' '\n' | sed -n 's/.*"card":"\([^"]*\)".*/\1/p' | sed -n 1,8p |
  while IFS= read -r card; do
    "$grill" grade "$card" 4 >/dev/null
    "$grill" grade "$card" 2 >/dev/null
  done

# The floor and the program that does nothing, with only the jars they need.
classpath=$work/floor.jar
for jar in $jars; do
  case $jar in
    sqlite* | slf4j*) classpath=$classpath:$lib/$jar ;;
  esac
done
"${java%/java}/javac" -d "$work/classes" -cp "$classpath" "$here/Floor.java" "$here/Nothing.java"
"${java%/java}/jar" --create --file "$work/floor.jar" -C "$work/classes" .
case $archive in
  *AOT*) dump=-XX:AOTCacheOutput= ;;
  *) dump=-XX:ArchiveClassesAtExit= ;;
esac
# shellcheck disable=SC2086 # two options
set -- -Xlog:disable $relocation -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData \
  --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8 \
  ${locales:+"-Djava.locale.providers=$locales"} \
  -Dorg.sqlite.lib.path="$lib/native" -Dorg.sqlite.lib.name="$sqlite" \
  -Dorg.sqlite.tmpdir="$lib/native" \
  -Dslf4j.provider=org.slf4j.nop.NOPServiceProvider -Dslf4j.internal.verbosity=ERROR \
  -cp "$classpath"
"$java" "$dump$work/floor.jsa" "$@" Floor "$GRILL_HOME/default.db" >/dev/null 2>&1

"$java" -version 2>&1 | sed -n 1p
python3 "$here/alternate.py" "$turns" "${LIMIT:-2}" \
  -- floor "$java" "$archive$work/floor.jsa" "$@" Floor "$GRILL_HOME/default.db" \
  -- 'grill due' "$grill" due \
  -- 'grill due --json' "$grill" due --json \
  -- 'grill --help' "$grill" --help \
  -- 'grill due --short' "$grill" due --short \
  -- nothing "$java" "$archive$work/floor.jsa" "$@" Nothing
