"""
Seeding: makes the demo world once, and writes down how to get in.

Every step looks first whether it is done, so that an interrupted seed goes on and a finished one changes nothing.
"""

import hmac
import json
from collections.abc import Awaitable, Callable
from typing import Any

from oja.channels import queries as channel_queries
from oja.channels import service as channels
from oja.channels.views import Connection
from oja.demo import chats, shelves
from oja.demo.chats import Line
from oja.demo.world import ADMIN, NUMBER, SHOPPERS, SHOPS, STARLING, DemoShop
from oja.identity import queries as people
from oja.identity import service as identity
from oja.kernel.db import merchant_session, platform_session
from oja.kernel.embedded.state import write_private
from oja.kernel.settings import Settings
from oja.merchants import queries, service
from oja.merchants.queries import Shop
from oja.merchants.schemas import Registration


async def seed(settings: Settings, show: Callable[[Line], Awaitable[None]]) -> None:
    """Make what is missing of the demo world, and `demo.json` beside it. `show` puts a line on the shopper's phone."""
    password = demo_password(settings)
    await _let_in_the_administrator(password)
    shops = {shop.slug: await _open(shop, password) for shop in SHOPS}
    for shop in shops.values():
        await shelves.fill(settings, shop)
    starling = shops[STARLING.slug]
    await _connect(starling)
    async with platform_session() as platform:
        agent = await people.find_by_email(platform, STARLING.people[-1][0])
    for shopper in SHOPPERS:
        await chats.play(starling, shopper, agent.id if agent else None, show)
    _write_down(settings, shops, password)


def demo_password(settings: Settings) -> str:
    """`OJA_DEMO_PASSWORD`, else one that follows from the installation's key: random, and never forgotten."""
    if settings.demo_password is not None:
        return settings.demo_password.get_secret_value()
    digest = hmac.new(settings.key.encode(), b"demo password", "sha256").hexdigest()
    return f"market-{digest[:10]}"


async def _let_in_the_administrator(password: str) -> None:
    async with platform_session() as db:
        if await people.find_by_email(db, ADMIN) is None:
            await identity.register(db, email=ADMIN, password=password, name="Oja administrator", is_admin=True)


async def _open(shop: DemoShop, password: str) -> Shop:
    if (found := await queries.shop_by_slug(shop.slug)) is not None:
        return found
    (owner, _), *others = shop.people
    async with platform_session() as db:
        # Not validated: a demo may be run with any password, however short.
        registration = Registration.model_construct(
            name=shop.name,
            email=owner,
            phone=shop.number,
            whatsapp_number=shop.number,
            password=password,
            subdomain=shop.slug,
        )
        merchant, _person = await service.register(db, registration)
        said = {"tagline": shop.tagline, "accent": shop.accent, "languages": ["fr", "pt-BR", "es", "hi", "ar", "id"]}
        await service.change(db, merchant.id, said)
        for email, role in others:
            person = await identity.register(db, email=email, password=password)
            await service.let_in(db, merchant.id, person.id, role=role)
        merchant_id = merchant.id
    return await queries.shop(merchant_id)


async def _connect(shop: Shop) -> None:
    async with merchant_session(shop.id) as db:
        if await channel_queries.find_by_phone_number_id(db, NUMBER.phone_number_id) is not None:
            return
        connection = Connection(
            waba_id=NUMBER.waba_id,
            display_number=NUMBER.display_phone_number,
            verified_name=NUMBER.merchant_name,
            catalog_id=NUMBER.catalog_id,
        )
        await channels.connect(db, NUMBER.phone_number_id, connection)


def _write_down(settings: Settings, shops: dict[str, Shop], password: str) -> None:
    """`demo.json`, for people, scripts and tests; readable by this account only. One that is there stays."""
    path = settings.home / "demo.json"
    if path.exists():
        return
    settings.home.mkdir(parents=True, exist_ok=True, mode=0o700)
    write_private(path, json.dumps(_contents(settings, shops, password), indent=2) + "\n")


def _contents(settings: Settings, shops: dict[str, Shop], password: str) -> dict[str, Any]:
    people_of = [(email, role, shop.slug) for shop in SHOPS for email, role in shop.people]
    number = {
        "phone_number_id": NUMBER.phone_number_id,
        "display_number": NUMBER.display_phone_number,
        "waba_id": NUMBER.waba_id,
        "catalog_id": NUMBER.catalog_id,
    }
    starling = shops[STARLING.slug]
    return {
        "base_url": settings.public_url,
        "logins": [
            *(
                {
                    "email": email,
                    "password": password,
                    "role": role,
                    "merchant": slug,
                    "merchant_id": str(shops[slug].id),
                }
                for email, role, slug in people_of
            ),
            {"email": ADMIN, "password": password, "role": "administrator", "merchant": None, "merchant_id": None},
        ],
        "merchants": [
            {
                "id": str(shop.id),
                "name": shop.name,
                "slug": shop.slug,
                "numbers": [number] if shop.slug == STARLING.slug else [],
            }
            for shop in shops.values()
        ],
        "numbers": [{**number, "merchant_id": str(starling.id), "merchant": starling.slug}],
        "sandbox": {
            "url": f"{settings.public_url}/sandbox",
            "graph_url": settings.graph_base,
            "app_secret": settings.meta_app_secret,
            "verify_token": settings.meta_verify_token,
            "access_token": settings.meta_token,
            "webhook_url": f"{settings.public_url}/api/webhooks/whatsapp",
        },
    }
