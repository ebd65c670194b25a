"""Words: what may be kept of what people write in a review, and what the team should read before others do. Pure."""

import re
import unicodedata
from typing import Final

LONGEST: Final = 1_000
LONGEST_NAME: Final = 30
# Joiners that Hindi, Arabic and emoji are written with; other marks that cannot be seen only disturb.
_JOINERS: Final = frozenset("\u200c\u200d")
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_IN_NAMES: Final = frozenset("'’-")
_LINK: Final = re.compile(
    r"https?:|www\.|\w@\w|\b[\w-]+\.(?:com|net|org|info|biz|shop|store|me|io|co|ng|in|br|id)\b", re.IGNORECASE
)
_PHONE: Final = re.compile(r"(?:\d[\s().-]*){7}")


def plain(text: str) -> str:
    """The words without what cannot be seen or turns the direction of writing, and no longer than may be kept."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    shown = [" ".join("".join(one if _is_seen(one) else " " for one in line).split()) for line in lines]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(shown)).strip()[:LONGEST].rstrip()


def should_wait(words: str) -> bool:
    """True for a link, an address or a phone number: the team reads it before anybody else does."""
    return bool(_LINK.search(words) or _PHONE.search(words))


def first_name(name: str | None) -> str:
    """What others may know of her; empty when unknown or not a name."""
    first = "".join(one if _is_seen(one) else " " for one in name or "").strip().partition(" ")[0]
    is_name = all(unicodedata.category(one)[0] in "LM" or one in _IN_NAMES for one in first)
    return first[:LONGEST_NAME] if is_name else ""


def _is_seen(letter: str) -> bool:
    return letter in _JOINERS or unicodedata.category(letter) not in _UNSEEN
