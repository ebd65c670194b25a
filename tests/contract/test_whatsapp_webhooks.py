"""Meta's payloads in: every one is taken apart, none raises, whatever optional key is missing."""

import copy
from typing import Any

import pytest

from oja.channels import contents
from oja.channels.heard import (
    AccountChange,
    CallIn,
    EchoIn,
    HistoryIn,
    IdentityChange,
    MessageIn,
    PaymentIn,
    PreferenceChange,
    StatusIn,
    TemplateChange,
    Unknown,
)
from oja.channels.whatsapp_cloud import hearing
from tests.contract.webhooks import (
    EVERY,
    HEARD_AS,
    KINDS,
    METAS,
    NEWER,
    at,
    hear,
    paths,
    replaced,
    swollen,
    without,
)

# Below these a body is no webhook, or no change, any more.
SHALLOW = 2


def message(name: str) -> MessageIn:
    """The only message of one of our examples."""
    [heard] = hear(KINDS[name])
    assert isinstance(heard, MessageIn)
    return heard


# Looped over and not parametrised where there are hundreds: emptying the database before each would take longest.
def test_metas_own_examples_are_understood() -> None:
    for name in METAS:
        _is_understood(name)


def _is_understood(name: str) -> None:
    [heard] = hear(METAS[name])
    expected = {"System Message": IdentityChange}.get(name, AccountChange if name.startswith("Group") else MessageIn)
    assert type(heard) is expected, name
    if isinstance(heard, MessageIn):
        assert heard.kind != "unknown"
        assert heard.sender.wa_id == "16505551234"
        assert heard.sender.name == "Sheena Nelson"
        assert heard.at is not None


@pytest.mark.parametrize(
    ("name", "kind", "text", "choice"),
    [
        ("Text Message", "text", "Does it come in another color?", None),
        ("Interactive List Reply Message", "interactive", "Priority Mail Express", "priority_express"),
        ("Interactive Button Reply Message", "interactive", "Cancel", "cancel-button"),
        ("Button Message", "button", "Unsubscribe", "Unsubscribe"),
        ("Image Message", "image", "Taj Mahal", None),
        ("Location Message", "location", "Philz Coffee", None),
        ("Contact Sharing Message", "contacts", "Lucía Gómez", None),
        ("Order Message", "order", "", None),
        ("Reaction Message", "reaction", "👍", None),
        ("Unsupported Message", "unsupported", "", None),
        ("Flow answer that is not JSON", "interactive", "Sent", None),
        ("Address answer", "interactive", "12 Marina, Lagos", None),
        ("Reaction taken back", "reaction", "", None),
        ("First open of the chat", "request_welcome", "", None),
    ],
)
def test_kind_words_and_choice(name: str, kind: str, text: str, choice: str | None) -> None:
    [heard] = hear(EVERY[name])
    assert isinstance(heard, MessageIn)
    assert (heard.kind, heard.text, heard.choice_id) == (kind, text, choice)


@pytest.mark.parametrize(
    ("name", "wa_id", "bsuid", "parent", "username"),
    [
        (
            "Text with every identifier",
            "16505551234",
            "US.13491208655302741918",
            "US.ENT.11815799212886844830",
            "pablo",
        ),
        ("Text with a business-scoped id alone", None, "US.13491208655302741918", None, "pablo"),
        ("Business-scoped id where the phone belongs", None, "US.13491208655302741918", None, None),
        ("Sender named by the contact alone", None, "US.13491208655302741918", None, "pablo"),
    ],
)
def test_the_sender_is_known_by_whatever_is_there(
    name: str, wa_id: str | None, bsuid: str, parent: str | None, username: str | None
) -> None:
    [heard] = hear(NEWER[name])
    assert isinstance(heard, MessageIn)
    sender = heard.sender
    assert (sender.wa_id, sender.bsuid, sender.parent_bsuid, sender.username) == (wa_id, bsuid, parent, username)
    assert sender.address == (wa_id or bsuid)


def test_a_change_of_identity_names_both() -> None:
    [moved] = hear(NEWER["User changed her number"])
    assert isinstance(moved, IdentityChange)
    assert (moved.previous, moved.current.bsuid, moved.current.wa_id) == (
        "US.13491208655302741918", "US.222", "12195555358",
    )  # fmt: skip


def test_reports_carry_our_id_the_price_and_the_reason() -> None:
    [sent], [failed], [played], [payment] = (
        hear(NEWER[name]) for name in ("Status sent", "Status failed", "Voice message played", "Payment status")
    )
    assert isinstance(sent, StatusIn)
    assert (sent.status, sent.callback) == ("sent", "01a2065e-3aa3-74fb-9198-355de6a0d2d3")
    assert sent.pricing == {"billable": True, "pricing_model": "PMP", "category": "service", "type": "regular"}
    assert isinstance(failed, StatusIn)
    assert failed.error_code == 131026
    assert "Unable to deliver" in (failed.error or "")
    assert isinstance(played, StatusIn)
    assert isinstance(payment, PaymentIn)
    assert (payment.status, payment.reference_id, payment.message_id) == ("captured", "1", "wamid.O")


def test_an_echo_names_the_shopper() -> None:
    [echo] = hear(NEWER["Echo of the phone app"])
    assert isinstance(echo, EchoIn)
    assert (echo.receiver.wa_id, echo.text) == ("16505551234", "On my way")


def test_every_kind_and_field_is_heard_as_what_it_is() -> None:
    assert {name: [heard.label for heard in hear(body)] for name, body in KINDS.items()} == HEARD_AS


def test_nothing_but_what_is_of_the_future_is_unknown() -> None:
    unknown = {name for name, body in KINDS.items() if any(isinstance(heard, Unknown) for heard in hear(body))}
    assert unknown == {"status of the future", "field of the future"}


CONTENTS: dict[str, Any] = {
    "text": None,
    "picture with a url of its own": contents.MediaIn(
        "1479537139650973", "https://lookaside.example/1", "image/jpeg",
        "mXeKnGGqVz2DIvbvMBfVZyjxnOmpFhUzsJS5hHHXd5E=", "This one",
    ),
    "voice message": contents.MediaIn(
        "1479537139650975", None, "audio/ogg; codecs=opus", "mXeKnGGqVz2DIvbvMBfVZyjxnOmpFhUzsJS5hHHXd5E=",
        is_voice=True,
    ),
    "document": contents.MediaIn(
        "1479537139650976", None, "application/pdf", "mXeKnGGqVz2DIvbvMBfVZyjxnOmpFhUzsJS5hHHXd5E=",
        filename="list.pdf",
    ),
    "moving sticker": contents.MediaIn(
        "1479537139650977", None, "image/webp", "mXeKnGGqVz2DIvbvMBfVZyjxnOmpFhUzsJS5hHHXd5E=", is_animated=True
    ),
    "location": contents.PlaceIn(6.4541, 3.3947, "Balogun Market", "Lagos Island", "https://example.com/balogun"),
    "contacts": contents.PeopleIn((contents.PersonIn("Dona", ("+234 803 555 1111",)),)),
    "her own number, asked for": contents.PeopleIn((contents.PersonIn(None, ("+2348031234567",)),), is_her_own=True),
    "button reply": contents.ChoiceIn("cart", "Show my cart"),
    "list reply": contents.ChoiceIn("p:1", "Rice", "5 kg"),
    "quick reply of a template": contents.ChoiceIn("stop", "Stop"),
    "flow answered": contents.FormIn("flow", "Sent", {"flow_token": "t1", "slot": "am"}),
    "flow answered with an object": contents.FormIn("flow", "Sent", {"slot": "pm"}),
    "flow answered with a broken text": contents.FormIn("flow", "Sent", None),
    "flow answered with nothing": contents.FormIn("flow", "Sent", None),
    "form of a later kind": contents.FormIn("galaxy_message", "Done", {"a": 1}),
    "may not call": contents.CallPermissionIn(is_granted=False),
    "cart": contents.CartIn(
        "194836987003835",
        (contents.CartLineIn("rice-5", 2, "9500.5", "NGN"), contents.CartLineIn("oil-1", 1, "3200", "NGN")),
    ),
    "reaction": contents.ReactionIn("wamid.EV0001", "👍"),
    "reaction taken back": contents.ReactionIn("wamid.EV0001", None),
    "edit": contents.EditIn(
        "wamid.EV0001", "text", "Do you have brown rice?",
        {"type": "text", "text": {"body": "Do you have brown rice?"}},
    ),
    "revoke": contents.RevokeIn("wamid.EV0003"),
    "poll": contents.UnsupportedIn("poll_creation", 131051, "Message type is currently not supported."),
    "old kind of unknown": contents.UnsupportedIn(None, 131060, "Unavailable"),
    "new phone in the hand": contents.SystemIn("customer_identity_changed"),
}  # fmt: skip


def test_what_is_inside_is_typed() -> None:
    assert {name: message(name).content for name in CONTENTS} == CONTENTS


def test_a_message_tells_what_it_came_with() -> None:
    by_ad, by_post = message("by an advertisement").context.referral, message("by a post").context.referral
    assert by_ad is not None
    assert by_post is not None
    assert (by_ad.click_id, by_ad.headline, by_ad.is_of_ad) == ("Aff-1", "Chat", True)
    assert not by_post.is_of_ad
    assert message("about a product").context.product == contents.ProductAsked("194836987003835", "rice-5")
    assert message("passed on often").context.is_forwarded_often
    assert message("in a group").context.group_id == "Y2FwaV9ncm91cDox"
    assert message("button reply").reply_to == "wamid.OURS"


def test_templates_tell_what_changed() -> None:
    heard = [one for name, body in KINDS.items() if name.startswith("template ") for one in hear(body)]
    told = {(one.aspect, one.value, one.previous, one.reason) for one in heard if isinstance(one, TemplateChange)}
    assert told >= {
        ("status", "APPROVED", None, None),
        ("status", "REJECTED", None, "INVALID_FORMAT"),
        ("quality", "YELLOW", "GREEN", None),
        ("category", "MARKETING", "UTILITY", None),
        ("components", None, None, None),
    }
    assert all(one.at is not None for one in heard if isinstance(one, TemplateChange))


def test_accounts_tell_which_number_and_what_happened() -> None:
    [quality], [name], [alert] = (
        hear(KINDS[one]) for one in ("phone_number_quality_update", "phone_number_name_update", "account_alerts")
    )
    assert isinstance(quality, AccountChange)
    assert (quality.event, quality.display_number) == ("FLAGGED", "2347012345678")
    assert isinstance(name, AccountChange)
    assert name.event == "APPROVED"
    assert isinstance(alert, AccountChange)
    assert alert.event == "OBA_APPROVED"


def test_calls_payments_and_wishes_are_typed() -> None:
    [begun], [ended], [paid], [stop] = (
        hear(KINDS[name]) for name in ("she calls", "her call ends", "payment captured", "marketing stop")
    )
    assert isinstance(begun, CallIn)
    assert isinstance(ended, CallIn)
    assert begun.provider_id == ended.provider_id
    assert (ended.is_ours, ended.status, ended.seconds) == (False, "completed", 120)
    assert isinstance(paid, PaymentIn)
    assert (paid.reference_id, paid.amount, paid.currency, paid.payer.wa_id) == (
        "order-1", 950050, "INR", "2348031234567",
    )  # fmt: skip
    assert isinstance(stop, PreferenceChange)
    assert stop.is_stopped


def test_chats_of_before_say_who_wrote_and_how_far_it_got() -> None:
    progress, *past = hear(KINDS["chats of before"])
    assert isinstance(progress, AccountChange)
    assert progress.body["metadata"] == {"phase": 0, "chunk_order": 1, "progress": 55}
    told = [(one.is_ours, one.kind, one.status, one.shopper.wa_id) for one in past if isinstance(one, HistoryIn)]
    assert told == [
        (False, "text", "read", "2348031234567"),
        (True, "text", "delivered", "2348031234567"),
        (False, "media_placeholder", "read", "2348031234567"),
    ]
    [declined] = hear(KINDS["chats of before declined"])
    assert isinstance(declined, AccountChange)
    assert declined.event == "declined"


def test_any_single_key_may_be_missing() -> None:
    for name, body in EVERY.items():
        for path in (path for path in paths(body) if len(path) > SHALLOW):
            heard = hear(without(body, path))
            assert heard, f"{name} is lost without {path}"
            if path[-1] in {"contacts", "profile", "name", "timestamp", "type", "id"} and name == "Text Message":
                assert isinstance(heard[0], MessageIn), f"{name} is no message without {path[-1]}"


def test_texts_may_be_long_and_numbers_texts_and_lists_empty() -> None:
    for name, body in EVERY.items():
        assert all(hear(long) for long in swollen(body)), name
        for path in paths(body):
            value = at(body, path)
            if isinstance(value, int | float) and not isinstance(value, bool):
                changed = hear(replaced(body, path, str(value)))
                assert [type(one) for one in changed] == [type(one) for one in hear(body)], f"{name}: {path} as text"
            elif isinstance(value, list) and len(path) > 1:
                assert hear(replaced(body, path, [])), f"{name} is lost with {path} empty"


def test_a_body_without_entries_is_no_webhook() -> None:
    with pytest.raises(hearing.Undecodable):
        hear(replaced(METAS["Text Message"], ("entry",), []))


@pytest.mark.parametrize("wrong", [None, 7, "x", [], {}, [[]], [None], True, -1.5, 10**30])
def test_any_value_may_be_of_another_kind(wrong: object) -> None:
    for body in EVERY.values():
        for path in paths(body):
            if len(path) > SHALLOW:
                assert hear(replaced(body, path, wrong))


def test_a_message_without_an_id_gets_the_same_one_each_time() -> None:
    body = copy.deepcopy(METAS["Text Message"])
    del body["entry"][0]["changes"][0]["value"]["messages"][0]["id"]
    [first], [second] = hear(body), hear(body)
    assert isinstance(first, MessageIn)
    assert first.provider_id.startswith("none.")
    assert first == second
