import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from oja.storefront.design import colours, themes
from oja.storefront.design.looks import Ready, ShopLook, Social, ThemeName

accents = st.none() | st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(accent=accents, theme=st.sampled_from(get_args(ThemeName)))
def test_any_colour_in_any_theme_can_be_read_in_light_and_in_dark(accent: str | None, theme: ThemeName) -> None:
    css = themes.css(ShopLook(theme=theme, accent=accent))
    light, _, dark = css.partition("@media (prefers-color-scheme:dark)")
    for sheet in (light, dark):
        values = dict(re.findall(r"--([a-z-]+):(#[0-9a-f]{6})", sheet))
        for name in ("accent", "brand", "highlight"):
            if name in values and f"{name}-foreground" in values:
                assert colours.contrast(values[name], values[f"{name}-foreground"]) >= colours.AA, (name, values)
        for ground in ("background", "surface", "surface-secondary", "surface-tertiary"):
            for text in ("foreground", "muted", "accent"):
                if ground in values and text in values:
                    assert colours.contrast(values[ground], values[text]) >= colours.AA, (ground, text, values)
        if "surface" not in values and "muted" in values:
            assert colours.contrast("#ffffff", values["muted"]) >= colours.AA


def test_a_shop_that_nobody_designed_looks_as_the_stylesheet_says() -> None:
    assert themes.css(ShopLook()) == ""
    assert themes.frame(ShopLook()) == themes.OWN_ACCENT


@pytest.mark.parametrize("accent", ["red}</style><script>", "#12345", "#123456\n"])
def test_a_colour_that_is_none_is_never_passed_on(accent: str) -> None:
    look = ShopLook().model_copy(update={"accent": accent})
    assert themes.css(look) == ""
    assert themes.frame(look) == themes.OWN_ACCENT


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("@starling", "https://instagram.com/starling"),
        ("starling.market", "https://instagram.com/starling.market"),
        ("https://www.instagram.com/starling/?igsh=1", "https://instagram.com/starling"),
        ("instagram.com/starling", "https://instagram.com/starling"),
        ("  ", None),
    ],
)
def test_a_name_or_an_address_is_made_an_address(typed: str, address: str | None) -> None:
    assert Social(instagram=typed).instagram == address


@pytest.mark.parametrize(
    "typed",
    [
        "https://evil.example/instagram.com",
        "javascript:alert(1)",
        "https://instagram.com.evil.example/a",
        "a b",
        "http://[",
    ],
)
def test_an_address_elsewhere_is_refused(typed: str) -> None:
    with pytest.raises(ValidationError):
        Social(instagram=typed)


@pytest.mark.parametrize(
    "blocks",
    [
        [],
        [Ready(id="a", kind="products", is_hidden=True)],
        [Ready(id="a", kind="products"), Ready(id="b", kind="products")],
        [Ready(id="a", kind="products"), Ready(id="a", kind="hours")],
    ],
)
def test_a_front_on_which_nothing_can_be_found_is_refused(blocks: list[Ready]) -> None:
    with pytest.raises(ValidationError):
        ShopLook(blocks=blocks)
