"""The table of WhatsApp's limits: what it lets through and what it refuses."""

from collections.abc import Mapping
from typing import Any

import pytest

from oja.kernel import whatsapp_limits as limits

TO = {"messaging_product": "whatsapp", "to": "2348031234567"}


def text(body: object = "Hello", **envelope: object) -> dict[str, Any]:
    return {**TO, "type": "text", "text": {"body": body}, **envelope}


def buttons(*titles: str, body: str = "Choose", **more: object) -> dict[str, Any]:
    replies = [{"type": "reply", "reply": {"id": f"b{i}", "title": title}} for i, title in enumerate(titles)]
    content = {"type": "button", "body": {"text": body}, "action": {"buttons": replies}, **more}
    return {**TO, "type": "interactive", "interactive": content}


def listing(*sections: Mapping[str, Any], button: str = "Browse") -> dict[str, Any]:
    content = {"type": "list", "body": {"text": "Pick"}, "action": {"button": button, "sections": list(sections)}}
    return {**TO, "type": "interactive", "interactive": content}


def section(rows: int, title: str | None = None, first: int = 0) -> dict[str, Any]:
    made = {"rows": [{"id": f"r{i}", "title": f"Row {i}"} for i in range(first, first + rows)]}
    return made if title is None else {"title": title, **made}


def cta(display_text: str = "Open shop", url: str = "https://shop.example/a") -> dict[str, Any]:
    action = {"name": "cta_url", "parameters": {"display_text": display_text, "url": url}}
    return {**TO, "type": "interactive", "interactive": {"type": "cta_url", "body": {"text": "Go"}, "action": action}}


def template(*words: str, name: str = "order_update") -> dict[str, Any]:
    parameters = [{"type": "text", "text": word} for word in words]
    components = [{"type": "body", "parameters": parameters}]
    content = {"name": name, "language": {"code": "en"}, "components": components}
    return {**TO, "type": "template", "template": content}


LOCATION_REQUEST = {
    **TO,
    "type": "interactive",
    "interactive": {
        "type": "location_request_message",
        "body": {"text": "Where to?"},
        "action": {"name": "send_location"},
    },
}


@pytest.mark.parametrize(
    "body",
    [
        text("x" * 4096),
        {
            "messaging_product": "whatsapp",
            "recipient": "NG.13491208655302741918",
            "type": "text",
            "text": {"body": "a"},
        },
        {"messaging_product": "whatsapp", "to": "234803", "text": {"body": "no type is text"}},
        {**TO, "type": "image", "image": {"link": "https://shop.example/a.jpg", "caption": "c" * 1024}},
        {**TO, "type": "image", "image": {"id": "123"}},
        buttons("a" * 20, "Two", "Three", body="b" * 1024),
        buttons("Buy", header={"type": "image", "image": {"link": "https://shop.example/a.jpg"}}),
        listing(section(10)),
        listing(section(5, "Fresh"), section(5, "Dry", first=5)),
        cta("d" * 20),
        LOCATION_REQUEST,
        template("Chidi", "SM-1001", "is on its way"),
        {**TO, "type": "reaction", "reaction": {"message_id": "wamid.x", "emoji": ""}},
    ],
)
def test_lets_a_message_within_the_limits_pass(body: dict[str, Any]) -> None:
    assert limits.problems(body) == []


@pytest.mark.parametrize(
    ("body", "code", "field"),
    [
        (text("x" * 4097), 100, "text.body"),
        (text(""), 131008, "text.body"),
        (text("   "), 131008, "text.body"),
        (text(7), 131008, "text.body"),
        (text(messaging_product="sms"), 100, "messaging_product"),
        (text(to=""), 131008, "to"),
        (text(to="nobody"), 131009, "to"),
        (text(to=None, recipient="not-an-id"), 131009, "recipient"),
        (text(biz_opaque_callback_data="x" * 513), 100, "biz_opaque_callback_data"),
        (text(context={}), 131008, "context.message_id"),
        ({**TO, "type": "text"}, 131008, "text"),
        ({**TO, "type": "poll", "poll": {}}, 131051, "type"),
        ({**TO, "type": "image", "image": {}}, 100, "image"),
        ({**TO, "type": "image", "image": {"id": "1", "link": "https://a.example"}}, 100, "image"),
        ({**TO, "type": "image", "image": {"link": "/a.jpg"}}, 131009, "image.link"),
        ({**TO, "type": "image", "image": {"id": "1", "caption": "c" * 1025}}, 100, "image.caption"),
        (buttons(), 131009, "interactive.action.buttons"),
        (buttons("1", "2", "3", "4"), 131009, "interactive.action.buttons"),
        (buttons("x" * 21), 100, "interactive.action.buttons[0].reply.title"),
        (buttons("Same", "Same"), 131009, "interactive.action.buttons"),
        (buttons("Buy", body="b" * 1025), 100, "interactive.body.text"),
        (buttons("Buy", footer={"text": "f" * 61}), 100, "interactive.footer.text"),
        (buttons("Buy", header={"type": "text", "text": "h" * 61}), 100, "interactive.header.text"),
        (buttons("Buy", header={"type": "sticker"}), 131009, "interactive.header.type"),
        (listing(), 131009, "interactive.action.sections"),
        (listing(section(11)), 131009, "interactive.action.sections.rows"),
        (listing(section(6, "A"), section(5, "B", first=6)), 131009, "interactive.action.sections.rows"),
        (listing(section(1), section(1, first=1)), 131008, "interactive.action.sections[0].title"),
        (listing(section(1, "A"), section(1, "B")), 131009, "interactive.action.sections.rows"),
        (listing(section(1, "t" * 25)), 100, "interactive.action.sections[0].title"),
        (listing(section(1), button="b" * 21), 100, "interactive.action.button"),
        (cta("d" * 21), 100, "interactive.action.parameters.display_text"),
        (cta(url="shop.example"), 131009, "interactive.action.parameters.url"),
        (template(""), 100, "template.components[0].parameters[0].text"),
        (template("x", name=""), 131008, "template.name"),
        ({**TO, "type": "location", "location": {"latitude": 91, "longitude": 3}}, 131009, "location.latitude"),
        ({**TO, "type": "interactive", "interactive": {"type": "wheel"}}, 131009, "interactive.type"),
        ({**TO, "type": "interactive", "interactive": {"type": "list"}}, 131008, "interactive.action"),
    ],
)
def test_names_the_code_and_the_field_of_what_is_refused(body: dict[str, Any], code: int, field: str) -> None:
    assert (code, field) in [(problem.code, problem.field) for problem in limits.problems(body)]


def test_counts_rows_over_all_sections() -> None:
    found = limits.problems(listing(*(section(3, f"S{i}", first=3 * i) for i in range(4))))
    assert [problem.message for problem in found] == [
        "interactive.action.sections.rows has 12 entries; WhatsApp takes 1 to 10."
    ]


def test_takes_any_shape_of_nonsense_without_raising() -> None:
    nonsenses: tuple[Any, ...] = (None, 7, "x", [], [None], {"a": []})
    for nonsense in nonsenses:
        for kind in (*limits.MEDIA, "text", "interactive", "template", "location", "contacts", "reaction"):
            assert limits.problems({**TO, "type": kind, kind: nonsense})
    assert limits.problems({**TO, "type": "interactive", "interactive": {"type": "list", "action": {"sections": [1]}}})


def test_refuses_a_file_of_the_wrong_kind_or_size() -> None:
    assert limits.media_problems("image/png", 5 * limits.MEBIBYTE) == []
    assert limits.media_problems("image/png", 5 * limits.MEBIBYTE + 1)
    assert limits.media_problems("image/gif", 10)
    assert limits.media_problems("image/png", 0)
    assert limits.media_problems("application/pdf", 10, "image")
