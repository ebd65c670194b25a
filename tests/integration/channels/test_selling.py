"""What sells from Meta's catalogue: as it is over a number that has one, in words over one that has none."""

from typing import Any

import pytest

from oja.channels import service as channels
from oja.channels.messages import Carousel, Catalog, OutMessage, Product, Products, ProductSection
from oja.channels.queries import Line
from oja.kernel.settings import get_settings
from tests.factories import channels as wire
from tests.factories.shelves import stock_up
from tests.support.cast import Actor
from tests.support.graph import Graph

CATALOG = "194836987003835"


async def offers(ada: Actor) -> dict[str, OutMessage]:
    """Each kind that sells, of two products on the shelf."""
    rice = (await stock_up(ada, "Basmati Rice 5 kg", price="2499.50")).external_id
    beans = (await stock_up(ada, "Honey Beans 1 kg", price="1200")).external_id
    return {
        "product": Product(rice, CATALOG, "Back in stock"),
        "product_list": Products("For you", CATALOG, [ProductSection("Grains", [rice, beans])], "Grains"),
        "catalog_message": Catalog("Look around", rice),
        "carousel": Carousel("New this week", CATALOG, [rice, beans]),
    }


async def sent(line: Line, graph: Graph, message: OutMessage) -> list[dict[str, Any]]:
    """What Meta is called with."""
    graph.calls.clear()
    delivery = await channels.deliver(line, wire.CHIDI, message, "callback", reply_to="wamid.HERS")
    assert (delivery.state, delivery.error) == ("accepted", None)
    return graph.calls


@pytest.mark.parametrize("kind", ["product", "product_list", "catalog_message", "carousel"])
async def test_a_number_with_a_catalogue_sells_from_it(ada: Actor, graph: Graph, kind: str) -> None:
    line = await wire.connect_number(ada, catalog_id=CATALOG)
    [call] = await sent(line, graph, (await offers(ada))[kind])
    assert (call["type"], call["interactive"]["type"]) == ("interactive", kind)


@pytest.mark.parametrize("kind", ["product", "product_list", "catalog_message", "carousel"])
async def test_a_number_without_a_catalogue_sells_in_words(ada: Actor, graph: Graph, kind: str) -> None:
    line = await wire.connect_number(ada)
    [call] = await sent(line, graph, (await offers(ada))[kind])
    assert (call["type"], call["context"]) == ("text", {"message_id": "wamid.HERS"})
    page = f"{get_settings().public_url}/starlingmarket"
    wanted = {
        "product": ["Back in stock", "Basmati Rice 5 kg – ₦2,499.50", f"{page}/p/"],
        "product_list": ["For you", "1. Basmati Rice 5 kg – ₦2,499.50", "2. Honey Beans 1 kg – ₦1,200", f"{page}/p/"],
        "catalog_message": ["Look around", page],
        "carousel": ["New this week", "1. Basmati Rice 5 kg – ₦2,499.50", "2. Honey Beans 1 kg – ₦1,200"],
    }
    assert [words for words in wanted[kind] if words not in call["text"]["body"]] == []
