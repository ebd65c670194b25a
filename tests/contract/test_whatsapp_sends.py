"""Our calls out: what we say has Meta's shape, and is refused before it leaves when Meta would refuse it."""

import json
from pathlib import Path

import pytest

from oja.channels import service as channels
from oja.channels.messages import (
    Button,
    Buttons,
    CtaUrl,
    Image,
    Interactive,
    ListMessage,
    LocationRequest,
    OutMessage,
    Row,
    Section,
    Template,
    Text,
    dump,
    load,
    preview,
)
from oja.channels.whatsapp_cloud import payloads

EXAMPLES = json.loads((Path(__file__).parent / "fixtures" / "meta" / "examples.json").read_text())
METAS = {example["name"]: example["body"] for example in EXAMPLES["sends"]}

ROWS = [Row(f"p:{n}", f"Rice {n}", "₦24.99") for n in range(10)]
EVERY: list[OutMessage] = [
    Text("Good morning"),
    Image(url="https://shop.example/rice.jpg", caption="Rice"),
    Image(media_id="123"),
    Buttons("What next?", [Button("cart", "My cart"), Button("browse", "Browse")], footer="Starling Market"),
    Buttons("Rice", [Button("add:1", "Add to cart")], header_image_url="https://shop.example/rice.jpg"),
    ListMessage("Pick one", "Browse", [Section("", ROWS)], header_text="Rice"),
    ListMessage("Pick one", "Browse", [Section("A", ROWS[:5]), Section("B", ROWS[5:])]),
    CtaUrl("Our shop", "Open shop", "https://shop.example/"),
    LocationRequest("Where shall we bring it?"),
    Template("order_update", "en", ["Chidi", "ORD-1", "on its way"]),
    Interactive({"type": "button", "body": {"text": "Hi"}, "action": {"buttons": [
        {"type": "reply", "reply": {"id": "1", "title": "Yes"}}]}}),
]  # fmt: skip
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


@pytest.mark.parametrize("message", EVERY, ids=lambda message: type(message).__name__)
def test_what_we_say_would_be_taken(message: OutMessage) -> None:
    assert channels.problems(message) == []
    assert load(json.loads(json.dumps(dump(message)))) == message
    assert preview(message)


@pytest.mark.parametrize(("message", "field"), BAD, ids=lambda value: value if isinstance(value, str) else "")
def test_what_meta_would_refuse_is_refused_before_it_leaves(message: OutMessage, field: str) -> None:
    assert field in [problem.field for problem in channels.problems(message)]


def test_the_shape_of_a_send() -> None:
    body = payloads.encode(EVERY[3], to="2348031234567", callback="our-id")
    assert body == {
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": "2348031234567",
        "type": "interactive",
        "interactive": {
            "type": "button",
            "body": {"text": "What next?"},
            "footer": {"text": "Starling Market"},
            "action": {
                "buttons": [
                    {"type": "reply", "reply": {"id": "cart", "title": "My cart"}},
                    {"type": "reply", "reply": {"id": "browse", "title": "Browse"}},
                ]
            },
        },
        "biz_opaque_callback_data": "our-id",
    }


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Send Text Message", Text("")),
        ("Send Image Message by ID", Image(media_id="1")),
        ("Send Image Message by URL", Image(url="https://x.example/1.jpg")),
        ("Send Reply Button", EVERY[4]),
        ("Send List Message", ListMessage("b", "Browse", [Section("A", ROWS[:1])], header_text="h", footer="f")),
        ("Send Message Template Text", EVERY[9]),
    ],
)
def test_our_shape_is_metas(name: str, message: OutMessage) -> None:
    ours = payloads.encode(message, to="1", callback="c")
    theirs = METAS[name]
    assert ours["type"] == theirs["type"]
    kind = ours["type"]
    assert set(ours[kind]) <= set(theirs[kind]) | {"preview_url", "caption", "footer", "header"}
