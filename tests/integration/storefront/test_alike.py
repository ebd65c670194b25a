"""What a product's page offers to take instead."""

import httpx2

from tests.factories.shelves import stock_up
from tests.support.cast import Actor
from tests.support.html import read

RICE = "Basmati Rice 5kg"


async def stock(ada: Actor, *products: tuple[str, str, str], **more: object) -> None:
    """Products by name, category and subcategory, from the oldest to the newest."""
    for name, category, subcategory in products:
        await stock_up(ada, name, category=category, subcategory=subcategory, **more)  # type: ignore[arg-type]


async def offered(client: httpx2.AsyncClient, slug: str) -> list[str]:
    """The names of the products that a page links to, in their order."""
    links = read((await client.get(f"/starlingmarket/p/{slug}")).text).links
    return [name for name, url in links.items() if "/p/" in url and not url.endswith(f"/{slug}")]


async def test_what_shares_the_rarest_words_stands_first_then_the_newest_of_the_shelf(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    await stock(
        ada,
        ("Long Grain Rice 5kg", "Food", "Rice"),
        ("Basmati Rice 1kg", "Food", "Rice"),
        ("Basmati Pilaf Mix", "Food", "Ready meals"),
        (RICE, "Food", "Rice"),
        ("Couscous", "Food", "Rice"),
        ("Bulgur", "Food", "Rice"),
        ("Noodle soup", "Food", "Ready meals"),
        ("Basmati Rice cooker", "Kitchen", ""),
    )

    shown = await offered(client, "basmati-rice-5kg")

    assert shown == ["Basmati Rice 1kg", "Long Grain Rice 5kg", "Basmati Pilaf Mix", "Bulgur", "Couscous"]


async def test_neither_what_is_sold_out_nor_a_draft_nor_another_shop_s_is_alike(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor
) -> None:
    await stock(ada, (RICE, "Food", ""))
    await stock(ada, ("Basmati Rice 1kg", "Food", ""), status="draft")
    await stock(ada, ("Basmati Rice 2kg", "Food", "Bags"), stock=0)
    await stock(rival, ("Basmati Rice 10kg", "Food", ""))

    assert await offered(client, "basmati-rice-5kg") == []


async def test_words_that_stand_in_every_name_tell_less_than_a_rare_one(client: httpx2.AsyncClient, ada: Actor) -> None:
    numbers = ("three", "four", "five", "six", "seven", "eight")
    await stock(ada, *((f"White Rice number {one}", "Food", "Rice") for one in numbers))
    await stock(ada, ("Ofada White Rice", "Food", "Rice"), ("Ofada Stew", "Food", "Ready meals"))

    assert (await offered(client, "ofada-white-rice"))[0] == "Ofada Stew"
