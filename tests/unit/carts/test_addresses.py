"""Addresses from a chat: a street or a place on the map, and nothing that cannot be kept."""

import pytest

from oja.carts.errors import InvalidAddress
from oja.carts.schemas import read_address


@pytest.mark.parametrize(
    "address",
    [
        {"street": "12 Allen Avenue, Ikeja"},
        {"lat": 6.6018, "lng": 3.3515},
        {"street": "123 Main St", "city": "Lagos", "state": "Lagos", "postal_code": "100001", "floor": "ignored"},
    ],
)
def test_takes_what_a_rider_can_find(address: dict[str, object]) -> None:
    assert read_address(address).is_findable


@pytest.mark.parametrize(
    "address",
    [
        {},
        {"city": "Lagos"},
        {"street": "   "},
        {"lat": 6.6},
        {"lat": 96.6, "lng": 3.3},
        {"lat": float("nan"), "lng": 3.3},
        {"street": "a" * 201},
        {"street": "Main\x00 St"},
        {"street": ["12 Allen Avenue"]},
    ],
)
def test_refuses_what_nobody_could_find(address: dict[str, object]) -> None:
    with pytest.raises(InvalidAddress):
        read_address(address)


def test_keeps_no_empty_fields_and_adds_the_country() -> None:
    kept = read_address({"street": " 12 Allen Avenue ", "landmark": ""}).kept("NG")
    assert kept == {"country": "NG", "street": "12 Allen Avenue"}


def test_a_country_that_was_given_stays() -> None:
    assert read_address({"street": "Rue 1", "country": "BJ"}).kept("NG")["country"] == "BJ"
