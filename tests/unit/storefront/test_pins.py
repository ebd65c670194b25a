"""Pins: what people copy out of their maps, and what only looks like it."""

import pytest

from oja.storefront.pins import read

GOOGLE = "https://www.google.com/maps/place/Starling/@6.4281,3.4219,17z/data=!3m1!4b1!3d6.4290!4d3.4230"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("6.4281, 3.4219", {"lat": 6.4281, "lng": 3.4219}),
        (GOOGLE, {"map_url": GOOGLE, "lat": 6.429, "lng": 3.423}),
        ("https://maps.google.co.ke/?q=-1.2921%2C36.8219", {
            "map_url": "https://maps.google.co.ke/?q=-1.2921%2C36.8219", "lat": -1.2921, "lng": 36.8219,
        }),
        ("Here: https://maps.app.goo.gl/abc", {"map_url": "https://maps.app.goo.gl/abc"}),
        ("", {}),
        ("12 Adeola Odeku, 3rd floor", {}),
        ("flat 6.4281, 3.4219", {}),
        ("https://evil.example/@6.4281,3.4219", {}),
        ("http://maps.app.goo.gl/abc", {}),
        ("https://google.com.evil.example/maps", {}),
        ("https://[", {}),
        ("96.4281, 3.4219", {}),
    ],
)  # fmt: skip
def test_reads_a_pin(text: str, found: dict[str, object]) -> None:
    assert read(text) == found
