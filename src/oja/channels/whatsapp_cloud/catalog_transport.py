"""
Calls to the Graph API about catalogues: which there are, change their items, ask what became of that, read them back,
their sets, and what a number shows of them (reference: WhatsApp 1.9; Meta's pages "Product Catalog Items Batch",
"Commerce settings", "Business Owned Product Catalogs", "WhatsApp Business Account Product Catalogs"). Hold no
transaction while awaiting them; none of them raises.
"""

from typing import Any, Final, Literal
from urllib.parse import urlencode

import httpx2
import orjson

from oja.channels.whatsapp_cloud.graph import Answer, Step, call
from oja.channels.whatsapp_cloud.transport import Access

PUSH_TIMEOUT: Final = httpx2.Timeout(60.0, connect=4.0, pool=8.0)
PAGE: Final = 500
FIELDS: Final = (
    "retailer_id,name,description,availability,price,sale_price,url,image_url,brand,visibility,review_status,"
    "review_rejection_reasons"
)
_NAMED: Final = "id,name,product_count"
_JSON: Final = {"Content-Type": "application/json"}


async def owner(access: Access) -> Answer:
    """The business behind a number's account: `owner_business_info` with its `id`."""
    return await call(access, "GET", f"{access.waba_id}?fields=id,owner_business_info")


async def catalogues(access: Access, business_id: str, whose: Literal["owned", "client"], after: str | None) -> Answer:
    """A page of the catalogues that a business owns, or that others let it use (`client`)."""
    query = {"limit": PAGE, "fields": _NAMED} | ({"after": after} if after else {})
    return await call(access, "GET", f"{business_id}/{whose}_product_catalogs?{urlencode(query)}")


async def shown(access: Access) -> Answer:
    """The catalogue that a number's account shows: `data` holds one, or none."""
    return await call(access, "GET", f"{access.waba_id}/product_catalogs?{urlencode({'fields': _NAMED})}")


async def show(access: Access, catalog_id: str) -> Answer:
    """Let a number's account show a catalogue. Doing it again changes nothing."""
    return await call(access, "POST", f"{access.waba_id}/product_catalogs", json={"catalog_id": catalog_id})


async def push(access: Access, catalog_id: str, requests: list[bytes]) -> Answer:
    """
    Create, change and delete items, each request already JSON. The answer has `handles`, and `validation_status` for
    what was refused at once. Sending the same again changes nothing.
    """
    head = b'{"item_type":"PRODUCT_ITEM","allow_upsert":true,"requests":['
    content = head + b",".join(requests) + b"]}"
    path = f"{catalog_id}/items_batch"
    return await call(access, "POST", path, content=content, headers=_JSON, timeout=PUSH_TIMEOUT)


async def status(access: Access, catalog_id: str, handle: str) -> Answer:
    """What became of a handle: `data[0]` with its `status` and `errors`."""
    query = urlencode({"handle": handle, "load_ids_of_invalid_requests": "true"})
    return await call(access, "GET", f"{catalog_id}/check_batch_request_status?{query}")


async def items(access: Access, catalog_id: str, after: str | None) -> Answer:
    """A page of what stands in the catalogue."""
    query = {"limit": PAGE, "fields": FIELDS} | ({"after": after} if after else {})
    return await call(access, "GET", f"{catalog_id}/products?{urlencode(query)}")


async def sets(access: Access, catalog_id: str, after: str | None) -> Answer:
    """A page of the catalogue's product sets."""
    query = {"limit": PAGE, "fields": "id,name,filter"} | ({"after": after} if after else {})
    return await call(access, "GET", f"{catalog_id}/product_sets?{urlencode(query)}")


def rule_of(row: dict[str, Any]) -> dict[str, Any]:
    """The rule of a product set, which Meta writes as text."""
    given = row.get("filter")
    try:
        rule = orjson.loads(given) if isinstance(given, str) else given
    except orjson.JSONDecodeError:
        rule = None
    return rule if isinstance(rule, dict) else {}


def create_set(catalog_id: str, name: str, rule: dict[str, Any]) -> Step:
    """Make a product set of the items that fit a rule; the answer's `id` is Meta's."""
    return Step("POST", f"{catalog_id}/product_sets", {"name": name, "filter": _text(rule)})


def change_set(set_id: str, name: str, rule: dict[str, Any]) -> Step:
    """Give a product set another name or rule."""
    return Step("POST", set_id, {"name": name, "filter": _text(rule)})


def delete_set(set_id: str) -> Step:
    """Delete a product set; its items stay."""
    return Step("DELETE", set_id)


async def commerce(access: Access) -> Answer:
    """What a number shows: `data[0]` has `is_cart_enabled` and `is_catalog_visible`, once they were ever set."""
    return await call(access, "GET", f"{access.phone_number_id}/whatsapp_commerce_settings")


async def set_commerce(access: Access, *, is_cart_enabled: bool, is_catalog_visible: bool) -> Answer:
    """Set what a number shows."""
    given = {"is_cart_enabled": is_cart_enabled, "is_catalog_visible": is_catalog_visible}
    query = urlencode({name: str(value).lower() for name, value in given.items()})
    return await call(access, "POST", f"{access.phone_number_id}/whatsapp_commerce_settings?{query}")


def _text(rule: dict[str, Any]) -> str:
    return orjson.dumps(rule).decode()
