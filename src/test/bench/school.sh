#!/bin/sh
# Measures a school's store as installed, on a PostgreSQL of its own with the server's usual settings:
# 10 000 learners with 320 answers or so each, in classes of 25. Prints the seconds of loading, of
# reports on the school and on a class, and of a learner's push of rows that are all known, also from
# being signed in to the end, as the server logs it.
#
#   [JAVA_HOME=…] [NO_BUILD=1] src/test/bench/school.sh [LEARNERS [DAYS]]
#
# Needs PostgreSQL (apt-get install postgresql), the tests' classes (mvn test-compile) and python3.
# Exits 1 if the school takes more than 5 s, a class more than 1 s, the push more than 0.1 s.
set -eu
unset CDPATH

learners=${1:-10000} days=${2:-48} templates=200 cards=40
here=$(cd -- "$(dirname -- "$0")" && pwd)
root=$(cd -- "$here/../../.." && pwd)
binaries=$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)
work=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
if [ "$(id -u)" = 0 ]; then
  chown postgres "$work"
  server() { runuser -u postgres -- "$@"; }
else
  server() { "$@"; }
fi
end() {
  server "$binaries/pg_ctl" -D "$work/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf -- "$work"
}
trap end EXIT
trap 'exit 1' INT TERM

cd "$work"
export PGPASSWORD=bench
echo "$PGPASSWORD" >"$work/password"
server "$binaries/initdb" -D "$work/data" -A scram-sha-256 -U admin --pwfile="$work/password" \
  -E UTF8 --locale=C.UTF-8 >/dev/null
server "$binaries/pg_ctl" -D "$work/data" -w -l "$work/data/log" start -o "-c listen_addresses=127.0.0.1 \
  -c port=$port -c unix_socket_directories=$work -c log_connections=on -c log_disconnections=on -c log_line_prefix='%m [%p] '" >/dev/null
sql() { "$binaries/psql" -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$port" -U admin "$@"; }
at() { echo "postgresql://$1@127.0.0.1:$port/school"; }

mkdir "$work/grill"
"$root/install.sh" ${NO_BUILD:+--no-build} --prefix "$work/grill/prefix" >/dev/null
grill="$work/grill/prefix/bin/grill"
run_java() {
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$root/target/test-classes:$work/grill/prefix/lib/grill/*" "$@"
}
export GRILL_HOME="$work/grill/home" GRILL_NOW=2026-11-24T09:00:00+08:00 JAVA_HOME="${JAVA_HOME:-}"
[ -n "$JAVA_HOME" ] || unset JAVA_HOME

sql -d postgres -c 'CREATE DATABASE school'
"$grill" class init "$(at admin)" --yes 2>/dev/null >"$work/grill/roles.sql"
sql -d school -f "$work/grill/roles.sql" -c "CREATE ROLE turing LOGIN IN ROLE grill_teacher PASSWORD 'bench'" \
  -c "CREATE ROLE anna LOGIN IN ROLE grill_learner PASSWORD 'bench'" 2>&1 | grep -v NOTICE || true
run_java dev.grill.classroom.GeneratedClass "$work/grill/in" "$templates" "$cards" "$days" 7
before=$(date +%s)
run_java dev.grill.school.GeneratedSchool "$(at admin)" "$work/grill/in" "$learners" 25 turing
sql -d school -c 'ANALYZE' 
echo "loaded in $(($(date +%s) - before)) s"
sql -d school -Atc "SELECT pg_size_pretty(pg_database_size('school'))"

# a learner with rows that are all there
run_java dev.grill.classroom.GeneratedClass log "$work/grill/log" 40 "$cards" "$days" 7
log=$(for file in "$work"/grill/log/*; do
  echo "$(tail -n 1 "$file" | sed 's/.*"end":\([0-9]*\).*/\1/') $file"
done | awk '{ d = $1 - 320; print (d < 0 ? -d : d), $2 }' | sort -n | sed -n '1s/[0-9]* //p')
echo "a log of $(tail -n 1 "$log" | sed 's/.*"end":\([0-9]*\).*/\1/') rows"
(
  GRILL_HOME="$work/grill/anna"
  "$grill" deck add "$work/grill/term.yaml" >/dev/null
  "$grill" progress import "$log" --yes >/dev/null
  "$grill" class push "$(at anna)" --yes | tail -n 1
)
python3 - "$work" "$grill" "$(at admin)" "$(at turing)" "$(at anna)" <<'END'
import os, re, resource, subprocess, sys, time
from datetime import datetime

work, grill, admin, teacher, learner = sys.argv[1:]
wrong = False


def run(what, limit, *command, home="home"):
    global wrong
    took = []
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    for _ in range(5):
        begin = time.monotonic()
        subprocess.run(
            [grill, *command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=dict(os.environ, GRILL_HOME=os.path.join(work, "grill", home)))
        took.append(time.monotonic() - begin)
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = (now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime) / len(took)
    print(
        f"{what:40} {min(took):6.2f} s at best, {sorted(took)[2]:6.2f} s in the middle;"
        f" {processor:5.2f} s of the processor, {now.ru_maxrss / 1024:.0f} MB (the most so far)",
        flush=True,
    )
    if limit:
        wrong |= min(took) > limit


run("a class, as its teacher, JSON", 1, "class", "report", teacher, "--class", "class 7", "--format", "json")
run("a class, as its teacher, page", 1, "class", "report", teacher, "--class", "class 7", "--format", "html")
run("a class from a day on (folded)", None, "class", "report", teacher, "--class", "class 7", "--format", "json", "--from", "2026-10-01")
for kind in ("json", "csv", "html", "xlsx", "md"):
    out = os.path.join(work, "grill", "school." + kind)
    run(f"the school, as the administrator, {kind}", 5, "class", "report", admin, "-o", out)
run("the eight classes of a teacher, json", None, "class", "report", teacher, "-o", os.path.join(work, "grill", "all.json"))
run("a push of rows that are known", None, "class", "push", learner, "--yes", home="anna")
since, sessions = {}, []
for line in open(os.path.join(work, "data", "log")):
    at = re.match(r"(\S+) (\S+) \S+ \[(\d+)\]", line)
    if at and "connection authorized: user=anna" in line:
        since[at[3]] = datetime.fromisoformat(f"{at[1]} {at[2]}")
    elif at and "disconnection:" in line and at[3] in since:
        sessions.append((datetime.fromisoformat(f"{at[1]} {at[2]}") - since[at[3]]).total_seconds())
sessions = sessions[-5:]
print(f"{'  of it from being signed in':40} {min(sessions):6.2f} s at best, {sorted(sessions)[2]:6.2f} s in the middle")
wrong |= min(sessions) > 0.1
sys.exit(wrong)
END
