import pytest
from hypothesis import given
from hypothesis import strategies as st

from oja.storefront.info import markdown
from tests.support.html import read


def test_words_become_html_below_the_title_of_the_page() -> None:
    assert markdown.html("# Delivery\n\n* **Lagos**\n* Ibadan") == (
        "<h2>Delivery</h2>\n<ul>\n<li><strong>Lagos</strong></li>\n<li>Ibadan</li>\n</ul>\n"
    )


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](data:text/html,<script>alert(1)</script>)",
        "[a](//evil.example)",
        "![a](https://tracker.example/p.gif)",
        '<https://x.example/"onclick=alert(1)>',
        "[a]: javascript:alert(1)\n\n[a]",
        '[a](https://x.example "\\" onmouseover=\\"alert(1)")',
    ],
)
def test_no_html_no_script_and_no_picture_of_anybody_gets_through(words: str) -> None:
    html = markdown.html(words)
    page = read(html)
    assert page.executed_scripts == 0
    assert page.handlers == []
    assert "<img" not in html
    assert not [one for one in page.links.values() if not one.startswith(("https://x.example", "https://tracker"))]


@given(st.text(alphabet="<>[]()!#*_`\"'&:/ahjscript\n ", max_size=200))
def test_whatever_is_written_only_known_tags_come_out(words: str) -> None:
    page = read(markdown.html(words))
    assert page.executed_scripts == 0
    assert page.handlers == []


@pytest.mark.parametrize("address", ["https://x.example", "mailto:a@b.example", "tel:+234701", "/starlingmarket/cart"])
def test_safe_links_lead_on_and_are_not_followed_by_search_engines(address: str) -> None:
    assert f'<a href="{address}" rel="nofollow noopener">' in markdown.html(f"[here]({address})")


def test_a_summary_is_plain_and_ends_at_a_word() -> None:
    assert markdown.summary("# Hello\n\nWe **deliver** [daily](https://x.example).") == "Hello We deliver daily ."
    long = markdown.summary("word " * 100)
    assert len(long) <= markdown.DESCRIBED + 1
    assert long.endswith("word…")
