"""
The Chorus/Icecat collection: 19,406 real products, judged queries, misspelt ones, and queries for one known product.

It is not part of this repository (the products are under Icecat's Open Content License, the judgements come from
https://github.com/querqy/chorus). Put it beside the checkout as `shared/data/chorus-icecat`, or name its folder in
`CHORUS_ICECAT`.
"""

import csv
import gzip
import itertools
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FILES = ("products.jsonl.gz", "judgements.csv", "typo_queries.tsv", "known_item.tsv")
PRODUCTS = 19_406
OWN_COLUMNS = 35
TEXTS = 8
LONGEST = 1_000
FIRST = ("product_id", "name", "description", "price", "category", "in_stock", "is_priority", "barcode", "brand",
         "features")  # fmt: skip


def folder() -> Path | None:
    """Where the collection lies, if anywhere."""
    named = os.environ.get("CHORUS_ICECAT")
    places = [Path(named)] if named else [up / "shared/data/chorus-icecat" for up in Path(__file__).resolve().parents]
    return next((one for one in places if all((one / name).is_file() for name in FILES)), None)


def products(data: Path) -> Iterator[dict[str, Any]]:
    """The products as they were published."""
    with gzip.open(data / FILES[0], "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def write_file(data: Path, path: Path, *, rows: int = PRODUCTS) -> None:
    """
    A product file of so many rows: all of them, then all of them again under other ids.

    The commonest attributes have columns of their own. The others share a few, as a product file has at most fifty.
    """
    common = Counter(name for one in products(data) for name in one if name.startswith("attr_t_"))
    own = [name for name, _ in common.most_common(OWN_COLUMNS)]
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow([*FIRST, *(name.removeprefix("attr_t_") for name in own), *(f"more_{n}" for n in range(TEXTS))])
        for written, one in enumerate(itertools.islice(_again_and_again(data), rows)):
            writer.writerow(_record(one, own, written // PRODUCTS))


def judgements(data: Path) -> dict[str, dict[str, int]]:
    """Of each query that has a good answer: its rated products."""
    rated: dict[str, dict[str, int]] = defaultdict(dict)
    with (data / FILES[1]).open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            rated[row["query"]][row["docid"]] = int(row["rating"])
    return {query: ratings for query, ratings in rated.items() if max(ratings.values()) > 0}


def pairs(data: Path, name: str) -> list[tuple[str, str]]:
    """Lines of `typo_queries.tsv` (misspelt, meant) or `known_item.tsv` (query, product)."""
    lines = (data / name).read_text(encoding="utf-8").splitlines()[1:]
    return [(line.split("\t")[0], line.split("\t")[1]) for line in lines]


def _again_and_again(data: Path) -> Iterator[dict[str, Any]]:
    while True:
        yield from products(data)


def _record(one: dict[str, Any], own: list[str], copy: int) -> list[str]:
    features = [_words(name) for name, value in one.items() if name.startswith("attr_b_") and value]
    others = [str(value) for name, value in one.items() if name.startswith("attr_t_") and name not in own]
    first = [
        f"{one['id']}-{copy}" if copy else one["id"], one["title"][:200], one.get("short_description") or "",
        f"{one['price'] / 100:.2f}", "Electronics", "yes", "no", "" if copy else str(one["ean"][0])[:64],
        one["supplier"], ", ".join(features)[:LONGEST],
    ]  # fmt: skip
    return [*first, *(str(one.get(name, ""))[:LONGEST] for name in own), *_packed(others)]


def _packed(texts: list[str]) -> list[str]:
    """The texts in a few cells; what finds no room is left out."""
    cells = [""] * TEXTS
    for text in texts:
        room = next((at for at, cell in enumerate(cells) if len(cell) + len(text) + 2 <= LONGEST), None)
        if room is not None:
            cells[room] = f"{cells[room]}; {text}" if cells[room] else text
    return cells


def _words(name: str) -> str:
    return " ".join(name.removeprefix("attr_b_").replace("_", " ").split())
