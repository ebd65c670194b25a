"""
Understanding a stored event: what is in it, and whose it is.

A number belongs to the shop it is connected to, and only under that connection's own Meta app; account fields go by the
account's id. What nobody can be found for goes to the shop behind the app, when there is exactly one: whoever hosts Oja
for herself sees her failures.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

import asyncpg
import msgspec
from sqlalchemy import bindparam, update
from sqlalchemy.ext.asyncio import AsyncSession

from oja.channels import codecs, event_queries
from oja.channels.event_queries import Part
from oja.channels.heard import AccountChange, Change, Heard, MessageIn, StatusIn, TemplateChange, Unknown
from oja.channels.models import ChannelEvent
from oja.channels.whatsapp_cloud import intake
from oja.channels.whatsapp_cloud.hearing import Undecodable
from oja.kernel.db import platform_session
from oja.kernel.errors import NotFound

_EVENTS = ChannelEvent.metadata.tables["channel_events"]
_RECORD = update(_EVENTS).where(_EVENTS.c.id == bindparam("event_id"))


@dataclass(frozen=True, slots=True)
class Group:
    """What one event says to one shop, about one number of hers or (without a channel) about an account."""

    merchant_id: UUID
    channel_id: UUID | None
    heard: list[Heard]
    waba_id: str | None = None
    phone_number_id: str | None = None


@dataclass(slots=True)
class _Findings:
    """What is known so far for one shop, or (under None) for nobody."""

    kinds: list[str] = field(default_factory=list)
    provider_ids: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    phone_number_ids: set[str] = field(default_factory=set)
    waba_ids: set[str] = field(default_factory=set)
    is_understood: bool = False

    @property
    def state(self) -> str:
        if self.problems:
            return "failed"
        return "decoded" if self.is_understood else "unknown"

    @property
    def error(self) -> str | None:
        return " ".join(dict.fromkeys(self.problems)) or None

    def part(self, *, is_whole: bool) -> Part:
        """What this shop gets to see."""
        return Part(
            state=self.state,
            kinds=self.kinds,
            provider_ids=self.provider_ids,
            error=self.error,
            phone_number_ids=sorted(self.phone_number_ids),
            waba_ids=sorted(self.waba_ids),
            is_whole=is_whole,
        )


@dataclass(frozen=True, slots=True)
class Decoded:
    """An event, understood as far as it can be. `groups` are what the shops have to act on."""

    event_id: UUID
    received_at: datetime
    state: str
    groups: list[Group]
    findings: dict[UUID | None, _Findings]

    def set_aside(self, merchant_id: UUID, heard: Heard, trouble: Exception) -> None:
        """Note that one part could not be kept for a shop; `record` shows the event as failed, with the reason."""
        found = self.findings.setdefault(merchant_id, _Findings())
        found.problems.append(f"One part ({heard.label}) could not be kept: {type(trouble).__name__}.")


async def decode(event_id: UUID) -> Decoded:
    """
    What a stored event says, and to whom. Changes nothing; `record` writes it down. Needs no transaction.

    :raises NotFound: there is no such event
    """
    event = await intake.read(event_id)
    if event is None:
        raise NotFound
    findings: dict[UUID | None, _Findings] = {}
    groups: list[Group] = []
    app_key = event["app_key"]
    try:
        changes = codecs.CODECS[event["provider"]].decode(event["body"])
    except Undecodable as trouble:
        findings[await _merchant_of(app_key)] = _Findings(problems=[str(trouble)])
    else:
        directory = await _Directory.read(changes)
        for change in changes:
            route, problem = directory.route(change, app_key)
            merchant_ids = [route["merchant_id"]] if route else directory.merchants_of(change, app_key)
            for merchant_id in merchant_ids or [await _merchant_of(app_key)]:
                _note(findings.setdefault(merchant_id, _Findings()), change, problem)
            channel_id = route["channel_id"] if route else None
            number = route["phone_number_id"] if route else None
            if problem is None:
                heard = [_timed(one, event["received_at"]) for one in change.heard]
                groups += [Group(hers, channel_id, heard, change.waba_id, number) for hers in merchant_ids]
    return Decoded(event_id, event["received_at"], event["state"], groups, findings)


async def record(db: AsyncSession, decoded: Decoded, *, trouble: str | None = None) -> None:
    """Write down what an event was. With `trouble` it stays `pending`: understood, and not yet worked off."""
    merchants = {merchant_id: found for merchant_id, found in decoded.findings.items() if merchant_id is not None}
    whole = len(decoded.findings) == 1
    problems = [problem for found in decoded.findings.values() for problem in found.problems]
    states = {found.state for found in decoded.findings.values()}
    state = next((state for state in ("failed", "decoded", "unknown") if state in states), "unknown")
    details = {}
    for merchant_id, found in merchants.items():
        part = found.part(is_whole=whole)
        waiting = msgspec.structs.replace(part, state="pending", error=trouble) if trouble else part
        details[str(merchant_id)] = msgspec.to_builtins(waiting)
    told = {
        "event_id": decoded.event_id,
        "state": "pending" if trouble else state,
        "kinds": _flat(found.kinds for found in decoded.findings.values()),
        "provider_ids": _flat(found.provider_ids for found in decoded.findings.values()),
        "merchant_ids": list(merchants),
        "error": trouble or " ".join(dict.fromkeys(problems)) or None,
        "details": details or None,
    }
    await (await db.connection()).execute(_RECORD, told)


class _Directory:
    """The connected numbers that the changes of one event could be about."""

    def __init__(self, routes: list[asyncpg.Record]) -> None:
        self.routes = routes

    @classmethod
    async def read(cls, changes: list[Change]) -> "_Directory":
        numbers = {change.phone_number_id for change in changes if change.phone_number_id}
        accounts = {change.waba_id for change in changes if change.waba_id and not change.phone_number_id}
        return cls(await intake.routes(numbers, accounts))

    def route(self, change: Change, app_key: str) -> tuple[asyncpg.Record | None, str | None]:
        """The number a change is about, or why it cannot be used."""
        number = change.phone_number_id
        if number is None:
            return self._only_one(change, app_key) if _is_of_a_chat(change) else (None, None)
        route = next((route for route in self.routes if route["phone_number_id"] == number), None)
        if route is None:
            return None, f"The number {number} is not connected here."
        if route["app_key"] != app_key:
            return None, f"The number {number} stands under another app's key."
        return route, None

    def _only_one(self, change: Change, app_key: str) -> tuple[asyncpg.Record | None, str | None]:
        """The only number of an account, for what forgot to say which of them it is about."""
        hers = [route for route in self.routes if route["waba_id"] == change.waba_id and route["app_key"] == app_key]
        return (hers[0], None) if len(hers) == 1 else (None, "It does not say which number it is about.")

    def merchants_of(self, change: Change, app_key: str) -> list[UUID]:
        """The shops an account field is for."""
        if change.phone_number_id is not None:
            return []
        hers = (route for route in self.routes if route["waba_id"] == change.waba_id and route["app_key"] == app_key)
        return list(dict.fromkeys(route["merchant_id"] for route in hers))


async def _merchant_of(app_key: str) -> UUID | None:
    async with platform_session() as db:
        return await event_queries.merchant_of_app(db, app_key)


def _is_of_a_chat(change: Change) -> bool:
    return any(not isinstance(heard, AccountChange | TemplateChange | Unknown) for heard in change.heard)


def _note(found: _Findings, change: Change, problem: str | None) -> None:
    for heard in change.heard:
        provider_id = getattr(heard, "provider_id", None)
        if heard.label not in found.kinds:
            found.kinds.append(heard.label)
        if provider_id and provider_id not in found.provider_ids:
            found.provider_ids.append(provider_id)
        found.is_understood |= not isinstance(heard, Unknown) and getattr(heard, "kind", "") != "unknown"
    if problem is not None:
        found.problems.append(problem)
    if change.phone_number_id:
        found.phone_number_ids.add(change.phone_number_id)
    elif change.waba_id:
        found.waba_ids.add(change.waba_id)


def _timed(heard: Heard, received_at: datetime) -> Heard:
    """What bears no time of its own happened when it came."""
    is_untimed = isinstance(heard, MessageIn | StatusIn) and heard.at is None
    return msgspec.structs.replace(heard, at=received_at) if is_untimed else heard


def _flat(lists: Iterable[list[str]]) -> list[str]:
    return list(dict.fromkeys(one for many in lists for one in many))
