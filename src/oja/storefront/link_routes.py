"""Links both ways: a customer's own out of the chat, and the message that carries a cart into it."""

from fastapi import Request
from fastapi.responses import Response

from oja.carts import service as carts
from oja.carts.errors import LinkExpired, LinkUsed, UnknownLink
from oja.conversations import marking
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.errors import Refusal
from oja.kernel.routing import Router
from oja.kernel.settings import get_settings
from oja.storefront import answers, carrying, cart_page, entering, page_schemas, schemas, showing, urls, visitors
from oja.storefront.frame import Visit
from oja.storefront.measured import noting
from oja.storefront.ordering_schemas import Opening, OrderText
from oja.storefront.reading import Wish
from oja.storefront.showing import Moved

router = Router()


@router.api_route("/{slug}/open/{token}", methods=["GET", "HEAD"])
async def show_link(slug: str, token: str, request: Request) -> Response:
    """A button that opens the link. Looking opens nothing: WhatsApp itself looks, to draw a preview."""

    async def content(db: MerchantSession, visit: Visit, _wish: Wish) -> page_schemas.Body:
        try:
            await carts.check_link(db, token)
        except LinkUsed as used:
            if visit.cart is not None and visitors.known_in(request, visit.shop):
                raise Moved(urls.cart(visit.shop), 303) from used
            return schemas.Missing(what="link")
        except (LinkExpired, UnknownLink):
            return schemas.Missing(what="link")
        mark = request.query_params.get(marking.PARAMETER, "")
        return Opening(action_url=urls.with_query(urls.link(visit.shop, token), **{marking.PARAMETER: mark}))

    return answers.unlisted(await showing.show(request, slug, content, is_own=True))


@router.post("/{slug}/open/{token}")
async def open_link(slug: str, token: str, request: Request) -> Response:
    """Let this browser be known as hers, with one cart on both sides."""
    shop = await entering.shop_for_change(slug, request)
    try:
        async with merchant_session(shop.id, actor="customer") as db:
            opened = await carts.follow_link(db, token, visitors.cart_in(request, shop))
            await noting.came(db, request, opened.cart_id)
    except Refusal:
        return answers.unlisted(answers.back(urls.link(shop, token), None))
    response = answers.unlisted(answers.back(urls.cart(shop), None))
    visitors.give(response, request, shop, opened.cart_id)
    visitors.recognise(response, request, shop, opened.customer_id)
    return response


@router.get("/{slug}/carry/{token}")
async def carry(slug: str, token: str, request: Request, to: str = "") -> Response:
    """Take along what she had in her cart at another host of the shop, and go on to where she wanted."""
    shop = await entering.shop_at(slug)
    await entering.count(request, entering.CHANGES)
    response = answers.unlisted(answers.back(urls.within(shop, to), None))
    await carrying.arrive(response, request, shop, token)
    return response


@router.post("/{slug}/forget")
async def forget(slug: str, request: Request) -> Response:
    """She says that this browser is not hers: it is nobody's again, and her cart stays in the chat."""
    shop = await entering.shop_for_change(slug, request)
    response = answers.back(urls.home(shop), None)
    visitors.forget(response, request)
    return response


@router.api_route("/{slug}/cart/message", methods=["GET", "HEAD"])
async def show_message(slug: str, request: Request, code: str = "") -> Response:
    """What she would send to the shop, to be copied where WhatsApp does not open by itself."""

    async def content(_db: MerchantSession, visit: Visit, _wish: Wish) -> page_schemas.Body:
        shop, known = visit.shop, carts.find_code(code)
        if visit.cart is None or not visit.cart.lines or known is None or not shop.whatsapp_number:
            raise Moved(urls.cart(shop), 303)
        text = cart_page.order_text(shop, visit.cart, known)
        link = urls.chat(get_settings().wa_link_base, shop.whatsapp_number, text)
        return OrderText(text=text, number=shop.whatsapp_number, chat_url=link)

    return answers.unlisted(await showing.show(request, slug, content, is_own=True))
