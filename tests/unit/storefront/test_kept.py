from oja.storefront.document import Document
from oja.storefront.kept import Shelf


def page(size: int, *, is_drawn: bool = True) -> Document:
    return Document(b"x" * size, '"e"', is_drawn)


def test_lets_the_longest_unused_page_go_when_it_is_full() -> None:
    shelf = Shelf(most_bytes=100)
    shelf.keep("a", page(40))
    shelf.keep("b", page(40))
    assert shelf.find("a")
    shelf.keep("c", page(40))
    assert shelf.find("b") is None
    assert shelf.find("a")
    assert shelf.find("c")
    assert shelf.bytes == 80


def test_does_not_keep_a_page_that_could_not_be_drawn() -> None:
    shelf = Shelf()
    shelf.keep("a", page(10, is_drawn=False))
    assert shelf.find("a") is None
