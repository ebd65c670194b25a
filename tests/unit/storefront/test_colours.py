from hypothesis import example, given
from hypothesis import strategies as st

from oja.storefront.design import colours

any_colour = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(any_colour)
@example("#ffffff")
@example("#000000")
@example("#ffff00")
def test_any_colour_becomes_readable(accent: str) -> None:
    light, dark = colours.for_light(accent), colours.for_dark(accent)
    assert colours.contrast(light, colours.WHITE) >= colours.AA
    assert colours.contrast(light, colours.LIGHT_GROUND) >= colours.AA
    assert colours.contrast(dark, colours.INK) >= colours.AA
    assert colours.contrast(dark, colours.DARK_GROUND) >= colours.AA


def test_leaves_a_readable_colour_as_it_is() -> None:
    assert colours.for_light("#7a1f2b") == "#7a1f2b"


def test_measures_contrast_as_wcag_does() -> None:
    assert round(colours.contrast("#000000", "#ffffff"), 6) == 21
    assert round(colours.contrast("#fcfcfc", "#0485f7"), 2) == 3.59
