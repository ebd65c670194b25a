"""Accounts: what Graph says of tokens, numbers and business accounts, and what it takes to connect one."""

import hashlib
import hmac
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel.settings import get_settings
from oja.sandbox import queries
from oja.sandbox.account_models import Account, SignupCode
from oja.sandbox.errors import GraphError
from oja.sandbox.models import Number

SCOPES: Final = ("whatsapp_business_management", "whatsapp_business_messaging")
TO_ASK_FOR_SYNCS: Final = timedelta(hours=24)
SYNCS: Final = frozenset({"smb_app_state_sync", "history"})
PROFILE: Final = frozenset({"about", "address", "description", "email", "vertical", "websites"})
NOT_REGISTERED: Final = 133010
PIN_MISMATCH: Final = 133005
USUAL_THROUGHPUT: Final = 80


async def account_of(db: AsyncSession, phone_number_id: str) -> Account:
    """The account behind a number."""
    found = await db.get(Account, phone_number_id)
    if found is None:
        found = Account(phone_number_id=phone_number_id)
        db.add(found)
        await db.flush()
    return found


async def numbers_with(db: AsyncSession, token: str) -> list[Number]:
    """The numbers that a token opens."""
    platform = hmac.compare_digest(token.encode(), get_settings().meta_token.encode())
    opened = or_(Number.token == token, Number.token.is_(None)) if platform else Number.token == token
    return list(await db.scalars(select(Number).where(opened).order_by(Number.phone_number_id)))


def check(numbers: Sequence[Number], token: str, proof: str | None, now: datetime) -> None:
    """
    Whether a token that fits its numbers may be used at this time, and whether its proof was made with the app secret.

    :raises GraphError: it has expired, or the proof is wrong
    """
    if any(number.token_expires_at is not None and number.token_expires_at <= now for number in numbers):
        raise GraphError(190, "Error validating access token: the session has expired.", subcode=463)
    if proof is not None:
        expected = {
            hmac.new(one.signing_secret.encode(), token.encode(), hashlib.sha256).hexdigest() for one in numbers
        }
        if proof not in expected:
            raise GraphError(100, "Invalid appsecret_proof provided in the API argument.")


def app_id(number: Number) -> str:
    """The Meta app that a number stands under: the platform's, or one made up for a merchant's own."""
    if number.app_key is None:
        return get_settings().meta_app_id
    return str(int(hashlib.sha256(f"app:{number.app_key}".encode()).hexdigest(), 16) % 10**15 + 10**15)


async def debug_token(db: AsyncSession, token: str) -> dict[str, Any]:
    """What a token is worth, as `GET /debug_token` tells."""
    numbers = await numbers_with(db, token)
    now = queries.now(await queries.get_knobs(db))
    try:
        check(numbers, token, None, now)
    except GraphError as error:
        return _invalid(error)
    if not numbers:
        return _invalid(GraphError(190, "Invalid OAuth access token."))
    ends = numbers[0].token_expires_at
    accounts = sorted({number.waba_id for number in numbers})
    data = {
        "app_id": app_id(numbers[0]),
        "application": "Oja in the sandbox",
        "type": "SYSTEM_USER",
        "expires_at": int(ends.timestamp()) if ends else 0,
        "is_valid": True,
        "scopes": list(SCOPES),
        "granular_scopes": [{"scope": scope, "target_ids": accounts} for scope in SCOPES],
    }
    return {"data": data}


async def begin_signup(db: AsyncSession, phone_number_id: str) -> dict[str, str]:
    """Play the business that goes through the sign-up and agrees: what the page that opened it is given."""
    line = await queries.get_line(db, phone_number_id)
    code = SignupCode(code=secrets.token_urlsafe(24), phone_number_id=phone_number_id)
    db.add(code)
    return {"code": code.code, "phone_number_id": phone_number_id, "waba_id": line.number.waba_id}


async def exchange(db: AsyncSession, *, client_id: str, client_secret: str, code: str) -> dict[str, Any]:
    """
    Give a token of its own for a code, once.

    :raises GraphError: another app, a wrong secret, or a code that was used
    """
    settings = get_settings()
    if client_id != settings.meta_app_id or client_secret != settings.meta_app_secret:
        raise GraphError(100, "Error validating client secret.")
    used = update(SignupCode).where(SignupCode.code == code, SignupCode.is_used.is_(False)).values(is_used=True)
    phone_number_id = await db.scalar(used.returning(SignupCode.phone_number_id))
    if phone_number_id is None:
        raise GraphError(100, "This authorization code has been used.", subcode=36009)
    line = await queries.get_line(db, phone_number_id)
    onboard(await account_of(db, phone_number_id), line.now)
    number = line.number
    number.token, number.token_expires_at = f"EAAsandbox{secrets.token_urlsafe(24)}", None
    return {"access_token": number.token, "token_type": "bearer"}


async def register(db: AsyncSession, number: Number, body: Mapping[str, Any]) -> None:
    """
    Register a number with its six digits.

    :raises GraphError: not six digits, or not those of this number
    """
    pin = str(body.get("pin") or "")
    if len(pin) != 6 or not pin.isdigit() or body.get("messaging_product") != "whatsapp":
        raise GraphError(100, "pin must have six digits.")
    account = await account_of(db, number.phone_number_id)
    if account.pin and account.pin != pin:
        raise GraphError(PIN_MISMATCH, "Two step verification PIN mismatch.")
    account.pin, account.status, number.send_error = pin, "CONNECTED", 0


async def deregister(db: AsyncSession, number: Number) -> None:
    """Take a number off the Cloud API."""
    (await account_of(db, number.phone_number_id)).status = "DISCONNECTED"
    number.send_error = NOT_REGISTERED


def onboard(account: Account, at: datetime) -> None:
    """A number came to the API: from now on its phone app may be asked for what it holds."""
    account.onboarded_at, account.syncs = at, {}


async def sync(db: AsyncSession, line: queries.Line, body: Mapping[str, Any]) -> dict[str, Any]:
    """
    Ask the phone app for its contacts or history: once each, within 24 hours, and only where the app is used too.

    :raises GraphError: not such a number, asked before, or too late
    """
    kind = str(body.get("sync_type"))
    account = await account_of(db, line.number.phone_number_id)
    if kind not in SYNCS or not account.is_on_biz_app or kind in account.syncs:
        raise GraphError(100, "This cannot be synchronised, or was already.")
    if account.onboarded_at is None or line.now - account.onboarded_at > TO_ASK_FOR_SYNCS:
        raise GraphError(100, "More than 24 hours have passed since this number was onboarded: onboard it again.")
    request_id = secrets.token_hex(8)
    account.syncs = account.syncs | {kind: request_id}
    return {"messaging_product": "whatsapp", "request_id": request_id}


def subscribe(numbers: Sequence[Number], *, is_subscribed: bool) -> None:
    """Let the app hear an account's webhooks, or no longer."""
    for number in numbers:
        number.is_subscribed = is_subscribed


def subscribed(numbers: Sequence[Number]) -> list[dict[str, Any]]:
    """The apps that hear an account's webhooks."""
    ids = dict.fromkeys(app_id(number) for number in numbers if number.is_subscribed)
    return [{"whatsapp_business_api_data": {"id": one, "name": "Oja in the sandbox"}} for one in ids]


def number_fields(number: Number, account: Account) -> dict[str, Any]:
    """Everything Graph knows of a number."""
    can_send = "BLOCKED" if number.send_error else "AVAILABLE"
    health = {"can_send_message": can_send, "entities": [
        {"entity_type": "PHONE_NUMBER", "id": number.phone_number_id, "can_send_message": can_send},
        {"entity_type": "WABA", "id": number.waba_id, "can_send_message": can_send},
    ]}  # fmt: skip
    return {
        "display_phone_number": number.display_phone_number,
        "verified_name": number.merchant_name,
        "quality_rating": account.quality_rating,
        "code_verification_status": "VERIFIED",
        "platform_type": "CLOUD_API",
        "status": account.status,
        "name_status": account.name_status,
        "throughput": {"level": "HIGH" if number.throughput > USUAL_THROUGHPUT else "STANDARD"},
        "messaging_limit_tier": account.messaging_limit,
        "whatsapp_business_manager_messaging_limit": account.messaging_limit,
        "health_status": health,
        "is_on_biz_app": account.is_on_biz_app,
        "account_mode": "LIVE",
    }


def account_fields(number: Number, account: Account) -> dict[str, Any]:
    """Everything Graph knows of a business account."""
    return {
        "name": number.merchant_name,
        "account_review_status": account.account_review,
        "status": "DISABLED" if account.ban_state == "DISABLE" else "ACTIVE",
        "timezone_id": "0",
        "message_template_namespace": f"sandbox_{number.waba_id}",
    }


def chosen(node: str, known: Mapping[str, Any], fields: str | None, usual: Sequence[str]) -> dict[str, Any]:
    """
    The fields that were asked for, and always the id; as Graph, refuse a name it does not know.

    :raises GraphError: there is no such field
    """
    names = [name.strip() for name in fields.split(",") if name.strip()] if fields else list(usual)
    wrong = [name for name in names if name not in known and name != "id"]
    if wrong:
        raise GraphError(100, f"Tried accessing nonexisting field ({wrong[0]}).")
    return {name: known[name] for name in names if name != "id"} | {"id": node}


def _invalid(error: GraphError) -> dict[str, Any]:
    told = {"code": error.code, "message": error.details} | ({"subcode": error.subcode} if error.subcode else {})
    return {"data": {"is_valid": False, "scopes": [], "error": told}}
