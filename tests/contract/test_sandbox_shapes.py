"""The sandbox against Meta's own example payloads: what it sends equals them, what it takes includes them."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from oja.kernel import whatsapp_limits
from oja.sandbox import payloads
from oja.sandbox.errors import GraphError
from oja.sandbox.models import Chat, Message, Number

EXAMPLES = json.loads((Path(__file__).parent / "fixtures" / "meta" / "examples.json").read_text())
NEWER = {"user_id", "from_user_id", "recipient_user_id"}


def webhooks_with_messages() -> list[Any]:
    found = []
    for example in EXAMPLES["webhooks"]:
        value = example["body"]["entry"][0]["changes"][0]["value"]
        if "messages" in value:
            found.append(pytest.param(example["body"], id=example["name"]))
    return found


@pytest.mark.parametrize("webhook", webhooks_with_messages())
def test_a_shoppers_message_equals_metas_example(webhook: dict[str, Any]) -> None:
    entry = webhook["entry"][0]
    value = entry["changes"][0]["value"]
    message = value["messages"][0]
    content = {key: part for key, part in message.items() if key not in {"from", "id", "timestamp"}}
    number = Number(
        phone_number_id=value["metadata"]["phone_number_id"],
        display_phone_number=value["metadata"]["display_phone_number"],
        waba_id=entry["id"],
    )
    profile = value.get("contacts", [{"profile": {}}])[0]["profile"]
    chat = Chat(user=message["from"], wa_id=message["from"], user_id="US.1", profile=profile)
    sent_at = datetime.fromtimestamp(int(message["timestamp"]), UTC)
    sent = Message(id=message["id"], body=content, sent_at=sent_at)
    assert without_newer(payloads.inbound(number, chat, sent)) == webhook


def filled_in(body: dict[str, Any]) -> dict[str, Any]:
    """Meta's examples have gaps to fill in: receivers, addresses, the type of a header, the reference of an order."""
    text = re.sub(r"<?http\(s\)://[^\"<>]*>?", "https://shop.example/a", json.dumps(body))
    text = text.replace("<HEADER_TYPE>", "text").replace("unique-reference-id-from-order-details-msg", "ORD-1")
    filled: dict[str, Any] = json.loads(text)
    if not re.search(r"\d", str(filled["to"])) or "{" in filled["to"] or "<" in filled["to"]:
        filled["to"] = "919812345678" if "reference_id" in text else "16505551234"
    return filled


def sends() -> list[Any]:
    return [
        pytest.param(filled_in(example["body"]), id=example["name"])
        for example in EXAMPLES["sends"]
        if "status" not in example["body"]
    ]


@pytest.mark.parametrize("body", sends())
def test_metas_examples_of_messages_are_taken(body: dict[str, Any]) -> None:
    assert whatsapp_limits.problems(body) == []


def without_newer(part: Any) -> Any:
    """The same without what came after these examples were written: business-scoped user ids."""
    if isinstance(part, dict):
        return {key: without_newer(inner) for key, inner in part.items() if key not in NEWER}
    return [without_newer(inner) for inner in part] if isinstance(part, list) else part


def test_a_status_has_metas_shape() -> None:
    number = Number(
        phone_number_id="106540352242922", display_phone_number="+1 555-078-3881", waba_id="419561257915477"
    )
    chat = Chat(phone_number_id="106540352242922", user="16505551234", wa_id="16505551234", user_id="US.1", profile={})
    message = Message(id="wamid.x", body={"biz_opaque_callback_data": "row"})
    at = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
    webhook = payloads.status(number, chat, message, "delivered", at, category="utility")
    [status] = webhook["entry"][0]["changes"][0]["value"]["statuses"]
    conversation = status.pop("conversation")
    assert re.fullmatch(r"[0-9a-f]{32}", conversation["id"])
    assert conversation["origin"] == {"type": "utility"}
    assert status == {
        "id": "wamid.x",
        "status": "delivered",
        "timestamp": "1795426200",
        "recipient_id": "16505551234",
        "recipient_user_id": "US.1",
        "biz_opaque_callback_data": "row",
        "pricing": {"billable": True, "pricing_model": "PMP", "category": "utility", "type": "regular"},
    }


def test_an_error_has_metas_shape() -> None:
    answer = GraphError(131047).answer()
    assert answer["error"].pop("fbtrace_id")
    assert answer == {
        "error": {
            "message": "(#131047) Re-engagement message",
            "type": "OAuthException",
            "code": 131047,
            "error_data": {
                "messaging_product": "whatsapp",
                "details": "More than 24 hours have passed since the customer last replied.",
            },
        }
    }


def test_message_ids_look_like_metas() -> None:
    made = {payloads.message_id("2348031234567", side) for side in ("in", "out") for _ in range(50)}
    assert len(made) == 100
    assert all(re.fullmatch(r"wamid\.[A-Za-z0-9+/]+=*", one) for one in made)


def test_a_phone_has_one_business_scoped_id_for_each_business() -> None:
    here = payloads.user_id_of("2348031234567", "waba-1")
    assert here == payloads.user_id_of("2348031234567", "waba-1")
    assert here != payloads.user_id_of("2348031234567", "waba-2")
    assert whatsapp_limits.USER_ID.match(here)
    assert here.startswith("NG.")
    assert payloads.user_id_of("16505551234", "waba-1").startswith("US.")
