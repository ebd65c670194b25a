"""Reading a page's query: what a shopper typed into an address never refuses a page, it only narrows it or does not."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, cast

from oja.catalog.narrowing import Wanted
from oja.catalog.views import CategoryView
from oja.kernel.money import Money

Sort = Literal["relevance", "newest", "price", "-price", "name"]
_SORTS = ("newest", "price", "-price", "name")
LONGEST_SEARCH = 100
LONGEST_VALUE = 60
MOST_OPTIONS = 4
LAST_PAGE = 10_000
OPTION = "o."
"""Before the name of an option: `o.Size=M`."""


@dataclass(frozen=True)
class Wish:
    """What part of a shop's products a page shows."""

    q: str = ""
    sort: str = ""
    min_minor: int | None = None
    max_minor: int | None = None
    in_stock: bool = False
    page: int = 1
    minimum: str = ""
    maximum: str = ""
    tag: str = ""
    options: tuple[tuple[str, str], ...] = ()
    variant: str = ""

    @property
    def order(self) -> Sort:
        """The order to ask the catalogue for."""
        return cast("Sort", self.sort) if self.sort else "relevance" if self.q else "newest"

    @property
    def narrows(self) -> bool:
        """True when something beside the words narrows or reorders the list."""
        return bool(self.sort or self.in_stock or self.minimum or self.maximum or self.kept())

    def of(self, category: CategoryView | None) -> Wanted:
        """What to ask the catalogue for: the products of a list and what is counted of them are asked for alike."""
        return Wanted(
            search=self.q or None,
            category_id=category.id if category else None,
            in_stock=True if self.in_stock else None,
            min_minor=self.min_minor,
            max_minor=self.max_minor,
            tag=self.tag or None,
            options=dict(self.options),
        )

    def query(self, *, page: int = 1) -> dict[str, str]:
        """The parameters of another page of the same list."""
        return {
            "q": self.q,
            "sort": self.sort,
            "min": self.minimum,
            "max": self.maximum,
            "in_stock": "1" if self.in_stock else "",
            **self.kept(),
            "variant": self.variant,
            "page": str(page) if page > 1 else "",
        }

    def kept(self) -> dict[str, str]:
        """The parameters of what is chosen by a link, and so has no field in the form."""
        chosen = {OPTION + name: value for name, value in self.options}
        return chosen | {"tag": self.tag} if self.tag else chosen


def read(query: Mapping[str, str], currency: str) -> Wish:
    """The wish in a query; whatever cannot be read is left out."""
    sort = query.get("sort", "")
    minimum, maximum = _amount(query.get("min", ""), currency), _amount(query.get("max", ""), currency)
    page = query.get("page", "")
    return Wish(
        q=" ".join(query.get("q", "").replace("\x00", "").split())[:LONGEST_SEARCH],
        sort=sort if sort in _SORTS else "",
        min_minor=minimum.minor if minimum else None,
        max_minor=maximum.minor if maximum else None,
        in_stock=query.get("in_stock", "") in {"1", "true", "on"},
        page=min(max(int(page), 1), LAST_PAGE) if page.isdecimal() and len(page) < 9 else 1,
        minimum=str(minimum) if minimum else "",
        maximum=str(maximum) if maximum else "",
        tag=_word(query.get("tag", "")),
        options=tuple(
            (name.removeprefix(OPTION), _word(value))
            for name, value in sorted(query.items())
            if name.startswith(OPTION) and _word(value) and _word(name) == name
        )[:MOST_OPTIONS],
        variant=_word(query.get("variant", "")),
    )


def _word(text: str) -> str:
    return text.replace("\x00", "").strip()[:LONGEST_VALUE]


def _amount(text: str, currency: str) -> Money | None:
    try:
        money = Money.parse(text.replace(",", "").strip(), currency)
    except ValueError:
        return None
    return money if money.minor >= 0 else None
