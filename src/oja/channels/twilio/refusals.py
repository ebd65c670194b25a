"""
What each error code of Twilio's means for us, in the same verdicts as Meta's: one table, with the sentence a merchant
reads (reference: WhatsApp 2; Twilio's error dictionary). Pure.
"""

from collections.abc import Mapping
from typing import Final

from oja.channels.whatsapp_cloud.refusals import Verdict

WINDOW_CLOSED: Final = 63016
NO_CONTENT: Final = 21655

_BUSY = "Twilio has a problem of its own right now. We try again."
_SLOW = "Too many messages at once for this number. We wait a moment and try again."
_UNREACHABLE = "This number cannot receive the message: it may not be on WhatsApp, or has blocked the shop."
_WRONG = "WhatsApp did not accept the content of this message."
_TEMPLATE = "WhatsApp did not accept this template: it may be missing, paused, or filled in wrongly."
_MEDIA = "WhatsApp could not fetch the picture or file of this message."
_RECONNECT = "Twilio no longer accepts the credentials of this number. Connect the number again under Channels."
_SENDER = "Twilio does not know this number as a WhatsApp sender. Look at WhatsApp senders in the Twilio Console."
_ACCOUNT = "This WhatsApp account is restricted. The Twilio Console says what to do; nothing can be sent until then."

_TABLE: Final[Mapping[int, Verdict]] = {
    **dict.fromkeys((20500, 20503, 30008, 63008, 63009, 63010, 63012), Verdict("retry", _BUSY)),
    **dict.fromkeys((14107, 20429, 21611, 30001, 30022, 63018), Verdict("rate", _SLOW)),
    WINDOW_CLOSED: Verdict(
        "window", "More than 24 hours have passed since the customer last wrote: only a template may be sent now."
    ),
    **dict.fromkeys(
        (21211, 21214, 21217, 21614, 30003, 30004, 30005, 30006, 63003, 63014, 63024, 63033),
        Verdict("permanent", _UNREACHABLE),
    ),
    21408: Verdict("permanent", "Twilio does not send to this country for this account. It can be allowed there."),
    21608: Verdict("permanent", "A trial account of Twilio sends to verified numbers only."),
    63015: Verdict("permanent", "The customer has not joined Twilio's WhatsApp sandbox."),
    21610: Verdict("opted_out", "The customer does not want messages from this shop. We keep to that from now on."),
    63031: Verdict("permanent", "A number cannot write to itself."),
    63032: Verdict("permanent", "Meta did not deliver this message because of an experiment of its own."),
    63049: Verdict("later", "Meta held this offer back: people get too many already. We try again later."),
    63038: Verdict("pause", "The limit of this Twilio account is reached for today. Offers wait until tomorrow."),
    **dict.fromkeys(
        (21602, 21604, 21617, 21619, 21658, 30007, 63005, 63006, 63013, 63021, 63030), Verdict("permanent", _WRONG)
    ),
    **dict.fromkeys((12300, 21620, 63019, 63034), Verdict("media", _MEDIA)),
    **dict.fromkeys(
        (21654, NO_CONTENT, 21656, 63027, 63028, 63029, 63040, 63041, 63042), Verdict("template", _TEMPLATE)
    ),
    **dict.fromkeys((20003, 20005, 20006, 20008, 63001), Verdict("stop", _RECONNECT)),
    **dict.fromkeys((20404, 21212, 21603, 21606, 21703, 63002, 63007, 63020, 63022), Verdict("stop", _SENDER)),
    **dict.fromkeys((30002, 63051, 63112), Verdict("stop", _ACCOUNT)),
}

_BY_STATUS: Final[Mapping[int, Verdict]] = {
    401: Verdict("stop", _RECONNECT),
    403: Verdict("stop", _RECONNECT),
    429: Verdict("rate", _SLOW),
}


def judge(code: int | None, http_status: int = 400) -> Verdict:
    """What to do about an error; an unknown code is judged by the HTTP status it came with."""
    if code is not None and code in _TABLE:
        return _TABLE[code]
    if http_status in _BY_STATUS:
        return _BY_STATUS[http_status]
    if http_status >= 500:
        return Verdict("retry", _BUSY)
    return Verdict("permanent", _WRONG)


def sentence(code: int | None, details: str | None, http_status: int = 400) -> str:
    """What the merchant reads: our sentence, and Twilio's own words behind it."""
    ours = judge(code, http_status).sentence
    return f"{ours} (Twilio says: {details.rstrip('.')}.)" if details else ours
