"""Files stay under 400 lines and functions under 60 (house style): the tail is what makes a project hard to enter."""

from __future__ import annotations

import ast
import pathlib

import cpp_source
from report import expect, main
from tree import read_text, tracked_files

FILE_LINES = 400
FUNCTION_LINES = 60
CPP = {".cpp", ".h"}
SUFFIXES = CPP | {".ts", ".svelte", ".js", ".mjs", ".css", ".py", ".sh", ".cmake"}


def file_findings(path: pathlib.Path, text: str) -> list[str]:
    """Returns one sentence for each size that `path` with `text` oversteps."""
    lines = text.count("\n") + (not text.endswith("\n"))
    found = []
    if lines > FILE_LINES:
        found.append(f"{path}: {lines} lines, {FILE_LINES} at most: give the second noun its own file")
    try:
        found_functions = functions(path, text)
    except SyntaxError as error:
        return [*found, f"{path}:{error.lineno}: is no Python 3.11: {error.msg}"]
    for line, name, length in found_functions:
        if length > FUNCTION_LINES:
            found.append(f"{path}:{line}: {name} has {length} lines, {FUNCTION_LINES} at most")
    return found


def functions(path: pathlib.Path, text: str) -> list[tuple[int, str, int]]:
    """Returns (line, name, lines) of each function of a C++ or Python file."""
    if path.suffix in CPP:
        return [(f.line, f.name, f.lines) for f in cpp_source.functions(text)]
    if path.suffix == ".py":
        kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
        return [(node.lineno, node.name, (node.end_lineno or node.lineno) - node.lineno + 1)
                for node in ast.walk(ast.parse(text)) if isinstance(node, kinds)]
    return []


def find(root: pathlib.Path) -> list[str]:
    """Returns the findings of all source files below `root`."""
    found = []
    for path in tracked_files(root):
        text = read_text(root / path) if path.suffix in SUFFIXES else None
        if text is not None:
            found += file_findings(path, text)
    return found


def self_test() -> None:
    """Plants a long file, long functions in several dresses, and a long table that is none."""
    body = "  step();\n" * 70
    long_ones = {
        "free": "int f(int a) {\n" + body + "}\n",
        "constructor with braces": "class A {\n public:\n  A() : x_{1}, y_{2} {\n" + body + "}\n int x_, y_;\n};\n",
        "trailing type": "auto m(int a) -> std::map<int, std::string> {\n" + body + "}\n",
        "operator": "namespace n {\nbool operator==(A a, B b) {\n" + body + "}\n}\n",
        "default argument": "void g(std::vector<int> v = {}, int w = 3) {\n" + body + "}\n",
        "brace in a string": 'void h() {\n  s = "}";  // }\n' + body + "}\n",
        "lambda inside": "void k() {\n  auto l = [&](int i) {\n" + body + "  };\n}\n",
        "test macro": "TEST(Suite, Name) {\n" + body + "}\n",
    }
    path = pathlib.Path("x.cpp")
    for what, text in long_ones.items():
        expect(len(file_findings(path, text)) == 1, f"a long function goes unseen: {what}")
    table = "constexpr Row kRows[] = {\n" + '  {"a", 1},\n' * 70 + "};\n"
    expect(not file_findings(path, table), "a table is taken for a function")
    call = "const auto kRows = make<Row>({\n" + '  {"a", f(1)},\n' * 70 + "});\n"
    expect(not file_findings(path, call), "a table in a call is taken for a function")
    braced = "constexpr std::array kSteps{\n" + '  Step{1, "a"},\n' * 70 + "};\n"
    expect(not file_findings(path, braced), "a table without = is taken for a function")
    many = "void a() {\n}\n" * 30 + "struct S {\n" + "  int b() const { return 1; }\n" * 80 + "};\n"
    expect(not file_findings(path, many), "many short functions are taken for a long one")
    expect(len(file_findings(path, "int a;\n" * 401)) == 1, "a file of 401 lines goes unseen")
    python = "def f():\n" + "    x = 1\n" * 70
    expect(len(file_findings(pathlib.Path("x.py"), python)) == 1, "a long Python function goes unseen")
    expect(len(file_findings(pathlib.Path("x.py"), "def f(:\n")) == 1, "broken Python goes unseen")


if __name__ == "__main__":
    main("sizes", find, self_test)
