"""Categories, lists that go on, searching, one product."""

import pytest

from oja.catalog import service as catalog
from oja.channels.messages import Buttons, ListMessage
from oja.kernel.db import merchant_session
from tests.factories.chats import Phone, body, choice, choices
from tests.factories.shelves import restock, stock_up
from tests.support.cast import Actor

pytestmark = pytest.mark.asyncio(loop_scope="session")

NASTY = [
    "x" * 200,
    "🍚" * 60,
    "Rice\nwith a line break\tand tabs   and spaces",
    "*bold* _italic_ ~struck~ ```code``` {count}",
    "\u200fأرز بسمتي ممتاز خمسة كيلو",
    "A",
]


async def test_a_long_category_goes_on_until_everything_was_shown(ada: Actor, chidi: Phone) -> None:
    for number in range(23):
        await stock_up(ada, f"Bean {number:02}")
    [categories] = await chidi.taps("browse")
    [page] = await chidi.picks(choice(categories, "Grains"))
    seen: list[str] = []
    for expected in (10, 10, 5):
        assert len(choices(page)) == expected
        more = [key for key, title in choices(page).items() if title == "More…"]
        seen += [title for title in choices(page).values() if title != "More…"]
        if more:
            [page] = await chidi.picks(more[0])
    assert seen == [f"Bean {number:02}" for number in range(23)]


async def test_more_than_ten_categories_and_subcategories_can_all_be_reached(ada: Actor, chidi: Phone) -> None:
    for number in range(12):
        await stock_up(ada, f"Thing {number}", category=f"Aisle {number:02}")
        await stock_up(ada, f"Spice {number}", category="Spices", subcategory=f"Shelf {number:02}")
    [first] = await chidi.taps("browse")
    [second] = await chidi.picks(choice(first, "More"))
    assert len({*choices(first), *choices(second)}) == 13 + 1
    shown = {**choices(first), **choices(second)}
    spices = next(key for key, title in shown.items() if title == "Spices")
    [shelves] = await chidi.picks(spices)
    assert choice(shelves, "Everything").endswith(":1")
    [rest] = await chidi.picks(choice(shelves, "More"))
    assert "Shelf 11" in choices(rest).values()
    [everything] = await chidi.picks(choice(shelves, "Everything"))
    assert "12 products" in body(everything)
    [shelf] = await chidi.picks(choice(rest, "Shelf 11"))
    assert list(choices(shelf).values()) == ["Spice 11"]


async def test_finds_by_a_typed_word(ada: Actor, chidi: Phone) -> None:
    await stock_up(ada, "Palm Oil 4 L")
    await stock_up(ada, "Groundnut Oil 3 L", price="13200", stock=0)
    [several] = await chidi.says("oil")
    assert isinstance(several, ListMessage)
    assert "2 products" in body(several)
    assert "₦13,200 · Sold out for now" in {row.description for row in several.sections[0].rows}
    [one] = await chidi.says("palm oil")
    assert isinstance(one, Buttons)
    assert "*Palm Oil 4 L*" in body(one)
    [nothing] = await chidi.says("Do you have a flying carpet?")
    assert "I could not find “flying carpet”" in body(nothing)
    assert "Grains" in choices(nothing).values()


async def test_two_quick_texts_are_one_search_or_one_list(ada: Actor, chidi: Phone) -> None:
    await stock_up(ada, "Basmati Rice")
    await stock_up(ada, "Ofada Rice")
    await stock_up(ada, "Honey Beans")
    basmati, rice, beans = ({"type": "text", "text": {"body": words}} for words in ("basmati", "rice", "beans"))
    [one] = await chidi.sends(basmati, rice)
    assert "*Basmati Rice*" in body(one)
    [both] = await chidi.sends(rice, beans)
    assert isinstance(both, ListMessage)
    assert [section.title for section in both.sections] == ["rice", "beans"]
    assert sorted(choices(both).values()) == ["Basmati Rice", "Honey Beans", "Ofada Rice"]


async def test_tells_how_many_are_left_and_offers_no_cart_for_what_is_sold_out(ada: Actor, chidi: Phone) -> None:
    product = await stock_up(ada, "Goat Meat", stock=2)
    [card] = await chidi.says("goat meat")
    assert "Only 2 left" in body(card)
    await restock(ada, product.id, 0)
    [card] = await chidi.picks(f"p:{product.id}")
    assert "Sold out for now" in body(card)
    assert not any(key.startswith("add:") for key in choices(card))


async def test_a_product_that_is_gone_leads_back_to_the_shelves(ada: Actor, chidi: Phone) -> None:
    await stock_up(ada, "Rice")
    gone = await stock_up(ada, "Old Phone", category="Phones")
    async with merchant_session(ada.merchant_id) as db:
        await catalog.archive_product(db, gone.id)
    for tap in (f"p:{gone.id}", f"add:{gone.variant_id}", f"cat:{gone.category_id}", f"cat:{gone.category_id}:1"):
        [answer] = await chidi.taps(tap)
        assert list(choices(answer).values()) == ["Grains"], tap


async def test_an_enquiry_about_a_product_of_the_native_catalogue_shows_it(ada: Actor, chidi: Phone) -> None:
    await stock_up(ada, "Shea Butter", external_id="SB-1")
    context = {"from": "1", "id": "wamid.1", "referred_product": {"catalog_id": "1", "product_retailer_id": "SB-1"}}
    [card] = await chidi.sends({"type": "text", "text": {"body": "Is this unrefined?"}, "context": context})
    assert "*Shea Butter*" in body(card)


@pytest.mark.parametrize("name", NASTY)
async def test_any_name_can_be_browsed_bought_and_ordered(ada: Actor, chidi: Phone, name: str) -> None:
    product = await stock_up(ada, name, category=name[:80], description=name * 8)
    await stock_up(ada, f"{name[:150]} too", category=name[:80])
    for tap in ("browse", f"cat:{product.category_id}", f"p:{product.id}", f"add:{product.variant_id}"):
        assert len(await chidi.picks(tap)) == 1
    await chidi.says(name)
    for tap in ("cart", "change", f"line:{product.variant_id}", f"qty:{product.variant_id}:2", "checkout"):
        assert len(await chidi.taps(tap)) == 1
    [summary] = await chidi.taps("pickup")
    [confirmation] = await chidi.taps(choice(summary, "Place order"))
    assert "*Total: ₦5,000*" in body(confirmation)


async def test_a_search_with_many_finds_goes_on(ada: Actor, chidi: Phone) -> None:
    for number in range(12):
        await stock_up(ada, f"Ankara {number:02}")
    [first] = await chidi.says("ankara")
    assert "12 products" in body(first)
    [rest] = await chidi.picks(choice(first, "More"))
    found = {key for key in (*choices(first), *choices(rest)) if key.startswith("p:")}
    assert len(found) == 12
    [beyond] = await chidi.picks("find:99:ankara")
    assert choices(beyond) == choices(rest)
