"""The design of a shop: drafted, looked at, published, discarded; its logo and its cover uploaded."""

import asyncio
from typing import Any, Final
from uuid import UUID

from fastapi import Request

from oja.catalog.pictures import limits, looking
from oja.catalog.pictures.errors import NotAPicture, PictureTooLarge
from oja.kernel import ids, ratelimit, storage, uploading
from oja.kernel.db import merchant_session
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Problem, conflicts, success
from oja.merchants import queries as merchants
from oja.merchants.access import Member, MerchantDb, allowed
from oja.storefront import urls
from oja.storefront.design import colours, images, previewing, queries, service, themes
from oja.storefront.design.errors import DesignChanged, ImageNotKept, NothingToPublish
from oja.storefront.design.looks import ShopLook
from oja.storefront.design.models import ShopDesign
from oja.storefront.design.schemas import DesignAnswer, DesignDraft, DesignStep, ImageAnswer, PreviewAnswer

router = Router(prefix="/api/merchants/{merchant_id}/design", tags=["Shop design"], responses=PROBLEMS)
READ, WRITE = allowed("shop.read"), allowed("shop.write")
_CHANGED = conflicts(DesignChanged.message)
_UPLOAD_ANSWERS: Final[dict[int | str, dict[str, Any]]] = {
    413: {"model": Problem, "description": PictureTooLarge.message},
    422: {"model": Problem, "description": NotAPicture.message},
    503: {"model": Problem, "description": ImageNotKept.message},
}


@router.get("", response_model=DesignAnswer, dependencies=[READ])
async def get_design(db: MerchantDb) -> dict[str, Any]:
    """The design: the draft when there is one, else what shoppers see."""
    return success(await _out(db.merchant_id, await queries.find(db)))


@router.put("/draft", response_model=DesignAnswer, responses=_CHANGED, dependencies=[WRITE])
async def save_design_draft(draft: DesignDraft, db: MerchantDb) -> dict[str, Any]:
    """Keep a look as the draft. Shoppers see nothing of it until it is published."""
    return success(await _out(db.merchant_id, await service.save_draft(db, draft.look, revision=draft.revision)))


@router.post(
    "/publish",
    response_model=DesignAnswer,
    responses=conflicts(f"{DesignChanged.message} {NothingToPublish.message}"),
    dependencies=[WRITE],
)
async def publish_design(step: DesignStep, place: Member) -> dict[str, Any]:
    """Show the draft to shoppers, at once. Logo, colour and tagline become the shop's own everywhere."""
    async with merchant_session(place.merchant_id, actor=f"team:{place.user_id}") as db:
        row = await service.publish(db, revision=step.revision)
    await merchants.forget_shop(place.merchant_id, (await merchants.shop(place.merchant_id)).slug)
    return success(await _out(place.merchant_id, row))


@router.post("/discard", response_model=DesignAnswer, responses=_CHANGED, dependencies=[WRITE])
async def discard_design_draft(step: DesignStep, db: MerchantDb) -> dict[str, Any]:
    """Drop the draft, and go on from what is published."""
    return success(await _out(db.merchant_id, await service.discard(db, revision=step.revision)))


@router.get("/preview", response_model=PreviewAnswer, dependencies=[WRITE])
async def preview_design(merchant_id: UUID) -> dict[str, Any]:
    """An address at which the shop shows its draft for an hour, in a frame of the dashboard."""
    shop = await merchants.shop(merchant_id)
    token, ends = previewing.token(merchant_id)
    url = urls.with_query(urls.home(previewing.framed(shop)), **{previewing.PARAMETER: token})
    return success({"url": url, "token": token, "expires_at": ends})


@router.post(
    "/images",
    response_model=ImageAnswer,
    status_code=201,
    responses=_UPLOAD_ANSWERS,
    openapi_extra=uploading.FORM,
    dependencies=[WRITE],
)
async def upload_design_image(request: Request, place: Member) -> dict[str, Any]:
    """Upload a logo or a cover, as the field `file` of the form. It is shown once a published design names it."""
    await ratelimit.take(images.UPLOADS, str(place.merchant_id))
    path = await asyncio.to_thread(storage.incoming) / f"{ids.new()}.picture"
    try:
        await uploading.save_file(request, path, most=limits.FILE_BYTES, too_large=PictureTooLarge)
        await asyncio.to_thread(looking.look, path)
        return success({"url": await images.keep(place.merchant_id, path)})
    finally:
        path.unlink(missing_ok=True)


async def _out(merchant_id: UUID, row: ShopDesign | None) -> dict[str, Any]:
    shop = await merchants.shop(merchant_id)
    has_draft = row is not None and row.draft is not None
    look = (
        ShopLook.model_validate(row.draft) if row and row.draft else queries.look(row.published if row else None, shop)
    )
    accent = themes.accent(look)
    return {
        "look": look,
        "has_draft": has_draft,
        "revision": row.revision if row else 0,
        "published_at": row.published_at if row else None,
        "shown": {"light": colours.for_light(accent), "dark": colours.for_dark(accent)},
        "themes": themes.pictures(look),
        "timezone": shop.timezone,
    }
