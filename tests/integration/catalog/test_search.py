"""Search: whatever door a product came through, it is found by its words as soon as it is there, and by nobody else."""

import asyncio
from datetime import timedelta
from typing import Any

import asyncpg
import httpx2
import pytest
from sqlalchemy import text
from time_machine import TimeMachineFixture

from oja.catalog import jobs as catalog_jobs
from oja.catalog.search import asking, popular, spelling
from oja.kernel import clock
from oja.kernel.db import merchant_session
from oja.orders import jobs as orders
from tests.factories.carts import put_on_sale
from tests.factories.catalog import COLUMNS, a_file, a_row, listed, upload
from tests.factories.orders import make_order
from tests.factories.shelves import spread, stock_up
from tests.support.cast import Actor

PHONE = {"user-agent": "Mozilla/5.0 (Linux; Android 14; SM-A055F) Chrome/140.0 Mobile Safari/537.36"}


async def make(client: httpx2.AsyncClient, shop: Actor, name: str, **fields: Any) -> dict[str, Any]:
    body = {"name": name, "price": "24.99"} | fields
    answer = await client.post(f"{shop.api}/products", headers=shop.headers, json=body)
    assert answer.status_code == 201, answer.text
    product: dict[str, Any] = answer.json()["data"]
    return product


async def found(client: httpx2.AsyncClient, shop: Actor, search: str, **filters: Any) -> list[str]:
    return [one["name"] for one in (await listed(client, shop, search=search, **filters))["products"]]


async def stock(client: httpx2.AsyncClient, shop: Actor, *names: str) -> None:
    rows = [a_row(number, name=name, description="") for number, name in enumerate(names, 1)]
    answer = await upload(client, shop, a_file(*rows))
    assert answer.json()["data"]["products_added"] == len(names)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("red shoes", "Red Leather Shoe"),
        ("RED  shoe!!", "Red Leather Shoe"),
        ("lether shoe", "Red Leather Shoe"),
        ("sheo red", "Red Leather Shoe"),
        ("head set", "Wireless Headset"),
        ("wirelessheadset", "Wireless Headset"),
        ("tshirt", "Cotton T-shirt"),
        ("t shirt", "Cotton T-shirt"),
        ("cott", "Cotton T-shirt"),
        ("tn2110", "Brother TN-2110 Toner"),
        ("tn-2110", "Brother TN-2110 Toner"),
        ("joota", "Red Leather Shoe"),
        ("creme", "Crème fraîche"),
        ("番茶", "日本番茶 100g"),
        ("the headset", "Wireless Headset"),
    ],
)
async def test_finds_what_was_meant(client: httpx2.AsyncClient, ada: Actor, typed: str, name: str) -> None:
    await stock(
        client, ada, "Red Leather Shoe", "Wireless Headset", "Cotton T-shirt", "Brother TN-2110 Toner",
        "Crème fraîche", "日本番茶 100g", "Blue Bucket",
    )  # fmt: skip
    assert (await found(client, ada, typed))[0] == name
    assert "Blue Bucket" not in await found(client, ada, typed)


async def test_a_change_is_found_at_once_and_the_old_words_no_more(client: httpx2.AsyncClient, ada: Actor) -> None:
    product = await make(client, ada, "Palm Oil")
    path = f"{ada.api}/products/{product['id']}"
    await client.patch(path, headers=ada.headers, json={"name": "Groundnut Oil", "description": "Cold pressed"})
    assert await found(client, ada, "groundnut") == ["Groundnut Oil"]
    assert await found(client, ada, "pressed") == ["Groundnut Oil"]
    assert await found(client, ada, "palm") == []
    await client.delete(path, headers=ada.headers)
    assert await found(client, ada, "groundnut", status="all") == []


async def test_an_import_leaves_the_same_postings_as_the_hand(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    columns = (*COLUMNS, "colour", "wireless")
    rows = [a_row(number, colour="Navy blue", wireless="yes") for number in range(1, 40)]
    await upload(client, ada, a_file(*rows, columns=columns))
    by_file = await _postings(owner, ada)
    await owner.execute("INSERT INTO search_stale (merchant_id, product_id) SELECT merchant_id, id FROM products")
    await make(client, ada, "Zobo")
    assert {one: by_file[one] for one in by_file} == {
        one: worth for one, worth in (await _postings(owner, ada)).items() if one in by_file
    }
    assert len(await found(client, ada, "navy wireless rice", limit=50)) == 39

    rows[4]["name"] = "Ofada"
    await upload(client, ada, a_file(*rows, columns=columns))
    assert await found(client, ada, "ofada") == ["Ofada"]


async def test_how_often_a_word_is_there_is_kept_exactly(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    await stock(client, ada, "Red Shoe", "Red Bag", "Blue Bag")
    product = await make(client, ada, "Red Hat")
    await client.patch(f"{ada.api}/products/{product['id']}", headers=ada.headers, json={"name": "Green Hat"})
    await client.patch(f"{ada.api}/products/{product['id']}", headers=ada.headers, json={"status": "archived"})
    counted = await owner.fetch(
        "SELECT term, frequency, (SELECT count(*) FROM search_postings WHERE term_id = search_terms.id) AS there"
        " FROM search_terms WHERE merchant_id = $1",
        ada.merchant_id,
    )
    assert [row for row in counted if row["frequency"] != row["there"]] == []
    assert {row["term"]: row["frequency"] for row in counted}["red"] == 2


async def test_the_database_shortens_words_as_spelling_does(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    await stock(client, ada, "Headset चश्मा 😀x Öl aab")
    kept = await owner.fetch("SELECT word, array_agg(form) AS forms FROM search_forms GROUP BY word")
    assert {"headset", "aab"} <= {row["word"] for row in kept}
    assert [row for row in kept if set(row["forms"]) != spelling.forms(row["word"])] == []


async def test_a_new_name_of_a_category_is_found(client: httpx2.AsyncClient, ada: Actor) -> None:
    await stock(client, ada, "Ofada")
    [category] = (await client.get(f"{ada.api}/categories", headers=ada.headers)).json()["data"]["categories"]
    await client.patch(f"{ada.api}/categories/{category['id']}", headers=ada.headers, json={"name": "Staples"})
    assert await found(client, ada, "staples") == ["Ofada"]


async def test_brand_tags_and_other_languages_are_found(client: httpx2.AsyncClient, ada: Actor) -> None:
    product = await make(client, ada, "Leather Shoe", brand="Zuri", tags=["harvest", "eid gift"])
    translated = {"name": "Kiatu cha ngozi", "description": "Imara"}
    path = f"{ada.api}/products/{product['id']}/translations/sw"
    answer = await client.put(path, headers=ada.headers, json=translated)
    assert answer.status_code == 200, answer.text
    for typed in ("zuri", "eid", "kiatu", "imara"):
        assert await found(client, ada, typed) == ["Leather Shoe"]
    await client.delete(path, headers=ada.headers)
    assert await found(client, ada, "kiatu") == []


async def test_drafts_are_for_the_shop_only(client: httpx2.AsyncClient, ada: Actor) -> None:
    await make(client, ada, "Secret Honey", status="draft")
    await make(client, ada, "Wild Honey")
    assert await found(client, ada, "honey") == ["Wild Honey"]
    assert await found(client, ada, "honey", status="draft") == ["Secret Honey"]
    assert sorted(await found(client, ada, "honey", status="all")) == ["Secret Honey", "Wild Honey"]


async def test_one_shop_never_finds_anothers_words(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    await stock(client, ada, "Ofada Rice")
    await stock(client, rival, "Plastic Chair")
    assert await found(client, rival, "ofada") == []
    assert await found(client, ada, "chair") == []


async def test_all_words_come_before_some_and_filters_only_narrow(client: httpx2.AsyncClient, ada: Actor) -> None:
    await stock(client, ada, "Red Bag", "Blue Shoe", "Red Shoe", "Red Running Shoe")
    assert (await found(client, ada, "red shoe"))[:2] == ["Red Shoe", "Red Running Shoe"]
    by_name = await found(client, ada, "shoe", sort="name")
    assert by_name == ["Blue Shoe", "Red Running Shoe", "Red Shoe"]
    page = await listed(client, ada, search="shoe", limit=2, page=2)
    assert (page["pagination"]["total"], len(page["products"])) == (3, 1)


async def test_products_with_a_common_word_alone_are_found_where_nothing_is_much_better(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    told = "Comes with all that is needed for a long evening out of doors. " * 12 + "Bring a lantern."
    black = [f"Black Thing {number}" for number in range(12)]
    others = [f"Plain Bucket {number}" for number in range(26)]
    rows = [a_row(number, name=name, description="") for number, name in enumerate([*black, *others])]
    rows.append(a_row(50, name="Black Tent", description=told))
    rows.append(a_row(51, name="Black Kettle", description=""))
    await upload(client, ada, a_file(*rows))
    # The one that speaks of a lantern hardly does; the kettle is one by name.
    assert {*await found(client, ada, "black lantern")} >= {"Black Tent", *black}
    assert await found(client, ada, "black kettle") == ["Black Kettle"]
    for search in ("black lantern", "black kettle", "black tent thing"):
        counted = await client.get(f"{ada.api}/search/facets", headers=ada.headers, params={"search": search})
        listing = await listed(client, ada, search=search)
        assert listing["pagination"]["total"] == counted.json()["data"]["total"], search


async def test_what_can_be_bought_comes_first_among_equals(client: httpx2.AsyncClient, ada: Actor) -> None:
    await make(client, ada, "Honey Jar", in_stock=True)
    await make(client, ada, "Honey Jar", in_stock=False)
    listed_first = (await listed(client, ada, search="honey jar"))["products"]
    assert [one["in_stock"] for one in listed_first] == [True, False]


async def test_what_sells_comes_first_among_equals(client: httpx2.AsyncClient, ada: Actor) -> None:
    jars = [await put_on_sale(ada, "Honey Jar") for _ in range(3)]
    await make_order(client, ada, (jars[1], 2))
    await orders.tell_what_sells()
    await orders.tell_what_sells()
    assert (await listed(client, ada, search="honey jar"))["products"][0]["id"] == str(jars[1].id)


async def test_a_word_may_go_on_while_it_is_typed(client: httpx2.AsyncClient, ada: Actor) -> None:
    await stock(client, ada, "Car Charger", "Carpet")
    assert await found(client, ada, "car") == ["Car Charger"]
    assert await found(client, ada, "car", is_typing=True) == ["Car Charger", "Carpet"]


async def test_while_she_types_a_name_comes_before_a_description_that_goes_on_in_two_ways(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    rice = [a_row(number, name=f"Long Grain Rice {number} kg", description="") for number in (1, 2, 5)]
    pot = a_row(6, name="Cast Iron Pot", description="For firewood rice with the right bottom.")
    await upload(client, ada, a_file(*rice, pot))
    assert (await found(client, ada, "ri", is_typing=True))[-1] == "Cast Iron Pot"


async def test_a_missed_search_becomes_a_synonym(client: httpx2.AsyncClient, ada: Actor) -> None:
    await stock(client, ada, "Canvas Sneaker", "Plain Rice")
    for _ in range(2):
        page = await client.get("/starlingmarket", params={"q": "ankle boots"}, headers=PHONE)
        assert page.status_code == 200
    misses = await client.get(f"{ada.api}/search/misses", headers=ada.headers)
    [missed] = misses.json()["data"]["misses"]
    assert (missed["phrase"], missed["times"]) == ("ankle boots", 2)

    told = {"phrase": "Ankle Boots", "meanings": ["sneaker"]}
    kept = await client.post(f"{ada.api}/search/synonyms", headers=ada.headers, json=told)
    assert kept.status_code == 201, kept.text
    assert await found(client, ada, "ankle boots") == ["Canvas Sneaker"]
    assert (await client.get(f"{ada.api}/search/misses", headers=ada.headers)).json()["data"]["misses"] == []

    [synonym] = (await client.get(f"{ada.api}/search/synonyms", headers=ada.headers)).json()["data"]["synonyms"]
    await client.delete(f"{ada.api}/search/synonyms/{synonym['id']}", headers=ada.headers)
    assert await found(client, ada, "ankle boots") == []
    refused = await client.post(f"{ada.api}/search/synonyms", headers=ada.headers, json=told | {"meanings": ["!"]})
    assert (refused.status_code, refused.json()["code"]) == (422, "no_words")


async def test_a_missed_search_proposes_words_that_are_like_it(client: httpx2.AsyncClient, ada: Actor) -> None:
    await stock(client, ada, "Refrigerator")
    await client.get("/starlingmarket", params={"q": "refigiratar"}, headers=PHONE)
    [missed] = (await client.get(f"{ada.api}/search/misses", headers=ada.headers)).json()["data"]["misses"]
    assert missed["proposed"] == ["refrigerator"]
    path, body = f"{ada.api}/search/misses/dismissals", {"phrase": "refigiratar"}
    await client.post(path, headers=ada.headers, json=body)
    assert (await client.get(f"{ada.api}/search/misses", headers=ada.headers)).json()["data"]["misses"] == []


async def test_facets_count_what_the_list_shows(client: httpx2.AsyncClient, ada: Actor) -> None:
    rows = [
        a_row(n, name=f"Shoe {n}", price=str(1000 * n), colour="red" if n % 2 else "blue", in_stock=str(n != 5).lower())
        for n in range(1, 11)
    ]
    await upload(client, ada, a_file(*rows, a_row(11, name="Bag"), columns=(*COLUMNS, "colour")))
    answer = await client.get(f"{ada.api}/search/facets", headers=ada.headers, params={"search": "shoe"})
    facets = answer.json()["data"]
    assert (facets["total"], facets["in_stock"]) == (10, 9)
    assert facets["attributes"] == {"colour": {"blue": 5, "red": 5}}
    assert list(facets["categories"].values()) == [10]
    assert sum(one["count"] for one in facets["prices"]) == 10
    assert len(facets["prices"]) > 2
    whole = await client.get(f"{ada.api}/search/facets", headers=ada.headers)
    assert whole.json()["data"]["total"] == 11


async def test_a_price_range_that_was_counted_lists_as_many_and_a_bulk_edit_means_the_same(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    rows = [a_row(n, name=f"Shoe {n}", price=str(1000 * n)) for n in range(1, 11)]
    await upload(client, ada, a_file(*rows, a_row(20, name="Kettle", price="1500")))
    path = f"{ada.api}/search/facets"
    counted = await client.get(path, headers=ada.headers, params={"search": "sho", "is_typing": True})
    ranges = counted.json()["data"]["prices"]
    for one in ranges:
        ends = {"min_price": one["from_price"]} | ({"max_price": one["max_price"]} if one["max_price"] else {})
        listing = await listed(client, ada, search="shoe", **ends)
        assert listing["pagination"]["total"] == one["count"], one
    first = ranges[0]
    assert first["text"] == f"₦0 – ₦{float(first['below_price']):,.0f}"

    filters = {"search": "shoe", "min_price": "2000", "max_price": "4000.00"}
    edit = {"filter": filters, "change": {"field": "is_priority", "value": True}}
    headers = ada.headers | {"Idempotency-Key": "stars"}
    answer = await client.post(f"{ada.api}/bulk-edits", headers=headers, json=edit)
    assert answer.json()["data"]["total"] == 3, answer.text
    refused = await client.get(f"{ada.api}/products", headers=ada.headers, params={"min_price": "cheap"})
    assert (refused.status_code, refused.json()["code"]) == (422, "bad_price")


@pytest.mark.parametrize(
    "typed", ["%", "' OR 1=1 --", "\u202e\U0001f6cd", "a" * 200, "- - -", "NaN 1e400", "the", "x " * 90]
)
async def test_odd_searches_find_nothing_and_break_nothing(client: httpx2.AsyncClient, ada: Actor, typed: str) -> None:
    await stock(client, ada, "Rice")
    assert await found(client, ada, typed) == []


async def _postings(owner: asyncpg.Connection, shop: Actor) -> dict[tuple[Any, str], float]:
    rows = await owner.fetch(
        "SELECT product_id, term, weight FROM search_postings JOIN search_terms USING (merchant_id)"
        " WHERE merchant_id = $1 AND search_terms.id = term_id",
        shop.merchant_id,
    )
    return {(row["product_id"], row["term"]): row["weight"] for row in rows}


async def test_a_code_typed_whole_puts_its_product_first(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    await make(client, ada, "Blue Bucket 100", sku="BB-9", barcode="6001234567890")
    await make(client, ada, "Salt 100 g")
    await make(client, ada, "Candle", sku="100")
    await make(client, ada, "Old Lamp", sku="LAMP-1", status="draft")
    await make(client, rival, "Rival Bucket", sku="BB-9")

    assert await found(client, ada, "bb-9") == ["Blue Bucket 100"]
    assert await found(client, ada, " 6001234567890 ") == ["Blue Bucket 100"]
    assert (await found(client, ada, "100"))[0] == "Candle"
    whole = await listed(client, ada, search="100")
    assert (len(whole["products"]), whole["pagination"]["total"]) == (3, 3)
    pages = [await listed(client, ada, search="100", limit=1, page=page) for page in (1, 2, 3)]
    assert [page["products"][0]["name"] for page in pages] == [one["name"] for one in whole["products"]]
    assert await found(client, ada, "LAMP-1") == []
    assert await found(client, ada, "LAMP-1", status="all") == ["Old Lamp"]
    assert await found(client, ada, "600123456789") == []


async def test_counts_tags_and_the_options_that_shoppers_choose_by(client: httpx2.AsyncClient, ada: Actor) -> None:
    shirt = await stock_up(ada, "Shirt", tags=["New", "Cotton"])
    await spread(ada, shirt, ("S", "40", 1), ("M", "40", 1))
    dress = await stock_up(ada, "Dress", tags=["New"])
    await spread(ada, dress, ("M", "90", 1), ("L", "90", 1))

    async def facets(**query: str) -> dict[str, Any]:
        answer = await client.get(f"{ada.api}/search/facets", headers=ada.headers, params=query)
        data: dict[str, Any] = answer.json()["data"]
        return data

    everything = await facets()
    assert everything["tags"] == {"New": 2, "Cotton": 1}
    assert everything["options"] == {"Size": {"M": 2, "L": 1, "S": 1}}
    assert (await facets(tag="Cotton"))["total"] == 1


async def test_what_shoppers_look_for_is_counted_and_forgotten_after_four_weeks(
    client: httpx2.AsyncClient, ada: Actor, rival: Actor, time_machine: TimeMachineFixture
) -> None:
    await stock(client, ada, "Red Leather Shoe")

    async def wanted(shop: Actor) -> list[tuple[str, int]]:
        answer = await client.get(f"{shop.api}/search/popular", headers=shop.headers)
        return [(one["phrase"], one["times"]) for one in answer.json()["data"]["searches"]]

    for address in ("?q=red", "?q=RED", "?q=shoe", "?q=red&page=2", "?q=red&sort=price", "?q=cement"):
        assert (await client.get(f"/starlingmarket{address}", headers=PHONE)).status_code == 200

    assert await wanted(ada) == [("red", 2), ("shoe", 1)]
    assert await wanted(rival) == []
    await catalog_jobs.count_searches()
    assert (await client.get("/starlingmarket?q=Shoe", headers=PHONE)).status_code == 200
    assert await wanted(ada) == [("red", 2), ("shoe", 2)]
    time_machine.move_to(clock.now() + timedelta(weeks=5))
    await catalog_jobs.count_searches()
    time_machine.move_to(clock.now() - timedelta(weeks=5))
    assert await wanted(ada) == []


async def test_searches_of_programs_count_neither_as_popular_nor_as_missed(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    await stock(client, ada, "Red Leather Shoe")
    unseen = (
        {"user-agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"},
        {"user-agent": "WhatsApp/2.23.20.0"},
        PHONE | {"dnt": "1"},
        PHONE | {"sec-purpose": "prefetch"},
    )

    for headers in unseen:
        for phrase in ("red", "cement"):
            assert (await client.get(f"/starlingmarket?q={phrase}", headers=headers)).status_code == 200

    for of in ("popular", "misses"):
        noted = (await client.get(f"{ada.api}/search/{of}", headers=ada.headers)).json()["data"]
        assert list(noted.values()) == [[]], of


async def test_a_begun_word_in_a_name_comes_before_a_rare_one_in_a_description(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    for number in range(1, 7):
        await make(client, ada, f"Rice {number} kg")
    await make(client, ada, "Enamel Mug", description="White with a blue rim.")

    answer = await client.get("/starlingmarket/suggest?q=ri")

    hits = [hit["name"] for hit in answer.json()["hits"]]
    assert len(hits) == 5
    assert all(name.startswith("Rice") for name in hits)


async def test_nobody_waits_for_another_who_looks_for_the_same(client: httpx2.AsyncClient, ada: Actor) -> None:
    await stock(client, ada, "Red Leather Shoe")

    async with merchant_session(ada.merchant_id) as slow, asyncio.timeout(10):
        await popular.note(slow, "red")
        await slow.flush()
        assert (await client.get("/starlingmarket?q=red", headers=PHONE)).status_code == 200


async def test_a_shop_that_speaks_another_language_finds_by_its_stems(client: httpx2.AsyncClient, ada: Actor) -> None:
    await make(client, ada, "Caneta azul")
    await make(client, ada, "Old Bucket", status="archived")
    typed = "canetas azuis"
    assert (await listed(client, ada, search=typed))["pagination"]["total"] == 1, "by its likeness"

    changed = await client.patch(ada.api, headers=ada.headers, json={"locale": "pt-BR"})
    assert changed.json()["data"]["locale"] == "pt-BR"
    await catalog_jobs.learn_words_anew(merchant_id=ada.merchant_id)

    async with merchant_session(ada.merchant_id) as db:
        asked = await asking.understand(db, "canetas")
        terms = {
            row[0]
            for row in await db.rows(
                text("SELECT term FROM search_terms WHERE merchant_id = :merchant_id"), {"merchant_id": ada.merchant_id}
            )
        }
    assert asked.corrected == {}, "known by its stem"
    assert {"canet", "azul"} <= terms
    assert await found(client, ada, typed) == ["Caneta azul"]
    await make(client, ada, "Borracha verde")
    assert await found(client, ada, "borrachas") == ["Borracha verde"]
    assert await found(client, ada, "bucket") == []
