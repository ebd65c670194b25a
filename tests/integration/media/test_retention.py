"""Files that shoppers sent are deleted after a time that the installation sets, unless something still needs them."""

from collections.abc import Iterator

import asyncpg
import httpx2
import pytest

from oja.conversations import clearing
from oja.conversations import jobs as conversations
from oja.kernel import storage
from oja.kernel.settings import get_settings
from tests.factories.pictures import Worked
from tests.support.pocket import Pocket


@pytest.fixture
def ninety_days(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("OJA_MEDIA_DAYS", "90")
    get_settings.cache_clear()
    yield
    monkeypatch.delenv("OJA_MEDIA_DAYS")
    get_settings.cache_clear()


async def grow_old(owner: asyncpg.Connection, days: int) -> None:
    await owner.execute("UPDATE media_files SET created_at = now() - make_interval(days => $1)", days)


async def test_an_old_file_goes_and_its_message_says_so(
    chidi: Pocket, client: httpx2.AsyncClient, owner: asyncpg.Connection, worked: Worked, ninety_days: None
) -> None:
    await chidi.sends("image", caption="Like this")
    file = await chidi.file("ready")
    await worked()
    keys = await owner.fetchrow("SELECT key, thumbnail_key FROM media_files")
    assert keys is not None
    await grow_old(owner, 89)
    await conversations.clear_files()
    assert (await chidi.file("ready"))["url"]
    await grow_old(owner, 91)
    await conversations.clear_files()
    gone = await chidi.file("refused")
    assert gone["reason"] == "This file was deleted 90 days after it came, as is set for this shop."
    assert (gone["url"], gone["thumbnail_url"], gone["can_fetch_again"]) == (None, None, False)
    assert (await chidi.bubbles())[0]["text"] == "Like this"
    assert (await client.get(file["url"])).status_code == 404
    await worked()
    assert [await storage.private().size(key) for key in keys] == [None, None]
    await conversations.clear_files()


async def test_nothing_goes_when_no_time_is_set(chidi: Pocket, owner: asyncpg.Connection) -> None:
    await chidi.sends("image")
    await chidi.file("ready")
    await grow_old(owner, 4000)
    await conversations.clear_files()
    await chidi.file("ready")


async def test_a_file_that_is_passed_on_stays_until_it_has_left(
    chidi: Pocket, owner: asyncpg.Connection, worked: Worked
) -> None:
    await chidi.sends("image")
    file = await chidi.file("ready")
    await worked()
    await owner.execute("UPDATE jobs.pgqueuer SET execute_after = now() + interval '1 hour'")
    answer = await chidi.reply({"type": "image", "image": {"file_id": file["id"]}})
    assert answer.status_code in {200, 201, 202}, answer.text
    await owner.execute("UPDATE messages SET status = 'queued' WHERE direction = 'out'")
    await grow_old(owner, 91)
    assert await clearing.clear(chidi.shop.merchant_id, days=90) == 0
    await owner.execute("UPDATE messages SET status = 'delivered' WHERE direction = 'out'")
    assert await clearing.clear(chidi.shop.merchant_id, days=90) == 1


async def test_what_the_team_attached_stays(chidi: Pocket, owner: asyncpg.Connection) -> None:
    assert (await chidi.attach(b"%PDF-1.7\n%%EOF\n", "price list.pdf")).status_code == 201
    await grow_old(owner, 4000)
    assert await clearing.clear(chidi.shop.merchant_id, days=1) == 0
