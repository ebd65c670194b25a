"""Domains of a shop's own, and the question of the proxy before it gets a certificate."""

from typing import Annotated, Any, Final
from uuid import UUID

from fastapi import Query
from fastapi.responses import PlainTextResponse, Response

from oja.kernel import cache, ratelimit
from oja.kernel.db import platform_session
from oja.kernel.ratelimit import Limit
from oja.kernel.routing import Router
from oja.kernel.settings import get_settings
from oja.kernel.web import PROBLEMS, conflicts, success
from oja.merchants import hosts
from oja.merchants import queries as merchants
from oja.merchants.access import Member, PlatformDb, allowed
from oja.merchants.domains import checking, names, queries, service, showing
from oja.merchants.domains.errors import DomainNotVerified
from oja.merchants.domains.schemas import DomainAnswer, DomainChange, DomainsAnswer, NewDomain

router = Router()
domains = Router(prefix="/api/merchants/{merchant_id}/domains", tags=["Shop"], responses=PROBLEMS)
READ, WRITE = allowed("shop.read"), allowed("shop.write")
ADDED: Final = Limit("domain-add", burst=10, per_minute=1)
CHECKED: Final = Limit("domain-check", burst=10, per_minute=6)
ANSWER_SECONDS: Final = 30


@domains.get("", response_model=DomainsAnswer, dependencies=[READ])
async def list_domains(merchant_id: UUID, db: PlatformDb) -> dict[str, Any]:
    """The shop's domains, with the records to set."""
    rows = await queries.list_domains(db, merchant_id)
    return success({"target": get_settings().domain_target, "domains": [showing.shown(row) for row in rows]})


@domains.post(
    "",
    response_model=DomainAnswer,
    status_code=201,
    responses=conflicts("`domain_there`, `too_many_domains` or `domains_not_offered`: nothing changes."),
    dependencies=[WRITE],
)
async def add_domain(merchant_id: UUID, new: NewDomain, db: PlatformDb) -> dict[str, Any]:
    """Add a domain. It is looked at by itself until its records are there."""
    await ratelimit.take(ADDED, str(merchant_id))
    return success(showing.shown(await service.add(db, merchant_id, new.name)))


@domains.post("/{domain_id}/check", response_model=DomainAnswer, dependencies=[WRITE])
async def check_domain_now(domain_id: UUID, place: Member) -> dict[str, Any]:
    """Look at the records now, and go on looking if they are not there."""
    await ratelimit.take(CHECKED, str(place.merchant_id))
    async with platform_session() as db:
        await service.try_again(db, place.merchant_id, domain_id)
    await checking.check(domain_id)
    async with platform_session() as db:
        return success(showing.shown(await queries.get(db, place.merchant_id, domain_id)))


@domains.patch(
    "/{domain_id}", response_model=DomainAnswer, responses=conflicts(DomainNotVerified.message), dependencies=[WRITE]
)
async def change_domain(domain_id: UUID, change: DomainChange, place: Member) -> dict[str, Any]:
    """Let the shop live at this domain, or no longer. Every other address leads to where it lives."""
    async with platform_session() as db:
        out = showing.shown(await service.choose(db, place.merchant_id, domain_id, is_main=change.is_main))
    await _forget(place.merchant_id, out.ascii_name)
    return success(out)


@domains.delete("/{domain_id}", dependencies=[WRITE])
async def remove_domain(domain_id: UUID, place: Member) -> dict[str, Any]:
    """Let go of a domain. It leads nowhere from then on."""
    async with platform_session() as db:
        name = (await service.remove(db, place.merchant_id, domain_id)).name
    await _forget(place.merchant_id, name)
    return success(message=f"{names.shown(name)} is gone.")


@router.get("/api/tls/ask", include_in_schema=False)
async def ask(domain: Annotated[str, Query(max_length=300)] = "") -> Response:
    """Whether a proxy shall get a certificate for a name: 200, or 404. Caddy calls it `ask`."""
    host = hosts.named(domain).rstrip(".")
    kept: bool | None = await cache.get(key := queries.tls_key(host))
    if kept is None:
        kept = await _is_served(host)
        await cache.put(key, kept, seconds=ANSWER_SECONDS)
    return PlainTextResponse("yes" if kept else "no", 200 if kept else 404)


async def _is_served(host: str) -> bool:
    if host == hosts.platform() or hosts.is_platforms_other(host):
        return True
    if hosts.slug_in(host) and not get_settings().shop_domain:
        return False
    return not hosts.is_platforms(host) and "\x00" not in host and await merchants.shop_on(host) is not None


async def _forget(merchant_id: UUID, name: str) -> None:
    await queries.forget(name)
    await merchants.forget_shop(merchant_id, (await merchants.shop(merchant_id)).slug)


router.include_router(domains)
