"""
Words: what a text is made of, when it is shelved for search and when somebody searches. Pure.

Letters lose case, width and accents, as people type without them. `TN-2110` is the words `tn`, `2110` and `tn2110`, so
that each way to write it finds it. Scripts without spaces (Chinese, Japanese, Thai) are cut into pairs of letters.
"""

import functools
import re
import unicodedata

LONGEST = 40
"""Words are cut here: longer ones are addresses and noise."""

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30fa\u30fc-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_HAS_UNSPACED = re.compile(rf"[{_UNSPACED}]")
_RUNS = re.compile(rf"[{_UNSPACED}]+|[^{_UNSPACED}]+")
# In folded text: a number with its decimals, or a word that may have hyphens inside.
_TOKEN = re.compile(r"\d+(?:[.,]\d+)+[^\W\d]*(?![\w-])|[^\s.,-]+(?:-[^\s.,-]+)*")
_ASCII_TOKEN = re.compile(r"\d+(?:[.,]\d+)+[a-z]*(?![a-z0-9-])|[a-z0-9]+(?:-[a-z0-9]+)*")
_PLAIN = str.maketrans({
    "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h", "ı": "i", "ŋ": "n",
    "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ɛ": "e", "ɔ": "o", "ё": "е", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي",
    "ـ": "",
})  # fmt: skip
_KEPT = "-.,"
_DROPPED = "'’‘ʼ`\u00ad\u200b"


class _Folding(dict[int, str]):
    """How each character is folded: filled in as texts come by."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _folded(chr(code))
        return folded


def _folded(letter: str) -> str:
    if letter in _DROPPED or "\u0300" <= letter <= "\u036f" or "\u064b" <= letter <= "\u0652":
        return ""
    if letter in _KEPT:
        return letter
    if unicodedata.category(letter)[0] not in "LNM":
        return " "
    lower = letter.lower()
    base, *marks = tuple(unicodedata.normalize("NFD", lower))
    has_accents = all("\u0300" <= mark <= "\u036f" for mark in marks)
    plain = base if has_accents and not "\u0400" <= base <= "\u052f" else lower
    return plain.translate(_PLAIN)


_FOLDING = _Folding()


def of(text: str) -> list[str]:
    """The words of a text in their order, as somebody types them: `"T-shirts, 5kg"` → `t`, `shirts`, `5kg`."""
    return _spoken(text, is_shelved=False)


def shelved(text: str) -> tuple[str, ...]:
    """The words of a text as it is shelved: those with hyphens also in one piece, `t`, `shirts`, `tshirts`."""
    return _shelved_again(text) if len(text) <= LONGEST else tuple(_spoken(text, is_shelved=True))


@functools.lru_cache(maxsize=8192)
def _shelved_again(text: str) -> tuple[str, ...]:
    """Short texts, such as brands, tags and colours, come again with the next product."""
    return tuple(_spoken(text, is_shelved=True))


def _spoken(text: str, *, is_shelved: bool) -> list[str]:
    # Most texts by far are plain, and products have very many of them.
    if not text.isascii():
        tokens = _TOKEN.findall(unicodedata.normalize("NFKC", text).translate(_FOLDING))
        return [word for token in tokens for word in _words(token, is_shelved=is_shelved)]
    tokens = _ASCII_TOKEN.findall(text.lower().replace("'", ""))
    if max(map(len, tokens), default=0) > LONGEST:
        return [word for token in tokens for word in _words(token, is_shelved=is_shelved)]
    if "-" not in text and "," not in text:
        return tokens
    spoken: list[str] = []
    for token in tokens:
        if "-" in token or "," in token:
            spoken += _words(token, is_shelved=is_shelved)
        else:
            spoken.append(token)
    return spoken


def _words(token: str, *, is_shelved: bool) -> list[str]:
    parts = _parts(token)
    if is_shelved and 1 < len(parts) <= 3 and "-" in token and not all(map(str.isdecimal, parts)):
        parts.append("".join(parts)[:LONGEST])
    return parts


def _parts(token: str) -> list[str]:
    if not token.isascii() and _HAS_UNSPACED.search(token):
        return _pairs(token)
    if "-" in token:
        return [part[:LONGEST] for part in token.split("-")]
    return [token[:LONGEST].replace(",", ".")]


def _pairs(token: str) -> list[str]:
    spoken: list[str] = []
    for run in _RUNS.findall(token.replace("-", "")):
        if _HAS_UNSPACED.match(run) and len(run) > 1:
            spoken += [run[at : at + 2] for at in range(len(run) - 1)]
        else:
            spoken.append(run[:LONGEST])
    return spoken
