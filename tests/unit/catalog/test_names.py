"""Names: folded to compare, slugged for addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oja.catalog import names


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Basmati Rice, 5kg", "basmati-rice-5kg"),
        ("Àmàlà & Ẹ̀wà", "amala-ewa"),
        ("Café", "cafe"),
        ("米 5kg", "米-5kg"),
        ("أرز بسمتي", "أرز-بسمتي"),
        ("चावल", "चावल"),
        ("!!!", "product"),
    ],
)
def test_a_name_in_an_address(name: str, slug: str) -> None:
    assert names.slug(name, otherwise="product") == slug


@given(st.text())
def test_any_name_gives_a_slug_that_can_stand_in_an_address(name: str) -> None:
    slug = names.slug(name, otherwise="product")

    assert 0 < len(slug) <= names.LONGEST_SLUG
    assert not set(slug) & set("/?#% ")
    assert slug == slug.strip("-")


def test_the_same_name_whatever_case_width_and_spaces() -> None:
    assert names.folded(" Ｆresh  FRUIT ") == names.folded("fresh fruit")
