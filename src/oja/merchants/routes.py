"""Signing up, in and out; a shop's own data; what is happening in it, live."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import orjson
from fastapi import Depends, Request, Response
from fastapi.responses import StreamingResponse

from oja.identity import service as identity
from oja.identity import tokens
from oja.identity.errors import SignedOut
from oja.identity.schemas import Person
from oja.identity.tokens import Claims
from oja.kernel import live
from oja.kernel.db import PlatformSession, platform_session
from oja.kernel.routing import Router
from oja.kernel.settings import get_settings
from oja.kernel.web import PROBLEMS, conflicts, render, success
from oja.merchants import addresses, hosts, queries, service
from oja.merchants.access import Member, PlatformDb, SignedIn, allowed, limit_address, limit_sign_in
from oja.merchants.models import Merchant
from oja.merchants.schemas import (
    AddressAnswer,
    Credentials,
    LoginAnswer,
    MerchantAnswer,
    MerchantChange,
    MerchantOut,
    Move,
    RegisterAnswer,
    Registration,
)

REFRESH_COOKIE = "oja_refresh"
REFRESH_PATH = "/api/auth"
PING_SECONDS = 15.0
TAKEN = conflicts("`email_taken` or `subdomain_taken`: nothing of the first account changes.")

auth = Router(prefix="/api/auth", tags=["Sign-in"], responses=PROBLEMS)
shops = Router(prefix="/api/merchants/{merchant_id}", tags=["Shop"], responses=PROBLEMS)


@auth.post("/register", response_model=RegisterAnswer, responses=TAKEN, dependencies=[Depends(limit_sign_in)])
async def register(registration: Registration, response: Response, db: PlatformDb) -> dict[str, Any]:
    """Register a new merchant account. Begins a session too, so that the browser is signed in at once."""
    merchant, person = await service.register(db, registration)
    _set_refresh(response, await identity.begin(db, person))
    data = {"id": merchant.id, "name": merchant.name, "email": merchant.email, "subdomain": merchant.subdomain}
    return success(data, "Merchant registered successfully")


@auth.post("/login", response_model=LoginAnswer, dependencies=[Depends(limit_sign_in)])
async def login(credentials: Credentials, response: Response, db: PlatformDb) -> dict[str, Any]:
    """Authenticate. The token lives 60 minutes; a refresh cookie keeps the browser signed in."""
    signed_in = await identity.sign_in(db, email=credentials.email, password=credentials.password)
    _set_refresh(response, signed_in)
    return await _answer(db, signed_in.person, signed_in.session_id)


@auth.post("/refresh", response_model=LoginAnswer)
async def refresh(request: Request, response: Response, db: PlatformDb) -> Any:
    """Exchange the refresh cookie for a new token and a new cookie. Each cookie works once."""
    signed_in = await identity.refresh(db, request.cookies.get(REFRESH_COOKIE, ""))
    if signed_in is None:
        refusal = render(SignedOut())
        refusal.delete_cookie(REFRESH_COOKIE, path=REFRESH_PATH)
        return refusal
    _set_refresh(response, signed_in)
    wanted = request.query_params.get("merchant_id")
    return await _answer(db, signed_in.person, signed_in.session_id, wanted)


@auth.post("/logout")
async def logout(response: Response, person: SignedIn, db: PlatformDb) -> dict[str, Any]:
    """End this session: its token and its refresh cookie stop working at once."""
    await identity.sign_out(db, person.user_id, person.session_id)
    response.delete_cookie(REFRESH_COOKIE, path=REFRESH_PATH)
    return success(message="Signed out")


@auth.get("/subdomains/{name}", response_model=AddressAnswer, dependencies=[Depends(limit_address)])
async def check_subdomain(name: str, db: PlatformDb) -> dict[str, Any]:
    """Whether a shop address is free, and if not, why."""
    address = addresses.normalise(name)
    reason = addresses.problem(address)
    if reason is None and not await queries.is_free(db, address):
        reason = "This shop address is taken. Please choose another."
    return success(available=reason is None, reason=reason)


@shops.get("", response_model=MerchantAnswer, dependencies=[allowed("shop.read")])
async def get_merchant(merchant_id: UUID, db: PlatformDb) -> dict[str, Any]:
    """The shop itself."""
    return success(_out(await queries.get(db, merchant_id)))


@shops.patch("", response_model=MerchantAnswer, dependencies=[allowed("shop.write")])
async def change_merchant(merchant_id: UUID, change: MerchantChange, db: PlatformDb) -> dict[str, Any]:
    """Change the shop's own data; what is left out stays."""
    merchant = await service.change(db, merchant_id, change.changes())
    await queries.forget_shop(merchant.id, merchant.subdomain)
    return success(_out(merchant))


@shops.put(
    "/address",
    response_model=MerchantAnswer,
    responses=conflicts("`subdomain_taken` or `too_many_moves`: the shop stays where it is."),
    dependencies=[allowed("shop.write")],
)
async def move_merchant(move: Move, place: Member) -> dict[str, Any]:
    """Give the shop another address. The old one leads to it for ever, and nobody else gets it."""
    async with platform_session() as db:
        merchant, before = await service.move(db, place.merchant_id, move.subdomain)
    for slug in {before, merchant.subdomain}:
        await queries.forget_shop(merchant.id, slug)
    return success(_out(merchant))


@shops.get("/live", dependencies=[allowed("shop.read")], response_class=StreamingResponse)
async def watch_merchant(merchant_id: UUID, _place: Member) -> StreamingResponse:
    """What happens in this shop, as server-sent events. Each is a hint to look again, never the whole truth."""
    return StreamingResponse(
        _events(f"merchant:{merchant_id}"),
        media_type="text/event-stream",
        headers={"Cache-Control": "no-store", "X-Accel-Buffering": "no"},
    )


async def _events(topic: str) -> AsyncIterator[bytes]:
    async with live.listen(topic) as queue:
        yield b"event: ready\ndata: {}\n\n"
        while True:
            try:
                message = await asyncio.wait_for(queue.get(), PING_SECONDS)
                yield b"data: " + orjson.dumps(message, default=str) + b"\n\n"
            except TimeoutError:
                yield b": still here\n\n"


async def _answer(db: PlatformSession, user: Person, session_id: UUID, wanted: str | None = None) -> dict[str, Any]:
    places = await queries.memberships(db, user.id)
    active = next((merchant for merchant, _ in places if str(merchant.id) == wanted), None)
    if active is None and places:
        active = places[0][0]
    token = tokens.issue(Claims(user.id, session_id, active.id if active else None))
    return success(
        token=token,
        expires_in=int(tokens.lifetime().total_seconds()),
        merchant={"id": active.id, "name": active.name} if active else None,
        user={"id": user.id, "email": user.email, "name": user.name},
        memberships=[
            {
                "merchant": {"id": merchant.id, "name": merchant.name},
                "subdomain": merchant.subdomain,
                "role": membership.role,
            }
            for merchant, membership in places
        ],
    )


def _set_refresh(response: Response, signed_in: identity.SignedIn) -> None:
    response.set_cookie(
        REFRESH_COOKIE,
        signed_in.refresh_token,
        max_age=int(identity.REFRESH_LIFETIME.total_seconds()),
        path=REFRESH_PATH,
        httponly=True,
        samesite="strict",
        secure=get_settings().public_url.startswith("https://"),
    )


def _out(merchant: Merchant) -> MerchantOut:
    out = MerchantOut.model_validate(merchant)
    out.storefront_url = hosts.home(merchant.subdomain, merchant.domain)
    out.address_url = hosts.home(merchant.subdomain)
    return out


router = Router()
router.include_router(auth)
router.include_router(shops)
