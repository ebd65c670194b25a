"""Sending by a template: checked before it leaves, shown with its words, in the right language."""

from typing import Any

import asyncpg
import pytest

from oja.channels import queries as channels
from oja.channels.messages import Template as Message
from oja.conversations import dispatching
from oja.kernel import ids
from oja.kernel.db import merchant_session
from oja.notifications import jobs as notifications
from oja.orders import itemised
from oja.orders.itemised import Item
from oja.templates import queries, starters
from oja.templates.models import Template
from tests.factories import channels as wire
from tests.factories import conversations as talk
from tests.factories.shelves import stock_up
from tests.integration.templates.conftest import NUMBER, Desk
from tests.support.cast import Actor
from tests.support.graph import Graph

pytestmark = pytest.mark.asyncio(loop_scope="session")
CHIDI = "2348031234567"


async def keep(ada: Actor, *designs: dict[str, Any], waba_id: str = wire.ACCOUNT, status: str = "approved") -> None:
    """Templates that stand at Meta, as a sync would have brought them."""
    async with merchant_session(ada.merchant_id) as db:
        for design in designs:
            db.add(
                Template(
                    id=ids.new(),
                    waba_id=waba_id,
                    name=design["name"],
                    language=design["language"],
                    category=design["category"],
                    parameter_format=design["parameter_format"].lower(),
                    components=design["components"],
                    status=status,
                    provider_id="1",
                )
            )


def named(**values: str) -> list[dict[str, Any]]:
    parameters = [{"type": "text", "parameter_name": name, "text": text} for name, text in values.items()]
    return [{"type": "body", "parameters": parameters}]


def outgoing(name: str, components: list[dict[str, Any]], language: str = "en") -> dict[str, Any]:
    content = {"name": name, "language": {"code": language}, "components": components}
    return {"type": "template", "template": content}


async def test_a_send_that_does_not_fit_is_refused_before_it_leaves(desk: Desk, ada: Actor) -> None:
    await desk.approved(name="yam_news", text="Hello {{name}}, we have fresh yams today.")
    send = f"{ada.api}/whatsapp/send"
    empty = {"to": f"+{CHIDI}", **outgoing("yam_news", [])}
    refusal = await desk.http.post(send, json=empty, headers=ada.headers)
    assert (refusal.status_code, refusal.json()["code"]) == (422, "invalid_message")
    assert refusal.json()["errors"] == [
        {"field": "body", "reason": "The body has 1 variable to fill in, and 0 came.", "code": 132000}
    ]
    fits = {"to": f"+{CHIDI}", **outgoing("yam_news", named(name="Chidi"))}
    sent = await desk.http.post(send, json=fits, headers=ada.headers)
    assert sent.status_code == 200, sent.text
    shown = (await desk.http.get(sent.json()["status_url"], headers=ada.headers)).json()["data"]
    assert shown["text"] == "Hello Chidi, we have fresh yams today."
    await desk.turn("yam_news", status="PAUSED")
    template = (await desk.ask("GET", "?search=yam_news"))["data"]["templates"][0]
    await desk.until_it_is(template["id"], status="paused")
    refusal = await desk.http.post(send, json=fits, headers=ada.headers)
    assert refusal.json()["errors"][0]["code"] == 132015
    assert "paused" in refusal.json()["message"]


async def test_what_a_filling_would_look_like(desk: Desk) -> None:
    template = await desk.approved()
    filled = (await desk.ask("POST", f"/{template['id']}/fill", json={"components": named(name="Dona")}))["data"]
    assert (filled["preview"]["body"], filled["problems"]) == ("Hello Dona, we have fresh yams today.", [])
    gap = (await desk.ask("POST", f"/{template['id']}/fill", json={}))["data"]
    assert (gap["preview"]["body"], len(gap["problems"])) == ("Hello {{name}}, we have fresh yams today.", 1)


async def test_an_unknown_template_is_left_to_meta(ada: Actor, graph: Graph) -> None:
    line = await wire.connect_number(ada)
    conversation = await talk.start_chat(line)
    [message_id] = await talk.say(line, conversation, Message("made_elsewhere", "en", ["Chidi"]))
    await dispatching.dispatch(ada.merchant_id, conversation)
    [sent] = await talk.messages(ada.merchant_id, "out")
    assert (sent.id, sent.status, sent.text) == (message_id, "sent", "Chidi")


@pytest.mark.parametrize(
    ("locale", "found"),
    [("pt_BR", "pt_BR"), ("pt-PT", "pt_BR"), ("pt", "pt_BR"), ("ar", "ar"), ("de", "fr"), (None, "fr")],
)
async def test_the_language_falls_back(ada: Actor, graph: Graph, locale: str | None, found: str) -> None:
    shipped = next(one for one in starters.SET if one.name == "order_shipped")
    await keep(ada, *(starters.design(shipped, language) for language in ("en", "pt_BR", "ar", "fr")))
    await keep(ada, starters.design(shipped, "hi"), status="paused")
    async with merchant_session(ada.merchant_id) as db:
        template = await queries.find_for(db, "order_shipped", locale, language="fr")
        english = await queries.find_for(db, "order_shipped", "hi", language="sw")
        assert await queries.find_for(db, "order_lost", locale) is None
        assert await queries.find_for(db, "order_shipped", locale, waba_id="elsewhere") is None
    assert template is not None
    assert english is not None
    assert (template.language, english.language) == (found, "en")


async def test_a_notice_outside_the_window_speaks_the_customers_language(
    ada: Actor, graph: Graph, owner: asyncpg.Connection
) -> None:
    line = await wire.connect_number(ada)
    conversation = await talk.start_chat(line, CHIDI, hours_ago=30)
    confirmation = next(one for one in starters.SET if one.name == "order_confirmation")
    await keep(ada, starters.design(confirmation, "en"), starters.design(confirmation, "fr"))
    await owner.execute("UPDATE customers SET locale = 'fr'")
    await stock_up(ada, "Rice", price="2500", external_id="R-1")
    async with merchant_session(ada.merchant_id) as db:
        shop = await ada.shop()
        placed = await itemised.place_items(
            db, shop, phone=f"+{CHIDI}", name=None, items=[Item("R-1", 2)], source="api"
        )
    await notifications.confirm_order(merchant_id=ada.merchant_id, order_id=placed.id)
    await dispatching.dispatch(ada.merchant_id, conversation)
    [call] = graph.calls
    assert (call["template"]["name"], call["template"]["language"]) == ("order_confirmation", {"code": "fr"})
    [said] = await talk.messages(ada.merchant_id, "out")
    assert said.text.startswith(f"Merci Chidi ! Starling Market a bien reçu votre commande *{placed.order_number}*.")


async def test_a_closed_window_names_what_the_table_knows(desk: Desk, ada: Actor) -> None:
    await desk.approved()
    async with merchant_session(ada.merchant_id) as db:
        channel = await channels.find_by_phone_number_id(db, NUMBER["phone_number_id"])
        assert channel is not None
    text = {"to": f"+{CHIDI}", "type": "text", "text": {"body": "Hello"}}
    refusal = await desk.http.post(f"{ada.api}/whatsapp/send", json=text, headers=ada.headers)
    assert (refusal.status_code, refusal.json()["code"]) == (409, "window_closed")
    assert [one["name"] for one in refusal.json()["templates"]] == ["order_update", "stock_news"]
