"""
Words: what the shop says, by id and language, in ICU message syntax (the part we need).

`{name}` is filled in, `{count, plural, one {# item} other {# items}}` follows the language's own plural rule. A
language that lacks a sentence falls back to English: a half-finished translation leaves nobody without an answer.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from babel.core import Locale

FALLBACK: Final = "en"
_ARGUMENT: Final = re.compile(r"\s*(\w+)\s*(?:,\s*plural\s*,\s*(.*))?", re.DOTALL)


class Words:
    """One package's sentences in every language it has: `Words(en=en.WORDS)`."""

    def __init__(self, **languages: Mapping[str, str]) -> None:
        self._languages = languages

    def say(self, language: str, key: str, **values: object) -> str:
        """
        The sentence `key` in `language` (`"en"`, `"en-NG"`) with its values.

        :raises KeyError: no language has that sentence, or a value is missing
        """
        spoken = self._spoken(language, key)
        return _fill(self._languages[spoken][key], spoken, values)

    def has(self, language: str, key: str) -> bool:
        """True when there is such a sentence, in this language or in English."""
        return key in self._languages[self._spoken(language, key)]

    def keys(self, language: str) -> set[str]:
        """The ids that a language has."""
        return set(self._languages[language])

    def _spoken(self, language: str, key: str) -> str:
        short = language.replace("_", "-").partition("-")[0].lower()
        return short if key in self._languages.get(short, {}) else FALLBACK


def _fill(template: str, language: str, values: Mapping[str, object]) -> str:
    return "".join(_pieces(template, language, values))


def _pieces(template: str, language: str, values: Mapping[str, object]) -> Iterator[str]:
    at = 0
    while (start := template.find("{", at)) >= 0:
        yield template[at:start]
        end = _closing(template, start)
        yield _argument(template[start + 1 : end], language, values)
        at = end + 1
    yield template[at:]


def _argument(inside: str, language: str, values: Mapping[str, object]) -> str:
    match = _ARGUMENT.fullmatch(inside)
    if match is None:
        raise ValueError(f"not an argument: {{{inside}}}")
    name, forms = match.groups()
    value = values[name]
    if forms is None:
        return str(value)
    count = int(str(value))
    choices = dict(_forms(forms))
    form = choices.get(f"={count}") or choices.get(str(Locale.parse(language).plural_form(count))) or choices["other"]
    return _fill(form.replace("#", str(count)), language, values)


def _forms(text: str) -> Iterator[tuple[str, str]]:
    at = 0
    while (start := text.find("{", at)) >= 0:
        end = _closing(text, start)
        yield text[at:start].strip(), text[start + 1 : end]
        at = end + 1


def _closing(text: str, start: int) -> int:
    depth = 0
    for index in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[index], 0)
        if depth == 0:
            return index
    raise ValueError(f"a brace is not closed in {text!r}")
