"""Twilio's Content API: contents are stored, listed, sent to WhatsApp for approval, and approved a moment later."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from oja.sandbox import twilio_payloads
from oja.sandbox.twilio_errors import TwilioError
from oja.sandbox.twilio_models import TwilioContent

REVIEW_TAKES: Final = timedelta(seconds=2)
KINDS: Final = frozenset(
    {
        "twilio/text", "twilio/media", "twilio/location", "twilio/list-picker", "twilio/call-to-action",
        "twilio/quick-reply", "twilio/card", "twilio/carousel", "twilio/catalog", "twilio/flows", "whatsapp/card",
        "whatsapp/authentication",
    }
)  # fmt: skip
NEVER_APPROVED: Final = frozenset({"twilio/list-picker", "twilio/location"})
_AT_AN_END: Final = re.compile(r"^\s*{{\w+}}|{{\w+}}\s*$|{{\w+}}\s*{{\w+}}")


async def create(db: AsyncSession, account_sid: str, body: Mapping[str, Any]) -> dict[str, Any]:
    """
    Store a content.

    :raises TwilioError: it has no types, or one that breaks a limit
    """
    types, variables = body.get("types"), body.get("variables") or {}
    if not isinstance(types, dict) or not types or not set(types) <= KINDS or not body.get("language"):
        raise TwilioError(20001, "A content needs a language and types that are known.")
    if not isinstance(variables, dict) or not twilio_payloads.names_in(types) <= set(variables):
        raise TwilioError(20001, "Every variable needs a sample.")
    for kind, shape in types.items():
        if problem := _problem(kind, shape):
            raise TwilioError(20001, problem)
    content = TwilioContent(
        sid=twilio_payloads.sid("HX"),
        account_sid=account_sid,
        friendly_name=str(body.get("friendly_name") or ""),
        language=str(body["language"]),
        variables=variables,
        types=types,
    )
    db.add(content)
    return shown(content)


async def contents_of(db: AsyncSession, account_sid: str) -> list[TwilioContent]:
    """The contents of an account, the oldest first."""
    found = select(TwilioContent).where(TwilioContent.account_sid == account_sid)
    return list(await db.scalars(found.order_by(TwilioContent.created_at, TwilioContent.sid)))


async def get(db: AsyncSession, account_sid: str, sid: str) -> TwilioContent:
    """
    One content of an account.

    :raises TwilioError: it has none with that id
    """
    content = await db.get(TwilioContent, sid)
    if content is None or content.account_sid != account_sid:
        raise TwilioError(20404)
    return content


def submit(content: TwilioContent, body: Mapping[str, Any], now: datetime) -> dict[str, Any]:
    """
    Ask WhatsApp to approve a content.

    :raises TwilioError: it has no name in small letters, or is of a kind that is never approved
    """
    name, category = str(body.get("name") or ""), str(body.get("category") or "")
    if not re.fullmatch(r"[a-z0-9_]{1,512}", name) or category not in {"UTILITY", "MARKETING", "AUTHENTICATION"}:
        raise TwilioError(20001, "An approval needs a name of small letters, digits and _, and a category.")
    if set(content.types) & NEVER_APPROVED:
        raise TwilioError(20001, "Contents of this type cannot be approved.")
    content.approval = {
        "name": name,
        "category": category,
        "content_type": next(iter(content.types)),
        "status": "received",
        "submitted_at": now.isoformat(),
        "rejection_reason": "",
    }
    return approval(content)


def review(content: TwilioContent, now: datetime) -> None:
    """Decide what has waited long enough. A body that begins or ends with a variable is rejected, as WhatsApp does."""
    waiting = content.approval
    if not waiting or waiting["status"] != "received":
        return
    if now - datetime.fromisoformat(waiting["submitted_at"]) < REVIEW_TAKES:
        return
    bodies = [str(shape.get("body", "")) for shape in content.types.values() if isinstance(shape, dict)]
    is_bad = any(_AT_AN_END.search(body) for body in bodies)
    reason = {"rejection_reason": "Variables cannot be at the start or the end of the body." if is_bad else ""}
    content.approval = waiting | {"status": "rejected" if is_bad else "approved"} | reason


def approval(content: TwilioContent) -> dict[str, Any]:
    """How far WhatsApp is with a content."""
    given = {key: value for key, value in (content.approval or {}).items() if key != "submitted_at"}
    return given or {"name": "", "status": "unsubmitted", "category": "", "content_type": next(iter(content.types))}


def shown(content: TwilioContent) -> dict[str, Any]:
    """A content as Twilio shows it."""
    return {
        "sid": content.sid,
        "account_sid": content.account_sid,
        "friendly_name": content.friendly_name,
        "language": content.language,
        "variables": content.variables,
        "types": content.types,
        "url": f"https://content.twilio.com/v1/Content/{content.sid}",
    }


def _problem(kind: str, shape: Any) -> str | None:
    if not isinstance(shape, dict):
        return f"{kind} must be an object."
    if len(str(shape.get("body", ""))) > (1600 if kind in {"twilio/text", "twilio/media"} else 1024):
        return "The body is too long."
    if kind == "twilio/card":
        return _card_problem(shape)
    if kind == "twilio/list-picker":
        items = shape.get("items")
        if not isinstance(items, list) or not 1 <= len(items) <= 10 or not shape.get("button"):
            return "A list needs a button and 1 to 10 items."
        return None if all(item.get("item") and item.get("id") for item in items) else "An item needs a name and an id."
    is_right = kind != "twilio/quick-reply" or (_are_actions(shape.get("actions")) and shape["actions"])
    return None if is_right else "Quick replies need 1 to 10 actions, each with a title."


def _are_actions(given: Any) -> bool:
    return isinstance(given, list) and len(given) <= 10 and all(one.get("title") for one in given)


def _card_problem(shape: Mapping[str, Any]) -> str | None:
    media, actions = shape.get("media") or [], shape.get("actions") or []
    if not isinstance(media, list) or len(media) > 1 or not _are_actions(actions):
        return "A card has one file and up to 10 actions, each with a title."
    words = [shape.get("title"), shape.get("body")]
    if not any(words) or not (all(words) or shape.get("subtitle") or media or actions):
        return "A card needs a title or a body, and something beside it."
    is_long = len(str(shape.get("title") or "")) > 1024 or len(str(shape.get("subtitle") or "")) > 60
    return "The title or the subtitle is too long." if is_long else None
