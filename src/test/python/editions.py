"""Compares the code of a deck's editions: the same apart from comments, with equal outputs."""

import difflib
import io
import itertools
import json
import re
import textwrap
import tokenize

from parsed_code import Fault, docker_instructions, parse_yaml


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
