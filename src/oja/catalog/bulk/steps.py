"""
Steps: what a change is in SQL. Each is one column of products or of variants, what it becomes, and when it cannot.

Values come from and go to JSON, so that a line keeps what was, whatever its type. Pure.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from oja.catalog import limits
from oja.kernel.money import LARGEST_MINOR

_PRICE_REFUSED = f"CASE WHEN fresh < 0 THEN 'below_zero' WHEN fresh > {LARGEST_MINOR} THEN 'too_large' END"
_KEPT = (
    "ARRAY(SELECT tag FROM unnest(it.tags) WITH ORDINALITY AS kept (tag, at)"
    " WHERE lower(tag) <> ALL (ARRAY(SELECT lower(one) FROM unnest(cast(:remove AS text[])) AS one)) ORDER BY at)"
)
_ADDED = (
    "ARRAY(SELECT tag FROM unnest(cast(:add AS text[])) WITH ORDINALITY AS added (tag, at)"
    " WHERE lower(tag) <> ALL (ARRAY(SELECT lower(one) FROM unnest(it.tags) AS one)) ORDER BY at)"
)


@dataclass(frozen=True)
class Step:
    """
    A change of one column: `becomes` is its new value by those of the row `it`, `refused` a reason by that value
    (`fresh`), or null. `values` are what they are told.
    """

    table: str
    column: str
    becomes: str
    refused: str = "NULL"
    values: Mapping[str, Any] = field(default_factory=dict)


KINDS = {
    "price_minor": "bigint",
    "is_available": "boolean",
    "category_id": "uuid",
    "status": "text",
    "is_priority": "boolean",
    "tags": "text[]",
}


def read(column: str, json: str) -> str:
    """The SQL that reads a column's value out of JSON."""
    if KINDS[column] == "text[]":
        return f"ARRAY(SELECT jsonb_array_elements_text({json}))"
    return f"({json} #>> '{{}}')::{KINDS[column]}"


def set_price(minor: int) -> Step:
    """Every variant costs this."""
    return Step("variants", "price_minor", "cast(:minor AS text)::bigint", _PRICE_REFUSED, {"minor": str(minor)})


def add_to_price(minor: int) -> Step:
    """Every variant costs so much more or less."""
    becomes = "it.price_minor + cast(:minor AS text)::bigint"
    return Step("variants", "price_minor", becomes, _PRICE_REFUSED, {"minor": str(minor)})


def shift_price(percent: str) -> Step:
    """Every variant costs so many per cent more or less, rounded half up to the smallest coin."""
    becomes = "round(it.price_minor * (100 + cast(:percent AS text)::numeric) / 100)::bigint"
    return Step("variants", "price_minor", becomes, _PRICE_REFUSED, {"percent": percent})


def put_into(category_id: str) -> Step:
    """Every product stands in this category."""
    return Step("products", "category_id", "cast(:category_id AS text)::uuid", values={"category_id": category_id})


def give(table: str, column: str, value: str) -> Step:
    """A column has this value."""
    return Step(table, column, f"cast(:value AS text)::{KINDS[column]}", values={"value": value})


def tag(add: list[str], remove: list[str]) -> Step:
    """Products have these tags besides, behind their others, and those no more, however they are written."""
    refused = f"CASE WHEN cardinality(fresh) > {limits.TAGS} THEN 'too_many_tags' END"
    return Step("products", "tags", f"{_KEPT} || {_ADDED}", refused, {"add": add, "remove": remove})
