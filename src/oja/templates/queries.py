"""Questions about templates."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import case, func, select

from oja.channels import queries as channel_queries
from oja.channels.queries import Line
from oja.kernel.db import MerchantSession
from oja.kernel.errors import NotFound
from oja.kernel.web import Page
from oja.templates.errors import KeptElsewhere, NoAccount
from oja.templates.models import APPROVED, Template, TemplateAccount, TemplateVersion
from oja.templates.schemas import AccountOut

FALLBACK: Final = "en"
# Numbers of other providers have theirs at the provider, who lists the approved ones.
KEPT_HERE: Final = "whatsapp_cloud"


async def get(db: MerchantSession, template_id: UUID, *, is_locked: bool = False) -> Template:
    """
    One template; held until the transaction ends when `is_locked`.

    :raises NotFound: this shop has none with that id
    """
    wanted = select(Template).where(Template.id == template_id)
    if is_locked:
        wanted = wanted.with_for_update().execution_options(populate_existing=True)
    template = await db.scalar(wanted)
    if template is None:
        raise NotFound
    return template


async def find(db: MerchantSession, waba_id: str, name: str, language: str) -> Template | None:
    """The template of an account with exactly this name and language."""
    named = select(Template).where(Template.waba_id == waba_id, Template.name == name)
    return await db.scalar(named.where(Template.language == language))


async def find_for(
    db: MerchantSession, name: str, locale: str | None, *, language: str = FALLBACK, waba_id: str | None = None
) -> Template | None:
    """
    The approved template for somebody who speaks `locale`: pt_BR, else any Portuguese, else the shop's own `language`,
    else English; None when it is approved in none of these.
    """
    wanted = select(Template).where(Template.name == name, Template.status == APPROVED)
    if waba_id is not None:
        wanted = wanted.where(Template.waba_id == waba_id)
    found = {one.language: one for one in await db.scalars(wanted.order_by(Template.language.desc(), Template.id))}
    return next((found[spoken] for spoken in _spoken(found, locale, language) if spoken in found), None)


def _spoken(there: Sequence[str] | dict[str, Template], *locales: str | None) -> list[str]:
    """The languages to look for, the best first."""
    wanted: list[str] = []
    for locale in (*locales, FALLBACK):
        exact = (locale or "").replace("-", "_")
        short = exact.partition("_")[0].lower()
        wanted += [exact, short, *sorted(one for one in there if one.partition("_")[0] == short)]
    return wanted


async def sendable(db: MerchantSession, waba_id: str) -> Sequence[Template]:
    """The approved templates of an account: those a shopper finds useful first."""
    wanted = select(Template).where(Template.waba_id == waba_id, Template.status == APPROVED)
    first = case((Template.category == "UTILITY", 0), (Template.category == "MARKETING", 1), else_=2)
    return (await db.scalars(wanted.order_by(first, Template.name, Template.language))).all()


async def list_templates(
    db: MerchantSession,
    *,
    status: str | None = None,
    language: str | None = None,
    search: str | None = None,
    waba_id: str | None = None,
    page: Page,
) -> tuple[Sequence[Template], int]:
    """A page of templates by name and language, and how many there are."""
    where = []
    if status is not None:
        where.append(Template.status == status)
    if language is not None:
        where.append(Template.language == language)
    if waba_id is not None:
        where.append(Template.waba_id == waba_id)
    if search:
        where.append(Template.name.icontains(search, autoescape=True))
    total = await db.scalar(select(func.count()).select_from(Template).where(*where)) or 0
    wanted = select(Template).where(*where).order_by(Template.name, Template.language, Template.id)
    return (await db.scalars(wanted.offset(page.offset).limit(page.limit))).all(), total


async def languages(db: MerchantSession) -> Sequence[str]:
    """Every language there is a template in."""
    return (await db.scalars(select(Template.language).distinct().order_by(Template.language))).all()


async def versions(db: MerchantSession, template_id: UUID) -> Sequence[TemplateVersion]:
    """What was submitted of a template, the newest first."""
    wanted = select(TemplateVersion).where(TemplateVersion.template_id == template_id)
    return (await db.scalars(wanted.order_by(TemplateVersion.number.desc()))).all()


async def accounts(db: MerchantSession) -> list[AccountOut]:
    """The shop's WhatsApp accounts, and when their templates were last read."""
    read = {row.waba_id: row for row in await db.scalars(select(TemplateAccount))}
    return [
        AccountOut(
            waba_id=waba_id,
            display_number=line.display_number,
            provider=line.kind,
            is_kept_here=line.kind == KEPT_HERE,
            synced_at=read[waba_id].synced_at if waba_id in read else None,
            error=read[waba_id].error if waba_id in read else None,
        )
        for waba_id, line in (await channel_queries.accounts(db)).items()
    ]


async def kept_here(db: MerchantSession) -> dict[str, Line]:
    """The accounts whose templates are written and followed here: those that Meta's own API speaks for."""
    accounts = await channel_queries.accounts(db)
    return {waba_id: line for waba_id, line in accounts.items() if line.kind == KEPT_HERE}


async def account(db: MerchantSession, waba_id: str | None) -> Line:
    """
    The number that speaks for an account; without an id, for the shop's first whose templates are kept here.

    :raises NoAccount: the shop has none, or not this one
    :raises KeptElsewhere: its provider keeps the templates
    """
    lines = await channel_queries.accounts(db)
    usual = next((line for line in lines.values() if line.kind == KEPT_HERE), next(iter(lines.values()), None))
    line = lines.get(waba_id) if waba_id else usual
    if line is None:
        raise NoAccount
    if line.kind != KEPT_HERE:
        raise KeptElsewhere
    return line
