"""
The delivery form: where, whom the rider calls, and when, on two screens inside WhatsApp (reference: WhatsApp 1.9).

    ADDRESS --data_exchange--> TIME --data_exchange--> SUCCESS, and the chat gets the answers

Whoever's phone cannot show forms types her address instead: the question stands in the message itself.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from oja.channels.messages import Flow
from oja.delivery.slots import Slot
from oja.kernel import crypto

PURPOSE: Final = "delivery"
ADDRESS: Final = "ADDRESS"
TIME: Final = "TIME"
_VERSION: Final = "7.2"
_DATA_API: Final = "3.0"
_FIELDS: Final = ("street", "landmark", "city", "recipient", "phone", "instructions")
_LONGEST: Final = {"street": 200, "landmark": 100, "city": 80, "recipient": 80, "phone": 30, "instructions": 300}

Json = dict[str, Any]
Say = Callable[..., str]


def message(body: str, label: str, conversation_id: UUID, merchant_id: UUID, flow_id: str) -> Flow:
    """The message whose button opens the form; our endpoint fills the first screen."""
    token = token_of(merchant_id, conversation_id)
    return Flow(body, label, token, flow_id=flow_id, action="data_exchange")


def token_of(merchant_id: UUID, conversation_id: UUID) -> str:
    """What a form carries, so that its endpoint knows whose conversation it belongs to."""
    named = f"{merchant_id.hex}.{conversation_id.hex}"
    return f"{named}.{crypto.sign(named, purpose='delivery form')}"


def read_token(token: str) -> tuple[UUID, UUID] | None:
    """Merchant and conversation of a token of ours; None for any other."""
    named, _, signature = token.rpartition(".")
    if not crypto.is_signed(named, signature, purpose="delivery form"):
        return None
    merchant, _, conversation = named.partition(".")
    return UUID(merchant), UUID(conversation)


def screens(say: Say) -> Json:
    """The form as Meta keeps it, in the shop's language."""
    return {
        "version": _VERSION,
        "data_api_version": _DATA_API,
        "routing_model": {ADDRESS: [TIME], TIME: []},
        "screens": [_address_screen(say), _time_screen(say)],
    }


def first_screen(known: Mapping[str, Any], *, problem: str = "") -> Json:
    """The first screen, with what is known already and, the second time, what was wrong."""
    data: Json = {name: _cut(name, known.get(name)) for name in _FIELDS}
    return {"screen": ADDRESS, "data": data | ({"error_message": problem} if problem else {})}


def second_screen(given: Mapping[str, Any], slots: Sequence[Slot], *, problem: str = "") -> Json:
    """The times to choose from; what was typed before travels along."""
    choices = [{"id": slot.id, "title": slot.words} for slot in slots]
    data: Json = {**{name: _cut(name, given.get(name)) for name in _FIELDS}, "slots": choices}
    return {"screen": TIME, "data": data | ({"error_message": problem} if problem else {})}


def done(token: str, given: Mapping[str, Any], slot: Slot | None) -> Json:
    """The end of the form: what the chat gets as its answer."""
    answers = {name: _cut(name, given.get(name)) for name in _FIELDS}
    answers |= {"slot": slot.words} if slot else {}
    return {
        "screen": "SUCCESS",
        "data": {"extension_message_response": {"params": {"flow_token": token, **answers}}},
    }


def read(given: Mapping[str, Any]) -> dict[str, str]:
    """The address in a form's answers: trimmed, cut to what is kept, without the empty fields."""
    kept = {name: _cut(name, given.get(name)) for name in _FIELDS}
    slot = given.get("slot")
    if isinstance(slot, str) and slot.strip():
        kept["slot"] = slot.strip()[:100]
    return {name: value for name, value in kept.items() if value}


def read_native(values: Mapping[str, Any]) -> dict[str, str]:
    """The address in the answers of WhatsApp's own form, which India and Singapore have, in our fields."""
    parts = [values.get(name) for name in ("house_number", "floor_number", "building_name", "tower_number", "address")]
    street = ", ".join(part.strip() for part in parts if isinstance(part, str) and part.strip())
    return read(
        {
            "street": street,
            "landmark": values.get("landmark_area"),
            "city": values.get("city"),
            "recipient": values.get("name"),
            "phone": values.get("phone_number"),
        }
    )


def _cut(name: str, value: Any) -> str:
    return " ".join(value.replace("\x00", "").split())[: _LONGEST[name]] if isinstance(value, str) else ""


def _address_screen(say: Say) -> Json:
    fields = [
        _input("street", say("form.street"), is_required=True, hint=say("form.street_hint")),
        _input("landmark", say("form.landmark"), hint=say("form.landmark_hint")),
        _input("city", say("form.city")),
        _input("recipient", say("form.recipient")),
        _input("phone", say("form.phone"), kind="phone", is_required=True),
        _input("instructions", say("form.instructions")),
    ]
    payload = {name: f"${{form.{name}}}" for name in _FIELDS}
    return {
        "id": ADDRESS,
        "title": say("form.title"),
        "data": {name: {"type": "string", "__example__": ""} for name in _FIELDS},
        "layout": _form([*fields, _footer(say("form.next"), payload)]),
    }


def _time_screen(say: Say) -> Json:
    slots = {
        "type": "array",
        "items": {"type": "object", "properties": {"id": {"type": "string"}, "title": {"type": "string"}}},
        "__example__": [{"id": "2026-11-26T09:00-12:00", "title": "Thu 26 Nov, 09:00–12:00"}],
    }
    choice = {
        "type": "RadioButtonsGroup",
        "name": "slot",
        "label": say("form.when"),
        "required": True,
        "data-source": "${data.slots}",
    }
    payload = {**{name: f"${{data.{name}}}" for name in _FIELDS}, "slot": "${form.slot}"}
    return {
        "id": TIME,
        "title": say("form.when_title"),
        "terminal": True,
        "success": True,
        "data": {**{name: {"type": "string", "__example__": ""} for name in _FIELDS}, "slots": slots},
        "layout": _form([choice, _footer(say("form.done"), payload)]),
    }


def _form(children: Sequence[Json]) -> Json:
    form = {"type": "Form", "name": "form", "children": list(children)}
    return {"type": "SingleColumnLayout", "children": [form]}


def _input(name: str, label: str, *, kind: str = "text", is_required: bool = False, hint: str = "") -> Json:
    made = {"type": "TextInput", "name": name, "label": label, "input-type": kind, "required": is_required}
    return made | {"init-value": f"${{data.{name}}}"} | ({"helper-text": hint} if hint else {})


def _footer(label: str, payload: Json) -> Json:
    return {"type": "Footer", "label": label, "on-click-action": {"name": "data_exchange", "payload": payload}}
