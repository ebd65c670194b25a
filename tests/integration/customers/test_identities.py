"""One person is one customer, under whatever identifiers she is seen (reference: WhatsApp 1.4)."""

import asyncio

from sqlalchemy import func, select

from oja.customers import queries, service
from oja.customers.models import Customer, CustomerIdentity
from oja.customers.schemas import Seen
from oja.kernel.db import merchant_session
from tests.support.cast import Actor

CHIDI = "2348031234567"
CHIDI_ID = "NG.13491208655302741918"


async def _resolve(shop: Actor, seen: Seen) -> Customer:
    async with merchant_session(shop.merchant_id) as db:
        return await service.resolve(db, seen)


async def _count(shop: Actor) -> int:
    async with merchant_session(shop.merchant_id) as db:
        return await db.scalar(select(func.count()).select_from(Customer)) or 0


async def test_a_new_person_is_a_new_customer(ada: Actor) -> None:
    chidi = await _resolve(ada, Seen(wa_id=CHIDI, bsuid=CHIDI_ID, name="Chidi"))
    assert (chidi.name, chidi.phone, chidi.whatsapp_id) == ("Chidi", f"+{CHIDI}", CHIDI)


async def test_is_known_by_either_identifier_from_then_on(ada: Actor) -> None:
    both = await _resolve(ada, Seen(wa_id=CHIDI, bsuid=CHIDI_ID))
    by_id = await _resolve(ada, Seen(bsuid=CHIDI_ID))
    by_phone = await _resolve(ada, Seen(wa_id=CHIDI))
    assert both.id == by_id.id == by_phone.id
    assert await _count(ada) == 1


async def test_a_customer_without_a_phone_gets_it_when_it_is_seen(ada: Actor) -> None:
    first = await _resolve(ada, Seen(bsuid=CHIDI_ID, username="chidi.shops"))
    assert first.phone is None
    later = await _resolve(ada, Seen(bsuid=CHIDI_ID, wa_id=CHIDI))
    assert (later.id, later.phone) == (first.id, f"+{CHIDI}")


async def test_an_id_in_the_phones_field_is_told_by_its_shape(ada: Actor) -> None:
    odd = await _resolve(ada, Seen(wa_id=CHIDI_ID))
    assert (odd.phone, odd.whatsapp_id) == (None, None)
    assert (await _resolve(ada, Seen(bsuid=CHIDI_ID))).id == odd.id


async def test_identifiers_of_two_people_are_flagged_and_not_joined(ada: Actor) -> None:
    by_phone = await _resolve(ada, Seen(wa_id=CHIDI))
    by_id = await _resolve(ada, Seen(bsuid=CHIDI_ID))
    both = await _resolve(ada, Seen(wa_id=CHIDI, bsuid=CHIDI_ID))
    assert both.id == by_id.id
    async with merchant_session(ada.merchant_id) as db:
        assert (await queries.get(db, by_phone.id)).needs_review
        assert (await queries.get(db, by_id.id)).needs_review
        owner = await db.scalar(
            select(CustomerIdentity.customer_id).where(
                CustomerIdentity.kind == "wa_id", CustomerIdentity.value == CHIDI
            )
        )
    assert owner == by_phone.id, "a number that belongs to another customer is not taken from her"


async def test_a_changed_id_still_finds_her_and_may_be_told_twice(ada: Actor) -> None:
    before = await _resolve(ada, Seen(bsuid=CHIDI_ID))
    new = Seen(bsuid="NG.99999999999999999999", wa_id="2348039999999")
    for _ in range(2):
        async with merchant_session(ada.merchant_id) as db:
            changed = await service.rotate(db, previous=CHIDI_ID, current=new)
        assert changed.id == before.id
    assert (await _resolve(ada, Seen(bsuid="NG.99999999999999999999"))).id == before.id
    assert await _count(ada) == 1


async def test_twenty_events_for_one_new_person_make_one_customer(ada: Actor) -> None:
    seen = [Seen(wa_id=CHIDI, bsuid=CHIDI_ID, name="Chidi"), Seen(bsuid=CHIDI_ID)] * 10
    found = await asyncio.gather(*(_resolve(ada, one) for one in seen))
    assert len({customer.id for customer in found}) == 1
    assert await _count(ada) == 1


async def test_two_shops_know_the_same_person_apart(ada: Actor, rival: Actor) -> None:
    hers = await _resolve(ada, Seen(wa_id=CHIDI))
    theirs = await _resolve(rival, Seen(wa_id=CHIDI))
    assert hers.id != theirs.id
    assert (await _count(ada), await _count(rival)) == (1, 1)


async def test_is_found_by_any_spelling_of_her_number(ada: Actor) -> None:
    chidi = await _resolve(ada, Seen(wa_id=CHIDI, bsuid=CHIDI_ID))
    async with merchant_session(ada.merchant_id) as db:
        for spelling in (CHIDI, f"+{CHIDI}", "+234 803 123 4567", CHIDI_ID):
            found = await queries.find_by_address(db, spelling)
            assert found is not None, spelling
            assert found.id == chidi.id
        assert await queries.find_by_address(db, "+2348030000000") is None
        assert await queries.find_by_address(db, "nobody") is None


async def test_her_own_profile_beats_the_name_that_somebody_typed(ada: Actor) -> None:
    async with merchant_session(ada.merchant_id) as db:
        typed = await service.find_or_create_by_phone(db, f"+{CHIDI}", "Mallory Typed This")
    written = await _resolve(ada, Seen(wa_id=CHIDI, name="Chidi"))
    assert (written.id, written.name) == (typed.id, "Chidi")
    async with merchant_session(ada.merchant_id) as db:
        await service.change(db, written.id, {"name": "Chidi Okafor (baker)"})
    again = await _resolve(ada, Seen(wa_id=CHIDI, name="chidi 🔥"))
    assert again.name == "Chidi Okafor (baker)", "what the team wrote stays"
