"""
Clients that others wrote for Meta, talking to the sandbox: `pywa` here, `@kapso/whatsapp-cloud-api` in web/e2e.

What they send the sandbox takes, what it posts they verify and understand, and our own parser agrees with them on kind,
sender, id and words (reference: WhatsApp 3, 5).
"""

import contextlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
from pywa import errors as refused
from pywa_async import WhatsApp, types

from oja.channels.heard import IdentityChange, MessageIn, StatusIn
from oja.channels.whatsapp_cloud import hearing
from tests.support.sandbox import CHIDI, SECRET, TOKEN, ZAINAB, Line, Shop

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 64


@dataclass
class Peer:
    """pywa at the sandbox, and what it made of the webhooks it was handed."""

    wa: WhatsApp
    line: Line
    heard: list[Any] = field(default_factory=list)

    async def hears(self, raw: bytes, signature: str) -> Any:
        """What pywa makes of one webhook, after it has checked the signature."""
        assert await self.wa.webhook_update_validator(raw, signature) is None
        self.heard.clear()
        assert await self.wa.webhook_update_handler(raw) == ("ok", 200)
        return self.heard[0] if self.heard else None


@contextlib.asynccontextmanager
async def client(line: Line, server: str, token: str = TOKEN) -> AsyncIterator[WhatsApp]:
    """pywa fixes Meta's host while it is made, and takes another one afterwards."""
    async with httpx.AsyncClient(timeout=30) as session:
        wa = WhatsApp(
            phone_id=line.phone_number_id,
            token=token,
            session=session,
            waba_id=line.waba_id,
            app_secret=SECRET,
            server=None,
        )
        session.base_url = httpx.URL(f"{server}/sandbox/graph/v26.0")
        yield wa


@pytest_asyncio.fixture(loop_scope="session")
async def peer(line: Line, server: str) -> AsyncIterator[Peer]:
    """pywa, listening to everything that we compare."""
    async with client(line, server) as wa:
        peer = Peer(wa, line)

        async def keep(_: WhatsApp, update: Any) -> None:
            peer.heard.append(update)

        for listen in (
            wa.on_message,
            wa.on_callback_button,
            wa.on_callback_selection,
            wa.on_flow_completion,
            wa.on_message_status,
            wa.on_edited_message,
            wa.on_deleted_message,
            wa.on_phone_number_change,
            wa.on_user_marketing_preferences,
        ):
            listen(keep)
        yield peer


Send = Callable[[WhatsApp, str, str], Awaitable[Any]]
SENDS: dict[str, Send] = {
    "text": lambda wa, to, _: wa.send_message(to, "Hello", footer=None),
    "buttons": lambda wa, to, _: wa.send_message(
        to, "Choose", header="Hi", footer="Bye", buttons=[types.Button("Browse", "b"), types.Button("Cart", "c")]
    ),
    "list": lambda wa, to, _: wa.send_message(
        to,
        "Our shelves",
        buttons=types.SectionList("See", [types.Section("Food", [types.SectionRow("Rice", "r", "Five kilos")])]),
    ),
    "cta_url": lambda wa, to, _: wa.send_message(to, "Basket", buttons=types.URLButton("Open", "https://shop.example")),
    "image": lambda wa, to, _: wa.send_image(to, "https://shop.example/a.png", caption="Fresh"),
    "video": lambda wa, to, _: wa.send_video(to, "https://shop.example/v.mp4"),
    "audio": lambda wa, to, _: wa.send_audio(to, "https://shop.example/v.mp3"),
    "document": lambda wa, to, _: wa.send_document(to, "https://shop.example/i.pdf", filename="invoice.pdf"),
    "sticker": lambda wa, to, _: wa.send_sticker(to, "https://shop.example/s.webp"),
    "location": lambda wa, to, _: wa.send_location(to, 6.5, 3.37, name="Yaba Market", address="Lagos"),
    "location request": lambda wa, to, _: wa.request_location(to, "Where to?"),
    "contact": lambda wa, to, _: wa.send_contact(
        to,
        types.Contact(
            name=types.Contact.Name(formatted_name="Ngozi Eze", first_name="Ngozi"),
            phones=[types.Contact.Phone(phone="+2348025550199", type="CELL")],
        ),
    ),
    "catalogue": lambda wa, to, _: wa.send_catalog(to, "All we have", thumbnail_product_sku="SM-1"),
    "product": lambda wa, to, catalogue: wa.send_product(to, catalogue, "SM-1", body="This one"),
    "products": lambda wa, to, catalogue: wa.send_products(
        to, catalogue, [types.ProductsSection("Food", ["SM-1", "SM-2"])], title="For you", body="Fresh"
    ),
    "template": lambda wa, to, _: wa.send_template(
        to,
        "order_update",
        types.templates.TemplateLanguage.ENGLISH,
        params=[types.templates.BodyText.params("Chidi", "ORD-1", "it is on its way.")],
    ),
}


@pytest.mark.parametrize("to", [CHIDI, ZAINAB])
async def test_the_sandbox_takes_what_pywa_sends(peer: Peer, to: str) -> None:
    question = await peer.line.write("Hi", to)
    for name, send in SENDS.items():
        sent = await send(peer.wa, to, peer.line.catalog_id)
        assert sent.id.startswith("wamid."), name
    await peer.wa.send_reaction(to, "👍", question)
    assert (await peer.wa.mark_message_as_read(question)).success
    assert (await peer.wa.indicate_typing(question)).success
    answer = await peer.wa.send_message(to, "As you asked", reply_to_message_id=question)
    shown = await peer.line.messages(to)
    assert len([message for message in shown if message["direction"] == "out"]) == len(SENDS) + 2
    assert shown[-1]["id"] == answer.id
    assert shown[-1]["body"]["context"] == {"message_id": question}


async def test_a_file_goes_up_comes_down_and_is_gone(peer: Peer, tmp_path: Path) -> None:
    await peer.line.write("Hi")
    media = await peer.wa.upload_media(PNG, mime_type="image/png", filename="a.png")
    about = await peer.wa.get_media_url(media.id)
    assert (about.mime_type, about.file_size) == ("image/png", len(PNG))
    assert await peer.wa.get_media_bytes(about.url) == PNG
    kept = await peer.wa.download_media(url=about.url, path=tmp_path, filename="a.png")
    assert kept.read_bytes() == PNG
    assert (await peer.wa.send_image(CHIDI, media.id)).id
    assert (await peer.wa.delete_media(media.id)).success
    with pytest.raises(refused.WhatsAppError) as gone:
        await peer.wa.get_media_url(media.id)
    assert gone.value.code == 100


async def test_a_template_is_made_and_deleted(peer: Peer) -> None:
    parts = types.templates
    wanted = parts.Template(
        name="back_in_stock",
        language=parts.TemplateLanguage.ENGLISH,
        category=parts.TemplateCategory.UTILITY,
        components=[parts.BodyText("It is back: {{name}}. Reply to keep one.", name="Ofada rice")],
        parameter_format=parts.ParamFormat.NAMED,
    )
    made = await peer.wa.create_template(wanted)
    assert (made.category.value, bool(made.id)) == ("UTILITY", True)
    names = {one.name for one in await peer.wa.get_templates()}
    assert "back_in_stock" in names
    assert (await peer.wa.delete_template("back_in_stock")).success
    assert "back_in_stock" not in {one.name for one in await peer.wa.get_templates()}


async def test_pywa_knows_our_refusals(peer: Peer, line: Line, server: str) -> None:
    await line.write("Hi")
    buttons = [types.Button(f"Choice {number}", str(number)) for number in range(4)]
    with pytest.raises(refused.InvalidParameter):
        await peer.wa.send_message(CHIDI, "Four buttons", buttons=buttons)
    with pytest.raises(refused.MessageUndeliverable):
        await peer.wa.send_message("1555013131026", "Nobody there")
    with pytest.raises(refused.ReEngagementMessage):
        await peer.wa.send_message("2348059999999", "Never wrote")
    with pytest.raises(refused.TemplateNotExists):
        await peer.wa.send_template(CHIDI, "unheard_of", types.templates.TemplateLanguage.ENGLISH)
    async with client(line, server, token="stolen") as stranger:
        with pytest.raises(refused.ExpiredAccessToken):
            await stranger.send_message(CHIDI, "Hello")


KINDS: dict[str, dict[str, Any]] = {
    "text": {"type": "text", "text": {"body": "Ẹ káàárọ̀ / hi"}},
    "a reply": {"type": "text", "text": {"body": "Yes"}, "context": {"id": "wamid.x"}},
    "from an ad": {
        "type": "text",
        "text": {"body": "Hi"},
        "referral": {
            "source_url": "https://fb.me/x",
            "source_id": "1",
            "source_type": "ad",
            "headline": "Fresh",
            "body": "Chat with us",
            "media_type": "image",
            "image_url": "https://shop.example/ad.jpg",
            "ctwa_clid": "x",
        },
    },
    "image": {"type": "image", "image": {"id": "1", "mime_type": "image/png", "sha256": "x", "caption": "Look"}},
    "voice": {"type": "audio", "audio": {"id": "1", "mime_type": "audio/ogg", "sha256": "x", "voice": True}},
    "document": {
        "type": "document",
        "document": {"id": "1", "mime_type": "application/pdf", "sha256": "x", "filename": "i.pdf", "caption": "Bill"},
    },
    "location": {"type": "location", "location": {"latitude": 6.5, "longitude": 3.37, "name": "Yaba Market"}},
    "contacts": {
        "type": "contacts",
        "contacts": [
            {"name": {"formatted_name": "Ngozi Eze", "first_name": "Ngozi"}, "phones": [{"phone": "+234802"}]}
        ],
    },
    "button reply": {
        "type": "interactive",
        "interactive": {"type": "button_reply", "button_reply": {"id": "browse", "title": "Browse"}},
        "context": {"from": "2348030000100", "id": "wamid.x"},
    },
    "list reply": {
        "type": "interactive",
        "interactive": {"type": "list_reply", "list_reply": {"id": "rice", "title": "Rice", "description": "5 kg"}},
        "context": {"from": "2348030000100", "id": "wamid.x"},
    },
    "template button": {
        "type": "button",
        "button": {"text": "Track it", "payload": "track"},
        "context": {"from": "2348030000100", "id": "wamid.x"},
    },
    "flow answer": {
        "type": "interactive",
        "interactive": {
            "type": "nfm_reply",
            "nfm_reply": {"name": "flow", "body": "Sent", "response_json": '{"flow_token":"t","slot":"5 pm"}'},
        },
        "context": {"from": "2348030000100", "id": "wamid.x"},
    },
    "order": {
        "type": "order",
        "order": {
            "catalog_id": "1",
            "text": "Quick, please",
            "product_items": [{"product_retailer_id": "SM-1", "quantity": 2, "item_price": 10, "currency": "NGN"}],
        },
    },
    "reaction": {"type": "reaction", "reaction": {"message_id": "wamid.x", "emoji": "👍"}},
    "unsupported": {
        "type": "unsupported",
        "errors": [{"code": 131051, "title": "Unsupported", "message": "Unsupported", "error_data": {"details": "x"}}],
        "unsupported": {"type": "poll_creation"},
    },
}


def words_by_pywa(update: Any) -> str | None:
    """The words as pywa keeps them, wherever it keeps them."""
    if isinstance(update, types.CallbackButton | types.CallbackSelection):
        return str(update.title)
    if isinstance(update, types.FlowCompletion):
        return str(update.body)
    found = update.text or update.caption
    if found is None and update.order:
        found = update.order.text
    return found if found is not None else (update.reaction.emoji if update.reaction else None)


@pytest.mark.parametrize("user", [CHIDI, ZAINAB])
@pytest.mark.parametrize("name", KINDS)
async def test_pywa_and_we_hear_the_same(peer: Peer, shop: Shop, name: str, user: str) -> None:
    message_id = await peer.line.write_content(KINDS[name], user, profile={"name": "Chidi"})
    await shop.gets(1)
    theirs = await peer.hears(shop.raw[0], shop.headers[0]["x-hub-signature-256"])
    [[ours]] = [change.heard for change in hearing.decode(shop.raw[0])]
    assert isinstance(ours, MessageIn)
    assert (ours.provider_id, ours.provider_id) == (message_id, theirs.id)
    assert (ours.sender.wa_id, ours.sender.bsuid) == (theirs.from_user.wa_id, theirs.from_user.bsuid)
    assert ours.sender.name == theirs.from_user.name
    assert ours.kind == KINDS[name]["type"]
    assert theirs.type.value in {ours.kind, "voice"}
    words = words_by_pywa(theirs)
    assert words is None or ours.text == words
    if isinstance(theirs, types.CallbackButton | types.CallbackSelection):
        assert ours.choice_id == theirs.data


async def test_pywa_and_we_hear_the_same_statuses(peer: Peer, shop: Shop) -> None:
    await peer.line.write("Hi")
    await peer.line.faults(read_after_ms=100)
    sent = await peer.wa.send_message(CHIDI, "Hello", tracker="row-1")
    await shop.gets(4)
    seen: list[str] = []
    for raw, headers in zip(shop.raw[1:], shop.headers[1:], strict=True):
        theirs = await peer.hears(raw, headers["x-hub-signature-256"])
        statuses = [one for change in hearing.decode(raw) for one in change.heard if isinstance(one, StatusIn)]
        ours = statuses[0]  # pywa hears the first of a body only
        assert (ours.provider_id, ours.status, ours.callback) == (sent.id, theirs.status.value, theirs.tracker)
        seen += [one.status for one in statuses]
    assert seen == ["sent", "delivered", "read"]


async def test_pywa_understands_what_happens_to_a_shopper(peer: Peer, shop: Shop) -> None:
    await peer.line.write("Hi", profile={"name": "Chidi"})
    await peer.line.client.post(f"{peer.line.chat()}/marketing", json={"stopped": True})
    await peer.line.client.post(f"{peer.line.chat()}/number", json={"wa_id": "2348039999999"})
    await shop.gets(3)
    raw = {json.loads(one)["entry"][0]["changes"][0]["field"]: one for one in shop.raw[1:2]}
    stopped = await peer.hears(raw["user_preferences"], shop.headers[1]["x-hub-signature-256"])
    assert (stopped.value, stopped.category) == ("stop", "marketing_messages")
    changed = await peer.hears(shop.raw[2], shop.headers[2]["x-hub-signature-256"])
    [[ours]] = [change.heard for change in hearing.decode(shop.raw[2])]
    assert isinstance(ours, IdentityChange)
    assert (changed.new_wa_id, ours.current.wa_id) == ("2348039999999", "2348039999999")


async def test_pywa_refuses_a_body_that_was_touched(peer: Peer, shop: Shop) -> None:
    await peer.line.write("Hi")
    await shop.gets(1)
    signature = shop.headers[0]["x-hub-signature-256"]
    assert await peer.wa.webhook_update_validator(shop.raw[0], signature) is None
    touched = shop.raw[0].replace(b'"Hi"', b'"Ho"')
    assert await peer.wa.webhook_update_validator(touched, signature) == ("Forbidden", 403)
