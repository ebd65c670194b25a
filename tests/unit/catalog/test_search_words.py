"""Words: both sides of a search read a text in the same way, whatever its script."""

import pytest

from oja.catalog.search import common_words, spelling, words
from oja.catalog.search.documents import Texts, document, weights
from oja.kernel import ids


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Crème BRÛLÉE, 5kg", ["creme", "brulee", "5kg"]),
        ("Brother TN-2110", ["brother", "tn", "2110"]),
        ("Levi's men’s 1,5 l", ["levis", "mens", "1.5", "l"]),
        ("ẹ̀wà Ṣọ́ja", ["ewa", "soja"]),
        ("हिन्दी जूता", ["हिन्दी", "जूता"]),
        ("日本語のTシャツ 米", ["日本", "本語", "語の", "t", "シャ", "ャツ", "米"]),
        ("กาแฟ", ["กา", "าแ", "แฟ"]),
        ("القَهْوَة أحمر", ["القهوة", "احمر"]),
        ("Ёлка ﬁne ＡＢＣ", ["елка", "fine", "abc"]),
        ("5.1 ch. 802.11ac a.b", ["5.1", "ch", "802.11ac", "a", "b"]),
        ("  --- ,.; ", []),
    ],
)
def test_reads_words_of_any_script(text: str, spoken: list[str]) -> None:
    assert words.of(text) == spoken


def test_shelves_what_has_hyphens_in_one_piece_too() -> None:
    assert words.shelved("T-shirts TN-2110") == ("t", "shirts", "tshirts", "tn", "2110", "tn2110")
    assert words.shelved("40-60 a-b-c-d") == ("40", "60", "a", "b", "c", "d")


def test_reads_plain_and_accented_texts_alike() -> None:
    plain = "Wi-Fi router 2.4GHz, 13x19 5-15r x" + "y" * 50
    assert words.shelved(plain) == words.shelved(plain + " é")[:-1]


def test_no_word_is_longer_than_forty_letters() -> None:
    assert max(map(len, words.shelved("é" * 99 + " " + "x" * 99 + "-" + "1a" * 50))) <= words.LONGEST


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("hedphones", "headphones"), ("haedphones", "headphones"), ("headphonees", "headphones"), ("moise", "mouse")],
)
def test_one_slip_leads_to_the_word(typed: str, meant: str) -> None:
    shop = {"headphones": 40, "mouse": 30, "rice": 100}
    known = [
        (word, often) for word, often in shop.items() if {typed, *spelling.forms(typed)} & {word, *spelling.forms(word)}
    ]
    assert [word for word, _ in spelling.meant(typed, known)] == [meant]


def test_codes_and_short_words_are_not_corrected() -> None:
    assert not any(map(spelling.is_spelled, ["tn2110", "42", "tv", "x" * 30]))


def test_a_word_in_the_name_is_worth_more_than_in_the_description() -> None:
    read = document(
        Texts(ids.new(), False, "Red shoe", "", "Goes with a red bag", "Zuri", "Shoes", "", {"sale": "yes"})
    )
    term_of = {word: at for at, word in enumerate(read.said)}
    worth = {word: weights(read.said, term_of)[term_of[word]] for word in read.said}
    assert read.name == ["red", "shoe"]
    assert worth["red"] > worth["shoe"] > worth["bag"]
    assert {"zuri", "sale"} <= worth.keys()
    assert "yes" not in worth


def test_common_words_are_written_as_search_reads_them() -> None:
    assert common_words.SAME["joota"][0] == "shoe"
    assert [phrase for phrase in common_words.SAME if " ".join(words.of(phrase)) != phrase] == []
