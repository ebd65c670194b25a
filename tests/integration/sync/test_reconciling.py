"""Read back every hour, or by a button: whatever somebody did over there is put right, and what is not ours stays."""

from typing import Any

import pytest

from oja.sync import jobs, reconciling
from tests.factories.windows import NUMBER, Window

pytestmark = pytest.mark.asyncio(loop_scope="session")
STRANGER = {"title": "Somebody's lamp", "price": "5.00 NGN", "visibility": "published"}


@pytest.mark.parametrize(
    "edit",
    [
        {"price": "1.00 NGN"},
        {"sale_price": "1.00 NGN"},
        {"sale_price": ""},
        {"title": "Half price!"},
        {"description": "Call me"},
        {"availability": "out of stock"},
        {"image_link": "https://elsewhere.example/1.jpg"},
        {"link": "https://elsewhere.example"},
        {"brand": "Nobody"},
        {"visibility": "hidden"},
    ],
    ids=str,
)
async def test_what_was_changed_by_hand_is_put_right_once(window: Window, edit: dict[str, Any]) -> None:
    reduced = {} if edit.get("sale_price") else {"compare_at_price": "9000"}
    await window.offer("Ofada rice", description="Unpolished", **reduced)
    await window.offer("Garri")
    await window.settled(live=2)
    before = await window.at_meta()
    await _let_time_pass(window)
    await window.edit("Ofada-rice", **edit)
    await window.press("check")
    page = await window.settled(live=2)
    assert await window.at_meta() == before
    assert (page["healed"], (await window.batches())[0]["size"]) == (1, 1)
    calls = len(await window.batches())
    await window.press("check")
    page = await window.settled(live=2)
    assert (page["healed"], len(await window.batches())) == (0, calls)


async def test_what_was_deleted_by_hand_comes_back(window: Window) -> None:
    rice = await window.offer("Ofada rice")
    await window.settled(live=1)
    await _let_time_pass(window)
    await window.delete("Ofada-rice")
    await window.press("check")
    await window.settled(live=1)
    assert list(await window.at_meta()) == ["Ofada-rice"]
    assert await window.is_in_whatsapp(rice["id"])


async def test_ours_goes_again_and_a_strangers_stays(window: Window) -> None:
    rice = await window.offer("Ofada rice")
    await window.settled(live=1)
    await window.change(rice["id"], status="archived")
    await window.settled(live=0)
    await _let_time_pass(window)
    await window.edit("Ofada-rice", **STRANGER)
    await window.edit("lamp-1", **STRANGER)
    await window.press("check")
    page = await window.settled(live=0)
    assert list(await window.at_meta(hidden=True)) == ["lamp-1"]
    assert (page["foreign"], page["healed"]) == (1, 1)


async def test_an_archived_product_from_before_we_kept_book_is_known_as_ours(window: Window) -> None:
    rice = await window.offer("Ofada rice", status="draft")
    await window.edit(rice["external_id"], **STRANGER)
    await window.press("check")
    await window.settled(live=0)
    assert await window.at_meta(hidden=True) == {}


async def test_metas_own_way_of_writing_is_not_mended_over_and_over(window: Window) -> None:
    await window.offer("Ofada rice")
    await window.settled(live=1)
    # What Meta shows of an address may never be what was sent.
    for _ in range(3):
        await _let_time_pass(window)
        await window.edit("Ofada-rice", link="https://l.facebook.example/?u=shop")
        await window.press("check")
        await window.settled(live=1)
    assert [batch["size"] for batch in await window.batches()] == [1, 1]


async def test_a_review_at_meta_that_says_no_is_told(window: Window) -> None:
    rice = await window.offer("Ofada rice")
    await window.settled(live=1)
    await _let_time_pass(window)
    await window.edit("Ofada-rice", review_status="rejected", review_rejection_reasons=["Prohibited content"])
    await window.press("check")
    await window.settled(rejected=1)
    assert "Prohibited content" in (await window.items("rejected"))["Ofada-rice"]["error"]
    assert not await window.is_in_whatsapp(rice["id"])


async def test_every_page_is_read(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(5):
        await window.offer(f"Rice {number}")
    await window.settled(live=5)
    await _let_time_pass(window)
    await window.delete("Rice-4")
    monkeypatch.setattr("oja.channels.whatsapp_cloud.catalog_transport.PAGE", 2)
    await window.press("check")
    page = await window.settled(live=5)
    assert (page["healed"], len(await window.at_meta())) == (1, 5)


async def test_a_reading_that_fails_changes_nothing_and_says_so(window: Window) -> None:
    await window.offer("Ofada rice")
    await window.settled(live=1)
    await window.refuses(2)
    await reconciling.reconcile(window.ada.merchant_id, await window.catalogue_id())
    page = await window.settled(live=1)
    assert (bool(page["check_error"]), page["checked_at"]) == (True, None)


async def test_every_hour_every_catalogue_is_read(window: Window) -> None:
    await window.offer("Ofada rice")
    await window.settled(live=1)
    await _let_time_pass(window)
    await window.delete("Ofada-rice")
    await jobs.reconcile_all()
    await window.worked()
    await window.settled(live=1)
    assert (await window.page())["checked_at"]
    assert list(await window.at_meta()) == ["Ofada-rice"]


async def test_too_much_that_is_late_is_told_until_it_is_over(window: Window) -> None:
    rice = await window.offer("Ofada rice")
    await window.settled(live=1)
    await window.refuses(2, times=1000)
    await window.change(rice["id"], price="1.00")
    await window.worked()
    await window.owner.execute(
        "UPDATE sync_items SET stale_since = now() - interval '31 minutes' WHERE state = 'pending'"
    )
    await jobs.look_after_all()
    await window.worked()
    assert (await window.page())["stale"] == 1
    assert await _alerts(window) == {"catalogue_stale"}
    await window.faults()
    await window.later()
    await window.settled(live=1)
    await jobs.look_after_all()
    await window.worked()
    assert ((await window.page())["stale"], await _alerts(window)) == (0, set())


async def _alerts(window: Window) -> set[str]:
    found = await window.ask("GET", "/channel-alerts")
    return {alert["kind"] for alert in found if alert["phone_number_id"] == NUMBER["phone_number_id"]}


async def _let_time_pass(window: Window) -> None:
    await window.owner.execute("UPDATE sync_items SET sent_at = sent_at - interval '1 hour'")
