"""Reviews: Meta looks at a template after a while, and tells what it decided by webhook, as it tells of pauses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel import db, errors
from oja.sandbox import deliveries, payloads, queries, service, template_rules
from oja.sandbox.models import Delivery, Number, Template
from oja.sandbox.queries import Line

REASON: Final = "INVALID_FORMAT"
PAUSE: Final = {"title": "FIRST_PAUSE", "description": "Your template has been paused for 3 hours due to low quality."}


@dataclass
class News:
    """Webhooks that were planned, by the number they leave from."""

    planned: dict[str, list[Delivery]] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)

    def send_off(self) -> None:
        """Post them, once the transaction has committed."""
        for phone_number_id, rows in self.planned.items():
            line = self.lines[phone_number_id]
            deliveries.send_off(rows, line.number, line.now)


async def sweep(waba_id: str | None = None, *, at_once: bool = False) -> int:
    """Decide on what is due, or with `at_once` on all that waits; answers how many."""
    news = News()
    async with db.platform_session() as session:
        knobs = await queries.get_knobs(session)
        waiting = select(Template).where(Template.status == "PENDING").with_for_update(skip_locked=True)
        if waba_id is not None:
            waiting = waiting.where(Template.waba_id == waba_id)
        if not at_once:
            waiting = waiting.where(Template.review_at <= queries.now(knobs))
        rows = list(await session.scalars(waiting))
        for template in rows:
            await _decide(session, template, news)
    news.send_off()
    return len(rows)


async def turn(session: AsyncSession, template: Template, change: Mapping[str, str | None]) -> News:
    """Set a template's status, quality or category, as Meta does after complaints; told by webhook."""
    news = News()
    if quality := change.get("quality"):
        value = {"previous_quality_score": template.quality, "new_quality_score": quality}
        template.quality, template.rated_at = quality, queries.now(await queries.get_knobs(session))
        await _tell(session, template, "message_template_quality_update", value, news)
    if (category := change.get("category")) and category != template.category:
        await _move(session, template, category, news)
    if status := change.get("status"):
        await _set_status(session, template, status, change.get("reason"), news)
    return news


async def get(session: AsyncSession, waba_id: str, name: str, language: str) -> Template:
    """
    A template by its name.

    :raises NotFound: the account has none
    """
    template = await session.get(Template, (waba_id, name, language))
    if template is None:
        raise errors.NotFound("The account has no such template.")
    return template


async def _decide(session: AsyncSession, template: Template, news: News) -> None:
    template.review_at = None
    if "reject" in template.name:
        await _set_status(session, template, "REJECTED", REASON, news)
        return
    category = template_rules.category_of(template.category, template.components)
    if category != template.category:
        await _move(session, template, category, news)
    await _set_status(session, template, "APPROVED", None, news)


async def _move(session: AsyncSession, template: Template, category: str, news: News) -> None:
    template.category_before, template.category = template.category, category
    value = {"previous_category": template.category_before, "new_category": category}
    await _tell(session, template, "template_category_update", value, news)


async def _set_status(session: AsyncSession, template: Template, status: str, reason: str | None, news: News) -> None:
    is_lifted = status == "APPROVED" and template.status in {"PAUSED", "DISABLED"}
    template.status, template.rejected_reason = status, reason if status == "REJECTED" else None
    value: dict[str, Any] = {"event": "REINSTATED" if is_lifted else status, "reason": reason or "NONE"}
    if status == "PAUSED":
        value["other_info"] = PAUSE
    await _tell(session, template, "message_template_status_update", value, news)


async def _tell(session: AsyncSession, template: Template, name: str, value: Mapping[str, Any], news: News) -> None:
    numbers = await _numbers(session, template.waba_id)
    if not numbers:
        return
    number = numbers[0]
    line = news.lines.setdefault(number.phone_number_id, await queries.get_line(session, number.phone_number_id))
    about = {
        "message_template_id": int(template.id),
        "message_template_name": template.name,
        "message_template_language": template.language,
    }
    change = {"value": {**value, **about}, "field": name}
    entry = {"id": template.waba_id, "time": int(line.now.timestamp()), "changes": [change]}
    webhook = payloads.encode({"object": payloads.WEBHOOK_OBJECT, "entry": [entry]})
    planned = await service.plan(session, line, None, event=name, webhook=webhook, due_at=line.now, at_once=True)
    news.planned.setdefault(number.phone_number_id, []).append(planned)


async def _numbers(session: AsyncSession, waba_id: str) -> Sequence[Number]:
    wanted = (
        select(Number)
        .where(Number.waba_id == waba_id, Number.kind != "twilio")
        .order_by(Number.created_at, Number.phone_number_id)
    )
    return (await session.scalars(wanted)).all()
