"""API: the process that answers the web. Builds the app from `wiring`; `oja serve` runs it."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Response
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware

from oja import __version__, wiring
from oja.kernel import bodies, db, health, logs, metrics, migrate, pages
from oja.kernel.microcache import Microcache
from oja.kernel.middleware import Envelope
from oja.kernel.settings import Settings, get_settings
from oja.kernel.web import install_error_handlers, json_response
from oja.storefront import arriving, stumbling

ASSETS = pages.BUILT / "assets"
# Monitors and link checkers ask for the head alone.
READ = ["GET", "HEAD"]
# Webhooks and files stream, and are bounded where they are read.
OWN_BODIES = re.compile(
    r"^/api/webhooks/|^/api/merchants/[^/]+/(?:products/csv|products/[^/]+/pictures|design/images|files)$"
    r"|^/sandbox/(?:api/media|graph|cloudinary)/"
)


def build(settings: Settings) -> FastAPI:
    """The whole app for these settings."""
    logs.configure(settings)
    app = FastAPI(
        title="Oja",
        version=__version__,
        description="Commerce over WhatsApp with a web shop always in step.",
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/openapi.json",
        lifespan=_lifespan,
        redirect_slashes=False,
        generate_unique_id_function=lambda route: route.name,
        middleware=_middleware(settings),
    )
    install_error_handlers(app, stumbling.face)
    app.router.routes[:0] = wiring.FAST_ROUTES
    _add_health(app)
    _add_pages(app)
    if ASSETS.is_dir():
        app.mount("/assets", pages.Assets(directory=ASSETS), name="assets")
    for router in wiring.routers(settings):
        app.include_router(router)
    return app


def _middleware(settings: Settings) -> list[Middleware]:
    stack = [
        Middleware(Envelope, is_https=settings.public_url.startswith("https://"), face=stumbling.face),
        Middleware(GZipMiddleware, minimum_size=1000, compresslevel=5),
        *([Middleware(arriving.Arriving)] if settings.have_shops_hosts else []),
    ]
    if settings.microcache_seconds:
        stack.insert(0, Middleware(Microcache, seconds=settings.microcache_seconds))
    if settings.cors_origins:
        stack.append(
            Middleware(
                CORSMiddleware,
                allow_origins=settings.cors_origins,
                allow_methods=["*"],
                allow_headers=["Authorization", "Content-Type", "Idempotency-Key"],
                expose_headers=["Retry-After", "X-Request-Id"],
                max_age=600,
            )
        )
    return [*stack, Middleware(bodies.Bodies, own=OWN_BODIES)]


@asynccontextmanager
async def _lifespan(_app: FastAPI) -> AsyncIterator[None]:
    yield
    await wiring.close()


def _add_health(app: FastAPI) -> None:
    revision = migrate.head()

    @app.api_route("/healthz", methods=READ, include_in_schema=False)
    async def healthz() -> Response:
        return json_response({"status": "alive"})

    @app.api_route("/readyz", methods=READ, include_in_schema=False)
    async def readyz() -> Response:
        try:
            async with db.platform_session() as session:
                found = await health.problems(session, revision)
        except Exception as error:  # noqa: BLE001 - whatever it is, we are not ready
            found = [f"The database cannot be reached ({type(error).__name__})."]
        return json_response({"status": "not ready" if found else "ready", "problems": found}, 503 if found else 200)

    @app.api_route("/metrics", methods=READ, include_in_schema=False)
    async def metrics_page() -> Response:
        return Response(metrics.render(), media_type="text/plain; version=0.0.4; charset=utf-8")


def _add_pages(app: FastAPI) -> None:
    @app.api_route("/api/docs", methods=READ, include_in_schema=False)
    async def docs_page() -> Response:
        return pages.built_page("docs.html")

    @app.api_route("/", methods=READ, include_in_schema=False)
    async def start_page() -> Response:
        return pages.built_page("start.html")

    @app.api_route("/dashboard", methods=READ, include_in_schema=False)
    @app.api_route("/dashboard/{_path:path}", methods=READ, include_in_schema=False)
    async def dashboard_page(_path: str = "") -> Response:
        return pages.built_page("dashboard.html")


app = build(get_settings())
