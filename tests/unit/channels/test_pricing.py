"""What messages cost, by the dated card."""

from datetime import date

from oja.channels import pricing
from oja.channels.pricing import Category, Wanted

TODAY = date(2026, 11, 25)


def of(country: str, category: Category, count: int) -> Wanted:
    return Wanted(country, category, count)


def test_the_card_in_force_is_found_by_the_day() -> None:
    assert pricing.card_of(TODAY).begins == date(2026, 10, 1)
    assert pricing.card_of(date(2020, 1, 1)).begins == date(2026, 10, 1), "the oldest one for days before it"


def test_each_market_has_every_category_and_service_costs_what_utility_does() -> None:
    card = pricing.card_of(TODAY)
    assert len(card.prices) == 38
    for prices in card.prices.values():
        assert set(prices) == set(pricing.CATEGORIES)
        assert prices["service"] == prices["utility"] > 0


def test_a_country_is_priced_by_its_market_and_an_unknown_one_as_other() -> None:
    card = pricing.card_of(TODAY)
    assert card.price("NG", "marketing") == 42_800
    assert card.price("ng", "service") == 5_600
    assert card.price("GH", "marketing") == card.price("KE", "marketing") == 18_600
    assert card.price("ZZ", "marketing") == 50_000
    assert card.price("NG", "a category of tomorrow") == card.prices["Other"]["service"]


def test_the_first_thousand_service_messages_are_free_the_dearest_first() -> None:
    wanted = [of("NG", "service", 600), of("DE", "service", 600), of("NG", "marketing", 10)]
    found = {(one.wanted.country, one.wanted.category): one for one in pricing.estimate(
        wanted, day=TODAY, free_service_left=1000)}  # fmt: skip
    assert found["DE", "service"].amount_micros == 0
    assert (found["NG", "service"].free, found["NG", "service"].amount_micros) == (400, 200 * 5_600)
    assert found["NG", "marketing"].amount_micros == 10 * 42_800
