"""Picturing: what is said about a picture that she sent. What it shows is found out elsewhere (`seeing`)."""

from collections.abc import Sequence
from dataclasses import replace

from oja.assistant import browsing, greeting, memory
from oja.assistant.intents import ShowPicture
from oja.assistant.replies import Reply
from oja.assistant.turn import Turn
from oja.catalog.recognition.queries import Match, Recognised
from oja.catalog.variants import offering
from oja.catalog.views import ProductView
from oja.channels import composing
from oja.channels.media import queries as media
from oja.kernel.whatsapp_limits import LIST_ROWS

TOPIC = "picture"
GONE = frozenset({"failed", "refused"})


async def receive(turn: Turn, wish: ShowPicture) -> Reply | None:
    """Say nothing yet: she is answered once her picture is here. One that will never be here is told at once."""
    assert wish.message_id is not None, "whoever heard it knows in which message"
    file = await media.find_of_message(turn.db, wish.message_id)
    if file is None or file.state in GONE:
        return await without(turn, wish.words)
    memory.expect_picture(turn.dialogue)
    return None


async def found(turn: Turn, seen: Recognised, words: str) -> Reply:
    """What her picture may show, to be confirmed by her; else what her words find; else what to do now."""
    matches = _each_once(seen.matches)
    code = seen.codes[0] if seen.codes else ""
    is_by_code = bool(matches) and matches[0].reason != "picture"
    if len(matches) == 1:
        question = turn.say("picture.this_code", code=code) if is_by_code else turn.say("picture.this")
        return await browsing.card(turn, _meant(matches[0]), question)
    if matches:
        question = turn.say("picture.these_code", code=code) if is_by_code else turn.say("picture.these")
        rows = [browsing.product_row(turn, _meant(one)) for one in matches[: LIST_ROWS - 1]]
        none = composing.row("notthis", turn.say("row.none"), turn.say("row.none_hint"))
        return Reply(TOPIC, composing.offer(question, turn.say("list.products"), ("", [*rows, none])))
    if words:
        reply = await browsing.find(turn, words)
        return replace(reply, notes=(turn.say("picture.words"), *reply.notes))
    told = turn.say("picture.code_unknown", code=composing.one_line(code, 40)) if code else turn.say("picture.nothing")
    return Reply(TOPIC, composing.ask(told, *greeting.ways_on(turn)))


async def without(turn: Turn, words: str) -> Reply:
    """Her picture cannot be had: what her words find, else what to do now."""
    return await browsing.find(turn, words) if words else await greeting.acknowledge_media(turn, "image")


def wait(turn: Turn) -> Reply:
    """Her picture is slow to arrive."""
    return Reply(TOPIC, composing.ask(turn.say("picture.late"), *greeting.ways_on(turn)))


async def point(turn: Turn) -> Reply | None:
    """What she looked at last; nothing while her picture is looked at, which answers her; else ask which."""
    offers = await offering.variants_by_id(turn.db, [turn.focus]) if turn.focus else {}
    for offer in offers.values():
        return await browsing.product(turn, offer.product_id)
    if memory.has_picture(turn.dialogue):
        return None
    return Reply(TOPIC, composing.ask(turn.say("point.which"), *greeting.ways_on(turn)))


async def take_back(turn: Turn) -> Reply:
    """It is not what we took it for."""
    return Reply(TOPIC, composing.ask(turn.say("picture.not_this"), *greeting.ways_on(turn)))


def _each_once(matches: Sequence[Match]) -> list[Match]:
    """A product once: several of its variants with one code leave the choice to her."""
    by_product: dict[object, Match] = {}
    for one in matches:
        known = by_product.get(one.product.id)
        by_product[one.product.id] = replace(one, offer=None) if known else one
    return list(by_product.values())


def _meant(match: Match) -> ProductView:
    """The product as it is shown: by a code as the very variant that has it."""
    product, offer = match.product, match.offer
    if offer is None or not product.has_choices:
        return product
    return replace(
        product,
        variant_id=offer.variant_id,
        name=offer.name,
        image_url=offer.image_url,
        price_minor=offer.price_minor,
        from_minor=offer.price_minor,
        in_stock=offer.in_stock,
        is_tracked=offer.available is not None,
        stock_quantity=offer.available,
        variant_count=1,
    )
