"""Who may ask Graph what: the token of every call, and the numbers it opens."""

import hmac
from collections.abc import Callable, Coroutine
from typing import Any, Final

import orjson
from fastapi import Request, Response
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel import errors
from oja.sandbox import accounts, faults, odd_answers, queries
from oja.sandbox.errors import GraphError
from oja.sandbox.models import Number

SENDS: Final = "/messages"


class GraphRoute(APIRoute):
    """A route whose refusals are told in Meta's words, not in the product's."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The route as FastAPI makes it, with Graph errors answered."""
        answer = super().get_route_handler()

        async def answer_or_refuse(request: Request) -> Response:
            try:
                odd = "" if request.url.path.endswith(SENDS) else await faults.before()
                is_done = not odd or odd in odd_answers.AFTER_TAKING
                usual = await answer(request) if is_done else Response()
                return odd_answers.instead(odd, usual) if odd else usual
            except GraphError as error:
                return JSONResponse(error.answer(), error.status)

        return answer_or_refuse


async def read_json(request: Request) -> dict[str, Any]:
    """
    The body of a call.

    :raises GraphError: it is not a JSON object
    """
    raw = await request.body()
    try:
        body = orjson.loads(raw)
    except ValueError:
        body = None
    if not isinstance(body, dict) or b"\\u0000" in raw:
        raise GraphError(100, "The body is not a JSON object.")
    return body


async def line_of(session: AsyncSession, node: str, request: Request) -> queries.Line:
    """
    The number of a call, with the faults and the clock of the moment.

    :raises GraphError: there is none, or the token does not open it
    """
    try:
        found = await queries.get_line(session, node)
    except errors.NotFound:
        raise unknown(node) from None
    opened = _opened(request, [found.number])
    accounts.check(opened, bearer(request), request.query_params.get("appsecret_proof"), found.now)
    return found


async def numbers_of(session: AsyncSession, request: Request, **node: str) -> list[Number]:
    """
    The numbers that a call about an account or a catalogue may be about.

    :raises GraphError: there are none, or the token opens none of them
    """
    numbers = list(await session.scalars(select(Number).filter_by(**node).order_by(Number.phone_number_id)))
    if not numbers:
        raise unknown(*node.values())
    opened = _opened(request, numbers)
    now = queries.now(await queries.get_knobs(session))
    accounts.check(opened, bearer(request), request.query_params.get("appsecret_proof"), now)
    return numbers


def bearer(request: Request) -> str:
    """The token that a call carries."""
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    return given if scheme.lower() == "bearer" else ""


def unknown(node: str) -> GraphError:
    """How Graph says that there is no such thing, or none for this token."""
    return GraphError(100, f"Object with ID '{node}' does not exist, or this token may not see it.", subcode=33)


def _opened(request: Request, numbers: list[Number]) -> list[Number]:
    given = bearer(request).encode()
    opened = [number for number in numbers if hmac.compare_digest(given, number.expected_token.encode())]
    if not given or not opened:
        raise GraphError(190)
    return opened
