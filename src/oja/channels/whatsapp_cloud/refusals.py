"""
What each error code of the Graph API means for us: try again, slow down, give up on this message, or stop the number.
One table, with the sentence a merchant reads (reference: WhatsApp 1.8). Pure.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from oja.channels.schemas import Action

WINDOW_CLOSED: Final = 131047
PAIR_RATE: Final = 131056


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to do about an error, and what to tell the merchant."""

    action: Action
    sentence: str


_BUSY = "WhatsApp has a problem of its own right now. We try again."
_SLOW = "Too many messages at once for WhatsApp. We wait a moment and try again."
_UNREACHABLE = "This number cannot receive the message: it may not be on WhatsApp, or has an old version of the app."
_WRONG = "WhatsApp did not accept the content of this message."
_TEMPLATE = "WhatsApp did not accept this template: it may be missing or filled in wrongly. Look at it under Templates."
_PAUSED = (
    "Meta has paused this template because people did not like it. It can be sent again when Meta lifts the pause."
)
_DISABLED = "Meta has turned this template off for good. Make a new one with other words."
_RECONNECT = "WhatsApp no longer accepts the access token of this number. Connect the number again under Channels."
_ACCOUNT = (
    "Meta has restricted this WhatsApp account. WhatsApp Manager says what to do; nothing can be sent until then."
)
_BILLING = "Meta wants a valid means of payment for this WhatsApp account. Add one in WhatsApp Manager."
_MEDIA = "WhatsApp could not fetch the picture or file of this message."
_CALL = "The call did not come about. WhatsApp or the customer does not allow it right now."
_GROUP = "This cannot be done in a WhatsApp group. Write to the customer directly."
_BLOCK = "WhatsApp could not change whom this number blocks. Try again in a moment."
_FLOW = "WhatsApp did not accept this form. Ask the customer in the chat instead."

_TABLE: Final[Mapping[int, Verdict]] = {
    **dict.fromkeys((1, 2, 131000, 131016, 135000, 131057, 133004), Verdict("retry", _BUSY)),
    **dict.fromkeys((4, 80007, 80008, 80014, 130429, PAIR_RATE, 133016), Verdict("rate", _SLOW)),
    WINDOW_CLOSED: Verdict(
        "window", "More than 24 hours have passed since the customer last wrote: only a template may be sent now."
    ),
    131026: Verdict("permanent", _UNREACHABLE),
    131030: Verdict("permanent", "This number is not among the allowed test numbers of the WhatsApp account."),
    131021: Verdict("permanent", "A number cannot write to itself."),
    131051: Verdict("permanent", "WhatsApp does not know this kind of message."),
    130472: Verdict("permanent", "Meta did not deliver this message because of an experiment of its own."),
    131049: Verdict("later", "Meta held this offer back: people get too many already. We try again later."),
    131050: Verdict("opted_out", "The customer does not want offers from this shop. We keep to that from now on."),
    131062: Verdict("permanent", "This message needs the customer's phone number, which WhatsApp does not show us."),
    131048: Verdict("pause", "Meta limits this number because of complaints. Offers wait until tomorrow."),
    131064: Verdict("pause", "The limit of messages to new people is reached for today. Offers wait until tomorrow."),
    **dict.fromkeys((100, 131008, 131009), Verdict("permanent", _WRONG)),
    **dict.fromkeys((131052, 131053), Verdict("media", _MEDIA)),
    **dict.fromkeys((132000, 132001, 132005, 132007, 132008, 132012), Verdict("template", _TEMPLATE)),
    132015: Verdict("template", _PAUSED),
    132016: Verdict("template", _DISABLED),
    **dict.fromkeys((132068, 132069), Verdict("permanent", _FLOW)),
    **dict.fromkeys((0, 3, 10, 190, *range(200, 300), 131005), Verdict("stop", _RECONNECT)),
    133010: Verdict("stop", "This number is not registered with the Cloud API. Register it, then connect it again."),
    **dict.fromkeys((368, 130497, 131031, 131045, 131037, 131063), Verdict("stop", _ACCOUNT)),
    131042: Verdict("stop", _BILLING),
}  # fmt: skip

# Codes of one feature each: permanent for the message, with the feature's own sentence.
_FEATURES: Final[tuple[tuple[range, Verdict], ...]] = (
    (range(138000, 139000), Verdict("permanent", _CALL)),
    (range(131200, 131300), Verdict("permanent", _GROUP)),
    (range(139100, 139200), Verdict("permanent", _BLOCK)),
    (range(139000, 139005), Verdict("permanent", _FLOW)),
)

_BY_STATUS: Final[Mapping[int, Verdict]] = {
    401: Verdict("stop", _RECONNECT),
    403: Verdict("stop", _RECONNECT),
    429: Verdict("rate", _SLOW),
}


def judge(code: int | None, http_status: int = 400) -> Verdict:
    """What to do about an error; an unknown code is judged by the HTTP status it came with."""
    if code is not None and code in _TABLE:
        return _TABLE[code]
    for codes, verdict in _FEATURES:
        if code in codes:
            return verdict
    if code is None and http_status in _BY_STATUS:
        return _BY_STATUS[http_status]
    if http_status >= 500:
        return Verdict("retry", _BUSY)
    return Verdict("permanent", _WRONG)


def sentence(code: int | None, details: str | None, http_status: int = 400) -> str:
    """What the merchant reads: our sentence, and Meta's own words behind it."""
    ours = judge(code, http_status).sentence
    return f"{ours} (WhatsApp says: {details.rstrip('.')}.)" if details else ours


def pause(action: Action, code: int | None, attempt: int) -> float:
    """
    Seconds to wait after the `attempt`-th try (from 1): 1, 2, 4, ..., up to a quarter more by chance.

    For one receiver written to too often 4, 16, 64, ... (reference: WhatsApp 1.8).
    """
    if code == PAIR_RATE:
        return float(min(4**attempt, 600))
    seconds = float(min(2 ** (attempt - 1) * (2 if action == "rate" else 1), 300))
    return seconds * (1 + random.random() / 4)
