"""Where a shop delivers and what that costs: said by the merchant, as a whole, and by nobody else."""

import httpx2
import pytest

from tests.support.cast import Actor

MAINLAND = {"name": "Mainland", "places": ["Yaba", "Surulere"], "fee": "1500.00", "free_over": "20000", "minimum": None}


async def settle(client: httpx2.AsyncClient, shop: Actor, **wanted: object) -> httpx2.Response:
    return await client.put(f"{shop.api}/delivery", json=wanted, headers=shop.headers)


async def test_a_new_shop_delivers_everywhere_and_is_open_for_pickup(client: httpx2.AsyncClient, ada: Actor) -> None:
    data = (await client.get(f"{ada.api}/delivery", headers=ada.headers)).json()["data"]
    assert data == {
        "has_pickup": True,
        "has_delivery": True,
        "pickup_address": "",
        "ready_hours": None,
        "days": None,
        "zones": [],
    }


async def test_zones_stay_the_same_when_they_are_named_again(client: httpx2.AsyncClient, ada: Actor) -> None:
    first = (await settle(client, ada, pickup_address="12 Adeola  Odeku St", zones=[MAINLAND])).json()["data"]
    assert first["pickup_address"] == "12 Adeola Odeku St"
    [zone] = first["zones"]
    assert (zone["fee"], zone["free_over"], zone["minimum"]) == ("1500.00", "20000.00", None)
    island = {"name": "Island", "fee": 2000.5}
    both = (await settle(client, ada, zones=[island, {**zone, "fee": "1800"}])).json()["data"]["zones"]
    assert [(one["name"], one["fee"]) for one in both] == [("Island", "2000.50"), ("Mainland", "1800.00")]
    assert both[1]["id"] == zone["id"]
    assert (await settle(client, ada, zones=[])).json()["data"]["zones"] == []


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ({"has_pickup": False, "has_delivery": False}, "no_way"),
        ({"zones": [{"name": "Island", "fee": "-1"}]}, "invalid_amount"),
        ({"zones": [{"name": "Island", "fee": "1.555"}]}, "invalid_amount"),
        ({"zones": [{"name": "Island", "minimum": "a lot"}]}, "invalid_amount"),
        ({"zones": [{"name": "Island"}, {"name": "island"}]}, "zone_twice"),
    ],
)
async def test_what_cannot_be_is_refused_whole(
    client: httpx2.AsyncClient, ada: Actor, wanted: dict[str, object], code: str
) -> None:
    await settle(client, ada, zones=[MAINLAND])
    answer = await settle(client, ada, **wanted)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    kept = (await client.get(f"{ada.api}/delivery", headers=ada.headers)).json()["data"]
    assert [zone["name"] for zone in kept["zones"]] == ["Mainland"]


async def test_only_the_owner_says_it_and_each_shop_has_its_own(
    client: httpx2.AsyncClient, ada: Actor, bayo: Actor, rival: Actor
) -> None:
    [zone] = (await settle(client, ada, zones=[MAINLAND])).json()["data"]["zones"]
    assert (await settle(client, bayo, zones=[])).status_code == 403
    assert (await client.get(f"{bayo.api}/delivery", headers=bayo.headers)).status_code == 200
    assert (await client.get(f"{ada.api}/delivery", headers=rival.headers)).status_code == 404
    theirs = await settle(client, rival, zones=[{**zone, "name": "Theirs"}])
    assert theirs.status_code == 200
    [mine] = (await client.get(f"{ada.api}/delivery", headers=ada.headers)).json()["data"]["zones"]
    assert mine["name"] == "Mainland"
