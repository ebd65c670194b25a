"""Whatever Meta answers and whoever dies, the catalogue there becomes what the shop says, and the page says what is."""

from collections.abc import AsyncIterator, Awaitable, Callable

import asyncpg
import httpx2
import pytest
import pytest_asyncio

from oja.kernel import jobs as kernel_jobs
from oja.kernel.db import merchant_session
from tests.factories.orders import listening, next_message
from tests.factories.windows import CATALOG, NUMBER, Window
from tests.faults.test_messages import worker
from tests.support.app import until
from tests.support.cast import Actor

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(loop_scope="session")
async def window(
    server: str, ada: Actor, owner: asyncpg.Connection, worked: Callable[[], Awaitable[None]]
) -> AsyncIterator[Window]:
    """The shop, connected; its worker runs."""
    async with httpx2.AsyncClient(base_url=server, timeout=30) as http:
        found = Window(http, ada, owner, worked)
        await found.connect()
        yield found


async def alerts(window: Window) -> set[str]:
    found = await window.ask("GET", "/channel-alerts")
    return {alert["kind"] for alert in found if alert["phone_number_id"] == NUMBER["phone_number_id"]}


@pytest.mark.parametrize(
    ("code", "words"), [(2, "Meta cannot be reached"), (131000, "Meta cannot be reached"), (80014, "slow down"),
                        (4, "slow down"), (130429, "slow down")]
)  # fmt: skip
async def test_meta_in_trouble_is_waited_for(window: Window, code: int, words: str) -> None:
    await window.refuses(code, times=2)
    rice = await window.offer("Ofada rice")
    await window.worked()
    page = await window.page()
    assert (page["state"], page["counts"]["pending"]) == ("active", 1)
    assert words in page["trouble"]
    assert page["wait_until"]
    await window.offer("Garri")  # a change meanwhile makes no call
    await window.worked()
    await window.later()
    await window.later()
    page = await window.settled(live=2)
    assert (page["trouble"], page["wait_until"]) == (None, None)
    assert set(await window.at_meta()) == {"Ofada-rice", "Garri"}
    assert await window.is_in_whatsapp(rice["id"])


@pytest.mark.parametrize("answer", ["html", "500", "502", "503", "half", "empty"])
async def test_an_odd_answer_is_sent_again_and_changes_nothing_twice(window: Window, answer: str) -> None:
    await window.faults(graph={"on": "all", "answer": {"kind": answer, "times": 1}})
    await window.offer("Ofada rice")
    await window.worked()
    assert (await window.page())["counts"]["pending"] == 1
    await window.later()
    await window.settled(live=1)
    assert list(await window.at_meta(hidden=True)) == ["Ofada-rice"]


@pytest.mark.parametrize("code", [190, 10, 200])
async def test_an_expired_token_stops_until_she_acts(window: Window, code: int) -> None:
    await window.refuses(code)
    await window.offer("Ofada rice")
    async with listening(window.ada) as heard:
        await window.worked()
        await next_message(heard, "sync_changed")  # the page that is open says so at once
    page = await window.page()
    assert page["state"] == "stopped"
    assert "access token" in page["trouble"]
    assert await alerts(window) == {"catalogue"}
    await window.offer("Garri")
    await window.worked()
    assert await window.batches() == []
    await window.connect()  # with a new token
    page = await window.settled(live=2)
    assert (page["state"], page["trouble"], await alerts(window)) == ("active", None, set())


async def test_a_catalogue_that_meta_does_not_know_stops_and_resumes_by_hand(window: Window) -> None:
    await window.refuses(100)
    await window.offer("Ofada rice")
    await window.worked()
    assert "press Resume" in (await window.page())["trouble"]
    await window.press("pause", status=409)
    await window.press("resume")
    await window.settled(live=1)
    assert await alerts(window) == set()


async def test_a_handle_that_never_finishes_is_given_up_and_its_items_go_again(window: Window) -> None:
    await window.faults(catalog={"stuck": 1})
    rice = await window.offer("Ofada rice")
    await window.worked()
    await window.hurry()
    assert (await window.page())["counts"]["sent"] == 1
    await window.later()
    assert (await window.page())["loads"][0]["state"] == "lost"
    await window.later()
    page = await window.settled(live=1)
    assert [load["state"] for load in page["loads"]] == ["done", "lost"]
    assert await window.is_in_whatsapp(rice["id"])


async def test_a_change_does_not_wait_for_what_is_on_its_way(window: Window) -> None:
    await window.faults(catalog={"stuck": 1})
    rice = await window.offer("Ofada rice")
    await window.worked()
    await window.change(rice["id"], in_stock=False)
    page = await window.settled(live=1)
    assert (await window.at_meta())["Ofada-rice"]["availability"] == "out of stock"
    await window.later()  # the first is given up: what came after it stands
    page = await window.settled(live=1)
    assert (len(await window.batches()), page["counts"]["pending"]) == (2, 0)


async def test_killed_between_the_call_and_the_record_it_goes_again(
    server: str, ada: Actor, owner: asyncpg.Connection
) -> None:
    async def nobody_works() -> None:
        pass

    async with httpx2.AsyncClient(base_url=server, timeout=30) as http:
        window = Window(http, ada, owner, nobody_works)
        await window.connect()
        with worker():
            await until(lambda: _is_taken_up(owner), seconds=120)
            await window.offer("Ofada rice")
            await window.settled(seconds=120, live=1)
        await window.faults(graph={"on": "all", "latency_ms": 1500})
        await window.offer("Garri")
        async with owner.transaction():
            with worker():
                await until(lambda: _sending(owner), seconds=120)
                # Nobody can write down how the call ended.
                await owner.execute("SELECT FROM sync_catalogues FOR UPDATE")
                await until(lambda: _arrived(window, "Garri"), seconds=60)
        assert (await window.items("sent")).keys() == {"Garri"}
        await window.faults()
        await owner.execute("UPDATE sync_batches SET sent_at = sent_at - interval '1 hour' WHERE state = 'sending'")
        await owner.execute("UPDATE jobs.pgqueuer SET execute_after = now() WHERE entrypoint LIKE 'sync.%'")
        with worker():
            page = await window.settled(seconds=120, live=2)
        assert [load["state"] for load in page["loads"]] == ["done", "lost", "done"]
        assert set(await window.at_meta(hidden=True)) == {"Ofada-rice", "Garri"}


async def _is_taken_up(owner: asyncpg.Connection) -> bool:
    return bool(await owner.fetchval("SELECT count(*) FROM sync_catalogues WHERE catalog_id = $1", CATALOG))


async def _sending(owner: asyncpg.Connection) -> bool:
    return bool(await owner.fetchval("SELECT count(*) FROM sync_batches WHERE state = 'sending'"))


async def _arrived(window: Window, retailer_id: str) -> bool:
    return retailer_id in await window.at_meta()


async def test_killed_before_the_call_it_goes_once(server: str, ada: Actor, owner: asyncpg.Connection) -> None:
    async def nobody_works() -> None:
        pass

    async with httpx2.AsyncClient(base_url=server, timeout=30) as http:
        window = Window(http, ada, owner, nobody_works)
        await window.connect()
        await window.offer("Ofada rice")
        with worker():
            await until(lambda: _sending(owner), seconds=120)
        await owner.execute("UPDATE sync_batches SET sent_at = sent_at - interval '1 hour' WHERE state = 'sending'")
        await owner.execute("UPDATE jobs.pgqueuer SET execute_after = now() WHERE entrypoint LIKE 'sync.%'")
        with worker():
            await window.settled(seconds=120, live=1)
        assert list(await window.at_meta(hidden=True)) == ["Ofada-rice"]


async def test_two_who_push_at_once_send_nothing_twice(window: Window) -> None:
    catalogue_id = await window.catalogue_id()
    for number in range(20):
        await window.offer(f"Rice {number}")
    async with merchant_session(window.ada.merchant_id) as db:
        for _ in range(6):
            await kernel_jobs.enqueue(
                db, "sync.push", merchant_id=window.ada.merchant_id, catalogue_id=catalogue_id, is_forced=True
            )
    await window.settled(live=20)
    assert sum(batch["size"] for batch in await window.batches()) == 20
