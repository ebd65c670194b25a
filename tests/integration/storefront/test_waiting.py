"""A visitor without a script asks to be told when something is back, and nobody learns of the others who wait."""

from collections.abc import Iterator

import asyncpg
import httpx2
import pytest

from oja.kernel.settings import get_settings
from tests.factories.shelves import spread, stock_up
from tests.support.cast import Actor
from tests.support.html import read

SHOP = "/starlingmarket"
PHONE = "0803 111 2222"


@pytest.fixture
def limited(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("OJA_RATE_LIMITS", "on")
    get_settings.cache_clear()
    yield
    monkeypatch.undo()
    get_settings.cache_clear()


async def ask(client: httpx2.AsyncClient, slug: str, wanted: object, **form: str) -> str:
    data = {"variant_id": str(wanted), "phone": PHONE, "agreed": "1"} | form
    answer = await client.post(f"{SHOP}/p/{slug}/wait", data=data)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


async def test_who_asks_is_noted_once_with_what_she_agreed_to(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    meat = await stock_up(ada, "Goat Meat", stock=0)
    page = read((await client.get(f"{SHOP}/p/goat-meat")).text)
    assert page.forms[f"{SHOP}/p/goat-meat/wait"]["variant_id"] == str(meat.variant_id)
    words = "Starling Market may write to me on WhatsApp once, to tell me that this is back."
    assert words in page.text

    places = {await ask(client, "goat-meat", meat.variant_id) for _ in range(2)}

    assert places == {f"{SHOP}/p/goat-meat?said=waiting#wait"}
    rows = await owner.fetch("SELECT phone, consent FROM stock_interests")
    assert [tuple(row) for row in rows] == [("+2348031112222", words)]
    thanks = read((await client.get(places.pop().partition("#")[0])).text).text
    assert "We will write to you on WhatsApp" in thanks
    assert "2348031112222" not in thanks


async def test_only_a_variant_that_is_sold_out_is_waited_for(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor, owner: asyncpg.Connection
) -> None:
    shirt = await stock_up(ada, "Shirt")
    sizes = await spread(ada, shirt, ("S", "40", 1), ("M", "40", 0))
    theirs = await stock_up(rival, "Rival Shirt", stock=0)
    page = (await client.get(f"{SHOP}/p/shirt")).text
    assert read(page).forms[f"{SHOP}/p/shirt/wait"]["variant_id"] == str(sizes["M"])

    assert "said=there_again" in await ask(client, "shirt", sizes["S"])
    for wrong in (theirs.variant_id, "x", ""):
        assert "said=" in (place := await ask(client, "shirt", wrong))
        assert "waiting" not in place
    assert "said=gone" in await ask(client, "gone", sizes["M"])
    assert "said=agree" in await ask(client, "shirt", sizes["M"], agreed="")
    assert "said=bad_phone" in await ask(client, "shirt", sizes["M"], phone="12")
    assert await owner.fetchval("SELECT count(*) FROM stock_interests") == 0
    assert "said=waiting" in await ask(client, "shirt", sizes["M"])


async def test_a_form_of_another_site_is_refused(client: httpx2.AsyncClient, ada: Actor) -> None:
    meat = await stock_up(ada, "Goat Meat", stock=0)
    data = {"variant_id": str(meat.variant_id), "phone": PHONE, "agreed": "1"}
    answer = await client.post(f"{SHOP}/p/goat-meat/wait", data=data, headers={"Sec-Fetch-Site": "cross-site"})
    assert (answer.status_code, answer.json()["code"]) == (403, "from_elsewhere")


async def test_nobody_signs_up_one_phone_for_everything(client: httpx2.AsyncClient, ada: Actor, limited: None) -> None:
    made = [await stock_up(ada, f"Meat {number}", stock=0) for number in range(6)]
    said = [await ask(client, f"meat-{number}", one.variant_id) for number, one in enumerate(made)]
    assert ["said=waiting" in one for one in said] == [True] * 5 + [False]
    assert "said=too_fast" in said[-1]


@pytest.mark.parametrize("field", ["variant_id", "phone", "agreed"])
async def test_odd_fields_lead_back_to_the_product(client: httpx2.AsyncClient, ada: Actor, field: str) -> None:
    meat = await stock_up(ada, "Goat Meat", stock=0)
    for odd in ("\x00", "x" * 1_900, "'--", "٣"):
        assert (await ask(client, "goat-meat", meat.variant_id, **{field: odd})).startswith(f"{SHOP}/p/goat-meat?said=")
