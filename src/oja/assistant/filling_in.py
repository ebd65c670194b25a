"""
Filling in: what the delivery form asks us while a shopper has it open, and what we answer.

Nothing is changed here: the form's answers come back as a message of the chat, and are acted on there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from oja.assistant import addresses, delivery_form
from oja.assistant.delivery_form import Json
from oja.assistant.words import WORDS
from oja.channels import flows
from oja.conversations import queries as conversations
from oja.customers import queries as customers
from oja.customers import service as numbers
from oja.customers.errors import InvalidPhone
from oja.delivery import slots
from oja.delivery.slots import Slot
from oja.kernel import clock
from oja.kernel.db import merchant_session
from oja.kernel.errors import NotFound
from oja.kernel.logs import log
from oja.merchants import queries as merchants
from oja.merchants.queries import Shop


class StaleForm(Exception):
    """The form's token is not ours, or its conversation is gone: the phone says so (HTTP 427)."""


@dataclass(frozen=True, slots=True)
class _Shopper:
    shop: Shop
    language: str
    known: Mapping[str, Any]

    def say(self, key: str, **values: object) -> str:
        return WORDS.say(self.language, key, **values)

    def slots(self) -> list[Slot]:
        shop = self.shop
        return slots.offered(shop.delivery_times, shop.delivery_days, clock.now(), shop.timezone, self.language)


async def answer(opened: flows.Opened) -> Json:
    """
    What the form shows next.

    :raises StaleForm: the form belongs to no conversation of this shop
    """
    said = opened.letter.said
    data = said.get("data")
    given: dict[str, Any] = data if isinstance(data, dict) else {}
    if said.get("action") == "ping":
        return {"data": {"status": "active"}}
    if "error" in given:
        log.warning("a form reports an error", channel_id=str(opened.channel_id), error=str(given["error"])[:100])
        return {"data": {"acknowledged": True}}
    token = str(said.get("flow_token", ""))
    shopper = await _shopper(opened.merchant_id, token)
    if said.get("action") != "data_exchange":
        return delivery_form.first_screen(shopper.known)
    if said.get("screen") == delivery_form.TIME:
        return _time_given(shopper, token, given)
    return _address_given(shopper, token, given)


def _address_given(shopper: _Shopper, token: str, given: Mapping[str, Any]) -> Json:
    address = delivery_form.read(given)
    if addresses.typed(address.get("street", "")) is None:
        return delivery_form.first_screen(given, problem=shopper.say("form.street_short"))
    try:
        numbers.normalise_phone(address.get("phone", ""), shopper.shop.country)
    except InvalidPhone as refusal:
        return delivery_form.first_screen(given, problem=str(refusal))
    offered = shopper.slots()
    return delivery_form.second_screen(given, offered) if offered else delivery_form.done(token, given, None)


def _time_given(shopper: _Shopper, token: str, given: Mapping[str, Any]) -> Json:
    offered = shopper.slots()
    chosen = next((slot for slot in offered if slot.id == given.get("slot")), None)
    if chosen is None:
        return delivery_form.second_screen(given, offered, problem=shopper.say("form.slot_gone"))
    return delivery_form.done(token, given, chosen)


async def _shopper(merchant_id: UUID, token: str) -> _Shopper:
    named = delivery_form.read_token(token)
    if named is None or named[0] != merchant_id:
        raise StaleForm
    shop = await merchants.shop(merchant_id)
    async with merchant_session(merchant_id) as db:
        try:
            conversation = await conversations.get(db, named[1])
        except NotFound:
            raise StaleForm from None
        customer = await customers.get(db, conversation.customer_id)
    known = {**(customer.default_address or {}), "recipient": customer.name or "", "phone": customer.phone or ""}
    return _Shopper(shop, customer.locale or shop.language, known)
