"""The phone shows a link to a shop as WhatsApp would: by the tags of the page itself, and of no other page."""

import httpx2
import pytest

from oja.kernel.settings import get_settings
from tests.factories.pictures import make_product
from tests.support.cast import Actor


async def preview(client: httpx2.AsyncClient, url: str) -> httpx2.Response:
    return await client.get("/sandbox/api/preview", params={"url": url})


async def test_a_link_to_a_product_shows_its_title_its_price_and_its_card(
    client: httpx2.AsyncClient, ada: Actor, server: str
) -> None:
    rice = await make_product(client, ada, name="Basmati Rice 5kg", price="12300")
    page = f"{get_settings().public_url}/starlingmarket/p/{rice['slug']}"
    shown = (await preview(client, page)).json()
    assert shown["title"] == "Basmati Rice 5kg · Starling Market"
    assert shown["description"].startswith("₦12,300")
    assert shown["site"] == "Starling Market"
    assert (await client.get(shown["image"])).headers["content-type"] == "image/jpeg"


@pytest.mark.parametrize(
    "url",
    [
        "https://elsewhere.example/", "http://169.254.169.254/latest/meta-data", "file:///etc/passwd", "", "x" * 5000,
        "{ours}/api/openapi.json", "{ours}/metrics", "{ours}/sandbox", "{ours}", "{ours}.evil.example/a",
        "{ours}@evil.example/a", "{ours}/starlingmarket/p/unheard-of", "http://[", "{ours}/starling\\market",
    ],
)  # fmt: skip
async def test_nothing_else_is_fetched(client: httpx2.AsyncClient, ada: Actor, server: str, url: str) -> None:
    answer = await preview(client, url.replace("{ours}", get_settings().public_url))
    assert (answer.status_code, answer.json()["code"]) == (404, "no_preview")
