"""Catalogues as Meta keeps them: handles that take a while, reviews, reading back, sets, what numbers show."""

import json
from typing import Any
from urllib.parse import quote

import pytest

from tests.support.sandbox import Line

pytestmark = pytest.mark.asyncio(loop_scope="session")
RICE = {
    "title": "Ofada rice", "description": "Unpolished", "availability": "in stock", "condition": "new",
    "price": "12400.50 NGN", "link": "https://shop.example/p/1", "image_link": "https://shop.example/1.png",
}  # fmt: skip


async def push(line: Line, *requests: dict[str, Any]) -> dict[str, Any]:
    body = {"item_type": "PRODUCT_ITEM", "allow_upsert": True, "requests": list(requests)}
    answer = await line.graph("POST", f"{line.catalog_id}/items_batch", json=body)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def create(retailer_id: str, **change: str) -> dict[str, Any]:
    return {"method": "CREATE", "data": {"id": retailer_id, **RICE, **change}}


async def status(line: Line, handle: str) -> dict[str, Any]:
    answer = await line.graph("GET", f"{line.catalog_id}/check_batch_request_status", params={"handle": handle})
    found: dict[str, Any] = answer.json()["data"][0]
    return found


async def shown(line: Line, **query: str) -> list[str]:
    found = (await line.client.get(f"/sandbox/api/catalogs/{line.catalog_id}/items", params=query)).json()
    return [item["retailer_id"] for item in found]


async def test_a_batch_is_shown_when_its_handle_has_finished(line: Line) -> None:
    await line.faults(catalog={"after_ms": 60_000})
    [handle] = (await push(line, create("SM-1")))["handles"]
    assert ((await status(line, handle))["status"], await shown(line)) == ("in_progress", [])
    await line.client.post("/sandbox/api/clock", json={"advance_seconds": 61})
    assert ((await status(line, handle))["status"], await shown(line)) == ("finished", ["SM-1"])


async def test_a_stuck_batch_never_finishes_and_those_behind_it_do(line: Line) -> None:
    await line.faults(catalog={"stuck": 1})
    [stuck] = (await push(line, create("SM-1")))["handles"]
    [fine] = (await push(line, create("SM-2")))["handles"]
    assert (await status(line, stuck))["status"] == "in_progress"
    assert ((await status(line, fine))["status"], await shown(line)) == ("finished", ["SM-2"])


async def test_what_does_not_pass_the_review_is_told_by_the_handle(line: Line) -> None:
    answer = await push(line, create("SM-1"), create("SM-2", title="Reject this"))
    assert answer["validation_status"] == []
    found = await status(line, answer["handles"][0])
    assert (found["errors_total_count"], found["ids_of_invalid_requests"]) == (1, ["SM-2"])
    assert "Commerce Policy" in found["errors"][0]["message"]
    assert await shown(line) == ["SM-1"]


@pytest.mark.parametrize("change", [{"price": "free"}, {"availability": "maybe"}, {"image_link": "/1.png"}], ids=str)
async def test_what_is_not_valid_is_refused_at_once(line: Line, change: dict[str, str]) -> None:
    answer = await push(line, create("SM-1", **change))
    assert [one["retailer_id"] for one in answer["validation_status"]] == ["SM-1"]
    assert await shown(line) == []


async def test_hidden_items_are_held_back(line: Line) -> None:
    await push(line, create("SM-1", visibility="hidden"), create("SM-2", visibility="published"))
    assert await shown(line) == ["SM-2"]
    assert await shown(line, hidden="true") == ["SM-1", "SM-2"]


async def test_a_catalogue_is_read_back_page_by_page(line: Line) -> None:
    await push(line, *(create(f"SM-{number}") for number in range(3)))
    path, query = f"{line.catalog_id}/products", {"fields": "retailer_id,name,price,visibility", "limit": "2"}
    first = (await line.graph("GET", path, params=query)).json()
    assert first["data"][0] | {"id": ""} == {
        "id": "", "retailer_id": "SM-0", "name": "Ofada rice", "price": "NGN12,400.50", "visibility": "published"
    }  # fmt: skip
    after = first["paging"]["cursors"]["after"]
    second = (await line.graph("GET", path, params=query | {"after": after})).json()
    assert [item["retailer_id"] for item in second["data"]] == ["SM-2"]
    assert "next" not in second["paging"]


async def test_product_sets_are_made_changed_and_deleted(line: Line) -> None:
    path = f"{line.catalog_id}/product_sets"
    made = await line.graph("POST", path, json={"name": "Rice", "filter": '{"custom_label_0":{"eq":"1"}}'})
    set_id = made.json()["id"]
    renamed = await line.graph("POST", set_id, json={"name": "Grains"})
    assert renamed.json() == {"success": True}
    [found] = (await line.graph("GET", path)).json()["data"]
    assert found == {"id": set_id, "name": "Grains", "filter": '{"custom_label_0":{"eq":"1"}}'}
    assert (await line.graph("POST", path, json={"name": "Rice"})).status_code == 400
    assert (await line.graph("DELETE", set_id, token="somebody-elses")).status_code == 401
    assert (await line.graph("DELETE", set_id)).json() == {"success": True}
    assert (await line.graph("GET", path)).json() == {"data": []}


async def test_several_calls_go_together_and_each_has_its_answer(line: Line) -> None:
    path = f"{line.catalog_id}/product_sets"
    rule = quote('{"custom_label_0":{"eq":"1"}}')
    steps = [
        {"method": "POST", "relative_url": path, "body": f"name=Rice+%26+grains&filter={rule}"},
        {"method": "DELETE", "relative_url": "4711"},
        {"method": "POST", "relative_url": path, "body": "name=Oil"},
    ]
    answer = await line.graph("POST", "", data={"batch": json.dumps(steps), "include_headers": "false"})
    made, gone, wrong = answer.json()
    assert [part["code"] for part in (made, gone, wrong)] == [200, 400, 400]
    assert json.loads(gone["body"])["error"]["code"] == 100
    [found] = (await line.graph("GET", path)).json()["data"]
    assert (found["id"], found["name"]) == (json.loads(made["body"])["id"], "Rice & grains")
    assert (await line.graph("POST", "", data={"batch": "[{}]"})).status_code == 400
    assert (await line.graph("POST", "", data={"batch": json.dumps(steps * 20)})).status_code == 400


async def test_a_number_shows_what_it_was_told_to(line: Line) -> None:
    path = f"{line.phone_number_id}/whatsapp_commerce_settings"
    assert (await line.graph("GET", path)).json() == {"data": []}
    told = await line.graph("POST", path, params={"is_cart_enabled": "true", "is_catalog_visible": "true"})
    assert told.json() == {"success": True}
    await line.graph("POST", path, params={"is_cart_enabled": "false"})
    shows = {"is_cart_enabled": False, "is_catalog_visible": True, "id": line.phone_number_id}
    assert (await line.graph("GET", path)).json() == {"data": [shows]}
    assert (await line.graph("POST", path, params={"is_cart_enabled": "maybe"})).status_code == 400


async def test_edits_by_hand_are_seen_by_everybody(line: Line) -> None:
    await push(line, create("SM-1"))
    driver = f"/sandbox/api/catalogs/{line.catalog_id}/items/SM-1"
    assert (await line.client.put(driver, json={"title": "By hand"})).status_code == 204
    read = (await line.graph("GET", f"{line.catalog_id}/products")).json()["data"]
    assert [item["name"] for item in read] == ["By hand"]
    assert (await line.client.delete(driver)).status_code == 204
    assert await shown(line) == []
    [batch] = (await line.client.get(f"/sandbox/api/catalogs/{line.catalog_id}/batches")).json()
    assert (batch["size"], batch["methods"]) == (1, {"CREATE": 1})
