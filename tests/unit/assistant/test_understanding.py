"""What a message means: ids, codes, numbers, phrases; and that any JSON means something."""

from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oja.assistant import intents, understanding
from oja.assistant.intents import Intent
from oja.assistant.words.phrases import PHRASES
from oja.carts import codes

ID = UUID("01a20663-26e1-77ff-9df6-409fec7c1239")


def text(words: str) -> Intent:
    return understanding.understand("text", {"type": "text", "text": {"body": words}}, codes.find)


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("Hi", intents.Greet()),
        ("  HELLO!! ", intents.Greet()),
        ("what do you sell?", intents.Browse()),
        ("My cart", intents.ShowCart()),
        ("Where’s my order?", intents.ShowOrders()),
        ("talk to a person", intents.CallPerson()),
        ("Yes please.", intents.Confirm()),
        ("Hi, I would like to talk to someone", intents.CallPerson()),
        ("Can I see my cart?", intents.ShowCart()),
        ("2", intents.SayNumber(2)),
        ("x3", intents.SayNumber(3)),
        ("4 pieces", intents.SayNumber(4)),
        ("thanks", intents.Thank()),
        ("👍", intents.Nod()),
        ("rice", intents.Find("rice")),
        ("Do you have palm oil?", intents.Find("palm oil")),
        ("Good evening, I want to buy some ofada rice", intents.Find("ofada rice")),
        ("hello menu", intents.Greet()),
        ("Where is ORD-20261123-00007?", intents.ShowOrder(number="ORD-20261123-00007")),
        ("Please open my cart: oja-7k3m-9q2p-x4tv", intents.OpenCode("OJA-7K3M-9Q2P-X4TV")),
        ("   ", intents.Nothing()),
        ("??", intents.Nod()),
    ],
)
def test_understands_what_is_typed(words: str, intent: Intent) -> None:
    assert text(words) == intent


@pytest.mark.parametrize(
    ("choice", "intent"),
    [
        ("browse", intents.Browse()),
        ("browse:3", intents.Browse(None, 3)),
        (f"cat:{ID}", intents.Browse(ID)),
        (f"sub:{ID}:2", intents.Browse(ID, 2)),
        (f"cat:{ID}:2", intents.ShowProducts(ID, 2)),
        (f"p:{ID}", intents.ShowProduct(ID)),
        (f"add:{ID}", intents.Add(ID)),
        (f"choose:{ID}:2", intents.ChooseVariant(ID, 2)),
        (f"wait:{ID}", intents.Wait(ID)),
        (f"line:{ID}", intents.ShowLine(ID)),
        (f"qty:{ID}:0", intents.SetQuantity(ID, 0)),
        (f"qty:{ID}:99999999999", intents.SetQuantity(ID, 999)),
        ("addr:saved", intents.Deliver(to_saved_address=True)),
        (f"confirm:{ID}:7", intents.Confirm(ID, 7)),
        (f"order:{ID}", intents.ShowOrder(ID)),
        ("find:2:palm: oil", intents.Find("palm: oil", 2)),
        ("cat:nonsense", intents.Greet()),
        ("browse:x", intents.Greet()),
        ("a button of years ago", intents.Greet()),
    ],
)
def test_understands_what_is_tapped(choice: str, intent: Intent) -> None:
    body = {"interactive": {"type": "list_reply", "list_reply": {"id": choice, "title": "…"}}}
    assert understanding.understand("interactive", body, codes.find) == intent


def test_reads_a_cart_of_the_native_catalogue_with_its_quantities() -> None:
    items = [
        {"product_retailer_id": "SM-001", "quantity": "2", "item_price": 1, "currency": "NGN"},
        {"product_retailer_id": "SM-002"},
        {"product_retailer_id": "SM-001", "quantity": 3},
        {"product_retailer_id": "SM-003", "quantity": -4},
    ]
    body = {"order": {"catalog_id": "1", "product_items": items}}
    assert understanding.understand("order", body, codes.find) == intents.FillCart((("SM-001", 5), ("SM-002", 1)))


def test_reads_places_contacts_and_enquiries() -> None:
    place = {"location": {"latitude": 6.5, "longitude": "3.4", "name": "Home"}}
    assert understanding.understand("location", place, codes.find) == intents.ShareLocation(6.5, 3.4, "Home")
    card = {"contacts": [{"name": {}, "phones": [{"phone": "+234 803 111 2222"}]}]}
    assert understanding.understand("contacts", card, codes.find) == intents.ShareContact("+234 803 111 2222")
    about = {"text": {"body": "Is it fresh?"}, "context": {"referred_product": {"product_retailer_id": "SM-001"}}}
    assert understanding.understand("text", about, codes.find) == intents.ShowProduct(external_id="SM-001")


def test_no_two_phrases_quarrel() -> None:
    assert len(PHRASES) > 100
    assert all(understanding.say(phrase.upper()) == intent for phrase, intent in PHRASES.items() if phrase.isascii())


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=12), inner, max_size=3),
    max_leaves=8,
)
KINDS = st.sampled_from(
    [
        "text",
        "interactive",
        "button",
        "location",
        "order",
        "contacts",
        "image",
        "request_welcome",
        "reaction",
        "nonsense",
    ]
)


@given(kind=KINDS, content=JSON, context=JSON)
def test_any_json_means_something(kind: str, content: Any, context: Any) -> None:
    assert isinstance(understanding.understand(kind, {kind: content, "context": context}, codes.find), Intent)


@given(st.text(max_size=60))
def test_any_choice_and_any_text_mean_something(words: str) -> None:
    assert isinstance(understanding.chosen(words), Intent)
    assert isinstance(understanding.say(words), Intent)
    for name in ("cat", "p", "qty", "confirm", "find", "order", "browse", "change"):
        assert isinstance(understanding.chosen(f"{name}:{words}"), Intent)
