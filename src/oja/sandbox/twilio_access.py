"""Who may ask Twilio what: the login of every call, and how a refusal is told."""

import base64
import binascii
import hmac
from collections.abc import Callable, Coroutine
from typing import Any, Final

import orjson
from fastapi import Request, Response
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from oja.sandbox import faults, odd_answers
from oja.sandbox.errors import GraphError
from oja.sandbox.models import Number
from oja.sandbox.twilio_errors import TwilioError, by_twilio

KIND: Final = "twilio"
SENDS: Final = "/Messages.json"


class TwilioRoute(APIRoute):
    """A route whose refusals are told in Twilio's words."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The route as FastAPI makes it, with Twilio's errors answered."""
        answer = super().get_route_handler()

        async def answer_or_refuse(request: Request) -> Response:
            is_send = request.method == "POST" and request.url.path.endswith(SENDS)
            try:
                odd = "" if is_send else await faults.before()
                is_done = not odd or odd in odd_answers.AFTER_TAKING
                usual = await answer(request) if is_done else Response()
                return odd_answers.instead(odd, usual) if odd else usual
            except GraphError as error:
                refusal = TwilioError(by_twilio(error.code))
            except TwilioError as error:
                refusal = error
            return JSONResponse(refusal.answer(), refusal.status)

        return answer_or_refuse


async def account_of(session: AsyncSession, request: Request) -> str:
    """
    The account that is let in by its own login.

    :raises TwilioError: the login is wrong
    """
    account_sid, _ = _login(request)
    await numbers_of(session, request, account_sid)
    return account_sid


async def numbers_of(session: AsyncSession, request: Request, account_sid: str) -> list[Number]:
    """
    The numbers of an account.

    :raises TwilioError: the login is not this account's
    """
    user, password = _login(request)
    wanted = select(Number).where(Number.kind == KIND, Number.waba_id == account_sid).order_by(Number.phone_number_id)
    numbers = list(await session.scalars(wanted))
    fits = [hmac.compare_digest(password.encode(), number.expected_token.encode()) for number in numbers]
    if user != account_sid or not any(fits):
        raise TwilioError(20003)
    return numbers


def _login(request: Request) -> tuple[str, str]:
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    try:
        user, _, password = base64.b64decode(given, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        raise TwilioError(20003) from None
    if scheme.lower() != "basic":
        raise TwilioError(20003)
    return user, password


async def read_json(request: Request) -> dict[str, Any]:
    """
    The body of a call.

    :raises TwilioError: it is not a JSON object
    """
    try:
        body = orjson.loads(await request.body())
    except orjson.JSONDecodeError:
        body = None
    if not isinstance(body, dict):
        raise TwilioError(20001, "The body is not a JSON object.")
    return body
