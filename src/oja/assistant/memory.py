"""Memory: what is kept of a conversation between two turns. One row, changed under the conversation's lock."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import bindparam, select

from oja.assistant.models import Dialogue
from oja.carts.views import CartView
from oja.kernel import clock
from oja.kernel.db import MerchantSession

WELCOME_AGAIN: Final = timedelta(days=7)
PICTURE_FRESH: Final = timedelta(minutes=2)

SHOPPING: Final = "shopping"
ADDRESS: Final = "address"
PHONE: Final = "phone"
AREA: Final = "area"
COUPON: Final = "coupon"
CONFIRMING: Final = "confirming"

_OF: Final = select(Dialogue).where(Dialogue.conversation_id == bindparam("conversation_id"))


async def recall(db: MerchantSession, conversation_id: UUID) -> Dialogue:
    """What is known of a conversation; made when it is new."""
    dialogue = await db.scalar(_OF, {"conversation_id": conversation_id})
    if dialogue is None:
        dialogue = Dialogue(conversation_id=conversation_id, step=SHOPPING, notes={})
        db.add(dialogue)
        await db.flush()
    return dialogue


def is_welcome_due(dialogue: Dialogue) -> bool:
    """True when she was not welcomed during the last days."""
    return dialogue.welcomed_at is None or dialogue.welcomed_at < clock.now() - WELCOME_AGAIN


def focus(dialogue: Dialogue) -> UUID | None:
    """The variant a number on its own would be about."""
    kept = dialogue.notes.get("focus")
    return UUID(kept) if kept else None


def look_at(dialogue: Dialogue, variant_id: UUID | None) -> None:
    """From now on a number is about this variant, or about nothing."""
    dialogue.notes = {**dialogue.notes, "focus": str(variant_id) if variant_id else None}


def ask(dialogue: Dialogue, choice: str | None) -> None:
    """A yes to what is asked now means this choice; None: nothing is asked."""
    dialogue.notes = {**dialogue.notes, "asked": choice}


def asked(dialogue: Dialogue) -> str | None:
    """The choice that a yes would mean."""
    kept = dialogue.notes.get("asked")
    return str(kept) if kept else None


def expect_picture(dialogue: Dialogue) -> None:
    """Her picture is being looked at."""
    dialogue.notes = {**dialogue.notes, "picture_at": clock.now().isoformat()}


def has_picture(dialogue: Dialogue) -> bool:
    """True when she has just sent a picture, which "this" may be about."""
    kept = dialogue.notes.get("picture_at")
    return bool(kept) and datetime.fromisoformat(str(kept)) > clock.now() - PICTURE_FRESH


def choose_area(dialogue: Dialogue, zone_id: UUID | None) -> None:
    """Where her order goes; None: that has to be asked."""
    dialogue.notes = {**dialogue.notes, "area": str(zone_id) if zone_id else None}


def area(dialogue: Dialogue) -> UUID | None:
    """Where her order goes, when she has said so."""
    kept = dialogue.notes.get("area")
    return UUID(kept) if kept else None


def show_summary(dialogue: Dialogue, cart: CartView) -> None:
    """Keep exactly what she is asked to confirm."""
    shown = {
        "cart_id": str(cart.id),
        "version": cart.version,
        "prices": {str(line.variant_id): line.unit_price_minor for line in cart.lines},
        "delivery": cart.delivery_minor,
        "off": cart.discount_minor,
    }
    dialogue.step = CONFIRMING
    dialogue.notes = {**dialogue.notes, "summary": shown}


@dataclass(frozen=True, slots=True)
class Summary:
    """What she saw and may confirm: prices are of one piece by variant, all amounts in minor units."""

    cart_id: UUID
    version: int
    prices: dict[UUID, int]
    delivery_minor: int
    off_minor: int


def shown_summary(dialogue: Dialogue) -> Summary | None:
    """The summary she saw last, while it is still the last thing she saw of it."""
    shown = dialogue.notes.get("summary")
    if not shown:
        return None
    prices = {UUID(key): price for key, price in shown["prices"].items()}
    return Summary(UUID(shown["cart_id"]), shown["version"], prices, shown.get("delivery", 0), shown.get("off", 0))


def forget_summary(dialogue: Dialogue) -> None:
    """Nothing waits to be confirmed."""
    dialogue.notes = {key: value for key, value in dialogue.notes.items() if key != "summary"}
