"""Templates of the accounts that are played: listed, submitted, edited, deleted, and what a send must fit."""

import base64
import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel.whatsapp_template_fit import misfits
from oja.kernel.whatsapp_template_parts import upper, words
from oja.sandbox import template_rules as rules
from oja.sandbox.errors import GraphError
from oja.sandbox.models import Template

PLAIN: Final[Mapping[str, Any]] = {
    "name": "order_update",
    "language": "en",
    "category": "UTILITY",
    "parameter_format": "POSITIONAL",
    "components": [
        {
            "type": "BODY",
            "text": "Hello {{1}}, there is news about your order {{2}}: {{3}}",
            "example": {"body_text": [["Chidi", "ORD-1042", "it is on its way"]]},
        }
    ],
}
"""The one template that every account has."""
PAGE: Final = 25
MOST: Final = 6000
LARGEST_PAGE: Final = 250


async def approve(db: AsyncSession, waba_id: str, designs: Sequence[Mapping[str, Any]]) -> None:
    """Let an account have these templates, approved long ago; one that is there stays."""
    for design in designs:
        row = insert(Template).values(
            waba_id=waba_id,
            name=design["name"],
            language=design["language"],
            id=_new_id(),
            category=design["category"],
            status="APPROVED",
            quality="GREEN",
            parameter_format=design["parameter_format"],
            components=design["components"],
        )
        await db.execute(row.on_conflict_do_nothing(index_elements=["waba_id", "name", "language"]))


async def find(db: AsyncSession, template_id: str) -> Template | None:
    """The template with Meta's id."""
    return await db.scalar(select(Template).where(Template.id == template_id))


async def list_page(db: AsyncSession, waba_id: str, query: Mapping[str, str], url: str) -> dict[str, Any]:
    """A page of an account's templates, with Meta's filters, fields and cursors."""
    wanted = select(Template).where(Template.waba_id == waba_id)
    for name in ("name", "language", "status", "category"):
        if query.get(name):
            wanted = wanted.where(getattr(Template, name).in_(query[name].split(",")))
    given = query.get("limit", str(PAGE))
    limit = min(int(given), LARGEST_PAGE) if given.isdigit() and int(given) else PAGE
    offset = _place(query.get("after", ""))
    ordered = wanted.order_by(Template.name, Template.language).offset(offset).limit(limit + 1)
    rows = list(await db.scalars(ordered))
    fields = [name for name in query.get("fields", "").split(",") if name]
    page: dict[str, Any] = {"data": [answer(row, fields) for row in rows[:limit]]}
    if query.get("summary"):
        count = await db.scalar(select(func.count()).select_from(wanted.subquery())) or 0
        known = {"total_count": count, "message_template_count": count, "message_template_limit": MOST}
        page["summary"] = known | {"are_translations_complete": True}
    if rows:
        after = _cursor(offset + min(len(rows), limit))
        page["paging"] = {"cursors": {"before": _cursor(offset), "after": after}}
        if len(rows) > limit:
            page["paging"]["next"] = f"{url}?limit={limit}&after={after}"
    return page


async def submit(db: AsyncSession, waba_id: str, design: Mapping[str, Any], review_at: datetime) -> Template:
    """
    Take a new template for review.

    :raises GraphError: it is of a shape that Meta refuses, or there already
    """
    rules.check(design)
    name, language = words(design.get("name")), words(design.get("language"))
    if await db.get(Template, (waba_id, name, language)) is not None:
        raise rules.AlreadyThere(name, language)
    template = Template(
        waba_id=waba_id,
        name=name,
        language=language,
        id=_new_id(),
        category=upper(design.get("category")),
        status="PENDING",
        parameter_format=upper(design.get("parameter_format")) or "POSITIONAL",
        components=await rules.kept(db, design.get("components")),
        review_at=review_at,
    )
    db.add(template)
    await db.flush()
    return template


async def edit(db: AsyncSession, template: Template, change: Mapping[str, Any], review_at: datetime) -> Template:
    """
    Take another version of a template for review.

    :raises GraphError: it is being reviewed, or of a shape that Meta refuses
    """
    if template.status not in {"APPROVED", "REJECTED", "PAUSED"}:
        raise rules.Refused("Template cannot be edited", "This template is being reviewed or cannot be edited.")
    category = upper(change.get("category")) or template.category
    if template.status == "APPROVED" and category != template.category:
        raise rules.Refused("Category cannot be changed", "The category of an approved template cannot be changed.")
    design = {
        "name": template.name,
        "language": template.language,
        "category": category,
        "parameter_format": change.get("parameter_format") or template.parameter_format,
        "components": change.get("components", template.components),
    }
    rules.check(design)
    template.category, template.parameter_format = category, upper(design["parameter_format"])
    template.components = await rules.kept(db, design["components"])
    template.status, template.review_at = "PENDING", review_at
    return template


async def remove(db: AsyncSession, waba_id: str, name: str, template_id: str | None) -> None:
    """
    Delete every language of a name, or only the one with this id.

    :raises GraphError: there is none
    """
    if not name:
        raise GraphError(100, "The parameter name is required.")
    gone = delete(Template).where(Template.waba_id == waba_id, Template.name == name)
    if template_id:
        gone = gone.where(Template.id == template_id)
    if not list(await db.scalars(gone.returning(Template.id))):
        raise rules.NotThere(name)


async def check_send(db: AsyncSession, waba_id: str, content: Mapping[str, Any]) -> str:
    """
    The category of the template that is sent, for its price.

    :raises GraphError: it is not there in this language, not approved, or what is sent does not fit it
    """
    template = await db.get(Template, (waba_id, content["name"], content["language"]["code"]))
    if template is None or template.status not in {"APPROVED", "PAUSED", "DISABLED"}:
        raise GraphError(132001, f"template name ({content['name']}) does not exist in {content['language']['code']}")
    if template.status != "APPROVED":
        raise GraphError(132015 if template.status == "PAUSED" else 132016)
    for problem in misfits(template.components, content):
        raise GraphError(problem.code, f"{problem.field}: {problem.message}")
    return template.category.lower()


def answer(template: Template, fields: Sequence[str] = ()) -> dict[str, Any]:
    """A template as Meta shows it; the usual fields, or those that were asked for."""
    whole = {
        "name": template.name,
        "parameter_format": template.parameter_format,
        "components": template.components,
        "language": template.language,
        "status": template.status,
        "category": template.category,
        "id": template.id,
        "rejected_reason": template.rejected_reason or "NONE",
        "quality_score": {"score": template.quality, "date": int(template.rated_at.timestamp())},
    }
    if template.category_before:
        whole["previous_category"] = template.category_before
    usual = ("name", "parameter_format", "components", "language", "status", "category")
    return {name: whole[name] for name in (*(fields or usual), "id") if name in whole}


def review_time(now: datetime, after_ms: int) -> datetime:
    """When a template that is submitted now is decided on."""
    return now + timedelta(milliseconds=after_ms)


def _new_id() -> str:
    return str(secrets.randbelow(9 * 10**15) + 10**15)


def _cursor(place: int) -> str:
    return base64.urlsafe_b64encode(str(place).encode()).decode().rstrip("=")


def _place(cursor: str) -> int:
    try:
        return max(0, int(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))) if cursor else 0
    except ValueError:
        raise GraphError(100, "Invalid cursor.") from None
