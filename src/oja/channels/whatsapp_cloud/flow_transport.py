"""Graph calls about forms (Flows): the key of a number, and the life of a form (reference: WhatsApp 1.9)."""

from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

import httpx2
import orjson

from oja.channels.whatsapp_cloud import refusals
from oja.channels.whatsapp_cloud.transport import Access
from oja.kernel import http
from oja.kernel.settings import get_settings
from oja.kernel.whatsapp_template_parts import maps, upper, words

TIMEOUT = httpx2.Timeout(20.0, connect=4.0)
PAGE: Final = 100
MOST_PAGES: Final = 10


@dataclass(frozen=True, slots=True)
class Published:
    """A form that shoppers can open."""

    id: str
    name: str


class Refused(Exception):
    """Meta did not do it; the message says why, for the merchant."""


async def set_public_key(access: Access, public_pem: str) -> None:
    """
    Give Meta the public key of a number.

    :raises Refused: Meta did not take it, or cannot be reached
    """
    path = f"{access.phone_number_id}/whatsapp_business_encryption"
    await _post(access, path, data={"business_public_key": public_pem})


async def create(access: Access, *, name: str, endpoint: str) -> str:
    """
    Make an empty form; answers its id.

    :raises Refused: Meta did not take it, or cannot be reached
    """
    body = {"name": name, "categories": '["SHOPPING"]', "endpoint_uri": endpoint}
    made = await _post(access, f"{access.waba_id}/flows", data=body)
    return str(made["id"])


async def fill(access: Access, flow_id: str, screens: dict[str, Any]) -> None:
    """
    Give a form its screens.

    :raises Refused: Meta found mistakes in them, or cannot be reached
    """
    files = {"file": ("flow.json", orjson.dumps(screens), "application/json")}
    kept = await _post(access, f"{flow_id}/assets", data={"name": "flow.json", "asset_type": "FLOW_JSON"}, files=files)
    mistakes = kept.get("validation_errors") or []
    if mistakes:
        raise Refused(f"Meta found a mistake in the form: {mistakes[0].get('message', 'unknown')}")


async def publish(access: Access, flow_id: str) -> None:
    """
    Let shoppers use a form.

    :raises Refused: Meta did not publish it, or cannot be reached
    """
    await _post(access, f"{flow_id}/publish")


async def published(access: Access) -> list[Published]:
    """
    The forms of an account that shoppers can open, also those made in WhatsApp Manager.

    :raises Refused: Meta did not show them, or cannot be reached
    """
    found: list[Published] = []
    after: str | None = None
    for _ in range(MOST_PAGES):
        query = {"fields": "id,name,status", "limit": PAGE} | ({"after": after} if after else {})
        page = await _call(access, "GET", f"{access.waba_id}/flows?{urlencode(query)}")
        open_ = [one for one in maps(page.get("data")) if one.get("id") and upper(one.get("status")) == "PUBLISHED"]
        found += [Published(str(one["id"]), words(one.get("name")) or str(one["id"])) for one in open_]
        paging = page.get("paging")
        paging = paging if isinstance(paging, dict) else {}
        cursors = paging.get("cursors")
        after = cursors.get("after") if isinstance(cursors, dict) and paging.get("next") else None
        if not after:
            break
    return found


async def _post(access: Access, path: str, **content: Any) -> dict[str, Any]:
    return await _call(access, "POST", path, **content)


async def _call(access: Access, method: str, path: str, **content: Any) -> dict[str, Any]:
    try:
        answer = await http.client().request(
            method,
            f"{get_settings().graph_base}/{path}",
            headers={"Authorization": f"Bearer {access.token}"},
            timeout=TIMEOUT,
            **content,
        )
        body = orjson.loads(answer.content)
    except (httpx2.HTTPError, orjson.JSONDecodeError):
        raise Refused("WhatsApp cannot be reached right now. Please try again in a moment.") from None
    if not answer.is_success or not isinstance(body, dict):
        error = body.get("error") if isinstance(body, dict) else None
        given = error if isinstance(error, dict) else {}
        code = given.get("code") if isinstance(given.get("code"), int) else None
        told = given.get("error_user_msg") or given.get("message")
        raise Refused(refusals.sentence(code, told, answer.status_code))
    return body
