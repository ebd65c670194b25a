"""Whatever we say, each provider carries it or what says the same in words."""

from typing import get_args

import pytest

from oja.channels import service
from oja.channels.capabilities import CAPABILITIES, KINDS, SELLING, Capabilities, degrade
from oja.channels.messages import (
    Button,
    Buttons,
    Image,
    ListMessage,
    OutMessage,
    Products,
    ProductSection,
    Reaction,
    Row,
    Section,
    Text,
    kind_of,
)
from oja.channels.numbering import choices
from tests.support.messages import BY_KIND, CATALOG, EVERY, SHOP

TWILIO = CAPABILITIES["twilio"].without("buttons", "list", "cta_url")
LINKS = {"rice-5kg": f"{SHOP}/p/rice-5kg", "rice-1kg": f"{SHOP}/p/rice-1kg"}
NAMES = {"rice-5kg": "Rice 5 kg"}


def said(message: OutMessage, to: Capabilities = TWILIO) -> str:
    """The words a message becomes."""
    return "\n---\n".join(
        one.body if isinstance(one, Text) else f"[{kind_of(one)}] {getattr(one, 'caption', '')}"
        for one in degrade(message, to, shop_url=SHOP, links=LINKS, names=NAMES)
    )


def test_there_is_one_of_every_kind() -> None:
    assert [type(message) for message in EVERY] == list(get_args(OutMessage))
    assert list(BY_KIND) == list(KINDS)


@pytest.mark.parametrize("provider", CAPABILITIES)
@pytest.mark.parametrize("message", EVERY, ids=kind_of)
def test_each_provider_carries_each_kind_or_what_it_becomes(message: OutMessage, provider: str) -> None:
    to = CAPABILITIES[provider]
    became = degrade(message, to, shop_url=SHOP)
    assert all(to.carries(one) for one in became)
    assert [problem for one in became for problem in service.problems(one) if kind_of(one) != "mark_read"] == []
    assert became or kind_of(message) == "mark_read"


@pytest.mark.parametrize("message", EVERY, ids=kind_of)
def test_words_alone_carry_everything_but_a_read_receipt(message: OutMessage) -> None:
    only_words = Capabilities(frozenset({"text"}))
    assert all(isinstance(one, Text) and one.body for one in degrade(message, only_words, shop_url=SHOP))


def test_meta_carries_everything_as_it_is() -> None:
    for provider in ("whatsapp_cloud", "dialog360"):
        assert [degrade(message, CAPABILITIES[provider]) for message in EVERY] == [[message] for message in EVERY]


def test_buttons_become_numbered_lines_under_the_picture() -> None:
    buttons = Buttons("Rice, ₦24.99", [Button("add:1", "Add to cart"), Button("menu", "Menu")], f"{SHOP}/rice.jpg")
    assert said(buttons) == "[image] Rice, ₦24.99\n\n1. Add to cart\n2. Menu\n\nReply with a number."
    assert degrade(buttons, TWILIO)[0] == Image(
        url=f"{SHOP}/rice.jpg", caption="Rice, ₦24.99\n\n1. Add to cart\n2. Menu\n\nReply with a number."
    )


def test_a_list_is_numbered_across_its_headings() -> None:
    sections = [Section("Long", [Row("p:1", "Basmati", "₦24.99")]), Section("Round", [Row("p:2", "Ofada")])]
    message = ListMessage("Pick one", "Browse", sections)
    assert said(message) == "Pick one\n\n*Long*\n1. Basmati – ₦24.99\n\n*Round*\n2. Ofada\n\nReply with a number."
    assert [choice.id for choice in choices(message)] == ["p:1", "p:2"]


def test_products_become_a_numbered_list_with_links() -> None:
    message = Products("For you", CATALOG, [ProductSection("Rice", ["rice-5kg", "rice-1kg", "no-page"])], "Market")
    assert said(message) == (
        f"*Market*\n\nFor you\n\n1. Rice 5 kg: {SHOP}/p/rice-5kg\n2. {SHOP}/p/rice-1kg\n3. no-page"
        "\n\nReply with a number."
    )
    assert [choice.id for choice in choices(message) if choice.is_product] == ["rice-5kg", "rice-1kg", "no-page"]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("cta_url", f"Our shop\n\nOpen shop: {SHOP}/\n\nStarling Market"),
        ("location_request", "Where shall we bring it?"),
        ("product", f"Back in stock\n\nRice 5 kg: {SHOP}/p/rice-5kg"),
        ("catalog", f"Have a look around\n\n{SHOP}"),
        ("contacts", "Bayo Ade: +2348031234567"),
        ("reaction", "👍"),
        ("interactive", "Rather talk?"),
        ("order_status", "Your order is on its way\n\nWith Speedy"),
        (
            "order_details",
            "Your order\n\n2 × Rice 5 kg: 1000.00\nDelivery: 40.00\nTax: 50.00\nDiscount: −10.00\n*Total: INR 1080.00*",
        ),
    ],
)
def test_what_a_kind_becomes_in_words(kind: str, words: str) -> None:
    assert said(BY_KIND[kind]) == words


def test_a_reaction_taken_back_needs_no_words() -> None:
    assert degrade(Reaction("wamid.x", ""), TWILIO) == []


def test_long_words_leave_in_several_bubbles_parted_between_lines() -> None:
    lines = [f"Line {n} of our long letter" for n in range(200)]
    became = degrade(Text("\n".join(lines)), TWILIO)
    assert len(became) > 1
    assert "\n".join(one.body for one in became if isinstance(one, Text)).split("\n") == lines


def test_words_too_long_for_a_caption_stand_under_the_picture() -> None:
    became = degrade(Buttons("x" * 1020, [Button("a", "Yes")], f"{SHOP}/rice.jpg"), TWILIO)
    assert [kind_of(one) for one in became] == ["image", "text"]


def test_more_buttons_than_a_provider_shows_become_words() -> None:
    two = Capabilities(frozenset({"text", "buttons"}), buttons=2)
    three = Buttons("Which?", [Button(str(n), f"No {n}") for n in range(3)])
    assert [kind_of(one) for one in degrade(three, two)] == ["text"]


def test_a_number_without_a_catalogue_sells_in_words() -> None:
    bare = CAPABILITIES["whatsapp_cloud"].without(*SELLING)
    assert all([kind_of(one) for one in degrade(BY_KIND[kind], bare, shop_url=SHOP)] == ["text"] for kind in SELLING)
    assert bare.carries(BY_KIND["list"])
