"""
Calls to Twilio: one shared client, Basic auth with each call, and a clear word on how a send ended.

Twilio takes no idempotency key. A send that got no answer is `unknown`; its reports name our message in their address
and settle it.
"""

import asyncio
from dataclasses import dataclass
from typing import Any

import httpx2
import orjson

from oja.channels.errors import ProviderAway
from oja.channels.schemas import Delivery
from oja.channels.twilio import refusals
from oja.channels.twilio.contents import Content
from oja.channels.whatsapp_cloud.refusals import pause
from oja.kernel import http, metrics
from oja.kernel.logs import log
from oja.kernel.settings import get_settings

SEND_SECONDS = 15.0
SEND_TIMEOUT = httpx2.Timeout(12.0, connect=4.0, pool=8.0)
ASK_TIMEOUT = httpx2.Timeout(5.0)
MOST_CONTENTS = 500

# The request never left: trying again cannot send it twice.
_NOT_SENT = (
    httpx2.ConnectError,
    httpx2.ConnectTimeout,
    httpx2.PoolTimeout,
    httpx2.UnsupportedProtocol,
    httpx2.InvalidURL,
)
# It was taken and something failed afterwards: nobody knows whether the message was made.
_DOUBTFUL = frozenset({500, 502, 504})
_CANNOT_REACH = "Twilio cannot be reached right now. We try again."
_NO_ANSWER = "Twilio did not answer, so this may or may not have arrived. If no report comes, send it again."


@dataclass(frozen=True, slots=True)
class Access:
    """What a call needs to know of a number. With an API key the calls use it; the auth token checks signatures."""

    account_sid: str
    auth_token: str
    api_key: str = ""
    api_secret: str = ""

    def __repr__(self) -> str:
        return f"Access({self.account_sid})"

    @property
    def login(self) -> tuple[str, str]:
        """User and password of a call."""
        return (self.api_key, self.api_secret) if self.api_key else (self.account_sid, self.auth_token)


async def send(access: Access, form: dict[str, str], *, attempt: int) -> Delivery:
    """Post one message. Never raises: whatever happens is told by the delivery's state."""
    try:
        async with asyncio.timeout(SEND_SECONDS):
            answer = await http.client().post(
                f"{_account(access)}/Messages.json", data=form, auth=access.login, timeout=SEND_TIMEOUT
            )
    except _NOT_SENT as trouble:
        delivery = _again(_CANNOT_REACH, attempt)
        log.warning("twilio not reached", reason=type(trouble).__name__)
    except (httpx2.HTTPError, TimeoutError) as trouble:
        delivery = Delivery("unknown", error=_NO_ANSWER)
        log.warning("twilio gave no answer", reason=type(trouble).__name__)
    else:
        delivery = _read(answer, attempt)
    metrics.messages_out.labels("twilio", delivery.state).inc()
    return delivery


async def create_content(access: Access, content: Content, *, attempt: int) -> str | Delivery:
    """Store a content; answers its id, or how the send ended that needed it. Nothing is sent, so it may be repeated."""
    try:
        answer = await http.client().post(
            f"{_contents()}/v1/Content", json=content.creation(), auth=access.login, timeout=ASK_TIMEOUT
        )
    except httpx2.HTTPError:
        return _again(_CANNOT_REACH, attempt)
    sid = (_json(answer) or {}).get("sid")
    if answer.is_success and isinstance(sid, str):
        return sid
    if answer.status_code in _DOUBTFUL:
        return _again(_CANNOT_REACH, attempt)
    return _refused(answer, attempt)


async def list_contents(access: Access) -> list[dict[str, Any]] | None:
    """The account's contents with how far WhatsApp has approved them; None when Twilio does not say."""
    try:
        found = await _ask(access, f"{_contents()}/v1/ContentAndApprovals?PageSize={MOST_CONTENTS}")
    except ProviderAway:
        return None
    contents = found.get("contents") if found is not None else None
    return [one for one in contents if isinstance(one, dict)] if isinstance(contents, list) else None


async def find_account(access: Access) -> dict[str, Any] | None:
    """
    What Twilio knows of the account; None when it does not let us in with the auth token.

    :raises ProviderAway: nobody there to ask
    """
    return await _ask(Access(access.account_sid, access.auth_token), f"{_account(access)}.json")


async def may_send(access: Access) -> bool:
    """
    True when the login that sends is let in.

    :raises ProviderAway: nobody there to ask
    """
    return await _ask(access, f"{_account(access)}/Messages.json?PageSize=1") is not None


def media_url(access: Access, message_sid: str, media_sid: str) -> str:
    """Where a file of a message is asked for."""
    return f"{_account(access)}/Messages/{message_sid}/Media/{media_sid}"


async def _ask(access: Access, url: str) -> dict[str, Any] | None:
    try:
        answer = await http.client().get(url, auth=access.login, timeout=ASK_TIMEOUT)
    except httpx2.HTTPError as trouble:
        raise ProviderAway from trouble
    if answer.status_code in {401, 403, 404}:
        return None
    found = _json(answer) if answer.is_success else None
    if found is None:
        raise ProviderAway
    return found


def _account(access: Access) -> str:
    settings = get_settings()
    root = settings.base_of("twilio", settings.twilio_url, "https://api.twilio.com")
    return f"{root}/2010-04-01/Accounts/{access.account_sid}"


def _contents() -> str:
    settings = get_settings()
    return settings.base_of("twilio", settings.twilio_url, "https://content.twilio.com")


def _read(answer: httpx2.Response, attempt: int) -> Delivery:
    if answer.is_success:
        sid = (_json(answer) or {}).get("sid")
        return Delivery("accepted", provider_id=sid) if isinstance(sid, str) else Delivery("unknown", error=_NO_ANSWER)
    if answer.status_code in _DOUBTFUL:
        return Delivery("unknown", error=_NO_ANSWER)
    return _refused(answer, attempt)


def _refused(answer: httpx2.Response, attempt: int) -> Delivery:
    body = _json(answer) or {}
    code = body.get("code") if isinstance(body.get("code"), int) else None
    verdict = refusals.judge(code, answer.status_code)
    told = body.get("message")
    sentence = refusals.sentence(code, told if isinstance(told, str) else None, answer.status_code)
    if verdict.action in {"retry", "rate"}:
        wait = _retry_after(answer) or pause(verdict.action, None, attempt)
        return Delivery("retry", error_code=code, error=sentence, retry_after=wait, action=verdict.action)
    return Delivery(
        "failed",
        error_code=code,
        error=sentence,
        is_window_closed=verdict.action == "window",
        stops_channel=verdict.action == "stop",
        action=verdict.action,
    )


def _again(sentence: str, attempt: int) -> Delivery:
    return Delivery("retry", error=sentence, retry_after=pause("retry", None, attempt))


def _retry_after(answer: httpx2.Response) -> float | None:
    given = answer.headers.get("retry-after", "")
    return min(float(given), 600.0) if given.isdigit() else None


def _json(answer: httpx2.Response) -> dict[str, Any] | None:
    try:
        body = orjson.loads(answer.content)
    except orjson.JSONDecodeError:
        return None
    return body if isinstance(body, dict) else None
