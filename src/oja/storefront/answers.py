"""Answers: how a page and a change of the cart leave: caching, the policy for forms, and what went wrong in a word."""

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from oja.kernel.errors import Refusal
from oja.kernel.middleware import CONTENT_SECURITY_POLICY
from oja.kernel.settings import get_settings
from oja.storefront import urls
from oja.storefront.document import Document

# wa.me sends people on to these; browsers check each step of what a form leads to.
CHAT_HOSTS = "https://wa.me https://api.whatsapp.com https://web.whatsapp.com"
SHARED = "public, max-age=0, s-maxage=60, stale-while-revalidate=600"
OWN = "private, no-cache"
SAID = {
    "out_of_stock": "sold_out",
    "product_unavailable": "sold_out",
    "invalid_quantity": "too_many",
    "amount_too_large": "too_many",
    "cart_full": "full",
    "variant_required": "choose",
    "unknown_product": "gone",
    "not_found": "gone",
    "invalid_phone": "bad_phone",
    "invalid_address": "address",
    "address_required": "address",
    "name_missing": "name_missing",
    "way_missing": "way_missing",
    "zone_missing": "zone_missing",
    "recipient_missing": "recipient_missing",
    "below_minimum": "below_minimum",
    "pin_unreadable": "bad_pin",
    "not_as_shown": "changed",
    "unknown_coupon": "unknown_coupon",
    "coupon_not_now": "coupon_not_now",
    "coupon_used_up": "coupon_used_up",
    "coupon_below_minimum": "coupon_below_minimum",
    "price_changed": "changed",
    "rating_missing": "rating_missing",
    "review_settled": "review_settled",
    "no_reviews": "no_reviews",
}


def page(request: Request, kept: Document, status: int, *, is_shared: bool) -> Response:
    """A page, or 304 when the browser has it already. A shared one may be kept by caches on the way."""
    headers = {
        "ETag": kept.etag,
        "Cache-Control": SHARED if is_shared and status == 200 else OWN,
        "Vary": "Cookie, Accept-Language, Accept-Encoding, Save-Data",
        "Content-Security-Policy": _policy(),
    }
    if status == 200 and kept.etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return HTMLResponse(kept.body, status, headers=headers)


def unlisted(response: Response) -> Response:
    """The same answer, for nobody but who asked: its address is a secret that must not travel on."""
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def _policy() -> str:
    hosts = f"form-action 'self' {CHAT_HOSTS} {urls.origin(get_settings().wa_link_base)}".rstrip()
    return CONTENT_SECURITY_POLICY.replace("form-action 'self' https://wa.me", hosts)


def said(refusal: Refusal) -> str:
    """The word that a page explains to the shopper."""
    if refusal.code == "out_of_stock" and any(detail.get("left") for detail in refusal.errors):
        return "too_many"
    return SAID.get(refusal.code, "try_again")


def back(path: str, said: str | None, fragment: str = "") -> Response:
    """To a page that shows the cart as it is now, with a word when something went wrong."""
    if said:
        path += ("&" if "?" in path else "?") + f"said={said}"
    return RedirectResponse(f"{path}#{fragment}" if fragment else path, status_code=303)
