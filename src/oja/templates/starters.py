"""
The starter set: the nine templates every shop needs, written in seven languages. Pure.

A language's file holds its words; names, categories, buttons and samples are shared, so that every language keeps the
same variables and a send fills any of them in the same way. Utility is what follows from an order; what invites to buy
is marketing, and says how to hear no more of it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from oja.templates.starter import ar, en, es, fr, hi, id_, pt_br
from oja.templates.starter.words import Language

LANGUAGES: Final[Mapping[str, Language]] = {
    "en": en.WORDS,
    "fr": fr.WORDS,
    "pt_BR": pt_br.WORDS,
    "es": es.WORDS,
    "hi": hi.WORDS,
    "ar": ar.WORDS,
    "id": id_.WORDS,
}
"""Every language the set speaks, by Meta's code for it."""


@dataclass(frozen=True, slots=True)
class Starter:
    """One template of the set, whatever the language."""

    name: str
    category: Literal["UTILITY", "MARKETING"]
    purpose: str
    buttons: int = 0


SET: Final = (
    Starter("order_confirmation", "UTILITY", "Confirms an order, with its number and total."),
    Starter("payment_link", "UTILITY", "Asks for the payment of an order."),
    Starter("order_shipped", "UTILITY", "Says that an order has left."),
    Starter("out_for_delivery", "UTILITY", "Says that the rider is on the way today."),
    Starter("order_delivered", "UTILITY", "Says that an order has arrived."),
    Starter("review_request", "UTILITY", "Asks how an order was, with the link to say it."),
    Starter("abandoned_cart", "MARKETING", "Reminds of a cart that still waits.", buttons=1),
    Starter("back_in_stock", "MARKETING", "Says that something is there again.", buttons=1),
    Starter("welcome_back", "MARKETING", "Greets a customer who has not been here for a while.", buttons=1),
)
NAMES: Final = frozenset(starter.name for starter in SET)


def design(starter: Starter, language: str) -> dict[str, Any]:
    """A template of the set in one language, as Meta takes it."""
    spoken = LANGUAGES[language]
    text = spoken.texts[starter.name]
    samples = [
        {"param_name": name, "example": sample} for name, sample in spoken.samples.items() if f"{{{{{name}}}}}" in text
    ]
    components: list[dict[str, Any]] = [{"type": "BODY", "text": text, "example": {"body_text_named_params": samples}}]
    if starter.category == "MARKETING":
        components.append({"type": "FOOTER", "text": spoken.stop})
    if starter.buttons:
        taps = [{"type": "QUICK_REPLY", "text": words} for words in spoken.buttons[starter.name]]
        components.append({"type": "BUTTONS", "buttons": taps})
    return {
        "name": starter.name,
        "language": language,
        "category": starter.category,
        "parameter_format": "NAMED",
        "components": components,
    }


def designs() -> list[dict[str, Any]]:
    """The whole set in every language."""
    return [design(starter, language) for language in LANGUAGES for starter in SET]


def nameless(language: str) -> str:
    """What stands in the greeting for somebody whose name is not known."""
    return LANGUAGES[language].nameless if language in LANGUAGES else LANGUAGES["en"].nameless
