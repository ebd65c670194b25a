"""Photos for products, and the calls that bring them there."""

import io
import random
from collections.abc import Awaitable, Callable
from typing import Any

import httpx2
import zxingcpp
from PIL import Image, ImageDraw

from tests.support.cast import Actor

Worked = Callable[[], Awaitable[None]]


def photo(size: tuple[int, int] = (900, 600), *, kind: str = "JPEG", seed: int = 0, **how: Any) -> bytes:
    """A photo with something to be told apart by: a dark circle, elsewhere for each `seed`, on a slope of light."""
    picture = Image.linear_gradient("L").resize(size).convert("RGB")
    x, y = (seed * 37 % 60 + 10) * size[0] // 100, (seed * 53 % 60 + 10) * size[1] // 100
    ImageDraw.Draw(picture).ellipse((x, y, x + size[0] // 3, y + size[1] // 3), fill=(20 + seed * 40 % 200, 40, 90))
    return saved(picture, kind, **how)


def saved(picture: Image.Image, kind: str, **how: Any) -> bytes:
    """The bytes of a picture."""
    out = io.BytesIO()
    picture.save(out, kind, **how)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    """The picture in bytes."""
    return Image.open(io.BytesIO(content))


async def make_product(client: httpx2.AsyncClient, shop: Actor, **fields: Any) -> dict[str, Any]:
    """A product over the API."""
    answer = await client.post(
        f"{shop.api}/products", headers=shop.headers, json={"name": "Rice", "price": "5"} | fields
    )
    assert answer.status_code == 201, answer.text
    product: dict[str, Any] = answer.json()["data"]
    return product


class Album:
    """The pictures of one product, as the dashboard handles them."""

    def __init__(self, client: httpx2.AsyncClient, shop: Actor, product_id: str) -> None:
        self.client, self.shop, self.product_id = client, shop, product_id
        self.path = f"{shop.api}/products/{product_id}/pictures"

    async def upload(self, *contents: bytes, name: str = "photo.jpg") -> httpx2.Response:
        """Upload files."""
        files = [("file", (name, content, "image/jpeg")) for content in contents]
        return await self.client.post(self.path, headers=self.shop.headers, files=files)

    async def add(self, *contents: bytes) -> list[dict[str, Any]]:
        """Upload good files; answers their pictures."""
        answer = await self.upload(*contents)
        assert answer.status_code == 201, answer.text
        pictures: list[dict[str, Any]] = answer.json()["data"]["pictures"]
        return pictures

    async def list(self) -> "list[dict[str, Any]]":
        """The pictures, in their order."""
        answer = await self.client.get(self.path, headers=self.shop.headers)
        assert answer.status_code == 200, answer.text
        pictures: list[dict[str, Any]] = answer.json()["data"]["pictures"]
        return pictures

    async def product(self) -> dict[str, Any]:
        """The product as it is now."""
        answer = await self.client.get(f"{self.shop.api}/products/{self.product_id}", headers=self.shop.headers)
        product: dict[str, Any] = answer.json()["data"]
        return product

    async def call(self, method: str, path: str, body: Any = None) -> httpx2.Response:
        """Any other call."""
        return await self.client.request(method, f"{self.path}/{path}", headers=self.shop.headers, json=body)


def coded(text: str, kind: str = "EAN13", *, size: tuple[int, int] = (800, 600), turned: float = 0) -> bytes:
    """A photo of something with a code printed on it."""
    code = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, kind)).to_image(scale=3)
    bars = Image.frombytes("L", (code.shape[1], code.shape[0]), bytes(memoryview(code)))  # type: ignore[arg-type]  # a buffer, of which its stub says nothing
    scene = opened(photo(size)).convert("RGB")
    scene.paste(bars.rotate(turned, expand=True, fillcolor=255), (size[0] // 4, size[1] // 4))
    return saved(scene, "JPEG", quality=85)


def drawn(seed: int, size: tuple[int, int] = (800, 800)) -> Image.Image:
    """A picture of a thing with shapes of its own; another seed, another thing."""
    dice = random.Random(seed)
    picture = Image.new("RGB", size, (235, 230, 220))
    pencil = ImageDraw.Draw(picture)
    for _ in range(14):
        left, top = dice.randrange(size[0]), dice.randrange(size[1])
        box = (left, top, left + dice.randrange(60, 400), top + dice.randrange(60, 400))
        colour = dice.randrange(256), dice.randrange(256), dice.randrange(256)
        (pencil.ellipse if dice.random() < 0.5 else pencil.rectangle)(box, fill=colour)
    return picture
