#!/bin/sh
# Builds grill and installs it for one user, without root; see --help.
#
# Everything is prepared in a folder of its own inside the prefix and then moved into place, so an
# installation that fails leaves the one that was there. What was installed is listed in
# PREFIX/lib/grill/files: by it a later run removes what is no more, and --uninstall the rest.
# shellcheck disable=SC2059 # the texts are printf formats on purpose

set -eu
unset CDPATH

# ---------------------------------------------------------------------------------------------
# Texts

case ${GRILL_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}} in
  zh | zh[_.-]*) lang=zh ;;
  *) lang=en ;;
esac

# text ENGLISH CHINESE [ARGUMENT…]: one line in the language of the person
text() {
  if [ "$lang" = zh ]; then format=$2; else format=$1; fi
  shift 2
  printf -- "$format\n" "$@"
}

# progress and errors go to standard error
note() { text "$@" >&2; }

# fail CODE ENGLISH CHINESE [ARGUMENT…]
fail() {
  code=$1
  shift
  printf 'install.sh: ' >&2
  note "$@"
  exit "$code"
}

usage() {
  if [ "$lang" = zh ]; then
    cat <<'TEXT'
用法：./install.sh [--prefix DIR] [--run] [--yes]
      ./install.sh --uninstall [--prefix DIR]

构建 grill 并安装到 DIR（默认 ~/.local），不需要 root；可以重复运行，结果相同。

  --prefix DIR   安装到哪里：DIR/bin/grill、DIR/lib/grill、DIR/share/…
  --run          安装后打开 grill（没有终端时只说明用哪个命令开始）
  --yes          缺少 Java 或 Maven 时，用系统的包管理器安装
  --uninstall    删除安装的文件；学习记录保留
  --help         显示本帮助
TEXT
  else
    cat <<'TEXT'
usage: ./install.sh [--prefix DIR] [--run] [--yes]
       ./install.sh --uninstall [--prefix DIR]

Builds grill and installs it under DIR (~/.local by default), without root; again and again with
the same result.

  --prefix DIR   where to install: DIR/bin/grill, DIR/lib/grill, DIR/share/…
  --run          opens grill afterwards (without a terminal: says which command does)
  --yes          if Java or Maven is missing, installs it with the system's package manager
  --uninstall    removes what was installed; the learner's data stays
  --help         this text
TEXT
  fi
}

# ---------------------------------------------------------------------------------------------
# What is asked for

prefix=
prefix_given=no
run=no
uninstall=no
yes=no
# for the tests that Maven runs: --no-build takes target/ as it is, --no-archive leaves grill to
# start more slowly, since making the archive is most of the work
build=yes
archive=yes

while [ $# -gt 0 ]; do
  case $1 in
    --prefix)
      [ $# -ge 2 ] || fail 2 '--prefix needs a folder' '--prefix 后面需要一个目录'
      prefix=$2
      prefix_given=yes
      shift
      ;;
    --prefix=*)
      prefix=${1#--prefix=}
      prefix_given=yes
      ;;
    --run) run=yes ;;
    --yes | -y) yes=yes ;;
    --uninstall) uninstall=yes ;;
    --no-build) build=no ;;
    --no-archive) archive=no ;;
    --help | -h)
      usage
      exit 0
      ;;
    *)
      printf 'install.sh: ' >&2
      note 'unknown argument: %s' '未知参数：%s' "$1"
      usage >&2
      exit 2
      ;;
  esac
  shift
done

source=$(dirname -- "$0")
source=$(cd -- "$source" && pwd)

# an unset variable of a script is no wish for ~/.local
if [ "$prefix_given:$prefix" = yes: ]; then
  fail 2 '--prefix needs a folder' '--prefix 后面需要一个目录'
fi
# A release holds what was built: its jars, and no sources.
if [ ! -f "$source/pom.xml" ]; then
  build=no
  built=$source/lib
  launcher=$source/lib/grill
else
  built=$source/target
  launcher=$source/src/main/launcher/grill
fi
if [ -z "$prefix" ]; then
  [ -n "${HOME:-}" ] ||
    fail 2 'HOME is not set: say where to install with --prefix DIR' '没有设置 HOME：请用 --prefix DIR 指定安装位置'
  prefix=$HOME/.local
fi
case $prefix in
  /*) ;;
  *) prefix=$PWD/$prefix ;;
esac
while [ "$prefix" != "${prefix%/}" ]; do prefix=${prefix%/}; done
case $prefix in
  *:* | *'
'*) fail 2 'a colon or a line feed in the folder is more than Java can take: %s' '目录名里不能有冒号或换行（Java 不支持）：%s' "$prefix" ;;
esac

# ---------------------------------------------------------------------------------------------
# What an installation consists of

# missing_from LIST: of the paths on standard input, those that LIST does not name
missing_from() {
  while IFS= read -r path; do
    grep -Fqx -- "$path" "$1" || printf '%s\n' "$path"
  done
}

# remove_files LIST: the files it names, and nothing else
remove_files() {
  while IFS= read -r path; do
    case $path in
      '' | */ | /* | ../* | */../*) ;;
      *) rm -f -- "$prefix/$path" ;;
    esac
  done <"$1"
}

# own_of FOLDER: what an installation before 0.2.0, which kept no list of it, left in lib/grill
own_of() {
  (cd -- "$1" && find . -maxdepth 1 -type f \( -name '*.jar' -o -name start -o -name files -o -name 'grill.jsa*' \) -print &&
    { [ ! -d native ] || find ./native -type f -print; }) | sed 's,^\./,lib/grill/,'
  printf 'lib/grill/native/\nlib/grill/\n'
}

# remove_folders LIST: the folders (a slash at the end) that installing created, if now empty
remove_folders() {
  LC_ALL=C sort -r "$1" | while IFS= read -r path; do
    case $path in
      ./) rmdir -- "$prefix" 2>/dev/null || : ;;
      /* | ../* | */../*) ;;
      */) rmdir -- "$prefix/$path" 2>/dev/null || : ;;
    esac
  done
}

data_folder() {
  if [ -n "${GRILL_HOME:-}" ]; then
    printf '%s\n' "$GRILL_HOME"
  elif [ -n "${XDG_DATA_HOME:-}" ]; then
    printf '%s\n' "$XDG_DATA_HOME/grill"
  elif [ "$(uname -s)" = Darwin ]; then
    printf '%s\n' "${HOME:-}/Library/Application Support/grill"
  else
    printf '%s\n' "${HOME:-}/.local/share/grill"
  fi
}

# ---------------------------------------------------------------------------------------------
# --uninstall

if [ "$uninstall" = yes ]; then
  if [ ! -f "$prefix/lib/grill/files" ]; then
    text 'grill is not installed under %s' 'grill 没有安装在 %s' "$prefix"
    exit 0
  fi
  list=$(mktemp)
  trap 'rm -f -- "$list"' EXIT
  cat -- "$prefix/lib/grill/files" >"$list"
  [ -w "$prefix/lib/grill" ] || fail 1 'cannot remove %s' '无法删除 %s' "$prefix/lib/grill"
  if ! grep -q '^lib/grill/' "$list"; then own_of "$prefix/lib/grill" >>"$list"; fi
  remove_files "$list"
  remove_folders "$list"
  text 'grill is removed from %s' '已从 %s 删除 grill' "$prefix"
  text 'Your answers and decks stay in %s' '你的答题记录和卡组仍保留在 %s' "$(data_folder)"
  exit 0
fi

# ---------------------------------------------------------------------------------------------
# Java and Maven

# utf8_locale: the name of one that every person's Java may run under; nothing where that is not
# needed (macOS decodes UTF-8 whatever the locale)
utf8_locale() {
  [ "$(uname -s)" != Darwin ] || return 0
  all=$(locale -a 2>/dev/null) || all=C.UTF-8 # musl has no such command and only UTF-8
  printf '%s\n' "$all" | grep -i -x 'C\.utf-\{0,1\}8' | sed -n 1p | grep . ||
    printf '%s\n' "$all" | grep -i 'utf-\{0,1\}8$' | sed -n 1p
}

# with_utf8 COMMAND…: Java decodes file names by the locale, whatever the person's is
with_utf8() {
  if [ -n "$utf8" ]; then env LC_ALL="$utf8" "$@"; else "$@"; fi
}

# java_major SETTINGS: the feature version (17, 21…) of the Java that says so; nothing if it does not run
java_major() {
  version=$(printf '%s\n' "$1" | sed -n 's/.*version "\([^"]*\)".*/\1/p' | sed -n 1p) || version=
  case $version in
    1.*) version=${version#1.} ;;
  esac
  version=${version%%[!0-9]*}
  printf '%s' "$version"
}

# try_java FOLDER|'' : sets java_home and major if that Java will do; else says in found what is wrong
try_java() {
  if [ -n "$1" ]; then candidate=$1/bin/java; else candidate=$(command -v java) || return 1; fi
  [ -x "$candidate" ] || return 1
  settings=$(with_utf8 "$candidate" -XshowSettings:properties -version 2>&1) || settings=
  candidate_major=$(java_major "$settings")
  if [ -z "$candidate_major" ] || [ "$candidate_major" -lt 17 ]; then
    found=$(text 'found Java %s (%s): too old' '找到 Java %s（%s）：版本太旧' "${candidate_major:-?}" "$candidate")
    return 1
  fi
  candidate_home=$(printf '%s\n' "$settings" | sed -n 's/^ *java\.home = //p' | sed -n 1p)
  if [ "$build" = yes ] && [ ! -x "$candidate_home/bin/javac" ]; then
    found=$(text 'found Java %s (%s), but not its compiler: a JDK is needed' '找到 Java %s（%s），但没有编译器：需要 JDK' "$candidate_major" "$candidate")
    return 1
  fi
  java_home=$candidate_home
  major=$candidate_major
}

find_java() {
  java_home=
  major=
  if [ -n "${JAVA_HOME:-}" ] && try_java "$JAVA_HOME"; then return 0; fi
  try_java ''
}

find_maven() {
  command -v mvn >/dev/null 2>&1
}

# packages java|maven: the package manager's names for it
packages() {
  case $manager:$1 in
    apt:java)
      # the newest long-term release this system has
      for name in openjdk-25-jdk-headless openjdk-21-jdk-headless openjdk-17-jdk-headless; do
        if apt-cache policy "$name" 2>/dev/null | grep -q 'Candidate: [0-9]'; then
          echo "$name"
          return
        fi
      done
      echo default-jdk-headless
      ;;
    dnf:java | zypper:java) echo java-21-openjdk-devel ;;
    pacman:java) echo jdk-openjdk ;;
    apk:java) echo openjdk21-jdk ;;
    brew:java) echo openjdk@21 ;;
    *:maven) echo maven ;;
  esac
}

# install_command PACKAGE…: the command that installs them here
install_command() {
  case $manager in
    apt) echo "${sudo}apt-get install -y $*" ;;
    dnf) echo "${sudo}dnf install -y $*" ;;
    pacman) echo "${sudo}pacman -S --needed --noconfirm $*" ;;
    zypper) echo "${sudo}zypper --non-interactive install $*" ;;
    apk) echo "${sudo}apk add $*" ;;
    brew) echo "brew install $*" ;;
  esac
}

find_manager() {
  manager=
  for candidate in apt-get dnf pacman zypper apk brew; do
    if command -v "$candidate" >/dev/null 2>&1; then
      manager=${candidate%-get}
      break
    fi
  done
  sudo=
  [ "$(id -u)" = 0 ] || sudo='sudo '
}

# Java and Maven are there, or the person is told how to get them (or gets them, with --yes)
require_tools() {
  found=
  find_java && have_java=yes || have_java=no
  have_maven=yes
  if [ "$build" = yes ] && ! find_maven; then have_maven=no; fi
  [ "$have_java$have_maven" != yesyes ] || return 0

  [ -z "$found" ] || note '%s' '%s' "$found"
  [ "$have_java" = yes ] || note 'Java 17 or newer (a JDK) is needed' '需要 Java 17 或更新版本（JDK）'
  [ "$have_maven" = yes ] || note 'Maven (mvn) is needed to build' '构建需要 Maven（mvn）'

  find_manager
  if [ -z "$manager" ]; then
    [ "$have_java" = yes ] ||
      note '  get a JDK from https://adoptium.net and set JAVA_HOME to its folder' '  请从 https://adoptium.net 下载 JDK，并把 JAVA_HOME 设为它的目录'
    [ "$have_maven" = yes ] ||
      note '  get Maven from https://maven.apache.org and put its bin folder on PATH' '  请从 https://maven.apache.org 下载 Maven，并把它的 bin 目录加入 PATH'
    exit 1
  fi

  wanted=
  [ "$have_java" = yes ] || wanted=$(packages java)
  [ "$have_maven" = yes ] || wanted="$wanted${wanted:+ }$(packages maven)"
  command=$(install_command "$wanted")
  if [ "$manager" = apt ]; then command="${sudo}apt-get update && $command"; fi
  if [ "$yes" = no ]; then
    note 'Get it with:' '请运行：'
    printf '  %s\n' "$command" >&2
    if [ "$manager:$have_java" = brew:no ]; then
      # shellcheck disable=SC2016 # to be typed as it stands
      printf '  %s\n' 'export JAVA_HOME="$(brew --prefix openjdk@21)/libexec/openjdk.jdk/Contents/Home"' >&2
    fi
    note 'and run this again, or let it do that: ./install.sh --yes' '然后再次运行本脚本；或者让它代劳：./install.sh --yes'
    exit 1
  fi

  note 'running: %s' '正在运行：%s' "$command"
  sh -c "$command" >&2 || fail 1 'that failed; see above' '失败，原因见上'
  if [ "$have_java" = no ] && ! find_java; then
    # beside an older one that is still the default
    for folder in /usr/lib/jvm/* /opt/homebrew/opt/openjdk@21/libexec/openjdk.jdk/Contents/Home \
      /usr/local/opt/openjdk@21/libexec/openjdk.jdk/Contents/Home; do
      if try_java "$folder"; then break; fi
    done
    [ -n "$java_home" ] || fail 1 'still no Java 17 or newer: set JAVA_HOME to its folder' '仍然找不到 Java 17 或更新版本：请把 JAVA_HOME 设为它的目录'
  fi
  if [ "$have_maven" = no ]; then
    find_maven || fail 1 'still no mvn on PATH' 'PATH 中仍然没有 mvn'
  fi
}

# ---------------------------------------------------------------------------------------------
# Building

# built: whether target/ holds what the sources say; then neither Maven nor a network is needed
built() {
  stamp=$source/target/install.stamp
  [ -f "$stamp" ] && [ -f "$source/target/grill.jar" ] && [ -d "$source/target/lib" ] || return 1
  [ -z "$(find "$source/pom.xml" "$source/src/main" -newer "$stamp" 2>/dev/null | sed -n 1p)" ]
}

build_it() {
  note 'building (the first time fetches libraries and takes a while)…' '正在构建（第一次需要下载依赖，请稍候）…'
  mkdir -p -- "$source/target"
  : >"$source/target/install.stamp.new"
  rm -f -- "$source/target/install.stamp"
  # the libraries of an earlier version would stay beside the new ones
  rm -rf -- "$source/target/lib"
  (cd -- "$source" && with_utf8 env JAVA_HOME="$java_home" mvn -B -q -DskipTests -Dspotless.check.skip=true package </dev/null >&2) ||
    fail 1 'the build failed; see above' '构建失败，原因见上'
  mv -f -- "$source/target/install.stamp.new" "$source/target/install.stamp"
}

# ---------------------------------------------------------------------------------------------
# Staging

quoted() { printf "%s" "$1" | sed "s/'/'\\\\''/g"; }

# as_started COMMAND…: with a home of its own, and the locale as bin/grill says it to Java
as_started() {
  asked=${LC_ALL:-${LC_MESSAGES:-${LANG-}}}
  with_utf8 env -u GRILL_LANG -u GRILL_NOW -u GRILL_JAVA_OPTIONS -u JDK_JAVA_OPTIONS -u JAVA_TOOL_OPTIONS \
    GRILL_HOME="$stage/home" ${utf8:+GRILL_LOCALE="$asked"} "$@"
}

stage_it() {
  lib=$stage/lib/grill
  share=$stage/share
  mkdir -p -- "$stage/bin" "$lib/native" "$share/grill/decks" "$share/bash-completion/completions" \
    "$share/zsh/site-functions" "$share/fish/vendor_completions.d" "$share/man/man1" \
    "$share/man/zh_CN/man1"

  cp -- "$launcher" "$stage/bin/grill"
  chmod 755 "$stage/bin/grill"
  if [ -d "$built/lib" ]; then
    cp -- "$built/grill.jar" "$built"/lib/*.jar "$lib/"
  else
    cp -- "$built"/*.jar "$lib/"
  fi

  # what is read at every start first, then ours; the others are opened for what these lack, and
  # what reports and stores alone open stands last
  sqlite=$(cd -- "$lib" && echo sqlite-jdbc-*.jar)
  jars="start.jar grill.jar $sqlite"
  rare=
  for jar in $(cd -- "$lib" && printf '%s\n' *.jar | LC_ALL=C sort); do
    case " $jars $jar" in
      *" $jar "*) ;;
      *\ fastcsv-* | *\ fastexcel-* | *\ opczip-* | *\ postgresql-*) rare="$rare $jar" ;;
      *) jars="$jars $jar" ;;
    esac
  done
  jars=$jars$rare
  {
    echo "# written by install.sh, read by bin/grill"
    echo "java='$(quoted "$java_home/bin/java")'"
    echo "jars='$jars'"
    echo "locale='$utf8'"
    # the older locale data loads faster; the database driver asks for it, grill does not
    if [ "$major" -lt 21 ]; then echo 'locales=COMPAT'; fi
    if [ "$major" -ge 25 ]; then
      echo "archive='-XX:AOTCache='"
    else
      echo "archive='-XX:SharedArchiveFile='"
      # mapped where its pointers lead, only the pages that are used are read; else Java goes through
      # all of the archive at every start to change them, which is quicker where most are used, as
      # with the screens. Newer ones are no faster for it.
      echo "relocation='-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0'"
    fi
  } >"$lib/start"

  # start.jar, the native libraries of this system and processor, completions, manual pages
  mkdir -p -- "$stage/home"
  as_started "$java_home/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dgrill.terminals=000 \
    -cp "$(classpath "$lib")" dev.grill.cli.install.Staging "$stage" "$sqlite" >"$stage/natives" </dev/null ||
    fail 1 'what grill itself writes could not be made; see above' '无法生成 grill 自己的文件，原因见上'
  cat -- "$stage/natives" >>"$lib/start"

  for edition in "$source"/decks/*/; do
    edition=${edition%/}
    mkdir -p -- "$share/grill/decks/${edition##*/}"
    cp -p -- "$edition"/*.yaml "$share/grill/decks/${edition##*/}/"
  done
  cp -p -- "$source/decks/content-dates.tsv" "$share/grill/decks/"

  for schema in "$source/src/main/resources/dev/grill/deckfile/deck.schema.json" "$source/deck.schema.json"; do
    [ ! -f "$schema" ] || cp -p -- "$schema" "$share/grill/deck.schema.json"
  done

  # before anything that was there is replaced
  as_started "$stage/bin/grill" --version >"$stage/version" </dev/null ||
    fail 1 'the program that was built does not start; see above' '构建出的程序无法启动，原因见上'
}

# classpath FOLDER: the jars in the order of bin/grill
classpath() {
  cp=
  for jar in $jars; do cp=$cp${cp:+:}$1/$jar; done
  printf '%s' "$cp"
}

# ---------------------------------------------------------------------------------------------
# Moving into place

# list_stage: the files outside lib/grill, and the folders that will have to be created
list_stage() {
  (cd -- "$stage" && find bin share -type f | LC_ALL=C sort) >"$stage/files"
  # lib/grill is moved as a whole; these are what in it is ours, the archive and its mark made later
  {
    (cd -- "$stage" && find lib/grill -type f)
    printf 'lib/grill/%s\n' files grill.jsa grill.jsa.screens grill.jsa.server grill.jsa.made
  } | LC_ALL=C sort -u >"$stage/own"
  {
    if [ "$prefix_is_new" = yes ]; then echo ./; fi
    printf 'lib/grill/native/\nlib/grill/\n'
    (cd -- "$stage" && find bin lib share -type d ! -path 'lib/grill*' | LC_ALL=C sort) |
      while IFS= read -r folder; do
        [ -d "$prefix/$folder" ] || printf '%s/\n' "$folder"
      done
    # folders an earlier run created are still ours
    if [ -f "$prefix/lib/grill/files" ]; then grep '/$' "$prefix/lib/grill/files" || :; fi
  } | LC_ALL=C sort -u >"$stage/folders"
  cat -- "$stage/files" "$stage/own" "$stage/folders" >"$stage/lib/grill/files"
}

# foreign: a file that is in the way and not ours
foreign() {
  [ ! -f "$prefix/lib/grill/files" ] || return 1
  if [ -e "$prefix/lib/grill" ] && { [ ! -d "$prefix/lib/grill" ] || [ -e "$prefix/lib/grill/start" ] || [ -e "$prefix/lib/grill/grill.jar" ]; }; then
    printf '%s' "$prefix/lib/grill"
  elif [ -e "$prefix/bin/grill" ] && ! grep -q dev.grill.Main "$prefix/bin/grill" 2>/dev/null; then
    printf '%s' "$prefix/bin/grill"
  else
    return 1
  fi
}

# keep_strangers: what somebody else put into lib/grill goes back there, beside the new files
keep_strangers() {
  if grep -q '^lib/grill/' "$stage/files.old"; then
    grep '^lib/grill/' "$stage/files.old" >"$stage/own.old"
  else
    own_of "$old" >"$stage/own.old"
  fi
  (cd -- "$old" && find . -type f) | sed 's,^\./,lib/grill/,' | missing_from "$stage/own.old" |
    while IFS= read -r path; do
      inside=${path#lib/grill/}
      [ ! -e "$prefix/$path" ] || continue
      case $inside in */*) mkdir -p -- "$prefix/lib/grill/${inside%/*}" ;; esac
      mv -- "$old/$inside" "$prefix/$path" || :
    done
}

move_it() {
  while IFS= read -r folder; do
    case $folder in ./ | lib/grill/*) continue ;; esac
    mkdir -p -- "$prefix/$folder"
  done <"$stage/folders"

  while IFS= read -r path; do
    [ -w "$prefix/${path%/*}" ] || fail 1 'cannot write in %s' '无法写入 %s' "$prefix/${path%/*}"
  done <"$stage/files"
  [ -w "$prefix/lib" ] || fail 1 'cannot write in %s' '无法写入 %s' "$prefix/lib"

  # From here on an interruption waits: these are renames.
  trap '' INT TERM HUP
  old=
  if [ -e "$prefix/lib/grill" ]; then
    old=$stage/old
    # without a list all of it is somebody else's
    if ! cp -- "$prefix/lib/grill/files" "$stage/files.old" 2>/dev/null; then
      printf 'lib/grill/files\n' >"$stage/files.old"
    fi
    mv -- "$prefix/lib/grill" "$old"
  fi
  if ! mv -- "$stage/lib/grill" "$prefix/lib/grill"; then
    [ -z "$old" ] || mv -- "$old" "$prefix/lib/grill"
    fail 1 'cannot write %s' '无法写入 %s' "$prefix/lib/grill"
  fi
  if [ -n "$old" ]; then keep_strangers; fi
  # the command last: it finds everything it needs
  { grep -v '^bin/' "$stage/files"; grep '^bin/' "$stage/files"; } | while IFS= read -r path; do
    mv -f -- "$stage/$path" "$prefix/$path" || exit 1
  done || fail 1 'cannot write under %s; run this again' '无法写入 %s；请重新运行' "$prefix"
  if [ -n "$old" ]; then
    grep -v '/$' "$stage/files.old" | grep -v '^lib/grill/' | missing_from "$stage/files" >"$stage/gone" || :
    remove_files "$stage/gone"
    # a folder that has become empty goes, one that is used again stays
    grep '/$' "$stage/files.old" >"$stage/folders.old" || :
    remove_folders "$stage/folders.old"
  fi
  trap 'cleanup; exit 130' INT
  trap 'cleanup; exit 143' TERM HUP
}

# The class-data archives hold absolute paths and the jars' times, so they are made where these lie:
# one of what the commands need, one with the screens, one of what meets a school's store. Without them
# everything works, more slowly; the last one is done without where no local port can be opened.
archive_it() {
  lib=$prefix/lib/grill
  : >"$stage/archive.log"
  rm -rf -- "${stage:?}/home"
  if archive_of commands grill.jsa && archive_of screens grill.jsa.screens; then
    archive_of server grill.jsa.server || :
    # bin/grill takes an archive only while it is no newer than this: one that was cut off or
    # written over since would crash Java at every start
    : >"$lib/grill.jsa.made"
  else
    cat -- "$stage/archive.log" >&2
    note 'no class-data archive could be made: grill works, but starts more slowly' '无法生成类数据归档：grill 可以使用，但启动较慢'
  fi
}

# archive_of PART FILE: what dev.grill.cli.install.Warmup loads for a part; the others have what the
# commands added
archive_of() {
  if [ "$major" -ge 25 ]; then
    dump=-XX:AOTCacheOutput=
  else
    dump=-XX:ArchiveClassesAtExit=
  fi
  mkdir -p -- "$stage/home"
  env -u GRILL_LANG -u GRILL_NOW -u JDK_JAVA_OPTIONS -u JAVA_TOOL_OPTIONS \
    GRILL_HOME="$stage/home" GRILL_MAKE_ARCHIVE="$dump$stage/$2" "$prefix/bin/grill" "$1" >>"$stage/archive.log" 2>&1 </dev/null &&
    [ -s "$stage/$2" ] && chmod 644 "$stage/$2" && mv -f -- "$stage/$2" "$lib/$2"
}

cleanup() {
  [ -z "${stage:-}" ] || rm -rf -- "$stage"
  stage=
  if [ "${prefix_is_new:-no}" = yes ]; then rmdir -- "$prefix" 2>/dev/null || :; fi
}

# ---------------------------------------------------------------------------------------------

utf8=$(utf8_locale) || utf8=
if [ "$build" = yes ] && built; then build=no; fi
require_tools
if [ "$build" = yes ]; then build_it; fi
[ -f "$built/grill.jar" ] ||
  fail 1 'there is no target/grill.jar: run it without --no-build' '没有 target/grill.jar：请不要使用 --no-build'

prefix_is_new=no
[ -d "$prefix" ] || prefix_is_new=yes
mkdir -p -- "$prefix" 2>/dev/null || fail 1 'cannot create %s; choose another folder with --prefix' '无法创建 %s；请用 --prefix 另选目录' "$prefix"
if other=$(foreign); then
  fail 1 '%s is in the way and was not installed by this script: move it away, or choose another folder with --prefix' '%s 不是本脚本安装的：请先移走，或用 --prefix 另选目录' "$other"
fi
# what an installer left that was killed
for left in "$prefix"/.grill-install.*; do
  [ -d "$left" ] || continue
  pid=$(cat -- "$left/pid" 2>/dev/null) || pid=
  if [ -z "$pid" ] && [ -z "$(find "$left" -maxdepth 0 -mmin +1)" ]; then continue; fi
  if [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null; then continue; fi
  rm -rf -- "$left"
done
stage=$(mktemp -d "$prefix/.grill-install.XXXXXX" 2>/dev/null) ||
  fail 1 'cannot write in %s; choose another folder with --prefix' '无法写入 %s；请用 --prefix 另选目录' "$prefix"
trap cleanup EXIT
trap 'cleanup; exit 130' INT
trap 'cleanup; exit 143' TERM HUP
chmod 755 "$stage"
echo $$ >"$stage/pid"

note 'installing under %s…' '正在安装到 %s…' "$prefix"
stage_it
list_stage
move_it
if [ "$archive" = yes ]; then archive_it; fi
cleanup

version=$("$prefix/bin/grill" --version) || fail 1 'the installed program does not start' '安装的程序无法启动'
text '%s is installed: %s' '已安装 %s：%s' "$version" "$prefix/bin/grill"

command=grill
case :$PATH: in
  *":$prefix/bin:"*) ;;
  *)
    command=$prefix/bin/grill
    case ${SHELL:-} in
      */fish) line="fish_add_path '$(quoted "$prefix/bin")'" file=.config/fish/config.fish ;;
      */zsh) line="export PATH='$(quoted "$prefix/bin")':\"\$PATH\"" file=.zshrc ;;
      *) line="export PATH='$(quoted "$prefix/bin")':\"\$PATH\"" file=.profile ;;
    esac
    text '%s is not on PATH; add this line to ~/%s:' '%s 不在 PATH 中；请把这一行加入 ~/%s：' "$prefix/bin" "$file"
    printf '  %s\n' "$line"
    ;;
esac

if [ "$run" = yes ] && [ -t 0 ] && [ -t 1 ]; then
  exec "$prefix/bin/grill"
fi
text 'Start with: %s' '开始：%s' "$command"
