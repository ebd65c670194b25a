"""Product files with several pictures of a product: all are fetched, in their order, with words for who cannot see."""

import asyncpg
import httpx2
import pytest

from oja.catalog.linked import fetching
from tests.factories.pictures import Worked, photo
from tests.integration.catalog.test_import_studio import counts, received
from tests.support.cast import Actor
from tests.support.supplier import Supplier, supplier

__all__ = ["supplier"]

OURS = 'id,name,price,images,alt text\nbag,Bag,40.00,{0} {1}\t{2},"Bag\n\nInside"\n'
OF_SHOPIFY = (
    "Handle,Title,Option1 Name,Option1 Value,Variant Price,Image Src,Image Alt Text\n"
    "bag,Bag,Title,Default Title,40.00,{0},Bag\nbag,,,,,{1},\nbag,,,,,{2},Inside\n"
)
OF_WOOCOMMERCE = 'Type,SKU,Name,Regular price,Categories,Images\nsimple,bag,Bag,40.00,Bags,"{0}, {1}, {2}"\n'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (OURS, ["Bag", "", "Inside"]),
        (OF_SHOPIFY, ["Bag", "", "Inside"]),
        (OF_WOOCOMMERCE, ["", "", ""]),
    ],
    ids=["ours", "shopify", "woocommerce"],
)
async def test_all_pictures_come_in_their_order(
    client: httpx2.AsyncClient,
    ada: Actor,
    rival: Actor,
    owner: asyncpg.Connection,
    supplier: Supplier,
    worked: Worked,
    content: str,
    said: list[str],
) -> None:
    addresses = [supplier.shows(f"/{at}.jpg", photo(seed=at)) for at in range(3)]
    file = content.format(*addresses)

    assert counts(await (await received(client, ada, file)).start()) == (1, 0, 0, 0)
    # As if the last was the fastest.
    await owner.execute(
        "UPDATE linked_pictures SET due_at = now() + interval '1 hour' WHERE address <> $1", addresses[2]
    )
    await worked()
    while await owner.fetch("UPDATE linked_pictures SET due_at = now() WHERE state = 'waiting' RETURNING id"):
        await fetching.fetch_due(ada.merchant_id)
        await worked()

    export = (await client.get(f"{ada.api}/products.csv", headers=ada.headers)).text
    product_id = await owner.fetchval("SELECT id FROM products WHERE external_id = 'bag'")
    answer = await client.get(f"{ada.api}/products/{product_id}/pictures", headers=ada.headers)
    shown = answer.json()["data"]["pictures"]
    assert [(one["filename"], one["alt"]) for one in shown] == list(zip(("0.jpg", "1.jpg", "2.jpg"), said, strict=True))
    assert counts(await (await received(client, ada, file)).start()) == (0, 0, 1, 0)
    assert counts(await (await received(client, ada, export)).start()) == (0, 0, 1, 0)
    assert counts(await (await received(client, rival, export)).start()) == (1, 0, 0, 0)
    assert (await client.get(f"{rival.api}/products.csv", headers=rival.headers)).text == export


async def test_other_words_for_a_picture_are_a_change(client: httpx2.AsyncClient, ada: Actor) -> None:
    file = OURS.format(*(f"https://example.com/{at}.jpg" for at in range(3)))
    await (await received(client, ada, file)).start()

    other = await received(client, ada, file.replace("Inside", "Its inside"))

    assert (counts(await other.check()), counts(await other.start())) == ((0, 1, 0, 0), (0, 1, 0, 0))
    assert "Its inside" in (await client.get(f"{ada.api}/products.csv", headers=ada.headers)).text
