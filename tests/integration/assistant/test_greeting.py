"""Hello, what cannot be read, and the hand-over to a person."""

import asyncpg
import pytest

from oja.conversations import service as conversations
from oja.kernel.db import merchant_session
from tests.factories.chats import Phone, body, choices
from tests.factories.shelves import stock_up
from tests.support.cast import Actor

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_welcomes_once_a_week(chidi: Phone, owner: asyncpg.Connection) -> None:
    [first] = await chidi.says("Hi")
    assert "Welcome to *Starling Market*!" in body(first)
    [second] = await chidi.says("Hello")
    assert body(second) == "Hi Chidi! Tap a button, or type what you are looking for."
    await owner.execute("UPDATE dialogues SET welcomed_at = welcomed_at - interval '8 days'")
    [later] = await chidi.says("Hi")
    assert "Welcome back to *Starling Market*, Chidi!" in body(later)


async def test_who_asks_at_once_is_answered_at_once_and_welcomed_in_the_same_bubble(ada: Actor, chidi: Phone) -> None:
    await stock_up(ada, "Palm Oil 4 L")
    [card] = await chidi.says("Do you have palm oil?")
    assert body(card).startswith("Welcome to *Starling Market*!\n\n*Palm Oil 4 L*")
    [menu] = await chidi.says("Hi")
    assert "Welcome" not in body(menu)


async def test_a_shop_without_products_says_so_kindly(chidi: Phone) -> None:
    [answer] = await chidi.says("browse")
    assert "still filling the shelves" in body(answer)
    assert "person" in choices(answer)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"type": "image", "image": {"mime_type": "image/jpeg"}}, "I could not make use of it myself"),
        ({"type": "audio", "audio": {"id": "1", "voice": True}}, "I cannot listen to it yet"),
        ({"type": "document", "document": {"id": "1"}}, "I cannot open that yet"),
        ({"type": "unsupported", "errors": [{"code": 131051}]}, "I cannot open that yet"),
    ],
)
async def test_what_cannot_be_read_is_answered_with_a_way_on(
    chidi: Phone, content: dict[str, object], words: str
) -> None:
    [answer] = await chidi.sends(content)
    assert words in body(answer)
    assert list(choices(answer)) == ["browse", "person"]


async def test_a_reaction_and_an_okay_need_no_answer(chidi: Phone) -> None:
    await chidi.says("Hi")
    assert await chidi.sends({"type": "reaction", "reaction": {"message_id": "wamid.1", "emoji": "👍"}}) == []
    assert await chidi.says("ok") == []
    [welcome] = await chidi.says("Thank you!")
    assert "You’re welcome" in body(welcome)


async def test_is_silent_while_the_team_speaks_and_answers_only_what_comes_after(
    ada: Actor, chidi: Phone, owner: asyncpg.Connection
) -> None:
    [told] = await chidi.says("Please, I want to talk to a person")
    assert "somebody from Starling Market will answer you right here" in body(told)
    assert await owner.fetchval("SELECT owner FROM conversations") == "team"
    assert await chidi.says("My rice was short") == []
    assert await chidi.taps("person") == []

    conversation_id = await owner.fetchval("SELECT id FROM conversations")
    async with merchant_session(ada.merchant_id) as db:
        await conversations.take_back(db, conversation_id)
    assert await chidi.hears() == []
    [menu] = await chidi.says("menu")
    assert "browse" in choices(menu)


async def test_stale_and_foreign_buttons_lead_to_the_menu(chidi: Phone) -> None:
    await chidi.says("Hi")
    for choice in ("gone:1", "cat:nonsense", "qty:x:y", ""):
        assert all("browse" in choices(answer) for answer in await chidi.taps(choice))
