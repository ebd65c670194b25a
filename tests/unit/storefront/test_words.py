"""What the storefront says by itself is said in every language that a shop's pages can be read in."""

import re
from typing import get_args

from oja.merchants.schemas import PageLanguage
from oja.storefront.words import EN, WORDS


def test_every_sentence_is_said_in_every_language() -> None:
    for language in get_args(PageLanguage):
        family = language.partition("-")[0]
        assert WORDS.keys(family) == set(EN), language
        said = {key: WORDS.say(family, key, **VALUES) for key in EN}
        for key, sentence in EN.items():
            for name in re.findall(r"\{(\w+)[,}]", sentence):
                assert str(VALUES[name]) in said[key], (language, key, name)


VALUES = {
    "shop": "Starling",
    "product": "Rice",
    "url": "https://x.example",
    "total": "₦9",
    "number": "ORD-1",
    "code": "OJA-1",
    "count": 5,
    "when": "Tue 1 Dec",
    "day": "Mon 30 Nov",
    "time": "15:00",
}
