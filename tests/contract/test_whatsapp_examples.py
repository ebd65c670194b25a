"""
Meta's own examples of sends, made by our own builder: one message of ours for each, equal to the letter.

What is not the message is set aside: the `biz_opaque_callback_data` that we add, and the two fields that Meta leaves
out in some examples because they are the default (`recipient_type`, `type`).
"""

import json
from pathlib import Path
from typing import Any

import pytest

from oja.channels.messages import (
    Audio,
    Button,
    Buttons,
    Catalog,
    Contacts,
    Document,
    Flow,
    Image,
    Interactive,
    ListMessage,
    Location,
    MarkRead,
    OrderDetails,
    OrderStatus,
    OutMessage,
    PayItem,
    Product,
    Products,
    ProductSection,
    Reaction,
    Row,
    Section,
    Sticker,
    Template,
    TemplateButton,
    Text,
    Video,
    kind_of,
)
from oja.channels.whatsapp_cloud import payloads, reading, template_reading
from oja.kernel import whatsapp_limits

Body = dict[str, Any]

FIXTURE = Path(__file__).parent / "fixtures" / "meta" / "examples.json"
PLACEHOLDERS = {"<HEADER_TYPE>": "text"}
"""What stands for one of several words; the other placeholders are words themselves."""


def _examples() -> dict[str, Body]:
    text = FIXTURE.read_text()
    for placeholder, value in PLACEHOLDERS.items():
        text = text.replace(placeholder, value)
    told = json.loads(text)
    return {one["name"]: one["body"] for one in [*told["sends"], *told["marketing"]]}


METAS = _examples()

JOHN: Body = METAS["Send Contact Message"]["contacts"][0]
HQ = Location(37.758056, -122.425332, "META HQ", "1 Hacker Way, Menlo Park, CA 94025")
CAPTION, FILENAME = "<DOCUMENT_CAPTION_TO_SEND>", "<DOCUMENT_FILENAME>"
BY_ID = Video(media_id="<VIDEO_OBJECT_ID>", caption="<VIDEO_CAPTION_TEXT>")
BY_URL = Video(url="<http(s)://video-url>", caption="<VIDEO_CAPTION_TEXT>")


def _rows(section: int) -> Section:
    names = [f"SECTION_{section}_ROW_{n}" for n in (1, 2)]
    rows = [Row(f"<LIST_{name}_ID>", f"<{name}_TITLE>", f"<{name}_DESC>") for name in names]
    return Section(f"<LIST_SECTION_{section}_TITLE>", rows)


LIST = ListMessage("<BODY_TEXT>", "<BUTTON_TEXT>", [_rows(1), _rows(2)], "<HEADER_TEXT>", "<FOOTER_TEXT>")


def _flow(*, is_draft: bool, flow_id: str = "", flow_name: str = "") -> Flow:
    words = (
        ["Not shown in draft mode"] * 4 if is_draft else ["<BODY_TEXT>", "Open Flow!", "<HEADER_TEXT>", "<FOOTER_TEXT>"]
    )
    return Flow(
        words[0], words[1], "<FLOW_TOKEN>", flow_id, flow_name, screen="<SCREEN_ID>",
        data={"<CUSTOM_KEY>": "<CUSTOM_VALUE>"}, is_draft=is_draft, header_text=words[2], footer=words[3],
    )  # fmt: skip


BUILT: dict[str, OutMessage] = {
    "Send Audio Message by ID": Audio(media_id="<AUDIO_OBJECT_ID>"),
    "Send Audio Message by URL": Audio(url="<http(s)://audio-url>"),
    "Send Catalog Message": Catalog(
        "Hello! Thanks for your interest. Ordering is easy. Just visit our catalog and add items to purchase.",
        "2lc20305pt",
        "Best grocery deals on WhatsApp!",
    ),
    "Send Contact Message": Contacts([JOHN]),
    "Send Document Message by ID": Document(media_id="<DOCUMENT_OBJECT_ID>", caption=CAPTION, filename=FILENAME),
    "Send Document Message by URL": Document(url="<http(s)://document-url>", caption="<DOCUMENT-CAPTION-TEXT>"),
    "Send Draft Flow by ID": _flow(is_draft=True, flow_id="{{Flow-ID}}"),
    "Send Draft Flow by Name": _flow(is_draft=True, flow_name="{{Flow-Name}}"),
    "Send Flow Template Message": Template(
        "<TEMPLATE_NAME>",
        "en_US",
        buttons=[TemplateButton("flow", 0, "<FLOW_TOKEN>", {"<CUSTOM_KEY>": "<CUSTOM_VALUE>"})],
    ),
    "Send Image Message by ID": Image(media_id="<IMAGE_OBJECT_ID>"),
    "Send Image Message by URL": Image(url="http(s)://image-url"),
    "Send List Message": LIST,
    "Send Location Message": HQ,
    "Send Multi-Product Message": Products(
        "<YOUR_TEXT_BODY_CONTENT>",
        "146265584024623",
        [
            ProductSection(
                f"<SECTION{n}_TITLE>",
                [f"<YOUR_PRODUCT{n}_SKU_IN_CATALOG>", f"<YOUR_SECOND_PRODUCT{n}_SKU_IN_CATALOG>"],
            )
            for n in (1, 2)
        ],
        "<YOUR_TEXT_HEADER_CONTENT>",
        "<YOUR_TEXT_FOOTER_CONTENT>",
    ),
    "Send Order Details Message": OrderDetails(
        "your-text-body-content",
        "unique-reference-id",
        "INR",
        [PayItem("1234567", "bread", 1500, 1, sale_amount=1000)],
        subtotal=1000,
        total=1100,
        payment={"payment_type": "upi", "payment_configuration": "my-payment-config-name"},
        tax=(100, "optional_text"),
        shipping=(100, "optional_text"),
        discount=(100, "optional_text"),
        discount_program="optional_text",
        goods="digital-goods",
        header=Image(
            url="https://upload.wikimedia.org/wikipedia/commons/thumb/3/3b/Home_made_sour_dough_bread.jpg"
            "/640px-Home_made_sour_dough_bread.jpg"
        ),
        footer="your-text-footer-content",
    ),
    "Send Order Status Message": OrderStatus(
        "your-text-body-content", "unique-reference-id-from-order-details-msg", "processing", "optional-text"
    ),
    "Send Published Flow by ID": _flow(is_draft=False, flow_id="{{Flow-ID}}"),
    "Send Published Flow by Name": _flow(is_draft=False, flow_name="{{Flow-Name}}"),
    "Send Reply Button": Buttons(
        "<BUTTON_TEXT>", [Button(f"<UNIQUE_BUTTON_ID_{n}>", f"<BUTTON_TITLE_{n}>") for n in (1, 2)]
    ),
    "Send Reply to Audio Message by ID": Audio(media_id="<AUDIO_OBJECT_ID>"),
    "Send Reply to Audio Message by URL": Audio(url="http(s)://audio-url"),
    "Send Reply to Contact Message": Contacts([JOHN]),
    "Send Reply to Document Message by ID": Document(
        media_id="<DOCUMENT_OBJECT_ID>", caption=CAPTION, filename=FILENAME
    ),
    "Send Reply to Document Message by URL": Document(
        url="<http(s)://document-url>", caption="<DOCUMENT_CAPTION_TEXT>"
    ),
    "Send Reply to Image Message by ID": Image(media_id="<IMAGE_OBJECT_ID>"),
    "Send Reply to Image Message by URL": Image(url="http(s)://image-url"),
    "Send Reply to List Message": LIST,
    "Send Reply to Location Message": HQ,
    "Send Reply to Sticker Message by ID": Sticker(media_id="<MEDIA_OBJECT_ID>"),
    "Send Reply to Sticker Message by URL": Sticker(url="<http(s)://sticker-url>"),
    "Send Reply to Text Message": Text("<TEXT_MSG_CONTENT>"),
    "Send Reply to Video Message by ID": BY_ID,
    "Send Reply to Video Message by URL": BY_URL,
    "Send Reply with Reaction Message": Reaction("wamid.HBgLM...", "\N{GRINNING FACE}"),
    "Send Single Product Message": Product(
        "<ID_TEST_ITEM_1>", "367025965434465", "<OPTIONAL_BODY_TEXT>", "<OPTIONAL_FOOTER_TEXT>"
    ),
    "Send Sticker Message by ID": Sticker(media_id="<MEDIA_OBJECT_ID>"),
    "Send Sticker Message by URL": Sticker(url="<http(s)://sticker-url>"),
    "Send Test Message": Template("hello_world", "en_US"),
    "Send Text Message": Text("text-message-content"),
    "Send Text Message with Preview URL": Text("Please visit https://youtu.be/hpltvTEiRrY.", preview_url=True),
    "Send Video Message by ID": BY_ID,
    "Send Video Message by URL": BY_URL,
    "Send typing indicator and read receipt": MarkRead(
        "wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQzQUYzMjEzNDM2RTZGQ0MzMDJBRgA=", is_typing=True
    ),
    "Simple Template Message": Template("hello_world", "en"),
}

MONEY = "money and dates are written by us, in the shop's own format, as text parameters"
PASSED_ON = {
    "Send Message Template Interactive": MONEY,
    "Send Message Template Media": MONEY,
    "Send Message Template Text": MONEY,
    "Send Sample Shipping Confirmation Template": MONEY,
    "Send Sample Text Message": MONEY,
    "Send Catalog Template Message": 'we write sub_type "catalog" and index "0", which Meta takes as well',
}
"""Made of components that we do not build ourselves: whoever sends them by our API has them carried as they are."""

NOT_PRODUCED = {
    "Send Sample Issue Resolution Template": "language.policy has one value, the default; buttons with boolean words",
    "Template with Product Policy": "product_policy belongs to the Marketing Messages API, which we do not call",
    "Parameterized Template": "product_policy belongs to the Marketing Messages API, which we do not call",
}


def _theirs(name: str) -> Body:
    body = METAS[name]
    if body.get("status") == "read":
        return body
    return {"recipient_type": "individual", "type": whatsapp_limits.kind_of(body), **body}


def _ours(message: OutMessage, theirs: Body) -> Body:
    reply_to = theirs.get("context", {}).get("message_id")
    body = payloads.encode(message, to=theirs.get("to", ""), callback="ours", reply_to=reply_to)
    return {key: value for key, value in body.items() if key != "biz_opaque_callback_data"}


def _read(body: Body) -> OutMessage:
    kind = whatsapp_limits.kind_of(body)
    return template_reading.template(body[kind]) if kind == "template" else reading.interactive(body[kind])


def test_every_example_is_built_or_says_why_not() -> None:
    assert len(METAS) == 53
    assert set(METAS) == {*BUILT, *PASSED_ON, *NOT_PRODUCED}
    assert len(BUILT) + len(PASSED_ON) + len(NOT_PRODUCED) == len(METAS)


@pytest.mark.parametrize("name", BUILT)
def test_our_builder_makes_metas_example(name: str) -> None:
    assert _ours(BUILT[name], _theirs(name)) == _theirs(name)


@pytest.mark.parametrize("name", PASSED_ON)
def test_what_we_do_not_build_is_carried_as_it_was_given(name: str) -> None:
    theirs = _theirs(name)
    message = _read(theirs)
    assert isinstance(message, Template)
    assert message.components
    assert _ours(message, theirs) == theirs


@pytest.mark.parametrize("name", NOT_PRODUCED)
def test_the_list_of_what_we_do_not_produce_is_true(name: str) -> None:
    theirs = _theirs(name)
    assert _ours(_read(theirs), theirs) != theirs


@pytest.mark.parametrize(
    "name", [name for name in BUILT if METAS[name].get("interactive") or METAS[name].get("template")]
)
def test_metas_example_is_read_into_our_own_words(name: str) -> None:
    assert _read(METAS[name]) == BUILT[name]


def test_a_file_of_the_shop_in_a_template_is_read_where_meta_wants_an_upload() -> None:
    parts = [{"type": "header", "parameters": [{"type": "image", "image": {"file_id": "ours"}}]}]
    read = template_reading.template({"name": "yams", "language": {"code": "en"}, "components": parts})
    assert read.header == Image(file_id="ours")


def test_what_has_no_words_of_ours_is_kept_whole() -> None:
    odd: list[Body] = [
        {"type": "voice_call", "body": {"text": "Talk?"}, "action": {"name": "voice_call"}},
        {"type": "button", "body": {"text": "Hi"}, "action": {"buttons": [{"reply": {"id": 1, "title": "One"}}]}},
        {"type": "list", "body": "Hi"},
        {"type": ["list"]},
        {},
    ]
    assert [reading.interactive(content) for content in odd] == [Interactive(content) for content in odd]


def test_every_kind_with_a_reader_is_proved_by_an_example_of_its_own() -> None:
    kinds = {kind_of(message) for message in BUILT.values()}
    assert {"buttons", "list", "catalog", "product", "products", "flow", "order_details", "order_status"} <= kinds
