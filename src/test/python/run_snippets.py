#!/usr/bin/env python3
"""Runs the code on the cards and compares what it prints with what the cards say.

    python3 src/test/python/run_snippets.py decks/zh decks/en

takes deck files and folders of them, and prints one line per snippet with its time, a
difference where there is one, and at the end `N snippets, N failed`. The exit status is
0 when all is well, 1 when a snippet failed or a deck can't be read, 2 for a wrong call.

  python      run as card.py; with a top-level `def test_`, by pytest as test_card.py
  bash        run as card.sh
  yaml        parsed, and its structure checked: Prometheus rules (by promtool), Kubernetes
              objects, GitLab pipelines; any other document is only parsed
  dockerfile  parsed instruction by instruction

Decks whose ids differ only in the suffix -LANGUAGE are editions of one deck: their code must
be the same apart from comments, and so must their outputs. Python code that both editions
share is therefore run once; any other language runs again unless it is the same text, since
a "comment" inside a here-document may be data. Python code that imports libraries runs in a fork
of a process that has imported them (see preforked.py), which saves most of the time.

Each snippet gets an empty directory, which is also its home, one thread, a bare environment
and proxies that lead nowhere: what it prints must not depend on the machine or the network.
Whether it does can be tried with --env, for example

    --env OMP_NUM_THREADS=4 --env OPENBLAS_NUM_THREADS=4
    --env OPENBLAS_CORETYPE=Nehalem --env ATEN_CPU_CAPABILITY=default

Programs and modules that are missing: the snippets that need them are SKIPPED, loudly, and
don't fail the run, except where the environment says CI=true.
Debian: python3-yaml; for the built-in decks git, prometheus (promtool), python3-pytest,
python3-pandas, python3-sklearn (with numpy and scipy), python3-torch.
"""

import argparse
import ast
import concurrent.futures
import dataclasses
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
import tokenize

sys.dont_write_bytecode = True  # no __pycache__ among the sources

from editions import compare_editions, difference, python_tokens
from parsed_code import (
    Fault,
    check_dockerfile,
    check_kubernetes,
    check_pipeline,
    is_rule_groups,
    is_rules,
    need,
    parse_yaml,
    yaml,
)
from preforked import Preforked

# Modules and programs that snippets may miss, and the Debian package that brings each.
# A snippet that wants anything else fails.
MODULES = {
    "numpy": "python3-numpy",
    "pandas": "python3-pandas",
    "pytest": "python3-pytest",
    "scipy": "python3-scipy",
    "sklearn": "python3-sklearn",
    "torch": "python3-torch",
}
PROGRAMS = {"bash": "bash", "git": "git", "promtool": "prometheus"}


@dataclasses.dataclass(frozen=True)
class Snippet:
    """One piece of code of one card; output is None where the card claims none."""

    deck: str
    edition_of: str  # the deck's id without its language
    card: str
    number: int  # from 1, within the card
    language: str
    source: str
    output: str | None

    def __str__(self):
        return f"{self.deck}/{self.card} #{self.number} {self.language}"


@dataclasses.dataclass(frozen=True)
class Result:
    """What became of one snippet: no fault and nothing missing means that it is right."""

    seconds: float
    fault: str | None = None  # first line: what is wrong; then details
    missing: str | None = None  # what would have to be installed


# ---- decks ----------------------------------------------------------------------------------


def read_decks(places):
    """All snippets of deck files and of the deck files in folders, in a fixed order."""
    snippets = []
    for place in map(pathlib.Path, places):
        for file in sorted(place.glob("*.y*ml")) if place.is_dir() else [place]:
            try:
                snippets += read_deck(file)
            except OSError as error:
                raise Fault(f"{file}: {error.strerror}") from None
            except (yaml.YAMLError, UnicodeDecodeError) as error:
                raise Fault(f"{file}: not YAML: {error}") from None
            except (KeyError, TypeError, AttributeError) as error:
                raise Fault(f"{file}: not a deck: {error!r}") from None
    return snippets


def read_deck(file):
    """The snippets of one deck file."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # every scalar is a string
    with open(file, encoding="utf-8-sig") as text:
        deck = yaml.load(text, loader)
    name, language = deck["deck"], deck.get("language", "")
    family = name.removesuffix("-" + language) if language else name
    return [
        Snippet(
            name,
            family,
            card.get("id") or card["question"].strip(),
            number,
            code.get("language", "text"),
            code["source"],
            code.get("output"),
        )
        for card in deck["cards"]
        for number, code in enumerate(card.get("code") or [], 1)
    ]


# ---- running ----------------------------------------------------------------------------------


def python_candidates():
    """Debian's python3, those on the PATH, and the one that runs this."""
    path = os.environ.get("PATH", os.defpath).split(os.pathsep)
    return ["/usr/bin/python3", *(os.path.join(d, "python3") for d in path), sys.executable]


def find_python(candidates):
    """The first one that has scikit-learn and torch, or else the first; and its MODULES."""
    ask = "import importlib.util as u, sys; print(*[m for m in sys.argv[1:] if u.find_spec(m)])"
    found = []
    for python in dict.fromkeys(candidates):
        if os.access(python, os.X_OK):
            command = [python, "-c", ask, *MODULES]
            answer = subprocess.run(command, capture_output=True, text=True, check=False)
            if answer.returncode == 0:
                found.append((os.path.abspath(python), set(answer.stdout.split())))
                if {"sklearn", "torch"} <= found[-1][1]:
                    return found[-1]
    need(found, "no python3 among " + ", ".join(candidates))
    return found[0]


class Machine:
    """The programs of this machine, as far as snippets use them."""

    def __init__(self, limit, environment, python, snippets):
        self.limit = limit  # seconds for one snippet
        self.python, self.modules = find_python([python] if python else python_candidates())
        nowhere = "http://127.0.0.1:9"
        self.environment = {
            "PATH": self.path(),
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "TERM": "dumb",
            # memory in large pages where Linux gives them: all cards take two thirds of the time
            "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1",
            "OMP_NUM_THREADS": "1",
            "OPENBLAS_NUM_THREADS": "1",
            "MKL_NUM_THREADS": "1",
            "NUMEXPR_NUM_THREADS": "1",
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
            "http_proxy": nowhere,
            "https_proxy": nowhere,
        } | environment
        used = {module for snippet in snippets for module in libraries(snippet)}
        self.preforked = Preforked(self.python, sorted(used & self.modules), self.environment)

    def path(self):
        """PATH with the chosen Python first, so that a bash card's python3 is the same one."""
        return os.pathsep.join(
            [os.path.dirname(self.python), os.environ.get("PATH", os.defpath), os.defpath]
        )

    def missing(self, snippet):
        """What the snippet needs and this machine lacks, with its Debian package, or None."""
        if snippet.language == "python":
            modules = libraries(snippet) - self.modules
            if is_pytest(snippet) and "pytest" not in self.modules:
                modules.add("pytest")
            wanted = [f"Python module {m} (Debian: {MODULES[m]})" for m in sorted(modules)]
        else:
            programs = set()
            if snippet.language == "bash":
                words = {"bash", *re.findall(r"[\w-]+", snippet.source)}
                programs = words & PROGRAMS.keys()
            elif snippet.language == "yaml" and is_rules(snippet.source):
                programs = {"promtool"}
            wanted = [
                f"program {p} (Debian: {PROGRAMS[p]})"
                for p in sorted(programs)
                if not shutil.which(p, path=self.path())
            ]
        return ", ".join(wanted) or None

    def check(self, snippet):
        """Runs or parses one snippet."""
        missing = self.missing(snippet)
        if missing:
            return Result(0.0, missing=missing)
        begin = time.monotonic()
        try:
            if snippet.language in ("python", "bash"):
                self.run(snippet)
            elif snippet.output is not None:
                raise Fault("an output, but code in this language is only parsed")
            elif snippet.language == "yaml":
                self.check_yaml(snippet.source)
            elif snippet.language == "dockerfile":
                check_dockerfile(snippet.source)
            else:
                raise Fault(f"nothing here can check the language {snippet.language}")
            fault = None
        except Fault as found:
            fault = str(found)
        return Result(time.monotonic() - begin, fault)

    def run(self, snippet):
        """Runs the snippet and compares what it prints."""
        if is_pytest(snippet):
            command = [self.python, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
            # the second file keeps pytest from looking for one in the folders above
            files = {"test_card.py": snippet.source, "pytest.ini": "[pytest]\n"}
        elif snippet.language == "python":
            command = None if libraries(snippet) else [self.python, "card.py"]
            files = {"card.py": snippet.source}
        else:
            command, files = ["bash", "card.sh"], {"card.sh": snippet.source}
        status, printed, errors = self.execute(command, files)
        if is_pytest(snippet):
            printed = re.sub(r" in \d+\.\d+s( \([\d:]+\))?\n*\Z", "\n", printed)
        problem = None
        if status is None:
            problem = f"not done after {self.limit:g} s"
        elif status != 0:
            problem = f"exit status {status}"
        expected = (snippet.output or "").rstrip("\n").splitlines()
        actual = printed.rstrip("\n").splitlines()
        details = ""
        if expected != actual:
            details += "\n" + difference(expected, actual, "the card says", "it prints")
            problem = problem or "prints something else than the card says"
        if problem and errors.strip():
            last = errors.strip().splitlines()[-15:]
            details += "\n    on stderr:\n" + textwrap.indent("\n".join(last), "    | ")
        if problem:
            raise Fault(problem + details)

    def execute(self, command, files):
        """Runs a command in a fresh directory: exit status (None: too long), stdout, stderr.

        Without a command it is card.py, where the libraries are imported already.
        """
        with tempfile.TemporaryDirectory(prefix="snippet-") as top:
            home, temporary = os.path.join(top, "card"), os.path.join(top, "tmp")
            os.mkdir(home)
            os.mkdir(temporary)
            for name, text in files.items():
                with open(os.path.join(home, name), "w", encoding="utf-8") as out:
                    out.write(text)
            environment = self.environment | {"HOME": home, "TMPDIR": temporary}
            if command is None:
                with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
                    status = self.preforked.run(home, environment, out, err, self.limit)
                    return status, *(text_of(file) for file in (out, err))
            process = subprocess.Popen(
                command,
                cwd=home,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,  # so that what it starts can be ended with it
            )
            try:
                out, err = process.communicate(timeout=self.limit)
                status = process.returncode
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                out, err = process.communicate()
                status = None
            return status, out.decode("utf-8", "replace"), err.decode("utf-8", "replace")

    def check_yaml(self, source):
        """Parses YAML documents and checks the structure of the known kinds."""
        for document in parse_yaml(source):
            if not isinstance(document, dict):
                raise Fault("a document that is not a mapping")
            if is_rule_groups(document):
                rules = {"rules.yml": source}
                status, out, err = self.execute(["promtool", "check", "rules", "rules.yml"], rules)
                if status != 0:
                    said = textwrap.indent((out + err).strip(), "    | ")
                    raise Fault("promtool refuses the rules\n" + said)
            elif "apiVersion" in document or "kind" in document:
                check_kubernetes(document)
            elif "stages" in document:
                check_pipeline(document)


def text_of(file):
    """What was written to a file, from its beginning."""
    file.seek(0)
    return file.read().decode("utf-8", "replace")


def is_pytest(snippet):
    """Whether the snippet is a file of tests."""
    return snippet.language == "python" and re.search(r"^def test_", snippet.source, re.M)


def libraries(snippet):
    """The MODULES that Python code imports."""
    return imported(snippet.source) & MODULES.keys() if snippet.language == "python" else set()


def imported(source):
    """The top-level modules that Python code imports; none if it is no Python."""
    names = set()
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return names
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names


# ---- the run ----------------------------------------------------------------------------------


def run_key(snippet):
    """Snippets with equal keys print the same, so one run speaks for all of them."""
    try:
        code = tuple(python_tokens(snippet.source)) if snippet.language == "python" else None
    except (SyntaxError, tokenize.TokenError):
        code = None
    return snippet.language, code or snippet.source, snippet.output


def report(snippet, result, same_as, edition_fault_text):
    """Prints what became of a snippet."""
    seconds = f"{result.seconds:.1f} s"
    note = f" (one run with {same_as.deck})" if same_as else ""
    faults = [f for f in (result.fault, edition_fault_text) if f]
    if faults:
        print(f"FAIL {snippet} {seconds}{note}: " + "\n    and: ".join(faults))
    elif result.missing:
        print(f"SKIPPED {snippet}: not checked, needs {result.missing}")
    else:
        print(f"ok  {snippet} {seconds}{note}")


def arguments():
    """The command line."""
    parser = argparse.ArgumentParser(
        description="runs the code on the cards and compares what it prints with the cards"
    )
    parser.add_argument("decks", nargs="+", help="deck files, or folders of them")
    parser.add_argument(
        "--jobs",
        type=int,
        default=os.cpu_count() or 1,
        help="how many run at the same time (default: one per core)",
    )
    parser.add_argument(
        "--limit", type=float, default=60, help="seconds that one snippet may take (default: 60)"
    )
    parser.add_argument(
        "--python", help="to run Python code with (default: one with scikit-learn and torch)"
    )
    parser.add_argument(
        "--env", action="append", default=[], metavar="NAME=VALUE", help="for the snippets to see"
    )
    return parser.parse_args()


def main():
    """Runs everything; returns the exit status."""
    sys.stdout.reconfigure(encoding="utf-8", line_buffering=True)
    options = arguments()
    in_ci = os.environ.get("CI", "").lower() == "true"
    if yaml is None:
        print("SKIPPED everything: needs the Python module yaml (Debian: python3-yaml)")
        return 1 if in_ci else 0
    begin = time.monotonic()
    try:
        snippets = read_decks(options.decks)
        need(snippets, "no snippet in " + " ".join(options.decks))
        environment = dict(setting.partition("=")[::2] for setting in options.env)
        machine = Machine(options.limit, environment, options.python, snippets)
    except Fault as fault:
        print(f"run_snippets: {fault}", file=sys.stderr)
        return 1
    between = compare_editions(snippets)
    failed = skipped = 0
    with concurrent.futures.ThreadPoolExecutor(max(1, options.jobs)) as pool:
        runs, firsts = {}, {}
        for snippet in snippets:
            key = run_key(snippet)
            if key not in runs:
                runs[key] = pool.submit(machine.check, snippet)
                firsts[key] = snippet
        for snippet in snippets:
            key = run_key(snippet)
            result = runs[key].result()
            first = firsts[key]
            fault = between.get(snippet)
            report(snippet, result, None if first is snippet else first, fault)
            if result.fault or fault:
                failed += 1
            elif result.missing:
                skipped += 1
    machine.preforked.close()
    print(
        f"{len(runs)} runs in {time.monotonic() - begin:.0f} s,"
        f" {options.jobs} at a time, python: {machine.python}"
    )
    if skipped:
        print(f"{skipped} SKIPPED because programs are missing" + (", and CI=true" * in_ci))
    print(f"{len(snippets)} snippets, {failed} failed")
    return 1 if failed or (skipped and in_ci) else 0


if __name__ == "__main__":
    sys.exit(main())
