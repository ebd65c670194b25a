"""Calls to the Graph API: one shared client, the token with each call, and a clear word on how a send ended."""

import asyncio
from dataclasses import dataclass
from typing import Any

import httpx2
import orjson

from oja.channels.schemas import Delivery, TemplateInfo
from oja.channels.whatsapp_cloud import refusals
from oja.kernel import http, metrics
from oja.kernel.logs import log
from oja.kernel.settings import get_settings

SEND_SECONDS = 15.0
SEND_TIMEOUT = httpx2.Timeout(12.0, connect=4.0, pool=8.0)
ASK_TIMEOUT = httpx2.Timeout(5.0)

# The request never left: trying again cannot send it twice.
_NOT_SENT = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.UnsupportedProtocol,
    httpx2.InvalidURL,
)
_CANNOT_REACH = "WhatsApp cannot be reached right now. We try again."
_NO_ANSWER = "WhatsApp did not answer, so this may or may not have arrived. If no report comes, send it again."


@dataclass(frozen=True, slots=True)
class Access:
    """What a call needs to know of a number. `token` is not shown in logs."""

    phone_number_id: str
    waba_id: str
    token: str

    def __repr__(self) -> str:
        return f"Access({self.phone_number_id})"

    @property
    def provider(self) -> str:
        """Who is called, as metrics name it."""
        return "whatsapp_cloud"

    @property
    def messages_url(self) -> str:
        """Where messages are posted."""
        return f"{get_settings().graph_base}/{self.phone_number_id}/messages"

    @property
    def uploads_url(self) -> str:
        """Where files are posted."""
        return f"{get_settings().graph_base}/{self.phone_number_id}/media"

    def file_url(self, media_id: str) -> str:
        """Where it is asked where a file is."""
        return f"{get_settings().graph_base}/{media_id}"

    @property
    def headers(self) -> dict[str, str]:
        """What lets a call in."""
        return {"Authorization": f"Bearer {self.token}"}


async def send(access: Access, body: dict[str, Any], *, attempt: int) -> Delivery:
    """Post one message. Never raises: whatever happens is told by the delivery's state."""
    try:
        async with asyncio.timeout(SEND_SECONDS):
            answer = await http.client().post(
                access.messages_url,
                content=orjson.dumps(body),
                headers={**access.headers, "Content-Type": "application/json"},
                timeout=SEND_TIMEOUT,
            )
    except _NOT_SENT as trouble:
        delivery = Delivery("retry", error=_CANNOT_REACH, retry_after=refusals.pause("retry", None, attempt))
        log.warning("graph not reached", reason=type(trouble).__name__)
    except (httpx2.HTTPError, TimeoutError) as trouble:
        delivery = Delivery("unknown", error=_NO_ANSWER)
        log.warning("graph gave no answer", reason=type(trouble).__name__)
    else:
        delivery = _read(answer, attempt)
    metrics.messages_out.labels(access.provider, delivery.state).inc()
    return delivery


async def mark_read(access: Access, body: dict[str, Any]) -> bool:
    """Tell the shopper that her message was read; it matters little when this fails."""
    try:
        answer = await http.client().post(
            access.messages_url,
            json=body,
            headers=access.headers,
            timeout=ASK_TIMEOUT,
        )
    except httpx2.HTTPError:
        return False
    return answer.is_success


async def find_number(access: Access) -> dict[str, Any] | None:
    """What Meta knows of the number (`display_phone_number`, `verified_name`); None when it does not say."""
    return await _ask(access, f"{access.phone_number_id}?fields=display_phone_number,verified_name")


async def list_templates(access: Access) -> list[TemplateInfo] | None:
    """The approved templates of the number's account; None when Meta does not say."""
    found = await _ask(access, f"{access.waba_id}/message_templates?status=APPROVED&limit=100")
    if found is None or not isinstance(found.get("data"), list):
        return None
    return [template(one) for one in found["data"] if isinstance(one, dict) and one.get("status") == "APPROVED"]


async def _ask(access: Access, path: str) -> dict[str, Any] | None:
    try:
        answer = await http.client().get(
            f"{get_settings().graph_base}/{path}",
            headers=access.headers,
            timeout=ASK_TIMEOUT,
        )
    except httpx2.HTTPError:
        return None
    found = _json(answer)
    return found if answer.is_success else None


def _read(answer: httpx2.Response, attempt: int) -> Delivery:
    body = _json(answer)
    if answer.is_success:
        return _accepted(body)
    error = body.get("error") if body is not None else None
    if not isinstance(error, dict):
        # A gateway speaks, not Meta: when it took the request and failed later, nobody knows whether it was sent.
        if answer.status_code in {500, 502, 504}:
            return Delivery("unknown", error=_NO_ANSWER)
        error = {}
    code = error.get("code") if isinstance(error.get("code"), int) else None
    verdict = refusals.judge(code, answer.status_code)
    details = error.get("error_data")
    told = details.get("details") if isinstance(details, dict) else None
    sentence = refusals.sentence(code, told or error.get("message"), answer.status_code)
    if verdict.action in {"retry", "rate"}:
        pause = _retry_after(answer) or refusals.pause(verdict.action, code, attempt)
        return Delivery("retry", error_code=code, error=sentence, retry_after=pause, action=verdict.action)
    return Delivery(
        "failed",
        error_code=code,
        error=sentence,
        is_window_closed=verdict.action == "window",
        stops_channel=verdict.action == "stop",
        action=verdict.action,
    )


def _accepted(body: dict[str, Any] | None) -> Delivery:
    try:
        provider_id = body["messages"][0]["id"]  # type: ignore[index]  # whatever is missing is caught
    except (KeyError, IndexError, TypeError):
        return Delivery("unknown", error=_NO_ANSWER)
    return Delivery("accepted", provider_id=str(provider_id))


def _retry_after(answer: httpx2.Response) -> float | None:
    given = answer.headers.get("retry-after", "")
    return min(float(given), 600.0) if given.isdigit() else None


def _json(answer: httpx2.Response) -> dict[str, Any] | None:
    try:
        body = orjson.loads(answer.content)
    except orjson.JSONDecodeError:
        return None
    return body if isinstance(body, dict) else None


def template(given: dict[str, Any]) -> TemplateInfo:
    """A template as Meta lists it, in our words."""
    parts = [part for part in given.get("components") or [] if isinstance(part, dict)]
    body = next((str(part.get("text", "")) for part in parts if str(part.get("type")).upper() == "BODY"), "")
    return TemplateInfo(
        name=str(given.get("name", "")),
        language=str(given.get("language", "")),
        category=str(given.get("category", "UTILITY")),
        body=body,
    )
