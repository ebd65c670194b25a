import pytest

from oja.storefront import urls


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
    assert urls.within("shop", wanted) == "/shop"


@pytest.mark.parametrize(
    "wanted", ["/shop", "/shop?q=rice&page=2", "/shop/p/basmati-rice", "/shop/c/grains?sort=price"]
)
def test_goes_back_to_any_page_of_the_shop(wanted: str) -> None:
    assert urls.within("shop", wanted) == wanted


def test_writes_a_chat_link_with_digits_only() -> None:
    assert urls.chat("https://wa.me", "+234 701-234 5678", "Hi & bye\n₦") == (
        "https://wa.me/2347012345678?text=Hi%20%26%20bye%0A%E2%82%A6"
    )


def test_leaves_empty_parameters_out_of_an_address() -> None:
    assert urls.with_query("/shop", q="palm oil", sort="", page="2") == "/shop?q=palm+oil&page=2"
    assert urls.with_query("/shop", q="") == "/shop"
