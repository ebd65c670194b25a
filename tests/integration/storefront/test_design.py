"""How a shop looks: drafted by its team, seen in a frame, published to its shoppers."""

import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import httpx2
import pytest
import time_machine
from time_machine import TimeMachineFixture

from oja.catalog import service as catalog
from oja.catalog.schemas import NewProduct
from oja.kernel import clock
from oja.kernel.db import merchant_session
from oja.storefront.design import jobs
from tests.factories.pictures import photo
from tests.integration.storefront.test_collections import collect
from tests.support.cast import Actor
from tests.support.html import read

SHOP = "/starlingmarket"
HOSTILE = "</script><script>alert('₦')</script>\"><img src=x onerror=alert(1)>"


async def make_product(ada: Actor) -> None:
    async with merchant_session(ada.merchant_id) as db:
        await catalog.create_product(db, NewProduct(name="Basmati Rice 5kg", price="12300"))


async def design(client: httpx2.AsyncClient, actor: Actor) -> dict[str, Any]:
    answer = await client.get(f"{actor.api}/design", headers=actor.headers)
    assert answer.status_code == 200, answer.text
    data: dict[str, Any] = answer.json()["data"]
    return data


async def draft(client: httpx2.AsyncClient, actor: Actor, **changes: Any) -> dict[str, Any]:
    now = await design(client, actor)
    body = {"look": now["look"] | changes, "revision": now["revision"]}
    answer = await client.put(f"{actor.api}/design/draft", headers=actor.headers, json=body)
    assert answer.status_code == 200, answer.text
    data: dict[str, Any] = answer.json()["data"]
    return data


async def step(client: httpx2.AsyncClient, actor: Actor, what: str, status: int = 200) -> dict[str, Any]:
    revision = (await design(client, actor))["revision"]
    answer = await client.post(f"{actor.api}/design/{what}", headers=actor.headers, json={"revision": revision})
    assert answer.status_code == status, answer.text
    body: dict[str, Any] = answer.json()
    return body


async def publish(client: httpx2.AsyncClient, actor: Actor, **changes: Any) -> None:
    await draft(client, actor, **changes)
    await step(client, actor, "publish")


async def test_shoppers_see_a_draft_when_it_is_published_and_not_before(client: httpx2.AsyncClient, ada: Actor) -> None:
    before = (await client.get(SHOP)).text
    saved = await draft(
        client, ada, theme="midnight", accent="#ffe100", tagline="From the market", corners="round",
        announcement={"text": "Free delivery today", "goal": "c/grains"}, social={"instagram": "@starling"},
    )  # fmt: skip
    assert saved["has_draft"]
    assert saved["shown"]["light"] != "#ffe100"
    assert (await client.get(SHOP)).text == before
    await step(client, ada, "publish")
    page = read((await client.get(SHOP)).text)
    assert page.links["Free delivery today"] == f"{SHOP}/c/grains"
    assert page.links["Instagram"] == "https://instagram.com/starling"
    assert page.meta["theme-color"] == "#14171f"
    assert "From the market" in page.text
    shop = (await client.get(ada.api, headers=ada.headers)).json()["data"]
    assert (shop["accent"], shop["tagline"]) == ("#ffe100", "From the market")


async def test_what_was_discarded_is_gone_and_publishing_needs_a_draft(client: httpx2.AsyncClient, ada: Actor) -> None:
    await draft(client, ada, tagline="A slip")
    await step(client, ada, "discard")
    now = await design(client, ada)
    assert (now["has_draft"], now["look"]["tagline"]) == (False, "")
    assert (await step(client, ada, "publish", 409))["code"] == "nothing_to_publish"


async def test_of_two_who_design_at_once_the_second_is_told(client: httpx2.AsyncClient, ada: Actor) -> None:
    stale = await design(client, ada)
    await draft(client, ada, tagline="First")
    body = {"look": stale["look"] | {"tagline": "Second"}, "revision": stale["revision"]}
    answer = await client.put(f"{ada.api}/design/draft", headers=ada.headers, json=body)
    assert (answer.status_code, answer.json()["code"]) == (409, "design_changed")
    assert (await design(client, ada))["look"]["tagline"] == "First"


async def test_what_is_the_shops_own_is_changed_elsewhere_and_shown_here(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    await publish(client, ada, tagline="Old", theme="atelier")
    await client.patch(ada.api, headers=ada.headers, json={"tagline": "New", "accent": "#7a1f2b"})
    now = await design(client, ada)
    assert (now["look"]["tagline"], now["look"]["accent"], now["look"]["theme"]) == ("New", "#7a1f2b", "atelier")
    assert "--accent:#7a1f2b" in (await client.get(SHOP)).text


async def test_only_the_signed_address_shows_the_draft_and_only_to_our_own_frames(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor
) -> None:
    await draft(client, ada, tagline="Only for us")
    address = (await client.get(f"{ada.api}/design/preview", headers=ada.headers)).json()["data"]["url"]
    shown = await client.get(address)
    assert "Only for us" in shown.text
    assert "frame-ancestors 'self'" in shown.headers["content-security-policy"]
    assert shown.headers["x-frame-options"] == "SAMEORIGIN"
    assert shown.headers["cache-control"] == "private, no-store"
    assert shown.headers["x-robots-tag"] == "noindex"
    foreign = (await client.get(f"{rival.api}/design/preview", headers=rival.headers)).json()["data"]["token"]
    for token in ("", "1.x", foreign, address.partition("preview=")[2][:-1] + "!"):
        plain = await client.get(SHOP, params={"preview": token})
        assert "Only for us" not in plain.text
        assert "frame-ancestors 'none'" in plain.headers["content-security-policy"]
        assert plain.headers["x-frame-options"] == "DENY"


async def test_a_preview_ends_after_an_hour(
    client: httpx2.AsyncClient, ada: Actor, time_machine: time_machine.TimeMachineFixture
) -> None:
    await draft(client, ada, tagline="Only for us")
    address = (await client.get(f"{ada.api}/design/preview", headers=ada.headers)).json()["data"]["url"]
    expires = int(address.partition("preview=")[2].partition(".")[0])
    time_machine.move_to(expires - 5)
    assert "Only for us" in (await client.get(address)).text
    time_machine.move_to(expires + 5)
    assert "Only for us" not in (await client.get(address)).text


async def test_a_kept_page_turns_when_the_shop_opens_and_closes(
    client: httpx2.AsyncClient, ada: Actor, time_machine: time_machine.TimeMachineFixture
) -> None:
    hours = [["09:00-17:00"], *([] for _ in range(6))]
    await publish(client, ada, hours=hours)
    for moment, said in (
        ("2026-11-23T10:00+01:00", "Open now, until 17:00"),
        ("2026-11-23T17:00+01:00", "Closed now. Opens on Monday at 09:00"),
        ("2026-11-23T08:00+01:00", "Closed now. Opens at 09:00"),
    ):
        time_machine.move_to(moment)
        page = read((await client.get(SHOP)).text)
        assert said in page.text
        [told] = page.data[0]["openingHoursSpecification"]
        assert (told["dayOfWeek"], told["opens"], told["closes"]) == ("https://schema.org/Monday", "09:00", "17:00")


async def test_blocks_stand_in_their_order_and_a_hidden_one_does_not(client: httpx2.AsyncClient, ada: Actor) -> None:
    await make_product(ada)
    await publish(
        client, ada, hours=[["00:00-24:00"]] * 7,
        blocks=[
            {"id": "a", "kind": "hero", "title": "Fresh today", "text": "", "button": "Ask us", "goal": "chat"},
            {"id": "b", "kind": "products", "title": "All of it"},
            {"id": "c", "kind": "hours", "title": ""},
            {"id": "d", "kind": "text", "title": "Secret", "text": "x", "is_hidden": True},
            {"id": "e", "kind": "text", "title": "About", "text": "Two lines\nof words"},
            {"id": "f", "kind": "contacts"},
        ],
    )  # fmt: skip
    html = (await client.get(SHOP)).text
    titles = re.findall(r"<h2[^>]*>(?:<bdi>)?([^<]*)<", html)
    assert [one for one in titles if one] == ["Fresh today", "All of it", "Opening hours", "About", "How to reach us"]
    assert "Open day and night" in html
    assert "/sandbox/wa/" in read(html).links["Ask us"]


async def test_hostile_words_stay_words(client: httpx2.AsyncClient, ada: Actor) -> None:
    blocks = [
        {"id": "a", "kind": "text", "title": HOSTILE[:160], "text": HOSTILE},
        {"id": "b", "kind": "hero", "title": HOSTILE[:160], "button": HOSTILE[:40], "goal": "c/<b>"},
        {"id": "c", "kind": "products"},
    ]
    await publish(client, ada, announcement={"text": HOSTILE}, blocks=blocks, tagline=HOSTILE)
    page = read((await client.get(SHOP)).text)
    assert page.executed_scripts == 0
    assert page.handlers == []
    assert HOSTILE in page.text


@pytest.mark.parametrize(
    "wrong",
    [
        {"accent": "red"},
        {"theme": "geocities"},
        {"logo_url": "javascript:alert(1)"},
        {"announcement": {"text": "x", "goal": "javascript:alert(1)"}},
        {"announcement": {"text": "x", "goal": "//evil.example"}},
        {"social": {"facebook": "https://evil.example/"}},
        {"blocks": []},
        {"hours": [["09:00-17:00"]]},
        {"unheard": 1},
    ],
)
async def test_a_look_that_cannot_be_is_refused(client: httpx2.AsyncClient, ada: Actor, wrong: dict[str, Any]) -> None:
    now = await design(client, ada)
    body = {"look": now["look"] | wrong, "revision": now["revision"]}
    answer = await client.put(f"{ada.api}/design/draft", headers=ada.headers, json=body)
    assert answer.status_code == 422, answer.text


async def test_a_logo_is_drawn_anew_and_shown(client: httpx2.AsyncClient, ada: Actor) -> None:
    upload = {"file": ("logo.jpg", photo((640, 640)), "image/jpeg")}
    answer = await client.post(f"{ada.api}/design/images", headers=ada.headers, files=upload)
    assert answer.status_code == 201, answer.text
    url = answer.json()["data"]["url"]
    assert (await client.get(url)).headers["content-type"] == "image/jpeg"
    await publish(client, ada, logo_url=url)
    assert f'src="{url}"' in (await client.get(SHOP)).text
    odd = await client.post(f"{ada.api}/design/images", headers=ada.headers, files={"file": ("x.svg", b"<svg/>")})
    assert (odd.status_code, odd.json()["code"]) == (422, "not_a_picture")


async def test_a_picture_that_nothing_shows_any_more_goes_after_a_week(
    client: httpx2.AsyncClient,
    ada: Actor,
    rival: Actor,
    time_machine: TimeMachineFixture,
    worked: Callable[[], Awaitable[None]],
) -> None:
    async def upload(side: int, by: Actor = ada) -> str:
        file = {"file": ("logo.jpg", photo((side, side)), "image/jpeg")}
        answer = await client.post(f"{by.api}/design/images", headers=by.headers, files=file)
        return str(answer.json()["data"]["url"])

    async def nights_pass(days: int) -> None:
        await jobs.let_go_unused_covers()
        time_machine.move_to(clock.now() + timedelta(days=days))
        await jobs.let_go_unused_covers()
        time_machine.move_to(clock.now() - timedelta(days=days))
        await worked()

    async def there() -> list[bool]:
        return [(await client.get(one)).status_code == 200 for one in (logo, cover, drafted, theirs)]

    logo, cover, drafted, theirs = [await upload(640), await upload(650), await upload(660), await upload(640, rival)]
    assert theirs != logo
    await publish(client, ada, logo_url=logo, cover_url=cover)
    await publish(client, rival, logo_url=theirs)
    await nights_pass(8)
    assert await there() == [True, True, False, True]

    drafted = await upload(660)
    await collect(client, ada, "Best of all", image_url=cover)
    await publish(client, ada, logo_url=None, cover_url=None)
    await draft(client, ada, cover_url=drafted)
    await nights_pass(6)
    assert await there() == [True, True, True, True]
    await nights_pass(8)
    assert await there() == [False, True, True, True]
    again = await upload(640)
    assert again != logo
    assert (await client.get(again)).status_code == 200


async def test_a_shopper_reads_what_the_shop_says_in_her_language(client: httpx2.AsyncClient, ada: Actor) -> None:
    await make_product(ada)
    await client.patch(ada.api, json={"languages": ["fr", "pt-BR"]}, headers=ada.headers)
    said = {
        "announcement": "Livraison gratuite",
        "tagline": "Du marché",
        "blocks": {"hi": {"title": "Bienvenue", "text": "Tout est frais", "button": "Voir"}, "gone": {"title": "Rien"}},
    }
    saved = await draft(
        client, ada, tagline="From the market", announcement={"text": "Free delivery", "goal": None},
        blocks=[
            {"id": "hi", "kind": "hero", "title": "Welcome", "text": "All fresh", "button": "Look", "goal": "products"},
            {"id": "us", "kind": "text", "title": "About us", "text": "Since 1999"},
            {"id": "products", "kind": "products"},
        ],
        words={"fr": said, "pt-BR": {"announcement": HOSTILE}},
    )  # fmt: skip
    assert saved["look"]["words"]["fr"]["blocks"]["hi"]["title"] == "Bienvenue"
    frame = (await client.get(f"{ada.api}/design/preview", headers=ada.headers)).json()["data"]["url"]
    answer = await client.get(f"{frame}&lang=fr")
    assert "Bienvenue" in answer.text
    assert "set-cookie" not in answer.headers
    assert "Bienvenue" not in (await client.get(f"{SHOP}?lang=fr")).text
    client.cookies.clear()

    await step(client, ada, "publish")
    french = read((await client.get(SHOP, headers={"Accept-Language": "fr-CA"})).text).text
    for words in ("Livraison gratuite", "Bienvenue", "Tout est frais", "Voir", "Since 1999"):
        assert words in french
    assert "Welcome" not in french
    english = read((await client.get(SHOP)).text).text
    assert ("Free delivery" in english, "Bienvenue" in english) == (True, False)
    hostile = read((await client.get(SHOP, headers={"Accept-Language": "pt"})).text)
    assert hostile.executed_scripts == 0
    assert hostile.handlers == []
    assert "Welcome" in hostile.text
