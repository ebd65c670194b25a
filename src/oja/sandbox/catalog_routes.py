"""Catalogues over Graph, and as drivers and the phone page see and change them."""

from typing import Annotated, Any

from fastapi import Body, Request, Response
from fastapi.responses import JSONResponse

from oja.kernel import db
from oja.kernel.routing import Router
from oja.sandbox import catalog_nodes, catalogs, graph_access

graph = Router(prefix="/graph/{version}", route_class=graph_access.GraphRoute, include_in_schema=False)
driver = Router(prefix="/api/catalogs/{catalog_id}", include_in_schema=False)


@graph.post("/{node}/items_batch")
async def take_items_batch(node: str, request: Request) -> Response:
    """Change items of a catalogue."""
    body = await graph_access.read_json(request)
    async with db.platform_session() as session:
        await graph_access.numbers_of(session, request, catalog_id=node)
        return JSONResponse(await catalogs.take_batch(session, node, body))


@graph.get("/{node}/check_batch_request_status")
async def check_batch(node: str, request: Request, handle: str = "") -> Response:
    """What became of an items batch."""
    async with db.platform_session() as session:
        await graph_access.numbers_of(session, request, catalog_id=node)
        return JSONResponse(await catalogs.batch_status(session, node, handle))


@graph.get("/{node}/products")
async def list_products(
    node: str,
    request: Request,
    fields: str | None = None,
    limit: int = catalog_nodes.USUAL,
    after: str | None = None,
) -> Response:
    """The items of a catalogue, read back."""
    async with db.platform_session() as session:
        await graph_access.numbers_of(session, request, catalog_id=node)
        return JSONResponse(await catalog_nodes.items(session, node, fields, limit, after))


@graph.get("/{node}/product_sets")
async def list_sets(node: str, request: Request) -> Response:
    """The product sets of a catalogue."""
    async with db.platform_session() as session:
        await graph_access.numbers_of(session, request, catalog_id=node)
        return JSONResponse(await catalog_nodes.sets(session, node))


@graph.post("/{node}/product_sets")
async def create_set(node: str, request: Request) -> Response:
    """Make a product set."""
    body = await graph_access.read_json(request)
    async with db.platform_session() as session:
        await graph_access.numbers_of(session, request, catalog_id=node)
        return JSONResponse(await catalog_nodes.create_set(session, node, body))


@graph.get("/{node}/whatsapp_commerce_settings")
async def show_commerce(node: str, request: Request) -> Response:
    """What a number shows of its catalogue."""
    async with db.platform_session() as session:
        await graph_access.line_of(session, node, request)
        return JSONResponse(await catalog_nodes.commerce(session, node))


@graph.post("/{node}/whatsapp_commerce_settings")
async def change_commerce(node: str, request: Request) -> Response:
    """Set what a number shows of its catalogue."""
    async with db.platform_session() as session:
        await graph_access.line_of(session, node, request)
        return JSONResponse(await catalog_nodes.set_commerce(session, node, request.query_params))


@driver.get("/items")
async def list_items(catalog_id: str, hidden: bool = False) -> list[dict[str, Any]]:
    """What Meta would now show in a catalogue; with `hidden`, also what it holds back."""
    async with db.platform_session() as session:
        return await catalogs.list_items(session, catalog_id, is_hidden=hidden)


@driver.get("/batches")
async def list_batches(catalog_id: str) -> list[dict[str, Any]]:
    """The calls that changed a catalogue, the newest first."""
    async with db.platform_session() as session:
        return await catalogs.list_batches(session, catalog_id)


@driver.put("/items/{retailer_id}", status_code=204)
async def edit_item(catalog_id: str, retailer_id: str, change: Annotated[dict[str, Any], Body()]) -> None:
    """Somebody changes an item by hand in Commerce Manager, or adds one."""
    async with db.platform_session() as session:
        await catalogs.edit_by_hand(session, catalog_id, retailer_id, change)


@driver.delete("/items/{retailer_id}", status_code=204)
async def delete_item(catalog_id: str, retailer_id: str) -> None:
    """Somebody deletes an item by hand."""
    async with db.platform_session() as session:
        await catalogs.edit_by_hand(session, catalog_id, retailer_id, None)
