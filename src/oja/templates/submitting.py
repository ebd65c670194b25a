"""
Submitting a template to Meta, and deleting it there: three beats each, so that no transaction waits for the network.

(1) the submission is written down as a version, `sent`; (2) Meta is asked; (3) what became of it is written down. A
process that dies in between leaves `submitting_at` behind: the next sync finds the template at Meta, or it is a draft
again. A time-out is `unknown` and settled in the same way; nothing is submitted twice blindly.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update

from oja.channels.queries import Line
from oja.channels.whatsapp_cloud import template_transport
from oja.channels.whatsapp_cloud.access import access_of
from oja.channels.whatsapp_cloud.template_transport import ALREADY_THERE, NOT_THERE, Answer
from oja.kernel import clock, ids, jobs
from oja.kernel.db import MerchantSession, merchant_session
from oja.templates import queries, service
from oja.templates.errors import InReview, InvalidTemplate, NothingToSubmit, OnItsWay, TemplateRefused, WhatsAppSilent
from oja.templates.models import ARCHIVED, IN_APPEAL, PENDING, Template, TemplateVersion

SETTLE_AFTER = timedelta(seconds=20)


@dataclass(frozen=True, slots=True)
class Order:
    """A submission on its way, with all that the call needs."""

    merchant_id: UUID
    template_id: UUID
    version_id: UUID
    line: Line
    provider_id: str | None
    design: dict[str, Any]
    content: dict[str, Any]


async def submit(merchant_id: UUID, template_id: UUID, *, author_id: UUID | None = None) -> None:
    """
    Submit a template, or the changes to it, for review. Holds no transaction while it waits.

    :raises NotFound: this shop has none with that id
    :raises InvalidTemplate: WhatsApp would refuse it; every reason is listed
    :raises OnItsWay, InReview, NothingToSubmit: not now
    :raises TemplateRefused: Meta did not take it; says why
    :raises WhatsAppSilent: Meta cannot be reached, or did not answer
    """
    async with merchant_session(merchant_id) as db:
        order = await _begin(db, template_id, author_id)
    answer = await _ask(order)
    async with merchant_session(merchant_id) as db:
        await _settle(db, order, answer)
    if answer.state == "refused" and answer.subcode != ALREADY_THERE:
        raise TemplateRefused(answer.error)
    if answer.state in {"retry", "unknown"}:
        raise WhatsAppSilent(answer.error)


async def remove(merchant_id: UUID, template_id: UUID) -> None:
    """
    Delete a template, at Meta too. Holds no transaction while it waits.

    :raises NotFound: this shop has none with that id
    :raises OnItsWay: it is being submitted
    :raises TemplateRefused: Meta keeps it; says why
    :raises WhatsAppSilent: Meta cannot be reached, or did not answer
    """
    async with merchant_session(merchant_id) as db:
        template = await queries.get(db, template_id)
        if service.is_submitting(template):
            raise OnItsWay
        name, provider_id = template.name, template.provider_id
        line = await queries.account(db, template.waba_id) if provider_id else None
    if line is not None and provider_id is not None:
        answer = await template_transport.delete(access_of(line), name, provider_id)
        if answer.state == "refused" and answer.subcode != NOT_THERE:
            raise TemplateRefused(answer.error)
        if answer.state in {"retry", "unknown"}:
            raise WhatsAppSilent(answer.error)
    async with merchant_session(merchant_id) as db:
        await db.delete(await queries.get(db, template_id, is_locked=True))
        service.tell(db)


async def _begin(db: MerchantSession, template_id: UUID, author_id: UUID | None) -> Order:
    template = await queries.get(db, template_id, is_locked=True)
    if service.is_submitting(template):
        raise OnItsWay
    if template.status in {PENDING, IN_APPEAL}:
        raise InReview
    if template.provider_id is not None and template.draft is None and template.status != ARCHIVED:
        raise NothingToSubmit
    found = service.problems(template)
    if found:
        errors = [{"field": one.field, "reason": one.message, "code": one.code} for one in found]
        raise InvalidTemplate(found[0].message, errors=errors)
    line = await queries.account(db, template.waba_id)
    content = service.content(template)
    version = TemplateVersion(
        id=ids.new(),
        template_id=template.id,
        number=await _next_number(db, template.id),
        state="sent",
        author_id=author_id,
        **content,
    )
    db.add(version)
    template.submitting_at, template.error = clock.now(), None
    service.tell(db)
    return Order(
        merchant_id=db.merchant_id,
        template_id=template.id,
        version_id=version.id,
        line=line,
        provider_id=template.provider_id,
        design=_design(template, content),
        content=content,
    )


async def _next_number(db: MerchantSession, template_id: UUID) -> int:
    last = select(func.max(TemplateVersion.number)).where(TemplateVersion.template_id == template_id)
    return (await db.scalar(last) or 0) + 1


def _design(template: Template, content: dict[str, Any]) -> dict[str, Any]:
    """The body of the call. An edit names neither name nor language, and a category only when it changes."""
    design = {
        "category": content["category"],
        "components": without_ours(content["components"]),
        "parameter_format": content["parameter_format"].upper(),
    }
    if template.provider_id is None:
        return {"name": template.name, "language": template.language, **design}
    if content["category"] == template.category:
        del design["category"]
    return design


def without_ours(part: Any) -> Any:
    """The components without `header_url`, which is ours."""
    if isinstance(part, dict):
        return {key: without_ours(inner) for key, inner in part.items() if key != "header_url"}
    return [without_ours(inner) for inner in part] if isinstance(part, list) else part


async def _ask(order: Order) -> Answer:
    access = access_of(order.line)
    if order.provider_id is None:
        return await template_transport.create(access, order.design)
    return await template_transport.edit(access, order.provider_id, order.design)


async def _settle(db: MerchantSession, order: Order, answer: Answer) -> None:
    template = await queries.get(db, order.template_id, is_locked=True)
    state, reason = "pending", None
    if answer.state == "done":
        template.provider_id = str(answer.body.get("id") or order.provider_id or "") or None
        for name, value in order.content.items():
            setattr(template, name, value)
        template.draft, template.rejected_reason = None, None
        if template.provider_id is None:
            await _settle_later(db, template)
        category = answer.body.get("category")
        if isinstance(category, str) and category.upper() != template.category:
            template.category_before, template.category = template.category, category.upper()
        template.submitting_at, template.status = None, PENDING
        said = str(answer.body.get("status") or "PENDING").upper()
        if said != "PENDING":
            await service.set_status(db, template, said, None)
            state = template.status
    elif answer.state == "unknown" or answer.subcode == ALREADY_THERE:
        state, reason = "unknown", answer.error
        template.error = answer.error if answer.state == "unknown" else None
        await _settle_later(db, template)
    else:
        state, reason = "refused", answer.error
        template.submitting_at, template.error = None, answer.error
    decided = clock.now() if state not in {"pending", "unknown"} else None
    became = update(TemplateVersion).where(TemplateVersion.id == order.version_id, TemplateVersion.state == "sent")
    await db.execute(became.values(state=state, reason=reason, decided_at=decided))
    service.tell(db)


async def _settle_later(db: MerchantSession, template: Template) -> None:
    """Let the account be read soon: it tells what became of this."""
    await jobs.enqueue(db, "templates.sync", delay=SETTLE_AFTER, merchant_id=db.merchant_id, waba_id=template.waba_id)
