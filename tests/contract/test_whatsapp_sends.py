"""Our calls out: what we say has Meta's shape, and is refused before it leaves when Meta would refuse it."""

import json

import pytest

from oja.channels import service as channels
from oja.channels.messages import (
    Audio,
    Button,
    Buttons,
    CtaUrl,
    Document,
    Flow,
    Image,
    ListMessage,
    Location,
    MarkRead,
    OutMessage,
    ProductSection,
    Reaction,
    Row,
    Section,
    Template,
    TemplateButton,
    TemplateCard,
    Text,
    Video,
    dump,
    kind_of,
    load,
    preview,
)
from oja.channels.whatsapp_cloud import payloads, reading, template_reading
from tests.support.messages import CATALOG, EVERY, ROWS, SHOP

MORE: list[OutMessage] = [
    Image(media_id="123"),
    Audio(media_id="1", is_voice=True),
    Document(media_id="1", filename="prices.pdf"),
    Buttons("Rice", [Button("add:1", "Add to cart")], header_image_url=f"{SHOP}/rice.jpg"),
    Buttons("Rice", [Button("add:1", "Add to cart")], header=Video(url=f"{SHOP}/rice.mp4")),
    ListMessage("Pick one", "Browse", [Section("", ROWS)], header_text="Rice"),
    Reaction("wamid.HBgLHERS", ""),
    Flow("Where?", "Fill in", "token-1", flow_name="address", action="data_exchange"),
    Template("offer", "en", named={"name": "Chidi"}, header=Image(url=f"{SHOP}/rice.jpg")),
    Template("offer", "en", header=Text("Rice"), buttons=[TemplateButton("copy_code", 0, "RICE10")]),
    Template("near", "en", header=Location(6.5, 3.4, "Ikeja", "12 Allen Avenue"), offer_ends_at=1_800_000_000_000),
    Template(
        "new",
        "en",
        cards=[
            TemplateCard(Image(media_id="1"), parameters=["Rice"], buttons=[TemplateButton("quick_reply", 0, "a")]),
            TemplateCard(catalog_id=CATALOG, retailer_id="rice-5kg", buttons=[TemplateButton("url", 0, "rice")]),
        ],
    ),
    Template(
        "shelf", "en", buttons=[TemplateButton("mpm", 0, "rice-5kg", sections=[ProductSection("Rice", ["rice-5kg"])])]
    ),
    Template("look", "en", buttons=[TemplateButton("catalog", 0, "rice-5kg"), TemplateButton("flow", 1, "token")]),
]
"""Other faces of the same kinds."""
ROUND = [*EVERY, *MORE]
BAD: list[tuple[OutMessage, str]] = [
    (Text(""), "text.body"),
    (Text("x" * 4097), "text.body"),
    (Image(), "image"),
    (Image(url="/media/rice.jpg"), "image.link"),
    (Buttons("Hi", []), "interactive.action.buttons"),
    (Buttons("Hi", [Button(str(n), str(n)) for n in range(4)]), "interactive.action.buttons"),
    (Buttons("Hi", [Button("1", "x" * 21)]), "interactive.action.buttons[0].reply.title"),
    (Buttons("x" * 1025, [Button("1", "Yes")]), "interactive.body.text"),
    (ListMessage("Hi", "Browse", [Section("", [*ROWS, Row("p:11", "Rice 11")])]), "interactive.action.sections.rows"),
    (ListMessage("Hi", "Browse", [Section("", [Row("1", "x" * 25)])]), "interactive.action.sections[0].rows[0].title"),
    (CtaUrl("Hi", "Open", "shop.example"), "interactive.action.parameters.url"),
    (Template("order_update", ""), "template.language.code"),
]


@pytest.mark.parametrize("message", ROUND, ids=kind_of)
def test_what_we_say_is_kept_and_shown_in_words(message: OutMessage) -> None:
    assert load(json.loads(json.dumps(dump(message)))) == message
    assert bool(preview(message)) == (kind_of(message) != "mark_read")


@pytest.mark.parametrize("message", [one for one in ROUND if kind_of(one) != "mark_read"], ids=kind_of)
def test_what_we_say_would_be_taken(message: OutMessage) -> None:
    assert channels.problems(message) == []


@pytest.mark.parametrize("message", [one for one in ROUND if kind_of(one) != "mark_read"], ids=kind_of)
def test_what_we_say_is_read_back_from_the_wire(message: OutMessage) -> None:
    content = payloads.content(message)
    match content["type"]:
        case "interactive":
            assert payloads.content(reading.interactive(content["interactive"])) == content
        case "template":
            assert template_reading.template(content["template"]) == message
        case kind:
            assert content[kind]


@pytest.mark.parametrize(("message", "field"), BAD, ids=lambda value: value if isinstance(value, str) else "")
def test_what_meta_would_refuse_is_refused_before_it_leaves(message: OutMessage, field: str) -> None:
    assert field in [problem.field for problem in channels.problems(message)]


def test_a_receipt_is_no_message_and_is_never_judged_as_one() -> None:
    assert payloads.encode(MarkRead("wamid.x"), to="", callback="") == {
        "messaging_product": "whatsapp",
        "status": "read",
        "message_id": "wamid.x",
    }
    with pytest.raises(ValueError, match="no message"):
        payloads.content(MarkRead("wamid.x"))


def test_the_shape_of_an_answer_to_a_business_scoped_id() -> None:
    body = payloads.encode(Text("Yes"), to="NG.13491208655302741918", callback="our-id", reply_to="wamid.HERS")
    assert body == {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "recipient": "NG.13491208655302741918",
        "context": {"message_id": "wamid.HERS"},
        "type": "text",
        "text": {"body": "Yes", "preview_url": False},
        "biz_opaque_callback_data": "our-id",
    }
