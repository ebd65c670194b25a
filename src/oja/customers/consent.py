"""
Consent: whether a customer gets the shop's marketing. News about her orders is never a question of consent.

Every change is kept with who made it: she by a keyword, she in WhatsApp's own settings, Meta's refusal (131050), or the
team. The last one stands.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import exists, select, update

from oja.customers import queries
from oja.customers.models import ConsentChange, Customer
from oja.kernel import clock
from oja.kernel.db import MerchantSession

Source = Literal["keyword", "whatsapp", "refusal", "team"]


async def write_down(
    db: MerchantSession,
    customer_id: UUID,
    source: Source,
    *,
    wants_marketing: bool,
    words: str = "",
    actor_id: UUID | None = None,
    at: datetime | None = None,
) -> bool:
    """
    She wants marketing, or none, from `at` on. False when it was so already, or she wished otherwise since.

    One statement decides who was first, so that two who say the same are written down once.
    """
    at = at or clock.now()
    out_since = Customer.marketing_opted_out_at
    other = out_since.is_not(None) if wants_marketing else out_since.is_(None)
    newer = exists().where(ConsentChange.customer_id == customer_id, ConsentChange.created_at > at)
    changed = (
        update(Customer)
        .where(Customer.id == customer_id, other, ~newer)
        .values(marketing_opted_out_at=None if wants_marketing else at)
        .returning(Customer.id)
    )
    if await db.scalar(changed) is None:
        return False
    db.add(
        ConsentChange(
            customer_id=customer_id,
            is_opted_out=not wants_marketing,
            source=source,
            actor_id=actor_id,
            words=words[:100],
            created_at=at,
        )
    )
    await db.flush()
    return True


async def changes(db: MerchantSession, customer_id: UUID) -> Sequence[ConsentChange]:
    """
    Every change, the newest first.

    :raises NotFound: this shop has no such customer
    """
    await queries.get(db, customer_id)
    made = select(ConsentChange).where(ConsentChange.customer_id == customer_id)
    return (await db.scalars(made.order_by(ConsentChange.id.desc()))).all()
