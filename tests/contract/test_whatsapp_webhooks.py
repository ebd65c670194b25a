"""Meta's payloads in: every one is taken apart, none raises, whatever optional key is missing."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from oja.channels.heard import AccountChange, EchoIn, Heard, IdentityChange, MessageIn, PaymentIn, StatusIn
from oja.channels.whatsapp_cloud import hearing

FIXTURES = Path(__file__).parent / "fixtures"


def _named(examples: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {example["name"]: example["body"] for example in examples}


METAS = _named(json.loads((FIXTURES / "meta" / "examples.json").read_text())["webhooks"])
NEWER = _named(json.loads((FIXTURES / "whatsapp" / "since_2026.json").read_text()))
EVERY = METAS | NEWER


def hear(body: dict[str, Any]) -> list[Heard]:
    return [heard for change in hearing.decode(json.dumps(body).encode()) for heard in change.heard]


@pytest.mark.parametrize("name", METAS)
def test_metas_own_examples_are_understood(name: str) -> None:
    [heard] = hear(METAS[name])
    expected = {"System Message": IdentityChange}.get(name, AccountChange if name.startswith("Group") else MessageIn)
    assert type(heard) is expected
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


@pytest.mark.parametrize("name", EVERY)
def test_any_single_key_may_be_missing(name: str) -> None:
    for path in _paths(EVERY[name]):
        body = copy.deepcopy(EVERY[name])
        parent = body
        for step in path[:-1]:
            parent = parent[step]
        del parent[path[-1]]
        if len(path) > 2:
            heard = hear(body)
            assert heard, f"lost without {'.'.join(map(str, path))}"
            if path[-1] in {"contacts", "profile", "name", "timestamp", "type", "id"} and name == "Text Message":
                assert isinstance(heard[0], MessageIn), f"lost without {path[-1]}"


@pytest.mark.parametrize("wrong", [None, 7, "x", [], {}, [[]], [None], True])
def test_any_value_may_be_of_another_kind(wrong: object) -> None:
    for body in EVERY.values():
        for path in _paths(body):
            if len(path) < 3:
                continue
            changed = copy.deepcopy(body)
            parent = changed
            for step in path[:-1]:
                parent = parent[step]
            parent[path[-1]] = wrong
            hearing.decode(json.dumps(changed).encode())


def test_a_message_without_an_id_gets_the_same_one_each_time() -> None:
    body = copy.deepcopy(METAS["Text Message"])
    del body["entry"][0]["changes"][0]["value"]["messages"][0]["id"]
    [first], [second] = hear(body), hear(body)
    assert isinstance(first, MessageIn)
    assert first.provider_id.startswith("none.")
    assert first == second


def _paths(value: Any, before: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inside in items:
        yield (*before, key)
        yield from _paths(inside, (*before, key))
