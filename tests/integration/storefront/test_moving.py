"""A shop moves to another address: links, carts and search engines follow, and nobody takes the old one."""

import httpx2
import pytest

from tests.integration.storefront.test_cards import rice  # noqa: F401 - a fixture
from tests.support.cast import Actor
from tests.support.html import read

OLD, NEW = "/starlingmarket", "/starling"


async def move(client: httpx2.AsyncClient, actor: Actor, address: str, status: int = 200) -> str:
    answer = await client.put(f"{actor.api}/address", headers=actor.headers, json={"subdomain": address})
    assert answer.status_code == status, answer.text
    return str(answer.json()["data"]["subdomain"] if status == 200 else answer.json()["code"])


async def test_every_old_link_leads_to_its_page_for_good(client: httpx2.AsyncClient, ada: Actor) -> None:
    await client.get(OLD)
    assert await move(client, ada, "Starling") == "starling"
    for path, led in (
        (OLD, NEW),
        (f"{OLD}?q=rice&page=2", f"{NEW}?q=rice&page=2"),
        (f"{OLD}/c/grains", f"{NEW}/c/grains"),
        (f"{OLD}/cart", f"{NEW}/cart"),
    ):
        answer = await client.get(path)
        assert (answer.status_code, answer.headers["location"]) == (301, led)
        assert answer.headers["cache-control"] == "private, max-age=300"
    page = read((await client.get(NEW)).text)
    assert page.meta["og:url"].endswith(NEW)
    index = (await client.get("/sitemap.xml")).text
    assert f"{NEW}/sitemap.xml" in index
    assert f"{OLD}/" not in index


async def test_a_cart_comes_along_even_from_a_page_that_was_open(
    client: httpx2.AsyncClient,
    ada: Actor,
    rice: dict[str, str],  # noqa: F811 - the fixture
) -> None:
    line = {"product_id": rice["id"], "next": OLD}
    await client.post(f"{OLD}/cart/lines", data=line)
    await move(client, ada, "starling")
    held = await client.get(f"{OLD}/cart", follow_redirects=True)
    assert "Your cart, 1 in it" in held.text
    added = await client.post(f"{OLD}/cart/lines", data=line, follow_redirects=True)
    assert added.url.path == NEW
    assert "Your cart, 2 in it" in added.text


async def test_nobody_else_gets_an_address_that_was_left_and_the_shop_can_go_back(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor
) -> None:
    await move(client, ada, "starling")
    for taken in ("starling", "starlingmarket"):
        assert await move(client, rival, taken, 409) == "subdomain_taken"
        free = await client.get(f"/api/auth/subdomains/{taken}")
        assert free.json()["available"] is False
    assert await move(client, ada, "starlingmarket") == "starlingmarket"
    assert (await client.get(OLD)).status_code == 200
    assert (await client.get(NEW)).headers["location"] == OLD
    assert await move(client, ada, "starlingmarket") == "starlingmarket"


async def test_a_shop_cannot_take_every_address_by_moving_through_it(client: httpx2.AsyncClient, ada: Actor) -> None:
    for number in range(10):
        await move(client, ada, f"stall-{number}")
    assert await move(client, ada, "stall-10", 409) == "too_many_moves"
    assert await move(client, ada, "stall-3") == "stall-3"


@pytest.mark.parametrize("odd", ["api", "a", "x" * 50, "two words", "../x", "ünder"])
async def test_an_address_that_cannot_be_is_refused(client: httpx2.AsyncClient, ada: Actor, odd: str) -> None:
    assert await move(client, ada, odd, 422) == "invalid"
