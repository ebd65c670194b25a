"""
The rules of a template: "would Meta refuse to take this one for review?" (reference: WhatsApp 1.6, 1.9).

The shop asks before it submits and the sandbox asks when it is submitted to, so the two cannot drift apart. Pure.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from oja.kernel.whatsapp_table import BAD_PARAMETER, TEMPLATE_NAME, Json, Problem
from oja.kernel.whatsapp_template_buttons import button_problems
from oja.kernel.whatsapp_template_parts import (
    MEDIA_FORMATS,
    TYPES,
    VARIABLE,
    Parts,
    kind_of,
    maps,
    parts,
    samples,
    upper,
    variables,
    words,
)

BODY: Final = 1024
OFFER_BODY: Final = 600
CARD_BODY: Final = 160
HEADER: Final = 60
FOOTER: Final = 60
OFFER: Final = 16
CARDS: Final = (2, 10)
CODE_MINUTES: Final = (1, 90)
CATEGORIES: Final = ("MARKETING", "UTILITY", "AUTHENTICATION")

_NAME: Final = re.compile(r"^[a-z0-9_]+$")
_LANGUAGE: Final = re.compile(r"^[a-z]{2,3}(_[A-Z]{2,3})?$")
_VARIABLE_NAME: Final = re.compile(r"^[a-z][a-z0-9_]*$")
_SIDE_BY_SIDE: Final = re.compile(r"}}\s*{{")


def design_problems(design: Json) -> list[Problem]:
    """
    Everything Meta would refuse in the JSON of a `POST /{waba_id}/message_templates`; empty when it may be submitted.

    `field` says where, such as `name`, `header.text`, `body.samples`, `buttons[1].url` or `cards[0].body.text`.
    """
    return [*_frame(design), *_contents(design)]


def _frame(design: Json) -> Iterator[Problem]:
    name = words(design.get("name"))
    if not name:
        yield _problem("name", "Give the template a name, such as order_shipped.")
    elif not _NAME.match(name):
        yield _problem("name", "A name may have small letters a to z, digits and _ only, such as order_shipped.")
    elif len(name) > TEMPLATE_NAME:
        yield _problem("name", f"This name has {len(name)} characters; WhatsApp takes at most {TEMPLATE_NAME}.")
    if not _LANGUAGE.match(words(design.get("language"))):
        yield _problem("language", "Choose the language of the template, such as en or pt_BR.")
    if upper(design.get("category")) not in CATEGORIES:
        yield _problem("category", "Choose what the template is for: utility, marketing or authentication.")


def _contents(design: Json) -> Iterator[Problem]:
    given = [upper(component.get("type")) for component in maps(design.get("components"))]
    for kind in dict.fromkeys(given):
        if kind not in TYPES:
            yield _problem("components", f"WhatsApp knows no part of a template called {kind or 'nothing'}.")
        elif given.count(kind) > 1:
            yield _problem(kind.lower(), f"A template has one {kind.lower().replace('_', ' ')} at most.")
    whole = parts(design.get("components"))
    if upper(design.get("category")) == "AUTHENTICATION":
        yield from _authentication(whole)
        return
    is_named = upper(design.get("parameter_format")) == "NAMED"
    yield from _header(whole, "header", is_named=is_named)
    limit = OFFER_BODY if whole.offer else BODY
    yield from _body(whole.body, "body", limit, is_named=is_named)
    yield from _footer(whole.footer)
    if "BUTTONS" in given:
        yield from button_problems(whole.buttons, "buttons")
    if whole.offer:
        yield from _offer(whole, upper(design.get("category")))
    if "CAROUSEL" in given:
        yield from _carousel(whole, upper(design.get("category")), is_named=is_named)


def _authentication(whole: Parts) -> Iterator[Problem]:
    """Meta writes the words of a code itself; only its extras and one button are chosen."""
    if not whole.body:
        yield _problem("body", "A template for codes needs its body, whose words WhatsApp writes itself.")
    if words(whole.body.get("text")):
        yield _problem("body.text", "WhatsApp writes the words of a template for codes itself.")
    if whole.header or whole.cards or whole.offer:
        yield _problem("header", "A template for codes has neither header nor cards.")
    minutes = whole.footer.get("code_expiration_minutes")
    least, most = CODE_MINUTES
    if whole.footer and not (isinstance(minutes, int) and least <= minutes <= most):
        yield _problem("footer", f"A code lives {least} to {most} minutes.")
    if [kind_of(button) for button in whole.buttons] != ["OTP"]:
        yield _problem("buttons", "A template for codes has exactly one button, which takes the code.")


def _header(whole: Parts, where: str, *, is_named: bool) -> Iterator[Problem]:
    header, kind = whole.header, whole.header_format
    if kind == "TEXT":
        text = words(header.get("text"))
        if not text.strip():
            yield _problem(f"{where}.text", "Write the header, or leave it out.")
        if len(text) > HEADER:
            yield _problem(f"{where}.text", f"The header has {len(text)} characters; WhatsApp takes at most {HEADER}.")
        if re.search(r"[\n*~]", text):
            yield _problem(f"{where}.text", "A header is one plain line: no line breaks, and no * or ~.")
        if len(variables(text)) > 1:
            yield _problem(f"{where}.text", "A header takes one variable at most.")
        yield from _names(text, f"{where}.text", is_named=is_named)
        yield from _sampled(header, "header", f"{where}.samples")
    elif kind in MEDIA_FORMATS:
        example = header.get("example")
        if not (isinstance(example, Mapping) and (example.get("header_handle") or example.get("header_url"))):
            yield _problem(f"{where}.samples", "Add a sample file, so that Meta can see what the header looks like.")
    elif kind not in {"", "LOCATION", "PRODUCT"}:
        yield _problem(f"{where}.format", f"WhatsApp knows no header of the kind {kind.lower()}.")


def _body(body: Json, where: str, limit: int, *, is_named: bool) -> Iterator[Problem]:
    text = words(body.get("text"))
    if not text.strip():
        yield _problem(f"{where}.text", "Write what the message says.")
        return
    if len(text) > limit:
        yield _problem(f"{where}.text", f"The text has {len(text)} characters; WhatsApp takes at most {limit}.")
    bare = text.strip()
    if bare.startswith("{{") or bare.endswith("}}"):
        yield _problem(
            f"{where}.text", "A variable cannot be the first or last thing in the text: put words around it."
        )
    if _SIDE_BY_SIDE.search(text):
        yield _problem(f"{where}.text", "Two variables cannot stand side by side: put words between them.")
    yield from _names(text, f"{where}.text", is_named=is_named)
    yield from _sampled(body, "body", f"{where}.samples")


def _names(text: str, field: str, *, is_named: bool) -> Iterator[Problem]:
    """Numbers count from 1 without a gap; names are small letters. Never both in one template."""
    if "{{" in VARIABLE.sub("", text) or "}}" in VARIABLE.sub("", text):
        yield _problem(field, "A variable begins with {{ and ends with }}, such as {{1}}.")
    names = variables(text)
    if not names:
        return
    if is_named:
        wrong = [name for name in names if not _VARIABLE_NAME.match(name)]
        if wrong:
            yield _problem(
                field, f"{{{{{wrong[0]}}}}} is no name: use small letters, digits and _, such as {{{{name}}}}."
            )
    elif not all(name.isdigit() for name in names):
        yield _problem(field, "The variables of this template are numbers: {{1}}, {{2}} and so on.")
    elif sorted(int(name) for name in names) != list(range(1, len(names) + 1)):
        yield _problem(field, "Number the variables {{1}}, {{2}} and so on, without a gap.")


def _sampled(component: Json, place: str, field: str) -> Iterator[Problem]:
    given = samples(component, place)
    for name in variables(component.get("text")):
        if not given.get(name, "").strip():
            yield _problem(f"{field}.{name}", f"Give a sample for {{{{{name}}}}}, so that Meta can see what it means.")


def _footer(footer: Json) -> Iterator[Problem]:
    if not footer:
        return
    text = words(footer.get("text"))
    if not text.strip():
        yield _problem("footer.text", "Write the footer, or leave it out.")
    if len(text) > FOOTER:
        yield _problem("footer.text", f"The footer has {len(text)} characters; WhatsApp takes at most {FOOTER}.")
    if variables(text):
        yield _problem("footer.text", "A footer takes no variables.")


def _offer(whole: Parts, category: str) -> Iterator[Problem]:
    text = words(whole.offer.get("text"))
    if not text.strip() or len(text) > OFFER:
        yield _problem("offer.text", f"Name the offer in 1 to {OFFER} characters.")
    if category != "MARKETING":
        yield _problem("category", "An offer is marketing.")
    if whole.footer:
        yield _problem("footer", "A template with an offer has no footer.")


def _carousel(whole: Parts, category: str, *, is_named: bool) -> Iterator[Problem]:
    least, most = CARDS
    if not least <= len(whole.cards) <= most:
        yield _problem("cards", f"A carousel has {least} to {most} cards.")
    if category != "MARKETING":
        yield _problem("category", "A carousel is marketing.")
    if whole.header or whole.footer or whole.buttons:
        yield _problem(
            "cards", "Above a carousel stands only its text: header, footer and buttons belong to the cards."
        )
    cards = [parts(card.get("components")) for card in whole.cards]
    for index, card in enumerate(cards):
        where = f"cards[{index}]"
        if card.header_format not in {"IMAGE", "VIDEO", "PRODUCT"}:
            yield _problem(f"{where}.header", "A card begins with a picture, a video or a product.")
        yield from _header(card, f"{where}.header", is_named=is_named)
        if card.body:
            yield from _body(card.body, f"{where}.body", CARD_BODY, is_named=is_named)
            if words(card.body.get("text")).count("\n") > 2:
                yield _problem(f"{where}.body.text", "The text of a card has two line breaks at most.")
        yield from button_problems(card.buttons, f"{where}.buttons", most=2)
    if len({card.header_format for card in cards}) > 1:
        yield _problem("cards", "All cards have the same kind of header.")
    if len({tuple(kind_of(button) for button in card.buttons) for card in cards}) > 1:
        yield _problem("cards", "All cards have the same kinds of buttons.")


def _problem(field: str, message: str) -> Problem:
    return Problem(BAD_PARAMETER, field, message)
