"""Reading a template as Meta writes one: its parts, whatever their order and case, and its variables. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from oja.kernel.whatsapp_fields import listed
from oja.kernel.whatsapp_table import Json

VARIABLE: Final = re.compile(r"{{\s*([^{}]*?)\s*}}")
MEDIA_FORMATS: Final = frozenset({"IMAGE", "VIDEO", "GIF", "DOCUMENT"})
TYPES: Final = ("HEADER", "BODY", "FOOTER", "BUTTONS", "CAROUSEL", "LIMITED_TIME_OFFER")


@dataclass(frozen=True, slots=True)
class Parts:
    """The components of a template or of one card of a carousel; what it does not have is empty."""

    header: Json
    body: Json
    footer: Json
    buttons: Sequence[Json]
    cards: Sequence[Json]
    offer: Json

    @property
    def header_format(self) -> str:
        """`TEXT`, `IMAGE`, `LOCATION`, …; empty without a header."""
        return upper(self.header.get("format") or "TEXT") if self.header else ""


def parts(components: Any) -> Parts:
    """The parts of a template; of two of a kind the first counts."""
    found: dict[str, Json] = {}
    for component in maps(components):
        found.setdefault(upper(component.get("type")), component)
    offer = found.get("LIMITED_TIME_OFFER", {})
    return Parts(
        header=found.get("HEADER", {}),
        body=found.get("BODY", {}),
        footer=found.get("FOOTER", {}),
        buttons=maps(found.get("BUTTONS", {}).get("buttons")),
        cards=maps(found.get("CAROUSEL", {}).get("cards")),
        offer=offer["limited_time_offer"] if isinstance(offer.get("limited_time_offer"), Mapping) else offer,
    )


def variables(text: Any) -> list[str]:
    """The names in `{{…}}` of a text, each once, in their order."""
    return list(dict.fromkeys(VARIABLE.findall(words(text))))


def samples(component: Json, place: str) -> dict[str, str]:
    """The sample of each variable of a header or body (`place`), by its number or name."""
    example = component.get("example")
    if not isinstance(example, Mapping):
        return {}
    named = maps(example.get(f"{place}_text_named_params"))
    if named:
        return {words(one.get("param_name")): words(one.get("example")) for one in named}
    given = listed(example.get(f"{place}_text"))
    if place == "body" and given and isinstance(given[0], list):
        given = given[0]
    return {str(number): words(one) for number, one in enumerate(given, 1)}


def button_sample(button: Json) -> str:
    """The sample of a button's variable: the whole address of a link, or the code to copy."""
    example = button.get("example")
    first = example[0] if isinstance(example, list) and example else example
    return words(first)


def kind_of(button: Json) -> str:
    """`QUICK_REPLY`, `URL`, …"""
    return upper(button.get("type"))


def fill(text: Any, values: Mapping[str, str]) -> str:
    """The text with its variables filled in; one without a value stays as it is."""
    return VARIABLE.sub(lambda found: values.get(found[1]) or found[0], words(text))


def maps(value: Any) -> list[Json]:
    """The objects of a list; anything else counts as none."""
    return [one for one in listed(value) if isinstance(one, Mapping)]


def upper(value: Any) -> str:
    """A word of Meta's, whose case differs from page to page."""
    return words(value).upper()


def words(value: Any) -> str:
    """A text; anything else counts as none."""
    return value if isinstance(value, str) else ""
