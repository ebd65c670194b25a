"""What is inside a message, typed, from the JSON that Meta writes (reference: WhatsApp 1.3). Pure and tolerant."""

from collections.abc import Callable, Mapping
from typing import Any, Final

import orjson

from oja.channels.contents import (
    NO_CONTEXT,
    CallPermissionIn,
    CartIn,
    CartLineIn,
    ChoiceIn,
    Content,
    Context,
    EditIn,
    FormIn,
    MediaIn,
    PeopleIn,
    PersonIn,
    PlaceIn,
    ProductAsked,
    ReactionIn,
    Referral,
    RevokeIn,
    SystemIn,
    UnsupportedIn,
)
from oja.channels.whatsapp_cloud.loose import (
    Json,
    identifier,
    mapping,
    mappings,
    measure,
    moment,
    number,
    reference,
    text,
)

KINDS: Final = frozenset(
    {
        "text", "image", "video", "audio", "document", "sticker", "location", "contacts", "interactive", "button",
        "order", "reaction", "system", "request_welcome", "unsupported", "edit", "revoke", "media_placeholder",
    }
)  # fmt: skip

_BY_NAME: Final = sorted(KINDS)
_ANSWERS: Final = ("button_reply", "list_reply", "nfm_reply")
_USUAL_WORDS: Final = ("body", "caption", "title", "text")
_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "order": ("text",),
    "reaction": ("emoji",),
    "location": ("name", "address"),
    "document": ("caption", "filename"),
}


def kind_of(message: Json) -> str:
    """Its kind, by its name or, without one, by what is in it; `unknown` when we know no such kind."""
    given = message.get("type")
    if isinstance(given, str) and given:
        return given if given in KINDS else "unsupported" if message.get("errors") else "unknown"
    return next((kind for kind in _BY_NAME if kind in message), "unknown")


def words(kind: str, message: Json) -> str:
    """What a person would read of it."""
    content = message.get(kind)
    if kind == "contacts":
        people = (text(mapping(one.get("name")).get("formatted_name")) for one in mappings(content))
        return ", ".join(name for name in people if name)
    if kind == "edit":
        inner = mapping(mapping(content).get("message"))
        return words(kind_of(inner), inner)
    given = mapping(content)
    if kind == "interactive":
        given = next((mapping(given[name]) for name in _ANSWERS if given.get(name)), {})
    for name in _WORDS.get(kind, _USUAL_WORDS):
        found = text(given.get(name))
        if found is not None:
            return found
    return ""


def content(kind: str, message: Json) -> Content | None:
    """What is inside, typed; None for words alone and for kinds we do not know."""
    read = _READERS.get(kind)
    return read(message.get(kind), message) if read is not None else None


def choice(found: Content | None) -> str | None:
    """The id of the button or row that was tapped."""
    return found.id if isinstance(found, ChoiceIn) else None


def context(message: Json) -> Context:
    """What it stands in."""
    given, referred, group = message.get("context"), message.get("referral"), message.get("group_id")
    if not given and not referred and not group:
        return NO_CONTEXT
    given = mapping(given)
    product = mapping(given.get("referred_product"))
    return Context(
        reply_to=reference(given.get("id")),
        is_forwarded=bool(given.get("forwarded")) or bool(given.get("frequently_forwarded")),
        is_forwarded_often=bool(given.get("frequently_forwarded")),
        product=ProductAsked(text(product.get("catalog_id")), text(product.get("product_retailer_id")))
        if product
        else None,
        referral=_referral(mapping(referred)) if referred else None,
        group_id=identifier(group),
    )


def _referral(given: Json) -> Referral:
    return Referral(
        source_type=text(given.get("source_type")),
        source_id=text(given.get("source_id")),
        source_url=text(given.get("source_url")),
        headline=text(given.get("headline")),
        body=text(given.get("body")),
        click_id=text(given.get("ctwa_clid")),
    )


def _media(value: Any, _message: Json) -> MediaIn:
    given = mapping(value)
    return MediaIn(
        id=identifier(given.get("id")),
        url=text(given.get("url")) or text(given.get("link")),
        mime_type=text(given.get("mime_type")),
        sha256=text(given.get("sha256")),
        caption=text(given.get("caption")),
        filename=text(given.get("filename")),
        is_voice=bool(given.get("voice")),
        is_animated=bool(given.get("animated")),
    )


def _place(value: Any, _message: Json) -> PlaceIn:
    given = mapping(value)
    return PlaceIn(
        measure(given.get("latitude")),
        measure(given.get("longitude")),
        text(given.get("name")),
        text(given.get("address")),
        text(given.get("url")),
    )


def _people(value: Any, message: Json) -> PeopleIn:
    cards = mappings(value)
    origins = [text(card.get("origin")) for card in cards] + [text(message.get("origin"))]
    return PeopleIn(tuple(_card(card) for card in cards), any(one == "contact_request" for one in origins))


def _card(card: Json) -> PersonIn:
    phones = [text(one.get("phone")) or text(one.get("wa_id")) for one in mappings(card.get("phones"))]
    if not phones:
        lines = (text(card.get("vcard")) or "").splitlines()
        phones = [line.rpartition(":")[2].strip() for line in lines if line.upper().startswith("TEL")]
    name = text(mapping(card.get("name")).get("formatted_name"))
    return PersonIn(name, tuple(phone for phone in phones if phone))


def _tap(value: Any, _message: Json) -> ChoiceIn:
    given = mapping(value)
    return ChoiceIn(text(given.get("payload")), text(given.get("text")))


def _answer(value: Any, _message: Json) -> Content | None:
    given = mapping(value)
    for name in ("button_reply", "list_reply"):
        if given.get(name):
            tap = mapping(given[name])
            return ChoiceIn(text(tap.get("id")), text(tap.get("title")), text(tap.get("description")))
    if given.get("call_permission_reply"):
        said = mapping(given["call_permission_reply"])
        is_granted = said.get("response") == "accept"
        return CallPermissionIn(is_granted, bool(said.get("is_permanent")), moment(said.get("expiration_timestamp")))
    if given.get("nfm_reply"):
        form = mapping(given["nfm_reply"])
        return FormIn(text(form.get("name")), text(form.get("body")), _answers(form.get("response_json")))
    return None


def _answers(value: Any) -> dict[str, Any] | None:
    """Some clients send the object itself, some a text of it, some a broken text, some nothing."""
    if isinstance(value, str):
        try:
            value = orjson.loads(value)
        except orjson.JSONDecodeError:
            return None
    return value if isinstance(value, dict) else None


def _cart(value: Any, _message: Json) -> CartIn:
    given = mapping(value)
    lines = [
        CartLineIn(
            text(line.get("product_retailer_id")),
            number(line.get("quantity")),
            _price(line.get("item_price")),
            text(line.get("currency")),
        )
        for line in mappings(given.get("product_items"))
    ]
    return CartIn(text(given.get("catalog_id")), tuple(lines))


def _price(value: Any) -> str | None:
    return str(value) if isinstance(value, float) else text(value)


def _reaction(value: Any, _message: Json) -> ReactionIn:
    given = mapping(value)
    return ReactionIn(reference(given.get("message_id")), text(given.get("emoji")))


def _edit(value: Any, message: Json) -> EditIn:
    given = mapping(value)
    inner = mapping(given.get("message"))
    kind = kind_of(inner)
    return EditIn(_target(given, message), kind, words(kind, inner), dict(inner))


def _revoke(value: Any, message: Json) -> RevokeIn:
    return RevokeIn(_target(mapping(value), message))


def _target(given: Json, message: Json) -> str | None:
    named = given.get("original_message_id") or given.get("message_id")
    return reference(named or mapping(message.get("context")).get("id"))


def _system(value: Any, _message: Json) -> SystemIn:
    return SystemIn(text(mapping(value).get("type")))


def _unsupported(value: Any, message: Json) -> UnsupportedIn:
    error = next(iter(mappings(message.get("errors"))), {})
    reason = text(mapping(error.get("error_data")).get("details")) or text(error.get("title"))
    return UnsupportedIn(text(mapping(value).get("type")), number(error.get("code")), reason)


_READERS: Final[Mapping[str, Callable[[Any, Json], Content | None]]] = {
    **dict.fromkeys(("image", "video", "audio", "document", "sticker"), _media),
    "location": _place,
    "contacts": _people,
    "button": _tap,
    "interactive": _answer,
    "order": _cart,
    "reaction": _reaction,
    "edit": _edit,
    "revoke": _revoke,
    "system": _system,
    "unsupported": _unsupported,
}
