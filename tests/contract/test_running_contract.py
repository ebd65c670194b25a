"""The API beyond the spec's own words: every promise of the running contract, through HTTP alone."""

import json
import re
from typing import Any
from uuid import uuid4

import asyncpg
import httpx2
import pytest

from oja.kernel.settings import get_settings
from tests.contract.test_spec_api import CSV, REGISTER, Spec, order
from tests.factories import channels as wire
from tests.factories.carts import make_cart, make_shopper, put_on_sale
from tests.factories.catalog import a_file, a_row, many, upload
from tests.factories.orders import ADDRESS, make_order, order_body
from tests.support.cast import Actor

STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)")
PRODUCT = {
    "id", "name", "description", "price", "image_url", "category_id", "subcategory_id", "category", "subcategory",
    "is_priority", "sku", "barcode", "in_stock", "stock_quantity", "is_in_whatsapp_catalog", "weight_kg",
    "supplier_id", "external_id", "currency", "created_at", "updated_at",
}  # fmt: skip
ORDER = {
    "id", "merchant_id", "customer_id", "order_number", "total_amount", "status", "payment_status", "delivery_method",
    "delivery_address", "notes", "items", "subtotal", "discount", "delivery_fee", "tax", "currency", "created_at",
    "updated_at", "fulfilment_status", "payment_state",
}  # fmt: skip
MERCHANT = {
    "id", "name", "email", "phone", "whatsapp_number", "subdomain", "logo_url", "created_at", "updated_at",
}  # fmt: skip
CUSTOMER = {"id", "phone", "whatsapp_id", "name", "email", "default_address", "created_at", "updated_at"}
CATEGORY = {"id", "name", "description", "image_url", "display_order"}
SUBCATEGORY = {"id", "category_id", "name", "description", "display_order"}


async def data_of(client: httpx2.AsyncClient, shop: Actor, path: str, **query: Any) -> Any:
    """The `data` of a GET below the shop."""
    answer = await client.get(f"{shop.api}{path}", params=query or None, headers=shop.headers)
    assert answer.status_code == 200, answer.text
    assert answer.json()["status"] == "success"
    return answer.json()["data"]


def refused(answer: httpx2.Response, status: int, code: str) -> dict[str, Any]:
    """The one shape of every error."""
    body: dict[str, Any] = answer.json()
    assert (answer.status_code, body["status"], body["code"]) == (status, "error", code), answer.text
    assert body["message"]
    assert isinstance(body["errors"], list)
    assert answer.headers["Content-Type"] == "application/json"
    return body


# Fields


async def test_a_merchant_has_the_specs_fields(client: httpx2.AsyncClient, ada: Actor) -> None:
    merchant = await data_of(client, ada, "")
    assert set(merchant) >= MERCHANT
    assert STAMP.fullmatch(merchant["created_at"])
    changed = await client.patch(ada.api, json={"logo_url": "https://example.com/l.png"}, headers=ada.headers)
    assert (changed.status_code, changed.json()["data"]["logo_url"]) == (200, "https://example.com/l.png")


async def test_a_product_has_the_specs_fields_wherever_it_is_shown(client: httpx2.AsyncClient, ada: Actor) -> None:
    given = {
        "name": "Basmati Rice",
        "price": "24.99",
        "description": "Long grain",
        "image_url": "https://example.com/rice.jpg",
        "sku": "R5",
        "barcode": "600100",
        "stock_quantity": 7,
        "weight_kg": "5.25",
        "supplier_id": "SUP-1",
        "external_id": "RICE-5",
        "is_priority": True,
    }
    created = await client.post(f"{ada.api}/products", json=given, headers=ada.headers)
    assert created.status_code == 201, created.text
    product = created.json()["data"]
    assert set(product) >= PRODUCT
    assert {name: product[name] for name in given} == given
    assert (product["currency"], product["in_stock"], product["subcategory"]) == ("NGN", True, None)
    assert await data_of(client, ada, f"/products/{product['id']}") == product
    assert (await data_of(client, ada, "/products"))["products"] == [product]
    changed = await client.patch(f"{ada.api}/products/{product['id']}", json={"price": "25"}, headers=ada.headers)
    assert (set(changed.json()["data"]), changed.json()["data"]["price"]) == (set(product), "25.00")


async def test_categories_and_subcategories_have_the_specs_fields(client: httpx2.AsyncClient, ada: Actor) -> None:
    given = {"name": "Grains", "description": "Dry", "image_url": "https://example.com/g.jpg", "display_order": 3}
    created = await client.post(f"{ada.api}/categories", json=given, headers=ada.headers)
    category = created.json()["data"]
    assert (created.status_code, set(category) >= CATEGORY) == (201, True)
    assert {name: category[name] for name in given} == given
    below = {"name": "Rice", "description": "Long", "display_order": 2}
    path = f"{ada.api}/categories/{category['id']}/subcategories"
    created = await client.post(path, json=below, headers=ada.headers)
    subcategory = created.json()["data"]
    assert (created.status_code, set(subcategory) >= SUBCATEGORY) == (201, True)
    assert {name: subcategory[name] for name in below} | {"category_id": category["id"]} == below | {
        "category_id": subcategory["category_id"]
    }
    assert (await data_of(client, ada, "/categories"))["categories"][0]["subcategories"] == [subcategory]
    assert set(await data_of(client, ada, f"/categories/{category['id']}")) >= CATEGORY
    assert (await data_of(client, ada, f"/categories/{category['id']}/subcategories"))["subcategories"] == [subcategory]
    assert await data_of(client, ada, f"/subcategories/{subcategory['id']}") == subcategory


async def test_orders_and_customers_have_the_specs_fields(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    placed = await make_order(
        client, ada, (rice, 2), delivery_method="delivery", delivery_address=ADDRESS, notes="Before noon"
    )
    [listed] = (await data_of(client, ada, "/orders"))["orders"]
    shown = await data_of(client, ada, f"/orders/{placed['order_id']}")
    for one in (listed, shown):
        assert set(one) >= ORDER
        assert (one["id"], one["total_amount"], one["currency"]) == (placed["order_id"], "49.98", "NGN")
        assert one["delivery_address"] == ADDRESS | {"country": "NG"}
        assert (one["items"][0]["product_id"], one["items"][0]["quantity"]) == (str(rice.id), 2)
        assert (one["items"][0]["price"], one["notes"]) == ("24.99", "Before noon")
    [customer] = (await data_of(client, ada, "/customers"))["customers"]
    assert set(customer) >= CUSTOMER
    assert (customer["id"], customer["name"]) == (shown["customer_id"], "John Doe")
    assert await data_of(client, ada, f"/customers/{customer['id']}") == customer


# Register and login


async def test_a_taken_email_and_a_taken_subdomain_are_told_apart(client: httpx2.AsyncClient) -> None:
    first = (await client.post("/api/auth/register", json=REGISTER)).json()["data"]
    same = await client.post("/api/auth/register", json=REGISTER | {"password": "another_one", "subdomain": "other"})
    refused(same, 409, "email_taken")
    other = await client.post("/api/auth/register", json=REGISTER | {"email": "other@example.com"})
    refused(other, 409, "subdomain_taken")
    login = {"email": REGISTER["email"], "password": REGISTER["password"]}
    assert (await client.post("/api/auth/login", json=login)).json()["merchant"]["id"] == first["id"]


async def test_the_examples_of_the_documentation_use_a_free_address(client: httpx2.AsyncClient) -> None:
    document = (await client.get("/api/openapi.json")).json()
    [example] = document["components"]["schemas"]["Registration"]["examples"]
    assert example["subdomain"] not in {"starlingmarket", "rivalstores"}
    assert (await client.post("/api/auth/register", json=example)).status_code == 200


async def test_a_token_lives_an_hour_and_says_so(client: httpx2.AsyncClient, ada: Actor) -> None:
    login = {"email": "ada@starling.example", "password": "market-day"}
    body = (await client.post("/api/auth/login", json=login)).json()
    assert body["expires_in"] == 3600
    headers = {"Authorization": f"Bearer {body['token']}", "Origin": "https://elsewhere.example"}
    assert (await client.get(f"{ada.api}/orders", headers=headers)).status_code == 200


# CSV


async def test_the_twelve_columns_make_untracked_sellable_products(client: httpx2.AsyncClient, ada: Actor) -> None:
    assert (await upload(client, ada, CSV.encode())).status_code == 200
    rice = next(one for one in (await data_of(client, ada, "/products"))["products"] if one["external_id"] == "RICE-5")
    assert (rice["stock_quantity"], rice["in_stock"]) == (None, True)
    assert (rice["weight_kg"], rice["barcode"], rice["supplier_id"]) == ("5", "600100", "SUP-1")
    item = {"product_id": rice["id"], "quantity": 999}
    body = {"merchant_id": str(ada.merchant_id), "customer": {"phone": "+2348031112222"}, "items": [item]}
    assert (await client.post("/api/orders", json=body)).status_code == 200


async def test_a_large_file_answers_202_with_the_same_keys(client: httpx2.AsyncClient, ada: Actor) -> None:
    small = await upload(client, ada, a_file(a_row()))
    large = await upload(client, ada, many(5001))
    assert (small.status_code, large.status_code) == (200, 202)
    assert (
        set(small.json()["data"])
        == set(large.json()["data"])
        >= {
            "products_added",
            "products_updated",
            "whatsapp_catalog_updated",
            "import_id",
        }
    )
    assert isinstance(large.json()["data"]["whatsapp_catalog_updated"], bool)
    followed = await data_of(client, ada, f"/imports/{large.json()['data']['import_id']}")
    assert followed["state"] in {"running", "done"}


# Webhook


async def test_the_webhook_answers_200_whatever_a_signed_body_says(client: httpx2.AsyncClient, ada: Actor) -> None:
    await wire.connect_number(ada)
    hers = wire.webhook(wire.heard(wire.text("Hi")))
    stranger = wire.webhook(wire.heard(wire.text("Hi"), phone_number_id="999"))
    for body in (hers, stranger, b"", b"{", b"\xff\xfe", b"[]", b"null", b'{"object":1}', {"object": "page"}):
        answer = await wire.post(client, body)
        assert (answer.status_code, answer.content) == (200, b'{"status":"success"}'), body


async def test_the_webhook_refuses_bad_signatures_and_large_bodies_in_one_shape(client: httpx2.AsyncClient) -> None:
    path = "/api/webhooks/whatsapp"
    raw = json.dumps(wire.webhook()).encode()
    refused(await client.post(path, content=raw, headers=wire.signed(raw, "guess")), 403, "bad_signature")
    refused(await client.post(path, content=raw), 403, "bad_signature")
    refused(await client.post(f"{path}/nobodys-app", content=raw, headers=wire.signed(raw)), 403, "bad_signature")
    large = b"x" * (3 * 1024 * 1024 + 1)
    refused(await client.post(path, content=large, headers=wire.signed(large)), 413, "too_large")


async def test_events_have_the_promised_shape(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    await wire.connect_number(ada)
    body = wire.webhook(wire.heard(wire.text("Hi")))
    await wire.post(client, body)
    [event] = (await data_of(client, ada, "/channel-events", state="pending"))["channel_events"]
    assert set(event) == {"id", "received_at", "state", "kinds", "provider_ids", "error"}
    assert STAMP.fullmatch(event["received_at"])
    assert (event["state"], event["error"]) == ("pending", None)
    single = await data_of(client, ada, f"/channel-events/{event['id']}")
    assert json.loads(single.pop("body")) == body
    assert single == event
    answer = await client.get(f"{ada.api}/channel-events?state=lost", headers=ada.headers)
    refused(answer, 422, "invalid")


async def test_credentials_of_a_number_are_written_and_never_read(client: httpx2.AsyncClient, ada: Actor) -> None:
    path = f"{ada.api}/channels/{wire.NUMBER}"
    secrets = {"access_token": "EAAG-secret", "app_key": "starling", "app_secret": "hush", "verify_token": "open"}
    given = {"waba_id": wire.ACCOUNT, "display_number": wire.DISPLAY, **secrets}
    answers = [
        await client.put(path, json=given, headers=ada.headers),
        await client.get(path, headers=ada.headers),
        await client.get(f"{ada.api}/channels", headers=ada.headers),
    ]
    for answer in answers:
        assert answer.status_code == 200, answer.text
        assert not [word for word in ("EAAG-secret", "hush") if word in answer.text]
    assert answers[1].json()["data"]["phone_number_id"] == wire.NUMBER
    assert answers[1].json()["data"]["has_access_token"] is True


# Orders


async def test_no_token_and_no_key_are_needed_and_both_are_honoured(client: httpx2.AsyncClient, ada: Actor) -> None:
    body = order_body(ada, (await put_on_sale(ada), 1))
    stranger = await client.post("/api/orders", json=body)
    team = await client.post("/api/orders", json=body, headers=ada.headers)
    keyed = [await client.post("/api/orders", json=body, headers={"Idempotency-Key": "one"}) for _ in range(2)]
    ids = [answer.json()["data"]["order_id"] for answer in (stranger, team, *keyed)]
    assert len(set(ids)) == 3
    assert ids[2] == ids[3]
    assert keyed[0].json() == keyed[1].json()


async def test_the_merchant_of_an_order_must_fit_the_token_and_the_host(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor
) -> None:
    body = order_body(ada, (await put_on_sale(ada), 1))
    refused(await client.post("/api/orders", json=body, headers=rival.headers), 404, "not_found")
    refused(await client.post("/api/orders", json=body, headers={"Authorization": "Bearer x.y.z"}), 401, "signed_out")
    host = httpx2.URL(get_settings().public_url).host
    mine, theirs = {"Host": f"starlingmarket.{host}"}, {"Host": f"rivalstores.{host}"}
    assert (await client.post("/api/orders", json=body, headers=mine)).status_code == 200
    refused(await client.post("/api/orders", json=body, headers=theirs), 404, "not_found")
    refused(await client.post("/api/orders", json=body | {"merchant_id": str(uuid4())}), 404, "not_found")


async def test_what_is_left_out_of_an_order(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada)
    picked_up = await make_order(client, ada, (rice, 1))
    shown = await data_of(client, ada, f"/orders/{picked_up['order_id']}")
    assert (shown["delivery_method"], shown["delivery_address"], shown["notes"]) == ("pickup", None, None)
    brought = await make_order(client, ada, (rice, 1), delivery_method="delivery", delivery_address=ADDRESS)
    shown = await data_of(client, ada, f"/orders/{brought['order_id']}")
    assert (shown["delivery_fee"], shown["delivery_address"]["country"]) == ("0.00", "NG")
    abroad = ADDRESS | {"country": "GH"}
    order_ = await make_order(client, ada, (rice, 1), delivery_method="delivery", delivery_address=abroad)
    assert (await data_of(client, ada, f"/orders/{order_['order_id']}"))["delivery_address"]["country"] == "GH"


async def test_price_is_the_expected_price(client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await put_on_sale(ada, price="24.99")
    body = order_body(ada, (rice, 1))
    for price, status in (("24.99", 200), (24.99, 200), ("24.990", 200), ("24.98", 409), ("0", 409), (25, 409)):
        body["items"][0]["price"] = price
        answer = await client.post("/api/orders", json=body)
        assert answer.status_code == status, (price, answer.text)
        if status == 409:
            told = refused(answer, 409, "price_changed")
            assert told["errors"][0]["current"] == "24.99"


@pytest.mark.parametrize(
    ("quantity", "code"),
    [(0, "invalid_quantity"), (-1, "invalid_quantity"), (10**12, "invalid_quantity"), (1.5, "invalid_quantity"),
     (True, "invalid_quantity"), ("2", "invalid_quantity"), (None, "invalid_quantity")],
)  # fmt: skip
async def test_an_odd_quantity_has_its_code(
    client: httpx2.AsyncClient, ada: Actor, quantity: object, code: str
) -> None:
    body = order_body(ada, (await put_on_sale(ada), 1))
    body["items"][0]["quantity"] = quantity
    refused(await client.post("/api/orders", json=body), 422, code)


async def test_a_foreign_or_sold_out_product_has_its_code(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    foreign, last = await put_on_sale(rival), await put_on_sale(ada, "Yam", stock=1)
    refused(await client.post("/api/orders", json=order_body(ada, (foreign, 1))), 422, "unknown_product")
    refused(await client.post("/api/orders", json=order_body(ada, (last, 2))), 409, "out_of_stock")
    assert (await client.post("/api/orders", json=order_body(ada, (last, 1)))).status_code == 200
    refused(await client.post("/api/orders", json=order_body(ada, (last, 1))), 409, "out_of_stock")


# Enums


async def test_status_and_payment_are_only_the_specs_words(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    placed = await make_order(client, ada, (await put_on_sale(ada), 1))
    path = f"/orders/{placed['order_id']}"
    for wrong in ({"status": "ready_for_pickup"}, {"payment_status": "partially_paid"}, {"fulfilment_status": "x"}):
        refused(await client.patch(ada.api + path, json=wrong, headers=ada.headers), 422, "invalid")
    for query in ({"status": "returned"}, {"payment_status": "authorised"}):
        refused(await client.get(f"{ada.api}/orders", params=query, headers=ada.headers), 422, "invalid")
    document = (await client.get("/api/openapi.json")).json()
    shown = document["components"]["schemas"]["OrderOut"]["properties"]
    assert shown["status"]["enum"] == ["pending", "confirmed", "processing", "shipped", "delivered", "cancelled"]
    assert shown["payment_status"]["enum"] == ["unpaid", "paid", "refunded"]


# Lists

LISTS = (
    ("/products", "products"),
    ("/categories", "categories"),
    ("/orders", "orders"),
    ("/customers", "customers"),
    ("/carts?customer=%2B2348031112222", "carts"),
    ("/conversations", "conversations"),
    ("/channels", "channels"),
    ("/channel-events", "channel_events"),
    ("/imports", "imports"),
)


@pytest.mark.parametrize(("path", "name"), LISTS)
async def test_every_list_pages_alike(client: httpx2.AsyncClient, ada: Actor, path: str, name: str) -> None:
    join = "&" if "?" in path else "?"
    data = await data_of(client, ada, path)
    assert (set(data), data[name]) == ({name, "pagination"}, [])
    shown = {one: data["pagination"][one] for one in ("total", "pages", "current_page", "limit")}
    assert shown == {"total": 0, "pages": 0, "current_page": 1, "limit": 20}
    data = await data_of(client, ada, f"{path}{join}page=7&limit=1000000&unknown=1")
    assert (data["pagination"]["limit"], data["pagination"]["current_page"]) == (100, 7)
    for wrong in ("page=0", "page=-1", "limit=0", "page=x", "limit=1.5"):
        refused(await client.get(f"{ada.api}{path}{join}{wrong}", headers=ada.headers), 422, "invalid")


async def fill(client: httpx2.AsyncClient, shop: Actor, name: str) -> None:
    """Five of them."""
    rice = await put_on_sale(shop) if name == "orders" else None
    if name == "channel-events":
        await wire.connect_number(shop)
    for number in range(1, 6):
        if name in {"products", "imports"}:
            await upload(client, shop, a_file(a_row(number)))
        elif name == "categories":
            await client.post(f"{shop.api}/categories", json={"name": f"C{number}"}, headers=shop.headers)
        elif name == "customers":
            await make_shopper(shop, f"+234803111000{number}")
        elif name == "channels":
            await wire.connect_number(shop, f"10{number}", display_number=f"+23470123456{number:02}")
        elif rice is not None:
            await make_order(client, shop, (rice, 1))
        else:
            await wire.post(client, wire.webhook(wire.heard(wire.text("Hi", sender=f"234803111000{number}"))))


@pytest.mark.parametrize(
    "name", ["products", "categories", "orders", "customers", "channels", "channel-events", "imports"]
)
async def test_pages_show_everything_once(client: httpx2.AsyncClient, ada: Actor, name: str) -> None:
    await fill(client, ada, name)
    seen: list[str] = []
    for number in (1, 2, 3):
        data = await data_of(client, ada, f"/{name}", limit=2, page=number)
        pagination = data.pop("pagination")
        [rows] = data.values()
        seen += [row.get("id") or row["import_id"] for row in rows]
        assert (pagination["total"], pagination["pages"], pagination["current_page"]) == (5, 3, number)
    assert len(set(seen)) == 5
    assert (await data_of(client, ada, f"/{name}", limit=2, page=4))[name.replace("-", "_")] == []


async def test_a_category_includes_its_subcategories(client: httpx2.AsyncClient, ada: Actor) -> None:
    await upload(client, ada, CSV.encode())
    categories = (await data_of(client, ada, "/categories"))["categories"]
    grains = next(one for one in categories if one["name"] == "Grains")
    assert (await data_of(client, ada, "/products", category_id=grains["id"]))["pagination"]["total"] == 2
    rice = grains["subcategories"][0]
    assert (await data_of(client, ada, "/products", category_id=rice["id"]))["pagination"]["total"] == 1
    assert (await data_of(client, ada, "/products", category_id=str(uuid4())))["products"] == []


@pytest.mark.parametrize("name", ["products", "orders", "channel-events"])
async def test_a_cursor_goes_on_where_a_page_ended(client: httpx2.AsyncClient, ada: Actor, name: str) -> None:
    await fill(client, ada, name)
    whole = (await data_of(client, ada, f"/{name}"))[name.replace("-", "_")]
    seen, query = [], {"limit": "2"}
    while True:
        data = await data_of(client, ada, f"/{name}", **query)
        seen += data[name.replace("-", "_")]
        if not data["pagination"]["next_cursor"]:
            break
        query["cursor"] = data["pagination"]["next_cursor"]
    assert seen == whole


# Carts


@pytest.mark.parametrize(
    "spelling",
    ["+2348031112222", "2348031112222", "+234 803 111 2222", "08031112222", "0803 111 2222", "(0803) 111-2222"],
)
async def test_a_cart_is_found_by_any_spelling_of_a_number(
    client: httpx2.AsyncClient, ada: Actor, spelling: str
) -> None:
    rice = await put_on_sale(ada)
    customer_id = await make_shopper(ada)
    kept = await make_cart(ada, (rice, 2), customer_id=customer_id)
    [cart] = (await data_of(client, ada, "/carts", customer=spelling))["carts"]
    assert (cart["id"], cart["customer_id"]) == (str(kept.id), str(customer_id))
    assert (cart["total_amount"], cart["subtotal"], cart["version"]) == ("49.98", "49.98", kept.version)
    [line] = cart["lines"]
    wanted = {"external_id": rice.external_id, "name": rice.name, "quantity": 2, "unit_price": "24.99"}
    assert {name: line[name] for name in wanted} == wanted
    assert await data_of(client, ada, f"/carts/{cart['id']}") == cart


# Errors


async def test_every_refusal_has_one_shape(client: httpx2.AsyncClient, ada: Actor) -> None:
    refused(await client.get(f"{ada.api}/orders"), 401, "unauthorised")
    refused(await client.get(f"{ada.api}/orders", headers={"Authorization": "Basic eDp5"}), 401, "unauthorised")
    refused(await client.get("/api/nothing"), 404, "not_found")
    refused(await client.get(f"{ada.api}/orders/{uuid4()}", headers=ada.headers), 404, "not_found")
    refused(await client.get("/api/orders"), 405, "method_not_allowed")
    assert (await client.get("/api/orders")).headers["Allow"] == "POST"
    refused(await client.put("/api/webhooks/whatsapp"), 405, "method_not_allowed")
    refused(await client.post("/api/orders", content=b" " * (3 * 1024 * 1024 + 1)), 413, "too_large")
    told = refused(await client.post("/api/orders", json={}), 422, "invalid")
    assert {one["field"] for one in told["errors"]} == {"merchant_id", "customer", "items"}


async def test_the_spec_needs_no_header_it_does_not_name(client: httpx2.AsyncClient) -> None:
    spec = Spec(client)
    await spec.sign_up_and_in()
    await spec.upload()
    ids = await spec.ids()
    raw = json.dumps(order(spec.merchant_id, ids["Basmati"], ids["Honey"])).encode()
    bare = {"Content-Type": "application/json"}
    request = client.build_request("POST", "/api/orders", content=raw, headers=bare)
    for name in ("accept", "accept-encoding", "user-agent", "connection"):
        request.headers.pop(name, None)
    assert (await client.send(request)).status_code == 200
