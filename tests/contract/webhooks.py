"""Meta's webhooks: her own examples, and ours of every kind; and all the small ways in which one may be broken."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from oja.channels.heard import Heard
from oja.channels.whatsapp_cloud import hearing

FIXTURES = Path(__file__).parent / "fixtures"
# Keys and indices that lead to a value inside a body.
Path_ = tuple[Any, ...]


def _named(examples: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {example["name"]: example["body"] for example in examples}


METAS = _named(json.loads((FIXTURES / "meta" / "examples.json").read_text())["webhooks"])
NEWER = _named(json.loads((FIXTURES / "whatsapp" / "since_2026.json").read_text()))
_KINDS = json.loads((FIXTURES / "whatsapp" / "every_kind.json").read_text())
KINDS = _named(_KINDS)
HEARD_AS: dict[str, list[str]] = {example["name"]: example["heard"] for example in _KINDS}
EVERY = METAS | NEWER | KINDS


def hear(body: dict[str, Any]) -> list[Heard]:
    """What a body says, whatever its parts."""
    return [heard for change in hearing.decode(json.dumps(body).encode()) for heard in change.heard]


def paths(value: Any, before: Path_ = ()) -> Iterator[Path_]:
    """Where every value inside stands."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inside in items:
        yield (*before, key)
        yield from paths(inside, (*before, key))


def at(body: Any, path: Path_) -> Any:
    """The value there."""
    for step in path:
        body = body[step]
    return body


def without(body: dict[str, Any], path: Path_) -> dict[str, Any]:
    """The same body with one value gone."""
    changed = copy.deepcopy(body)
    del at(changed, path[:-1])[path[-1]]
    return changed


def replaced(body: dict[str, Any], path: Path_, value: Any) -> dict[str, Any]:
    """The same body with one value exchanged."""
    changed = copy.deepcopy(body)
    at(changed, path[:-1])[path[-1]] = value
    return changed


def swollen(body: dict[str, Any], seen: set[Path_] | None = None) -> Iterator[dict[str, Any]]:
    """The same body with each of its texts in turn made 10 kB long; with `seen`, only where no body before had one."""
    for path in paths(body):
        value = at(body, path)
        place = tuple(step for step in path if isinstance(step, str))
        if isinstance(value, str) and (seen is None or place not in seen):
            yield replaced(body, path, (value or "x") * (10_000 // len(value or "x")))
            if seen is not None:
                seen.add(place)
