"""The driver of accounts: change what Meta thinks of a number, play the sign-up, save a webhook at Meta."""

import html
import secrets
from typing import Any
from urllib.parse import urlencode, urlsplit

import httpx2
from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from pydantic import BaseModel

from oja.kernel import db, http
from oja.kernel.errors import Unprocessable
from oja.kernel.routing import Router
from oja.sandbox import account_news, accounts, deliveries, queries

router = Router(include_in_schema=False)


class Challenge(BaseModel):
    """What a person types into the app's console beside the callback's address."""

    verify_token: str


@router.post("/api/numbers/{phone_number_id}/account-events")
async def tell_news(phone_number_id: str, news: account_news.News) -> dict[str, int]:
    """Change quality, limits, name, review, a ban, the token's life; the matching webhooks leave at once."""
    async with db.platform_session() as session:
        line = await queries.get_line(session, phone_number_id)
        planned = await account_news.tell(session, line, news)
    deliveries.send_off(planned, line.number, line.now)
    return {"webhooks": len(planned)}


@router.post("/api/numbers/{phone_number_id}/signup")
async def sign_up(phone_number_id: str) -> dict[str, str]:
    """Play the business that agrees in the sign-up: the code, and the ids its page is given."""
    async with db.platform_session() as session:
        return await accounts.begin_signup(session, phone_number_id)


@router.post("/api/numbers/{phone_number_id}/challenge")
async def challenge(phone_number_id: str, given: Challenge) -> dict[str, Any]:
    """Save the webhook in the app's console: Meta calls it once, and keeps it when it answers the challenge."""
    async with db.platform_session() as session:
        number = (await queries.get_line(session, phone_number_id)).number
    word = secrets.token_hex(8)
    query = {"hub.mode": "subscribe", "hub.verify_token": given.verify_token, "hub.challenge": word}
    try:
        answer = await http.client().get(number.callback_url, params=query, timeout=deliveries.TIMEOUT)
    except httpx2.HTTPError as trouble:
        return {"is_saved": False, "http_status": None, "error": f"{type(trouble).__name__}: {trouble}"}
    return {"is_saved": answer.is_success and answer.text == word, "http_status": answer.status_code, "error": None}


@router.get("/signup")
async def show_signup(request: Request, redirect_uri: str, state: str = "", number: str = "") -> Response:
    """Play Meta's dialog: the business picks one of the numbers without a token of their own, and goes back."""
    if urlsplit(redirect_uri).netloc != request.url.netloc:
        raise Unprocessable("The address to go back to is not one of this app's.")
    async with db.platform_session() as session:
        if number:
            code = (await accounts.begin_signup(session, number))["code"]
            return RedirectResponse(f"{redirect_uri}?{urlencode({'code': code, 'state': state})}", 303)
        numbers = [one for one in await queries.list_numbers(session) if one.app_key is None]
    back = {"redirect_uri": redirect_uri, "state": state}
    links = "".join(
        f'<li><a href="?{html.escape(urlencode(back | {"number": one.phone_number_id}))}">'
        f"{html.escape(one.display_phone_number)} · {html.escape(one.merchant_name)}</a></li>"
        for one in numbers
    )
    page = f"""<!doctype html><html lang="en"><meta charset="utf-8"><title>Meta, played by the sandbox</title>
<meta name="viewport" content="width=device-width"><body style="font-family:system-ui;max-width:30rem;margin:4rem auto">
<h1>Connect to WhatsApp</h1><p>Here Meta would ask you to sign in. Which number do you want to share?</p>
<ul style="line-height:2.5">{links}</ul></body></html>"""
    return HTMLResponse(page, headers={"Cache-Control": "no-store"})
