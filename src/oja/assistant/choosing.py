"""
Choosing by number: where a provider cannot show buttons, lists or products, they are said in numbered lines, and a
number on its own is one of them. Where it can, a number stays how many she wants.
"""

from collections.abc import Sequence
from uuid import UUID

from oja.assistant import intents, understanding
from oja.assistant.intents import Intent
from oja.channels import queries as channel_queries
from oja.channels.capabilities import of_number
from oja.channels.messages import kind_of, load
from oja.channels.numbering import Choice, choices
from oja.conversations import queries as conversations
from oja.kernel.db import MerchantSession


async def read(
    db: MerchantSession, conversation_id: UUID, channel_id: UUID, heard: Sequence[tuple[Intent, str]]
) -> list[Intent]:
    """What each intent, with her own words, means: a number alone that answers numbered lines means the line."""
    if not any(isinstance(intent, intents.SayNumber) for intent, _ in heard):
        return [intent for intent, _ in heard]
    lines = await _offered(db, conversation_id, channel_id)
    return [by_number(intent, words, lines) for intent, words in heard]


def by_number(intent: Intent, words: str, lines: Sequence[Choice]) -> Intent:
    """What a number means under numbered lines; with more words ("2 pieces", "x2") it stays how many. Pure."""
    is_alone = words.strip(" \n.)").isdecimal()
    if not isinstance(intent, intents.SayNumber) or not is_alone or not 1 <= intent.number <= len(lines):
        return intent
    line = lines[intent.number - 1]
    return intents.ShowProduct(external_id=line.id) if line.is_product else understanding.chosen(line.id)


async def _offered(db: MerchantSession, conversation_id: UUID, channel_id: UUID) -> list[Choice]:
    """The numbered lines she saw last, while they are the last thing said to her; empty when she saw buttons."""
    channel = await channel_queries.get(db, channel_id)
    said = await conversations.last_said(db, conversation_id)
    if said is None:
        return []
    to = of_number(channel.kind, has_catalog=bool(channel.catalog_id))
    message = load(said.body)
    is_tapped = to.carries(message) and kind_of(message) not in to.counted
    return [] if is_tapped else choices(message)
