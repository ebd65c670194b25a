"""Waiting: a visitor leaves her number, to hear in WhatsApp when something sold out is back."""

from fastapi import Request
from fastapi.responses import Response

from oja.catalog import queries as catalog
from oja.catalog.stock import waiting
from oja.catalog.stock.errors import InStockAlready, UnreadablePhone
from oja.catalog.variants import offering
from oja.kernel import phones, ratelimit
from oja.kernel.db import merchant_session
from oja.kernel.errors import Refusal, TooMany
from oja.kernel.routing import Router
from oja.storefront import answers, entering, schemas, urls, words
from oja.storefront.entering import Field

router = Router()

ASKED = ratelimit.Limit("wait", burst=10, per_minute=2)
OF_ONE_PHONE = ratelimit.Limit("wait-phone", burst=5, per_minute=0.1)
"""Nobody can have somebody else written to about everything in a shop."""


@router.post("/{slug}/p/{product_slug}/wait")
async def wait_for_it(
    slug: str, product_slug: str, request: Request, variant_id: Field = "", phone: Field = "", agreed: Field = ""
) -> Response:
    """
    Note her number. Whether it was noted before, and who else waits, is told to nobody.

    Answers 303 to the product, which says how it went.
    """
    shop = await entering.shop_of_form(slug, request)
    place = urls.product(shop, product_slug)
    try:
        await entering.count(request, ASKED)
        number = phones.normalise(phone, shop.country)
        if not agreed:
            return answers.back(place, "agree", "wait")
        if number is None:
            raise UnreadablePhone
        await ratelimit.take(OF_ONE_PHONE, f"{shop.id}:{number}")
        async with merchant_session(shop.id, actor="customer") as db:
            wanted = entering.identifier(variant_id)
            offer = (await offering.variants_by_id(db, [wanted])).get(wanted)
            product = await catalog.find_product_by_slug(db, product_slug) if "\x00" not in product_slug else None
            if offer is None or product is None or offer.product_id != product.id or offer.status != "active":
                return answers.back(place, "gone")
            consent = words.say(shop.language, "consent", shop=shop.name)
            await waiting.ask(db, wanted, phone=number, consent=consent)
    except Refusal as refusal:
        return answers.back(place, _said(refusal), "wait")
    return answers.back(place, "waiting", "wait")


def _said(refusal: Refusal) -> schemas.Said:
    match refusal:
        case InStockAlready():
            return "there_again"
        case UnreadablePhone():
            return "bad_phone"
        case TooMany():
            return "too_fast"
        case _:
            return "try_again"
