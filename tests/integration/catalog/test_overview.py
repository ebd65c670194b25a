"""The shop's stock at a glance, and its ledger as a file."""

import csv
import io
from typing import Any

import asyncpg
import httpx2

from tests.factories.orders import order_body
from tests.factories.shelves import spread, stock_up
from tests.support.cast import Actor


async def glance(client: httpx2.AsyncClient, shop: Actor, **query: Any) -> list[dict[str, Any]]:
    answer = await client.get(f"{shop.api}/stock/variants", headers=shop.headers, params=query)
    assert answer.status_code == 200, answer.text
    rows: list[dict[str, Any]] = answer.json()["data"]["variants"]
    return rows


async def names(client: httpx2.AsyncClient, shop: Actor, **query: Any) -> list[str]:
    return [one["name"] for one in await glance(client, shop, **query)]


async def post(client: httpx2.AsyncClient, shop: Actor, path: str, **body: Any) -> dict[str, Any]:
    answer = await client.post(f"{shop.api}/{path}", headers=shop.headers, json=body)
    assert answer.status_code in {200, 201}, answer.text
    data: dict[str, Any] = answer.json()["data"]
    return data


async def test_what_runs_low_stands_first_and_what_nobody_counts_last(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor
) -> None:
    shirt = await stock_up(ada, "Shirt", sku="SH-1")
    sizes = await spread(ada, shirt, ("S", "40", 9), ("M", "45", 2))
    await stock_up(ada, "Rice", stock=30)
    await stock_up(ada, "Sand", stock=None)
    yam = await stock_up(ada, "Yam", stock=0)
    await stock_up(rival, "Rival Rice", stock=1)
    await client.patch(f"{ada.api}/stock/policy", headers=ada.headers, json={"low_stock_at": 3})
    await client.patch(f"{ada.api}/variants/{sizes['S']}", headers=ada.headers, json={"low_stock_at": 10})

    assert await names(client, ada) == ["Yam", "Shirt, M", "Shirt, S", "Rice", "Sand"]
    assert await names(client, ada, only="low") == ["Yam", "Shirt, M", "Shirt, S"]
    assert await names(client, ada, only="out") == ["Yam"]
    assert await names(client, ada, only="uncounted") == ["Sand"]
    assert await names(client, ada, search="shirt", limit=1, page=2) == ["Shirt, S"]
    assert await names(client, ada, search="SH-1") == ["Shirt, M", "Shirt, S"]

    await post(client, ada, "stock/interests", variant_id=str(yam.variant_id), phone="+2348031112222")
    [wanted] = await glance(client, ada, only="waited_for")
    assert (wanted["name"], wanted["waiting"], wanted["is_low"], wanted["low_stock_at"]) == ("Yam", 1, True, None)


async def test_says_what_lies_where_and_what_is_held(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await stock_up(ada, "Rice", stock=10)
    room = await post(client, ada, "stock/locations", name="Store room")
    await post(client, ada, "stock/transfers", variant_id=str(rice.variant_id), quantity=4, to_location_id=room["id"])
    await client.post("/api/orders", json=order_body(ada, (rice, 3)))

    [row] = await glance(client, ada)

    assert (row["stock_quantity"], row["held"]) == (7, 3)
    assert row["elsewhere"] == [{"location_id": room["id"], "quantity": 4}]
    held = (await client.get(f"{ada.api}/stock/reservations", headers=ada.headers)).json()["data"]["reservations"]
    assert [(one["name"], one["quantity"]) for one in held] == [("Rice", 3)]


async def test_the_ledger_is_a_file_that_no_spreadsheet_misreads(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor
) -> None:
    rice = await stock_up(ada, "=cmd|' /C calc'!A0", stock=10, sku="+R1")
    beans = await stock_up(ada, "Beans", stock=600)
    await stock_up(rival, "Rival Rice")
    room = await post(client, ada, "stock/locations", name="Store room")
    for _ in range(3):
        await post(
            client, ada, "stock/movements", variant_id=str(rice.variant_id), reason="loss", step=-1, note='@rain "x"'
        )
    await post(client, ada, "stock/transfers", variant_id=str(beans.variant_id), quantity=1, to_location_id=room["id"])
    await client.delete(f"{ada.api}/stock/locations/{room['id']}", headers=ada.headers)

    async def rows(query: str = "") -> list[dict[str, str]]:
        answer = await client.get(f"{ada.api}/stock/movements.csv{query}", headers=ada.headers)
        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        assert "stock-movements.csv" in answer.headers["content-disposition"]
        return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))

    lines = await rows()
    assert len(lines) == 2 + 3 + 2
    assert {line["place"] for line in lines} == {"", "Store room"}
    lost = [line for line in lines if line["reason"] == "loss"]
    assert {(one["product"], one["sku"], one["note"], one["step"]) for one in lost} == {
        ("'=cmd|' /C calc'!A0", "'+R1", '\'@rain "x"', "-1")
    }
    assert [one["quantity_after"] for one in lost] == ["7", "8", "9"]
    assert lost[0]["by"].startswith("team:")
    assert len(await rows(f"?variant_id={rice.variant_id}")) == 4
    assert (await client.get(f"{ada.api}/stock/movements.csv", headers=rival.headers)).status_code == 404
    assert (await client.get(f"{ada.api}/stock/movements.csv")).status_code == 401


async def test_a_long_ledger_comes_whole(client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection) -> None:
    rice = await stock_up(ada, "Rice", stock=0)
    await owner.execute(
        "INSERT INTO stock_movements (merchant_id, id, variant_id, step, quantity_after, reason, actor)"
        " SELECT $1, uuid7(), $2, step, step, 'correction', 'system' FROM generate_series(1, 1201) AS step",
        ada.merchant_id, rice.variant_id,
    )  # fmt: skip

    answer = await client.get(f"{ada.api}/stock/movements.csv", headers=ada.headers)

    steps = {int(line["step"]) for line in csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig")))}
    assert steps == set(range(1, 1202))
