"""The rotation of a shop: what is let in, what comes and goes at once, and what the merchant is told."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import asyncpg
import httpx2
import pytest

from tests.factories.carts import CHIDI
from tests.factories.catalog import a_file, a_row, upload
from tests.factories.orders import listening, make_order, next_message
from tests.factories.rotation import PICTURE, decide, fill_shop, let_in, limit, where
from tests.factories.shelves import restock, stock_up
from tests.support.cast import Actor

Worked = Callable[[], Awaitable[None]]


async def whole(client: httpx2.AsyncClient, shop: Actor) -> dict[str, Any]:
    answer = await client.get(f"{shop.api}/rotation", headers=shop.headers)
    data: dict[str, Any] = answer.json()["data"]
    return data


async def star(client: httpx2.AsyncClient, shop: Actor, product_id: UUID, *, on: bool = True) -> None:
    url = f"{shop.api}/products/{product_id}"
    assert (await client.patch(url, json={"is_priority": on}, headers=shop.headers)).status_code == 200


async def rounds(client: httpx2.AsyncClient, shop: Actor) -> list[dict[str, Any]]:
    answer = await client.get(f"{shop.api}/rotation/rounds", headers=shop.headers)
    found: list[dict[str, Any]] = answer.json()["data"]["rounds"]
    return found


async def test_a_shop_that_fits_needs_no_rotation(client: httpx2.AsyncClient, ada: Actor, worked: Worked) -> None:
    [rice, *_] = await fill_shop(ada)
    await worked()
    assert await let_in(ada) is None
    found = await whole(client, ada)
    assert (found["is_rotating"], found["shown"], found["active"], found["slots"]) == (False, 12, 12, 500)
    assert found["sentence"] == "Everything fits: 12 products in 500 places."
    assert (await where(client, ada, rice.id))["sentence"] == "There is room for it."
    assert await rounds(client, ada) == []


async def test_a_limit_counts_at_once_and_is_told(client: httpx2.AsyncClient, ada: Actor) -> None:
    products = await fill_shop(ada)
    async with listening(ada) as heard:
        found = await limit(client, ada, 6)
        await next_message(heard, "rotation_changed")
    assert (found["is_rotating"], found["shown"], found["slots"]) == (True, 6, 6)
    first = await let_in(ada)
    assert first is not None
    assert len(first) == 6
    assert {product.category for product in products if product.id in first} == {"Shelf 0", "Shelf 1", "Shelf 2"}
    await limit(client, ada, 4)
    second = await let_in(ada)
    assert second is not None
    assert len(second) == 4
    assert second < first
    assert (await limit(client, ada, 20))["is_rotating"] is False
    assert await let_in(ada) is None


async def test_in_a_large_shop_one_round_answers_to_many_changes(
    client: httpx2.AsyncClient,
    ada: Actor,
    worked: Worked,
    owner: asyncpg.Connection,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    products = await fill_shop(ada)
    await worked()
    await limit(client, ada, 6)
    await worked()
    first = await let_in(ada)
    assert first is not None
    out = [one.id for one in products if one.id not in first]
    before = len(await rounds(client, ada))
    # Twelve products are very many here, and the next round is twelve seconds away.
    monkeypatch.setattr("oja.sync.rotation.limits.A_SECOND", 1)

    await star(client, ada, out[0])
    await worked()
    await star(client, ada, out[1])
    await worked()

    assert await let_in(ada) == first
    assert len(await rounds(client, ada)) == before

    await owner.execute("UPDATE rotations SET played_at = now() - interval '13 seconds'")
    await owner.execute("UPDATE jobs.pgqueuer SET execute_after = now() WHERE entrypoint = 'rotation.follow_catalog'")
    await worked()

    assert set(out[:2]) <= (await let_in(ada) or frozenset())
    assert len(await rounds(client, ada)) == before + 1


async def test_every_product_says_why(client: httpx2.AsyncClient, ada: Actor) -> None:
    await fill_shop(ada)
    bare = await stock_up(ada, "Without a picture")
    gone = await stock_up(ada, "Sold out", stock=0, image_url=PICTURE)
    free = await stock_up(ada, "For nothing", price="0", image_url=PICTURE)
    await limit(client, ada, 6)
    for product, words in ((bare, "no picture yet"), (gone, "Sold out"), (free, "no price yet")):
        found = await where(client, ada, product.id)
        assert found["is_in"] is False
        assert words in found["sentence"]
    for state, total in (("in", 6), ("out", 9), ("all", 15), ("starred", 0), ("never", 0)):
        page = await client.get(f"{ada.api}/rotation/products", params={"state": state}, headers=ada.headers)
        assert page.json()["data"]["pagination"]["total"] == total, state
        assert all(one["sentence"] and one["reason"] for one in page.json()["data"]["products"])
    page = await client.get(f"{ada.api}/rotation/products", params={"search": "nothing"}, headers=ada.headers)
    assert [one["name"] for one in page.json()["data"]["products"]] == ["For nothing"]


async def test_what_is_sold_out_is_replaced_at_once(client: httpx2.AsyncClient, ada: Actor, worked: Worked) -> None:
    products = {product.id: product for product in await fill_shop(ada, stock=1)}
    await limit(client, ada, 6)
    before = await let_in(ada)
    assert before is not None
    sold = min(before)
    await make_order(client, ada, (products[sold], 1), phone=CHIDI)
    await worked()
    now = await let_in(ada)
    assert now is not None
    assert (len(now), sold in now) == (6, False)
    assert len(before - now) == 1
    assert (await where(client, ada, sold))["reason"] == "sold_out"
    [latest, *_] = await rounds(client, ada)
    assert (latest["cause"], latest["entered"], latest["left"]) == ("change", 1, 1)
    await restock(ada, sold, 5)
    await worked()
    assert (await where(client, ada, sold))["reason"] in {"waiting", "category_full"}


async def test_a_star_comes_in_at_once(client: httpx2.AsyncClient, ada: Actor, worked: Worked) -> None:
    products = await fill_shop(ada)
    await limit(client, ada, 6)
    before = await let_in(ada)
    assert before is not None
    waiting = next(one for one in products if one.id not in before)
    await star(client, ada, waiting.id)
    await worked()
    now = await let_in(ada)
    assert now is not None
    assert waiting.id in now
    assert len(now) == 6
    assert (await where(client, ada, waiting.id))["sentence"] == "You starred it, so it is always in."


async def test_stars_of_a_file_come_in_too(client: httpx2.AsyncClient, ada: Actor, worked: Worked) -> None:
    await fill_shop(ada)
    await limit(client, ada, 6)
    rows = [a_row(number, is_priority="true") for number in range(1, 5)]
    assert (await upload(client, ada, a_file(*rows))).status_code == 200
    await worked()
    page = await client.get(f"{ada.api}/rotation/products", params={"state": "starred"}, headers=ada.headers)
    assert [one["is_in"] for one in page.json()["data"]["products"]] == [True] * 4


async def test_an_archived_product_leaves_at_once(client: httpx2.AsyncClient, ada: Actor, worked: Worked) -> None:
    await fill_shop(ada)
    await limit(client, ada, 6)
    before = await let_in(ada)
    assert before is not None
    await client.delete(f"{ada.api}/products/{min(before)}", headers=ada.headers)
    await worked()
    now = await let_in(ada)
    assert now is not None
    assert (len(now), min(before) in now) == (6, False)


@pytest.mark.parametrize("slots", [6, 100])
async def test_never_is_never(client: httpx2.AsyncClient, ada: Actor, slots: int) -> None:
    products = await fill_shop(ada)
    await limit(client, ada, slots)
    shown = await let_in(ada) or {one.id for one in products}
    found = await decide(client, ada, min(shown), "never")
    assert (found["is_in"], found["reason"], found["wish"]) == (False, "never", "never")
    now = await let_in(ada)
    assert now is not None
    assert min(shown) not in now
    assert len(now) == min(slots, 11)
    found = await decide(client, ada, min(shown), "always")
    assert (found["is_in"], found["wish"]) == (True, "always")
    found = await decide(client, ada, min(shown), "automatic")
    assert (found["is_in"], found["wish"]) == (True, "automatic")


async def test_a_star_says_at_once_whether_it_fits(client: httpx2.AsyncClient, ada: Actor) -> None:
    products = await fill_shop(ada, 5)
    bare = await stock_up(ada, "Without a picture")
    draft = await stock_up(ada, "Draft", status="draft")

    async def fit(*wanted: UUID) -> dict[str, Any]:
        body = {"product_ids": [str(one) for one in wanted]}
        answer = await client.post(f"{ada.api}/rotation/fit", json=body, headers=ada.headers)
        data: dict[str, Any] = answer.json()["data"]
        return data

    ids = [one.id for one in products]
    assert (await fit(ids[0]))["sentence"] == "Everything fits: 6 products in 500 places."
    assert (await fit(ids[0]))["products"][0]["fits"] is True
    await limit(client, ada, 2)
    found = await fit(ids[0], bare.id, draft.id)
    assert [one["fits"] for one in found["products"]] == [True, False, False]
    assert found["sentence"] == "All stars fit: 1 of 2 places. The other 1 take turns."
    assert "no picture yet" in found["products"][1]["sentence"]
    assert found["products"][2]["sentence"] == "Not on sale: only active products can be shown."
    for one in ids[:2]:
        await decide(client, ada, one, "always")
    found = await fit(*ids[:3])
    assert [one["fits"] for one in found["products"]] == [True, True, False]
    assert found["sentence"] == "3 stars for 2 places: 1 stay out. Take some off, or raise the limit."
    stood = await decide(client, ada, ids[2], "always")
    assert (stood["is_in"], stood["reason"]) == (False, "stars_full")


async def test_a_preview_says_what_happens_and_writes_nothing(client: httpx2.AsyncClient, ada: Actor) -> None:
    await fill_shop(ada)
    await limit(client, ada, 6)
    before = await let_in(ada)
    assert before is not None

    async def preview(**wishes: Any) -> dict[str, Any]:
        answer = await client.post(f"{ada.api}/rotation/preview", json=wishes, headers=ada.headers)
        data: dict[str, Any] = answer.json()["data"]
        return data

    found = await preview(slots=8)
    assert (found["is_in"], found["entering"], found["leaving"]) == (8, 2, 0)
    assert found["sentence"] == "2 would come in, 0 would leave."
    assert await let_in(ada) == before
    assert len(await rounds(client, ada)) == 1
    await limit(client, ada, 8)
    now = await let_in(ada)
    assert now is not None
    assert {str(one) for one in now - before} == {one["product_id"] for one in found["enters"]}
    assert (await preview(never=[str(min(now))]))["leaves"][0]["product_id"] == str(min(now))
    assert (await preview(slots=8))["sentence"] == "Nothing would change."
    assert (await preview(slots=50))["is_rotating"] is False


async def test_a_shop_that_never_needed_one_can_try_out_a_limit(client: httpx2.AsyncClient, ada: Actor) -> None:
    await fill_shop(ada, 6)
    answer = await client.post(f"{ada.api}/rotation/preview", json={"slots": 4}, headers=ada.headers)
    assert answer.status_code == 200, answer.text
    assert (answer.json()["data"]["is_in"], answer.json()["data"]["leaving"]) == (4, 2)


async def test_another_shops_product_is_not_there(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    [mine] = await fill_shop(ada, 1)
    url = f"{rival.api}/rotation/products/{mine.id}"
    assert (await client.put(url, json={"wish": "never"}, headers=rival.headers)).status_code == 404
    assert (await client.get(url, headers=rival.headers)).status_code == 404


@pytest.mark.parametrize("slots", [0, -1, 100_001, "many", 1.5])
async def test_a_limit_that_is_none_is_refused(client: httpx2.AsyncClient, ada: Actor, slots: object) -> None:
    answer = await client.patch(f"{ada.api}/rotation", json={"slots": slots}, headers=ada.headers)
    assert answer.status_code == 422


async def test_a_change_of_nothing_that_matters_moves_nothing(
    client: httpx2.AsyncClient, ada: Actor, worked: Worked
) -> None:
    [rice, *_] = await fill_shop(ada)
    await limit(client, ada, 6)
    await worked()
    before = await let_in(ada)
    for words in ("Long grain", "Longer grain"):
        await client.patch(f"{ada.api}/products/{rice.id}", json={"description": words}, headers=ada.headers)
    await worked()
    assert await let_in(ada) == before
