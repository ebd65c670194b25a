import pytest

from oja.merchants.queries import Shop
from oja.storefront import urls
from tests.factories.shops import shop_at

BELOW, HOST = shop_at("https://oja.example/shop"), shop_at("https://shop.oja.example")


@pytest.mark.parametrize(
    "wanted",
    [
        "https://evil.example/",
        "//evil.example/shop",
        "/\\evil.example",
        "/shop\\..\\x",
        "javascript:alert(1)",
        "/other/p/rice",
        "/shopping",
        "/shop/p/x\r\nSet-Cookie: a=b",
        "",
    ],
)
def test_goes_back_to_the_front_when_a_form_wants_to_lead_elsewhere(wanted: str) -> None:
    assert urls.within(BELOW, wanted) == "/shop"


@pytest.mark.parametrize(
    "wanted", ["https://evil.example/", "//evil.example", "////evil.example", "/\\evil.example", "x"]
)
def test_does_so_at_a_host_of_its_own_too(wanted: str) -> None:
    assert urls.within(HOST, wanted) == "/"


@pytest.mark.parametrize("wanted", ["", "?q=rice&page=2", "/p/basmati-rice", "/c/grains?sort=price"])
@pytest.mark.parametrize("shop", [BELOW, HOST])
def test_goes_back_to_any_page_of_the_shop(shop: Shop, wanted: str) -> None:
    path = f"{shop.root}{wanted}" if shop.root or wanted.startswith("/") else f"/{wanted}"
    assert urls.within(shop, path) == path


def test_writes_a_chat_link_with_digits_only() -> None:
    assert urls.chat("https://wa.me", "+234 701-234 5678", "Hi & bye\n₦") == (
        "https://wa.me/2347012345678?text=Hi%20%26%20bye%0A%E2%82%A6"
    )


def test_leaves_empty_parameters_out_of_an_address() -> None:
    assert urls.with_query("/shop", q="palm oil", sort="", page="2") == "/shop?q=palm+oil&page=2"
    assert urls.with_query("/shop", q="") == "/shop"
