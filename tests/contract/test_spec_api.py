"""
The spec's section 6, to the letter: each request as its document prints it, each answer with every key it prints.

Written as somebody's client would be who read nothing else.
"""

import re
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import asyncpg
import httpx2
import pytest

from tests.factories import channels as wire
from tests.support.graph import Graph

REGISTER = {
    "name": "Starling Market",
    "email": "owner@starlingmarket.com",
    "phone": "+2347012345678",
    "whatsapp_number": "+2347012345678",
    "password": "secure_password",
    "subdomain": "starlingmarket",
}
LOGIN = {"email": "owner@starlingmarket.com", "password": "secure_password"}
CSV = """\
product_id,name,description,price,category,subcategory,image_url,in_stock,is_priority,weight_kg,barcode,supplier_id
RICE-5,Basmati Rice Premium 5kg,Long grain,24.99,Grains,Rice,https://example.com/rice.jpg,true,true,5.0,600100,SUP-1
BEAN-1,Honey Beans 1kg,,8.75,Grains,,,true,false,,,
"""
WEBHOOK = {
    "object": "whatsapp_business_account",
    "entry": [
        {
            "id": "WHATSAPP_BUSINESS_ACCOUNT_ID",
            "changes": [
                {
                    "value": {
                        "messaging_product": "whatsapp",
                        "metadata": {"display_phone_number": "+1XXXXXXXXXX", "phone_number_id": "PHONE_NUMBER_ID"},
                        "contacts": [{"profile": {"name": "NAME"}, "wa_id": "WHATSAPP_ID"}],
                        "messages": [
                            {
                                "from": "WHATSAPP_ID",
                                "id": "wamid.XXXXXXXXXX",
                                "timestamp": "1603059201",
                                "text": {"body": "Hello"},
                                "type": "text",
                            }
                        ],
                    },
                    "field": "messages",
                }
            ],
        }
    ],
}
SEND = {
    "to": "+2347012345678",
    "type": "text",
    "text": {"body": "Thank you for your order! Your order #12345 has been confirmed."},
}


def order(merchant_id: str, rice: str, beans: str) -> dict[str, Any]:
    """The body of 6.4."""
    return {
        "merchant_id": merchant_id,
        "customer": {"phone": "+2347012345678", "name": "John Doe"},
        "items": [
            {"product_id": rice, "quantity": 2, "price": "24.99"},
            {"product_id": beans, "quantity": 1, "price": "8.75"},
        ],
        "delivery_method": "delivery",
        "delivery_address": {
            "street": "123 Main St",
            "city": "Lagos",
            "state": "Lagos",
            "postal_code": "100001",
            "instructions": "Call when arriving",
        },
    }


class Spec:
    """A program that speaks section 6 and nothing else."""

    def __init__(self, client: httpx2.AsyncClient) -> None:
        self.client = client
        self.merchant_id = ""
        self.headers: dict[str, str] = {}

    async def sign_up_and_in(self) -> None:
        registered = await self.client.post("/api/auth/register", json=REGISTER)
        assert registered.status_code == 200, registered.text
        signed_in = (await self.client.post("/api/auth/login", json=LOGIN)).json()
        self.merchant_id = signed_in["merchant"]["id"]
        self.headers = {"Authorization": f"Bearer {signed_in['token']}"}

    async def upload(self, content: str = CSV) -> httpx2.Response:
        return await self.client.post(
            f"/api/merchants/{self.merchant_id}/products/csv",
            files={"file": ("products.csv", content.encode(), "text/csv")},
            headers=self.headers,
        )

    async def products(self, query: str = "") -> dict[str, Any]:
        answer = await self.client.get(f"/api/merchants/{self.merchant_id}/products{query}", headers=self.headers)
        assert answer.status_code == 200, answer.text
        body: dict[str, Any] = answer.json()
        assert body["status"] == "success"
        return dict(body["data"])

    async def ids(self) -> dict[str, str]:
        return {product["name"].split()[0]: product["id"] for product in (await self.products())["products"]}


@pytest.fixture
def spec(client: httpx2.AsyncClient) -> Spec:
    return Spec(client)


async def test_6_1_register_answers_its_example(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/api/auth/register", json=REGISTER)
    body = answer.json()
    assert (answer.status_code, set(body)) == (200, {"status", "message", "data"})
    merchant_id = body["data"].pop("id")
    assert UUID(merchant_id)
    assert body == {
        "status": "success",
        "message": "Merchant registered successfully",
        "data": {"name": "Starling Market", "email": "owner@starlingmarket.com", "subdomain": "starlingmarket"},
    }


async def test_6_1_login_works_at_once_and_answers_its_example(client: httpx2.AsyncClient) -> None:
    registered = (await client.post("/api/auth/register", json=REGISTER)).json()
    answer = await client.post("/api/auth/login", json=LOGIN)
    body = answer.json()
    assert (answer.status_code, body["status"]) == (200, "success")
    assert body["merchant"] == {"id": registered["data"]["id"], "name": "Starling Market"}
    header, _, rest = body["token"].partition(".")
    assert header.startswith("eyJ")
    assert rest.count(".") == 1


async def test_6_2_csv_answers_its_example(spec: Spec) -> None:
    await spec.sign_up_and_in()
    answer = await spec.upload()
    body = answer.json()
    assert (answer.status_code, body["status"], body["message"]) == (200, "success", "CSV processed successfully")
    assert (body["data"]["products_added"], body["data"]["products_updated"]) == (2, 0)
    assert isinstance(body["data"]["whatsapp_catalog_updated"], bool)
    dearer = (await spec.upload(CSV.replace("8.75", "9.00"))).json()["data"]
    assert (dearer["products_added"], dearer["products_updated"]) == (0, 1)


async def test_6_2_products_answer_their_example(spec: Spec) -> None:
    await spec.sign_up_and_in()
    await spec.upload()
    data = await spec.products("?search=Basmati")
    [product] = data["products"]
    product_id = product.pop("id")
    assert UUID(product_id)
    wanted = {
        "name": "Basmati Rice Premium 5kg",
        "price": "24.99",
        "category": "Grains",
        "subcategory": "Rice",
        "is_priority": True,
        "in_stock": True,
    }
    assert {name: product[name] for name in wanted} == wanted
    pagination = data["pagination"]
    assert {name: pagination[name] for name in ("total", "pages", "current_page", "limit")} == {
        "total": 1,
        "pages": 1,
        "current_page": 1,
        "limit": 20,
    }


async def test_6_2_products_take_every_parameter(spec: Spec) -> None:
    await spec.sign_up_and_in()
    await spec.upload()
    [rice] = (await spec.products("?search=rice"))["products"]
    [beans] = (await spec.products("?search=beans"))["products"]
    assert rice["category_id"] == beans["category_id"]
    for query, names in {
        "?is_priority=true": ["Basmati Rice Premium 5kg"],
        "?is_priority=false": ["Honey Beans 1kg"],
        f"?category_id={rice['category_id']}&limit=1&page=1&search=Honey": ["Honey Beans 1kg"],
        f"?category_id={rice['subcategory_id']}": ["Basmati Rice Premium 5kg"],
        "?page=3": [],
        "?search=nothing-like-it": [],
    }.items():
        assert [one["name"] for one in (await spec.products(query))["products"]] == names, query
    second = (await spec.products("?limit=1&page=2"))["pagination"]
    assert (second["total"], second["pages"], second["current_page"], second["limit"]) == (2, 2, 2, 1)


async def test_6_3_webhook_answers_its_example(client: httpx2.AsyncClient, owner: asyncpg.Connection) -> None:
    answer = await wire.post(client, WEBHOOK)
    assert (answer.status_code, answer.json()) == (200, {"status": "success"})
    assert await owner.fetchval("SELECT count(*) FROM channel_events") == 1


async def test_6_3_send_answers_its_example(spec: Spec, graph: Graph, worked: Callable[[], Awaitable[None]]) -> None:
    await spec.sign_up_and_in()
    url = f"/api/merchants/{spec.merchant_id}"
    # The shop's number is not the example's receiver: nobody writes to herself.
    channel = {"waba_id": wire.ACCOUNT, "display_number": "+234 809 876 5432"}
    connected = await spec.client.put(f"{url}/channels/{wire.NUMBER}", json=channel, headers=spec.headers)
    assert connected.status_code == 200, connected.text
    await wire.post(spec.client, wire.webhook(wire.heard(wire.text("Hi", sender="2347012345678"))))
    await worked()
    answer = await spec.client.post(f"{url}/whatsapp/send", json=SEND, headers=spec.headers)
    body = answer.json()
    assert (answer.status_code, body["status"]) == (200, "success")
    assert re.fullmatch(r"wamid\.\S+", body["message_id"])
    assert graph.calls[-1]["text"]["body"] == SEND["text"]["body"]  # type: ignore[index]


async def test_6_4_order_answers_its_example(spec: Spec) -> None:
    await spec.sign_up_and_in()
    await spec.upload()
    ids = await spec.ids()
    answer = await spec.client.post("/api/orders", json=order(spec.merchant_id, ids["Basmati"], ids["Honey"]))
    body = answer.json()
    assert (answer.status_code, body["status"]) == (200, "success")
    assert UUID(body["data"]["order_id"])
    assert re.fullmatch(r"ORD-\d{8}-\d{5}", body["data"]["order_number"])
    assert (body["data"]["total_amount"], body["data"]["status"]) == ("58.73", "pending")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/api/auth/register/"),
        ("POST", "/api/auth/login/"),
        ("POST", "/api/orders/"),
        ("POST", "/api/webhooks/whatsapp/"),
        ("GET", "/api/v1/orders"),
    ],
)
async def test_its_paths_are_plain_and_never_redirected(client: httpx2.AsyncClient, method: str, path: str) -> None:
    answer = await client.request(method, path, json={}, follow_redirects=False)
    assert answer.status_code in {404, 405, 403}
    assert answer.headers["Content-Type"] == "application/json"
