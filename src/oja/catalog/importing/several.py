"""Cells that hold several things: tags, addresses of pictures, a text for each. Read, and written for exports. Pure."""

import csv
import io
import re
from collections.abc import Sequence
from typing import Final

from oja.catalog import limits, names
from oja.catalog.importing.cells import Problem, unescaped, web_address
from oja.catalog.pictures.limits import ALT, OF_A_PRODUCT

_BETWEEN: Final = re.compile(r"\s*[,;|]?\s+|[,;|](?=https?://|/media/)")


def tags(value: str) -> list[str] | None:
    """Tags between commas; one with a comma in it stands in quotation marks. Blank is None."""
    if not value:
        return None
    given = [one.strip() for row in csv.reader([unescaped(value)], skipinitialspace=True) for one in row]
    told = list({names.folded(tag): tag for tag in reversed(given) if tag}.values())[::-1]
    if len(told) > limits.TAGS or any(len(tag) > limits.TAG for tag in told):
        raise Problem(f"more than {limits.TAGS} tags, or one longer than {limits.TAG} characters")
    return told


def tags_text(given: Sequence[str]) -> str:
    """Tags as they stand in one cell."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="").writerow(given)
    return out.getvalue()


def is_address(value: str) -> bool:
    """True for what `web_address` takes, but for an address of ours."""
    return value.startswith(("https://", "http://")) and len(value) <= limits.ADDRESS and len(value.split()) == 1


def web_addresses(value: str) -> list[str] | None:
    """Where pictures are: several addresses stand between spaces, lines, commas, semicolons or bars."""
    given = [told for one in _BETWEEN.split(value) if (told := web_address(one))] if value else []
    if len(given) > OF_A_PRODUCT:
        raise Problem(f"more than {OF_A_PRODUCT} pictures")
    return list(dict.fromkeys(given)) or None


def lines(value: str) -> list[str] | None:
    """A text for each picture, one a line; blank is None."""
    told = [one.strip() for one in unescaped(value).splitlines()]
    if any(len(one) > ALT for one in told):
        raise Problem(f"one is longer than {ALT} characters")
    return told or None
