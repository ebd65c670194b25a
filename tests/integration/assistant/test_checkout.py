"""Checking out: addresses, phone numbers, summaries that grow stale, and orders that are placed once."""

from typing import Any

import asyncpg
import pytest
import pytest_asyncio

from oja.catalog.views import ProductView
from oja.channels.messages import ContactRequest, LocationRequest, OutMessage
from oja.customers import queries as customers
from oja.kernel.db import merchant_session
from oja.orders import queries as orders
from oja.orders.views import OrderView
from tests.factories.chats import Phone, body, choice, choices
from tests.factories.shelves import reprice, restock, stock_up
from tests.support.cast import Actor

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(loop_scope="session")
async def rice(ada: Actor) -> ProductView:
    return await stock_up(ada, "Rice", price="2500", stock=5)


async def placed(ada: Actor) -> list[OrderView]:
    async with merchant_session(ada.merchant_id) as db:
        return (await orders.list_orders(db)).items


async def to_summary(phone: Phone, rice: ProductView, quantity: int = 2) -> OutMessage:
    await phone.taps(f"qty:{rice.variant_id}:{quantity}")
    await phone.taps("checkout")
    [summary] = await phone.taps("pickup")
    return summary


async def test_tapped_twice_at_once_it_is_one_order_and_one_bubble(ada: Actor, chidi: Phone, rice: ProductView) -> None:
    confirm = choice(await to_summary(chidi, rice), "Place order")
    tap: dict[str, Any] = {
        "type": "interactive",
        "interactive": {"type": "button_reply", "button_reply": {"id": confirm, "title": "Place order"}},
    }
    said = await chidi.sends(tap, tap)
    assert len(said) == 1
    assert await chidi.taps(confirm) == [], "the confirmation stands right above"
    assert len(await placed(ada)) == 1


async def test_an_old_button_tells_what_became_of_the_order(
    ada: Actor, chidi: Phone, rice: ProductView, owner: asyncpg.Connection
) -> None:
    confirm = choice(await to_summary(chidi, rice), "Place order")
    await chidi.taps(confirm)
    await owner.execute("UPDATE orders SET created_at = created_at - interval '1 hour'")
    [answer] = await chidi.taps(confirm)
    assert "This order is already placed." in body(answer)
    assert (await placed(ada))[0].order_number in body(answer)


async def test_a_cart_that_changed_is_shown_again_before_it_is_ordered(
    ada: Actor, chidi: Phone, rice: ProductView
) -> None:
    confirm = choice(await to_summary(chidi, rice), "Place order")
    await chidi.taps(f"qty:{rice.variant_id}:3")
    [again] = await chidi.taps(confirm)
    assert "Your cart has changed in the meantime" in body(again)
    assert "*Total: ₦7,500*" in body(again)
    assert await placed(ada) == []
    await chidi.taps(choice(again, "Place order"))
    assert (await placed(ada))[0].total_minor == 750_000


async def test_a_price_that_changed_is_said_and_confirmed_anew(ada: Actor, chidi: Phone, rice: ProductView) -> None:
    confirm = choice(await to_summary(chidi, rice), "Place order")
    await reprice(ada, rice.id, "2750")
    [again] = await chidi.taps(confirm)
    assert "The price of Rice is now ₦2,750, it was ₦2,500." in body(again)
    assert "*Total: ₦5,500*" in body(again)
    assert await placed(ada) == []
    await chidi.says("yes")
    assert (await placed(ada))[0].total_minor == 550_000


async def test_what_sold_out_in_between_is_said_with_the_new_summary(
    ada: Actor, chidi: Phone, rice: ProductView
) -> None:
    confirm = choice(await to_summary(chidi, rice, 4), "Place order")
    await restock(ada, rice.id, 1)
    [fewer] = await chidi.taps(confirm)
    assert "There is only 1 piece of Rice left, so I changed your cart to that." in body(fewer)
    assert "*Total: ₦2,500*" in body(fewer)
    await restock(ada, rice.id, 0)
    [none] = await chidi.taps(choice(fewer, "Place order"))
    assert "Rice has just sold out, so I took it out of your cart." in body(none)
    assert "Your cart is empty" in body(none)
    assert await placed(ada) == []


async def test_the_saved_address_is_offered_in_one_tap(ada: Actor, chidi: Phone, rice: ProductView) -> None:
    await chidi.taps(f"add:{rice.variant_id}")
    await chidi.taps("checkout")
    await chidi.taps("delivery")
    [short] = await chidi.says("12")
    assert "write a bit more" in body(short)
    [summary] = await chidi.says("14 Bode Thomas Street\nSurulere")
    await chidi.taps(choice(summary, "Place order"))

    await chidi.taps(f"add:{rice.variant_id}")
    [how] = await chidi.taps("checkout")
    assert "14 Bode Thomas Street, Surulere" in body(how)
    assert list(choices(how)) == ["addr:saved", "delivery", "pickup"]
    [summary] = await chidi.taps("addr:saved")
    assert "Delivery to: 14 Bode Thomas Street, Surulere" in body(summary)


async def test_an_address_in_two_quick_texts_is_one_address(chidi: Phone, rice: ProductView) -> None:
    await chidi.taps(f"add:{rice.variant_id}")
    await chidi.taps("delivery")
    street, area = ({"type": "text", "text": {"body": words}} for words in ("14 Bode Thomas Street", "Surulere"))
    [summary] = await chidi.sends(street, area)
    assert "Delivery to: 14 Bode Thomas Street, Surulere" in body(summary)


async def test_a_shared_place_is_kept_with_its_coordinates(ada: Actor, chidi: Phone, rice: ProductView) -> None:
    await chidi.taps(f"add:{rice.variant_id}")
    [where] = await chidi.taps("delivery")
    assert isinstance(where, LocationRequest)
    [summary] = await chidi.shares(6.5244, 3.3792, name="Yaba Market")
    assert "Delivery to: Yaba Market" in body(summary)
    await chidi.taps(choice(summary, "Place order"))
    [order] = await placed(ada)
    address = order.delivery_address or {}
    assert (address["lat"], address["lng"], address["street"]) == (6.5244, 3.3792, "Yaba Market")


async def test_whose_number_is_unknown_is_asked_for_it_only_for_a_delivery(
    ada: Actor, dona: Phone, rice: ProductView
) -> None:
    await dona.taps(f"add:{rice.variant_id}")
    [summary] = await dona.taps("pickup")
    assert "You pick it up at Starling Market." in body(summary)
    await dona.taps("delivery")
    [asked] = await dona.says("3 Marina Road, Lagos Island")
    assert isinstance(asked, ContactRequest)
    assert body(asked).startswith("Which phone number may the rider call?")
    [again] = await dona.says("no idea")
    assert "0803 123 4567" in body(again)
    [summary] = await dona.says("0803 111 2222")
    assert "Phone: +2348031112222" in body(summary)
    await dona.taps(choice(summary, "Place order"))
    [order] = await placed(ada)
    assert (order.delivery_address or {})["phone"] == "+2348031112222"
    async with merchant_session(ada.merchant_id) as db:
        assert (await customers.get(db, order.customer_id)).phone == "+2348031112222"


async def test_a_contact_card_gives_the_number_too(dona: Phone, rice: ProductView) -> None:
    await dona.taps(f"add:{rice.variant_id}")
    await dona.taps("delivery")
    await dona.says("3 Marina Road, Lagos Island")
    card = {"name": {"formatted_name": "Dona"}, "phones": [{"phone": "+234 803 111 2222"}]}
    [summary] = await dona.sends({"type": "contacts", "contacts": [card]})
    assert "Phone: +2348031112222" in body(summary)


async def test_leaving_the_checkout_keeps_the_cart_and_ends_the_questions(chidi: Phone, rice: ProductView) -> None:
    await chidi.taps(f"add:{rice.variant_id}")
    await chidi.taps("delivery")
    [left] = await chidi.says("cancel")
    assert "nothing was ordered" in body(left)
    assert "1 × Rice" in body(left)
    [found] = await chidi.says("rice")
    assert "*Rice*" in body(found), "words are products again, not an address"


async def test_browsing_in_between_ends_the_question_for_an_address(chidi: Phone, rice: ProductView) -> None:
    await chidi.taps(f"add:{rice.variant_id}")
    await chidi.taps("delivery")
    await chidi.taps("browse")
    [found] = await chidi.says("rice")
    assert "*Rice*" in body(found)


async def test_nothing_in_the_cart_cannot_be_checked_out(chidi: Phone, rice: ProductView) -> None:
    for tap in ("checkout", "pickup", "delivery", "addr:saved"):
        [answer] = await chidi.taps(tap)
        assert "nothing in your cart to check out" in body(answer)
        assert "Grains" in choices(answer).values()


async def test_nobody_confirms_another_shoppers_cart(ada: Actor, chidi: Phone, dona: Phone, rice: ProductView) -> None:
    confirm = choice(await to_summary(chidi, rice), "Place order")
    [answer] = await dona.taps(confirm)
    assert "Your cart is empty" in body(answer)
    assert await placed(ada) == []


async def test_her_orders_are_hers_alone(ada: Actor, chidi: Phone, dona: Phone, rice: ProductView) -> None:
    for _ in range(2):
        await chidi.taps(choice(await to_summary(chidi, rice, 1), "Place order"))
    newest, oldest = await placed(ada)
    [mine] = await chidi.says("my orders")
    assert list(choices(mine).values()) == [newest.order_number, oldest.order_number]
    [one] = await chidi.says(f"where is {oldest.order_number.lower()}?")
    assert f"*Order {oldest.order_number}*" in body(one)
    [none] = await dona.says("my orders")
    assert "no orders with us yet" in body(none)
    for attempt in (await dona.says(oldest.order_number), await dona.taps(f"order:{oldest.id}")):
        assert "could not find that order" in body(attempt[0])
