"""
What pages tell of themselves. One rule, so that nothing counts twice: each page that is looked at says so itself, by
its script, or by a picture where no script runs; the server counts no page that it sends, kept or drawn.
"""

from typing import Annotated, Final, Literal
from uuid import UUID

from fastapi import Request
from fastapi.responses import Response
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from oja.catalog.search import synonyms
from oja.kernel import ratelimit
from oja.kernel.db import merchant_session
from oja.kernel.errors import Unprocessable
from oja.kernel.routing import Router
from oja.kernel.web import TooLarge
from oja.storefront import entering, reading
from oja.storefront.measured import counting, noting, speed

router = Router()

Page = Literal["home", "category", "collection", "search", "product", "info"]
LIMIT: Final = ratelimit.Limit("told", burst=60, per_minute=120)
LARGEST: Final = 1024
NO_PICTURE: Final = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00"
    b",\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)


class _Told(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class View(_Told):
    """A page was opened."""

    kind: Literal["view"]
    page: Page
    product_id: Annotated[UUID | None, Field(strict=False)] = None
    q: Annotated[str, Field(max_length=reading.LONGEST_SEARCH)] = ""
    hits: Annotated[int | None, Field(ge=0, le=10_000_000)] = None
    is_entry: bool = False
    referrer: Annotated[str, Field(max_length=100)] = ""


class Speed(_Told):
    """How long a page took, once it is left."""

    kind: Literal["speed"]
    page: Page
    connection: Literal["slow-2g", "2g", "3g", "4g", "unknown"]
    vitals: dict[speed.Vital, Annotated[int, Field(ge=0, le=speed.LONGEST)]] = Field(min_length=1, max_length=5)


_TOLD: Final[TypeAdapter[View | Speed]] = TypeAdapter(Annotated[View | Speed, Field(discriminator="kind")])


class Untold(Unprocessable):
    """None of our pages says this."""

    code, message = "untold", "None of this shop's pages says that."


@router.post("/{slug}/told")
async def hear(slug: str, request: Request) -> Response:
    """
    A page says that it was opened, or how fast it was.

    :raises FromElsewhere: another site says it
    :raises TooMany: nobody turns pages that fast
    :raises TooLarge: no page says so much
    :raises Untold: no page of ours says that
    """
    body = await request.body()
    if len(body) > LARGEST:
        raise TooLarge
    shop = await entering.shop_for_change(slug, request, LIMIT)
    try:
        said = _TOLD.validate_json(body)
    except ValidationError:
        raise Untold from None
    if counting.counts(request):
        if isinstance(said, View):
            await _note_view(shop.id, request, said)
        else:
            await noting.told(shop.id, said.model_dump())
    return Response(status_code=204)


@router.get("/{slug}/told.gif")
async def hear_without_script(slug: str, request: Request, page: str = "", of: str = "", q: str = "") -> Response:
    """The same as a picture that nobody sees. A link of a campaign begins a visit; of others nobody can tell."""
    shop = await entering.shop_for_change(slug, request, LIMIT)
    try:
        said = View.model_validate({"kind": "view", "page": page, "product_id": of or None, "q": q[:100]})
    except ValidationError:
        raise Untold from None
    if counting.counts(request):
        began = said.model_copy(update={"is_entry": counting.link(request) != counting.Link()})
        await _note_view(shop.id, request, began)
    return Response(NO_PICTURE, media_type="image/gif", headers={"Cache-Control": "no-store"})


async def _note_view(merchant_id: UUID, request: Request, view: View) -> None:
    came_by = None
    if view.is_entry and (link := counting.link(request)) != counting.Link():
        async with merchant_session(merchant_id) as db:
            came_by = await counting.origin(db, link)
    event = {
        "kind": "view",
        "page": view.page,
        "product_id": view.product_id,
        "phrase": synonyms.key(view.q) or None if view.page == "search" else None,
        "hits": view.hits if view.page == "search" else None,
        "is_entry": view.is_entry,
        "referrer": counting.host(view.referrer) if view.is_entry else None,
        "device": counting.device(request),
        "came_by": came_by,
    }
    await noting.told(merchant_id, event)
