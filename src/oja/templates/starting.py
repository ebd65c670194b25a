"""Adding the starter set: written as drafts, and submitted one after the other."""

from collections.abc import Sequence

from sqlalchemy import select

from oja.kernel import ids, jobs
from oja.kernel.db import MerchantSession
from oja.kernel.errors import Unprocessable
from oja.templates import preview, queries, service, starters
from oja.templates.models import DRAFT, Template
from oja.templates.starter_schemas import StarterOut, StarterSet


async def show(db: MerchantSession) -> StarterSet:
    """The set, and which of it the shop has in which language."""
    rows = await db.execute(select(Template.name, Template.language).where(Template.name.in_(starters.NAMES)))
    there: dict[str, list[str]] = {}
    for name, language in rows:
        there.setdefault(name, []).append(language)
    shown = [
        StarterOut(
            name=one.name,
            category=one.category,
            purpose=one.purpose,
            languages=sorted(there.get(one.name, [])),
            preview=preview.render(starters.design(one, "en")["components"], with_samples=True),
        )
        for one in starters.SET
    ]
    return StarterSet(templates=shown, languages=list(starters.LANGUAGES))


async def add(db: MerchantSession, languages: Sequence[str], *, waba_id: str | None = None) -> int:
    """
    Write what is missing of the set in these languages, and let it be submitted; answers how many. Safe to repeat.

    :raises Unprocessable: the set does not speak one of the languages
    :raises NoAccount: the shop has no WhatsApp account
    """
    unknown = [language for language in languages if language not in starters.LANGUAGES]
    if unknown:
        known = ", ".join(starters.LANGUAGES)
        raise Unprocessable(f"The starter set does not speak {unknown[0]} yet. It speaks {known}.")
    line = await queries.account(db, waba_id)
    wanted = select(Template.name, Template.language).where(Template.waba_id == line.waba_id)
    there = {(name, language) for name, language in await db.execute(wanted)}
    added = 0
    for language in dict.fromkeys(languages):
        for one in starters.SET:
            if (one.name, language) in there:
                continue
            design = starters.design(one, language)
            template = Template(
                id=ids.new(),
                waba_id=line.waba_id,
                name=one.name,
                language=language,
                category=one.category,
                parameter_format="named",
                components=design["components"],
                status=DRAFT,
            )
            db.add(template)
            await db.flush()
            await jobs.enqueue(db, "templates.submit", merchant_id=db.merchant_id, template_id=template.id)
            added += 1
    service.tell(db)
    return added
