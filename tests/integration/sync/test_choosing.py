"""Her catalogue is chosen from a list that Meta gives; an id can be typed when it does not."""

from typing import Any

import pytest

from tests.factories.windows import CATALOG, NUMBER, Window
from tests.support.cast import Actor

pytestmark = pytest.mark.asyncio(loop_scope="session")
WABA = NUMBER["waba_id"]


async def test_she_sees_the_catalogues_of_her_business_and_those_shared_with_it(window: Window) -> None:
    await window.offer("Ofada rice")
    await window.settled(live=1)
    old = await _make(window, "An old one")
    shared = await _make(window, "Of our agency", is_owned=False)
    [account] = await window.ask("GET", "/whatsapp-catalogues/accounts")
    assert account == {
        "waba_id": WABA,
        "numbers": [NUMBER["display_phone_number"]],
        "catalog_id": CATALOG,
        "error": None,
        "catalogues": [
            {"catalog_id": CATALOG, "name": "Starling Market", "products": 1, "is_shown": True},
            {"catalog_id": old, "name": "An old one", "products": 0, "is_shown": False},
            {"catalog_id": shared, "name": "Of our agency", "products": 0, "is_shown": False},
        ],
    }


async def test_what_she_chooses_is_shown_at_meta_and_filled(window: Window) -> None:
    rice = await window.offer("Ofada rice")
    await window.settled(live=1)
    other = await _make(window, "The new one")
    for _ in range(2):
        [page] = await _choose(window, other)
        assert page["catalog_id"] == other
    await window.worked()
    await window.settled(live=1)
    assert [item["retailer_id"] for item in await _items(window, other)] == ["Ofada-rice"]
    assert await window.is_in_whatsapp(rice["id"])
    [account] = await window.ask("GET", "/whatsapp-catalogues/accounts")
    shown = [one["catalog_id"] for one in account["catalogues"] if one["is_shown"]]
    assert (account["catalog_id"], shown) == (other, [other])
    [channel] = (await window.ask("GET", "/channels"))["channels"]
    assert channel["catalog_id"] == other


async def test_a_list_that_cannot_be_read_says_why_and_a_typed_id_is_taken_on_her_word(window: Window) -> None:
    other = await _make(window, "The new one")
    await window.refuses(200, times=20)
    [account] = await window.ask("GET", "/whatsapp-catalogues/accounts")
    assert account["catalogues"] == []
    assert account["error"].startswith("Meta does not tell us all catalogues of your business. ")
    assert [one["catalog_id"] for one in await _choose(window, other)] == [other]
    await window.faults()


async def test_what_meta_does_not_let_her_show_is_not_chosen(window: Window) -> None:
    refused = await _choose(window, "123", status=409)
    assert "WhatsApp Manager" in refused["message"]
    await window.refuses(2, times=1)
    silent = await _choose(window, CATALOG, status=503)
    assert silent["message"].startswith("Meta cannot be reached")
    assert (await window.page())["catalog_id"] == CATALOG


async def test_another_shop_can_neither_see_nor_change_it(window: Window, rival: Actor) -> None:
    assert await window.ask("GET", "/whatsapp-catalogues/accounts", by=rival) == []
    await window.ask("PUT", f"/whatsapp-catalogues/accounts/{WABA}", {"catalog_id": "1"}, by=rival, status=404)
    assert (await window.page())["catalog_id"] == CATALOG


async def _make(window: Window, name: str, **given: Any) -> str:
    new = {"phone_number_id": NUMBER["phone_number_id"], "name": name} | given
    answer = await window.http.post("/sandbox/api/catalogs", json=new)
    assert answer.status_code == 201
    return str(answer.json()["id"])


async def _choose(window: Window, catalog_id: str, *, status: int = 200) -> Any:
    url = f"{window.ada.api}/whatsapp-catalogues/accounts/{WABA}"
    answer = await window.http.put(url, json={"catalog_id": catalog_id}, headers=window.ada.headers)
    assert answer.status_code == status, answer.text
    return answer.json()["data"] if status == 200 else answer.json()


async def _items(window: Window, catalog_id: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await window.http.get(f"/sandbox/api/catalogs/{catalog_id}/items")).json()
    return found
