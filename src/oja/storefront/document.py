"""Document: a whole page as it leaves, drawn by the renderer or, when that failed, with its data for the browser."""

import functools
import hashlib
from dataclasses import dataclass
from html import escape
from pathlib import Path

import orjson

from oja.kernel.pages import BUILT, NotBuilt
from oja.storefront import head, renderer, schemas, theme, words

ENTRY = "storefront.html"


@dataclass(frozen=True)
class Document:
    """A page ready to be sent. `etag` changes when anything in it does."""

    body: bytes
    etag: str
    is_drawn: bool


@dataclass(frozen=True)
class Assets:
    """What the web build made for the storefront: its styles as text, its script's address."""

    css: str
    script: str
    written_at: int


async def write(page: schemas.Page, accent: str | None) -> Document:
    """The document for `page`, in the colours of a shop with that accent."""
    props = page.model_dump_json().encode()
    drawn = await renderer.draw(props)
    assets = built()
    about = head.of(page, drawn.title if drawn else "", drawn.description if drawn else "")
    data = f'<script type="application/json" id="page">{head.script_json(orjson.loads(props))}</script>'
    text = "".join(
        [
            f'<!doctype html><html lang="{escape(page.locale)}" dir="{head.direction(page.locale)}"><head>',
            head.tags(about, page, theme.frame(accent)),
            f"<style>{assets.css}{theme.css(accent)}</style>",
            f'<script type="module" src="{assets.script}"></script></head><body>',
            f'<div id="root">{drawn.html if drawn else ""}</div>',
            "" if drawn else data,
            "</body></html>",
        ]
    )
    body = text.encode()
    return Document(body, f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"', drawn is not None)


def no_shop(locale: str = "en") -> str:
    """The page for an address where no shop is."""
    title, why, link = (escape(words.say(locale, key)) for key in ("no_shop", "no_shop_why", "to_oja"))
    return (
        f'<!doctype html><html lang="{locale}" dir="{head.direction(locale)}"><head>'
        f'<meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        f"<style>{built().css}</style></head>"
        '<body><main style="max-width:26rem;margin:20vh auto 0;padding:1rem;text-align:center">'
        f'<h1 class="text-2xl font-semibold">{title}</h1><p class="text-muted" style="margin:.75rem 0 1.5rem">{why}</p>'
        f'<a class="button button--primary button--lg" href="/">{link}</a></main></body></html>'
    )


def built() -> Assets:
    """
    The newest web build.

    :raises NotBuilt: the build did not run
    """
    path = BUILT / "manifest.json"
    try:
        return _assets(path, path.stat().st_mtime_ns)
    except FileNotFoundError:
        raise NotBuilt from None


@functools.lru_cache(maxsize=2)
def _assets(manifest: Path, written_at: int) -> Assets:
    entry = orjson.loads(manifest.read_bytes())[ENTRY]
    css = "".join((BUILT / name).read_text() for name in entry["css"])
    return Assets(css=css, script=f"/{entry['file']}", written_at=written_at)
