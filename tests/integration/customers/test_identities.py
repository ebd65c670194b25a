"""One person is one customer, under whatever identifiers she is seen (reference: WhatsApp 1.4)."""

import asyncio

import pytest
from sqlalchemy import func, select

from oja.customers import queries, service
from oja.customers.models import Customer
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


async def _live(shop: Actor, customer: Customer) -> set[tuple[str, str]]:
    async with merchant_session(shop.merchant_id) as db:
        return {(one.kind, one.value) for one in await queries.identities_of(db, customer.id) if not one.retired_at}


async def test_a_number_and_an_id_that_come_together_are_joined_when_nothing_contradicts(ada: Actor) -> None:
    by_phone = await _resolve(ada, Seen(wa_id=CHIDI, name="Chidi"))
    by_id = await _resolve(ada, Seen(bsuid=CHIDI_ID))
    both = await _resolve(ada, Seen(wa_id=CHIDI, bsuid=CHIDI_ID))
    assert both.id == by_phone.id
    assert (await _resolve(ada, Seen(bsuid=CHIDI_ID))).id == by_phone.id
    async with merchant_session(ada.merchant_id) as db:
        gone = await queries.get(db, by_id.id)
        assert gone.merged_into_id == by_phone.id
        assert not (await queries.get(db, by_phone.id)).needs_review
        listed, total = await queries.list_customers(db, search=None, offset=0, limit=10)
    assert ([one.id for one in listed], total) == ([by_phone.id], 1)


async def test_two_people_with_an_id_each_are_flagged_and_never_joined(ada: Actor) -> None:
    chidi = await _resolve(ada, Seen(wa_id=CHIDI, bsuid=CHIDI_ID))
    dona = await _resolve(ada, Seen(bsuid="NG.22222222222222222222"))
    seen = await _resolve(ada, Seen(wa_id=CHIDI, bsuid="NG.22222222222222222222"))
    assert seen.id == dona.id
    async with merchant_session(ada.merchant_id) as db:
        assert (await queries.get(db, chidi.id)).needs_review
        assert (await queries.get(db, dona.id)).needs_review
        assert [one.id for one in await queries.doubles_of(db, dona.id)] == [chidi.id]
    assert ("wa_id", CHIDI) in await _live(ada, chidi), "her number is not taken from her"


async def test_a_recycled_number_is_another_person(ada: Actor) -> None:
    before = await _resolve(ada, Seen(wa_id=CHIDI, bsuid=CHIDI_ID, name="Chidi"))
    after = await _resolve(ada, Seen(wa_id=CHIDI, bsuid="NG.33333333333333333333", name="Emeka"))
    assert (after.id != before.id, after.name) == (True, "Emeka")
    again = await _resolve(ada, Seen(wa_id=CHIDI, bsuid="NG.33333333333333333333"))
    assert again.id == after.id
    assert await _count(ada) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [("5511987654321", "551187654321"), ("5215512345678", "525512345678"), ("5491112345678", "541112345678")],
)
async def test_both_ways_to_write_a_number_are_one_phone(ada: Actor, one: str, other: str) -> None:
    dialled = await _resolve(ada, Seen(phone=f"+{one}"))
    written = await _resolve(ada, Seen(wa_id=other, name="Ana"))
    assert written.id == dialled.id
    async with merchant_session(ada.merchant_id) as db:
        for spelling in (one, other):
            found = await queries.find_by_address(db, f"+{spelling}")
            assert found is not None
            assert found.id == dialled.id
    assert ("wa_id", other) in await _live(ada, dialled), "what the network wrote is kept as it was"


async def test_a_business_scoped_id_is_never_taken_for_a_number(ada: Actor) -> None:
    ids = ["BR.5511987654321", "BR.551187654321"]
    found = {(await _resolve(ada, Seen(bsuid=one))).id for one in ids}
    assert len(found) == 2


async def test_a_new_number_frees_the_old_one_for_somebody_else(ada: Actor) -> None:
    await _resolve(ada, Seen(wa_id=CHIDI, bsuid=CHIDI_ID))
    async with merchant_session(ada.merchant_id) as db:
        moved = await service.rotate(
            db, previous=CHIDI_ID, current=Seen(bsuid="NG.44444444444444444444", wa_id="2348035555555")
        )
    assert (moved.phone, moved.whatsapp_id) == ("+2348035555555", "2348035555555")
    stranger = await _resolve(ada, Seen(wa_id=CHIDI, bsuid="NG.55555555555555555555"))
    assert stranger.id != moved.id
    assert ("wa_id", CHIDI) in await _live(ada, stranger)


async def test_a_rotation_that_comes_after_the_first_message_joins_both(ada: Actor) -> None:
    before = await _resolve(ada, Seen(wa_id=CHIDI, bsuid=CHIDI_ID, name="Chidi"))
    new = Seen(bsuid="NG.44444444444444444444", wa_id="2348035555555")
    early = await _resolve(ada, new)
    assert early.id != before.id
    for _ in range(2):
        async with merchant_session(ada.merchant_id) as db:
            told = await service.rotate(db, previous=CHIDI_ID, current=new)
        assert told.id == before.id
    assert (await _resolve(ada, new)).id == before.id
    assert (await _resolve(ada, Seen(bsuid=CHIDI_ID))).id == before.id


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
