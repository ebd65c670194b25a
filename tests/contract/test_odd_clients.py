"""
Clients that do not behave: whatever they send, the answer is one of the documented ones, in the documented shape.

Each operation of the API's own document is called with a good request, then with one thing wrong at a time. A 500 is a
bug, and so is a status that the document does not name.
"""

import asyncio
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import asyncpg
import httpx2
import pytest
from fastapi import FastAPI

from oja.conversations.limits import PAIR
from oja.kernel import cache
from oja.kernel.settings import get_settings
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.factories.carts import make_cart, make_shopper, put_on_sale
from tests.factories.catalog import a_file, a_row, upload
from tests.factories.orders import ADDRESS, make_order, order_body
from tests.factories.pictures import Album, photo
from tests.factories.reviews import delivered, say
from tests.support.cast import Actor
from tests.support.graph import Graph

NUL, HALF = "a\x00b", "a\ud800b"
ODD: list[Any] = [
    NUL, HALF, "x" * 10_000, "", "1e400", "NaN",
    "\U0001f6cd\u202eevil\u2066", None, True, 1.5, -1, 10**30, [], {}, [[None]],
    {"\x00": HALF}, {"a": {"b": [1]}}, "00000000-0000-0000-0000-000000000000",
]  # fmt: skip
IN_AN_ADDRESS = ["%00", "%ED%A0%80", "x" * 5_000, "-1", "1e400", "%F0%9F%9B%8D%E2%80%AE", "..%2F..", "'%20OR%201=1--"]
ELSEWHERE = ["address_id", "interest_id", "merge_id", "file_id", "media_id", "number", "account_sid", "catalogue_id",
             "domain_id"]  # fmt: skip
"""Parameters of paths whose things are made, and used well, by tests of their own."""
MADE_ELSEWHERE = {
    "merge_customer", "undo_customer_merge", "keep_customers_apart", "publish_delivery_form", "connect_twilio_number",
    "connect_dialog360_number", "attach_file", "get_file", "fetch_file_again", "show_file",
    "begin_signup", "finish_signup", "ask_for_syncs", "upload_sample", "upload_pictures", "crop_picture",
    "draft_import", "get_import_columns", "settle_import_columns", "check_import", "start_import", "cancel_import",
    "revert_import", "get_rows_to_fix", "get_rows_to_fix_as_workbook", "export_products",
    "export_products_as_workbook", "change_commerce_settings", "choose_catalogue",
    "look_up_picture", "look_up_code", "fetch_picture_again",
    "upload_cover",
    "upload_design_image",
    "add_domain", "check_domain_now", "change_domain",
    "list_catalogue_items", "sync_catalogue", "check_catalogue", "pause_catalogue", "resume_catalogue",
}  # fmt: skip
NAMED = {"type": "text", "parameter_name": "name", "text": "Chidi"}
TEMPLATE: dict[str, Any] = {
    "name": "stock_news", "language": "en", "category": "UTILITY", "parameter_format": "named",
    "components": [
        {"type": "BODY", "text": "Hi {{name}}, it is here.",
         "example": {"body_text_named_params": [{"param_name": "name", "example": "Chidi"}]}},
        {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Thanks"}]},
    ],
}  # fmt: skip
HEARD_TOO_MUCH = PAIR.key(f"{{{wire.NUMBER}}}:{wire.CHIDI}")
"""How much one person may hear is tested elsewhere; here she would only be waited for."""
UNDOCUMENTED = {"watch_merchant", "upload_products", "download_movements"}
"""Called by tests of their own: one streams for ever, one takes a file, one answers one."""


async def a_shop(client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection) -> dict[str, str]:
    """A bit of everything, by the names of the paths' parameters."""
    line = await wire.connect_number(ada)
    rice = await put_on_sale(ada)
    conversation_id = await talk.start_chat(line)
    [message_id] = await talk.say(line, conversation_id)
    customer_id = await make_shopper(ada)
    cart = await make_cart(ada, (rice, 1), customer_id=customer_id)
    order = await make_order(client, ada, (rice, 1))
    await say(client, await delivered(client, ada, rice), 5, "Cooks well.")
    [review] = await listed(client, ada, "reviews")
    url = f"{ada.api}/variants/{rice.variant_id}"
    await client.patch(url, json={"options": {"Size": "5 kg"}}, headers=ada.headers)
    beans = await put_on_sale(ada, "Beans", stock=0)
    place = await client.post(f"{ada.api}/stock/locations", json={"name": "Ikeja"}, headers=ada.headers)
    best = await client.post(f"{ada.api}/collections", json={"name": "Best of"}, headers=ada.headers)
    about = await client.post(f"{ada.api}/pages", json={"title": "About"}, headers=ada.headers)
    [picture] = await Album(client, ada, str(rice.id)).add(photo((20, 20)))
    imported = (await upload(client, ada, a_file(a_row()))).json()["data"]
    [category] = [one for one in (await listed(client, ada, "categories")) if one["subcategories"]]
    written = await client.post(f"{ada.api}/templates", json=TEMPLATE, headers=ada.headers)
    await wire.post(client, wire.webhook(wire.heard(wire.text("Hi"))))
    await owner.execute("UPDATE channel_events SET merchant_ids = $1", [ada.merchant_id])
    told = {"phrase": "chawal", "meanings": ["rice"]}
    synonym = await client.post(f"{ada.api}/search/synonyms", json=told, headers=ada.headers)
    star = {"product_ids": [str(beans.id)], "change": {"field": "is_priority", "value": True}}
    edit = await client.post(f"{ada.api}/bulk-edits", json=star, headers=ada.headers)
    ten = {"code": "TEN", "kind": "percent", "percent": 10}
    coupon = await client.post(f"{ada.api}/coupons", json=ten, headers=ada.headers)
    return {
        "merchant_id": str(ada.merchant_id),
        "product_id": str(rice.id),
        "variant_id": str(rice.variant_id),
        "sold_out_id": str(beans.variant_id),
        "language": "fr",
        "collection_id": best.json()["data"]["id"],
        "page_id": about.json()["data"]["id"],
        "location_id": place.json()["data"]["id"],
        "picture_id": picture["id"],
        "conversation_id": str(conversation_id),
        "message_id": str(message_id),
        "customer_id": str(customer_id),
        "cart_id": str(cart.id),
        "order_id": order["order_id"],
        "import_id": imported["import_id"],
        "category_id": category["id"],
        "subcategory_id": category["subcategories"][0]["id"],
        "event_id": str(await owner.fetchval("SELECT id FROM channel_events LIMIT 1")),
        "template_id": written.json()["data"]["id"],
        "review_id": review["id"],
        "coupon_id": coupon.json()["data"]["id"],
        "edit_id": edit.json()["data"]["id"],
        "synonym_id": synonym.json()["data"]["id"],
        "phone_number_id": wire.NUMBER,
        "waba_id": wire.ACCOUNT,
        "name": "free-address",
        **dict.fromkeys(ELSEWHERE, "01a21231-651a-7ae1-a4a6-758e3ece21a1"),
    }


async def listed(client: httpx2.AsyncClient, ada: Actor, name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = (await client.get(f"{ada.api}/{name}", headers=ada.headers)).json()["data"][name]
    return rows


def good_bodies(ada: Actor, ids: dict[str, str]) -> dict[str, Any]:
    """A good body for each operation that takes one."""
    item = {"product_id": ids["product_id"], "variant_id": ids["variant_id"], "quantity": 1, "price": "24.99"}
    text = {"type": "text", "text": {"body": "Hello", "preview_url": False}}
    number = "+2348055556666"
    return {
        "register": {
            "name": "Oyin Bakes", "email": "oyin@bakes.example", "phone": number, "whatsapp_number": number,
            "password": "secure_password", "subdomain": "oyin-bakes",
        },
        "login": {"email": "ada@starling.example", "password": "market-day"},
        "change_merchant": {
            "name": "Starling", "email": "ada@starling.example", "phone": number, "whatsapp_number": number,
            "logo_url": "https://example.com/l.png", "tagline": "Fresh", "accent": "#a8442a", "locale": "en",
            "languages": ["fr"], "quiet_from": 21, "quiet_until": 8, "reviews": "after_approval",
            "cart_left_after": 60,
        },
        "move_merchant": {"subdomain": "starling"},
        "save_design_draft": {
            "look": {
                "theme": "atelier", "accent": "#a8442a", "logo_url": "https://example.com/l.png", "corners": "round",
                "announcement": {"text": "Open", "goal": "c/grains"}, "social": {"instagram": "@starling"},
                "hours": [["09:00-17:00"], [], [], [], [], [], []],
                "blocks": [
                    {"id": "a", "kind": "hero", "title": "Hi", "text": "T", "button": "Go", "goal": "chat"},
                    {"id": "b", "kind": "products"},
                ],
                "words": {"fr": {"tagline": "Frais", "announcement": "Ouvert", "blocks": {"a": {"title": "Salut"}}}},
            },
            "revision": 0,
        },
        "create_shop_page": {
            "kind": "own", "title": "Sizes", "body": "# Sizes", "slug": "sizes", "is_shown": True, "in_footer": True,
            "translations": {"fr": {"title": "Tailles", "body": "T"}},
        },
        "try_page_words": {"body": "**Hi**"},
        "change_shop_page": {"title": "About", "body": "Us", "slug": "about-us", "translations": {}, "is_shown": True},
        "publish_design": {"revision": 1},
        "discard_design_draft": {"revision": 2},
        "create_coupon": {
            "code": "EID10", "kind": "amount", "percent": None, "amount": "1000", "minimum": "5000",
            "starts_at": "2026-01-01T00:00:00Z", "ends_at": "2036-01-01T00:00:00Z", "most_uses": 50,
            "most_per_customer": 1, "is_active": True,
        },
        "change_coupon": {
            "code": "EID11", "kind": "amount", "percent": None, "amount": "1000", "minimum": "5000",
            "starts_at": "2026-01-01T00:00:00Z", "ends_at": "2036-01-01T00:00:00Z", "most_uses": 50,
            "most_per_customer": 1, "is_active": True,
        },
        "change_review": {"answer": "Thank you!", "is_shown": False, "reason": "About another shop"},
        "settle_delivery": {
            "has_pickup": True, "has_delivery": True, "pickup_address": "12 Adeola Odeku St",
            "ready_hours": 3, "days": {"least": 1, "most": 3},
            "zones": [{"id": None, "name": "Island", "places": ["Lekki"], "fee": "1500", "free_over": "20000",
                       "minimum": "3000", "days": {"least": 2, "most": 4}}],
        },
        "change_customer": {"name": "Chidi", "email": "c@example.com", "default_address": {"street": "1 Main St"}},
        "create_product": {
            "name": "Yam", "price": "5.00", "description": "New", "image_url": "https://example.com/y.jpg",
            "category_id": ids["category_id"], "subcategory_id": ids["subcategory_id"], "is_priority": True,
            "sku": "Y1", "barcode": "6001", "in_stock": True, "stock_quantity": 5, "weight_kg": "1.5",
            "supplier_id": "S1", "external_id": "YAM", "status": "active", "brand": "Oyin", "tags": ["New"],
            "attributes": {"Origin": "Kebbi"}, "tax_class": "food", "compare_at_price": "6.00", "cost": "2.00",
            "image_urls": ["https://example.com/y2.jpg"],
        },
        "change_product": {"name": "Rice", "price": "24.99", "stock_quantity": 9, "external_id": "RICE", "sku": "R1",
                           "slug": "rice"},
        "link_pictures": {"addresses": ["https://example.com/back.jpg"]},
        "create_variant": {
            "options": {"Size": "10 kg"}, "price": "45.00", "compare_at_price": "50.00", "cost": "30.00", "sku": "R10",
            "barcode": "6002", "weight_kg": "10", "image_url": "https://example.com/r.jpg", "in_stock": True,
            "stock_quantity": 5, "position": 2,
        },
        "change_variant": {
            "options": {"Size": "5 kg"}, "price": "24.99", "sku": "R5", "stock_quantity": 9, "position": 1,
            "is_default": True, "is_archived": False,
        },
        "put_variants": {
            "options": ["Size"],
            "variants": [
                {"id": ids["variant_id"], "options": {"Size": "5 kg"}, "price": "24.99", "sku": "R5", "position": 0,
                 "stock_quantity": 9, "is_default": True},
                {"options": {"Size": "20 kg"}, "price": "80.00", "barcode": "6003", "weight_kg": "20", "cost": "60"},
            ],
        },
        "begin_bulk_edit": {
            "filter": {"search": "rice", "status": "all", "is_typing": True},
            "change": {"field": "tags", "add": ["Sale"], "remove": ["Old"]},
        },
        "move_stock": {"variant_id": ids["variant_id"], "reason": "count", "quantity": 9, "note": "Shelf"},
        "transfer_stock": {
            "variant_id": ids["variant_id"], "quantity": 1, "to_location_id": ids["location_id"], "note": "By Bayo",
        },
        "open_stock_location": {"name": "Yaba", "position": 1},
        "change_stock_location": {"name": "Ikeja", "position": 2},
        "change_stock_policy": {"hold_minutes": 60, "low_stock_at": 3},
        "note_interest": {"variant_id": ids["sold_out_id"], "phone": number},
        "describe_picture": {"alt": "A bag of rice"},
        "arrange_pictures": {"picture_ids": [ids["picture_id"]]},
        "create_category": {"name": "Oils", "description": "D", "display_order": 1, "image_url": "https://e.com/i.png"},
        "change_category": {"name": "Grains!", "slug": "grain", "description": "D", "display_order": 1},
        "move_category": {"parent_id": None, "place": 0},
        "translate_product": {"name": "Riz", "description": "Long"},
        "translate_collection": {"name": "Bon", "description": "Le meilleur"},
        "translate_category": {"name": "Céréales", "description": "Secs"},
        "create_collection": {
            "name": "Cheap", "description": "D", "image_url": "https://e.com/c.png", "display_order": 1,
            "kind": "rules", "match": "any", "sort": "price",
            "rules": [
                {"field": "price", "op": "at_most", "value": "100"}, {"field": "tag", "op": "is", "value": "new"},
                {"field": "brand", "op": "is_not", "value": "Oyin"}, {"field": "stock", "value": "in"},
                {"field": "category", "op": "is", "value": ids["category_id"]},
            ],
        },
        "change_collection": {"name": "Best", "display_order": 2, "sort": "manual"},
        "place_product": {"collection_ids": [ids["collection_id"]]},
        "order_collections": {"collection_ids": [ids["collection_id"]]},
        "preview_collection": {
            "match": "any",
            "rules": [{"field": "stock", "value": "in"}, {"field": "price", "op": "at_most", "value": "100"}],
        },
        "fill_collection": {"product_ids": [ids["product_id"]]},
        "create_subcategory": {"name": "Beans", "description": "D", "display_order": 1},
        "change_subcategory": {"name": "Rice!", "description": "D", "display_order": 1},
        "change_rotation": {"slots": 100, "holdout_percent": 10},
        "decide_rotation_product": {"wish": "always"},
        "check_stars": {"product_ids": [ids["product_id"]]},
        "preview_rotation": {"slots": 1, "always": [ids["product_id"]], "automatic": [], "never": []},
        "keep_synonym": {"phrase": "chawal", "meanings": ["rice"]},
        "dismiss_miss": {"phrase": "cement"},
        "settle_import_columns": {"fields": ["product_id", "name", "price"], "decimal_mark": "."},
        "place_order": order_body(ada, items=[item], notes="Ring", delivery_method="delivery",
                                  delivery_address=ADDRESS | {"lat": 6.5, "lng": 3.3, "country": "NG"}),
        "change_order": {"status": "confirmed", "payment_status": "paid"},
        "connect_channel": {
            "waba_id": wire.ACCOUNT, "display_number": wire.DISPLAY, "verified_name": "S", "catalog_id": "1",
            "access_token": "t", "app_key": "starling", "app_secret": "s", "verify_token": "v",
        },
        "change_channel": {"is_default": True, "state": "active"},
        "check_channel": {"waba_id": wire.ACCOUNT, "access_token": "t", "app_secret": "s"},
        "look_through_token": {"access_token": "t", "waba_id": wire.ACCOUNT},
        "register_channel": {"pin": "123456"},
        "send_test_message": {"to": f"+{wire.CHIDI}"},
        "retry_channel_events": {"since": "2026-01-01T00:00:00Z", "until": "2026-01-02T00:00:00Z"},
        "send_whatsapp_message": {"to": f"+{wire.CHIDI}", **text},
        "set_conversation_owner": {"owner": "team"},
        "set_consent": {"wants_marketing": False},
        "estimate_cost": {
            "messages": [{"country": "NG", "category": "marketing", "count": 500}], "phone_number_id": wire.NUMBER,
        },
        "create_template": TEMPLATE | {"name": "news_of_yams", "waba_id": wire.ACCOUNT},
        "check_template": TEMPLATE,
        "change_template": {name: TEMPLATE[name] for name in ("category", "parameter_format", "components")},
        "add_starter_set": {"languages": ["en"], "waba_id": wire.ACCOUNT},
        "fill_template": {"components": [{"type": "body", "parameters": [NAMED]}]},
        "reply": text,
    }  # fmt: skip


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a body, the body itself included."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield from places(one, (*path, key))


def changed(body: Any, path: tuple[Any, ...], value: Any) -> Any:
    """The body with something else at a place."""
    if not path:
        return value
    copy = json.loads(json.dumps(body))
    at = copy
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    return copy


def is_documented(answer: httpx2.Response, operation: dict[str, Any]) -> str | None:
    """What is wrong with the answer, if anything."""
    if str(answer.status_code) not in operation["responses"]:
        return f"{answer.status_code} is not documented: {answer.text[:200]}"
    if answer.headers["Content-Type"] != "application/json":
        return f"not JSON: {answer.headers['Content-Type']}"
    body = answer.json()
    if answer.status_code < 400:
        return None if body["status"] == "success" else "no success"
    is_shaped = (
        body["status"] == "error"
        and re.fullmatch(r"[a-z][a-z0-9_]*", body["code"])
        and body["message"]
        and isinstance(body["errors"], list)
    )
    return None if is_shaped else f"no error of ours: {answer.text[:200]}"


class Caller:
    """Calls one operation after the other and notes what was wrong."""

    def __init__(self, client: httpx2.AsyncClient, ada: Actor, ids: dict[str, str]) -> None:
        self.client, self.ada, self.ids = client, ada, ids
        self.wrong: list[str] = []
        self.calls = 0

    def url(self, path: str, **other: str) -> str:
        return re.sub(r"\{(\w+)\}", lambda found: (self.ids | other)[found[1]], path)

    async def call(self, operation: dict[str, Any], method: str, url: str, body: Any, what: str) -> httpx2.Response:
        content = None if body is ... else json.dumps(body).encode()
        headers = self.ada.headers | ({} if body is ... else {"Content-Type": "application/json"})
        await cache.drop(HEARD_TOO_MUCH)
        answer = await self.client.request(method, url, headers=headers, content=content)
        self.calls += 1
        if trouble := is_documented(answer, operation):
            self.wrong.append(f"{operation['operationId']} with {what}: {trouble}")
        return answer


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if operation["operationId"] not in UNDOCUMENTED:
                yield path, method.upper(), operation


@pytest.fixture
async def caller(client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection, graph: Graph) -> Caller:
    return Caller(client, ada, await a_shop(client, ada, owner))


async def test_good_requests_are_taken(app: FastAPI, caller: Caller) -> None:
    bodies = good_bodies(caller.ada, caller.ids)
    skipped = {"logout", "send_message_again", "list_carts", "refresh"} | MADE_ELSEWHERE
    for path, method, operation in operations(app.openapi()):
        name = operation["operationId"]
        if method != "DELETE" and name not in skipped:
            answer = await caller.call(operation, method, caller.url(path), bodies.get(name, ...), "nothing wrong")
            assert answer.status_code < 300, (name, answer.text)
    assert not caller.wrong, "\n".join(caller.wrong)


async def test_one_odd_value_at_a_time_in_a_body(app: FastAPI, caller: Caller) -> None:
    bodies = good_bodies(caller.ada, caller.ids)
    # Passwords cost a hash each: what is odd about them is tried by the other fields of these two as well.
    slow = {"register": ODD[:3], "login": ODD[:4]}
    for path, method, operation in operations(app.openapi()):
        name = operation["operationId"]
        for place in places(bodies[name]) if name in bodies else ():
            for value in slow.get(name, ODD):
                body = changed(bodies[name], place, value)
                await caller.call(operation, method, caller.url(path), body, f"{place} = {value!r:.40}")
    assert not caller.wrong, "\n".join(caller.wrong)
    assert caller.calls > 1000


async def test_one_odd_value_at_a_time_in_a_message(app: FastAPI, caller: Caller) -> None:
    reply = {"type": "reply", "reply": {"id": "yes", "title": "Yes"}}
    interactive = {"type": "button", "body": {"text": "Shall we?"}, "action": {"buttons": [reply]}}
    words = [{"type": "text", "text": "Chidi"}]
    template = {
        "name": "order_update",
        "language": {"code": "en"},
        "components": [{"type": "body", "parameters": words}],
    }
    image = {"link": "https://example.com/rice.jpg", "caption": "Rice"}
    operation = app.openapi()["paths"]["/api/merchants/{merchant_id}/whatsapp/send"]["post"]
    url = caller.url("/api/merchants/{merchant_id}/whatsapp/send")
    for kind, content in (("interactive", interactive), ("template", template), ("image", image)):
        body = {"to": f"+{wire.CHIDI}", "type": kind, kind: content}
        for place in places(body):
            for value in ODD:
                await caller.call(operation, "POST", url, changed(body, place, value), f"{place} = {value!r:.40}")
    assert not caller.wrong, "\n".join(caller.wrong)


async def test_one_odd_value_at_a_time_at_the_driver(client: httpx2.AsyncClient, ada: Actor) -> None:
    number = {"phone_number_id": wire.NUMBER, "display_phone_number": "+234 701 234 5678", "merchant_name": "Starling"}
    assert (await client.post("/sandbox/api/numbers", json=number)).status_code == 201
    faults = {
        "webhook": {"duplicate": 1, "delay_ms": 1, "reorder": True, "drop_first": 1},
        "graph": {"error": {"code": 1, "times": 1}, "latency_ms": 1, "timeout": 1},
    }
    text = {"type": "text", "text": {"body": "Hi"}}
    headers = {"Content-Type": "application/json", "Authorization": f"Bearer {get_settings().meta_token}"}
    for path, body in (
        ("/sandbox/api/numbers", number),
        ("/sandbox/api/clock", {"advance_seconds": 1}),
        ("/sandbox/api/clock", {"now": "2027-01-01T00:00:00Z"}),
        (f"/sandbox/api/chats/{wire.NUMBER}/{wire.CHIDI}/messages", text | {"profile": {"name": "Chidi"}}),
        (f"/sandbox/graph/v26.0/{wire.NUMBER}/messages", text | {"messaging_product": "whatsapp", "to": wire.CHIDI}),
        ("/sandbox/api/faults", faults),
    ):
        for place in places(body):
            for value in ODD:
                raw = json.dumps(changed(body, place, value))
                answer = await client.post(path, content=raw, headers=headers)
                assert answer.status_code < 500, (path, place, value)
    await client.delete("/sandbox/api/faults")
    await client.post("/sandbox/api/clock", json={})


async def test_odd_fields_of_a_shops_forms_lead_back_to_the_shop(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    for product_id in (str(rice.id), NUL, "x" * 1_000):
        for quantity in ("1", NUL, "-1", "1e9", "9" * 9, "²", "٣"):
            for place in ("", NUL, "//evil.example", "http://[", "/starlingmarket?q=\n", "/starlingmarket/c/grains"):
                form = {"product_id": product_id, "quantity": quantity, "next": place}
                answer = await client.post("/starlingmarket/cart/lines", data=form)
                assert answer.status_code == 303, (form, answer.text)
                assert re.match(r"/starlingmarket(?:$|[/?#])", answer.headers["Location"]), form


async def test_one_odd_value_at_a_time_in_an_address(app: FastAPI, caller: Caller) -> None:
    bodies = good_bodies(caller.ada, caller.ids)
    for path, method, operation in operations(app.openapi()):
        body = bodies.get(operation["operationId"], ...)
        for parameter in operation.get("parameters", []):
            for value in IN_AN_ADDRESS:
                what = f"{parameter['name']} = {value[:40]}"
                if parameter["in"] == "path":
                    if "%2F" not in value:
                        url = caller.url(path, **{parameter["name"]: value})
                        await caller.call(operation, method, url, body, what)
                elif parameter["in"] == "query" and method == "GET":
                    url = f"{caller.url(path)}?{parameter['name']}={value}"
                    await caller.call(operation, method, url, body, what)
    assert not caller.wrong, "\n".join(caller.wrong)


RAW = [
    (b"", "application/json"),
    (b"", ""),
    (b"{", "application/json"),
    (b"[]", "application/json"),
    (b'"text"', "application/json"),
    (b"null", "application/json"),
    (b"\xff\xfe\x00", "application/json"),
    (b'{"a":"\xed\xa0\x80"}', "application/json"),
    (b"[" * 100_000, "application/json"),
    (b'{"a":' * 5_000 + b"1" + b"}" * 5_000, "application/json"),
    (b'{"quantity":' + b"9" * 10_000 + b"}", "application/json"),
    (b'{"items":[{"quantity":NaN}]}', "application/json"),
    (b'{"a":1,"a":2}', "application/json"),
    (b"a=1&b=%00", "application/x-www-form-urlencoded"),
    (b"<order/>", "text/xml"),
    (b"{}", "text/plain"),
    (b"{}", "application/json; charset=utf-16"),
    (b"{}", "application/json; boundary=\x07"),
    (b"--x\r\n", "multipart/form-data; boundary=x"),
    (b"--x\r\n", "multipart/form-data"),
    (b"\x1f\x8b", "application/json"),
]


@pytest.mark.parametrize("path", ["/api/orders", "/api/auth/login", "/products", "/products/csv", "/whatsapp/send"])
async def test_bodies_that_are_none_are_refused_kindly(client: httpx2.AsyncClient, ada: Actor, path: str) -> None:
    url = path if path.startswith("/api") else ada.api + path
    for raw, kind in RAW:
        headers = ada.headers | ({"Content-Type": kind} if kind else {})
        answer = await client.post(url, content=raw, headers=headers)
        assert answer.status_code in {400, 422}, (kind, raw[:40], answer.text[:200])
        assert answer.json()["status"] == "error"
        assert answer.headers["Content-Type"] == "application/json"


async def test_nul_and_half_characters_are_refused_and_their_spellings_are_not(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    path = f"{ada.api}/products"
    for name in (NUL, HALF, "\ude00\ud83d"):
        answer = await client.post(path, content=json.dumps({"name": name, "price": "1"}), headers=ada.headers)
        assert (answer.status_code, answer.json()["code"]) == (422, "invalid")
    for name in (
        "\\u0000",
        "\\ud800 is no character",
        "\U0001f6cd rice",
        "\u202e\u0639\u0631\u0628\u064a\u2066",
        "🍚" * 50,
    ):
        raw = json.dumps({"name": name, "price": "1"})
        answer = await client.post(path, content=raw, headers=ada.headers | {"Content-Type": "application/json"})
        assert (answer.status_code, answer.json()["data"]["name"]) == (201, name)
    assert (await client.get(f"{path}?search={quote(NUL)}", headers=ada.headers)).status_code == 422
    assert (await client.get("/starlingmarket?q=a%00b")).status_code == 200
    for path in ("/starlingmarket/p/a%00b", "/starlingmarket/c/a%00b", "/a%00b"):
        answer = await client.get(path)
        assert (answer.status_code, answer.headers["Content-Type"]) == (404, "text/html; charset=utf-8"), path
    assert (await client.get("/sandbox/api/chats/%00/2348031112222/messages")).status_code == 422


@pytest.mark.parametrize("price", [5, 5.5, "5", "5.50", " 5.50 "])
async def test_a_price_may_be_a_number(client: httpx2.AsyncClient, ada: Actor, price: object) -> None:
    answer = await client.post(f"{ada.api}/products", json={"name": "Yam", "price": price}, headers=ada.headers)
    assert answer.status_code == 201, answer.text
    assert answer.json()["data"]["price"] == f"{float(str(price)):.2f}"


@pytest.mark.parametrize("price", ["1e400", "NaN", "Infinity", "-1", "", "free", 10**40, True, [1], "5,5,5"])
async def test_a_price_that_is_none_is_refused(client: httpx2.AsyncClient, ada: Actor, price: object) -> None:
    raw = json.dumps({"name": "Yam", "price": price})
    answer = await client.post(
        f"{ada.api}/products", content=raw, headers=ada.headers | {"Content-Type": "application/json"}
    )
    assert answer.status_code == 422, answer.text


@pytest.mark.parametrize("path", ["/", "/starlingmarket", "/starlingmarket/cart", "/sandbox/api/numbers", "/metrics"])
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY"])
async def test_any_method_is_answered(client: httpx2.AsyncClient, ada: Actor, path: str, method: str) -> None:
    answer = await client.request(method, path, content=b"{}")
    assert answer.status_code < 500


async def test_large_headers_and_many_parameters_break_nothing(server: str, ada: Actor) -> None:
    async with httpx2.AsyncClient(base_url=server) as http:
        for headers in ({"X-A": "a" * 60_000}, {"Authorization": "Bearer " + "a" * 30_000}, {"Cookie": "a=b;" * 9_000}):
            assert (await http.get("/starlingmarket", headers=headers)).status_code in {200, 400, 431}
        many = "&".join(f"a{number}=1" for number in range(3_000))
        assert (await http.get(f"/starlingmarket?{many}")).status_code == 200
        assert (await http.get("/healthz")).status_code == 200


async def test_a_body_without_end_is_refused_without_being_kept(server: str, ada: Actor) -> None:
    settings = get_settings()
    _, writer = await asyncio.open_connection(settings.host, settings.port)
    writer.write(b"POST /api/orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n")
    writer.write(b"Transfer-Encoding: chunked\r\n\r\n")
    with pytest.raises(ConnectionError):  # noqa: PT012 - any of the writes may be the one that fails
        for _ in range(1000):
            writer.write(b"10000\r\n" + b" " * 65536 + b"\r\n")
            await writer.drain()
            await asyncio.sleep(0)
    writer.close()
