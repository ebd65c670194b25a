"""A product in several variants on the web: chosen by plain buttons, and never added unchosen."""

import re
from uuid import uuid4

import httpx2

from oja.catalog.views import ProductView
from oja.kernel.settings import get_settings
from tests.factories.orders import order_body
from tests.factories.shelves import spread, stock_up
from tests.support.cast import Actor
from tests.support.html import read

SHOP = "/starlingmarket"


async def a_shirt(ada: Actor) -> tuple[ProductView, dict[str, str]]:
    shirt = await stock_up(ada, "Shirt", price="4000")
    made = await spread(ada, shirt, ("S", "4000", 5), ("M", "4500", 2), ("L", "5000", 0))
    return shirt, {name: str(key) for name, key in made.items()}


async def add(client: httpx2.AsyncClient, shirt: ProductView, **form: str) -> str:
    data = {"product_id": str(shirt.id), "next": f"{SHOP}/p/shirt"} | form
    answer = await client.post(f"{SHOP}/cart/lines", data=data)
    assert answer.status_code == 303
    return answer.headers["location"]


async def test_the_page_offers_each_with_its_price(client: httpx2.AsyncClient, ada: Actor) -> None:
    _, made = await a_shirt(ada)

    page = (await client.get(f"{SHOP}/p/shirt")).text

    assert all(f'value="{key}"' in page for key in made.values())
    for words in ("S, ₦4,000", "M, ₦4,500", "L, sold out"):
        assert words in page
    assert "from" in read(page).text


async def test_the_chosen_one_goes_into_the_cart(client: httpx2.AsyncClient, ada: Actor) -> None:
    shirt, made = await a_shirt(ada)

    assert await add(client, shirt, variant_id=made["M"], quantity="2") == f"{SHOP}/p/shirt#add-{shirt.id}"

    cart = read((await client.get(f"{SHOP}/cart")).text).text
    assert "Shirt, M" in cart
    assert "₦9,000" in cart
    assert "said=too_many" in await add(client, shirt, variant_id=made["M"])
    assert "said=sold_out" in await add(client, shirt, variant_id=made["L"])


async def test_without_a_choice_the_shopper_is_asked(client: httpx2.AsyncClient, ada: Actor) -> None:
    shirt, _ = await a_shirt(ada)
    salt = await stock_up(ada, "Salt")

    asked = await add(client, shirt, next=SHOP)
    wrong = await add(client, shirt, variant_id=str(salt.variant_id))

    assert asked == f"{SHOP}/p/shirt?said=choose#add-{shirt.id}"
    assert "Please choose one." in (await client.get(asked)).text
    assert "said=gone" in wrong


async def test_an_order_of_the_api_names_the_variant(client: httpx2.AsyncClient, ada: Actor) -> None:
    shirt, made = await a_shirt(ada)
    body = order_body(ada, (shirt, 1))
    unnamed = await client.post("/api/orders", json=body)
    assert (unnamed.status_code, unnamed.json()["code"]) == (422, "variant_required")
    assert {one["variant_id"] for one in unnamed.json()["errors"]} == set(made.values())

    items = [{"product_id": str(shirt.id), "variant_id": made[size], "quantity": 1} for size in ("M", "S", "M")]
    placed = await client.post("/api/orders", json=body | {"items": items})

    assert placed.status_code == 200, placed.text
    assert placed.json()["data"]["subtotal"] == "13000.00"
    order = await client.get(f"{ada.api}/orders/{placed.json()['data']['order_id']}", headers=ada.headers)
    lines = order.json()["data"]["items"]
    assert [(one["name"], one["variant_id"], one["quantity"]) for one in lines] == [
        ("Shirt, M", made["M"], 2), ("Shirt, S", made["S"], 1),
    ]  # fmt: skip
    stray = body | {"items": [{"product_id": str(shirt.id), "variant_id": str(ada.user_id), "quantity": 1}]}
    assert (await client.post("/api/orders", json=stray)).json()["code"] == "unknown_product"


async def test_a_link_chooses_one_beforehand_and_is_what_she_shares(client: httpx2.AsyncClient, ada: Actor) -> None:
    _, made = await a_shirt(ada)
    address = f"{SHOP}/p/shirt?variant={made['M']}"

    page = (await client.get(address)).text

    [chosen] = re.findall(r'<input[^>]*checked=""[^>]*>', page)
    assert made["M"] in chosen
    assert '<data value="4500.00"' in page
    assert f"p/shirt%3Fvariant%3D{made['M']}" in page
    assert "Only 2 left" in read(page).text
    assert f'<link rel="canonical" href="{get_settings().public_url}{SHOP}/p/shirt">' in page, "they are one product"
    for odd in (made["L"], "x", "%00", str(uuid4())):
        assert 'checked=""' not in (await client.get(f"{SHOP}/p/shirt?variant={odd}")).text


async def test_what_she_looked_at_is_drawn_in_her_order_and_kept_by_nobody(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor
) -> None:
    rice, oil, gone = [await stock_up(ada, name) for name in ("Rice", "Oil", "Old Lamp")]
    foreign = await stock_up(rival, "Foreign Tea")
    answer = await client.patch(f"{ada.api}/products/{gone.id}", headers=ada.headers, json={"status": "archived"})
    assert answer.status_code == 200, answer.text

    named = ",".join(str(one.id) for one in (oil, gone, foreign, rice))
    page = await client.get(f"{SHOP}/seen?p={named},no-id,%00")

    assert page.status_code == 200
    assert read(page.text).text.index("Oil") < read(page.text).text.index("Rice")
    assert "Old Lamp" not in page.text
    assert "Foreign Tea" not in page.text
    assert "private" in page.headers["cache-control"]
    assert "noindex" in page.text + page.headers.get("x-robots-tag", "")
    assert (await client.get(f"{SHOP}/seen")).status_code == 200


async def test_what_is_reduced_shows_its_old_price(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await stock_up(ada, "Rice", price="2500")
    body = {"compare_at_price": "3000"}
    answer = await client.patch(f"{ada.api}/products/{rice.id}", headers=ada.headers, json=body)
    assert answer.status_code == 200, answer.text

    for address in (SHOP, f"{SHOP}/p/rice"):
        page = (await client.get(address)).text
        assert re.search(r'<del[^>]*><data value="3000.00"', page)
        assert re.search(r'<ins[^>]*><data value="2500.00"', page)
