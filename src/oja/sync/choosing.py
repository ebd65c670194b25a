"""Choosing: which of the catalogues of her business a merchant's WhatsApp account shows, read from Meta."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any, Final, Literal
from uuid import UUID

from oja.channels import changing
from oja.channels import queries as channels
from oja.channels.queries import Line
from oja.channels.whatsapp_cloud import catalog_transport
from oja.channels.whatsapp_cloud.access import access_of
from oja.channels.whatsapp_cloud.graph import Answer
from oja.kernel.db import merchant_session
from oja.sync import linking, service
from oja.sync.errors import AccountNotFound, CatalogueNotShown, MetaSilent

MOST_PAGES: Final = 20
UNREAD: Final = "Meta does not tell us all catalogues of your business."
NO_BUSINESS: Final = "It does not say which business this account belongs to."


@dataclass(frozen=True, slots=True)
class Choosable:
    """A catalogue at Meta. `is_shown` by the account now, as Meta says."""

    catalog_id: str
    name: str
    products: int | None
    is_shown: bool


@dataclass(slots=True)
class Account:
    """
    A WhatsApp account with its numbers, the catalogue that we keep in step for it, and those that it could show.

    `error` says why the list may not be whole.
    """

    line: Line
    numbers: list[str] = field(default_factory=list)
    catalog_id: str | None = None
    catalogues: list[Choosable] = field(default_factory=list)
    error: str | None = None


async def accounts(merchant_id: UUID) -> list[Account]:
    """The shop's accounts at Meta, each with its choice. Asks Meta, so call it without a transaction; never raises."""
    async with merchant_session(merchant_id) as db:
        found = {waba_id: Account(line) for waba_id, line in (await channels.accounts(db)).items()}
        for channel in await channels.list_channels(db):
            if channel.waba_id in found:
                account = found[channel.waba_id]
                account.numbers.append(channel.display_number)
                account.catalog_id = account.catalog_id or channel.catalog_id
    at_meta = [account for account in found.values() if account.line.kind == linking.KIND]
    await asyncio.gather(*map(_read, at_meta))
    return at_meta


async def choose(merchant_id: UUID, waba_id: str, catalog_id: str) -> None:
    """
    Let an account show a catalogue, at Meta and here; its items follow by themselves. Safe to repeat.

    What Meta does not let us see is taken on her word: the first push says what is wrong.

    :raises AccountNotFound: this shop has no such account at Meta
    :raises CatalogueNotShown: Meta does not let the account show it; says why
    :raises MetaSilent: Meta cannot be reached
    """
    async with merchant_session(merchant_id) as db:
        line = (await channels.accounts(db)).get(waba_id)
    if line is None or line.kind != linking.KIND:
        raise AccountNotFound
    shown = await catalog_transport.shown(access_of(line))
    if shown.state in {"retry", "unknown"}:
        raise MetaSilent
    if shown.state == "done" and catalog_id not in {str(row.get("id")) for row in shown.rows()}:
        answer = await catalog_transport.show(access_of(line), catalog_id)
        if answer.state == "refused":
            raise CatalogueNotShown(f"{answer.error} {CatalogueNotShown.advice}")
        if answer.state != "done":
            raise MetaSilent
    async with merchant_session(merchant_id) as db:
        await changing.show_catalogue(db, waba_id, catalog_id)
        await service.take_up(db)


async def _read(account: Account) -> None:
    access = access_of(account.line)
    shown, owner = await asyncio.gather(catalog_transport.shown(access), catalog_transport.owner(access))
    is_shown = {str(row.get("id")) for row in shown.rows()}
    answers, found = [shown, owner], {}
    business = owner.body.get("owner_business_info")
    business_id = business.get("id") if isinstance(business, dict) else None
    if business_id:
        for whose in ("owned", "client"):
            answers += [answer async for answer in _pages(account.line, str(business_id), whose)]
    for row in (row for answer in answers for row in _catalogues(answer)):
        found[str(row["id"])] = Choosable(str(row["id"]), str(row["name"]), _count(row), str(row["id"]) in is_shown)
    account.catalogues = sorted(found.values(), key=lambda one: (not one.is_shown, one.name.casefold(), one.catalog_id))
    why = next((answer.error for answer in answers if answer.error), None if business_id else NO_BUSINESS)
    account.error = f"{UNREAD} {why}" if why else None


async def _pages(line: Line, business_id: str, whose: Literal["owned", "client"]) -> AsyncIterator[Answer]:
    after: str | None = None
    for _ in range(MOST_PAGES):
        page = await catalog_transport.catalogues(access_of(line), business_id, whose, after)
        yield page
        if (after := page.next_page()) is None:
            return


def _catalogues(answer: Answer) -> list[dict[str, Any]]:
    return [row for row in answer.rows() if row.get("id") and row.get("name")]


def _count(row: dict[str, Any]) -> int | None:
    count = row.get("product_count")
    return count if isinstance(count, int) else None
