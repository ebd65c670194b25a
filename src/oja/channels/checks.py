"""
Checks: does a number work? Each is tried live at Meta and says, in a sentence, how it is and what to do. They run on
what is connected, and before that on what was typed so far.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from oja.channels import credentials
from oja.channels.errors import ProofNeeded
from oja.channels.queries import Line
from oja.channels.views import Connection
from oja.channels.whatsapp_cloud import accounts
from oja.channels.whatsapp_cloud.accounts import Said, Token
from oja.channels.whatsapp_cloud.transport import Access
from oja.kernel.settings import get_settings

State = Literal["ok", "problem", "waiting"]
REGISTERED = frozenset({"CONNECTED", "MIGRATED", "FLAGGED", "RESTRICTED", "RATE_LIMITED"})


@dataclass(frozen=True, slots=True)
class Check:
    """How one thing is. `advice` is what to do about a problem, or what we wait for."""

    name: str
    state: State
    sentence: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """
    What is checked. `app_secret` is a merchant's own app's; the platform's is looked after by who runs the platform.

    `challenged_at` and `heard_at`: when Meta called the webhook first, and when the last event came.
    """

    access: Access
    app_secret: str | None
    is_platform_app: bool
    is_connected: bool
    challenged_at: datetime | None = None
    heard_at: datetime | None = None


def subject(line: Line | None, given: Connection, phone_number_id: str) -> Subject:
    """
    What was typed, over what is connected.

    Without a token of hers the platform's is used, and only for what is hers: it sees other shops' numbers too.

    :raises ProofNeeded: she asks about something else, and gave no token
    """
    token = given.access_token.get_secret_value() if given.access_token else None
    if token is None and line is not None:
        token = credentials.opened(line).get("access_token")
    waba_id = given.waba_id or (line.waba_id if line else "")
    is_hers = line is not None and waba_id == line.waba_id
    if token is None and not is_hers and not get_settings().has_sandbox:
        raise ProofNeeded
    return Subject(
        access=Access(phone_number_id, waba_id, token or get_settings().meta_token),
        app_secret=given.app_secret.get_secret_value() if given.app_secret else None,
        is_platform_app=given.app_secret is None and given.app_key is None,
        is_connected=line is not None,
    )


async def run(wanted: Subject) -> list[Check]:
    """Every check, in the order in which they matter. Call it without a transaction; it never raises."""
    return [check async for check in _run(wanted)]


async def _run(wanted: Subject) -> AsyncIterator[Check]:
    access = wanted.access
    said, token = await accounts.inspect(access.token)
    first = of_token(said, token)
    yield first
    if first.state == "problem" and not token.is_valid:
        return
    yield of_account(await accounts.find_account(access)) if access.waba_id else NO_ACCOUNT
    if access.waba_id:
        yield _belongs(await accounts.list_numbers(access), access.phone_number_id)
    yield _registered(await accounts.find_number(access))
    if wanted.app_secret is not None:
        yield _secret(await accounts.prove_secret(access, wanted.app_secret))
    if not wanted.is_connected:
        return
    yield _webhook(wanted)
    if access.waba_id:
        yield _subscribed(await accounts.list_apps(access), token.app_id)
    yield _heard(wanted.heard_at)


def of_token(said: Said, token: Token) -> Check:
    """How an access token is."""
    if said.is_refused or (said.is_ok and not token.is_valid):
        return Check(
            "token", "problem", "Meta does not accept this access token: it has expired, or was not copied whole.",
            "In Meta Business settings, under System users, make a new one that never expires.",
        )  # fmt: skip
    if not said.is_ok:
        return Check("token", "problem", said.sentence or "", "Nothing is wrong with your token, as far as we know.")
    if token.missing:
        return Check(
            "token", "problem", f"The access token works, but lacks a permission: {', '.join(token.missing)}.",
            "Make a new token and tick both WhatsApp permissions.",
        )  # fmt: skip
    if token.expires_at is not None:
        return Check(
            "token", "ok", f"The access token works until {token.expires_at:%-d %B %Y}.",
            "A system user's token never expires; with this one you have to come back before that day.",
        )  # fmt: skip
    return Check("token", "ok", "The access token works, has both permissions, and never expires.")


NO_ACCOUNT: Final = Check(
    "account", "waiting", "The id of the WhatsApp business account is missing.",
    "It stands beside the phone number id, under WhatsApp › API set-up.",
)  # fmt: skip


def of_account(said: Said) -> Check:
    """How an account is, as far as the token sees it."""
    if not said.is_ok:
        return Check(
            "account", "problem", f"The token does not see this WhatsApp business account. {said.sentence}",
            "Check the account's id. In Meta Business settings, give the system user access to the account.",
        )  # fmt: skip
    review = said.text("account_review_status")
    if review in {"REJECTED", "DISABLED"}:
        return Check("account", "problem", "Meta has turned this account down.", "WhatsApp Manager says why.")
    name = said.text("name")
    return Check("account", "ok", f"The token sees the account {name}." if name else "The token sees the account.")


def _belongs(said: Said, phone_number_id: str) -> Check:
    if not said.is_ok:
        return Check("number", "problem", f"The numbers of the account cannot be read. {said.sentence}", "Try again.")
    rows = {str(row.get("id")): row for row in said.rows()}
    if phone_number_id not in rows:
        return Check(
            "number", "problem", "This number does not belong to that account.",
            "Take the phone number id and the account's id from the same page at Meta.",
        )  # fmt: skip
    shown = rows[phone_number_id].get("display_phone_number")
    return Check("number", "ok", f"The number {shown} belongs to the account.")


def _registered(said: Said) -> Check:
    if not said.is_ok:
        return Check("registered", "problem", f"The number cannot be read. {said.sentence}", "Check its id.")
    if said.text("code_verification_status") == "NOT_VERIFIED":
        return Check(
            "registered", "problem", "This number was never confirmed by its code.",
            "In WhatsApp Manager, open the number and confirm it by SMS or call.",
        )  # fmt: skip
    status = said.text("status")
    if said.text("platform_type") not in {None, "CLOUD_API"} or (status and status not in REGISTERED):
        return Check(
            "registered", "problem", "This number is not registered for the Cloud API yet.",
            "Register it here with six digits of your choice, and keep them.",
        )  # fmt: skip
    where = " It stays in use in the phone app, too." if said.body.get("is_on_biz_app") is True else ""
    return Check("registered", "ok", f"The number is confirmed and registered.{where}")


def _secret(said: Said) -> Check:
    if said.is_ok:
        return Check("app_secret", "ok", "The app secret fits the app of the token.")
    if said.is_refused:
        return Check(
            "app_secret", "problem", "The app secret is not that of the app the token belongs to.",
            "In the Meta app, under App settings › Basic, show the app secret and copy it again.",
        )  # fmt: skip
    return Check("app_secret", "problem", said.sentence or "", "Try again in a moment.")


def _webhook(wanted: Subject) -> Check:
    if wanted.is_platform_app:
        return Check("webhook", "ok", "Meta calls this platform's own app; there is nothing to set up.")
    if wanted.challenged_at or wanted.heard_at:
        return Check("webhook", "ok", "Meta has called the webhook address, and the verify token fits.")
    return Check(
        "webhook", "waiting", "Meta has not called the webhook address yet.",
        "In the Meta app, under WhatsApp › Configuration, enter the address and the verify token, and save.",
    )  # fmt: skip


def _subscribed(said: Said, app_id: str | None) -> Check:
    if not said.is_ok:
        return Check("subscribed", "problem", f"Who hears the account cannot be read. {said.sentence}", "Try again.")
    heard = [row.get("whatsapp_business_api_data") for row in said.rows()]
    ids = {str(app.get("id")) for app in heard if isinstance(app, dict)}
    if ids if app_id is None else app_id in ids:
        return Check("subscribed", "ok", "The app hears what happens on the account.")
    return Check(
        "subscribed", "problem", "The app does not hear this account: messages would never arrive here.",
        "One press subscribes it.",
    )  # fmt: skip


def _heard(heard_at: datetime | None) -> Check:
    if heard_at is not None:
        return Check("first_event", "ok", "Something from Meta has arrived here.")
    return Check(
        "first_event", "waiting", "Nothing from Meta has arrived here yet.",
        "Write “Hi” to this number from your own phone.",
    )  # fmt: skip
