"""
Account events: what Meta says about an account, a number or a template, kept typed and told once.

The same change told twice (another body, a retried job) is one row, and wakes its readers once.
"""

import hashlib
from typing import Final
from uuid import UUID

import orjson
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from oja.channels import account_words
from oja.channels.events import AccountChanged, TemplateChanged
from oja.channels.heard import AccountChange, TemplateChange
from oja.channels.models import AccountEvent, Channel
from oja.kernel import clock, events, ids
from oja.kernel.db import MerchantSession
from oja.kernel.errors import NotFound

TEMPLATE_FIELDS: Final = {
    "status": "message_template_status_update",
    "quality": "message_template_quality_update",
    "category": "template_category_update",
    "components": "message_template_components_update",
}


async def keep(
    db: MerchantSession, change: AccountChange | TemplateChange, *, waba_id: str | None, phone_number_id: str | None
) -> UUID | None:
    """
    Keep a change and tell who listens (`TemplateChanged` or `AccountChanged`); None when it was kept before.

    A change that names its number by its digits alone is kept under that number's id, when the shop has it.
    """
    is_template = isinstance(change, TemplateChange)
    field = change.field or TEMPLATE_FIELDS[change.aspect] if isinstance(change, TemplateChange) else change.field
    event = change.value if isinstance(change, TemplateChange) else change.event
    if phone_number_id is None and isinstance(change, AccountChange) and change.display_number:
        phone_number_id = await _number_of(db, change.display_number)
    row = insert(AccountEvent).values(
        merchant_id=db.merchant_id,
        id=ids.new(),
        field=field,
        event=event,
        waba_id=waba_id,
        phone_number_id=phone_number_id,
        at=min(change.at or clock.now(), clock.now()),
        details=change.body,
        sentence=account_words.sentence(change),
        digest=_digest(change, field, event, waba_id, phone_number_id),
    )
    kept = row.on_conflict_do_nothing(index_elements=["merchant_id", "digest"]).returning(AccountEvent.id)
    event_id: UUID | None = await db.scalar(kept)
    if event_id is not None:
        told = TemplateChanged if is_template else AccountChanged
        await events.emit(db, told(db.merchant_id, event_id))
    return event_id


async def get(db: MerchantSession, account_event_id: UUID) -> AccountEvent:
    """
    One account event.

    :raises NotFound: this shop has none with that id
    """
    found = await db.scalar(select(AccountEvent).where(AccountEvent.id == account_event_id))
    if found is None:
        raise NotFound
    return found


async def _number_of(db: MerchantSession, display_number: str) -> str | None:
    rows = await db.execute(select(Channel.display_number, Channel.phone_number_id))
    return next((number for shown, number in rows if _digits(shown) == _digits(display_number)), None)


def _digits(number: str) -> str:
    return "".join(letter for letter in number if letter.isdigit())


def _digest(change: AccountChange | TemplateChange, *where: str | None) -> bytes:
    what = [*where, change.at.isoformat() if change.at else None, change.body]
    return hashlib.sha256(orjson.dumps(what, option=orjson.OPT_SORT_KEYS)).digest()
