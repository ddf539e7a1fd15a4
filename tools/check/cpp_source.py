"""A light reading of C++: text without comments and literals, includes, and functions with their lengths."""

from __future__ import annotations

import dataclasses
import re

_LEXEME = re.compile(
    r"""//(?:\\\n|[^\n])*
      | /\*.*?\*/
      | R"(?P<tag>[^()\s\\]{0,16})\(.*?\)(?P=tag)"
      | "(?:\\.|[^"\\\n])*"
      | (?<![0-9A-Fa-f])'(?:\\.|[^'\\\n])+'""",
    re.VERBOSE | re.DOTALL)
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"]', re.MULTILINE)
_DIRECTIVE = re.compile(r"^[ \t]*#(?:\\\n|[^\n])*", re.MULTILINE)
_TYPE_OR_SCOPE = re.compile(
    r"^(?:(?:template\s*<.*?>|\[\[.*?\]\]|export|inline|typedef|static|constexpr|const)\s*)*"
    r"(?:namespace|class|struct|union|enum|extern)\b", re.DOTALL)

_MEMBER_INIT = re.compile(r"(?<!:)[,:](?!:)\s*[\w:]+(?:<[^<>]*>)?$")


@dataclasses.dataclass(frozen=True)
class Include:
    line: int
    target: str
    quoted: bool


@dataclasses.dataclass(frozen=True)
class Function:
    line: int
    name: str
    lines: int


def _blank(match: re.Match[str]) -> str:
    text = match.group(0)
    filler = re.sub(r"[^\n]", " ", text)
    return filler if text.startswith("/") else '"' + filler[1:-1] + '"'


def code_only(source: str) -> str:
    """Returns the source with comments and literals blanked; line numbers stay."""
    return _LEXEME.sub(_blank, source)


def includes(source: str) -> list[Include]:
    """Returns the includes that are not commented out."""
    found = []
    for match in _INCLUDE.finditer(_without_comments(source)):
        line = source.count("\n", 0, match.start()) + 1
        found.append(Include(line, match.group(2).strip(), match.group(1) == '"'))
    return found


def _without_comments(source: str) -> str:
    return _LEXEME.sub(lambda m: _blank(m) if m.group(0).startswith("/") else m.group(0), source)


def functions(source: str) -> list[Function]:
    """Returns functions with their length in lines, head and closing brace included.

    Lambdas belong to the function around them; braces of data tables are no functions.
    """
    code = _DIRECTIVE.sub(lambda m: re.sub(r"[^\n]", " ", m.group(0)), code_only(source))
    found: list[Function] = []
    stack: list[tuple[str, int]] = []  # the open braces: kind (scope, data, function) and where their head began
    head_at, function_at = 0, (0, "")
    for brace in re.finditer(r"[{};]", code):
        at, char = brace.start(), brace.group()
        if char == "{":
            kind = _kind(code[head_at:at], stack)
            if kind == "function" and not _inside_function(stack):
                function_at = _head(code, head_at, at)
            stack.append((kind, head_at))
        elif char == "}" and stack:
            kind, head_before = stack.pop()
            if kind == "data":
                head_at = head_before
                continue
            if kind == "function" and not _inside_function(stack):
                first = code.count("\n", 0, function_at[0]) + 1
                found.append(Function(first, function_at[1], code.count("\n", 0, at) + 2 - first))
        head_at = at + 1
    return found


def _inside_function(stack: list[tuple[str, int]]) -> bool:
    return any(kind == "function" for kind, _ in stack)


def _kind(head: str, stack: list[tuple[str, int]]) -> str:
    if stack and stack[-1][0] != "scope":
        return stack[-1][0]
    text = re.sub(r"\b(?:public|private|protected)\s*:", " ", head).strip()
    if _TYPE_OR_SCOPE.match(text):
        return "scope"
    if text and (")" not in text or _MEMBER_INIT.search(text)):
        return "data"  # `Table kRows{`, or the `x_{1}` of a constructor's list
    plain = re.sub(r"operator\s*[=<>!+\-*/%&|^~]+|[<>!]=|==|<=>", "", text)
    if plain.count("(") != plain.count(")"):
        return "data"
    while "(" in plain and (shorter := re.sub(r"\([^()]*\)", "", plain)) != plain:
        plain = shorter
    return "data" if "=" in plain and "[" not in plain.split("=", 1)[1][:3] else "function"


def _head(code: str, begin: int, end: int) -> tuple[int, str]:
    text = code[begin:end]
    label = re.match(r"(?:\s|\b(?:public|private|protected)\s*:)*", text)
    start = begin + (label.end() if label else 0)
    name = re.search(r"([\w:~]+|operator\s*\S+?)\s*\(", code[start:end])
    return start, name.group(1) if name else "(body)"
