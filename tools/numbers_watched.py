"""Prints the figures of the house that are watched (architecture, "Watch these")."""

from __future__ import annotations

import ast
import re
import statistics
from pathlib import Path

import grimp

from steps import ROOT

ESCAPES = {
    "# type: ignore": r"# type: ignore",
    "# noqa": r"# noqa",
    "any (web)": r":\s*any\b|<any>|\bas any\b",
    "biome-ignore": r"biome-ignore",
    "ts-expect-error": r"@ts-(?:expect-error|ignore)",
}
GENERATED = ("schema.d.ts", "/versions/", "/words/")


def main() -> None:
    """Print every figure beside what it may be."""
    python = sorted((ROOT / "src" / "oja").rglob("*.py"))
    web = [*(ROOT / "web" / "src").rglob("*.ts"), *(ROOT / "web" / "src").rglob("*.tsx")]
    files = [path for path in (*python, *web) if not any(part in str(path) for part in GENERATED)]
    lines = {path: len(path.read_text().splitlines()) for path in files}
    longest = max(lines, key=lambda path: lines[path])
    inner = [place for path in python for place in imports_inside(path)]
    print("\n  Watched:")
    print(f"    largest import cycle      {largest_cycle()} (1)")
    print(f"    lines per file, p90       {statistics.quantiles(lines.values(), n=10)[-1]:.0f} (<= 250)")
    print(f"    longest file              {lines[longest]} (<= 500): {longest.relative_to(ROOT)}")
    print(f"    imports inside functions  {len(inner)} (0){': ' + ', '.join(inner[:5]) if inner else ''}")
    text = "\n".join(path.read_text() for path in files)
    print(
        "    escapes                   "
        + ", ".join(f"{name} {len(re.findall(p, text))}" for name, p in ESCAPES.items())
    )
    print()


def imports_inside(path: Path) -> list[str]:
    """Imports below the top of the module, as `file:line`."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for function in ast.walk(ast.parse(path.read_text()))
        if isinstance(function, functions)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]


def largest_cycle() -> int:
    """How many modules stand in the largest import cycle; 1 when there is none."""
    graph = grimp.build_graph("oja", cache_dir=None)
    reach = {module: {module} | graph.find_downstream_modules(module) for module in graph.modules}
    return max(sum(module in reach[other] for other in reach[module]) for module in reach)


main()
