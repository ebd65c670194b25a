from hypothesis import example, given
from hypothesis import strategies as st

from oja.storefront import theme

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(colours)
@example("#ffffff")
@example("#000000")
@example("#ffff00")
def test_any_colour_becomes_readable(accent: str) -> None:
    light, dark = theme.for_light(accent), theme.for_dark(accent)
    assert theme.contrast(light, theme.WHITE) >= theme.AA
    assert theme.contrast(light, theme.LIGHT_GROUND) >= theme.AA
    assert theme.contrast(dark, theme.INK) >= theme.AA
    assert theme.contrast(dark, theme.DARK_GROUND) >= theme.AA


def test_leaves_a_readable_colour_as_it_is() -> None:
    assert theme.for_light("#7a1f2b") == "#7a1f2b"


def test_says_nothing_without_a_colour_and_never_passes_on_what_is_none() -> None:
    assert theme.css(None) == ""
    assert theme.css("red}</style><script>") == ""
    assert theme.css("#12345") == ""
    assert theme.css("#123456\n") == ""
    assert theme.frame("nonsense") == theme.OWN_BRAND


def test_measures_contrast_as_wcag_does() -> None:
    assert round(theme.contrast("#000000", "#ffffff"), 6) == 21
    assert round(theme.contrast("#fcfcfc", "#0485f7"), 2) == 3.59
