"""
What the phone shows of a template: its parts, filled in with what is sent or with the samples. Pure.

`filled` is the `components` of a send, as the Cloud API writes them (reference: WhatsApp 1.9).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from oja.kernel import whatsapp_template_parts as reading
from oja.kernel.whatsapp_limits import Json
from oja.kernel.whatsapp_template_parts import Parts

WRITTEN_BY_WHATSAPP: Final[Mapping[str, str]] = {
    "COPY_CODE": "Copy offer code",
    "OTP": "Copy code",
    "CATALOG": "View catalog",
    "MPM": "View items",
    "SPM": "View",
    "REQUEST_CONTACT_INFO": "Share contact info",
}
CODE_BODY: Final = "*{code}* is your verification code."
CODE_ADVICE: Final = " For your security, do not share this code."
CODE_FOOTER: Final = "This code expires in {minutes} minutes."


@dataclass(frozen=True, slots=True)
class Header:
    """What stands above the words: `kind` is `text`, `image`, `video`, `document`, `location` or `product`."""

    kind: str
    text: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Tap:
    """A button. `value` is where it leads: an address, a number, a code."""

    kind: str
    text: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """One card of a carousel."""

    header: Header | None
    body: str
    buttons: list[Tap]


@dataclass(frozen=True, slots=True)
class Preview:
    """A template as the phone shows it. `body` keeps WhatsApp's marks: *bold*, _italic_, ~struck~."""

    header: Header | None
    body: str
    footer: str
    buttons: list[Tap]
    cards: list[Card] = field(default_factory=list)
    offer: str = ""
    variables: list[str] = field(default_factory=list)


def render(components: Any, filled: Any = None, *, with_samples: bool = False) -> Preview:
    """The template with what `filled` gives; what that leaves open shows its sample, or its `{{name}}`."""
    whole, sent = reading.parts(components), reading.maps(filled)
    card = _card(whole, sent, with_samples=with_samples)
    carousel = next((one for one in sent if reading.upper(one.get("type")) == "CAROUSEL"), {})
    filled_cards = reading.maps(carousel.get("cards"))
    cards = [
        _card(
            reading.parts(one.get("components")),
            reading.maps(filled_cards[index].get("components")) if index < len(filled_cards) else [],
            with_samples=with_samples,
        )
        for index, one in enumerate(whole.cards)
    ]
    minutes = whole.footer.get("code_expiration_minutes")
    return Preview(
        header=card.header,
        body=card.body,
        footer=CODE_FOOTER.format(minutes=minutes) if minutes else reading.words(whole.footer.get("text")),
        buttons=card.buttons,
        cards=cards,
        offer=reading.words(whole.offer.get("text")),
        variables=reading.variables(whole.body.get("text")),
    )


def text(shown: Preview) -> str:
    """The words of it, for a bubble, a list of chats and for search."""
    heading = shown.header.text if shown.header and shown.header.kind == "text" else ""
    return "\n\n".join(part for part in (heading, shown.body, shown.footer) if part)


def _card(design: Parts, sent: Sequence[Json], *, with_samples: bool) -> Card:
    return Card(
        header=_header(design, _parameters(sent, "header"), with_samples=with_samples),
        body=_body(design, _parameters(sent, "body"), with_samples=with_samples),
        buttons=[
            _button(button, _button_value(sent, index), with_samples=with_samples)
            for index, button in enumerate(design.buttons)
        ],
    )


def _header(design: Parts, given: Sequence[Json], *, with_samples: bool) -> Header | None:
    kind = design.header_format
    if not kind:
        return None
    if kind == "TEXT":
        values = (reading.samples(design.header, "header") if with_samples else {}) | _values(given)
        return Header("text", reading.fill(design.header.get("text"), values))
    parameter = given[0] if given else {}
    if kind == "LOCATION":
        place = _map(parameter.get("location"))
        return Header("location", reading.words(place.get("name")) or reading.words(place.get("address")))
    name = "video" if kind == "GIF" else kind.lower()
    file = _map(parameter.get(name))
    sample = _map(design.header.get("example"))
    kept = reading.words(sample.get("header_url")) or _first(sample.get("header_handle"))
    url = reading.words(file.get("link")) or (kept if with_samples and kept.startswith(("http", "/")) else "")
    return Header(name, reading.words(file.get("filename")), url)


def _body(design: Parts, given: Sequence[Json], *, with_samples: bool) -> str:
    if design.body and "text" not in design.body:  # WhatsApp writes the words of a code itself
        code = next(iter(_values(given).values()), "123456" if with_samples else "{{1}}")
        return CODE_BODY.format(code=code) + (CODE_ADVICE if design.body.get("add_security_recommendation") else "")
    values = (reading.samples(design.body, "body") if with_samples else {}) | _values(given)
    return reading.fill(design.body.get("text"), values)


def _button(button: Json, given: str, *, with_samples: bool) -> Tap:
    kind = reading.kind_of(button)
    words = reading.words(button.get("text")) or WRITTEN_BY_WHATSAPP.get(kind, kind.replace("_", " ").capitalize())
    sample = reading.button_sample(button) if with_samples else ""
    match kind:
        case "URL":
            address = reading.words(button.get("url"))
            names = reading.variables(address)
            if names and sample.startswith("http") and not given:
                address = sample
            elif names:
                address = reading.fill(address, dict.fromkeys(names, given or sample))
            return Tap("url", words, address)
        case "PHONE_NUMBER":
            return Tap("phone", words, reading.words(button.get("phone_number")))
        case "COPY_CODE":
            return Tap("copy_code", words, given or sample)
        case _:
            return Tap(kind.lower(), words, given)


def _parameters(sent: Sequence[Json], kind: str) -> list[Json]:
    found = next((one for one in sent if reading.words(one.get("type")).lower() == kind), {})
    return reading.maps(found.get("parameters"))


def _values(given: Sequence[Json]) -> dict[str, str]:
    return {reading.words(one.get("parameter_name")) or str(number): _said(one) for number, one in enumerate(given, 1)}


def _said(parameter: Json) -> str:
    if (kind := reading.words(parameter.get("type"))) in {"currency", "date_time"}:
        return reading.words(_map(parameter.get(kind)).get("fallback_value"))
    return reading.words(parameter.get("text"))


def _button_value(sent: Sequence[Json], index: int) -> str:
    for one in sent:
        if reading.words(one.get("type")).lower() == "button" and str(one.get("index")) == str(index):
            parameter = next(iter(reading.maps(one.get("parameters"))), {})
            return reading.words(parameter.get("text")) or reading.words(parameter.get("coupon_code"))
    return ""


def _first(value: Any) -> str:
    return reading.words(value[0]) if isinstance(value, list) and value else ""


def _map(value: Any) -> Json:
    return value if isinstance(value, Mapping) else {}
