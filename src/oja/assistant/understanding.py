"""
Understanding: from a message to what she means. Pure, and total: any JSON a phone may send means something.

Ids of buttons and rows first, then codes, order numbers and bare numbers, then a short list of words; anything else
that is text is taken as the name of a product.
"""

import contextlib
import json
import math
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from oja.assistant import delivery_form, intents
from oja.assistant.intents import Intent
from oja.assistant.words.phrases import PHRASES

LONGEST_SEARCH: Final = 120
MOST_PIECES: Final = 999
LAST_PAGE: Final = 10_000

_ORDER_NUMBER: Final = re.compile(r"\bORD-\d{8}-\d{3,}\b", re.IGNORECASE)
_NUMBER: Final = re.compile(r"(?:x\s*)?(\d{1,4})(?:\s*x)?(?:\s*(?:pcs|pieces|please|pls))?")
_LEADING: Final = re.compile(
    r"^(?:(?:please|pls|hi|hello|hey|good (?:morning|afternoon|evening))[\s,!.]+)*"
    r"(?:(?:do|does) you (?:have|sell)|have you got|can i (?:have|get|buy)|show me|search(?: for)?|find(?: me)?|get me"
    r"|(?:i|we) (?:want|need|would like|dey find)(?: to (?:buy|order))?|(?:i'?m |i am |we are )?looking for"
    r"|give me|buy|any)\s+(?:(?:some|any|an?|the)\s+)?"
)
_POLITE: Final = re.compile(
    r"^(?:(?:please|pls|hi|hello|hey|good (?:morning|afternoon|evening))[\s,!.]+)*"
    r"(?:(?:can|could|may) i |i(?:'d| would)? (?:want|like|need) (?:to )?|let me |show me )?(?:see )?"
)
_CODE: Final = r"[\"“”'*]?(?!(?:code|please|pls)\b)(?P<code>[a-z0-9][a-z0-9-]{1,28}[a-z0-9])[\"“”'*]?"
_CODED: Final = r"(?:(?:the|my|this|an?) )?(?:(?:coupon|promo|voucher|discount|gift)(?:[ -]?code)?|code)"
_USE_CODE: Final = re.compile(
    r"(?:(?:please|pls|hi|hello|hey|can i|can you|could you|i want to|let me)[\s,!.]+)*"
    rf"(?:use|apply|enter|redeem|i (?:have|get|got)) {_CODED}(?: is)?\s*[:=#]?\s*{_CODE}(?: please| pls)?[\s.!]*",
    re.IGNORECASE,
)
_CODE_IS: Final = re.compile(rf"{_CODED}(?P<is>\s+is\s+|\s*[:=#]\s*|\s+){_CODE}[\s.!]*", re.IGNORECASE)
_GREETING: Final = re.compile(r"^(?:hi|hello|hey|good (?:morning|afternoon|evening|day))\b[\s,!.]*")


def understand(kind: str, body: Mapping[str, Any], find_code: Callable[[str], str | None]) -> Intent:
    """What a message means. `body` is as the provider sent it; `find_code` finds the code of a cart in a text."""
    content = body.get(kind)
    reader = _READERS.get(kind)
    if reader is not None:
        return reader(content if isinstance(content, Mapping) else {})
    if kind == "text":
        words = content.get("body") if isinstance(content, Mapping) else None
        return _text(str(words or ""), body.get("context"), find_code)
    if kind == "contacts":
        return _contacts(content)
    return intents.SendMedia(kind) if kind in _MEDIA else intents.Nothing()


def chosen(choice: str) -> Intent:
    """What a button or a row of a list stands for; an id that is not ours leads to the menu."""
    name, _, rest = choice.partition(":")
    with contextlib.suppress(ValueError, KeyError):
        return _CHOICES[name](rest)
    return intents.Greet()


def say(text: str) -> Intent:
    """What a text without codes means."""
    plain = _plain(text)
    if not plain:
        return intents.Nod() if text.strip() else intents.Nothing()
    if plain in PHRASES:
        return PHRASES[plain]
    if number := _NUMBER.fullmatch(plain):
        return intents.SayNumber(int(number[1]))
    asked = _POLITE.sub("", plain, count=1)
    if asked in PHRASES:
        return PHRASES[asked]
    wanted = _LEADING.sub("", plain, count=1)
    without_greeting = _GREETING.sub("", wanted, count=1)
    if without_greeting in PHRASES:
        return PHRASES[without_greeting]
    return intents.Find(without_greeting[:LONGEST_SEARCH]) if without_greeting else intents.Greet()


def _coupon(text: str) -> str:
    """The code of a coupon that she names as one; "discount rice" names none."""
    if found := _USE_CODE.fullmatch(text):
        return found["code"]
    found = _CODE_IS.fullmatch(text)
    is_plain = found is not None and not found["is"].strip()
    looks_like_one = found is not None and (
        found["code"].isupper() or any(letter.isdigit() for letter in found["code"])
    )
    return found["code"] if found is not None and (looks_like_one or not is_plain) else ""


def _text(words: str, context: Any, find_code: Callable[[str], str | None]) -> Intent:
    if code := find_code(words):
        return intents.OpenCode(code)
    if coupon := _coupon(words.strip()):
        return intents.UseCoupon(coupon)
    if number := _ORDER_NUMBER.search(words):
        return intents.ShowOrder(number=number[0].upper())
    product = context.get("referred_product") if isinstance(context, Mapping) else None
    if isinstance(product, Mapping) and product.get("product_retailer_id"):
        return intents.ShowProduct(external_id=str(product["product_retailer_id"]))
    return say(words)


def _interactive(content: Mapping[str, Any]) -> Intent:
    for name in ("button_reply", "list_reply"):
        reply = content.get(name)
        if isinstance(reply, Mapping) and reply.get("id"):
            return chosen(str(reply["id"]))
    form = content.get("nfm_reply")
    return _form(form) if isinstance(form, Mapping) else intents.Nothing()


def _image(content: Mapping[str, Any]) -> Intent:
    """A picture to find by; below it may stand words to search for, or that she would rather talk to a person."""
    meant = say(str(content.get("caption") or ""))
    if isinstance(meant, intents.CallPerson):
        return meant
    return intents.ShowPicture(meant.text if isinstance(meant, intents.Find) else "")


def _form(reply: Mapping[str, Any]) -> Intent:
    """The answers of a form: ours for a delivery, or WhatsApp's own for an address. Any other needs no answer."""
    given = reply.get("response_json")
    with contextlib.suppress(ValueError):
        given = json.loads(given) if isinstance(given, str) else given
    if not isinstance(given, Mapping):
        return intents.SendMedia("form")
    if reply.get("name") == "address_message":
        values = given.get("values")
        address = delivery_form.read_native(values if isinstance(values, Mapping) else {})
    else:
        address = delivery_form.read(given)
    return intents.FillAddress(tuple(address.items())) if address.get("street") else intents.Nothing()


def _button(content: Mapping[str, Any]) -> Intent:
    payload = str(content.get("payload") or "")
    known = payload.partition(":")[0] in _CHOICES
    return chosen(payload) if known else say(str(content.get("text") or payload))


def _location(content: Mapping[str, Any]) -> Intent:
    try:
        latitude, longitude = float(content["latitude"]), float(content["longitude"])
    except (KeyError, TypeError, ValueError):
        return intents.SendMedia("location")
    if not (math.isfinite(latitude) and math.isfinite(longitude) and abs(latitude) <= 90 and abs(longitude) <= 180):
        return intents.SendMedia("location")
    return intents.ShareLocation(
        latitude, longitude, str(content.get("name") or "")[:200], str(content.get("address") or "")[:500]
    )


def _order(content: Mapping[str, Any]) -> Intent:
    given = content.get("product_items")
    wanted: dict[str, int] = {}
    for item in given if isinstance(given, Sequence) and not isinstance(given, str) else ():
        if isinstance(item, Mapping) and item.get("product_retailer_id"):
            external_id = str(item["product_retailer_id"])
            wanted[external_id] = min(wanted.get(external_id, 0) + _pieces(item.get("quantity")), MOST_PIECES)
    return intents.FillCart(tuple((external_id, pieces) for external_id, pieces in wanted.items() if pieces))


def _pieces(quantity: Any) -> int:
    try:
        return max(0, min(int(quantity), MOST_PIECES))
    except (TypeError, ValueError, OverflowError):
        return 1


def _contacts(content: Any) -> Intent:
    cards = content if isinstance(content, list) else []
    for card in cards:
        phones = card.get("phones") if isinstance(card, Mapping) else None
        for phone in phones if isinstance(phones, list) else ():
            if isinstance(phone, Mapping) and (number := phone.get("phone") or phone.get("wa_id")):
                return intents.ShareContact(str(number)[:40])
    return intents.SendMedia("contacts")


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return re.sub(r"\s+", " ", folded).strip(" \t\n.,!?;:*_~\"'")


def _page(rest: str) -> int:
    return max(1, min(int(rest or 1), LAST_PAGE))


def _numbered(rest: str) -> tuple[str, int]:
    subject, _, page = rest.rpartition(":")
    return subject, _page(page)


def _category(rest: str) -> Intent:
    if ":" not in rest:
        return intents.Browse(UUID(rest))
    subject, page = _numbered(rest)
    return intents.ShowProducts(UUID(subject), page)


def _find(rest: str) -> Intent:
    page, _, text = rest.partition(":")
    return intents.Find(text[:LONGEST_SEARCH], _page(page))


def _quantity(rest: str) -> Intent:
    subject, number = rest.rpartition(":")[::2]
    return intents.SetQuantity(UUID(subject), max(0, min(int(number), MOST_PIECES)))


def _confirm(rest: str) -> Intent:
    cart_id, version = rest.rpartition(":")[::2]
    return intents.Confirm(UUID(cart_id), int(version))


_MEDIA: Final = frozenset({"video", "audio", "document", "sticker", "unsupported"})

_READERS: Final[Mapping[str, Callable[[Mapping[str, Any]], Intent]]] = {
    "interactive": _interactive,
    "image": _image,
    "button": _button,
    "location": _location,
    "order": _order,
    "request_welcome": lambda _content: intents.Greet(),
}

_CHOICES: Final[Mapping[str, Callable[[str], Intent]]] = {
    "menu": lambda _rest: intents.Greet(),
    "browse": lambda rest: intents.Browse(None, _page(rest)),
    "cat": _category,
    "sub": lambda rest: intents.Browse(UUID(_numbered(rest)[0]), _numbered(rest)[1]),
    "find": _find,
    "p": lambda rest: intents.ShowProduct(UUID(rest)),
    "choose": lambda rest: intents.ChooseVariant(UUID(_numbered(rest)[0]), _numbered(rest)[1]),
    "wait": lambda rest: intents.Wait(UUID(rest)),
    "add": lambda rest: intents.Add(UUID(rest)),
    "cart": lambda _rest: intents.ShowCart(),
    "change": lambda rest: intents.ChangeCart(_page(rest)),
    "line": lambda rest: intents.ShowLine(UUID(rest)),
    "qty": _quantity,
    "empty": lambda _rest: intents.EmptyCart(),
    "checkout": lambda _rest: intents.CheckOut(),
    "pickup": lambda _rest: intents.PickUp(),
    "delivery": lambda _rest: intents.Deliver(),
    "addr": lambda _rest: intents.Deliver(to_saved_address=True),
    "area": lambda rest: intents.ChooseArea(UUID(rest)),
    "areas": lambda rest: intents.ChooseArea(None, _page(rest)),
    "confirm": _confirm,
    "cancel": lambda _rest: intents.Cancel(),
    "orders": lambda _rest: intents.ShowOrders(),
    "order": lambda rest: intents.ShowOrder(UUID(rest)),
    "person": lambda _rest: intents.CallPerson(),
    "notthis": lambda _rest: intents.NotThis(),
}
