"""Message templates, for the shop's team."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query, UploadFile

from oja.kernel import web
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, Problem, success
from oja.kernel.whatsapp_template_fit import misfits
from oja.kernel.whatsapp_template_rules import design_problems
from oja.merchants import queries as merchants
from oja.merchants.access import Member, MerchantDb, allowed
from oja.templates import forms, preview, queries, sampling, service, starting, submitting, syncing, views
from oja.templates.errors import InvalidTemplate, NoAccount, NotThese, OnItsWay, TemplateTaken
from oja.templates.models import Template
from oja.templates.schemas import (
    AccountsAnswer,
    Checked,
    CheckedAnswer,
    Filling,
    FormsAnswer,
    NewTemplate,
    SampleAnswer,
    Status,
    TemplateAnswer,
    TemplateChange,
    TemplatesAnswer,
)
from oja.templates.starter_schemas import StarterAddedAnswer, StarterAnswer, StarterChoice

router = Router(prefix="/api/merchants/{merchant_id}/templates", tags=["Templates"], responses=PROBLEMS)

READ = [allowed("conversations.read")]
WRITE = [allowed("templates.write")]
REFUSED: dict[int | str, dict[str, Any]] = {422: {"model": Problem, "description": InvalidTemplate.message}}
NO_ACCOUNT: dict[int | str, dict[str, Any]] = {409: {"model": Problem, "description": NoAccount.message}}
NOT_NOW: dict[int | str, dict[str, Any]] = {409: {"model": Problem, "description": OnItsWay.message}}


@router.get("", response_model=TemplatesAnswer, dependencies=READ)
async def list_templates(
    db: MerchantDb,
    page: Annotated[Page, Depends(web.page)],
    status: Annotated[Status | None, Query()] = None,
    language: Annotated[str | None, Query(max_length=20)] = None,
    search: Annotated[str | None, Query(max_length=100, description="Part of a name.")] = None,
    waba_id: Annotated[str | None, Query(max_length=100)] = None,
) -> dict[str, Any]:
    """The shop's templates, and when each WhatsApp account was last read."""
    rows, total = await queries.list_templates(
        db, status=status, language=language, search=search, waba_id=waba_id, page=page
    )
    shop = await merchants.shop(db.merchant_id)
    answer = web.listing("templates", [views.shown(row, shop) for row in rows], total=total, page=page)
    answer["data"] |= {"accounts": await queries.accounts(db), "languages": await queries.languages(db)}
    return answer


@router.post(
    "",
    response_model=TemplateAnswer,
    status_code=201,
    dependencies=WRITE,
    responses={409: {"model": Problem, "description": TemplateTaken.message}},
)
async def create_template(new: NewTemplate, db: MerchantDb) -> dict[str, Any]:
    """Write a template. It may be unfinished: `problems` says what is missing before it can be submitted."""
    return await _answer(db, await service.create(db, new))


@router.post("/check", response_model=CheckedAnswer, dependencies=READ)
async def check_template(new: NewTemplate, place: Member) -> dict[str, Any]:
    """What the phone would show of a template, and what WhatsApp would refuse in it. Keeps nothing."""
    content = new.content()
    found = design_problems({"name": new.name, "language": new.language, **content})
    shown = preview.render(content["components"], with_samples=True)
    note = views.cost_note(await merchants.shop(place.merchant_id), new.category)
    return success(Checked(preview=shown, problems=views.problems(found), cost_note=note))


@router.post("/sync", response_model=AccountsAnswer, dependencies=WRITE)
async def sync_templates(place: Member) -> dict[str, Any]:
    """Read every template from WhatsApp now."""
    await syncing.sync(place.merchant_id)
    async with merchant_session(place.merchant_id) as db:
        return success(await queries.accounts(db))


@router.post("/samples", response_model=SampleAnswer, status_code=201, dependencies=WRITE, responses=NO_ACCOUNT)
async def upload_sample(
    place: Member, file: UploadFile, waba_id: Annotated[str | None, Query(max_length=100)] = None
) -> dict[str, Any]:
    """Upload the sample of a header: a picture, a video or a document. Its `handle` goes into `header_handle`."""
    content = await file.read()
    return success(await sampling.upload(place.merchant_id, content, file.content_type or "", waba_id))


@router.get("/forms", response_model=FormsAnswer, dependencies=READ, responses=NO_ACCOUNT)
async def list_forms(place: Member, waba_id: Annotated[str | None, Query(max_length=100)] = None) -> dict[str, Any]:
    """The published forms (Flows) of the shop's WhatsApp account, which a button can open."""
    return success({"forms": await forms.published(place.merchant_id, waba_id)})


@router.get("/starter-set", response_model=StarterAnswer, dependencies=READ)
async def get_starter_set(db: MerchantDb) -> dict[str, Any]:
    """The templates every shop needs, ready in seven languages."""
    return success(await starting.show(db))


@router.post(
    "/starter-set", response_model=StarterAddedAnswer, status_code=201, dependencies=WRITE, responses=NO_ACCOUNT
)
async def add_starter_set(choice: StarterChoice, db: MerchantDb) -> dict[str, Any]:
    """Add what is missing of the starter set in the chosen languages, and submit it for review."""
    return success({"added": await starting.add(db, choice.languages, waba_id=choice.waba_id)})


@router.get("/{template_id}", response_model=TemplateAnswer, dependencies=READ)
async def get_template(template_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """One template, what can be edited in it, and everything that was submitted before."""
    return await _answer(db, await queries.get(db, template_id))


@router.put(
    "/{template_id}",
    response_model=TemplateAnswer,
    dependencies=WRITE,
    responses={409: {"model": Problem, "description": NotThese.message}},
)
async def change_template(template_id: UUID, edit: TemplateChange, db: MerchantDb) -> dict[str, Any]:
    """Keep other words for a template; `submit` sends them to WhatsApp."""
    return await _answer(db, await service.change(db, template_id, edit))


@router.delete("/{template_id}", status_code=204, dependencies=WRITE, responses=NOT_NOW)
async def delete_template(template_id: UUID, place: Member) -> None:
    """Delete a template, at WhatsApp too. Its name cannot be used again for 30 days there."""
    await submitting.remove(place.merchant_id, template_id)


@router.post("/{template_id}/submit", response_model=TemplateAnswer, dependencies=WRITE, responses=REFUSED | NOT_NOW)
async def submit_template(template_id: UUID, place: Member) -> dict[str, Any]:
    """Submit a template, or the changes to it, for Meta's review."""
    await submitting.submit(place.merchant_id, template_id, author_id=place.user_id)
    async with merchant_session(place.merchant_id) as db:
        return await _answer(db, await queries.get(db, template_id))


@router.post("/{template_id}/fill", response_model=CheckedAnswer, dependencies=READ)
async def fill_template(template_id: UUID, filling: Filling, db: MerchantDb) -> dict[str, Any]:
    """What the customer would read with these words filled in, and why it could not be sent so. Sends nothing."""
    template = await queries.get(db, template_id)
    found = misfits(template.components, {"components": filling.components})
    shown = preview.render(template.components, filling.components)
    return success(Checked(preview=shown, problems=views.problems(found)))


async def _answer(db: MerchantSession, template: Template) -> dict[str, Any]:
    return success(views.whole(template, await queries.versions(db, template.id), await merchants.shop(db.merchant_id)))
