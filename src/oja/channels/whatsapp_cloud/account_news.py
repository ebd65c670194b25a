"""
What Meta's news about an account or a number mean for us: which figures change, whether the number must fall silent or
may speak again, and what the merchant is told. Pure (reference: WhatsApp 1.3, 1.7; Meta's page "account_update").
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from oja.channels.alerts import Alert

Json = Mapping[str, Any]

HIGH: Final = 1000
SEND_BANS: Final = frozenset({"RESTRICTED_CUSTOMER_INITIATED_MESSAGING", "RESTRICTED_BIZ_INITIATED_MESSAGING"})
DAILY: Final = {50: "TIER_50", 250: "TIER_250", 1000: "TIER_1K", 2000: "TIER_2K", 10_000: "TIER_10K",
                100_000: "TIER_100K", -1: "TIER_UNLIMITED"}  # fmt: skip

GONE: Final[Mapping[str, str]] = {
    "ACCOUNT_DELETED": "The WhatsApp business account of this number was deleted at Meta.",
    "PARTNER_REMOVED": "Somebody took this account away from the platform's Meta app.",
    "PARTNER_APP_UNINSTALLED": "Somebody removed the app from this WhatsApp business account.",
    "ACCOUNT_OFFBOARDED": "The number was moved to another phone, or registered anew, and left this connection.",
}
BACK: Final = frozenset({"ACCOUNT_RECONNECTED", "PARTNER_ADDED", "PARTNER_APP_INSTALLED"})


@dataclass(frozen=True, slots=True)
class News:
    """
    What follows. `health` are columns of the number's health, `throughput` messages a second.

    `stop` is why it must fall silent; with `resumes` it may speak again if that was why it fell silent.
    """

    health: Mapping[str, str] = field(default_factory=dict)
    throughput: int | None = None
    stop: str | None = None
    resumes: bool = False
    alerts: tuple[Alert, ...] = ()
    resolved: tuple[str, ...] = ()


NOTHING: Final = News()


def read(name: str, event: str | None, details: Json) -> News:
    """What follows from a webhook field with this event and value; nothing for what does not concern a number."""
    reader = _READERS.get(name)
    return reader(event or "", details) if reader is not None else NOTHING


def _of_account(event: str, details: Json) -> News:
    if event in GONE:
        return News(stop=GONE[event])
    if event in BACK:
        return News(resumes=True, resolved=("account",))
    if event == "DISABLED_UPDATE":
        return _of_ban(details)
    if event == "ACCOUNT_RESTRICTION":
        return _of_restriction(details)
    if event == "ACCOUNT_VIOLATION":
        kind = _words(_map(details.get("violation_info")).get("violation_type"))
        sentence = f"Meta says that this account broke a rule{f' ({kind})' if kind else ''}."
        return News(alerts=(Alert("account", "warning", sentence, "WhatsApp Manager says what, and how to appeal."),))
    return NOTHING


def _of_ban(details: Json) -> News:
    state = _map(details.get("ban_info")).get("waba_ban_state")
    if state == "REINSTATE":
        return News(resumes=True, resolved=("account",), health={"can_send": "AVAILABLE"})
    if state == "DISABLE":
        return News(
            stop="Meta has closed this WhatsApp business account. Appeal in WhatsApp Manager; nothing can be sent.",
            health={"can_send": "BLOCKED"},
        )
    day = _map(details.get("ban_info")).get("waba_ban_date")
    when = f" on {day}" if isinstance(day, str) and day else ""
    alert = Alert(
        "account",
        "danger",
        f"Meta will close this WhatsApp business account{when}.",
        "Appeal now, in WhatsApp Manager.",
    )
    return News(alerts=(alert,))


def _of_restriction(details: Json) -> News:
    given = details.get("restriction_info")
    rows = [_map(one) for one in given] if isinstance(given, list) else [_map(given)]
    kinds = {str(row.get("restriction_type")) for row in rows if row.get("restriction_type")}
    if not kinds:
        return NOTHING
    if "RESTRICTED_CUSTOMER_INITIATED_MESSAGING" in kinds:
        return News(
            stop="Meta does not let this account answer customers for now. WhatsApp Manager says until when.",
            health={"can_send": "BLOCKED"},
        )
    if kinds & SEND_BANS:
        sentence = "Meta does not let this account write first for now: answers to customers still go out."
        alert = Alert("account", "danger", sentence, "WhatsApp Manager says until when. Hold back campaigns.")
        return News(alerts=(alert,), health={"can_send": "LIMITED"})
    sentence = "Meta has restricted this account: new numbers cannot be added for now."
    return News(alerts=(Alert("account", "info", sentence, "Your numbers work as before."),))


def _of_quality(event: str, details: Json) -> News:
    if event == "FLAGGED":
        return News(health={"quality": "RED"}, alerts=(_FLAGGED,))
    if event == "UNFLAGGED":
        return News(health={"quality": "GREEN"}, resolved=("quality",))
    if event == "THROUGHPUT_UPGRADE":
        return News(throughput=HIGH)
    limit = _limit(details.get("max_daily_conversations_per_business")) or _limit(details.get("current_limit"))
    if limit is None:
        return NOTHING
    if event == "DOWNGRADE":
        advice = "It grows again by itself when customers like what you send."
        alert = Alert("limit", "warning", "Meta lowered how many people this number may write to first.", advice)
        return News(health={"messaging_limit": limit}, alerts=(alert,))
    return News(health={"messaging_limit": limit}, resolved=("limit",))


_FLAGGED: Final = Alert(
    "quality", "danger", "Customers block or report this number: Meta rates its quality low.",
    "Send only what people asked for, for a week. Otherwise Meta lowers how many you may write to.",
)  # fmt: skip


def _of_capability(_event: str, details: Json) -> News:
    limit = _limit(details.get("max_daily_conversations_per_business"))
    return News(health={"messaging_limit": limit}) if limit else NOTHING


def _of_name(_event: str, details: Json) -> News:
    decision = str(details.get("decision") or "")
    if decision == "APPROVED":
        return News(health={"name_status": "APPROVED"}, resolved=("name",))
    if decision in {"REJECTED", "DECLINED"}:
        sentence = "Meta turned down the name that customers see."
        alert = Alert("name", "warning", sentence, "Choose another in WhatsApp Manager.")
        return News(health={"name_status": "DECLINED"}, alerts=(alert,))
    return News(health={"name_status": decision}) if decision else NOTHING


def _of_review(event: str, details: Json) -> News:
    decision = str(details.get("decision") or event)
    if decision == "APPROVED":
        return News(health={"account_review": decision}, resolved=("review",))
    if decision == "REJECTED":
        sentence = "Meta turned down this WhatsApp business account after its review."
        alert = Alert("review", "danger", sentence, "Appeal in WhatsApp Manager; only few messages go out until then.")
        return News(health={"account_review": decision}, alerts=(alert,))
    return News(health={"account_review": decision}) if decision else NOTHING


def _of_alert(_event: str, details: Json) -> News:
    if str(details.get("alert_status") or "ACTIVE") not in {"ACTIVE", "NONE"}:
        return News(resolved=("notice",))
    told = details.get("alert_description")
    sentence = f"Meta says: {told}" if isinstance(told, str) and told else "Meta has a notice about this account."
    level = "warning" if str(details.get("alert_severity")) in {"WARNING", "CRITICAL"} else "info"
    return News(alerts=(Alert("notice", level, sentence[:500], "WhatsApp Manager says more."),))  # type: ignore[arg-type]  # one of the levels


_READERS: Final[Mapping[str, Callable[[str, Json], News]]] = {
    "account_update": _of_account,
    "phone_number_quality_update": _of_quality,
    "business_capability_update": _of_capability,
    "phone_number_name_update": _of_name,
    "account_review_update": _of_review,
    "account_alerts": _of_alert,
}


def _limit(value: Any) -> str | None:
    """A messaging limit in Meta's newer words, whichever of its ways it was told in."""
    if isinstance(value, str) and value.startswith("TIER_"):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return DAILY.get(value, "TIER_UNLIMITED" if value > 100_000 else f"TIER_{value}")
    return None


def _words(value: Any) -> str:
    return value.replace("_", " ").lower()[:60] if isinstance(value, str) else ""


def _map(value: Any) -> Json:
    return value if isinstance(value, dict) else {}
