"""Exactly one answer: after a crash, for messages at once, with many workers."""

import asyncio

import asyncpg
import pytest

from oja.assistant import jobs as assistant
from oja.assistant import turns
from oja.conversations import jobs as conversations
from oja.kernel.db import merchant_session
from tests.factories.chats import Phone, body, choices
from tests.support.cast import Actor

pytestmark = pytest.mark.asyncio(loop_scope="session")


class Killed(Exception):
    """Stands for the worker's end before its commit."""


async def arrive(phone: Phone, owner: asyncpg.Connection, *texts: str) -> list[asyncpg.Record]:
    """Messages that are stored and understood, and not answered; the waiting answers."""
    for text in texts:
        await phone.drops({"type": "text", "text": {"body": text}})
    for event in await owner.fetch("SELECT id FROM channel_events WHERE state = 'pending' ORDER BY id"):
        await conversations.receive(event_id=event["id"])
    waiting: list[asyncpg.Record] = await owner.fetch(
        "SELECT conversation_id, id AS message_id FROM messages WHERE direction = 'in' AND handled_at IS NULL"
    )
    return waiting


async def test_a_worker_killed_before_its_commit_leaves_nothing_and_the_next_one_answers_once(
    ada: Actor, chidi: Phone, owner: asyncpg.Connection
) -> None:
    [waiting] = await arrive(chidi, owner, "Hi")
    shop = await ada.shop()

    async def answer_and_die() -> None:
        async with merchant_session(ada.merchant_id) as db:
            await turns.take(db, shop, waiting["conversation_id"])
            raise Killed

    with pytest.raises(Killed):
        await answer_and_die()
    assert await owner.fetchval("SELECT count(*) FROM messages WHERE direction = 'out'") == 0
    assert await owner.fetchval("SELECT count(*) FROM dialogues") == 0
    assert len(await chidi.hears()) == 1
    assert await chidi.hears() == []


async def test_many_workers_at_once_answer_once(ada: Actor, chidi: Phone, owner: asyncpg.Connection) -> None:
    waiting = await arrive(chidi, owner, "Hi", "hello", "good evening")
    await asyncio.gather(*(assistant.reply(merchant_id=ada.merchant_id, **row) for row in waiting for _ in range(4)))
    [answer] = await chidi.hears()
    assert "Welcome to *Starling Market*!" in body(answer)


async def test_the_same_webhook_twenty_times_is_one_message_and_one_answer(
    ada: Actor, chidi: Phone, owner: asyncpg.Connection
) -> None:
    content = {"type": "text", "text": {"body": "Hi"}, "id": "wamid.same", "timestamp": "1795400000"}
    await asyncio.gather(*(chidi.drops(content) for _ in range(20)))
    assert len(await chidi.hears()) == 1
    assert await owner.fetchval("SELECT count(*) FROM messages WHERE direction = 'in'") == 1


async def test_a_bug_of_ours_leaves_no_shopper_without_a_word_and_does_not_stick(
    ada: Actor, chidi: Phone, owner: asyncpg.Connection
) -> None:
    await chidi.says("Hi")
    await owner.execute("""UPDATE dialogues SET notes = '{"summary": 5}'""")
    [sorry] = await chidi.says("yes")
    assert "something went wrong on our side" in body(sorry)
    assert list(choices(sorry)) == ["browse", "person"]
    [menu] = await chidi.says("Hi")
    assert "Hi Chidi!" in body(menu)
