"""Twilio's forms in and out: each webhook is heard, each kind of message has its form, each error code a verdict."""

import copy
import json
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from oja.channels.capabilities import CAPABILITIES, degrade
from oja.channels.heard import Heard, MessageIn, StatusIn, Unknown
from oja.channels.messages import (
    Button,
    Buttons,
    CtaUrl,
    Image,
    ListMessage,
    OutMessage,
    Template,
    TemplateButton,
    Video,
    kind_of,
)
from oja.channels.twilio import contents, hearing, payloads, refusals, signing, templates
from oja.channels.twilio.templates import Approved, DoesNotFit
from oja.channels.whatsapp_cloud.hearing import Undecodable
from oja.sandbox import twilio_payloads
from tests.support.messages import BY_KIND, EVERY

FIXTURES = Path(__file__).parent / "fixtures" / "twilio" / "webhooks.json"
WEBHOOKS: dict[str, dict[str, Any]] = {one["name"]: one for one in json.loads(FIXTURES.read_text())}
MESSAGES = {name: one for name, one in WEBHOOKS.items() if "kind" in one}
REPORTS = {name: one for name, one in WEBHOOKS.items() if "status" in one}
ACCOUNT = "AC" + "0" * 32
TOKEN = "12345"


def hear(form: dict[str, str]) -> list[Heard]:
    [change] = hearing.decode(urlencode(form).encode())
    assert change.waba_id == form.get("AccountSid")
    return change.heard


# What comes in


@pytest.mark.parametrize("name", MESSAGES)
def test_a_message_is_heard_as_what_it_is(name: str) -> None:
    expected = MESSAGES[name]
    [heard] = hear(expected["form"])
    assert isinstance(heard, MessageIn)
    assert heard.provider_id == expected["form"]["MessageSid"]
    assert (heard.kind, heard.text) == (expected["kind"], expected["text"])
    assert heard.choice_id == expected.get("choice")
    assert heard.reply_to == expected.get("reply_to")
    assert heard.sender.bsuid == expected.get("bsuid")
    assert heard.sender.wa_id == expected.get("wa_id", None if "bsuid" in expected else "2348031234567")
    assert heard.sender.name == "Chidi Okafor"
    assert heard.body["type"] == heard.kind


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_heard_with_our_id(name: str) -> None:
    expected = REPORTS[name]
    [heard] = hear(expected["form"])
    assert isinstance(heard, StatusIn)
    assert (heard.status, heard.callback) == (expected["status"], "01a21244-9066-779c-b0d5-50df9dd48bf8")
    assert heard.error_code == expected.get("code")
    assert (heard.error is None) == ("code" not in expected)


def test_the_number_is_known_by_its_account_and_its_digits() -> None:
    [change] = hearing.decode(urlencode(MESSAGES["Text"]["form"]).encode())
    assert change.phone_number_id == f"{ACCOUNT}-14155238886"
    assert hearing.number_of(change.phone_number_id) == "14155238886"
    [report] = hearing.decode(urlencode(REPORTS["Report: read"]["form"]).encode())
    assert report.phone_number_id == change.phone_number_id


def test_what_stands_beside_a_message_is_kept() -> None:
    [advertised] = hear(MESSAGES["Text from an advertisement"]["form"])
    [forwarded] = hear(MESSAGES["Forwarded text"]["form"])
    [newer] = hear(MESSAGES["Text with a parameter nobody knows yet"]["form"])
    assert isinstance(advertised, MessageIn)
    assert isinstance(forwarded, MessageIn)
    assert isinstance(newer, MessageIn)
    assert advertised.body["referral"]["ctwa_clid"] == "ARAkLkA8rmlFeiCktEJQ"
    assert advertised.body["referral"]["source_type"] == "ad"
    assert forwarded.body["context"] == {"forwarded": True, "frequently_forwarded": True}
    assert newer.body["twilio"] == {
        "SomethingNew": "1",
        "ChannelMetadata": {"type": "whatsapp", "data": {"context": {}}},
    }
    assert "twilio" not in advertised.body


def test_a_file_is_named_by_its_message_and_itself() -> None:
    [picture] = hear(MESSAGES["Picture with words"]["form"])
    [card] = hear(MESSAGES["Contact card"]["form"])
    assert isinstance(picture, MessageIn)
    assert isinstance(card, MessageIn)
    address = "https://api.twilio.com/2010-04-01/Accounts/AC/Messages/MM/Media/ME1"
    named = {"id": "MM/ME1", "url": address, "mime_type": "image/jpeg", "caption": "This bag"}
    assert picture.body["image"] == named
    assert card.body["contacts"][0]["vcard"]["url"] == address


def test_several_files_are_several_messages() -> None:
    more = {"NumMedia": "2", "MediaUrl1": "https://x/2", "MediaContentType1": "application/pdf"}
    first, second = hear(MESSAGES["Picture with words"]["form"] | more)
    assert isinstance(first, MessageIn)
    assert isinstance(second, MessageIn)
    assert (first.kind, second.kind) == ("image", "document")
    assert second.provider_id == f"{first.provider_id}.1"


@pytest.mark.parametrize("name", WEBHOOKS)
def test_any_parameter_may_be_missing_long_or_odd(name: str) -> None:
    form = WEBHOOKS[name]["form"]
    ids = {"MessageSid", "SmsMessageSid", "SmsSid"}
    for parameter in form:
        missing = {key: value for key, value in form.items() if key != parameter}
        assert hearing.decode(urlencode(missing).encode())[0].heard, f"lost without {parameter}"
        for odd in ("x" * 10_000, "7", "\x00", "", "﷽", "whatsapp:"):
            changed = copy.copy(form) | {parameter: odd}
            if parameter not in ids:
                assert hearing.decode(urlencode(changed).encode())[0].heard, f"lost with {parameter}={odd[:9]!r}"


@pytest.mark.parametrize("raw", [b"", b"{}", b"\xff\xfe", b"Body=Hi", b"=&=&=", b"%%%"])
def test_a_body_that_is_no_form_of_twilios_says_so(raw: bytes) -> None:
    with pytest.raises(Undecodable, match="MessageSid"):
        hearing.decode(raw)


def test_a_status_nobody_knows_yet_is_kept() -> None:
    [heard] = hear(REPORTS["Report: sent"]["form"] | {"MessageStatus": "partially_delivered"})
    assert heard == Unknown("status.partially_delivered")


# The signature

URL = "https://mycompany.com/myapp.php?foo=1&bar=2"
CALL = [
    ("CallSid", "CA1234567890ABCDE"),
    ("Caller", "+14158675309"),
    ("Digits", "1234"),
    ("From", "+14158675309"),
    ("To", "+18005551212"),
]


def test_twilios_own_example_of_a_signature() -> None:
    assert signing.signature(TOKEN, URL, CALL) == "RSOYDt4T1cUTdK1PDd93/VVr8B8="
    assert signing.signature(TOKEN, URL, CALL[::-1]) == signing.signature(TOKEN, URL, CALL)


@pytest.mark.parametrize("name", WEBHOOKS)
def test_the_sandbox_signs_as_we_check(name: str) -> None:
    """Two implementations that know nothing of each other, over every script and every parameter."""
    raw = urlencode(WEBHOOKS[name]["form"] | {"Zusätzlich": "ünïcode ✓", "Empty": ""})
    given = twilio_payloads.signature(TOKEN, URL, raw).encode()
    assert signing.is_signed(TOKEN, URL, signing.parameters(raw.encode()), given)
    assert not signing.is_signed("12346", URL, signing.parameters(raw.encode()), given)
    assert not signing.is_signed(TOKEN, URL + "&x=1", signing.parameters(raw.encode()), given)
    assert not signing.is_signed(TOKEN, URL, signing.parameters((raw + "&Extra=1").encode()), given)


# What goes out


@pytest.mark.parametrize("message", EVERY, ids=kind_of)
def test_every_kind_has_its_form_or_is_said_in_words(message: OutMessage) -> None:
    pieces = degrade(message, CAPABILITIES["twilio"])
    for piece in pieces:
        match piece:
            case Buttons() | ListMessage() | CtaUrl():
                content = contents.content(piece)
                kind, shape = twilio_payloads.filled({content.kind: content.shape}, content.variables)
                assert twilio_payloads.names_in(shape) == set()
                assert twilio_payloads.rendered(kind, shape)["interactive"]["body"]["text"]
            case Template():
                assert piece == message
            case _:
                form = payloads.encode(piece)
                assert set(form) <= {"Body", "MediaUrl", "PersistentAction"}
                assert len(form.get("Body", "")) <= 1600
    assert bool(pieces) == (kind_of(message) != "mark_read")


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        ("text", {"Body": "Good morning"}),
        ("image", {"MediaUrl": "https://shop.example/rice.jpg", "Body": "Rice"}),
        ("audio", {"MediaUrl": "https://shop.example/hello.ogg"}),
        ("document", {"MediaUrl": "https://shop.example/prices.pdf", "Body": "Our prices"}),
        ("sticker", {"MediaUrl": "https://shop.example/thanks.webp"}),
        (
            "location",
            {
                "Body": "Starling Market\n12 Allen Avenue, Ikeja",
                "PersistentAction": "geo:6.5244,3.3792|Starling Market",
            },
        ),
    ],
)
def test_the_form_of_a_plain_message(kind: str, form: dict[str, str]) -> None:
    assert payloads.encode(BY_KIND[kind]) == form


def test_a_file_without_an_address_cannot_be_sent() -> None:
    with pytest.raises(payloads.NotCarried, match="by their address only"):
        payloads.encode(Image(media_id="1234"))


def test_people_are_named_by_number_or_by_id() -> None:
    assert payloads.address("2348031234567") == "whatsapp:+2348031234567"
    assert payloads.address("+2348031234567") == "whatsapp:+2348031234567"
    assert payloads.address("NG.13491208655302741918") == "whatsapp:NG.13491208655302741918"


def test_a_content_is_a_shape_and_its_variables_hold_no_line_break() -> None:
    message = BY_KIND["list"]
    assert isinstance(message, ListMessage)
    made = contents.content(message)
    assert made.kind == "twilio/list-picker"
    assert made.shape["body"] == "{{1}}\n\n{{2}}"
    assert all(item["item"].startswith("{{") for item in made.shape["items"])
    assert all(value and "\n" not in value for value in made.variables.values())
    other = contents.content(ListMessage("Pick another", "Look", message.sections, message.header_text))
    assert other.key == made.key
    assert other.variables != made.variables
    longer = contents.content(ListMessage("Two\nlines", "Look", message.sections, message.header_text))
    assert longer.key != made.key
    assert set(made.creation()["variables"].values()) == {"x"}


def test_an_address_keeps_its_host_in_the_shape() -> None:
    made = contents.content(CtaUrl("Our shop", "Open", "https://shop.example/starling?q={{1}}"))
    [action] = made.shape["actions"]
    assert action["url"].startswith("https://shop.example/{{")
    kind, shape = twilio_payloads.filled({made.kind: made.shape}, made.variables)
    assert shape["actions"][0]["url"] == "https://shop.example/starling?q={{1}}"
    assert kind == "twilio/call-to-action"


def card(message: OutMessage) -> dict[str, Any]:
    assert isinstance(message, Buttons | CtaUrl)
    made = contents.content(message)
    assert made.kind == "twilio/card"
    kind, shape = twilio_payloads.filled({made.kind: made.shape}, made.variables)
    shown: dict[str, Any] = twilio_payloads.rendered(kind, shape)["interactive"]
    return shown


def test_a_picture_above_buttons_makes_a_card() -> None:
    url = "https://shop.example/files/1/content.jpg?until=1&signature=A"
    taps = [Button("yes", "Yes"), Button("no", "No"), Button("later", "Later")]
    shown = card(Buttons("Rice 5 kg\n₦2,499.50", taps, header=Image(url=url), footer="Starling Market"))
    assert shown["header"] == {"type": "image", "image": {"link": url}}
    assert (shown["body"]["text"], shown["footer"]["text"]) == ("Rice 5 kg\n₦2,499.50", "Starling Market")
    assert [one["reply"]["id"] for one in shown["action"]["buttons"]] == ["yes", "no", "later"]
    film = card(Buttons("Our shop", taps, header=Video(url="https://shop.example/shop.mp4")))
    assert film["header"]["type"] == "video"
    link = card(CtaUrl("Our shop", "Open", "https://shop.example/p", header_image_url="https://shop.example/a.png"))
    assert link["header"]["image"]["link"] == "https://shop.example/a.png"
    assert link["action"]["parameters"]["url"] == "https://shop.example/p"


def test_a_card_keeps_to_its_limits_and_its_samples_show_the_type_of_the_file() -> None:
    message = Buttons("x" * 2000, [Button("a", "A")], header_image_url="https://shop.example/a.png", footer="y" * 90)
    shown = card(message)
    assert (len(shown["body"]["text"]), len(shown["footer"]["text"])) == (1024, 60)
    made = contents.content(message)
    assert made.shape["media"] == ["https://shop.example/{{1}}"]
    assert made.creation()["variables"]["1"] == "x.png"
    assert set(list(made.creation()["variables"].values())[1:]) == {"x"}


@pytest.mark.parametrize(
    "url", ["https://shop.example/a", "https://shop.example/a.webp", "https://shop.example/?a.png"]
)
def test_a_picture_whose_address_shows_no_type_that_cards_take_makes_none(url: str) -> None:
    made = contents.content(Buttons("Rice", [Button("a", "A")], header=Image(url=url)))
    assert made.kind == "twilio/quick-reply"


# Templates


def template(shape: dict[str, Any]) -> Approved:
    return Approved("HX1", "order_update", "en", "UTILITY", shape)


def test_a_template_is_filled_by_its_numbers() -> None:
    picture = template(
        {
            "body": "Hi {{1}}, {{2}} is {{3}}.",
            "media": ["https://shop.example/{{4}}"],
            "actions": [
                {"type": "QUICK_REPLY", "title": "Thanks"},
                {"type": "URL", "url": "https://shop.example/o/{{5}}"},
            ],
        }
    )
    message = Template(
        "order_update", "en", ["Chidi", "ORD-1", "on\nits way"],
        header=Image(url="https://shop.example/rice.jpg"), buttons=[TemplateButton("url", 1, "ORD-1")],
    )  # fmt: skip
    assert templates.variables(picture, message) == {
        "1": "Chidi", "2": "ORD-1", "3": "on its way", "4": "rice.jpg", "5": "ORD-1",
    }  # fmt: skip


def test_named_places_and_metas_components_fill_it_too() -> None:
    assert templates.variables(
        template({"body": "Hi {{name}}, {{order}}!"}),
        Template("order_update", "en", named={"order": "ORD-1", "name": ""}),
    ) == {"name": "–", "order": "ORD-1"}
    parts = [{"type": "body", "parameters": [{"type": "text", "text": "Chidi"}]}]
    assert templates.variables(template({"body": "Hi {{1}}!"}), Template("order_update", "en", components=parts)) == {
        "1": "Chidi"
    }


@pytest.mark.parametrize(
    ("shape", "message"),
    [
        ({"body": "Hi {{1}}"}, Template("t", "en")),
        ({"body": "Hi"}, Template("t", "en", ["Chidi"])),
        ({"body": "Hi", "media": ["https://shop.example/{{1}}"]}, Template("t", "en")),
        ({"body": "Hi", "media": ["https://shop.example/{{1}}"]}, Template("t", "en", header=Image(url="https://x/1"))),
        ({"body": "Hi", "actions": [{"type": "URL", "url": "https://x/{{1}}"}]}, Template("t", "en")),
    ],
)
def test_what_does_not_fit_is_said_before_it_is_sent(shape: dict[str, Any], message: Template) -> None:
    with pytest.raises(DoesNotFit):
        templates.variables(template(shape), message)


def test_only_what_is_approved_is_a_template() -> None:
    def content(status: str, name: str = "order_update", **more: Any) -> dict[str, Any]:
        review = {"status": status, "name": name, "category": "UTILITY"}
        types = {"twilio/text": {"body": "Hi {{1}}"}}
        return {"sid": f"HX{status}", "language": "en", "types": types, "approval_requests": review, **more}

    listed = [content("approved"), content("received"), content("rejected"), {}, {"sid": None}, content("approved", "")]
    found = templates.approved(listed)
    assert [one.name for one in found] == ["order_update", ""]
    assert templates.find(found, Template("order_update", "EN")) == found[0]
    assert templates.find(found, Template("order_update", "fr")) is None
    assert found[0].info.body == "Hi {{1}}"


# Errors


@pytest.mark.parametrize(
    ("code", "status", "action"),
    [
        (20500, 500, "retry"), (63012, 400, "retry"), (None, 503, "retry"), (999999, 502, "retry"),
        (20429, 429, "rate"), (63018, 400, "rate"), (None, 429, "rate"),
        (63016, 400, "window"),
        (21211, 400, "permanent"), (63024, 400, "permanent"), (21610, 400, "opted_out"), (21656, 400, "template"),
        (63049, 400, "later"), (63041, 400, "template"), (63019, 400, "media"), (63038, 400, "pause"),
        (999999, 400, "permanent"), (None, 400, "permanent"),
        (20003, 401, "stop"), (None, 401, "stop"), (63007, 400, "stop"), (30002, 400, "stop"), (63112, 400, "stop"),
    ],
)  # fmt: skip
def test_an_error_is_waited_out_given_up_or_stops_the_number(code: int | None, status: int, action: str) -> None:
    verdict = refusals.judge(code, status)
    assert verdict.action == action
    assert verdict.sentence.endswith((".", "now."))


def test_twilios_own_words_stand_behind_ours() -> None:
    told = refusals.sentence(63024, "Invalid message recipient")
    assert told.endswith("(Twilio says: Invalid message recipient.)")
