"""Account words: what Meta said about an account, a number or a template, as a sentence for the shop's owner. Pure."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from oja.channels.heard import AccountChange, TemplateChange
from oja.channels.whatsapp_cloud import refusals

Json = Mapping[str, Any]

_TEMPLATE_STATUS: Final = {
    "APPROVED": "WhatsApp approved the template {name}.",
    "REJECTED": "WhatsApp rejected the template {name}.",
    "PAUSED": "WhatsApp paused the template {name}, because shoppers did not like it.",
    "DISABLED": "WhatsApp turned the template {name} off.",
    "PENDING": "WhatsApp is looking at the template {name}.",
    "IN_APPEAL": "WhatsApp is looking at the template {name} again.",
    "PENDING_DELETION": "The template {name} is being deleted.",
    "DELETED": "The template {name} was deleted.",
    "FLAGGED": "Shoppers complain about the template {name}. WhatsApp may turn it off.",
    "REINSTATED": "The template {name} may be used again.",
    "ARCHIVED": "The template {name} was put away, because it was not used.",
    "UNARCHIVED": "The template {name} may be used again.",
}
_ACCOUNT: Final = {
    "ACCOUNT_DELETED": "The WhatsApp account was deleted. Connect your number again to go on.",
    "ACCOUNT_RESTRICTION": "WhatsApp restricted the account. Some messages cannot be sent for now.",
    "ACCOUNT_VIOLATION": "WhatsApp says that the account broke a rule. Please look into your WhatsApp Manager.",
    "ACCOUNT_OFFBOARDED": "The number was taken off this connection. Connect it again to go on.",
    "ACCOUNT_RECONNECTED": "The number is connected again.",
    "PARTNER_ADDED": "The account was shared with this platform.",
    "PARTNER_REMOVED": "The account is no longer shared with this platform. Connect your number again to go on.",
    "PARTNER_APP_INSTALLED": "This platform's app was added to the account.",
    "PARTNER_APP_UNINSTALLED": "This platform's app was removed from the account. Connect your number again to go on.",
    "PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE": "The check of your business has moved on.",
    "AD_ACCOUNT_LINKED": "An advertising account was linked.",
    "MM_LITE_TERMS_SIGNED": "The terms for marketing messages were signed.",
    "BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE": "The country of the business was set.",
    "AUTH_INTL_PRICE_ELIGIBILITY_UPDATE": "The price of sign-in codes sent abroad changes.",
    "VOLUME_BASED_PRICING_TIER_UPDATE": "The price of messages changed with how many you send.",
}
_QUALITY: Final = {
    "ONBOARDING": "Your number was set up.",
    "UPGRADE": "Your number may write to more people a day.",
    "DOWNGRADE": "Your number may write to fewer people a day.",
    "THROUGHPUT_UPGRADE": "Your number may send faster.",
    "FLAGGED": "Shoppers complain about your number. Send less, and only what they asked for.",
    "UNFLAGGED": "Your number is in good standing again.",
}
_OTHERS: Final = {
    "account_alerts": "WhatsApp has a notice about your account.",
    "account_review_update": "WhatsApp finished looking at your account.",
    "business_capability_update": "What your account may do has changed.",
    "security": "The security settings of your number were changed.",
    "flows": "A form of yours changed its state.",
    "payment_configuration_update": "The payment settings of your account were changed.",
    "business_username_update": "The username of your business was changed.",
    "automatic_events": "WhatsApp noticed a lead or a purchase in a chat.",
    "group_message": "Somebody wrote in a group. A shop cannot answer there.",
    "standby": "Meta's own assistant is answering this chat. You only see it here.",
}


def sentence(change: AccountChange | TemplateChange) -> str:
    """What happened, in a sentence a shop owner understands; whatever is missing, there is one."""
    if isinstance(change, TemplateChange):
        return _of_template(change)
    speak = _FIELDS.get(change.field)
    if speak is not None:
        return speak(change)
    known = _OTHERS.get(change.field)
    return known if known is not None else f"WhatsApp reports: {_plain(change.field)}{_of_event(change)}."


def _of_template(change: TemplateChange) -> str:
    name = change.name or change.template_id or "of yours"
    if change.aspect == "status":
        said = _TEMPLATE_STATUS.get(change.value or "", "The template {name} changed its state.").format(name=name)
        return f"{said} The reason: {_plain(change.reason)}." if change.reason else said
    if change.aspect == "quality":
        return f"What shoppers think of the template {name} is now {_plain(change.value) or 'unknown'}."
    if change.aspect == "category":
        kind = _plain(change.value) or "another kind"
        return f"WhatsApp counts the template {name} as {kind} now; its price may change."
    return f"The template {name} was changed at WhatsApp."


def _of_account(change: AccountChange) -> str:
    if change.event == "DISABLED_UPDATE":
        info = change.body.get("ban_info")
        is_back = isinstance(info, dict) and info.get("waba_ban_state") == "REINSTATE"
        return "WhatsApp opened your account again." if is_back else "WhatsApp closes your account. Please act now."
    return _ACCOUNT.get(change.event or "", f"Your WhatsApp account was changed{_of_event(change)}.")


def _of_quality(change: AccountChange) -> str:
    return _QUALITY.get(change.event or "", "How much your number may send has changed.")


def _of_name(change: AccountChange) -> str:
    if change.event == "APPROVED":
        return "WhatsApp approved the name that shoppers see."
    if change.event == "REJECTED":
        return "WhatsApp rejected the name that shoppers see. Please choose another."
    return f"The name that shoppers see was looked at{_of_event(change)}."


def _of_history(change: AccountChange) -> str:
    if change.event == "declined":
        return "The chats of before were not shared. You can share them when you connect the number again."
    return "Chats of before are being copied from your phone."


def _of_errors(change: AccountChange) -> str:
    code = int(change.event) if change.event and change.event.isdecimal() else None
    return refusals.sentence(code, None)


def _of_group(_change: AccountChange) -> str:
    return "A group of yours was changed."


_FIELDS: Final[Mapping[str, Callable[[AccountChange], str]]] = {
    "account_update": _of_account,
    "phone_number_quality_update": _of_quality,
    "phone_number_name_update": _of_name,
    "history": _of_history,
    "errors": _of_errors,
    "group_lifecycle_update": _of_group,
    "group_participants_update": _of_group,
    "group_settings_update": _of_group,
    "group_status_update": _of_group,
}


def _of_event(change: AccountChange) -> str:
    return f" ({_plain(change.event)})" if change.event else ""


def _plain(words: str | None) -> str:
    return (words or "").replace("_", " ").lower()[:100]
