"""Web: the shapes every answer shares, paging, and how refusals and bugs are rendered."""

import base64
import math
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

import orjson
from fastapi import FastAPI, Query, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from oja.kernel.errors import BadRequest, Forbidden, NotFound, Refusal, TooMany, Unauthorised, Unprocessable
from oja.kernel.logs import log

LARGEST_PAGE = 100


class NotAllowed(Refusal):
    status, code, message = 405, "method_not_allowed", "This address does not take that method."


class TooLarge(Refusal):
    status, code, message = 413, "too_large", "This is more than can be sent at once."


_BY_STATUS: dict[int, type[Refusal]] = {
    kind.status: kind for kind in (BadRequest, Unauthorised, NotFound, NotAllowed, TooLarge, Unprocessable)
}


class Problem(BaseModel):
    """Every error of the API."""

    status: str = Field("error", examples=["error"])
    code: str = Field(description="Stable, for programs.", examples=["not_found"])
    message: str = Field(description="For a person.", examples=["There is nothing here. It may have been removed."])
    errors: list[dict[str, Any]] = Field(description="Details, one entry for each thing that is wrong.")


class Pagination(BaseModel):
    """Where a page stands in its list."""

    total: int = Field(examples=[120])
    pages: int = Field(examples=[6])
    current_page: int = Field(examples=[1])
    limit: int = Field(examples=[20])
    next_cursor: str | None = Field(None, description="Pass it as `cursor=` for the next page; faster when deep.")


@dataclass(frozen=True)
class Page:
    """What part of a list is wanted."""

    number: int
    limit: int
    cursor: str | None

    @property
    def offset(self) -> int:
        """Rows before this page; 0 when a cursor says where to go on."""
        return 0 if self.cursor else (self.number - 1) * self.limit


async def page(
    page: Annotated[int, Query(ge=1, le=1_000_000, description="Page number, from 1.")] = 1,
    limit: Annotated[int, Query(ge=1, description="Rows a page; more than 100 counts as 100.")] = 20,
    cursor: Annotated[str | None, Query(max_length=200, description="`next_cursor` of the page before.")] = None,
) -> Page:
    """FastAPI dependency: `Annotated[Page, Depends(web.page)]`."""
    return Page(page, min(limit, LARGEST_PAGE), cursor)


def cursor_of(*parts: object) -> str:
    """An opaque cursor from the sort key of a page's last row."""
    return base64.urlsafe_b64encode(orjson.dumps([str(part) for part in parts])).decode().rstrip("=")


def read_cursor(cursor: str) -> list[str]:
    """
    The sort key in a cursor.

    :raises BadCursor: it is not one of ours
    """
    try:
        parts = orjson.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        return [str(part) for part in parts]
    except (ValueError, TypeError):
        raise BadCursor from None


def read_uuid_cursor(cursor: str) -> UUID:
    """
    The id in a cursor made of one id.

    :raises BadCursor: it is not one of ours
    """
    try:
        return UUID(read_cursor(cursor)[0])
    except (ValueError, IndexError):
        raise BadCursor from None


class BadCursor(Unprocessable):
    code, message = "bad_cursor", "This cursor is not valid here. Start again from the first page."


def listing(name: str, items: list[Any], *, total: int, page: Page, next_cursor: str | None = None) -> dict[str, Any]:
    """The body of a list: `{"status": "success", "data": {name: [...], "pagination": {...}}}`."""
    pagination = {
        "total": total,
        "pages": math.ceil(total / page.limit),
        "current_page": page.number,
        "limit": page.limit,
        "next_cursor": next_cursor,
    }
    return {"status": "success", "data": {name: items, "pagination": pagination}}


BUG = {
    "status": "error",
    "code": "internal",
    "message": "Something went wrong on our side. Please try again; we have taken note.",
    "errors": [],
}
"""The body of a 500."""


def success(data: Any = None, message: str | None = None, **top: Any) -> dict[str, Any]:
    """The body of a success: `{"status": "success", "message"?, "data"?, ...}`."""
    body: dict[str, Any] = {"status": "success"}
    if message is not None:
        body["message"] = message
    if data is not None:
        body["data"] = data
    return body | top


def json_response(body: Any, status: int = 200) -> Response:
    """Any JSON body, written fast; ids, dates and decimals become strings."""
    return Response(orjson.dumps(body, default=str, option=orjson.OPT_UTC_Z), status, media_type="application/json")


def render(refusal: Refusal) -> Response:
    """A refusal as the API answers it."""
    response = json_response(refusal.body(), refusal.status)
    response.headers.update(refusal.headers())
    return response


Face = Callable[[Request, int], Awaitable[Response | None]]
"""A page for a person about an answer with this status; None where a program is told as programs are."""


async def no_face(_request: Request, _status: int) -> Response | None:
    """Everybody is told as programs are."""
    return None


def install_error_handlers(app: FastAPI, face: Face = no_face) -> None:
    """Render refusals, validation errors, unknown paths and bugs in one shape; those that have a `face` as a page."""

    async def shown(request: Request, response: Response) -> Response:
        page = await face(request, response.status_code)
        if page is not None and (wait := response.headers.get("retry-after")):
            page.headers["Retry-After"] = wait
        return page or response

    @app.exception_handler(Refusal)
    async def refuse(request: Request, refusal: Refusal) -> Response:
        return await shown(request, render(refusal))

    @app.exception_handler(RequestValidationError)
    async def explain(request: Request, error: RequestValidationError) -> Response:
        details = [
            {"field": ".".join(str(part) for part in one["loc"] if part not in {"body", "query"}), "reason": one["msg"]}
            for one in error.errors()
        ]
        first = details[0] if details else {"field": "", "reason": ""}
        message = f"Please check {first['field']}: {first['reason']}." if first["field"] else Unprocessable.message
        return await shown(request, render(Unprocessable(message, errors=details)))

    @app.exception_handler(HTTPException)
    async def name(request: Request, error: HTTPException) -> Response:
        refusal = _BY_STATUS.get(error.status_code, Refusal)()
        if type(refusal) is Refusal:
            body = refusal.body() | {"code": f"http_{error.status_code}", "message": str(error.detail)}
            response = json_response(body, error.status_code)
        else:
            response = render(refusal)
        response.headers.update(error.headers or {})
        return await shown(request, response)

    @app.exception_handler(Exception)
    async def admit(_request: Request, error: Exception) -> Response:
        log.error("request failed", exc_info=error)
        return json_response(BUG, 500)


_TOLD: tuple[type[Refusal], ...] = (BadRequest, Unauthorised, Forbidden, NotFound, Unprocessable, TooMany)
PROBLEMS: dict[int | str, dict[str, Any]] = {
    kind.status: {"model": Problem, "description": kind.message} for kind in _TOLD
}


def conflicts(description: str) -> dict[int | str, dict[str, Any]]:
    """For `responses=` of a route that refuses what clashes with what is there."""
    return {409: {"model": Problem, "description": description}}
