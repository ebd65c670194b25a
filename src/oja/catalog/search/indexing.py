"""
Indexing: takes up the words of products that changed, in the transaction that changed them.

Triggers note the products whose words changed, so that no door can forget one. One writer a shop at a time: whoever
calls this holds the catalogue's lock.
"""

import asyncio
import io
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple
from uuid import UUID

import asyncpg
import orjson

from oja.catalog.search import documents, languages, spelling
from oja.catalog.search.documents import Document, Texts
from oja.kernel.db import MerchantSession
from oja.kernel.transactions import raw_connection
from oja.merchants import queries as merchants

FEW = 20
"""So many products are read at once, without a thread."""

_TAKE = """
DELETE FROM search_stale WHERE merchant_id = $1 AND product_id = ANY(ARRAY(
    SELECT product_id FROM search_stale WHERE merchant_id = $1 ORDER BY product_id LIMIT $2))
RETURNING product_id
"""
_FORGET_ALL = (
    "DELETE FROM search_postings WHERE merchant_id = $1",
    "DELETE FROM search_documents WHERE merchant_id = $1",
    "DELETE FROM search_forms WHERE merchant_id = $1",
    "DELETE FROM search_words WHERE merchant_id = $1",
    "DELETE FROM search_terms WHERE merchant_id = $1",
)
_STALE = """
INSERT INTO search_stale (merchant_id, product_id) SELECT merchant_id, id FROM products
WHERE merchant_id = $1 AND status <> 'archived' ON CONFLICT DO NOTHING
"""
# One look into the index a product: fresh tables have no statistics, and joins over the whole shop would be chosen.
_TEXTS = """
SELECT product.id, product.status = 'draft' AS is_draft, product.name,
    coalesce(other.names, '') AS other_names, concat_ws(' ', product.description, other.descriptions) AS description,
    coalesce(product.brand, '') AS brand, concat_ws(' ', place.names, array_to_string(product.tags, ' ')) AS labels,
    coalesce(offer.names, '') AS variants, product.attributes::text
FROM unnest($2::uuid[]) AS asked (id)
CROSS JOIN LATERAL (SELECT * FROM products WHERE merchant_id = $1 AND products.id = asked.id
    AND status <> 'archived' LIMIT 1) AS product
CROSS JOIN LATERAL (SELECT string_agg(name, ' ') AS names, string_agg(description, ' ') AS descriptions
    FROM product_translations WHERE merchant_id = $1 AND product_id = product.id) AS other
CROSS JOIN LATERAL (SELECT string_agg(name, ' ') AS names FROM variants WHERE merchant_id = $1
    AND product.variant_count > 1 AND variants.product_id = product.id AND archived_at IS NULL) AS offer
CROSS JOIN LATERAL (SELECT string_agg(concat_ws(' ', above.name, (SELECT string_agg(called.name, ' ')
        FROM category_translations AS called WHERE called.merchant_id = $1 AND called.category_id = above.id)), ' ')
        AS names
    FROM categories AS above WHERE above.merchant_id = $1 AND above.id = ANY(ARRAY(SELECT unnest(leaf.path)
        FROM categories AS leaf WHERE leaf.merchant_id = $1 AND leaf.id = product.category_id))) AS place
"""
_BEFORE = """
SELECT product_id, name, terms, weights FROM search_documents
WHERE merchant_id = $1 AND product_id = ANY($2::uuid[])
"""
_KNOWN = "SELECT word, term_id FROM search_words WHERE merchant_id = $1 AND word = ANY($2::text[])"
# A stop word has no stem; it stands for itself.
_LEARN = """
WITH asked AS (
    SELECT word, coalesce((ts_lexize($3::text::regdictionary, word))[1], word) AS term FROM unnest($2::text[]) AS word
), known AS (
    SELECT id, term FROM search_terms WHERE merchant_id = $1 AND term = ANY(ARRAY(SELECT term FROM asked))
), added AS (
    INSERT INTO search_terms (merchant_id, id, term)
    SELECT $1, row_number() OVER (ORDER BY term)
        + coalesce((SELECT max(id) FROM search_terms WHERE merchant_id = $1), 0), term
    FROM (SELECT term FROM asked EXCEPT SELECT term FROM known) AS new
    RETURNING id, term
)
INSERT INTO search_words (merchant_id, word, term_id)
SELECT $1, asked.word, term.id
FROM asked JOIN (SELECT id, term FROM known UNION ALL SELECT id, term FROM added) AS term USING (term)
RETURNING word, term_id
"""
# As `spelling.forms` makes them.
_LEARN_FORMS = """
INSERT INTO search_forms (merchant_id, form, word)
SELECT DISTINCT $1::uuid, overlay(word placing '' from at for 1) AS form, word
FROM unnest($2::text[]) AS word, generate_series(1, length(word)) AS at ORDER BY form, word
ON CONFLICT DO NOTHING
"""
_COUNT = """
UPDATE search_terms SET frequency = frequency + step FROM unnest($2::int[], $3::int[]) AS moved (key, step)
WHERE merchant_id = $1 AND id = key
"""
_WITHDRAW = """
DELETE FROM search_postings AS postings USING unnest($2::uuid[], $3::int[]) AS gone (product_id, term_id)
WHERE postings.merchant_id = $1 AND postings.term_id = gone.term_id AND postings.product_id = gone.product_id
"""
_FORGET = "DELETE FROM search_documents WHERE merchant_id = $1 AND product_id = ANY($2::uuid[])"
_WRITE = """
INSERT INTO search_documents (merchant_id, product_id, name, terms, weights) VALUES ($1, $2, $3, $4, $5)
"""
# A chunk's postings are sorted in memory.
_ROOM = "SET LOCAL work_mem = '64MB'"
# Of many: COPY refuses tables behind walls.
_STAGE = """
CREATE TEMPORARY TABLE staged_documents (product_id uuid, is_new boolean, name int[], terms int[], weights int[])
ON COMMIT DROP
"""
_WRITE_STAGED = """
INSERT INTO search_documents (merchant_id, product_id, name, terms, weights)
SELECT $1, product_id, name, terms, weights FROM staged_documents
"""
_POST = """
INSERT INTO search_postings (merchant_id, term_id, product_id, weight)
SELECT $1, posted.term_id, posted.product_id, posted.weight::real / 1024
FROM unnest($2::uuid[], $3::int[], $4::int[]) AS posted (product_id, term_id, weight)
ORDER BY posted.term_id, posted.product_id
"""
_POST_STAGED = """
INSERT INTO search_postings (merchant_id, term_id, product_id, weight)
SELECT $1, posted.term_id, documents.product_id, posted.weight::real / 1024
FROM staged_documents AS documents, unnest(documents.terms, documents.weights) AS posted (term_id, weight)
WHERE documents.is_new
ORDER BY posted.term_id, documents.product_id
"""


class Shelf(NamedTuple):
    """A shop's rows, straight on the driver: these statements carry arrays of many thousands."""

    raw: asyncpg.Connection
    merchant_id: UUID

    async def fetch(self, statement: str, *values: object) -> Sequence[Any]:
        rows: Sequence[Any] = await self.raw.fetch(statement, self.merchant_id, *values)
        return rows


async def take_up(
    db: MerchantSession, *, most: int = 5_000, read: Mapping[UUID, Document] = MappingProxyType({})
) -> bool:
    """
    Take up the words of at most so many products that changed; those that are archived are found no more.

    Those in `read` were read already. Answers whether there may be more.
    """
    shelf = Shelf(await raw_connection(db), db.merchant_id)
    ids = [row[0] for row in await shelf.fetch(_TAKE, most)]
    if ids:
        await _renew(shelf, ids, read)
    return len(ids) == most


async def begin_anew(db: MerchantSession) -> None:
    """
    Let go of all that search knows of a shop, and note every product to be taken up: its words have other stems now.

    Whoever calls this takes them up before the transaction ends, so that nobody finds an empty shelf.
    """
    shelf = Shelf(await raw_connection(db), db.merchant_id)
    for statement in (*_FORGET_ALL, _STALE):
        await shelf.fetch(statement)


async def _renew(shelf: Shelf, ids: Sequence[UUID], read: Mapping[UUID, Document]) -> None:
    now = [read[one] for one in ids if one in read]
    if unread := [one for one in ids if one not in read]:
        texts = await shelf.fetch(_TEXTS, unread)
        now += _read(texts) if len(texts) <= FEW else await asyncio.to_thread(_read, texts)
    before = {row["product_id"]: row for row in await shelf.fetch(_BEFORE, ids)}
    term_of, new = await _terms(shelf, documents.vocabulary(now))
    if len(now) <= FEW:
        rows = _rows(now, term_of)
        await _learn_forms(shelf, new)
    else:
        rows, _ = await asyncio.gather(asyncio.to_thread(_rows, now, term_of), _learn_forms(shelf, new))
    changed = [row for row in rows if row[0] not in before or tuple(before[row[0]]) != row]
    there = {row[0] for row in rows}
    withdrawn = [product_id for product_id in before if product_id not in there]
    await _replace(shelf, before, changed, withdrawn)


async def _replace(
    shelf: Shelf, before: Mapping[UUID, Any], changed: Sequence[tuple[Any, ...]], withdrawn: Sequence[UUID]
) -> None:
    steps: Counter[int] = Counter()
    for _, _, terms, _ in changed:
        steps.update(terms)
    known = [row for row in changed if row[0] in before]
    if gone := [*(row[0] for row in known), *withdrawn]:
        for product_id in gone:
            steps.subtract(before[product_id]["terms"])
        moved = _moved(before, known, withdrawn)
        await shelf.fetch(_WITHDRAW, *moved.gone)
        await shelf.fetch(_POST, *moved.come)
        await shelf.fetch(_FORGET, gone)
    if changed:
        await _write(shelf, changed, before)
    counted = {term: step for term, step in steps.items() if step}
    await shelf.fetch(_COUNT, list(counted), list(counted.values()))


async def _write(shelf: Shelf, rows: Sequence[tuple[Any, ...]], before: Mapping[UUID, Any]) -> None:
    """Write documents, and the postings of those that there were not before."""
    if len(rows) <= FEW:
        await shelf.raw.executemany(_WRITE, [(shelf.merchant_id, *row) for row in rows])
        await shelf.fetch(_POST, *_moved({}, [row for row in rows if row[0] not in before], ()).come)
        return
    await shelf.raw.execute(f"{_ROOM}; {_STAGE}")
    # As text: the driver looks at each number of an array for longer than PostgreSQL takes to read it.
    lines = await asyncio.to_thread(_lines, rows, before)
    await shelf.raw.copy_to_table("staged_documents", source=io.BytesIO(lines))
    await shelf.fetch(_WRITE_STAGED)
    await shelf.fetch(_POST_STAGED)
    await shelf.raw.execute("DROP TABLE staged_documents")


class Moved(NamedTuple):
    """Postings that go (products, terms) and that come (products, terms, weights)."""

    gone: tuple[list[UUID], list[int]]
    come: tuple[list[UUID], list[int], list[int]]


def _moved(before: Mapping[UUID, Any], rows: Sequence[tuple[Any, ...]], withdrawn: Sequence[UUID]) -> Moved:
    """Of a product whose words changed most postings stay as they are: a name has few words of all."""
    moved = Moved(([], []), ([], [], []))
    for product_id, _, terms, weights in (*rows, *((one, None, (), ()) for one in withdrawn)):
        was = before.get(product_id)
        old = dict(zip(was["terms"], was["weights"], strict=True)) if was else {}
        new = dict(zip(terms, weights, strict=True))
        for term in [term for term, weight in old.items() if new.get(term) != weight]:
            moved.gone[0].append(product_id)
            moved.gone[1].append(term)
        for term in [term for term, weight in new.items() if old.get(term) != weight]:
            moved.come[0].append(product_id)
            moved.come[1].append(term)
            moved.come[2].append(new[term])
    return moved


async def _terms(shelf: Shelf, wanted: set[str]) -> tuple[dict[str, int], list[str]]:
    """The term of each word, and which the shop did not have: those are learnt."""
    term_of = dict(await shelf.fetch(_KNOWN, list(wanted)))
    new = sorted(wanted - term_of.keys())
    if new:
        shop = await merchants.shop(shelf.merchant_id)
        term_of |= dict(await shelf.fetch(_LEARN, new, languages.dictionary(shop.language)))
    return term_of, new


async def _learn_forms(shelf: Shelf, new: Sequence[str]) -> None:
    if spelled := [word for word in new if spelling.is_spelled(word)]:
        await shelf.fetch(_LEARN_FORMS, spelled)


def _read(rows: Sequence[Any]) -> list[Document]:
    return [documents.document(Texts._make((*row[:8], orjson.loads(row[8])))) for row in rows]


def _rows(read: Sequence[Document], term_of: Mapping[str, int]) -> list[tuple[Any, ...]]:
    """Rows of `search_documents`, in the order of its columns."""
    rows = []
    for one in read:
        weights = documents.weights(one.said, term_of)
        name = [term_of[word] for word in one.name]
        signed = [-weight for weight in weights.values()] if one.is_draft else list(weights.values())
        rows.append((one.product_id, name, list(weights), signed))
    return rows


def _lines(rows: Sequence[tuple[Any, ...]], before: Container[UUID]) -> bytes:
    return "".join(
        f"{product_id}\t{product_id not in before}\t{_array(name)}\t{_array(terms)}\t{_array(weights)}\n"
        for product_id, name, terms, weights in rows
    ).encode()


def _array(numbers: Sequence[int]) -> str:
    return f"{{{','.join(map(str, numbers))}}}"
