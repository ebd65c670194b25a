"""
Signing up through the platform's Meta app (Meta's embedded signup, version 4): the business goes to Meta and comes back
with a code, the code is worth a token of the business's own, and that token is the proof that the number is hers.

No script of Meta's runs in the dashboard for it: the browser goes there and comes back.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final
from urllib.parse import urlencode
from uuid import UUID

import orjson
from pydantic import SecretStr

from oja.channels import claiming, health, queries, service
from oja.channels.errors import NotHers, NotRegistered
from oja.channels.models import PLATFORM_APP
from oja.channels.setup_views import FoundNumber, SignedUp, SignupChoice
from oja.channels.views import Connection
from oja.channels.whatsapp_cloud import accounts
from oja.channels.whatsapp_cloud.transport import Access
from oja.kernel import clock, crypto, jobs
from oja.kernel.db import merchant_session
from oja.kernel.errors import Conflict, Unprocessable
from oja.kernel.settings import get_settings

TICKET_LIVES: Final = timedelta(minutes=30)
MOST_ACCOUNTS: Final = 10
BACK: Final = "/dashboard/whatsapp/connect"


class SignupOff(Conflict):
    code = "signup_off"
    message = "This platform has no Meta app for the sign-up. Connect your number with your own Meta app."


class SignupFailed(Unprocessable):
    code = "signup_failed"
    message = "Meta did not finish the sign-up. Please go through it once more."


def is_on() -> bool:
    """True when the platform has an app that a business can sign up through."""
    settings = get_settings()
    return bool(settings.meta_app_id and settings.meta_config_id and settings.meta_app_secret)


def back_to() -> str:
    """Where Meta sends the business back to; it stands among the app's allowed addresses."""
    return f"{get_settings().public_url}{BACK}"


def dialog_url() -> str:
    """Where the business goes; the page adds a `state` of its own. In the demo the sandbox plays Meta's dialog."""
    settings = get_settings()
    query = {
        "client_id": settings.meta_app_id,
        "config_id": settings.meta_config_id,
        "response_type": "code",
        "override_default_response_type": "true",
        "extras": '{"version":"v4"}',
        "redirect_uri": back_to(),
    }
    is_played = settings.has_sandbox and not settings.graph_url
    dialog = f"https://www.facebook.com/{settings.graph_version}/dialog/oauth"
    return f"{f'{settings.public_url}/sandbox/signup' if is_played else dialog}?{urlencode(query)}"


async def begin(merchant_id: UUID, code: SecretStr) -> SignedUp:
    """
    Exchange the code; answers the numbers the business shared, and a ticket to connect one of them with.

    :raises SignupOff: the platform has no app
    :raises SignupFailed: Meta gives no token for the code, or not one of this app
    """
    if not is_on():
        raise SignupOff
    said = await accounts.exchange(code.get_secret_value(), back_to())
    token = said.text("access_token")
    if token is None:
        raise SignupFailed(said.sentence)
    _, worth = await accounts.inspect(token)
    if not worth.is_valid or worth.app_id != get_settings().meta_app_id:
        raise SignupFailed
    numbers = []
    for waba_id in worth.waba_ids[:MOST_ACCOUNTS]:
        rows = (await accounts.list_numbers(Access("", waba_id, token))).rows()
        numbers += [FoundNumber.of(row, waba_id) for row in rows]
    kept = {"token": token, "waba_ids": worth.waba_ids, "until": (clock.now() + TICKET_LIVES).isoformat()}
    ticket = crypto.seal(orjson.dumps(kept).decode(), context=f"signup:{merchant_id}")
    return SignedUp(ticket=ticket, numbers=numbers)


async def finish(merchant_id: UUID, given: SignupChoice) -> UUID:
    """
    Connect a number of a sign-up: hear its account's webhooks, register it unless it stays in the phone app, and ask
    that app for its contacts and chats. Answers the channel's id.

    :raises SignupFailed: the ticket is not this shop's, or too old; or Meta refused
    :raises NotHers: the business did not share that number
    :raises NotRegistered: Meta does not take the six digits
    :raises NumberTaken: another shop has it
    """
    ticket = _opened(merchant_id, given.ticket)
    if given.waba_id not in ticket["waba_ids"]:
        raise NotHers
    access = Access(given.phone_number_id, given.waba_id, ticket["token"])
    row = await claiming.see(access)
    if not (said := await accounts.subscribe(access)).is_ok:
        raise SignupFailed(said.sentence)
    number = await accounts.find_number(access)
    is_coexistence = number.body.get("is_on_biz_app") is True
    if not is_coexistence:
        if given.pin is None:
            raise NotRegistered("Choose six digits for the number: Meta asks for them when it is registered.")
        if not (said := await accounts.register(access, given.pin.get_secret_value())).is_ok:
            raise NotRegistered(said.sentence)
    connection = Connection(
        waba_id=given.waba_id,
        display_number=str(row.get("display_phone_number") or ""),
        verified_name=str(row.get("verified_name") or "") or None,
        access_token=SecretStr(access.token),
        app_key=PLATFORM_APP,
    )
    async with merchant_session(merchant_id) as db:
        channel, _ = await service.connect(db, given.phone_number_id, connection)
        await jobs.enqueue(db, "channels.refresh", merchant_id=merchant_id, channel_id=channel.id)
        if is_coexistence:
            channel = await queries.get(db, channel.id)
            channel.is_coexistence, channel.throughput = True, health.COEXISTENCE_THROUGHPUT
            await jobs.enqueue(db, "channels.ask_for_syncs", merchant_id=merchant_id, channel_id=channel.id)
        return channel.id


def _opened(merchant_id: UUID, ticket: str) -> Mapping[str, Any]:
    try:
        kept: dict[str, Any] = orjson.loads(crypto.unseal(ticket, context=f"signup:{merchant_id}"))
    except (crypto.CannotOpen, ValueError):
        raise SignupFailed from None
    if kept["until"] < clock.now().isoformat():
        raise SignupFailed
    return kept
