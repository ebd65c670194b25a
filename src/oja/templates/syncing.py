"""
Syncing: the shop's copy follows what stands at Meta, after a webhook, by a button, and every hour.

Three beats: the account's number is looked up, every page is read without a transaction, and the whole is written by
one. What is at Meta and not here is added; what was deleted there is archived here, so that its history stays.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert

from oja.channels import service as channels
from oja.channels.queries import Line
from oja.channels.schemas import TemplateInfo
from oja.channels.whatsapp_cloud import template_transport
from oja.channels.whatsapp_cloud.access import access_of
from oja.kernel import clock, ids
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.whatsapp_template_parts import maps, variables, words
from oja.templates import queries, service
from oja.templates.models import ARCHIVED, DRAFT, Template, TemplateAccount

CATEGORIES: Final = frozenset({"MARKETING", "UTILITY", "AUTHENTICATION"})


async def sync(merchant_id: UUID, waba_id: str | None = None) -> bool:
    """
    Read one account's templates, or those of all accounts of the shop. Never raises for what Meta does: False when an
    account could not be reached and should be read again, and why stands with the account.
    """
    are_all_read = True
    async with merchant_session(merchant_id) as db:
        lines = await queries.kept_here(db)
        began = (await db.scalars(select(func.now()))).one()
    for account, line in lines.items():
        if waba_id in {None, account}:
            found, trouble = await template_transport.read_all(access_of(line))
            async with merchant_session(merchant_id) as db:
                await _write(db, account, found, trouble.error if trouble else None, began)
            are_all_read = are_all_read and (trouble is None or trouble.state == "refused")
    return are_all_read


async def sendable(line: Line) -> list[TemplateInfo]:
    """
    The approved templates of a number's account, read first if they never were; what its provider says when it keeps
    them, or when they could not be read. Call it without a transaction.
    """
    if line.kind != queries.KEPT_HERE:
        return await channels.templates(line)
    if not await _is_read(line):
        await sync(line.merchant_id, line.waba_id)
        if not await _is_read(line):
            return await channels.templates(line)
    async with merchant_session(line.merchant_id) as db:
        found = await queries.sendable(db, line.waba_id)
        return [TemplateInfo(one.name, one.language, one.category, one.body, one.id) for one in found]


async def _is_read(line: Line) -> bool:
    async with merchant_session(line.merchant_id) as db:
        read = select(TemplateAccount.synced_at).where(TemplateAccount.waba_id == line.waba_id)
        return await db.scalar(read) is not None


async def _write(
    db: MerchantSession,
    waba_id: str,
    found: Sequence[Mapping[str, Any]],
    trouble: str | None,
    began: datetime,
) -> None:
    # Two who read a new account at once would both add its templates: the second waits, and finds them.
    name = func.hashtextextended(f"templates:{db.merchant_id}:{waba_id}", 0)
    await db.execute(select(func.pg_advisory_xact_lock(name)))
    wanted = select(Template).where(Template.waba_id == waba_id).with_for_update()
    known = {(row.name, row.language): row for row in await db.scalars(wanted)}
    now = clock.now()
    seen = set()
    for remote in found:
        key = (words(remote.get("name")), words(remote.get("language")))
        if not all(key) or key in seen:
            continue
        seen.add(key)
        template = known.get(key)
        if template is None:
            template = Template(id=ids.new(), waba_id=waba_id, name=key[0], language=key[1], status=DRAFT,
                                category="UTILITY", parameter_format="positional", components=[])  # fmt: skip
            db.add(template)
        elif template.updated_at >= began:
            continue  # changed while Meta was read: what was read may be older
        await _follow(db, template, remote)
        template.synced_at = now
    if trouble is None:
        for key, template in known.items():
            if key not in seen and template.updated_at < began:
                _is_gone(template)
    await db.flush()
    values = {"error": trouble} | ({"synced_at": now} if trouble is None else {})
    row = insert(TemplateAccount).values(merchant_id=db.merchant_id, id=ids.new(), waba_id=waba_id, **values)
    await db.execute(row.on_conflict_do_update(index_elements=["merchant_id", "waba_id"], set_=values))
    service.tell(db)


async def _follow(db: MerchantSession, template: Template, remote: Mapping[str, Any]) -> None:
    """Make our copy say what Meta's says."""
    was_known = template.provider_id is not None
    template.provider_id = words(remote.get("id")) or template.provider_id
    template.components = maps(remote.get("components"))
    template.parameter_format = _format(remote, template.components)
    category = words(remote.get("category")).upper()
    before = words(remote.get("previous_category")).upper()
    if category in CATEGORIES:
        if before in CATEGORIES and before != category:
            template.category_before = before
        elif was_known and template.category != category:
            template.category_before = template.category
        template.category = category
    score = remote.get("quality_score")
    quality = words(score.get("score") if isinstance(score, Mapping) else score).lower()
    template.quality = quality if quality in service.QUALITIES else template.quality
    reason = words(remote.get("rejected_reason"))
    said = words(remote.get("status")).upper()
    if service.STATUS_OF.get(said) != template.status or not was_known:
        await service.set_status(db, template, said, reason if reason not in {"", "NONE"} else None)
    template.submitting_at = None


def _is_gone(template: Template) -> None:
    """Not at Meta: never arrived, or deleted there."""
    if template.provider_id is None:
        if not service.is_submitting(template):
            template.submitting_at = None
    elif template.status != ARCHIVED:
        template.status, template.rejected_reason = ARCHIVED, service.DELETED


def _format(remote: Mapping[str, Any], components: Sequence[Mapping[str, Any]]) -> str:
    given = words(remote.get("parameter_format")).lower()
    if given in {"named", "positional"}:
        return given
    names = [name for part in components for name in variables(part.get("text"))]
    return "named" if any(not name.isdigit() for name in names) else "positional"
