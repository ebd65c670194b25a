"""The cart on the web, worked with forms alone, and carried into the chat."""

from urllib.parse import parse_qs, urlsplit
from uuid import UUID

import httpx2
import pytest

from oja.carts import queries as carts
from oja.carts import service as cart_service
from oja.catalog import service as catalog
from oja.catalog.schemas import NewProduct, ProductChange
from oja.catalog.translations import service as translating
from oja.catalog.views import ProductView
from oja.kernel.db import merchant_session
from tests.support.cast import Actor
from tests.support.html import Page, read

SHOP = "/starlingmarket"


async def make_product(ada: Actor, name: str = "Basmati Rice 5kg", price: str = "12300", **more: object) -> ProductView:
    async with merchant_session(ada.merchant_id) as db:
        return await catalog.create_product(db, NewProduct(name=name, price=price, **more))


async def add(
    client: httpx2.AsyncClient, product: ProductView, quantity: int | str = 1, next_page: str = SHOP, **headers: str
) -> httpx2.Response:
    form = {"product_id": str(product.id), "quantity": str(quantity), "next": next_page}
    return await client.post(f"{SHOP}/cart/lines", data=form, headers=headers)


async def cart_page(client: httpx2.AsyncClient) -> Page:
    return read((await client.get(f"{SHOP}/cart")).text)


def cart_id(client: httpx2.AsyncClient) -> UUID:
    return UUID(client.cookies["oja_cart_starlingmarket"].partition(".")[0])


async def test_adds_and_goes_back_to_the_page_it_came_from(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await make_product(ada)
    answer = await add(client, rice, 2, f"{SHOP}?q=rice")
    assert answer.status_code == 303
    assert answer.headers["location"] == f"{SHOP}?q=rice#add-{rice.id}"
    page = read((await client.get(f"{SHOP}?q=rice")).text)
    assert page.links["View cart (2)₦24,600"] == f"{SHOP}/cart"
    assert "₦24,600" in (await cart_page(client)).text


async def test_the_cookie_is_out_of_reach_for_scripts_other_paths_and_other_sites(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    answer = await add(client, await make_product(ada))
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "path=/starlingmarket" in cookie
    assert "domain" not in cookie


async def test_changes_and_removes_a_line(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await make_product(ada)
    await add(client, rice)
    line = f"{SHOP}/cart/lines/{rice.variant_id}"
    assert (await client.post(line, data={"quantity": "4"})).headers["location"] == f"{SHOP}/cart"
    assert "₦49,200" in (await cart_page(client)).text
    await client.post(line, data={"quantity": "0"})
    assert "Your cart is empty" in (await cart_page(client)).text


async def test_a_number_is_typed_where_a_button_would_be_pressed_too_often(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    rice = await make_product(ada)
    await add(client, rice)
    line = f"{SHOP}/cart/lines/{rice.variant_id}"
    await client.post(line, data={"pieces": "40"})
    assert "₦492,000" in (await cart_page(client)).text
    await client.post(line, data={"pieces": "40", "quantity": "41"})
    assert "₦504,300" in (await cart_page(client)).text


async def test_a_line_is_called_as_the_merchant_calls_it_in_her_language(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    rice = await make_product(ada)
    await client.patch(
        f"/api/merchants/{ada.merchant_id}",
        json={"languages": ["fr"]},
        headers={"Authorization": f"Bearer {ada.token}"},
    )
    async with merchant_session(ada.merchant_id) as db:
        await translating.write(db, "product", rice.id, translating.Words("fr", "Riz basmati 5 kg"))
    await add(client, rice)
    assert "Riz basmati 5 kg" in (await client.get(f"{SHOP}/cart?lang=fr")).text
    assert "Basmati Rice 5kg" in (await client.get(f"{SHOP}/cart?lang=en")).text


async def test_says_when_there_are_not_that_many(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await make_product(ada, stock_quantity=2)
    answer = await add(client, rice, 3)
    assert answer.headers["location"] == f"{SHOP}?said=too_many#add-{rice.id}"
    assert "set-cookie" not in answer.headers
    assert "We do not have that many." in (await client.get(f"{SHOP}?said=too_many")).text


async def test_says_when_it_has_just_sold_out_or_is_gone(client: httpx2.AsyncClient, ada: Actor) -> None:
    sold_out = await make_product(ada, stock_quantity=0)
    assert "said=sold_out" in (await add(client, sold_out)).headers["location"]
    answer = await client.post(f"{SHOP}/cart/lines", data={"product_id": "nonsense"})
    assert "said=gone" in answer.headers["location"]


async def test_points_out_a_changed_price_and_a_shortage(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice, oil = await make_product(ada), await make_product(ada, "Palm Oil", "8000", stock_quantity=5)
    await add(client, rice)
    await add(client, oil, 5)
    async with merchant_session(ada.merchant_id) as db:
        await catalog.update_product(db, rice.id, ProductChange(price="13000"))
        await catalog.update_product(db, oil.id, ProductChange(stock_quantity=2))
    page = await cart_page(client)
    assert "The price has changed since you added it." in page.text
    assert "Before: ₦12,300 ₦13,000 each" in page.text
    assert "Only 2 left: please take fewer." in page.text


async def test_orders_on_whatsapp_with_a_code_that_opens_the_same_cart(client: httpx2.AsyncClient, ada: Actor) -> None:
    await add(client, await make_product(ada), 3)
    answer = await client.post(f"{SHOP}/cart/handoff")
    assert answer.status_code == 303
    link = urlsplit(answer.headers["location"])
    assert link.path.endswith("/2347012345678")
    text = parse_qs(link.query)["text"][0]
    assert "3 items, ₦36,900" in text
    code = cart_service.find_code(text)
    assert code is not None
    async with merchant_session(ada.merchant_id) as db:
        from_chat = await carts.get(db, cart_id(client))
        assert [line.quantity for line in from_chat.lines] == [3]
    again = parse_qs(urlsplit((await client.post(f"{SHOP}/cart/handoff")).headers["location"]).query)["text"][0]
    assert cart_service.find_code(again) != code


async def test_an_empty_cart_is_not_handed_over(client: httpx2.AsyncClient, ada: Actor) -> None:
    assert (await client.post(f"{SHOP}/cart/handoff")).headers["location"] == f"{SHOP}/cart"


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
    ],
)
async def test_refuses_forms_of_other_sites(client: httpx2.AsyncClient, ada: Actor, headers: dict[str, str]) -> None:
    answer = await add(client, await make_product(ada), **headers)
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


async def test_an_altered_or_foreign_cookie_opens_nothing(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    await add(client, await make_product(ada), 2)
    kept = client.cookies["oja_cart_starlingmarket"]
    async with merchant_session(ada.merchant_id) as db:
        other = await cart_service.open_guest(db)
    for cookie in (f"{other}.{kept.partition('.')[2]}", kept[:-2], "nonsense", ""):
        answer = await client.get(f"{SHOP}/cart", headers={"Cookie": f"oja_cart_starlingmarket={cookie}"})
        client.cookies.clear()
        assert (
            "Your cart is empty"
            in (await client.get(f"{SHOP}/cart", headers={"Cookie": f"oja_cart_starlingmarket={cookie}"})).text
        ), answer.text[:200]
    at_rival = await client.get("/rivalstores/cart", headers={"Cookie": f"oja_cart_rivalstores={kept}"})
    assert "Your cart is empty" in at_rival.text


async def test_nor_is_one_of_an_emptied_cart_which_may_be_full_a_moment_later(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    rice = await make_product(ada)
    assert (await client.get(f"{SHOP}/cart")).headers["cache-control"].startswith("public"), "anybody's"
    await add(client, rice)
    await client.post(f"{SHOP}/cart/lines/{rice.variant_id}", data={"quantity": "0"})
    for path in (f"{SHOP}/cart", SHOP):
        assert (await client.get(path)).headers["cache-control"] == "private, no-cache"


async def test_a_page_with_somebodys_cart_is_never_shared(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await make_product(ada)
    before = await client.get(SHOP)
    assert before.headers["cache-control"].startswith("public")
    await add(client, rice)
    mine = await client.get(SHOP)
    assert mine.headers["cache-control"] == "private, no-cache"
    assert "View cart (1)" in mine.text
    client.cookies.clear()
    assert "View cart" not in (await client.get(SHOP)).text
