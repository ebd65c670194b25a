"""Markdown: a merchant's words as HTML. No HTML of hers, no pictures; links to the web, a mail box or a phone alone."""

import re
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

DESCRIBED: Final = 155
_SAFE: Final = re.compile(r"^(https?://|mailto:|tel:|/(?!/))", re.IGNORECASE)


def html(words: str) -> str:
    """The words as HTML. Her first level of headings is our second: the title of the page is the first."""
    return str(_MARKDOWN.render(words))


def summary(words: str) -> str:
    """The beginning of the words without any marks, for search engines and link previews."""
    inline = [token for token in _MARKDOWN.parse(words) if token.type == "inline"]
    plain = " ".join(part.content for token in inline for part in token.children or [] if part.content)
    plain = " ".join(plain.split())
    return plain if len(plain) <= DESCRIBED else plain[:DESCRIBED].rpartition(" ")[0] + "…"


def _made() -> MarkdownIt:
    made = MarkdownIt("commonmark", {"html": False, "linkify": False}).disable(["image", "html_block", "html_inline"])
    made.validateLink = lambda url: _SAFE.match(url.strip()) is not None  # type: ignore[method-assign]
    made.add_render_rule("link_open", _link)
    made.add_render_rule("heading_open", _heading)
    made.add_render_rule("heading_close", _heading)
    return made


def _link(self: RendererHTML, tokens: list[Token], at: int, options: OptionsDict, env: EnvType) -> str:
    tokens[at].attrSet("rel", "nofollow noopener")
    return str(self.renderToken(tokens, at, options, env))


def _heading(self: RendererHTML, tokens: list[Token], at: int, options: OptionsDict, env: EnvType) -> str:
    tokens[at].tag = f"h{min(6, int(tokens[at].tag[1]) + 1)}"
    return str(self.renderToken(tokens, at, options, env))


_MARKDOWN: Final = _made()
