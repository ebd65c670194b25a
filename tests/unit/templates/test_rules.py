"""Each rule of a template: what breaks it, where, and a sentence a merchant can act on."""

from typing import Any

import pytest

from oja.kernel.whatsapp_template_rules import design_problems

BODY = {"type": "BODY", "text": "Hello, your yams are here."}


def design(*components: dict[str, Any], **given: Any) -> dict[str, Any]:
    return {"name": "yams", "language": "en", "category": "UTILITY", "components": list(components)} | given


def body(text: str, *samples: str, **more: Any) -> dict[str, Any]:
    example = {"example": {"body_text": [list(samples)]}} if samples else {}
    return {"type": "BODY", "text": text} | example | more


def buttons(*given: dict[str, Any]) -> dict[str, Any]:
    return {"type": "BUTTONS", "buttons": list(given)}


def reply(text: str) -> dict[str, Any]:
    return {"type": "QUICK_REPLY", "text": text}


def link(url: str = "https://x.example/a", **more: Any) -> dict[str, Any]:
    return {"type": "URL", "text": "Open", "url": url} | more


def card(text: str = "Yams", kind: str = "IMAGE", *taps: dict[str, Any]) -> dict[str, Any]:
    header = {"type": "HEADER", "format": kind, "example": {"header_handle": ["4::x"]}}
    return {"components": [header, {"type": "BODY", "text": text}, buttons(*(taps or (reply("Take it"),)))]}


WRONG: list[tuple[dict[str, Any], str, str]] = [
    (design(BODY, name="Yams!"), "name", "small letters"),
    (design(BODY, name=""), "name", "Give the template a name"),
    (design(BODY, name="y" * 513), "name", "513"),
    (design(BODY, language="english"), "language", "Choose the language"),
    (design(BODY, category="NEWS"), "category", "what the template is for"),
    (design(), "body.text", "Write what"),
    (design(BODY, BODY), "body", "one body"),
    (design(BODY, {"type": "SIDEBAR"}), "components", "SIDEBAR"),
    (design(body("x" * 1025)), "body.text", "1025"),
    (design(body("{{1}} is here.", "Rice")), "body.text", "first or last"),
    (design(body("Here is {{1}}", "Rice")), "body.text", "first or last"),
    (design(body("Here {{1}} {{2}} is.", "a", "b")), "body.text", "side by side"),
    (design(body("Here {{1}} and {{3}} are.", "a", "b", "c")), "body.text", "without a gap"),
    (design(body("Here {{name}} is.", "a")), "body.text", "are numbers"),
    (design(body("Here {{Name}} is."), parameter_format="NAMED"), "body.text", "small letters"),
    (design(body("Here {{1} is.")), "body.text", "begins with {{"),
    (design(body("Here {{1}} and {{2}} are.", "a")), "body.samples.2", "sample for {{2}}"),
    (design(BODY, {"type": "HEADER", "format": "TEXT", "text": "x" * 61}), "header.text", "61"),
    (design(BODY, {"type": "HEADER", "format": "TEXT", "text": "*Yams*"}), "header.text", "one plain line"),
    (design(BODY, {"type": "HEADER", "format": "TEXT", "text": "{{1}} {{2}}"}), "header.text", "one variable"),
    (design(BODY, {"type": "HEADER", "format": "TEXT", "text": "Hi {{1}}"}), "header.samples.1", "sample"),
    (design(BODY, {"type": "HEADER", "format": "IMAGE"}), "header.samples", "sample file"),
    (design(BODY, {"type": "HEADER", "format": "SONG"}), "header.format", "song"),
    (design(BODY, {"type": "FOOTER", "text": "x" * 61}), "footer.text", "61"),
    (design(BODY, {"type": "FOOTER", "text": "By {{1}}"}), "footer.text", "no variables"),
    (design(BODY, buttons()), "buttons", "1 to 10"),
    (design(BODY, buttons(*(reply(str(one)) for one in range(11)))), "buttons", "11"),
    (design(BODY, buttons(reply("a"), link(), reply("b"))), "buttons", "together"),
    (design(BODY, buttons(link(), reply("b"), {"type": "PHONE_NUMBER", "text": "Call", "phone_number": "23480"})),
     "buttons", "together"),
    (design(BODY, buttons(reply("a"), reply("a"))), "buttons", "words of its own"),
    (design(BODY, buttons(link(text="1"), link(text="2"), link(text="3"))), "buttons", "2 links"),
    (design(BODY, buttons({"type": "CATALOG", "text": "See"}, reply("a"))), "buttons", "stands alone"),
    (design(BODY, buttons(reply("x" * 26))), "buttons[0].text", "26"),
    (design(BODY, buttons(reply(""))), "buttons[0].text", "what the button says"),
    (design(BODY, buttons(reply("Hi {{1}}"))), "buttons[0].text", "no variables"),
    (design(BODY, buttons({"type": "FAX", "text": "a"})), "buttons[0].type", "fax"),
    (design(BODY, buttons(link("x.example"))), "buttons[0].url", "https://"),
    (design(BODY, buttons(link("https://x.example/{{1}}/a", example=["a"]))), "buttons[0].url", "very end"),
    (design(BODY, buttons(link("https://x.example/{{1}}"))), "buttons[0].sample", "sample"),
    (design(BODY, buttons({"type": "PHONE_NUMBER", "text": "Call"})), "buttons[0].phone_number", "country code"),
    (design(BODY, buttons({"type": "COPY_CODE", "example": "x" * 16})), "buttons[0].sample", "15"),
    (design(BODY, buttons({"type": "FLOW", "text": "Form"})), "buttons[0].flow_id", "which form"),
    (design(BODY, {"type": "CAROUSEL", "cards": [card()]}, category="MARKETING"), "cards", "2 to 10"),
    (design(BODY, {"type": "CAROUSEL", "cards": [card(), card()]}), "category", "carousel is marketing"),
    (design(BODY, {"type": "CAROUSEL", "cards": [card(), card("x" * 161)]}, category="MARKETING"),
     "cards[1].body.text", "161"),
    (design(BODY, {"type": "CAROUSEL", "cards": [card(), card("a\nb\nc\nd")]}, category="MARKETING"),
     "cards[1].body.text", "two line breaks"),
    (design(BODY, {"type": "CAROUSEL", "cards": [card(), card("b", "VIDEO")]}, category="MARKETING"),
     "cards", "same kind of header"),
    (design(BODY, {"type": "CAROUSEL", "cards": [card(), card("b", "IMAGE", link())]}, category="MARKETING"),
     "cards", "same kinds of buttons"),
    (design(BODY, {"type": "CAROUSEL", "cards": [card(), card("b", "LOCATION")]}, category="MARKETING"),
     "cards[1].header", "picture"),
    (design(BODY, {"type": "FOOTER", "text": "x"}, {"type": "CAROUSEL", "cards": [card(), card()]},
            category="MARKETING"), "cards", "belong to the cards"),
    (design(BODY, {"type": "LIMITED_TIME_OFFER", "limited_time_offer": {"text": "x" * 17}}, category="MARKETING"),
     "offer.text", "16"),
    (design(BODY, {"type": "LIMITED_TIME_OFFER", "limited_time_offer": {"text": "Now"}}), "category", "marketing"),
    (design(BODY, category="AUTHENTICATION"), "body.text", "itself"),
    (design({"type": "BODY"}, category="AUTHENTICATION"), "buttons", "exactly one button"),
    (design({"type": "BODY"}, {"type": "FOOTER", "code_expiration_minutes": 91},
            buttons({"type": "OTP", "otp_type": "COPY_CODE"}), category="AUTHENTICATION"), "footer", "90"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "field", "words"), WRONG, ids=[f"{field}-{words}" for _, field, words in WRONG])
def test_what_breaks_a_rule_is_told_at_its_field(given: dict[str, Any], field: str, words: str) -> None:
    told = {problem.field: problem.message for problem in design_problems(given) if problem.field == field}
    assert any(words in problem.message for problem in design_problems(given) if problem.field == field), told
    assert all(problem.code == 100 and problem.message.endswith((".", "}}")) for problem in design_problems(given))


def test_what_keeps_every_rule_is_taken() -> None:
    named = {"type": "BODY", "text": "Hello {{name}}, {{name}}!", "example": {
        "body_text_named_params": [{"param_name": "name", "example": "Chidi"}]}}  # fmt: skip
    named["text"] = "Hello {{name}}, it is here."
    assert design_problems(design(named, parameter_format="NAMED", language="pt_BR")) == []
    full = design(
        {"type": "HEADER", "format": "LOCATION"},
        body("Hello {{1}}, come to us.", "Chidi"),
        {"type": "FOOTER", "text": "Starling"},
        buttons(reply("a"), reply("b"), link("https://x.example/{{1}}", example=["https://x.example/1"])),
    )
    assert design_problems(full) == []
    cards = {"type": "CAROUSEL", "cards": [card(), card("Rice")]}
    assert design_problems(design(BODY, cards, category="MARKETING")) == []


def test_nothing_in_it_is_trusted() -> None:
    for odd in (None, 7, "x", [None], [{"type": None}], [{"type": "BUTTONS", "buttons": "x"}]):
        assert design_problems({"name": 7, "language": None, "category": [], "components": odd})
