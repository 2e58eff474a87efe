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
a "comment" inside a here-document may be data.

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
import difflib
import io
import itertools
import json
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

try:
    import yaml
except ImportError:
    yaml = None

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


class Fault(Exception):
    """A snippet is wrong; the message says how."""


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


# ---- the same code in both editions -----------------------------------------------------------


def python_tokens(source):
    """The code as tokens, without comments and line breaks inside statements."""
    silent = (tokenize.COMMENT, tokenize.NL)
    lines = io.StringIO(source).readline
    return [(t.type, t.string) for t in tokenize.generate_tokens(lines) if t.type not in silent]


def bash_lines(source):
    """The lines that are left without comments; here-documents' comments are comments too."""
    lines, quote, here = [], "", None
    for line in source.splitlines():
        if here is not None:
            if line.strip() == here:
                here = None
            else:
                quote = ""  # an apostrophe in there is text
        end = len(line)
        place = 0
        while place < len(line):
            char = line[place]
            if char == "\\" and quote != "'":
                place += 1
            elif quote:
                quote = "" if char == quote else quote
            elif char in "'\"":
                quote = char
            elif char == "#" and (place == 0 or line[place - 1].isspace()):
                end = place
                break
            place += 1
        opened = re.search(r"(?<!<)<<-?\s*(['\"]?)(\w+)\1", line[:end]) if here is None else None
        if opened:
            here, quote = opened.group(2), ""
        if line[:end].strip():
            lines.append(line[:end].rstrip())
    return lines


def python_lines(source):
    """The lines that are left without comments, to show them; python_tokens compares."""
    lines = source.splitlines()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column].rstrip()
    return [line for line in lines if line]


def code_lines(snippet):
    """The lines of code without comments, which editions must share."""
    try:
        if snippet.language == "python":
            return python_lines(snippet.source)
        if snippet.language == "bash":
            return bash_lines(snippet.source)
        if snippet.language == "yaml":
            return json.dumps(parse_yaml(snippet.source), ensure_ascii=False, indent=1).splitlines()
        if snippet.language == "dockerfile":
            return [" ".join(parts) for parts in docker_instructions(snippet.source)]
    except (Fault, SyntaxError, tokenize.TokenError):
        pass  # the snippet itself fails; as text it can still be compared
    return snippet.source.splitlines()


def same_code(mine, theirs):
    """Whether two snippets of one language are the same apart from comments."""
    if mine.language == "python":
        try:
            return python_tokens(mine.source) == python_tokens(theirs.source)
        except (SyntaxError, tokenize.TokenError):
            return mine.source == theirs.source
    return code_lines(mine) == code_lines(theirs)


def difference(expected, actual, expected_name, actual_name):
    """A unified difference of two lists of lines, indented; long ones are cut."""
    lines = list(
        difflib.unified_diff(expected, actual, expected_name, actual_name, lineterm="", n=2)
    )
    if len(lines) > 60:
        lines[60:] = ["…"]
    return textwrap.indent("\n".join(lines), "    ", lambda line: True)


def compare_editions(snippets):
    """The faults between editions: of the later edition's snippet, what differs from the first."""
    faults = {}
    for _, group in itertools.groupby(
        sorted(snippets, key=lambda s: s.edition_of), key=lambda s: s.edition_of
    ):
        editions = {}
        for snippet in group:
            place = snippet.card, snippet.number
            editions.setdefault(snippet.deck, {})[place] = snippet
        first, *others = editions
        for other in others:
            for place in editions[first].keys() | editions[other].keys():
                mine, theirs = editions[first].get(place), editions[other].get(place)
                if not mine or not theirs:
                    lacking = other if mine else first
                    faults[mine or theirs] = f"the edition {lacking} has no such snippet"
                    continue
                fault = edition_fault(mine, theirs)
                if fault:
                    faults[theirs] = fault
    return faults


def edition_fault(mine, theirs):
    """How the second edition's snippet differs from the first one's, or None."""
    if mine.language != theirs.language:
        return f"is {theirs.language}, but {mine.deck} has {mine.language}"
    if not same_code(mine, theirs):
        return f"other code than in {mine.deck}, comments aside\n" + difference(
            code_lines(mine), code_lines(theirs), mine.deck, theirs.deck
        )
    if mine.output != theirs.output:
        return f"other output than in {mine.deck}\n" + difference(
            (mine.output or "").splitlines(),
            (theirs.output or "").splitlines(),
            mine.deck,
            theirs.deck,
        )
    return None


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

    def __init__(self, limit, environment, python):
        self.limit = limit  # seconds for one snippet
        self.environment = environment  # added to that of snippets
        self.python, self.modules = find_python([python] if python else python_candidates())

    def path(self):
        """PATH with the chosen Python first, so that a bash card's python3 is the same one."""
        return os.pathsep.join(
            [os.path.dirname(self.python), os.environ.get("PATH", os.defpath), os.defpath]
        )

    def missing(self, snippet):
        """What the snippet needs and this machine lacks, with its Debian package, or None."""
        if snippet.language == "python":
            modules = imported(snippet.source) & MODULES.keys() - self.modules
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
            command, files = [self.python, "card.py"], {"card.py": snippet.source}
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
        """Runs a command in a fresh directory: exit status (None: too long), stdout, stderr."""
        with tempfile.TemporaryDirectory(prefix="snippet-") as top:
            home, temporary = os.path.join(top, "card"), os.path.join(top, "tmp")
            os.mkdir(home)
            os.mkdir(temporary)
            for name, text in files.items():
                with open(os.path.join(home, name), "w", encoding="utf-8") as out:
                    out.write(text)
            nowhere = "http://127.0.0.1:9"
            environment = {
                "PATH": self.path(),
                "HOME": home,
                "TMPDIR": temporary,
                "LANG": "C.UTF-8",
                "TZ": "UTC",
                "TERM": "dumb",
                "OMP_NUM_THREADS": "1",
                "OPENBLAS_NUM_THREADS": "1",
                "MKL_NUM_THREADS": "1",
                "NUMEXPR_NUM_THREADS": "1",
                "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
                "http_proxy": nowhere,
                "https_proxy": nowhere,
            } | self.environment
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


def is_pytest(snippet):
    """Whether the snippet is a file of tests."""
    return snippet.language == "python" and re.search(r"^def test_", snippet.source, re.M)


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


# ---- YAML -------------------------------------------------------------------------------------


def parse_yaml(source):
    """The documents, every scalar a string; duplicate keys, which PyYAML accepts, are faults."""

    class Strict(yaml.BaseLoader):
        """Refuses duplicate keys."""

        def construct_mapping(self, node, deep=False):
            keys = [key.value for key, _ in node.value]
            for key in keys:
                if keys.count(key) > 1:
                    line = node.start_mark.line + 1
                    raise Fault(f"the key {key} stands twice in the mapping from line {line} on")
            return super().construct_mapping(node, deep)

    try:
        return list(yaml.load_all(source, Strict))
    except yaml.YAMLError as error:
        raise Fault("not YAML\n" + textwrap.indent(str(error), "    | ")) from None


def is_rule_groups(document):
    """Whether a document is a file of Prometheus rules."""
    groups = document.get("groups") if isinstance(document, dict) else None
    return isinstance(groups, list) and any("rules" in g for g in groups if isinstance(g, dict))


def is_rules(source):
    """Whether YAML text has a document of Prometheus rules."""
    try:
        return any(map(is_rule_groups, parse_yaml(source)))
    except Fault:
        return False


def need(condition, fault):
    """Raises the fault unless the condition holds."""
    if not condition:
        raise Fault(fault)


def mapping(value, what):
    """The value, if it is a mapping with something in it."""
    need(isinstance(value, dict) and value, f"{what} is not a mapping")
    return value


def mappings(value, what):
    """The value, if it is a list of mappings."""
    need(isinstance(value, list), f"{what} is not a list")
    return [mapping(item, f"an item of {what}") for item in value]


def text(value, what):
    """The value, if it is text with something in it."""
    need(isinstance(value, str) and value, f"{what} is not text")
    return value


DNS_NAME = re.compile(r"[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?")
WITHOUT_SPEC = {
    "ClusterRole", "ClusterRoleBinding", "ConfigMap", "PriorityClass", "Role", "RoleBinding",
    "Secret", "ServiceAccount", "StorageClass",
}  # fmt: skip


def check_kubernetes(document):
    """apiVersion, kind, metadata and spec, the Pods inside, and what Jobs and HPAs add."""
    api = text(document.get("apiVersion"), "Kubernetes: apiVersion")
    need(
        re.fullmatch(r"([a-z0-9.-]+/)?v\d+((alpha|beta)\d+)?", api),
        f"Kubernetes: apiVersion is {api}",
    )
    kind = text(document.get("kind"), "Kubernetes: kind")
    need(re.fullmatch(r"[A-Z]\w+", kind), f"Kubernetes: kind is {kind}")
    metadata = mapping(document.get("metadata"), f"{kind}: metadata")
    name = text(metadata.get("name"), f"{kind}: metadata.name")
    need(DNS_NAME.fullmatch(name), f"{kind}: metadata.name is {name}")
    if kind in WITHOUT_SPEC:
        return
    spec = mapping(document.get("spec"), f"{kind}: spec")
    if kind == "Pod":
        check_pod(kind, spec)
    elif kind in ("DaemonSet", "Deployment", "Job", "ReplicaSet", "StatefulSet"):
        template = mapping(spec.get("template"), f"{kind}: spec.template")
        pod = mapping(template.get("spec"), f"{kind}: spec.template.spec")
        check_pod(kind, pod)
        if kind == "Job":
            restart = pod.get("restartPolicy")
            allowed = ["Never"] if "podFailurePolicy" in spec else ["Never", "OnFailure"]
            wanted = " or ".join(allowed)
            need(restart in allowed, f"Job: restartPolicy is {restart}, not {wanted}")
    elif kind == "HorizontalPodAutoscaler":
        check_autoscaler(spec)


def check_pod(kind, pod):
    """Containers with name and image, and mounts of volumes that exist."""
    volumes = mappings(pod.get("volumes", []), f"{kind}: volumes")
    known = [volume.get("name") for volume in volumes]
    containers = mappings(pod.get("containers"), f"{kind}: containers")
    need(containers, f"{kind}: no containers")
    containers += mappings(pod.get("initContainers", []), f"{kind}: initContainers")
    for container in containers:
        name = text(container.get("name"), f"{kind}: a container's name")
        text(container.get("image"), f"{kind}: the image of {name}")
        for mount in mappings(container.get("volumeMounts", []), f"{kind}: volumeMounts"):
            volume = mount.get("name")
            need(volume in known, f"{kind}: {name} mounts {volume}, which is no volume")
            path = text(mount.get("mountPath"), f"{kind}: the mountPath of {volume}")
            need(path.startswith("/"), f"{kind}: the mountPath {path} is not absolute")


def check_autoscaler(spec):
    """A target, ordered bounds, and metrics that carry what their type says."""
    target = mapping(spec.get("scaleTargetRef"), "HPA: scaleTargetRef")
    need({"kind", "name"} <= target.keys(), "HPA: scaleTargetRef without kind or name")
    low = text(spec.get("minReplicas", "1"), "HPA: minReplicas")
    high = text(spec.get("maxReplicas"), "HPA: maxReplicas")
    need(low.isdigit() and high.isdigit(), f"HPA: replicas from {low} to {high}")
    need(int(low) <= int(high), f"HPA: minReplicas {low} is over maxReplicas {high}")
    for metric in mappings(spec.get("metrics", []), "HPA: metrics"):
        kind = text(metric.get("type"), "HPA: a metric's type")
        part = kind[:1].lower() + kind[1:]
        mapping(metric.get(part), f"HPA: {part} of a metric of type {kind}")


PIPELINE_KEYS = {
    "after_script", "before_script", "cache", "default", "image", "include", "pages", "services",
    "spec", "stages", "variables", "workflow",
}  # fmt: skip


def check_pipeline(document):
    """A GitLab pipeline: stages, and jobs that have a stage, a script and known needs."""
    stages = document["stages"]
    need(isinstance(stages, list) and stages, "pipeline: stages is not a list")
    for stage in stages:
        text(stage, "pipeline: a stage")
        need(stages.count(stage) == 1, f"pipeline: the stage {stage} stands there twice")
    jobs = {k: v for k, v in document.items() if k not in PIPELINE_KEYS and not k.startswith(".")}
    need(jobs, "pipeline: no job")
    used = []
    for name, job in jobs.items():
        mapping(job, f"pipeline: {name}")
        stage = text(job.get("stage", "test"), f"pipeline: the stage of {name}")
        need(stage in [*stages, ".pre", ".post"], f"pipeline: {name} is in no known stage: {stage}")
        used.append(stage)
        if not {"trigger", "extends"} & job.keys():
            script = job.get("script")
            need(script and isinstance(script, (str, list)), f"pipeline: {name} has no script")
            for line in [script] if isinstance(script, str) else script:
                text(line, f"pipeline: a line of the script of {name}")
        for key in ("needs", "dependencies"):
            for wanted in job.get(key, []):
                other = wanted.get("job") if isinstance(wanted, dict) else wanted
                need(other in jobs, f"pipeline: {name} needs {other}, which is no job")
    for stage in stages:
        need(stage in used, f"pipeline: the stage {stage} has no job")


# ---- Dockerfiles ------------------------------------------------------------------------------

INSTRUCTIONS = set(
    "ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL ONBUILD RUN SHELL"
    " STOPSIGNAL USER VOLUME WORKDIR".split()
)
SECRET_NAME = re.compile(
    r"\b\w*(password|passwd|secret|token(?!s|iz)|api_?key|access_?key|private_?key|credential)"
    r"\w*[ =]+(?!\$)\S",  # $(cat /run/secrets/…) is how it should be done
    re.I,
)
SECRET_FILE = re.compile(
    r"(^|[\s/])(\.env|\.netrc|\.npmrc|\.aws|\.ssh|\.kube|id_(rsa|ed25519|ecdsa)|\S+\.(pem|key))"
    r"(?=[\s/]|$)"
)
SECRET_VALUE = re.compile(r"AKIA[0-9A-Z]{16}|-----BEGIN|gh[pousr]_\w{20}|://[^/\s:]+:[^/\s@]+@")


def docker_instructions(source):
    """The instructions as (NAME, words): continued lines joined, comments left out."""
    instructions, open_line = [], ""
    for line in source.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        open_line += line.rstrip()
        if open_line.endswith("\\"):
            open_line = open_line[:-1] + " "
            continue
        name, _, rest = open_line.strip().partition(" ")
        instructions.append((name.upper(), " ".join(rest.split())))
        open_line = ""
    need(not open_line, "Dockerfile: the last line is continued")
    return instructions


def check_dockerfile(source):
    """Known instructions, FROM first, stages that exist, not root at the end, no secrets."""
    stages = []  # (name or None, user of the stage so far)
    entered = False
    for name, rest in docker_instructions(source):
        need(name in INSTRUCTIONS, f"Dockerfile: no such instruction: {name}")
        need(rest, f"Dockerfile: {name} says nothing")
        need(entered or name in ("FROM", "ARG"), f"Dockerfile: {name} before FROM")
        check_secrets(name, rest)
        if name == "FROM":
            entered = True
            stages.append(from_stage(rest, dict(s for s in stages if s[0])))
        elif name in ("COPY", "ADD"):
            words = [w for w in rest.split() if not w.startswith("--")]
            need(len(words) >= 2 or rest.endswith("]"), f"Dockerfile: {name} without destination")
            copied = re.search(r"--from=(\S+)", rest)
            if copied:
                check_copied_stage(copied.group(1), [s[0] for s in stages[:-1]])
        elif name == "USER":
            stages[-1] = stages[-1][0], rest
        elif name in ("CMD", "ENTRYPOINT", "SHELL", "VOLUME", "HEALTHCHECK"):
            check_exec_form(name, rest)
        elif name == "EXPOSE":
            for port in rest.split():
                need(re.fullmatch(r"\d+(-\d+)?(/(tcp|udp))?", port), f"Dockerfile: EXPOSE {port}")
    need(entered, "Dockerfile: no FROM")
    user = stages[-1][1]
    need(user is not None, "Dockerfile: no USER, so it runs as root")
    need(user.partition(":")[0] not in ("root", "0"), f"Dockerfile: runs as root (USER {user})")


def from_stage(rest, earlier):
    """The (name, user) with which a stage begins; an image needs a tag or a digest."""
    match = re.fullmatch(r"(?:--platform=\S+ )?(\S+)(?: AS (\S+))?", rest, re.I)
    need(match, f"Dockerfile: FROM {rest}")
    image, name = match.groups()
    image = image.lower()  # names of stages ignore case, those of images have none
    if image not in earlier and image != "scratch":
        tag = image.rpartition("/")[2].partition(":")[2]
        need(tag and tag != "latest", f"Dockerfile: {image} is not pinned to a version")
    return name.lower() if name else None, earlier.get(image)


def check_copied_stage(wanted, earlier):
    """--from names an earlier stage, by name or number, or an image with its tag."""
    known = wanted.lower() in earlier or (wanted.isdigit() and int(wanted) < len(earlier))
    need(known or re.search(r"[/:]", wanted), f"Dockerfile: COPY --from={wanted}: no such stage")


def check_exec_form(name, rest):
    """What begins with a bracket is a JSON list of texts: Docker would take it as shell words."""
    if name == "HEALTHCHECK" and rest != "NONE":
        rest = re.sub(r"^(--[\w-]+=\S+ )*", "", rest)
        need(rest.startswith("CMD "), "Dockerfile: HEALTHCHECK without CMD")
        rest = rest.removeprefix("CMD ")
    if rest.startswith("["):
        try:
            words = json.loads(rest)
        except ValueError:
            words = None
        need(
            isinstance(words, list) and words and all(isinstance(w, str) for w in words),
            f"Dockerfile: {name} is not a JSON list of texts: {rest}",
        )


def check_secrets(name, rest):
    """No secret is baked into a layer: by the variable's name, a key's form, or a file's name."""
    said = re.sub(r"--mount=type=secret\S*", "", rest)
    if name in ("ENV", "ARG", "LABEL", "RUN"):
        need(not SECRET_NAME.search(said), f"Dockerfile: a secret in {name}")
    if name in ("COPY", "ADD"):
        need(not SECRET_FILE.search(said), f"Dockerfile: a secret's file in {name}")
    need(not SECRET_VALUE.search(said), f"Dockerfile: a secret in {name}")


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
        machine = Machine(options.limit, environment, options.python)
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
