"""
Health: how a number is doing. Asked of Meta by a job every hour and by a button; what Meta tells by itself in between
is heard by `minding`. What is wrong becomes an alert, and what is right again closes it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from oja.channels import alerts, queries
from oja.channels.alerts import Alert
from oja.channels.models import USUAL_THROUGHPUT, Channel, ChannelHealth
from oja.channels.queries import Line
from oja.channels.whatsapp_cloud import accounts, sending
from oja.channels.whatsapp_cloud.accounts import Said, Token
from oja.kernel import clock, ids
from oja.kernel.db import MerchantSession, merchant_session

HIGH_THROUGHPUT: Final = 1000
COEXISTENCE_THROUGHPUT: Final = 20
WARN_BEFORE: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Reading:
    """What Meta said in one visit."""

    token: Token
    token_said: Said
    number: Said
    account: Said
    is_subscribed: bool | None
    template_count: int | None


async def refresh(merchant_id: UUID, channel_id: UUID) -> None:
    """Ask Meta how a number is doing, and write it down. Needs no transaction; a number that was removed is left."""
    async with merchant_session(merchant_id) as db:
        channel = await queries.get(db, channel_id)
        line = queries.line_of(channel)
    if channel.state == queries.REMOVED or line.kind != "whatsapp_cloud":
        return
    reading = await _read(line)
    async with merchant_session(merchant_id) as db:
        channel = await queries.get(db, channel_id)
        await _write(db, channel, reading)
        await _judge(db, channel, reading)


async def of(db: MerchantSession, channel_id: UUID) -> ChannelHealth:
    """What is known of a number's health; an empty one when nobody has asked yet."""
    found = await db.scalar(select(ChannelHealth).where(ChannelHealth.channel_id == channel_id))
    return found or ChannelHealth(channel_id=channel_id, token_scopes=[])


async def note(db: MerchantSession, channel_id: UUID, **values: Any) -> None:
    """Write down what is known now of a number's health."""
    row = insert(ChannelHealth).values(merchant_id=db.merchant_id, id=ids.new(), channel_id=channel_id, **values)
    await db.execute(row.on_conflict_do_update(index_elements=["merchant_id", "channel_id"], set_=values))


def throughput_of(number: Mapping[str, Any]) -> int:
    """Messages a second, from the fields of a number (reference: WhatsApp 1.7)."""
    if number.get("is_on_biz_app") is True:
        return COEXISTENCE_THROUGHPUT
    level = number.get("throughput")
    is_high = isinstance(level, dict) and level.get("level") == "HIGH"
    return HIGH_THROUGHPUT if is_high else USUAL_THROUGHPUT


async def _read(line: Line) -> Reading:
    access = sending.access(line)
    said, token = await accounts.inspect(access.token)
    number = await accounts.find_number(access)
    account, apps = Said({}, "unknown"), Said({}, "unknown")
    if access.waba_id:
        account, apps = await accounts.find_account(access), await accounts.list_apps(access)
    heard = [row.get("whatsapp_business_api_data") for row in apps.rows()]
    app_ids = {str(app.get("id")) for app in heard if isinstance(app, dict)}
    is_subscribed = (token.app_id in app_ids if token.app_id else bool(app_ids)) if apps.is_ok else None
    count = await accounts.count_templates(access) if access.waba_id else None
    return Reading(token, said, number, account, is_subscribed, count)


async def _write(db: MerchantSession, channel: Channel, reading: Reading) -> None:
    """What Meta did not say stays as it was."""
    number, account = reading.number, reading.account
    values: dict[str, Any] = {"checked_at": clock.now(), "check_error": number.sentence}
    if reading.token_said.is_ok:
        values["token_is_valid"] = reading.token.is_valid
        values["token_scopes"] = list(reading.token.scopes)
        values["token_expires_at"] = reading.token.expires_at
    elif reading.token_said.is_refused:
        values["token_is_valid"] = False
    if number.is_ok:
        sends = number.body.get("health_status")
        can_send = sends.get("can_send_message") if isinstance(sends, dict) else None
        known = {
            "phone_status": number.text("status"),
            "quality": number.text("quality_rating"),
            "messaging_limit": number.text("whatsapp_business_manager_messaging_limit"),
            "name_status": number.text("name_status"),
            "can_send": str(can_send) if can_send else None,
        }
        values |= {name: value for name, value in known.items() if value is not None}
        changes: dict[str, Any] = {"throughput": throughput_of(number.body)}
        if isinstance(number.body.get("is_on_biz_app"), bool):
            changes["is_coexistence"] = number.body["is_on_biz_app"]
        if name := number.text("verified_name"):
            changes["verified_name"] = name
        await db.execute(update(Channel).where(Channel.id == channel.id).values(changes))
    if (review := account.text("account_review_status")) is not None:
        values["account_review"] = review
    if reading.is_subscribed is not None:
        values["is_subscribed"] = reading.is_subscribed
    if reading.template_count is not None:
        values["template_count"] = reading.template_count
    await note(db, channel.id, **values)


async def _judge(db: MerchantSession, channel: Channel, reading: Reading) -> None:
    if channel.marketing_paused_until is not None and channel.marketing_paused_until <= clock.now():
        await alerts.resolve(db, channel.id, "marketing")
    token = token_alert(reading.token, reading.token_said, clock.now())
    told = [token, quality_alert(reading.number.text("quality_rating"))]
    if reading.is_subscribed is not None:
        told.append(None if reading.is_subscribed else NOT_SUBSCRIBED)
    asked = {"token"} if reading.token_said.is_ok or reading.token_said.is_refused else set()
    asked |= {"quality"} if reading.number.is_ok else set()
    asked |= {"webhook"} if reading.is_subscribed is not None else set()
    open_ = [alert for alert in told if alert is not None and alert.kind in asked]
    for alert in open_:
        await alerts.raise_(db, channel.id, alert)
    if over := asked - {alert.kind for alert in open_}:
        await alerts.resolve(db, channel.id, *sorted(over))


NOT_SUBSCRIBED: Final = Alert(
    "webhook", "danger", "The app does not hear this account any more: customers' messages do not arrive here.",
    "Open the number under WhatsApp and let its checks run: one press puts it right.",
)  # fmt: skip


def token_alert(token: Token, said: Said, now: datetime) -> Alert | None:
    """What to tell about a token; None when all is well. Pure."""
    renew = "Make a new access token at Meta, and enter it here under “New access token”."
    if not token.is_valid and (said.is_ok or said.is_refused):
        return Alert("token", "danger", "Meta does not accept this number's access token any more.", renew)
    if token.expires_at is not None and token.expires_at - now < WARN_BEFORE:
        day = f"{token.expires_at:%-d %B}"
        return Alert("token", "warning", f"This number's access token works only until {day}.", renew)
    return None


def quality_alert(quality: str | None) -> Alert | None:
    """What to tell about a quality rating; None when it is good enough. Pure."""
    if quality == "RED":
        return Alert(
            "quality", "danger", "Customers block or report this number: Meta rates its quality low.",
            "Send only what people asked for, for a week. Otherwise Meta lowers how many you may write to.",
        )  # fmt: skip
    if quality == "YELLOW":
        return Alert(
            "quality", "warning", "Some customers do not like what this number sends: Meta rates its quality medium.",
            "Send fewer campaigns for some days, and only to people who wrote to you lately.",
        )  # fmt: skip
    return None
