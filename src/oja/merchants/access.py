"""
Access: the doors into a shop. Every route below `/api/merchants/{merchant_id}` stands behind one of these.

`Member` checks the token and the person's place in the shop; `MerchantDb` opens the shop's rows and commits them when
the route has answered; `allowed("orders.write")` asks for a permission. A foreign shop is 404, never 403.
"""

from collections.abc import AsyncIterator
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Request, Security
from fastapi.security import HTTPBearer

from oja.identity import sessions, tokens
from oja.identity.tokens import Claims
from oja.kernel import cache, logs, ratelimit
from oja.kernel.db import MerchantSession, PlatformSession, merchant_session, platform_session
from oja.kernel.errors import Forbidden, Unauthorised
from oja.kernel.ratelimit import Limit
from oja.merchants import queries
from oja.merchants.errors import ShopNotFound
from oja.merchants.queries import Belonging

ACCOUNT_LIMIT = Limit("account", burst=300, per_minute=1200)
ADDRESS_LIMIT = Limit("address", burst=120, per_minute=240)
SIGN_IN_LIMIT = Limit("sign-in", burst=10, per_minute=10)


# Named in the API's document; what the header says is read by `find_claims`.
Bearer = Security(HTTPBearer(auto_error=False, bearerFormat="JWT", description="The `token` of a sign-in."))


async def claims(request: Request, _scheme: Annotated[object, Bearer]) -> Claims:
    """
    What the bearer token of a request says.

    :raises Unauthorised: there is none, or it no longer stands
    """
    found = await find_claims(request)
    if found is None:
        raise Unauthorised
    return found


async def find_claims(request: Request) -> Claims | None:
    """
    The same for routes that also serve strangers: None without a token.

    :raises Unauthorised: there is one and it does not stand
    """
    found = _read(request)
    if found is not None:
        await sessions.check(found.user_id, found.session_id)
    return found


def _read(request: Request) -> Claims | None:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if not token:
        return None
    if scheme.lower() != "bearer":
        raise Unauthorised
    found = tokens.read(token.strip())
    logs.bind(user_id=found.user_id)
    return found


SignedIn = Annotated[Claims, Depends(claims)]
MaybeSignedIn = Annotated[Claims | None, Depends(find_claims)]


async def member(merchant_id: UUID, request: Request, _scheme: Annotated[object, Bearer]) -> Belonging:
    """
    The person's place in the shop of the path. Every call of the API comes by here: one question to the cache.

    :raises Unauthorised: there is no token, or it no longer stands
    :raises ShopNotFound: she has no place in the shop, or there is no such shop
    """
    person = _read(request)
    if person is None:
        raise Unauthorised
    await ratelimit.take(ACCOUNT_LIMIT, str(person.user_id))
    session, place = await cache.get_many(
        sessions.key(person.user_id, person.session_id), queries.belonging_key(merchant_id, person.user_id)
    )
    await sessions.check_kept(person.user_id, person.session_id, session)
    return _entered(merchant_id, await queries.belonging_kept(merchant_id, person.user_id, place))


async def belonging(merchant_id: UUID, person: Claims) -> Belonging:
    """
    The same for routes that name the shop elsewhere than in the path.

    :raises ShopNotFound: she has no place in it, or there is no such shop
    """
    return _entered(merchant_id, await queries.find_belonging(merchant_id, person.user_id))


def _entered(merchant_id: UUID, found: Belonging | None) -> Belonging:
    if found is None:
        raise ShopNotFound
    logs.bind(merchant_id=merchant_id)
    return found


Member = Annotated[Belonging, Depends(member)]


async def merchant_db(place: Member) -> AsyncIterator[MerchantSession]:
    """The rows of the shop of the path, in one transaction that commits before the answer leaves."""
    async with merchant_session(place.merchant_id, actor=f"team:{place.user_id}") as db:
        yield db


async def platform_db() -> AsyncIterator[PlatformSession]:
    """The platform's own tables, in one transaction that commits before the answer leaves."""
    async with platform_session() as db:
        yield db


# scope="function": with a plain yield dependency the answer would leave before the commit runs.
MerchantDb = Annotated[MerchantSession, Depends(merchant_db, scope="function")]
PlatformDb = Annotated[PlatformSession, Depends(platform_db, scope="function")]


def allowed(permission: str) -> Any:
    """`dependencies=[allowed("orders.write")]`: the person's role must have this permission."""

    async def check(place: Member) -> None:
        if permission not in place.permissions:
            raise Forbidden

    return Depends(check)


async def limit_address(request: Request) -> None:
    """Bound what one network address may ask of public routes."""
    await ratelimit.take(ADDRESS_LIMIT, client_address(request))


async def limit_sign_in(request: Request) -> None:
    """Bound how often one network address may try to sign in or up."""
    await ratelimit.take(SIGN_IN_LIMIT, client_address(request))


def client_address(request: Request) -> str:
    """The caller's network address; the server has already undone trusted proxies."""
    return request.client.host if request.client else "unknown"
