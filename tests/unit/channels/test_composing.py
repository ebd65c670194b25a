"""Whatever a product is called, WhatsApp takes the message."""

from hypothesis import given
from hypothesis import strategies as st

from oja.channels import composing, service

NAMES = st.text(max_size=300)
TEXTS = st.text(max_size=6000)


@given(
    body=TEXTS,
    titles=st.lists(NAMES, min_size=1, max_size=5, unique_by=lambda name: composing.one_line(name, 20)),
    footer=NAMES,
)
def test_any_words_make_buttons_that_may_be_sent(body: str, titles: list[str], footer: str) -> None:
    choices = [(f"b{number}", title) for number, title in enumerate(titles)]
    assert service.problems(composing.ask(body, *choices, footer=footer, picture="https://shop.example/a.jpg")) == []


@given(
    body=TEXTS,
    headings=st.lists(NAMES, min_size=1, max_size=4),
    names=st.lists(st.tuples(NAMES, NAMES), min_size=1, max_size=9),
)
def test_any_names_make_a_list_that_may_be_sent(body: str, headings: list[str], names: list[tuple[str, str]]) -> None:
    sections = [
        (heading, [composing.row(f"p:{at}:{number}", *name) for number, name in enumerate(names)])
        for at, heading in enumerate(headings)
    ]
    assert service.problems(composing.offer(body, "See products", *sections)) == []


@given(TEXTS, NAMES)
def test_any_text_may_be_sent_with_any_opening(body: str, opening: str) -> None:
    assert service.problems(composing.preceded(composing.say(body), opening)) == []
    assert service.problems(composing.preceded(composing.ask(body, ("a", "A")), opening)) == []


@given(total=st.integers(0, 200), room=st.integers(2, 10))
def test_paging_shows_everything_once(total: int, room: int) -> None:
    seen: list[int] = []
    page = 1
    while True:
        shown = composing.window(total, page, room)
        assert shown.count + shown.has_more <= room
        seen += range(shown.offset, shown.offset + shown.count)
        if not shown.has_more:
            break
        page += 1
    assert seen == list(range(total))
    assert composing.window(total, 10_000, room) == composing.window(total, page, room)


@given(lines=st.lists(st.text(min_size=1, max_size=80), max_size=40), limit=st.integers(40, 800))
def test_lines_that_do_not_fit_are_counted(lines: list[str], limit: int) -> None:
    shown = composing.bullet_lines(lines, limit, "…and # more")
    assert len(shown) <= limit


def test_cuts_between_words_and_keeps_the_whole_name_in_the_description() -> None:
    row = composing.row("p:1", "Extra Virgin Olive Oil from Kano 500 ml", "₦9,600")
    assert row.title == "Extra Virgin Olive Oil…"
    assert row.description == "₦9,600 · Extra Virgin Olive Oil from Kano 500 ml"
    assert len(composing.clip("x" * 5000, 1024)) == 1024


def test_leaves_out_pictures_that_whatsapp_refuses() -> None:
    assert composing.ask("a", ("b", "B"), picture="https://x.example/a.webp?v=1").header_image_url == ""
    assert composing.ask("a", ("b", "B"), picture="/media/a.jpg").header_image_url == ""
    assert composing.ask("a", ("b", "B"), picture="https://x.example/a").header_image_url == "https://x.example/a"
