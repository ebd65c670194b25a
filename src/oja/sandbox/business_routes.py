"""Which catalogues a business has, over Graph, and for drivers."""

from fastapi import Request, Response
from fastapi.responses import JSONResponse

from oja.kernel import db
from oja.kernel.routing import Router
from oja.sandbox import businesses, graph_access

graph = Router(prefix="/graph/{version}", route_class=graph_access.GraphRoute, include_in_schema=False)
driver = Router(prefix="/api/catalogs", include_in_schema=False)


@graph.get("/{node}/owned_product_catalogs")
async def list_owned(node: str, request: Request) -> Response:
    """The catalogues that a business owns."""
    return await _list(node, request, "owned")


@graph.get("/{node}/client_product_catalogs")
async def list_shared(node: str, request: Request) -> Response:
    """The catalogues that other businesses let this one use."""
    return await _list(node, request, "client")


@graph.get("/{node}/product_catalogs")
async def read_shown(node: str, request: Request) -> Response:
    """The catalogue that an account shows."""
    async with db.platform_session() as session:
        numbers = await graph_access.numbers_of(session, request, waba_id=node)
        return JSONResponse(await businesses.shown(session, numbers))


@graph.post("/{node}/product_catalogs")
async def show_another(node: str, request: Request) -> Response:
    """Let an account show another catalogue."""
    body = await graph_access.read_json(request)
    async with db.platform_session() as session:
        numbers = await graph_access.numbers_of(session, request, waba_id=node)
        return JSONResponse(await businesses.show(session, numbers, str(body.get("catalog_id"))))


@driver.post("", status_code=201)
async def make_catalog(new: businesses.NewCatalog) -> dict[str, str]:
    """Somebody makes a catalogue in Commerce Manager, or shares one."""
    async with db.platform_session() as session:
        return await businesses.make(session, new)


async def _list(node: str, request: Request, edge: businesses.Edge) -> Response:
    async with db.platform_session() as session:
        numbers = await businesses.numbers_of(session, request, node)
        return JSONResponse(await businesses.catalogues(session, numbers, edge))
