"""
What Graph says of tokens, numbers and accounts, and the calls that connect a number (reference: WhatsApp 1.10; Meta's
pages "Embedded Signup", "Messaging Limits", "Health status"). Never raises: an answer says how it went.
"""

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, Literal

import httpx2
import orjson

from oja.channels.whatsapp_cloud import refusals
from oja.channels.whatsapp_cloud.transport import Access
from oja.kernel import http
from oja.kernel.logs import log
from oja.kernel.settings import get_settings

TIMEOUT: Final = httpx2.Timeout(8.0, connect=4.0)
NUMBER_FIELDS: Final = (
    "display_phone_number", "verified_name", "status", "quality_rating", "code_verification_status", "name_status",
    "platform_type", "throughput", "whatsapp_business_manager_messaging_limit", "health_status", "is_on_biz_app",
)  # fmt: skip
"""`messaging_limit_tier` is gone since v24: the limit belongs to the business portfolio now."""
NEEDED_SCOPES: Final = ("whatsapp_business_management", "whatsapp_business_messaging")
MOST_TEMPLATES: Final = 1000
NOT_A_TOKEN: Final = 190

Sync = Literal["smb_app_state_sync", "history"]


@dataclass(frozen=True, slots=True)
class Said:
    """What Graph answered: its body, or the error with a sentence for the merchant. `code` None: nothing came back."""

    body: Mapping[str, Any]
    sentence: str | None = None
    code: int | None = None

    @property
    def is_ok(self) -> bool:
        """True when the call did what it should."""
        return self.sentence is None

    @property
    def is_refused(self) -> bool:
        """True when Meta said no; False when it could not be asked, which says nothing about the number."""
        return self.code is not None

    def rows(self) -> Sequence[Mapping[str, Any]]:
        """The entries of a list."""
        data = self.body.get("data")
        return [row for row in data if isinstance(row, dict)] if isinstance(data, list) else []

    def text(self, name: str) -> str | None:
        """One field, when it is a text."""
        value = self.body.get(name)
        return value if isinstance(value, str) and value else None


@dataclass(frozen=True, slots=True)
class Token:
    """What a token is worth."""

    is_valid: bool
    scopes: tuple[str, ...] = ()
    expires_at: datetime | None = None
    app_id: str | None = None
    waba_ids: tuple[str, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The permissions it lacks."""
        return tuple(scope for scope in NEEDED_SCOPES if scope not in self.scopes)


async def inspect(token: str) -> tuple[Said, Token]:
    """Ask what a token is worth, with the token itself: a merchant's own app has a secret we may not know yet."""
    said = await ask(token, "debug_token", input_token=token)
    data = said.body.get("data")
    found = data if isinstance(data, dict) else {}
    grants = [grant for grant in found.get("granular_scopes") or [] if isinstance(grant, dict)]
    targets = (grant.get("target_ids") or [] for grant in grants if grant.get("scope") in NEEDED_SCOPES)
    return said, Token(
        is_valid=found.get("is_valid") is True,
        scopes=tuple(str(scope) for scope in found.get("scopes") or []),
        expires_at=_moment(found.get("expires_at")),
        app_id=str(found["app_id"]) if found.get("app_id") else None,
        waba_ids=tuple(dict.fromkeys(str(one) for many in targets for one in many)),
    )


async def find_account(access: Access) -> Said:
    """The business account, as far as the token sees it."""
    return await ask(access.token, access.waba_id, fields="id,name,account_review_status")


async def find_number(access: Access) -> Said:
    """The number with everything that tells how it is doing."""
    return await ask(access.token, access.phone_number_id, fields=",".join(NUMBER_FIELDS))


async def list_numbers(access: Access) -> Said:
    """The numbers of the business account."""
    fields = "id,display_phone_number,verified_name,is_on_biz_app"
    return await ask(access.token, f"{access.waba_id}/phone_numbers", fields=fields, limit="100")


async def prove_secret(access: Access, app_secret: str) -> Said:
    """Have Meta check an app secret against a token of the same app (its `appsecret_proof`)."""
    proof = hmac.new(app_secret.encode(), access.token.encode(), hashlib.sha256).hexdigest()
    return await ask(access.token, access.phone_number_id, fields="id", appsecret_proof=proof)


async def list_apps(access: Access) -> Said:
    """The apps that hear the account's webhooks."""
    return await ask(access.token, f"{access.waba_id}/subscribed_apps")


async def subscribe(access: Access) -> Said:
    """Let the token's app hear the account's webhooks. Safe to repeat."""
    return await _call("POST", access.token, f"{access.waba_id}/subscribed_apps", {})


async def unsubscribe(access: Access) -> Said:
    """Let the token's app hear nothing more of the account."""
    return await _call("DELETE", access.token, f"{access.waba_id}/subscribed_apps", None)


async def register(access: Access, pin: str) -> Said:
    """Register the number for the Cloud API with its six digits. Never for a number in use in the phone app."""
    body = {"messaging_product": "whatsapp", "pin": pin}
    return await _call("POST", access.token, f"{access.phone_number_id}/register", body)


async def ask_for_sync(access: Access, sync: Sync) -> Said:
    """Have the phone app share its contacts or history: once each, within 24 hours of the sign-up."""
    body = {"messaging_product": "whatsapp", "sync_type": sync}
    return await _call("POST", access.token, f"{access.phone_number_id}/smb_app_data", body)


async def exchange(code: str, redirect_uri: str) -> Said:
    """The business's own token for the code of a sign-up, with the platform's app."""
    settings = get_settings()
    app = {"client_id": settings.meta_app_id, "client_secret": settings.meta_app_secret}
    return await ask(None, "oauth/access_token", **app, code=code, redirect_uri=redirect_uri)


async def count_templates(access: Access) -> int | None:
    """How many templates the account has; None when Meta does not say."""
    said = await ask(access.token, f"{access.waba_id}/message_templates", fields="name", limit=str(MOST_TEMPLATES))
    return len(said.rows()) if said.is_ok else None


async def ask(token: str | None, path: str, **query: str) -> Said:
    """`GET` something of Graph."""
    return await _call("GET", token, path, None, query)


async def _call(
    method: str, token: str | None, path: str, body: Mapping[str, Any] | None, query: Mapping[str, str] | None = None
) -> Said:
    if token is not None and not token.isascii():  # no token of Meta's, and nothing that a header can carry
        return Said({}, refusals.sentence(NOT_A_TOKEN, None), NOT_A_TOKEN)
    try:
        answer = await http.client().request(
            method,
            f"{get_settings().graph_base}/{path}",
            params=dict(query) if query else None,
            json=dict(body) if body is not None else None,
            headers={"Authorization": f"Bearer {token}"} if token else {},
            timeout=TIMEOUT,
        )
    except (httpx2.HTTPError, httpx2.InvalidURL) as trouble:
        log.warning("graph not reached", reason=type(trouble).__name__)
        return Said({}, "Meta cannot be reached right now. Try again in a moment.")
    found = _json(answer)
    if answer.is_success and found is not None:
        return Said(found)
    error = found.get("error") if found else None
    if not isinstance(error, dict):
        return Said({}, "Meta gave no answer we understand. Try again in a moment.")
    code = error["code"] if isinstance(error.get("code"), int) else 0
    details = error.get("error_data")
    told = (details.get("details") if isinstance(details, dict) else None) or error.get("message")
    return Said({}, refusals.sentence(code, str(told) if told else None, answer.status_code), code)


def _json(answer: httpx2.Response) -> dict[str, Any] | None:
    try:
        body = orjson.loads(answer.content)
    except orjson.JSONDecodeError:
        return None
    return body if isinstance(body, dict) else None


def _moment(value: Any) -> datetime | None:
    return datetime.fromtimestamp(value, UTC) if isinstance(value, int) and value > 0 else None
