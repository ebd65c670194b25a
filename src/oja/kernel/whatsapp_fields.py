"""Checks of one field of a WhatsApp message: words within a length, entries within a count, links that are links."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from oja.kernel.whatsapp_table import BAD_PARAMETER, INVALID, MISSING, Json, Problem


def words(content: Json, name: str, limit: int, *, within: str = "", required: bool = True) -> Iterator[Problem]:
    """A text that is there (unless it may be missing) and not too long."""
    field = f"{within}.{name}" if within else name
    value = content.get(name)
    if value is None and not required:
        return
    if not isinstance(value, str) or not value.strip():
        if required or value is not None:
            yield Problem(MISSING, field, f"{field} must have some text.")
    elif len(value) > limit:
        yield Problem(BAD_PARAMETER, field, f"{field} has {len(value)} characters; WhatsApp takes at most {limit}.")


def count(items: Sequence[Any], field: str, least: int, most: int) -> Iterator[Problem]:
    """As many entries as WhatsApp takes."""
    if not least <= len(items) <= most:
        yield Problem(INVALID, field, f"{field} has {len(items)} entries; WhatsApp takes {least} to {most}.")


def unique(values: Sequence[Any], field: str, name: str) -> Iterator[Problem]:
    """No value twice."""
    if len({repr(value) for value in values}) != len(values):
        yield Problem(INVALID, field, f"Every {name} in {field} must be different.")


def source(content: Json, field: str) -> Iterator[Problem]:
    """An uploaded id or a link, and not both."""
    link = content.get("link")
    if bool(content.get("id")) == bool(link):
        yield Problem(BAD_PARAMETER, field, "Media needs either an uploaded id or a link, and not both.")
    elif link and not is_link(link):
        yield Problem(INVALID, f"{field}.link", "The link must be a full http or https address.")


def listed(value: Any) -> Sequence[Any]:
    """The list that should stand here; anything else counts as none."""
    return value if isinstance(value, list) else []


def is_link(value: Any) -> bool:
    """True for a full http or https address."""
    return isinstance(value, str) and re.match(r"^https?://[^\s/]+", value) is not None
