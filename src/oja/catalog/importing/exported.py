"""One variant as an export tells it, whatever the columns. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Exported:
    """
    A variant with its product. `cells` are the columns of our own format; the rest is what columns of other systems
    are made of: `pictures` are full addresses, the one in front first, and what is to be seen on each.
    """

    cells: Mapping[str, str]
    slug: str
    options: Mapping[str, str]
    facts: Mapping[str, str]
    pictures: Sequence[tuple[str, str]]
