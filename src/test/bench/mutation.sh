#!/bin/bash
# Mutation tests (pitest) of `schedule`, `review` and `text`, part by part, and what the parts come to.
#
#   [OUT=target/mutation] [THREADS=1] [NO_BUILD=1] src/test/bench/mutation.sh [PART...]
#
# Every class is in exactly one part; the tests of a part are those that cover it and are fast. With
# names only these parts run; the sum is always over all that have a report in OUT. docs/reliability.md
# has the last scores.
set -eu -o pipefail
cd -- "$(dirname -- "$0")/../../.."
out=${OUT:-target/mutation}
mkdir -p "$out"

# of PACKAGE. NAME…: these classes and what is nested in them
of() { local prefix=$1 list='' name; shift; for name; do list+=,$prefix$name,$prefix$name\$*; done; echo "${list#,}"; }
r=dev.grill.review. t=dev.grill.text.
queue=$(of $r CardState Queue Turns Selection Limits Remaining Readiness)
session=$(of $r Session Pace Interview)
plan=${r}Plan*
below=${r}figures.*,${r}find.*,${r}mock.*,${r}classroom.*
letters=$(of $t Graphemes SearchText UnicodeTable Wrap)
ofText=$(of $t CharacterFoldingTest ClockTest ColumnsTest DistanceTest EscapeTest GraphemesTest SearchTextTest \
  StyledTextTest WrapTest)

part() { # NAME CLASSES TESTS [CLASSES LEFT OUT]
  [[ " $chosen " == *" $1 "* ]] || return 0
  mvn -o -B -P mutation org.pitest:pitest-maven:mutationCoverage -Dthreads="${THREADS:-1}" \
    -DtargetClasses="$2" -DtargetTests="$3" ${4:+-DexcludedClasses="$4"} \
    -DreportsDirectory="$out/$1" >"$out/$1.log" 2>&1 || { tail -n 20 "$out/$1.log"; return 1; }
}

all='schedule queue session plan fold figures find mock classroom lines letters markdown'
chosen=${*:-$all}
[[ -n ${NO_BUILD:-} ]] || mvn -o -q -B -Dspotless.check.skip=true -P mutation test-compile
part schedule 'dev.grill.schedule.*' 'dev.grill.schedule.*Test'
part queue "$queue" "$(of $r CardStateTest QueueTest SelectionTest RemainingTest HistoryTest PlanTest)"
part session "$session" "$(of $r SessionTest PaceTest PlanTest)"
part plan "$plan" "${r}Plan*Test,${r}ShowingsTest"
part fold "$r*" "$(of $r HistoryTest ReviewedTest EventTest ShowingsTest UndoneTest MovesTest ClocksErrTest)" \
  "$queue,$session,$plan,$below"
part figures "${r}figures.*" "${r}figures.*Test"
part find "${r}find.*" "${r}find.*Test"
part mock "${r}mock.*" "${r}mock.*Test"
part classroom "${r}classroom.*" "${r}classroom.*Test"
part lines "$t*" "$ofText" "$letters,${t}markdown.*"
part letters "$letters" "$ofText"
part markdown "${t}markdown.*" "${t}markdown.*Test"

for name in $all; do
  [[ ! -f $out/$name/mutations.csv ]] || sed "s/^/$name,/" "$out/$name/mutations.csv"
done | awk -F, '
  { of[$1]++; of["all"]++; late += $7 == "TIMED_OUT" }
  $7 != "SURVIVED" && $7 != "NO_COVERAGE" { seen[$1]++; seen["all"]++ }
  !($1 in place) { place[$1] = ++count; name[count] = $1 }
  END {
    name[++count] = "all"
    for (i = 1; i <= count; i++) {
      n = name[i]
      printf "%-10s %5d mutations %5d noticed %5.1f %%\n", n, of[n], seen[n], 100 * seen[n] / of[n]
    }
    printf "%d of them by their time limit\n", late
  }'
