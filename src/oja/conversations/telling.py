"""Telling: the open pages of a shop hear what happened in a conversation."""

from uuid import UUID

from oja.kernel import live
from oja.kernel.db import MerchantSession


def tell(db: MerchantSession, conversation_id: UUID, message_id: UUID | None, kind: str) -> None:
    """Tell the open pages of the shop what happened in a conversation."""
    told = {"type": kind, "conversation_id": str(conversation_id)}
    live.tell(db, f"merchant:{db.merchant_id}", told | ({"message_id": str(message_id)} if message_id else {}))
