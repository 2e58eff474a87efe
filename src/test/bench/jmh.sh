#!/bin/sh
# Measures the inside once Java is warm (scheduler, fold, queue, marking, a frame) with JMH: the
# benchmarks under src/jmh. Arguments are JMH's own: a part of a name, -f 1 for one process each …
#
#   [JAVA_HOME=…] [NO_BUILD=1] src/test/bench/jmh.sh [ARGUMENT…]
set -eu
unset CDPATH

here=$(cd -- "$(dirname -- "$0")" && pwd)
cd -- "$here/../../.."
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
[ -n "${NO_BUILD:-}" ] || mvn -B -q -Dspotless.check.skip=true test-compile
mvn -B -q -P jmh dependency:build-classpath -Dmdep.outputFile=target/jmh-classpath
classpath=target/jmh-classes:target/test-classes:target/classes:$(cat target/jmh-classpath)
rm -rf target/jmh-classes
mkdir -p target/jmh-classes
find src/jmh/java -name '*.java' >target/jmh-sources
"${bin}javac" -cp "$classpath" -processor org.openjdk.jmh.generators.BenchmarkProcessor \
  -d target/jmh-classes @target/jmh-sources
exec "${bin}java" -cp "$classpath" org.openjdk.jmh.Main "$@"
