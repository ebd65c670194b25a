"""
Asking: what somebody typed, as terms of the shop with what each is worth, in one to three small statements.

Each of her words is a group. It is met by its own term, by what she may have meant by it, by words that begin with it,
and by what the shop says is the same; a compound meets the groups of both its halves ("head set", "headset").
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from sqlalchemy import ARRAY, Text, TextClause, Uuid, bindparam, text

from oja.catalog.search import languages, spelling, synonyms, words
from oja.kernel.db import MerchantSession, Reading
from oja.merchants import queries as merchants

MOST_WORDS = 12
"""Of a search; what comes behind is not looked at."""
RARE = 3
"""A word that so few products have may be a slip, when one much like it is known to many more."""
TIMES = 15
PREFIXES = 6
PREFIX_WORTH = 0.6
SHORTEST_PREFIX = 2
HALF_WORTH = 0.7
MOST_POSTINGS = 20_000
"""Common words of long searches are not counted where they would be read by the thousand; names still honour them."""


def _statement(sql: str, **arrays: Any) -> TextClause:
    named = [bindparam(name, type_=ARRAY(Text())) for name in arrays]
    return text(sql).bindparams(bindparam("merchant_id", type_=Uuid()), *named)


# Stems first, then each by one look into the index: behind the walls no condition with a stemmer in it is looked up.
_KNOWN = _statement(
    "WITH asked AS MATERIALIZED (SELECT word, stems = '{}' AS is_stop, coalesce(stems[1], word) AS term"
    "  FROM (SELECT word, ts_lexize(CAST(CAST(:dictionary AS text) AS regdictionary), word) AS stems"
    "   FROM unnest(:words) AS word) AS stemmed)"
    " SELECT asked.word, known.id, known.frequency, asked.is_stop,"
    "  (SELECT sum(total) FROM product_counts WHERE merchant_id = :merchant_id AND status <> 'archived') AS products,"
    "  NULL AS meaning"
    " FROM asked LEFT JOIN LATERAL (SELECT id, frequency FROM search_terms"
    "  WHERE merchant_id = :merchant_id AND frequency > 0 AND search_terms.term = asked.term LIMIT 1) AS known ON true"
    " UNION ALL SELECT phrase, NULL, NULL, NULL, NULL, jsonb_array_elements_text(meanings) FROM search_synonyms"
    "  WHERE merchant_id = :merchant_id AND phrase = ANY(:phrases)",
    words=True,
    phrases=True,
)
_NEAR = _statement(
    "SELECT words.word, terms.id, terms.frequency FROM ("
    "  SELECT word FROM search_forms WHERE merchant_id = :merchant_id AND form = ANY(:forms)"
    "  UNION SELECT unnest(:forms)"
    "  UNION SELECT longer.word FROM unnest(:begins) AS begun (word) CROSS JOIN LATERAL ("
    "   SELECT word FROM search_words WHERE merchant_id = :merchant_id"
    "   AND search_words.word > begun.word AND search_words.word < begun.word || U&'\\FFFD' LIMIT 200) AS longer"
    " ) AS near"
    " JOIN search_words AS words ON words.merchant_id = :merchant_id AND words.word = near.word"
    " JOIN search_terms AS terms ON terms.merchant_id = :merchant_id AND terms.id = words.term_id"
    " WHERE terms.frequency > 0",
    forms=True,
    begins=True,
)


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the shop: how many products have it."""

    id: int
    frequency: int


@dataclass(slots=True)
class Asked:
    """
    A search understood: her words; which groups (as bits) each term meets, and its worth; how many products have each
    term; of each word what meets it, and whether one may go on.
    """

    typed: list[str] = field(default_factory=list)
    worth: dict[tuple[int, int], float] = field(default_factory=dict)
    frequency: dict[int, int] = field(default_factory=dict)
    spoken: list[set[int]] = field(default_factory=list)
    corrected: dict[str, str] = field(default_factory=dict)
    is_begun: bool = False

    @property
    def meant(self) -> str:
        """Her words, with her slips put right."""
        return " ".join(self.corrected.get(word, word) for word in self.typed)

    @property
    def all_groups(self) -> int:
        """The bits of every group that can be met."""
        bits = 0
        for _, mask in self.worth:
            bits |= mask
        return bits


async def understand(db: MerchantSession | Reading, search: str, *, is_typing: bool = False) -> Asked:
    """What a search asks for. With `is_typing` its last word may be the beginning of a longer one."""
    spoken = words.of(search)[:MOST_WORDS]
    return await _Asker(db, spoken).ask(is_typing=is_typing)


class _Asker:
    """One search on its way through the vocabulary."""

    def __init__(self, db: MerchantSession | Reading, spoken: list[str]) -> None:
        self.db = db
        self.spoken = spoken
        self.terms: dict[str, Term] = {}
        self.stops: set[str] = set()
        self.products = 0
        self.asked = Asked(spoken)

    async def ask(self, *, is_typing: bool) -> Asked:
        meanings = await self._look_up()
        different = list(dict.fromkeys(self.spoken))
        live = [word for word in different if word not in self.stops] or different
        bits = {word: 1 << at for at, word in enumerate(live)}
        for word, bit in bits.items():
            self._add(word, bit, 1.0)
        for first, second in pairwise(self.spoken):
            self._add(first + second, bits.get(first, 0) | bits.get(second, 0), 1.0)
        for one in meanings:
            if one.is_last_resort and all(word in self.terms for word in one.phrase):
                continue
            mask = 0
            for word in one.phrase:
                mask |= bits.get(word, 0)
            self._add_meaning(one, mask)
        await self._look_near(live, bits, is_typing=is_typing)
        self._weigh()
        self._name_terms(bits)
        return self.asked

    async def _look_up(self) -> list[synonyms.Meaning]:
        """Look up her words, in pairs too, and what they also mean; the shop's own meanings cost a further look."""
        phrases = synonyms.phrases(self.spoken)
        common = synonyms.common(phrases)
        pairs = [first + second for first, second in pairwise(self.spoken)]
        told = await self._look_at({*self.spoken, *pairs, *(word for one in common for word in one.words)}, phrases)
        own = synonyms.own(phrases, told)
        if unknown := {word for one in own for word in one.words} - self.terms.keys():
            await self._look_at(unknown)
        return own + common

    async def _look_at(self, wanted: Iterable[str], phrases: Iterable[str] = ()) -> list[tuple[str, str]]:
        shop = await merchants.shop(self.db.merchant_id)
        rows = await self.db.rows(
            _KNOWN,
            {
                "merchant_id": self.db.merchant_id,
                "words": [word for word in wanted if word],
                "phrases": list(phrases),
                "dictionary": languages.dictionary(shop.language),
            },
        )
        told: list[tuple[str, str]] = []
        for word, term_id, frequency, is_stop, products, meaning in rows:
            if meaning is not None:
                told.append((word, meaning))
                continue
            self.products = int(products or 0)
            if is_stop:
                self.stops.add(word)
            if term_id is not None:
                self.terms[word] = Term(term_id, frequency)
        return told

    async def _look_near(self, live: Sequence[str], bits: Mapping[str, int], *, is_typing: bool) -> None:
        """Look for what was meant by words that the shop does not know, or hardly."""
        doubtful = [word for word in live if self._is_doubtful(word)]
        begun = [word for word in doubtful if word not in self.terms and len(word) >= SHORTEST_PREFIX]
        if is_typing and live and live[-1] not in begun:
            begun.append(live[-1])
        forms: set[str] = set()
        for word in doubtful:
            if spelling.is_spelled(word):
                forms |= {word, *spelling.forms(word)}
            if word not in self.terms:
                forms |= {half for halves in _halves(word) for half in halves}
        if not forms and not begun:
            return
        rows = await self.db.rows(_NEAR, {"merchant_id": self.db.merchant_id, "forms": list(forms), "begins": begun})
        near = {word: Term(term_id, frequency) for word, term_id, frequency in rows}
        for word in dict.fromkeys([*doubtful, *begun]):
            self._add_near(word, near, bits[word], is_begun=word in begun)

    def _is_doubtful(self, word: str) -> bool:
        return word not in self.terms or (self.terms[word].frequency <= RARE and spelling.is_spelled(word))

    def _add_near(self, word: str, near: Mapping[str, Term], bit: int, *, is_begun: bool) -> None:
        known = self.terms.get(word)
        longer = sorted(
            (other for other in near if is_begun and other.startswith(word) and other != word),
            key=lambda other: -near[other].frequency,
        )
        guesses = [near[other] for other in longer[:PREFIXES]]
        # She has begun one word: a rare way to end it is no better guess than a common one.
        often = min(sum(guess.frequency for guess in guesses), self.products)
        self.asked.is_begun |= bool(guesses)
        for guess in guesses:
            self._put(Term(guess.id, often), bit, PREFIX_WORTH)
        likely = {
            other: term.frequency
            for other, term in near.items()
            if other != word and (known is None or term.frequency >= TIMES * known.frequency)
        }
        meant = spelling.meant(word, likely.items()) if spelling.is_spelled(word) else []
        for other, worth in meant:
            self._put(near[other], bit, worth)
        if meant and not longer and known is None:
            self.asked.corrected[word] = meant[0][0]
        if known is None and not meant and not longer and not any(mask & bit for _, mask in self.asked.worth):
            self._add_halves(word, near, bit)

    def _add_halves(self, word: str, near: Mapping[str, Term], bit: int) -> None:
        """Two words that were written as one."""
        both = [(near[one], near[two]) for one, two in _halves(word) if one in near and two in near]
        if both:
            for half in max(both, key=lambda halves: min(half.frequency for half in halves)):
                self._put(half, bit, HALF_WORTH)

    def _add_meaning(self, meaning: synonyms.Meaning, mask: int) -> None:
        joined = "".join(meaning.words)
        if joined in self.terms:
            self._add(joined, mask, meaning.worth)
            return
        for word in meaning.words:
            self._add(word, mask, meaning.worth / len(meaning.words))

    def _add(self, word: str, mask: int, worth: float) -> None:
        if word in self.terms and mask:
            self._put(self.terms[word], mask, worth)

    def _put(self, term: Term, mask: int, worth: float) -> None:
        self.asked.frequency[term.id] = term.frequency
        key = (term.id, mask)
        self.asked.worth[key] = max(worth, self.asked.worth.get(key, 0.0))

    def _weigh(self) -> None:
        """Let rare terms count more, and leave out the commonest where a search has more than enough."""
        for key in self.asked.worth:
            often = self.asked.frequency[key[0]]
            self.asked.worth[key] *= math.log(1 + (max(self.products - often, 0) + 0.5) / (often + 0.5))
        left = sum(self.asked.frequency[term] for term, _ in self.asked.worth)
        for key in sorted(self.asked.worth, key=lambda one: -self.asked.frequency[one[0]]):
            groups = {mask for _, mask in self.asked.worth if mask & (mask - 1) == 0}
            if left <= MOST_POSTINGS or len(groups) <= 2:
                break
            left -= self.asked.frequency[key[0]]
            del self.asked.worth[key]

    def _name_terms(self, bits: Mapping[str, int]) -> None:
        """Of every word that she typed, stop words too, the terms that a name may have for it."""
        for word in self.spoken:
            met = {term for term, mask in self.asked.worth if mask == bits.get(word)}
            if word in self.terms:
                met.add(self.terms[word].id)
            self.asked.spoken.append(met)


def _halves(word: str) -> list[tuple[str, str]]:
    return [(word[:at], word[at:]) for at in range(2, len(word) - 1)] if len(word) <= spelling.LONGEST else []
