"""A shopper sends a picture: what it may show is asked back, once, and never claimed."""

from typing import Any

import asyncpg
import httpx2
import pytest
import pytest_asyncio
from PIL import Image

from oja.assistant import seeing
from oja.kernel import storage
from tests.factories.pictures import Album, Worked, coded, drawn, photo, saved
from tests.support import samples
from tests.support.app import until
from tests.support.cast import Actor
from tests.support.pocket import Pocket, make_pocket

EAN = "4006381333931"


class Shopper:
    """Chidi with a camera, and what the shop says to him."""

    def __init__(self, pocket: Pocket, worked: Worked) -> None:
        self.pocket, self.worked, self.heard = pocket, worked, 0

    async def shows(self, content: bytes, **about: Any) -> list[dict[str, Any]]:
        """He sends a picture; the answers, as the phone shows them."""
        await self.pocket.sends("image", content, **about)
        await self.pocket.file("ready", "refused")
        return await self.hears()

    async def says(self, text: str) -> list[dict[str, Any]]:
        await self.pocket.says({"type": "text", "text": {"body": text}})
        return await self.answered()

    async def taps(self, choice: str) -> list[dict[str, Any]]:
        reply = {"type": "button_reply", "button_reply": {"id": choice, "title": choice[:20]}}
        await self.pocket.says({"type": "interactive", "interactive": reply})
        return await self.answered()

    async def answered(self) -> list[dict[str, Any]]:
        async def arrived() -> bool:
            return any(one["message_id"] == self.pocket.last for one in await self.pocket.bubbles())

        await until(arrived)
        return await self.hears()

    async def hears(self) -> list[dict[str, Any]]:
        await self.worked()
        said = [one for one in await self.pocket.bubbles() if one["direction"] == "out"]
        new, self.heard = said[self.heard :], len(said)
        return new


def choices(bubble: dict[str, Any]) -> list[str]:
    body = bubble["body"]
    rows = [row for section in body.get("sections", []) for row in section["rows"]]
    return [one["id"] for one in [*body.get("buttons", []), *rows]]


@pytest_asyncio.fixture(loop_scope="session")
async def chidi(client: httpx2.AsyncClient, server: str, worked: Worked, ada: Actor) -> Shopper:
    return Shopper(await make_pocket(client, ada), worked)


async def a_product(
    client: httpx2.AsyncClient, ada: Actor, name: str, picture: Image.Image | None = None, **more: Any
) -> dict[str, Any]:
    answer = await client.post(f"{ada.api}/products", headers=ada.headers, json={"name": name, "price": "5"} | more)
    assert answer.status_code == 201, answer.text
    product: dict[str, Any] = answer.json()["data"]
    if picture is not None:
        await Album(client, ada, product["id"]).add(saved(picture, "PNG"))
    return product


@pytest.mark.parametrize(
    ("kept", "printed", "kind"),
    [
        ({"barcode": EAN}, EAN, "EAN13"),
        ({"barcode": "036000291452"}, "036000291452", "UPCA"),
        ({"barcode": "0036000291452"}, "036000291452", "UPCA"),
        ({"barcode": "042100005264"}, "04252614", "UPCE"),
        ({"barcode": "96385074"}, "96385074", "EAN8"),
        ({"sku": "RICE-5KG"}, "RICE-5KG", "Code128"),
        ({"sku": "RICE-5KG"}, "RICE-5KG", "QRCode"),
        ({"barcode": EAN}, f"https://id.gs1.org/01/0{EAN}", "QRCode"),
    ],
)
async def test_a_code_on_the_picture_finds_what_has_it(
    chidi: Shopper, client: httpx2.AsyncClient, ada: Actor, kept: dict[str, Any], printed: str, kind: str
) -> None:
    rice = await a_product(client, ada, "Ofada Rice", **kept)
    await a_product(client, ada, "Beans", barcode="5901234123457")
    [card] = await chidi.shows(coded(printed, kind))
    assert "Is it this one?" in card["text"]
    assert "*Ofada Rice*" in card["text"]
    assert card["text"].startswith("Welcome to *Starling Market*!")
    assert choices(card) == [f"add:{rice['variant_id']}", "notthis", "browse"]
    assert card["reply_to"] == chidi.pocket.last


async def test_a_turned_code_names_the_very_variant(chidi: Shopper, client: httpx2.AsyncClient, ada: Actor) -> None:
    rice = await a_product(client, ada, "Ofada Rice")
    url = f"{ada.api}/variants/{rice['variant_id']}"
    await client.patch(url, headers=ada.headers, json={"options": {"Size": "5 kg"}})
    body = {"options": {"Size": "10 kg"}, "price": "9.50", "barcode": EAN}
    big = await client.post(f"{ada.api}/products/{rice['id']}/variants", headers=ada.headers, json=body)
    assert big.status_code == 201, big.text
    [card] = await chidi.shows(coded(EAN, turned=90))
    assert "Ofada Rice, 10 kg" in card["text"]
    assert "9.50" in card["text"]
    [added] = await chidi.says("yes")
    assert "Ofada Rice, 10 kg" in added["text"]
    assert choices(card)[0] == f"add:{big.json()['data']['id']}"


async def test_a_picture_of_the_shop_is_known_again_small_pale_and_framed(
    chidi: Shopper, client: httpx2.AsyncClient, ada: Actor, worked: Worked
) -> None:
    lamp = await a_product(client, ada, "Lamp", drawn(1))
    for number in range(2, 8):
        await a_product(client, ada, f"Thing {number}", drawn(number))
    await worked()
    framed = Image.new("RGB", (900, 1600), "white")
    framed.paste(drawn(1).resize((800, 800)), (50, 300))
    for sent in (
        saved(drawn(1).resize((300, 300)), "JPEG", quality=40),
        saved(drawn(1).point(lambda value: value * 0.7 + 60), "JPEG", quality=70),
        saved(framed, "PNG"),
    ):
        [card] = await chidi.shows(sent)
        assert "This looks like what you sent. Is it this one?" in card["text"]
        assert choices(card)[0] == f"add:{lamp['variant_id']}"


async def test_several_that_look_alike_are_a_list_and_none_of_these_leads_on(
    chidi: Shopper, client: httpx2.AsyncClient, ada: Actor, worked: Worked
) -> None:
    lamps = [await a_product(client, ada, f"Lamp {number}", drawn(1)) for number in range(2)]
    await worked()
    [offer] = await chidi.shows(saved(drawn(1), "JPEG"))
    assert "Is it one of these?" in offer["text"]
    assert set(choices(offer)) == {*(f"p:{lamp['id']}" for lamp in lamps), "notthis"}
    [sorry] = await chidi.taps("notthis")
    assert "Sorry, I mistook it" in sorry["text"]
    assert choices(sorry) == ["browse", "person"]


async def test_a_no_in_words_to_is_it_this_is_about_that(
    chidi: Shopper, client: httpx2.AsyncClient, ada: Actor
) -> None:
    await a_product(client, ada, "Ofada Rice", barcode=EAN)
    await chidi.shows(coded(EAN))
    [sorry] = await chidi.says("no")
    assert "Sorry, I mistook it" in sorry["text"]


@pytest.mark.parametrize("seed", range(20, 26))
async def test_what_nobody_sells_is_not_claimed_to_be_something(
    chidi: Shopper, client: httpx2.AsyncClient, ada: Actor, worked: Worked, seed: int
) -> None:
    for number in range(4):
        await a_product(client, ada, f"Thing {number}", drawn(number))
    await a_product(client, ada, "A plain one", Image.new("RGB", (500, 500), "white"))
    await worked()
    for sent in (saved(drawn(seed), "JPEG"), saved(Image.new("RGB", (500, 500), "white"), "PNG")):
        [answer] = await chidi.shows(sent)
        assert "I do not recognise anything of ours in it" in answer["text"]
        assert choices(answer) == ["browse", "person"]


async def test_a_code_that_nothing_has_is_told(chidi: Shopper, client: httpx2.AsyncClient, ada: Actor) -> None:
    await a_product(client, ada, "Ofada Rice", barcode="5901234123457")
    [answer] = await chidi.shows(coded(EAN))
    assert f"the code {EAN} on your picture, but we have nothing with that code" in answer["text"]


async def test_a_draft_an_archived_product_and_another_shop_are_not_shown(
    chidi: Shopper, client: httpx2.AsyncClient, ada: Actor, rival: Actor
) -> None:
    await a_product(client, ada, "Not yet", barcode=EAN, status="draft")
    await a_product(client, rival, "Theirs", barcode=EAN)
    [answer] = await chidi.shows(coded(EAN))
    assert "we have nothing with that code" in answer["text"]


async def test_words_below_a_picture_are_looked_for_when_it_tells_nothing(
    chidi: Shopper, client: httpx2.AsyncClient, ada: Actor
) -> None:
    await a_product(client, ada, "Ofada Rice", barcode=EAN)
    [card] = await chidi.shows(saved(drawn(3), "JPEG"), caption="Do you have ofada rice?")
    assert "I do not recognise anything of ours in your picture, so I looked for your words." in card["text"]
    assert "*Ofada Rice*" in card["text"]
    [card] = await chidi.shows(coded(EAN), caption="palm oil")
    assert "Is it this one?" in card["text"]
    [answer] = await chidi.shows(saved(drawn(4), "JPEG"), caption="Do you have this?")
    assert "I do not recognise anything of ours in it" in answer["text"]


async def test_this_one_after_a_picture_needs_no_second_answer(
    chidi: Shopper, client: httpx2.AsyncClient, ada: Actor
) -> None:
    await a_product(client, ada, "Ofada Rice", barcode=EAN)
    await chidi.shows(coded(EAN))
    [card] = await chidi.says("how much is this?")
    assert "*Ofada Rice*" in card["text"]


async def test_who_asks_for_a_person_below_a_picture_gets_one(
    chidi: Shopper, client: httpx2.AsyncClient, ada: Actor
) -> None:
    await a_product(client, ada, "Ofada Rice", barcode=EAN)
    [answer] = await chidi.shows(coded(EAN), caption="talk to a person")
    assert "I have told the team" in answer["text"]


async def test_nothing_is_answered_while_the_team_speaks(
    chidi: Shopper, client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    await a_product(client, ada, "Ofada Rice", barcode=EAN)
    await chidi.says("talk to a person")
    assert await chidi.shows(coded(EAN)) == []
    url = f"{ada.api}/conversations/{await chidi.pocket.conversation_id()}"
    back = await client.post(f"{url}/owner", headers=ada.headers, json={"owner": "assistant"})
    assert back.status_code == 200, back.text
    message_id = await owner.fetchval("SELECT message_id FROM media_files")
    await seeing.see(ada.merchant_id, message_id)
    assert await chidi.hears() == []
    [card] = await chidi.shows(coded(EAN))
    assert "Is it this one?" in card["text"]


async def test_a_picture_told_of_twice_and_seen_by_two_is_answered_once(
    chidi: Shopper, client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    await a_product(client, ada, "Ofada Rice", barcode=EAN)
    await client.post("/sandbox/api/faults", json={"duplicate": 1})
    assert len(await chidi.shows(coded(EAN))) == 1
    message_id = await owner.fetchval("SELECT message_id FROM media_files")
    await seeing.see(ada.merchant_id, message_id)
    await seeing.see(ada.merchant_id, message_id)
    assert await chidi.hears() == []


@pytest.mark.parametrize("content", [samples.PDF, b"\xff\xd8\xff" + b"\0" * 900, photo((40, 40), kind="GIF")])
async def test_what_is_no_picture_or_a_broken_one_harms_nobody(
    chidi: Shopper, client: httpx2.AsyncClient, ada: Actor, content: bytes
) -> None:
    await a_product(client, ada, "Ofada Rice", barcode=EAN)
    [answer] = await chidi.shows(content)
    assert choices(answer) == ["browse", "person"]
    assert [path for path in storage.incoming().iterdir() if path.suffix == ".seen"] == []


async def test_a_picture_that_does_not_come_is_spoken_of(
    chidi: Shopper, client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    await a_product(client, ada, "Ofada Rice")
    await chidi.pocket.spoil(expired=9)
    await chidi.pocket.sends("image", coded(EAN))

    for tries in range(1, 5):

        async def tried(wanted: int = tries) -> bool:
            return bool(await owner.fetchval("SELECT count(*) FROM media_files WHERE attempts >= $1", wanted))

        await until(tried)
        await owner.execute("UPDATE jobs.pgqueuer SET execute_after = now() WHERE entrypoint = 'channels.fetch_media'")
    [answer] = await chidi.hears()
    assert "still on its way to us" in answer["text"]


async def test_the_demo_s_way_of_keeping_pictures_is_known_again_too(
    chidi: Shopper, client: httpx2.AsyncClient, ada: Actor, worked: Worked
) -> None:
    address = await storage.put(saved(drawn(11), "JPEG", quality=82), ".jpg")
    lamp = await a_product(client, ada, "Lamp", image_url=address)
    await worked()
    [card] = await chidi.shows(saved(drawn(11).resize((400, 400)), "JPEG", quality=60))
    assert choices(card)[0] == f"add:{lamp['variant_id']}"
