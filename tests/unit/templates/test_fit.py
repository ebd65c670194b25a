"""Does a send fit its template? Each way not to fit has its code, its field and its sentence."""

from typing import Any

import pytest

from oja.channels.messages import Image, Template, TemplateButton, TemplateCard
from oja.kernel.whatsapp_template_fit import misfits
from oja.templates import checking
from oja.templates.models import Template as Row

IMAGE = {"type": "header", "parameters": [{"type": "image", "image": {"link": "https://x.example/1.jpg"}}]}
DESIGN = [
    {"type": "HEADER", "format": "IMAGE"},
    {"type": "BODY", "text": "Hello {{1}}, order {{2}} left."},
    {
        "type": "BUTTONS",
        "buttons": [
            {"type": "QUICK_REPLY", "text": "Thanks"},
            {"type": "URL", "text": "Track", "url": "https://x.example/{{1}}"},
            {"type": "COPY_CODE", "example": "YAM20"},
        ],
    },
]
TRACK = {"type": "button", "sub_type": "url", "index": "1", "parameters": [{"type": "text", "text": "77"}]}
CODE = {"type": "button", "sub_type": "copy_code", "index": "2",
        "parameters": [{"type": "coupon_code", "coupon_code": "YAM20"}]}  # fmt: skip


def body(*texts: str) -> dict[str, Any]:
    return {"type": "body", "parameters": [{"type": "text", "text": text} for text in texts]}


@pytest.mark.parametrize(
    ("sent", "found"),
    [
        ([IMAGE, body("Chidi", "A-1"), TRACK, CODE], []),
        ([body("Chidi", "A-1"), TRACK, CODE], [(132012, "header")]),
        ([IMAGE, body("Chidi"), TRACK, CODE], [(132000, "body")]),
        ([IMAGE, body("Chidi", "A-1", "x"), TRACK, CODE], [(132000, "body")]),
        ([IMAGE, body("Chidi", "A\n1"), TRACK, CODE], [(100, "body.2")]),
        ([IMAGE, body("Chidi", " "), TRACK, CODE], [(131008, "body.2")]),
        ([IMAGE, body("Chidi", "A-1"), CODE], [(131008, "buttons[1]")]),
        ([IMAGE, body("Chidi", "A-1"), TRACK], [(131008, "buttons[2]")]),
        ([IMAGE, body("Chidi", "A-1"), TRACK, CODE, {**TRACK, "index": "7"}], [(132012, "buttons[7]")]),
        ([IMAGE, body("Chidi", "A-1"), {**TRACK, "index": "0"}, TRACK, CODE], [(132012, "buttons[0]")]),
    ],
)
def test_a_send_is_held_against_its_template(sent: list[Any], found: list[tuple[int, str]]) -> None:
    problems = misfits(DESIGN, {"components": sent})
    assert [(problem.code, problem.field) for problem in problems] == found
    assert all(problem.message.endswith(".") for problem in problems)


def test_named_variables_are_filled_by_name() -> None:
    design = [{"type": "BODY", "text": "Hello {{name}} of {{shop}} now."}]

    def sent(**values: str) -> dict[str, Any]:
        parameters = [{"type": "text", "parameter_name": name, "text": text} for name, text in values.items()]
        return {"components": [{"type": "body", "parameters": parameters}]}

    assert misfits(design, sent(shop="Starling", name="Chidi")) == []
    [problem] = misfits(design, sent(name="Chidi", town="Lagos"))
    assert (problem.code, problem.field) == (100, "body.town")


def test_a_carousel_wants_as_many_cards_each_filled_in() -> None:
    card = {"components": [{"type": "HEADER", "format": "IMAGE"}, {"type": "BODY", "text": "{{1}} is here."}]}
    design = [{"type": "BODY", "text": "New"}, {"type": "CAROUSEL", "cards": [card, card]}]
    picture = Image(url="https://x.example/1.jpg")
    cards = [TemplateCard(picture, parameters=["Rice"]), TemplateCard(picture, parameters=["Yam"])]
    row = Row(name="news", language="en", status="approved", components=design)
    assert checking.check(row, Template("news", "en", cards=cards)) == []
    [few] = checking.check(row, Template("news", "en", cards=cards[:1]))
    assert (few.code, few.field) == (132000, "cards")
    [bare] = checking.check(row, Template("news", "en", cards=[cards[0], TemplateCard(parameters=["Yam"])]))
    assert (bare.code, bare.field) == (132012, "cards[1].header")


@pytest.mark.parametrize(
    ("status", "code"),
    [("draft", 132001), ("pending", 132001), ("rejected", 132001), ("in_appeal", 132001), ("archived", 132001),
     ("paused", 132015), ("disabled", 132016)],
)  # fmt: skip
def test_only_what_is_approved_may_be_sent(status: str, code: int) -> None:
    row = Row(name="news", language="en", status=status, components=[{"type": "BODY", "text": "New"}])
    [problem] = checking.check(row, Template("news", "en"))
    assert (problem.code, "news" in problem.message) == (code, True)


def test_our_own_messages_fill_it_in() -> None:
    row = Row(name="news", language="en", status="approved", components=DESIGN)
    buttons = [TemplateButton("url", 1, "77"), TemplateButton("copy_code", 2, "YAM20")]
    message = Template("news", "en", ["Chidi", "A-1"], header=Image(url="https://x.example/1.jpg"), buttons=buttons)
    assert checking.check(row, message) == []
    assert checking.words(row, message) == "Hello Chidi, order A-1 left."
