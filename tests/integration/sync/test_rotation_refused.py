"""What Meta does not take gets no place, says why, and may come in as soon as it goes again."""

from typing import Any

import pytest

from tests.factories.windows import Window

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_what_meta_refuses_leaves_its_place_to_another_and_says_why(window: Window) -> None:
    products = [await window.offer(f"Soap {n}") for n in range(3)]
    bad = await window.offer("Reject me", is_priority=True)
    await window.ask("PATCH", "/rotation", {"slots": 3})
    await window.settled(rejected=1)
    await window.settled(rejected=1, live=3)
    found = await _where(window, bad)
    assert (found["is_in"], found["reason"]) == (False, "rejected")
    assert found["sentence"].startswith("WhatsApp does not take it. ")
    assert "WhatsApp Commerce Policy" in found["sentence"]
    assert {item["title"] for item in (await window.at_meta()).values()} == {one["name"] for one in products}
    fits = await window.ask("POST", "/rotation/fit", {"product_ids": [bad["id"]]})
    assert (fits["products"][0]["fits"], fits["stars"]) == (False, 0)
    assert "does not take it" in fits["products"][0]["sentence"]


async def test_it_is_not_sent_again_only_to_be_hidden_nor_over_and_over(window: Window) -> None:
    await window.offer("Reject me", is_priority=True)
    for n in range(3):
        await window.offer(f"Soap {n}")
    await window.ask("PATCH", "/rotation", {"slots": 2})
    await window.settled(rejected=1, live=3)
    sent = sum(batch["size"] for batch in await window.batches())
    for _ in range(3):
        await window.ask("PATCH", "/rotation", {"slots": 2})
        await window.settled(rejected=1, live=3)
    assert sum(batch["size"] for batch in await window.batches()) == sent


async def test_a_star_comes_in_at_once_when_it_goes_again(window: Window) -> None:
    bad = await window.offer("Reject me", is_priority=True)
    for n in range(3):
        await window.offer(f"Soap {n}")
    await window.ask("PATCH", "/rotation", {"slots": 2})
    await window.settled(rejected=1, live=3)
    await window.change(bad["id"], name="Fine now")
    await window.settled(rejected=0, live=4)
    assert (await _where(window, bad))["reason"] == "pinned"
    assert "Fine now" in {item["title"] for item in (await window.at_meta()).values()}
    assert await window.is_in_whatsapp(bad["id"])


async def test_what_a_review_turned_down_comes_back_when_it_is_let_in_after_all(window: Window) -> None:
    rice = await window.offer("Ofada rice")
    await window.settled(live=1)
    await window.owner.execute("UPDATE sync_items SET sent_at = sent_at - interval '1 hour'")
    await window.edit("Ofada-rice", review_status="rejected", review_rejection_reasons=["Prohibited content"])
    await window.press("check")
    await window.settled(rejected=1)
    found = await _where(window, rice)
    assert (found["reason"], "Prohibited content" in found["sentence"]) == ("rejected", True)
    await window.edit("Ofada-rice", review_status="approved")
    await window.press("check")
    await window.settled(live=1)
    assert (await _where(window, rice))["reason"] == "room"
    assert await window.is_in_whatsapp(rice["id"])


async def _where(window: Window, product: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = await window.ask("GET", f"/rotation/products/{product['id']}")
    return found
