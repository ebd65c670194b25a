"""Templates' verbs on the shop's own side: write one, change it, and take what Meta says of it."""

from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import or_, select, update

from oja.channels.heard import TemplateChange
from oja.kernel import clock, ids, jobs, live
from oja.kernel.db import MerchantSession
from oja.kernel.whatsapp_limits import Problem
from oja.kernel.whatsapp_template_rules import design_problems
from oja.templates import queries
from oja.templates.errors import InReview, NotThese, OnItsWay, TemplateTaken
from oja.templates.models import (
    APPROVED,
    ARCHIVED,
    DISABLED,
    DRAFT,
    IN_APPEAL,
    PAUSED,
    PENDING,
    REJECTED,
    Template,
    TemplateVersion,
)
from oja.templates.schemas import NewTemplate
from oja.templates.schemas import TemplateChange as Edit

# Longer than any submission takes; afterwards its process is gone, and the next sync tells what became of it.
ON_ITS_WAY: Final = timedelta(minutes=2)
QUALITIES: Final = frozenset({"green", "yellow", "red", "unknown"})
# Meta's words for what happened to a template, and the status that follows; FLAGGED and the like leave it as it is.
STATUS_OF: Final = {
    "APPROVED": APPROVED, "REINSTATED": APPROVED, "PENDING": PENDING, "REJECTED": REJECTED, "PAUSED": PAUSED,
    "DISABLED": DISABLED, "LOCKED": DISABLED, "IN_APPEAL": IN_APPEAL, "APPEAL_REQUESTED": IN_APPEAL,
    "ARCHIVED": ARCHIVED, "DELETED": ARCHIVED, "PENDING_DELETION": ARCHIVED, "LIMIT_EXCEEDED": REJECTED,
}  # fmt: skip
# Meta says that a template will be moved; `template_category_update` says that it was.
WILL_MOVE: Final = "template_correct_category_detection"
DELETED: Final = "It was deleted in WhatsApp Manager."


def is_submitting(template: Template) -> bool:
    """True while a submission of it is on its way to Meta."""
    return template.submitting_at is not None and clock.now() - template.submitting_at < ON_ITS_WAY


def content(template: Template) -> dict[str, Any]:
    """What is being edited: the draft when there is one, else what stands at Meta."""
    if template.draft is not None:
        return dict(template.draft)
    return {
        "category": template.category,
        "parameter_format": template.parameter_format,
        "components": template.components,
    }


def problems(template: Template) -> list[Problem]:
    """What Meta would refuse in what is being edited."""
    return design_problems({"name": template.name, "language": template.language, **content(template)})


async def create(db: MerchantSession, new: NewTemplate) -> Template:
    """
    Write a template; it may still be unfinished.

    :raises NoAccount: the shop has no WhatsApp account
    :raises TemplateTaken: there is one with that name in that language
    """
    line = await queries.account(db, new.waba_id)
    if await queries.find(db, line.waba_id, new.name, new.language) is not None:
        raise TemplateTaken
    template = Template(
        id=ids.new(), waba_id=line.waba_id, name=new.name, language=new.language, status=DRAFT, **new.content()
    )
    db.add(template)
    await db.flush()
    await db.refresh(template)
    tell(db)
    return template


async def change(db: MerchantSession, template_id: UUID, edit: Edit) -> Template:
    """
    Keep other words for a template. What stands at Meta goes on being sent until they are submitted and approved.

    :raises NotFound: this shop has none with that id
    :raises OnItsWay, InReview: not now
    :raises NotThese: the category of what is approved stays
    """
    template = await queries.get(db, template_id, is_locked=True)
    if is_submitting(template):
        raise OnItsWay
    if template.provider_id is None or template.status == ARCHIVED:
        for name, value in edit.content().items():
            setattr(template, name, value)
        template.status, template.provider_id = DRAFT, None
    elif template.status in {PENDING, IN_APPEAL}:
        raise InReview
    elif template.status == APPROVED and edit.category != template.category:
        raise NotThese
    else:
        template.draft = edit.content()
    template.error = None
    await db.flush()
    await db.refresh(template)
    tell(db)
    return template


async def take_change(db: MerchantSession, waba_id: str, heard: TemplateChange) -> None:
    """
    Take what Meta said of a template by webhook. Safe to repeat, and an older word never undoes a newer one.

    A template that is not known here, and words that cannot be taken alone, lead to a sync.
    """
    template = await _named(db, waba_id, heard)
    if template is None or heard.aspect == "components":
        await jobs.enqueue(db, "templates.sync", merchant_id=db.merchant_id, waba_id=waba_id)
        return
    if heard.at is not None and template.heard_at is not None and heard.at < template.heard_at:
        return
    template.heard_at = heard.at or template.heard_at
    template.provider_id = template.provider_id or heard.template_id
    said = (heard.value or "").upper()
    if heard.aspect == "status":
        await set_status(db, template, said, _reason(said, heard.reason))
    elif heard.aspect == "quality":
        template.quality = said.lower() if said.lower() in QUALITIES else template.quality
    elif heard.aspect == "category" and heard.field != WILL_MOVE and said and said != template.category:
        template.category_before, template.category = (heard.previous or template.category).upper(), said
    tell(db)


async def set_status(db: MerchantSession, template: Template, said: str, reason: str | None) -> None:
    """Follow a status of Meta's, and write down what became of the newest submission."""
    status = STATUS_OF.get(said)
    if status is None:
        template.rejected_reason = reason or template.rejected_reason
        return
    template.status, template.submitting_at, template.error = status, None, None
    template.rejected_reason = reason if status != APPROVED else None
    if status not in {APPROVED, REJECTED}:
        return
    newest = select(TemplateVersion.id).where(TemplateVersion.template_id == template.id)
    newest = newest.where(TemplateVersion.merchant_id == db.merchant_id)
    newest = newest.order_by(TemplateVersion.number.desc()).limit(1)
    decided = update(TemplateVersion).where(TemplateVersion.id.in_(newest), TemplateVersion.decided_at.is_(None))
    values = {"state": status, "reason": template.rejected_reason, "decided_at": clock.now()}
    await db.execute(decided.where(TemplateVersion.state != "refused").values(values))


def tell(db: MerchantSession) -> None:
    """Tell the open pages of the shop that its templates changed."""
    live.tell(db, f"merchant:{db.merchant_id}", {"type": "templates_changed"})


def _reason(said: str, reason: str | None) -> str | None:
    if said in {"DELETED", "PENDING_DELETION"}:
        return DELETED
    return None if reason in {None, "", "NONE"} else reason


async def _named(db: MerchantSession, waba_id: str, heard: TemplateChange) -> Template | None:
    """The template Meta means: by its id, else by name and language."""
    named = (Template.name == heard.name) & (Template.language == heard.language)
    wanted = select(Template).where(Template.waba_id == waba_id).with_for_update()
    if heard.template_id is not None:
        wanted = wanted.where(or_(Template.provider_id == heard.template_id, named))
    else:
        wanted = wanted.where(named)
    rows = (await db.scalars(wanted.execution_options(populate_existing=True))).all()
    return next((row for row in rows if row.provider_id == heard.template_id), rows[0] if rows else None)
