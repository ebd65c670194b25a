"""Document: a whole page as it leaves, drawn by the renderer or, when that failed, with its data for the browser."""

import functools
import hashlib
from dataclasses import dataclass
from html import escape
from pathlib import Path

import orjson

from oja.kernel.pages import BUILT, NotBuilt
from oja.storefront import head, page_schemas, renderer, words
from oja.storefront.design import themes
from oja.storefront.design.looks import ShopLook
from oja.storefront.measured import telling

ENTRY, REACT = "storefront.html", "src/storefront/draw.tsx"


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
    scripts: tuple[str, ...]
    """The page's own first, then what it loads; React is for the rare page that the server did not draw."""
    written_at: int


async def write(page: page_schemas.Page, look: ShopLook, *, in_frame: bool = False) -> Document:
    """The document for `page`, as a shop that looks so wears it. In a frame, its links open tabs of their own."""
    props = page.model_dump_json().encode()
    drawn = await renderer.draw(props)
    assets = built()
    about = head.of(page, drawn.title if drawn else "", drawn.description if drawn else "")
    told = telling.NOTHING if in_frame else telling.of(page)
    text = "".join(
        [
            f'<!doctype html><html lang="{escape(page.locale)}" dir="{head.direction(page.locale)}"><head>',
            '<base target="_blank">' if in_frame else "",
            head.tags(about, page, themes.frame(look)),
            f"<style>{assets.css}{themes.css(look)}</style>",
            f'<script type="module" src="{assets.scripts[0]}"></script></head><body{told.attributes}>',
            f'<div id="root"{_worker(page) if not in_frame else ""}>{drawn.html if drawn else ""}</div>',
            "" if drawn else _data(props),
            told.picture,
            "</body></html>",
        ]
    )
    body = text.encode()
    return Document(body, f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"', drawn is not None)


def _data(props: bytes) -> str:
    """What the browser draws the page from."""
    return f'<script type="application/json" id="page">{head.script_json(orjson.loads(props))}</script>'


def _worker(page: page_schemas.Page) -> str:
    """Where the page's script finds what works without a line."""
    return f' data-worker="{page.worker_url}"' if page.worker_url else ""


def no_shop(locale: str = "en", platform: str = "/") -> str:
    """The page for an address where no shop is, with a link to the `platform`."""
    title, why, link = (escape(words.say(locale, key)) for key in ("no_shop", "no_shop_why", "to_oja"))
    return (
        f'<!doctype html><html lang="{locale}" dir="{head.direction(locale)}"><head>'
        f'<meta charset="utf-8"><title>{title}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">'
        f"<style>{built().css}</style></head>"
        '<body><main style="max-width:26rem;margin:20vh auto 0;padding:1rem;text-align:center">'
        f'<h1 class="text-2xl font-semibold">{title}</h1><p class="text-muted" style="margin:.75rem 0 1.5rem">{why}</p>'
        f'<a class="button button--primary button--lg" href="{escape(platform)}">{link}</a></main></body></html>'
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
    chunks = orjson.loads(manifest.read_bytes())
    entry = chunks[ENTRY]
    later = [name for name in entry["dynamicImports"] if name != REACT]
    names = [ENTRY, *entry["imports"], *later, *(one for name in later for one in chunks[name].get("imports", ()))]
    scripts = tuple(dict.fromkeys(f"/{chunks[name]['file']}" for name in names))
    css = "".join((BUILT / name).read_text() for name in entry["css"])
    return Assets(css=css, scripts=scripts, written_at=written_at)
