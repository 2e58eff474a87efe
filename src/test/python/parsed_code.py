"""Checks code that is parsed, not run: YAML (Kubernetes, GitLab, Prometheus) and Dockerfiles."""

import json
import re
import textwrap

try:
    import yaml
except ImportError:  # run_snippets.py says what to install
    yaml = None


class Fault(Exception):
    """A snippet is wrong; the message says how."""


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
