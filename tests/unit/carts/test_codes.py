"""Codes that carry a cart into the chat: easy to type, impossible to make up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oja.carts import codes
from oja.kernel import ids

SHOP = ids.new()


def test_a_code_is_short_and_readable() -> None:
    code = codes.new(SHOP)
    assert len(code) == len("OJA-7K3M-9Q2P-X4TV")
    assert code.startswith("OJA-")
    assert not set("ILOU") & set(code.removeprefix("OJA-"))


def test_codes_differ() -> None:
    assert len({codes.new(SHOP) for _ in range(1000)}) == 1000


@pytest.mark.parametrize(
    "message",
    [
        "{}",
        "Hello! I would like to order my cart {} please.",
        "{}.",
        "Hi\n{}\nthanks",
        "({})",
    ],
)
def test_a_code_is_found_inside_a_message(message: str) -> None:
    code = codes.new(SHOP)
    assert codes.find(message.format(code)) == code
    assert codes.find(message.format(code.lower())) == code
    assert codes.find(message.format(code.replace("-", ""))) == code
    assert codes.find(message.format(code.replace("-", "\u2013"))) == code


def test_letters_that_look_alike_are_read_as_meant() -> None:
    code = codes.new(SHOP)
    head, tail = code[:4], code[4:]
    assert codes.find(head + tail.replace("0", "O").replace("1", "l")) == code
    assert codes.find(head + tail.replace("0", "o").replace("1", "I")) == code


@pytest.mark.parametrize(
    "message",
    [
        "",
        "Hi",
        "oja",
        "OJA-1234",
        "order 12345678",
        "oja send some rice soon",
        "OJA-7K3M-9Q2P-X4TVA",
        "XOJA7K3M9Q2PX4TV",
    ],
)
def test_ordinary_words_are_no_codes(message: str) -> None:
    assert codes.find(message) is None


@given(st.text(max_size=200))
def test_any_text_is_answered(message: str) -> None:
    found = codes.find(message)
    assert found is None or codes.find(found) == found


def test_only_the_shop_that_wrote_a_code_knows_it() -> None:
    code = codes.new(SHOP)
    assert codes.is_ours(SHOP, code)
    assert not codes.is_ours(ids.new(), code)


def test_a_changed_code_is_not_ours() -> None:
    code = codes.new(SHOP)
    for at in (4, 9, 14, 17):
        other = "2" if code[at] != "2" else "3"
        assert not codes.is_ours(SHOP, code[:at] + other + code[at + 1 :])


def test_what_is_kept_does_not_tell_the_code() -> None:
    code = codes.new(SHOP)
    kept = codes.kept_form(SHOP, code)
    assert code not in kept
    assert kept == codes.kept_form(SHOP, code)
    assert kept != codes.kept_form(ids.new(), code)
