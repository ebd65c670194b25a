"""
Write the tables of `docs/guides/whatsapp.md` from the code: every kind of message, by provider, and its tests.

    python tools/whatsapp_table.py            writes it
    python tools/whatsapp_table.py --check    says whether the guide is behind
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from oja.channels.capabilities import CAPABILITIES, KINDS

ROOT = Path(__file__).resolve().parent.parent
GUIDE = ROOT / "docs" / "guides" / "whatsapp.md"
BEGIN, END = "<!-- table: begin (tools/whatsapp_table.py) -->", "<!-- table: end -->"

PROVIDERS = {"whatsapp_cloud": "Meta", "dialog360": "360dialog", "twilio": "Twilio"}
LEFT_OUT = {"mark_read"}
"""What no words replace."""

EVERY_KIND = ("tests/contract/test_whatsapp_sends.py", "tests/integration/sandbox/test_kinds.py")
"""Tests that walk through the whole union of what we say."""
WEBHOOKS = "tests/contract/test_whatsapp_webhooks.py"
"""The test that takes in every recorded webhook."""


def table() -> str:
    """Both tables, as Markdown."""
    return f"### What goes out\n\n{_out()}\n\n### What comes in\n\n{_in()}"


def _out() -> str:
    head = ["kind", *PROVIDERS.values(), "tested by"]
    rows = ([f"`{kind}`", *(_carried(kind, one) for one in PROVIDERS), _links(_tests_of_sends(kind))] for kind in KINDS)
    return _markdown(head, rows)


def _carried(kind: str, provider: str) -> str:
    if kind in CAPABILITIES[provider].kinds:
        return "yes"
    return "left out" if kind in LEFT_OUT else "in words"


def _tests_of_sends(kind: str) -> list[str]:
    examples = "tests/contract/test_whatsapp_examples.py"
    return [*EVERY_KIND, *([examples] if kind in _kinds_of_examples() else [])]


@cache
def _kinds_of_examples() -> frozenset[str]:
    """The kinds that Meta's own examples prove."""
    sys.path.insert(0, str(ROOT))
    built = import_module("tests.contract.test_whatsapp_examples").BUILT
    return frozenset(str(message.__struct_config__.tag) for message in built.values())


def _in() -> str:
    heard = {name: _heard(name) for name in PROVIDERS if name != "dialog360"} | {"dialog360": _heard("whatsapp_cloud")}
    kinds = sorted(set().union(*heard.values()))
    rows = (
        [f"`{kind}`", *("yes" if kind in heard[one] else "–" for one in PROVIDERS), _links(_tests_of_hearing(kind))]
        for kind in kinds
    )
    return _markdown(["kind", *PROVIDERS.values(), "tested by"], rows)


def _heard(provider: str) -> frozenset[str]:
    """The kinds a provider's codec understands: what it calls `KINDS`."""
    for name in (f"oja.channels.{provider}.hearing", f"oja.channels.{provider}.inside"):
        if find_spec(name.rpartition(".")[0]) and find_spec(name):
            kinds = getattr(import_module(name), "KINDS", None)
            if kinds:
                return frozenset(kinds)
    return frozenset()


def _tests_of_hearing(kind: str) -> list[str]:
    return [WEBHOOKS] if kind in _recorded() else []


@cache
def _recorded() -> frozenset[str]:
    """The types of every message in the recorded webhooks."""
    files = sorted((ROOT / "tests/contract/fixtures").rglob("*.json"))
    return frozenset(kind for path in files for kind in _types(json.loads(path.read_text())))


def _types(part: Any, name: str = "") -> Iterator[str]:
    if isinstance(part, dict):
        if name == "messages" and isinstance(part.get("type"), str):
            yield part["type"]
        for key, inside in part.items():
            yield from _types(inside, key)
    elif isinstance(part, list):
        for inside in part:
            yield from _types(inside, name)


def _links(paths: Iterable[str]) -> str:
    return ", ".join(f"[{Path(path).stem}](../../{path})" for path in paths) or "–"


def _markdown(head: list[str], rows: Iterable[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def main(check: bool) -> int:
    """Write the guide, or say that it is behind."""
    before, _, rest = GUIDE.read_text().partition(BEGIN)
    after = rest.partition(END)[2]
    wanted = f"{before}{BEGIN}\n\n{table()}\n\n{END}{after}"
    if wanted == GUIDE.read_text():
        return 0
    if check:
        sys.stderr.write("docs/guides/whatsapp.md is behind the code: run `python tools/whatsapp_table.py`.\n")
        return 1
    GUIDE.write_text(wanted)
    return 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
