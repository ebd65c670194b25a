"""What Meta says about accounts, numbers and templates: kept once, told once, and only to whom it concerns."""

from typing import Any
from uuid import UUID

import asyncpg
import orjson

from oja.channels import account_events
from oja.channels.whatsapp_cloud import intake
from oja.conversations import receiving
from oja.kernel.db import merchant_session
from tests.factories import channels as wire
from tests.support.cast import Actor


async def take_in(*changes: dict[str, Any], account: str = wire.ACCOUNT, time: int = 1_795_000_000) -> None:
    body = wire.webhook(*changes, waba_id=account)
    body["entry"][0]["time"] = time
    await receiving.receive(await intake.store("platform", orjson.dumps(body)))


async def rows(owner: asyncpg.Connection) -> list[asyncpg.Record]:
    found: list[asyncpg.Record] = await owner.fetch("SELECT * FROM account_events ORDER BY id")
    return found


REJECTED = {
    "field": "message_template_status_update",
    "value": {
        "event": "REJECTED",
        "message_template_id": 12,
        "message_template_name": "hi",
        "reason": "INVALID_FORMAT",
    },
}


async def test_the_same_change_told_again_is_one_row(ada: Actor, owner: asyncpg.Connection) -> None:
    await wire.connect_number(ada)
    await take_in(REJECTED)
    await take_in(REJECTED, wire.heard(wire.text("Hi")))
    await take_in(REJECTED, time=1_795_000_500)
    first, later = await rows(owner)
    assert first["sentence"] == "WhatsApp rejected the template hi. The reason: invalid format."
    assert (first["event"], first["waba_id"], first["at"] < later["at"]) == ("REJECTED", wire.ACCOUNT, True)
    async with merchant_session(ada.merchant_id) as db:
        kept = await account_events.get(db, first["id"])
    assert kept.details["message_template_id"] == 12


async def test_an_accounts_change_reaches_its_shops_and_no_other(
    ada: Actor, rival: Actor, owner: asyncpg.Connection
) -> None:
    await wire.connect_number(ada)
    await wire.connect_number(rival, "777", display_number="+2348098765432", waba_id="888")
    await take_in(
        {"field": "account_update", "value": {"event": "DISABLED_UPDATE", "ban_info": {"waba_ban_state": "DISABLE"}}}
    )
    [kept] = await rows(owner)
    assert kept["merchant_id"] == ada.merchant_id
    assert kept["sentence"] == "WhatsApp closes your account. Please act now."
    # A partner's own entry names the account inside.
    await take_in(
        {"field": "account_update", "value": {"event": "PARTNER_REMOVED", "waba_info": {"waba_id": "888"}}}, account="1"
    )
    assert [UUID(str(row["merchant_id"])) for row in await rows(owner)] == [ada.merchant_id, rival.merchant_id]


async def test_a_number_named_by_its_digits_is_found(ada: Actor, owner: asyncpg.Connection) -> None:
    await wire.connect_number(ada)
    value = {"display_phone_number": "+234 701 234 5678", "event": "FLAGGED", "current_limit": "TIER_2K"}
    await take_in({"field": "phone_number_quality_update", "value": value})
    [kept] = await rows(owner)
    assert (kept["phone_number_id"], kept["event"]) == (wire.NUMBER, "FLAGGED")
