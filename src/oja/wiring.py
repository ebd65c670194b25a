"""Wiring: the map of the product. Every router and every jobs module (imported, it is registered) stands here."""

from fastapi import APIRouter
from starlette.routing import BaseRoute

from oja.assistant import flow_routes
from oja.assistant import jobs as assistant_jobs
from oja.assistant import routes as assistant_routes
from oja.carts import jobs as carts_jobs
from oja.carts import routes as carts_routes
from oja.carts.coupons import routes as coupons_routes
from oja.catalog import jobs as catalog_jobs
from oja.catalog import routes as catalog_routes
from oja.catalog.pictures import crew, showing
from oja.catalog.pictures import routes as pictures_routes
from oja.channels import jobs as channels_jobs
from oja.channels import routes as channels_routes
from oja.channels.dialog360 import routes as dialog360_routes
from oja.channels.media import jobs as media_jobs
from oja.channels.media import routes as media_routes
from oja.channels.twilio import routes as twilio_routes
from oja.channels.whatsapp_cloud import intake
from oja.channels.whatsapp_cloud.routes import webhook_routes
from oja.conversations import jobs as conversations_jobs
from oja.conversations import routes as conversations_routes
from oja.customers import routes as customers_routes
from oja.delivery import routes as delivery_routes
from oja.kernel import cache, http, live, storage
from oja.kernel.db import dispose
from oja.kernel.settings import Settings
from oja.merchants import routes as merchants_routes
from oja.merchants.domains import jobs as domains_jobs
from oja.merchants.domains import routes as domains_routes
from oja.notifications import jobs as notifications_jobs
from oja.orders import jobs as orders_jobs
from oja.orders import routes as orders_routes
from oja.sandbox import jobs as sandbox_jobs
from oja.sandbox import routes as sandbox_routes
from oja.storefront import found_routes
from oja.storefront import routes as storefront_routes
from oja.storefront.cards import routes as cards_routes
from oja.storefront.cards import service as cards
from oja.storefront.design import jobs as design_jobs
from oja.storefront.design import routes as design_routes
from oja.storefront.info import routes as info_routes
from oja.storefront.measured import jobs as measured_jobs
from oja.storefront.measured import routes as measured_routes
from oja.sync import jobs as sync_jobs
from oja.sync import routes as sync_routes
from oja.sync.rotation import jobs as rotation_jobs
from oja.sync.rotation import routes as rotation_routes
from oja.templates import jobs as templates_jobs
from oja.templates import routes as templates_routes

# Answered before anything else, without FastAPI's cost.
FAST_ROUTES: list[BaseRoute] = [
    *webhook_routes, *dialog360_routes.webhook_routes, *twilio_routes.webhook_routes, showing.route(),
    storage.route(),
]  # fmt: skip

ROUTERS: list[APIRouter] = [
    merchants_routes.router, domains_routes.router, customers_routes.router, catalog_routes.router,
    pictures_routes.router, delivery_routes.router, carts_routes.router, coupons_routes.router, orders_routes.router,
    channels_routes.router, media_routes.router, templates_routes.router, sync_routes.router,
    rotation_routes.router, conversations_routes.router, assistant_routes.router, flow_routes.router,
    design_routes.router, info_routes.router, measured_routes.router,
]  # fmt: skip

JOBS: list[object] = [
    assistant_jobs, carts_jobs, catalog_jobs, channels_jobs, conversations_jobs, design_jobs, domains_jobs,
    measured_jobs, media_jobs, notifications_jobs, orders_jobs, rotation_jobs, sandbox_jobs, sync_jobs, templates_jobs,
]  # fmt: skip


def routers(settings: Settings) -> list[APIRouter]:
    """Every router of this installation, in the order they are asked."""
    outside = [sandbox_routes.router] if settings.has_sandbox else []
    # `/{slug}` answers everything that nobody else did, so it comes last.
    return [*ROUTERS, *outside, found_routes.router, cards_routes.router, storefront_routes.router]


async def close() -> None:
    """Let go of every connection at the end of a process."""
    for let_go in (intake.close, crew.close, cards.close, live.stop, http.close, cache.close, dispose):
        await let_go()
