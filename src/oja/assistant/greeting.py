"""Greeting: hello, the menu, thanks, and what to say when something cannot be read."""

from oja.assistant import memory
from oja.assistant.replies import MENU, Reply
from oja.assistant.turn import Turn, absolute
from oja.carts import queries as carts
from oja.channels import composing
from oja.channels.messages import Buttons
from oja.orders import queries as orders


async def greet(turn: Turn) -> Reply:
    """The welcome when it is due, with what the shop is and how to look around; else the short menu."""
    if not memory.is_welcome_due(turn.dialogue):
        return Reply(MENU, await menu(turn))
    words = composing.paragraphs(opening(turn), turn.shop.tagline, turn.say("welcome.how", link=turn.link))
    return Reply(MENU, await menu(turn, words, picture=absolute(turn.shop.logo_url)))


async def menu(turn: Turn, words: str = "", *, picture: str = "") -> Buttons:
    """Browse, cart or orders (whichever she has), a person; under `words`, else under the usual question."""
    name = turn.shopper.first_name
    usual = turn.say("menu.named", name=name) if name else turn.say("menu")
    cart = await carts.find_open(turn.db, turn.shopper.id)
    has_orders = bool(await orders.for_customer(turn.db, turn.shopper.id, limit=1))
    second = "orders" if has_orders and not (cart and cart.lines) else "cart"
    return composing.ask(
        words or usual,
        ("browse", turn.say("button.browse")),
        (second, turn.say(f"button.{second}")),
        ("person", turn.say("button.person")),
        picture=picture,
    )


def opening(turn: Turn) -> str:
    """The line of welcome alone, for an answer that is about something already."""
    name = turn.shopper.first_name
    if turn.dialogue.welcomed_at is not None and name:
        return turn.say("welcome.known", shop=turn.shop.name, name=name)
    return turn.say("welcome", shop=turn.shop.name)


def apologise(turn: Turn) -> Reply:
    """Something went wrong: said kindly, with a way on and a way to a person."""
    return Reply("sorry", composing.ask(turn.say("sorry"), *ways_on(turn)))


async def acknowledge_media(turn: Turn, kind: str) -> Reply:
    """A voice note, a file, a picture that could not be opened."""
    key = f"media.{kind}" if kind in {"image", "audio"} else "media"
    return Reply("media", composing.ask(turn.say(key), *ways_on(turn)))


async def answer_thanks(turn: Turn) -> Reply:
    """You are welcome."""
    return Reply(MENU, composing.say(turn.say("thanks")))


async def announce_person(turn: Turn) -> Reply:
    """Somebody of the team will answer."""
    return Reply("person", composing.say(turn.say("person", shop=turn.shop.name)))


def ways_on(turn: Turn) -> tuple[tuple[str, str], tuple[str, str]]:
    """Buttons for whoever we could not help: look around, or talk to a person."""
    return ("browse", turn.say("button.browse")), ("person", turn.say("button.person"))
