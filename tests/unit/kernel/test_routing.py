"""A router is asked only for what can be its own, at every depth."""

import httpx2
import pytest
from fastapi import APIRouter, FastAPI

from oja.kernel.routing import Router


def an_app() -> FastAPI:
    inner = Router(prefix="/{shop}")
    strange = APIRouter(prefix="/strange")
    innermost = Router()
    outer = Router(prefix="/api")

    @inner.get("/items/{item}")
    async def item(shop: str, item: str) -> list[str]:
        return ["item", shop, item]

    @inner.post("/items/{item}")
    async def change(shop: str, item: str) -> list[str]:
        return ["change", shop, item]

    @innermost.delete("/shelves/{shelf}")
    async def clear(shop: str, shelf: str) -> list[str]:
        return ["clear", shop, shelf]

    inner.include_router(innermost)

    @outer.get("/files/{name:path}")
    async def file(name: str) -> list[str]:
        return ["file", name]

    @strange.get("/{anything}")
    async def anything(anything: str) -> list[str]:
        return ["strange", anything]

    outer.include_router(inner)
    outer.include_router(strange)
    last = Router()

    @last.get("/{slug}")
    async def shop(slug: str) -> list[str]:
        return ["shop", slug]

    app = FastAPI()
    app.include_router(outer)
    app.include_router(last)
    return app


@pytest.mark.parametrize(
    ("address", "answer"),
    [
        ("/api/ada/items/7", ["item", "ada", "7"]),
        ("/api/ada/shelves/3", ["clear", "ada", "3"]),
        ("/api/files/a/b/c.png", ["file", "a/b/c.png"]),
        ("/api/strange/fruit", ["strange", "fruit"]),
        ("/ada", ["shop", "ada"]),
    ],
)
async def test_every_address_finds_its_route(address: str, answer: list[str]) -> None:
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(an_app()), base_url="http://shop") as client:
        found = await client.request("DELETE" if "shelves" in address else "GET", address)
        assert (found.status_code, found.json()) == (200, answer)


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [("POST", "/api/ada/items/7", 200), ("DELETE", "/api/ada/items/7", 405), ("GET", "/api/ada/item/7", 404)],
)
async def test_methods_and_strangers_are_answered_as_ever(method: str, address: str, status: int) -> None:
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(an_app()), base_url="http://shop") as client:
        assert (await client.request(method, address)).status_code == status
