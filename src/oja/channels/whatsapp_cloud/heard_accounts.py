"""What Meta says about accounts, numbers, templates and preferences (reference: WhatsApp 1.3)."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, Final, Literal

from oja.channels.heard import AccountChange, Heard, PreferenceChange, TemplateChange, Unknown
from oja.channels.whatsapp_cloud import people
from oja.channels.whatsapp_cloud.loose import Json, digits, identifier, mapping, mappings, moment, text

LONGEST_EVENT: Final = 100

FIELDS: Final = frozenset(
    {
        "account_alerts", "account_review_update", "account_settings_update", "account_update", "automatic_events",
        "business_capability_update", "business_status_update", "business_username_update",
        "business_username_updates", "flows", "group_lifecycle_update", "group_participants_update",
        "group_settings_update", "group_status_update", "message_handovers", "messaging_handovers", "partner_solutions",
        "payment_configuration_update", "phone_number_name_update", "phone_number_quality_update",
        "phone_number_settings_update", "security", "standby", "tracking_events", "username_update",
    }
)  # fmt: skip

_TEMPLATES: Final[dict[str, Literal["status", "quality", "category", "components"]]] = {
    "message_template_status_update": "status",
    "message_template_quality_update": "quality",
    "message_template_components_update": "components",
    "template_category_update": "category",
    "template_correct_category_detection": "category",
}
_VALUES: Final = {
    "status": (("event",), ()),
    "quality": (("new_quality_score",), ("previous_quality_score",)),
    "category": (("new_category", "correct_category"), ("previous_category", "category")),
    "components": ((), ()),
}
# Where an account's field says what happened, the plainest first.
_EVENTS: Final = ("event", "decision", "status", "alert_type", "event_name", "type")
_INSIDE: Final = ("alert_info", "groups", "automatic_events", "business_username_update")


def hear(field: str, value: Json, at: datetime | None) -> list[Heard]:
    """A change that is about no chat."""
    aspect = _TEMPLATES.get(field)
    if aspect is not None:
        return [_template(field, aspect, value, at)]
    return [change(field, value, at)] if field in FIELDS and value else []


def change(field: str, value: Json, at: datetime | None) -> AccountChange:
    """What happened to an account or a number."""
    event = _event(value)
    return AccountChange(
        field=field,
        event=event[:LONGEST_EVENT] if event else None,
        display_number=_display_number(value),
        at=_at(value) or at,
        body=dict(value),
    )


def errors(value: Json, _contacts: Sequence[Json], at: datetime | None) -> Iterator[Heard]:
    """Errors of the account or the system, which belong to no message."""
    found = mappings(value.get("errors"))
    if found:
        code = text(found[0].get("code"))
        number = _display_number(value)
        yield AccountChange("errors", code[:LONGEST_EVENT] if code else None, number, at, {"errors": list(found)})
    else:
        yield Unknown("errors")


def preferences(value: Json, contacts: Sequence[Json], _at: datetime | None) -> Iterator[Heard]:
    """Whether a shopper wants marketing."""
    for index, wish in enumerate(mappings(value.get("user_preferences"))):
        contact = people.contact_of(contacts, index, wish.get("wa_id"), wish.get("user_id"))
        sender, word = people.one(wish, contact), wish.get("value")
        if sender.address is None or word not in ("stop", "resume"):
            yield Unknown("user_preferences")
        else:
            yield PreferenceChange(sender, word == "stop", moment(wish.get("timestamp")), dict(wish))


def _template(
    field: str, aspect: Literal["status", "quality", "category", "components"], value: Json, at: datetime | None
) -> Heard:
    template_id, name = identifier(value.get("message_template_id")), text(value.get("message_template_name"))
    if template_id is None and name is None:
        return AccountChange(field, None, None, at, dict(value)) if value else Unknown(field)
    now, before = _VALUES[aspect]
    reason = text(value.get("reason")) or text(mapping(value.get("other_info")).get("description"))
    return TemplateChange(
        aspect=aspect,
        template_id=template_id,
        name=name,
        language=text(value.get("message_template_language")),
        value=_first(value, now),
        previous=_first(value, before),
        reason=None if reason is None or reason.upper() == "NONE" else reason,
        at=at,
        body=dict(value),
        field=field,
    )


def _event(value: Json) -> str | None:
    found = _first(value, _EVENTS)
    for key in _INSIDE if found is None else ():
        inside: Any = value.get(key)
        found = found or _first(mapping(inside) or next(iter(mappings(inside)), {}), _EVENTS)
    return found


def _at(value: Json) -> datetime | None:
    groups = mappings(value.get("groups"))
    return moment(groups[0].get("timestamp")) if groups else moment(value.get("timestamp"))


def _display_number(value: Json) -> str | None:
    return digits(value.get("display_phone_number") or mapping(value.get("metadata")).get("display_phone_number"))


def _first(value: Json, names: Sequence[str]) -> str | None:
    return next((found for name in names if (found := text(value.get(name)))), None)
