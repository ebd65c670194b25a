"""What Meta's news about accounts mean: a table, and nothing that is missing or odd breaks it."""

from typing import Any

import pytest

from oja.channels.whatsapp_cloud import account_news
from oja.channels.whatsapp_cloud.account_news import NOTHING

FIELDS = (
    "account_update", "phone_number_quality_update", "business_capability_update", "phone_number_name_update",
    "account_review_update", "account_alerts", "security", "flows",
)  # fmt: skip


@pytest.mark.parametrize(
    ("event", "details", "stops", "resumes"),
    [
        ("ACCOUNT_DELETED", {}, True, False),
        ("PARTNER_REMOVED", {}, True, False),
        ("ACCOUNT_OFFBOARDED", {}, True, False),
        ("ACCOUNT_RECONNECTED", {}, False, True),
        ("DISABLED_UPDATE", {"ban_info": {"waba_ban_state": "DISABLE"}}, True, False),
        ("DISABLED_UPDATE", {"ban_info": {"waba_ban_state": "REINSTATE"}}, False, True),
        ("DISABLED_UPDATE", {"ban_info": {"waba_ban_state": "SCHEDULE_FOR_DISABLE"}}, False, False),
        ("ACCOUNT_RESTRICTION", {"restriction_info": [{"restriction_type": "RESTRICTED_ADD_PHONE_NUMBER_ACTION"}]},
         False, False),
        ("ACCOUNT_RESTRICTION", {"restriction_info": [{"restriction_type": "RESTRICTED_BIZ_INITIATED_MESSAGING"}]},
         False, False),
        ("ACCOUNT_RESTRICTION",
         {"restriction_info": [{"restriction_type": "RESTRICTED_CUSTOMER_INITIATED_MESSAGING"}]}, True, False),
        ("VOLUME_BASED_PRICING_TIER_UPDATE", {}, False, False),
    ],
)  # fmt: skip
def test_which_news_make_a_number_fall_silent(event: str, details: dict[str, Any], stops: bool, resumes: bool) -> None:
    news = account_news.read("account_update", event, details)
    assert ((news.stop is not None), news.resumes) == (stops, resumes)


@pytest.mark.parametrize(
    ("details", "limit"),
    [
        ({"max_daily_conversations_per_business": "TIER_2K"}, "TIER_2K"),
        ({"max_daily_conversations_per_business": 2000, "current_limit": "TIER_250"}, "TIER_2K"),
        ({"current_limit": "TIER_10K"}, "TIER_10K"),
        ({"max_daily_conversations_per_business": -1}, "TIER_UNLIMITED"),
    ],
)
def test_a_limit_is_read_whichever_way_it_is_told(details: dict[str, Any], limit: str) -> None:
    news = account_news.read("phone_number_quality_update", "UPGRADE", details)
    assert (news.health, news.resolved) == ({"messaging_limit": limit}, ("limit",))


def test_a_lower_limit_is_told() -> None:
    news = account_news.read("phone_number_quality_update", "DOWNGRADE", {"current_limit": "TIER_250"})
    assert [alert.kind for alert in news.alerts] == ["limit"]


def test_faster_sending_is_noted() -> None:
    assert account_news.read("phone_number_quality_update", "THROUGHPUT_UPGRADE", {}).throughput == 1000


@pytest.mark.parametrize("name", FIELDS)
@pytest.mark.parametrize("odd", [{}, {"ban_info": 7}, {"restriction_info": "x"}, {"decision": None},
                                 {"current_limit": True}, {"alert_severity": 3, "alert_description": []}])  # fmt: skip
def test_whatever_is_missing_or_odd_breaks_nothing(name: str, odd: dict[str, Any]) -> None:
    for event in (None, "", "DISABLED_UPDATE", "ACCOUNT_RESTRICTION", "UPGRADE", "NOBODY_KNOWS"):
        assert account_news.read(name, event, odd).stop is None


def test_other_fields_concern_no_number() -> None:
    assert account_news.read("security", "PIN_CHANGED", {}) == NOTHING
