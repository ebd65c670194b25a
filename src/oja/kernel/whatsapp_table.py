"""The table of WhatsApp's limits: lengths, counts, files and codes, as Meta's messages reference gives them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

TEXT_BODY: Final = 4096
CAPTION: Final = 1024
CALLBACK_DATA: Final = 512
CONTACTS: Final = 257

INTERACTIVE_BODY: Final = 1024
INTERACTIVE_HEADER: Final = 60
INTERACTIVE_FOOTER: Final = 60

BUTTONS: Final = 3
BUTTON_TITLE: Final = 20
BUTTON_ID: Final = 256

LIST_BUTTON: Final = 20
LIST_SECTIONS: Final = 10
LIST_ROWS: Final = 10
SECTION_TITLE: Final = 24
ROW_TITLE: Final = 24
ROW_DESCRIPTION: Final = 72
ROW_ID: Final = 200

CTA_TEXT: Final = 20
FLOW_CTA: Final = 30
PRODUCTS: Final = 30
CARDS: Final = (2, 10)
CARD_BODY: Final = 160
CATALOG_ITEMS: Final = 500
"""What the catalogue of WhatsApp's own app holds; one that is kept by the API holds far more."""
CARD_LINE_BREAKS: Final = 2

REACTION: Final = 20
FILENAME: Final = 240

REFERENCE: Final = re.compile(r"^[A-Za-z0-9_.-]{1,35}$")
"""How an order to pay is named: letters, digits, `_`, `.` and `-`."""
OFFSET: Final = 100
"""Every amount of an order to pay is counted in hundredths."""
ITEM_NAME: Final = 60
AMOUNT_DESCRIPTION: Final = 60
STATUS_DESCRIPTION: Final = 120
CURRENCIES: Final[Mapping[str, str]] = {"IN": "INR", "BR": "BRL", "SG": "SGD"}
"""Where WhatsApp takes payments, and in which currency."""
COUNTRIES: Final[Mapping[str, tuple[str, ...]]] = {
    "address_message": ("IN", "SG"),
    "order_details": ("IN", "BR", "SG"),
    "order_status": ("IN", "BR", "SG"),
}
"""Interactive messages that WhatsApp shows in some countries alone."""
COUNTRY_NAMES: Final[Mapping[str, str]] = {"IN": "India", "BR": "Brazil", "SG": "Singapore"}
DIALLING: Final[Mapping[str, str]] = {"IN": "91", "BR": "55", "SG": "65"}

TEMPLATE_NAME: Final = 512
TEMPLATE_PARAMETER: Final = 1024
TEMPLATE_HEADER: Final = 60
TEMPLATE_BUTTONS: Final = 10
TEMPLATE_URL: Final = 2000
TEMPLATE_PAYLOAD: Final = 256
COUPON_CODE: Final = 20

MEBIBYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class MediaKind:
    """What WhatsApp takes as one kind of media."""

    mime_types: frozenset[str]
    max_bytes: int


MEDIA: Final[Mapping[str, MediaKind]] = {
    "image": MediaKind(frozenset({"image/jpeg", "image/png"}), 5 * MEBIBYTE),
    "audio": MediaKind(
        frozenset({"audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg", "audio/opus"}), 16 * MEBIBYTE
    ),
    "video": MediaKind(frozenset({"video/mp4", "video/3gpp"}), 16 * MEBIBYTE),
    "sticker": MediaKind(frozenset({"image/webp"}), 500 * 1024),
    "document": MediaKind(
        frozenset(
            {
                "text/plain",
                "text/csv",
                "application/pdf",
                "application/msword",
                "application/vnd.ms-excel",
                "application/vnd.ms-powerpoint",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            }
        ),
        100 * MEBIBYTE,
    ),
}

BAD_PARAMETER: Final = 100
MISSING: Final = 131008
INVALID: Final = 131009
UNSUPPORTED_TYPE: Final = 131051

PHONE: Final = re.compile(r"^\+?[0-9][0-9 ().-]{3,30}$")
"""How a phone number may be written in `to`; Meta keeps the digits."""

USER_ID: Final = re.compile(r"^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$")
"""The shape of a business-scoped user id; some providers put one where a phone number is expected."""

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why Meta would refuse a message: Graph error code, the field, a sentence."""

    code: int
    field: str
    message: str
