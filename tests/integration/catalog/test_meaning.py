"""Meaning: with a model the first of a search are ordered by what they mean; without one, or a broken one, by words."""

import threading
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import asyncpg
import httpx2
import pytest
from sqlalchemy import select

from oja.catalog.search.meaning import jobs as meaning_jobs
from oja.catalog.search.meaning.model import chosen
from oja.catalog.search.meaning.models import SearchVector
from oja.kernel.db import merchant_session
from oja.kernel.settings import get_settings
from tests.factories.catalog import a_file, a_row, listed, upload
from tests.factories.models import COLD, WARM, a_model
from tests.support.cast import Actor

Worked = Callable[[], Awaitable[None]]
BY_WORDS = ["Ice Box", "Blanket Box"]
"""The newer first, as they are equal otherwise."""
FILLERS = [f"Rice {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ"]
"""So that the other words are rare."""


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], None]]:
    """Work with the model in a folder from here on."""

    def begin(folder: Path) -> None:
        monkeypatch.setenv("OJA_SEARCH_MODEL", str(folder))
        get_settings.cache_clear()

    yield begin
    monkeypatch.undo()
    get_settings.cache_clear()


@pytest.fixture
def model(use: Callable[[Path], None], tmp_path: Path) -> Path:
    """A model that knows warm from cold, in use."""
    folder = a_model(tmp_path / "model")
    use(folder)
    wanted = chosen()
    assert wanted is not None
    wanted.patience = 20.0  # a busy machine stands still now and then
    return folder


async def make(client: httpx2.AsyncClient, shop: Actor, *names: str) -> list[str]:
    """Products of these names; their addresses."""
    made = []
    for name in names:
        answer = await client.post(f"{shop.api}/products", headers=shop.headers, json={"name": name, "price": "5"})
        assert answer.status_code == 201, answer.text
        made.append(f"{shop.api}/products/{answer.json()['data']['id']}")
    return made


async def stock(client: httpx2.AsyncClient, shop: Actor, *names: str) -> None:
    """Products of these names, from a file."""
    rows = [a_row(at, name=name, description="", image_url="") for at, name in enumerate(names, 1)]
    await upload(client, shop, a_file(*rows))


async def found(client: httpx2.AsyncClient, shop: Actor, search: str, **parameters: Any) -> list[str]:
    return [one["name"] for one in (await listed(client, shop, search=search, **parameters))["products"]]


async def halves(client: httpx2.AsyncClient, shop: Actor, search: str) -> tuple[list[str], list[str]]:
    """The first two that are found, and all others."""
    names = await found(client, shop, search)
    return names[:2], names[2:]


async def kept(owner: asyncpg.Connection, shop: Actor) -> dict[str, bytes]:
    rows = await owner.fetch(
        "SELECT name, vector FROM search_vectors AS kept JOIN products ON products.id = kept.product_id"
        " WHERE kept.merchant_id = $1",
        shop.merchant_id,
    )
    return {row["name"]: row["vector"] for row in rows}


async def test_the_first_are_ordered_by_what_they_mean(
    client: httpx2.AsyncClient, ada: Actor, model: Path, worked: Worked
) -> None:
    await make(client, ada, "Blanket Box", "Ice Box")
    assert await found(client, ada, "cosy box") == BY_WORDS, "nothing is known of them yet"
    await worked()
    assert await found(client, ada, "cosy box") == ["Blanket Box", "Ice Box"]
    assert await found(client, ada, "frost box") == ["Ice Box", "Blanket Box"]
    assert await found(client, ada, "box", sort="name") == ["Blanket Box", "Ice Box"]


async def test_a_slip_is_put_right_before_it_is_understood(
    client: httpx2.AsyncClient, ada: Actor, model: Path, worked: Worked
) -> None:
    await stock(client, ada, "Blanket Box", "Large Blanket Box", "Wool Box", "Ice Box", *FILLERS)
    await worked()
    blankets, others = await halves(client, ada, "blankit box")
    assert set(blankets) == {"Blanket Box", "Large Blanket Box"}
    assert others == ["Wool Box", "Ice Box"]


async def test_pages_are_parts_of_one_order(
    client: httpx2.AsyncClient, ada: Actor, model: Path, worked: Worked
) -> None:
    names = [f"{word} Box {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" for word in ("Blanket", "Ice", "Tin")]
    await stock(client, ada, *names)
    await worked()
    whole = await found(client, ada, "cosy box", limit=78)
    pages = [await found(client, ada, "cosy box", limit=13, page=page) for page in range(1, 7)]
    assert [name for page in pages for name in page] == whole
    assert sorted(whole) == sorted(names)
    assert {name.split()[0] for name in whole[:9]} == {"Blanket"}


@pytest.mark.parametrize("typed", ["cosy box 2", "cosy box 番茶", "cosy bo"])
async def test_what_a_model_cannot_read_is_ordered_by_words(
    client: httpx2.AsyncClient, ada: Actor, model: Path, worked: Worked, typed: str
) -> None:
    await make(client, ada, "Blanket Box", "Ice Box")
    await worked()
    assert await found(client, ada, typed) == BY_WORDS


async def test_what_was_named_alone_leaves_the_others_as_they_are(
    client: httpx2.AsyncClient, ada: Actor, model: Path, worked: Worked
) -> None:
    await stock(client, ada, "Blanket Box", "Tin Box", "Yellow Box", *FILLERS)
    await worked()
    assert await found(client, ada, "cosy yellow box") == ["Yellow Box", "Tin Box", "Blanket Box"]
    await make(client, ada, "Large Yellow Box")
    await worked()
    yellow, others = await halves(client, ada, "cosy yellow box")
    assert set(yellow) == {"Yellow Box", "Large Yellow Box"}
    assert others == ["Blanket Box", "Tin Box"]


async def test_with_too_few_vectors_words_decide(
    client: httpx2.AsyncClient, ada: Actor, model: Path, worked: Worked, owner: asyncpg.Connection
) -> None:
    await make(client, ada, "Blanket Box", "Ice Box", "Tin Box")
    await worked()
    await owner.execute("DELETE FROM search_vectors WHERE product_id IN (SELECT max(id::text)::uuid FROM products)")
    assert await found(client, ada, "cosy box") == ["Tin Box", *BY_WORDS]
    await meaning_jobs.learn_what_is_left()
    await worked()
    assert (await found(client, ada, "cosy box"))[0] == "Blanket Box"


async def test_vectors_follow_their_products(
    client: httpx2.AsyncClient, ada: Actor, model: Path, worked: Worked, owner: asyncpg.Connection
) -> None:
    blanket, ice = await make(client, ada, "Blanket Box", "Ice Box")
    await worked()
    before = await kept(owner, ada)
    stamps = "SELECT xmin::text FROM search_vectors ORDER BY product_id"
    written = await owner.fetch(stamps)
    await client.patch(blanket, headers=ada.headers, json={"price": "7"})
    await worked()
    assert await owner.fetch(stamps) == written, "its words are the same"

    await client.patch(blanket, headers=ada.headers, json={"name": "Frost Box"})
    await client.patch(ice, headers=ada.headers, json={"name": "Wool Box"})
    await worked()
    after = await kept(owner, ada)
    assert (after["Frost Box"], after["Wool Box"]) == (before["Ice Box"], before["Blanket Box"])
    assert await found(client, ada, "cosy box") == ["Wool Box", "Frost Box"]

    await client.delete(ice, headers=ada.headers)
    await worked()
    assert (await kept(owner, ada)).keys() == {"Frost Box"}


async def test_another_model_reads_everything_anew(
    client: httpx2.AsyncClient,
    ada: Actor,
    model: Path,
    worked: Worked,
    use: Callable[[Path], None],
    tmp_path: Path,
) -> None:
    await make(client, ada, "Blanket Box", "Ice Box")
    await worked()
    use(a_model(tmp_path / "other", {"cosy": WARM, "frost": COLD, "ice": WARM, "blanket": COLD}))
    other = chosen()
    assert other is not None
    assert await other.loaded() is not None
    assert await found(client, ada, "cosy box") == BY_WORDS, "what the first model said tells the other one nothing"
    await meaning_jobs.learn_what_is_left()
    await worked()
    assert await found(client, ada, "frost box") == ["Blanket Box", "Ice Box"]


async def test_vectors_of_another_shop_are_not_seen(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor, model: Path, worked: Worked, owner: asyncpg.Connection
) -> None:
    await make(client, ada, "Blanket Box", "Ice Box")
    await make(client, rival, "Blanket Box", "Ice Box")
    await worked()
    await owner.execute("DELETE FROM search_vectors WHERE merchant_id = $1", rival.merchant_id)
    assert await found(client, rival, "cosy box") == BY_WORDS
    assert await found(client, ada, "cosy box") == ["Blanket Box", "Ice Box"]
    async with merchant_session(rival.merchant_id) as db:
        assert (await db.scalars(select(SearchVector))).all() == []


async def test_a_shop_of_another_language_is_left_to_its_words(
    client: httpx2.AsyncClient, ada: Actor, model: Path, worked: Worked, owner: asyncpg.Connection
) -> None:
    await client.patch(ada.api, headers=ada.headers, json={"locale": "pt-BR"})
    await make(client, ada, "Blanket Box", "Ice Box")
    await worked()
    assert await found(client, ada, "cosy box") == BY_WORDS
    assert await kept(owner, ada) == {}


async def test_without_a_model_nothing_is_done(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    await make(client, ada, "Blanket Box", "Ice Box")
    await meaning_jobs.learn_what_is_left()
    assert await owner.fetchval("SELECT count(*) FROM jobs.pgqueuer WHERE entrypoint LIKE '%meaning%'") == 0
    assert await found(client, ada, "cosy box") == BY_WORDS


@pytest.mark.parametrize("broken", ["model.safetensors", "tokenizer.json", "config.json", "nothing is there"])
async def test_a_broken_model_breaks_no_search(
    client: httpx2.AsyncClient,
    ada: Actor,
    worked: Worked,
    owner: asyncpg.Connection,
    use: Callable[[Path], None],
    tmp_path: Path,
    broken: str,
) -> None:
    folder = tmp_path / "model"
    if broken != "nothing is there":
        (a_model(folder) / broken).write_bytes(b"{}")
    use(folder)
    await make(client, ada, "Blanket Box", "Ice Box")
    await worked()
    assert await found(client, ada, "cosy box") == BY_WORDS
    assert await owner.fetchval("SELECT count(*) FROM jobs.pgqueuer WHERE status = 'failed'") == 0
    assert await kept(owner, ada) == {}


async def test_a_model_that_fails_while_it_is_asked_breaks_no_search(
    client: httpx2.AsyncClient, ada: Actor, model: Path, worked: Worked, owner: asyncpg.Connection
) -> None:
    await make(client, ada, "Blanket Box", "Ice Box")
    await worked()
    await owner.execute("UPDATE search_vectors SET vector = '\\x0102'")
    assert await found(client, ada, "cosy box") == BY_WORDS
    assert await found(client, ada, "cosy box") == BY_WORDS


async def test_a_model_that_does_not_answer_is_not_waited_for(
    client: httpx2.AsyncClient, ada: Actor, model: Path, worked: Worked
) -> None:
    await make(client, ada, "Blanket Box", "Ice Box")
    await worked()
    busy, used = threading.Event(), chosen()
    assert used is not None
    used._asking.submit(busy.wait)
    assert await found(client, ada, "cosy box") == BY_WORDS
    busy.set()
    assert await found(client, ada, "cosy box") == BY_WORDS, "it rests now"
