"""What the shop offers stands at Meta, by as few calls as can be, and products say whether customers see them there."""

import json
from typing import Any

import pytest

from oja.kernel.settings import get_settings
from oja.sync import pushing
from tests.factories.windows import PICTURE, Window
from tests.support.app import until
from tests.support.cast import Actor
from tests.support.nameserver import nameserver

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_new_product_stands_at_meta_and_says_so(window: Window) -> None:
    rice = await window.offer("Ofada rice", description="Unpolished", brand="Ofada & Sons")
    page = await window.settled(live=1)
    [(retailer_id, item)] = (await window.at_meta()).items()
    assert retailer_id == rice["external_id"]
    link = item.pop("link")
    assert link.endswith(f"/starlingmarket/p/{rice['slug']}")
    assert item == {
        "retailer_id": "Ofada-rice",
        "title": "Ofada rice",
        "description": "Unpolished",
        "availability": "in stock",
        "condition": "new",
        "price": "8500.00 NGN",
        "sale_price": "",
        "image_link": PICTURE,
        "brand": "Ofada & Sons",
        "product_type": "Uncategorised",
        "custom_label_0": rice["category_id"],
        "item_group_id": "Ofada-rice",
        "visibility": "published",
    }
    assert (page["state"], page["trouble"], page["shown"]) == ("active", None, 1)
    assert await window.is_in_whatsapp(rice["id"])


async def test_what_is_reduced_says_what_it_cost_before_until_the_sale_is_over(window: Window) -> None:
    rice = await window.offer("Ofada rice", compare_at_price="9900.50")
    await window.settled(live=1)

    async def prices() -> tuple[str, str]:
        item = (await window.at_meta())["Ofada-rice"]
        return item["price"], item["sale_price"]

    assert await prices() == ("9900.50 NGN", "8500.00 NGN")
    await window.change(rice["id"], compare_at_price="8000")  # less than it costs now is no sale
    await window.settled(live=1)
    assert await prices() == ("8500.00 NGN", "")
    await window.change(rice["id"], compare_at_price="10000")
    await window.settled(live=1)
    await window.change(rice["id"], compare_at_price=None)
    await window.settled(live=1)
    assert await prices() == ("8500.00 NGN", "")


async def test_a_variant_has_a_sale_of_its_own(window: Window) -> None:
    shirt = await window.offer("Shirt")
    await window.ask("PATCH", f"/variants/{shirt['variant_id']}", {"options": {"Size": "S"}})
    given = {"options": {"Size": "M"}, "price": "9000", "compare_at_price": "12000"}
    other = await window.ask("POST", f"/products/{shirt['id']}/variants", given, status=201)
    await window.settled(live=2)
    found = {name: (item["price"], item["sale_price"]) for name, item in (await window.at_meta()).items()}
    assert found == {"Shirt": ("8500.00 NGN", ""), other["id"]: ("12000.00 NGN", "9000.00 NGN")}


async def test_items_of_an_older_form_go_once_more(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("oja.sync.contents.SHAPE", 1)
    await window.offer("Ofada rice")
    await window.settled(live=1)
    monkeypatch.undo()
    for _ in range(2):
        await pushing.push(window.ada.merchant_id, await window.catalogue_id())
        await window.settled(live=1)
    assert [batch["methods"] for batch in await window.batches()] == [{"UPDATE": 1}, {"CREATE": 1}]


async def test_links_follow_a_shop_that_moves_and_one_that_gets_a_domain_of_its_own(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    rice = await window.offer("Ofada rice")
    await window.settled(live=1)

    async def leads_to(home: str) -> bool:
        await window.hurry()
        link: str = (await window.at_meta())["Ofada-rice"]["link"]
        return link == f"{home}/p/{rice['slug']}"

    await window.ask("PUT", "/address", {"subdomain": "starlings"})
    await until(lambda: leads_to(f"{get_settings().public_url}/starlings"))

    async with nameserver() as (dns, address):
        monkeypatch.setenv("OJA_DOMAIN_TARGET", "shops.oja.test")
        monkeypatch.setenv("OJA_DNS_SERVERS", address)
        get_settings.cache_clear()
        domain = await window.ask("POST", "/domains", {"name": "shop.starling.example"}, status=201)
        dns.say(domain["proof"]["name"], "TXT", domain["proof"]["value"])
        dns.say(domain["name"], "CNAME", "shops.oja.test.")
        dns.say("shops.oja.test", "A", "192.0.2.7")
        await window.ask("POST", f"/domains/{domain['id']}/check")
        shop = await window.ask("PATCH", f"/domains/{domain['id']}", {"is_main": True})
        await until(lambda: leads_to(shop["url"]))
        await window.ask("DELETE", f"/domains/{domain['id']}")
        await until(lambda: leads_to(f"{get_settings().public_url}/starlings"))
    monkeypatch.undo()
    get_settings.cache_clear()


async def test_a_change_is_one_call_with_one_item_and_no_change_is_none(window: Window) -> None:
    rice = await window.offer("Ofada rice")
    await window.offer("Garri")
    await window.settled(live=2)
    calls = len(await window.batches())
    await window.change(rice["id"], price="9000.00")
    await window.settled(live=2)
    latest, *before = await window.batches()
    assert (latest["size"], latest["methods"], len(before)) == (1, {"UPDATE": 1}, calls)
    assert (await window.at_meta())["Ofada-rice"]["price"] == "9000.00 NGN"
    await window.change(rice["id"], price="9000.00", is_priority=True)
    await window.worked()
    await pushing.push(window.ada.merchant_id, await window.catalogue_id(), is_forced=True)
    assert len(await window.batches()) == calls + 1


@pytest.mark.parametrize(
    ("change", "field", "value"),
    [
        ({"name": "Brown rice"}, "title", "Brown rice"),
        ({"description": "New harvest"}, "description", "New harvest"),
        ({"image_url": "https://pictures.example/2.jpg"}, "image_link", "https://pictures.example/2.jpg"),
        ({"brand": "Mama"}, "brand", "Mama"),
        ({"in_stock": False}, "availability", "out of stock"),
        ({"stock_quantity": 0}, "availability", "out of stock"),
    ],
    ids=str,
)
async def test_everything_that_is_shown_follows(window: Window, change: dict[str, Any], field: str, value: str) -> None:
    rice = await window.offer("Ofada rice")
    await window.settled(live=1)
    await window.change(rice["id"], **change)
    await window.settled(live=1)
    assert (await window.at_meta())["Ofada-rice"][field] == value


@pytest.mark.parametrize("change", [{"status": "archived"}, {"status": "draft"}], ids=str)
async def test_what_is_not_offered_any_more_is_deleted_there(window: Window, change: dict[str, str]) -> None:
    rice = await window.offer("Ofada rice")
    await window.settled(live=1)
    await window.change(rice["id"], **change)
    await window.settled(live=0)
    assert await window.at_meta(hidden=True) == {}
    assert not await window.is_in_whatsapp(rice["id"])
    await window.change(rice["id"], status="active")
    await window.settled(live=1)
    assert list(await window.at_meta()) == ["Ofada-rice"]
    assert await window.is_in_whatsapp(rice["id"])


async def test_variants_stand_in_one_group_under_the_names_that_carts_know(window: Window) -> None:
    shirt = await window.offer("Shirt")
    await window.ask("PATCH", f"/variants/{shirt['variant_id']}", {"options": {"Size": "S", "Scent": "None"}})
    path = f"/products/{shirt['id']}/variants"
    other = await window.ask("POST", path, {"options": {"Size": "M", "Scent": "Rose"}, "price": "9000"}, status=201)
    await window.settled(live=2)
    found = await window.at_meta()
    assert set(found) == {"Shirt", other["id"]}
    assert {item["item_group_id"] for item in found.values()} == {"Shirt"}
    assert {(item["size"], item["additional_variant_attribute"]) for item in found.values()} == {
        ("S", "Scent:None"),
        ("M", "Scent:Rose"),
    }
    assert found[other["id"]]["price"] == "9000.00 NGN"
    assert "M" in found[other["id"]]["title"]


async def test_what_meta_refuses_keeps_its_words_until_it_is_another_thing(window: Window) -> None:
    bad = await window.offer("Reject me")
    page = await window.settled(rejected=1)
    item = (await window.items("rejected"))["Reject-me"]
    assert "WhatsApp Commerce Policy" in item["error"]
    assert (item["product_id"], page["loads"][0]["refused"]) == (bad["id"], 1)
    assert not await window.is_in_whatsapp(bad["id"])
    calls = len(await window.batches())
    await window.offer("Garri")
    await window.settled(live=1, rejected=1)
    assert [batch["size"] for batch in (await window.batches())[: -calls or None]] == [1]
    await window.change(bad["id"], name="Fine now")
    await window.settled(live=2, rejected=0)
    assert await window.is_in_whatsapp(bad["id"])


async def test_a_refused_change_leaves_what_customers_see(window: Window) -> None:
    rice = await window.offer("Ofada rice")
    await window.settled(live=1)
    await window.change(rice["id"], name="Reject rice")
    await window.settled(rejected=1)
    assert (await window.at_meta())["Ofada-rice"]["title"] == "Ofada rice"
    assert await window.is_in_whatsapp(rice["id"])


async def test_without_a_picture_it_is_not_sent_and_says_why(window: Window) -> None:
    rice = await window.offer("Ofada rice", image_url=None)
    await window.settled(rejected=1)
    assert "picture" in (await window.items())["Ofada-rice"]["error"]
    assert await window.batches() == []
    await window.change(rice["id"], image_url=PICTURE)
    await window.settled(live=1)
    await window.change(rice["id"], image_url=None)
    await window.settled(rejected=1)
    assert await window.at_meta(hidden=True) == {}
    assert not await window.is_in_whatsapp(rice["id"])


async def test_a_handle_that_takes_a_while_is_asked_after_until_it_has_finished(window: Window) -> None:
    await window.faults(catalog={"after_ms": 60_000})
    rice = await window.offer("Ofada rice")
    await window.worked()
    assert (await window.page())["counts"] == {"pending": 0, "sent": 1, "live": 0, "rejected": 0}
    assert not await window.is_in_whatsapp(rice["id"])
    assert await window.at_meta() == {}
    await window.http.post("/sandbox/api/clock", json={"advance_seconds": 120})
    await window.settled(live=1)
    assert (await window.batches())[0]["polls"] >= 1
    assert await window.is_in_whatsapp(rice["id"])


async def test_paused_it_sends_nothing_and_resumed_all_at_once(window: Window) -> None:
    rice = await window.offer("Ofada rice")
    await window.settled(live=1)
    calls = len(await window.batches())
    await window.press("pause")
    await window.change(rice["id"], price="1.00")
    await window.offer("Garri")
    await window.worked()
    page = await window.page()
    assert (page["state"], page["counts"]["pending"], len(await window.batches())) == ("paused", 2, calls)
    await window.press("sync", status=409)
    await window.press("resume")
    await window.settled(live=2)
    assert (await window.batches())[0]["size"] == 2


async def test_what_the_rotation_keeps_out_is_hidden_and_comes_back(window: Window) -> None:
    rice = await window.offer("Ofada rice")
    await window.offer("Garri")
    await window.settled(live=2)
    decision = f"/rotation/products/{rice['id']}"
    await window.ask("PUT", decision, {"wish": "never"})
    page = await window.settled(live=2)
    assert (list(await window.at_meta()), len(await window.at_meta(hidden=True)), page["shown"]) == (["Garri"], 2, 1)
    assert not await window.is_in_whatsapp(rice["id"])
    await window.ask("PUT", decision, {"wish": "automatic"})
    await window.settled(live=2)
    assert len(await window.at_meta()) == 2
    assert await window.is_in_whatsapp(rice["id"])


async def test_a_disconnected_number_takes_its_catalogue_along(window: Window) -> None:
    rice = await window.offer("Ofada rice")
    await window.settled(live=1)
    await window.ask("DELETE", "/channels/106540352242922", status=204)
    await window.worked()
    assert await window.ask("GET", "/whatsapp-catalogues") == []
    assert not await window.is_in_whatsapp(rice["id"])


async def test_a_rival_sees_and_moves_nothing(window: Window, rival: Actor) -> None:
    await window.offer("Ofada rice")
    page = await window.settled(live=1)
    assert await window.ask("GET", "/whatsapp-catalogues", by=rival) == []
    path = f"/whatsapp-catalogues/{page['id']}"
    await window.ask("GET", f"{path}/items", status=404, by=rival)
    for verb in ("sync", "check", "pause", "resume"):
        await window.ask("POST", f"{path}/{verb}", status=404, by=rival)
    switches = {"is_cart_enabled": True, "is_catalog_visible": True}
    await window.ask("PUT", "/whatsapp-catalogues/commerce/106540352242922", switches, status=404, by=rival)
    await window.ask("GET", f"{path}/items", status=404, by=Actor(rival.user_id, window.ada.merchant_id, rival.token))


async def test_switches_of_a_number_are_metas(window: Window) -> None:
    path = "/whatsapp-catalogues/commerce"
    [shown] = await window.ask("GET", path)
    assert (shown["is_cart_enabled"], shown["is_catalog_visible"], shown["error"]) == (False, False, None)
    await window.ask("PUT", f"{path}/106540352242922", {"is_cart_enabled": True, "is_catalog_visible": True})
    [shown] = await window.ask("GET", path)
    assert (shown["is_cart_enabled"], shown["is_catalog_visible"]) == (True, True)
    await window.refuses(190)
    [shown] = await window.ask("GET", path)
    assert "token" in shown["error"]
    await window.refuses(190)
    await window.ask(
        "PUT", f"{path}/106540352242922", {"is_cart_enabled": True, "is_catalog_visible": True}, status=409
    )


async def test_categories_of_the_first_level_are_product_sets(window: Window) -> None:
    grains = await window.ask("POST", "/categories", {"name": "Grains"}, status=201)
    await window.ask("POST", "/categories", {"name": "Empty"}, status=201)
    await window.offer("Ofada rice", category_id=grains["id"])
    await window.settled(live=1)
    await window.hurry()
    assert await _sets(window) == {"Grains": grains["id"]}
    await window.ask("PATCH", f"/categories/{grains['id']}", {"name": "Rice & grains"})
    await window.settled(live=1)
    await window.hurry()
    assert await _sets(window) == {"Rice & grains": grains["id"]}


async def test_a_set_that_is_refused_keeps_no_other_from_being_made(window: Window) -> None:
    for name in ("Grains", "Oils", "Drinks"):
        shelf = await window.ask("POST", "/categories", {"name": name}, status=201)
        await window.offer(f"{name} of the day", category_id=shelf["id"])
    await window.settled(live=3)
    await window.hurry()
    assert set(await _sets(window)) == {"Grains", "Oils", "Drinks"}
    await window.owner.execute("DELETE FROM sandbox.catalog_sets WHERE name = 'Oils'")
    for shelf in (await window.ask("GET", "/categories"))["categories"]:
        await window.ask("PATCH", f"/categories/{shelf['id']}", {"name": f"{shelf['name']}!"})
    await window.settled(live=3)
    for _ in range(3):
        await window.hurry()
    assert set(await _sets(window)) == {"Grains!", "Oils!", "Drinks!"}


async def _sets(window: Window) -> dict[str, str]:
    rows = await window.owner.fetch("SELECT name, rule FROM sandbox.catalog_sets")
    return {row["name"]: json.loads(row["rule"])["custom_label_0"]["eq"] for row in rows}
