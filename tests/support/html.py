"""A page as a browser without scripts reads it: its text, links, forms and head."""

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

DATA = {"application/json", "application/ld+json"}
VOID = {"meta", "link", "img", "input", "br", "path", "circle", "hr"}


@dataclass
class Page:
    """What was read."""

    title: str = ""
    text: str = ""
    meta: dict[str, str] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    forms: dict[str, dict[str, str]] = field(default_factory=dict)
    """The fields of each form by where it leads; of several that lead to one place, the first."""
    data: list[dict[str, Any]] = field(default_factory=list)
    props: dict[str, Any] | None = None
    executed_scripts: int = 0
    """Inline scripts that a browser would run."""
    handlers: list[str] = field(default_factory=list)


def read(html: str) -> Page:
    """Read a whole page."""
    reader = _Reader()
    reader.feed(html)
    return reader.page


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self.open: list[str] = []
        self.script: dict[str, str] = {}
        self.link: tuple[str, str] | None = None
        self.form: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.page.handlers += [name for name in given if name.startswith("on")]
        if tag not in VOID:
            self.open.append(tag)
        if tag == "meta":
            self.page.meta[given.get("property") or given.get("name", "")] = given.get("content", "")
        elif tag == "script":
            self.script = given
        elif tag == "a":
            self.link = (given.get("href", ""), "")
        elif tag == "form":
            self.form = given.get("action", "")
            self.form = None if self.form in self.page.forms else self.form
            if self.form is not None:
                self.page.forms[self.form] = {}
        elif tag == "input" and self.form is not None:
            self.page.forms[self.form][given.get("name", "")] = given.get("value", "")

    def handle_data(self, data: str) -> None:
        inside = self.open[-1] if self.open else ""
        if inside == "title":
            self.page.title += data
        elif inside == "script":
            self._script(data)
        elif inside != "style":
            self.page.text += data
            if self.link:
                self.link = (self.link[0], self.link[1] + data)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass
        if tag == "a" and self.link:
            self.page.links.setdefault(self.link[1].strip(), self.link[0])
            self.link = None
        if tag == "form":
            self.form = None

    def _script(self, data: str) -> None:
        if self.script.get("type") not in DATA:
            self.page.executed_scripts += bool(data.strip())
        elif self.script.get("id") == "page":
            self.page.props = json.loads(data)
        else:
            self.page.data.append(json.loads(data))
