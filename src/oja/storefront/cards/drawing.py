"""Drawing a card: the photo on one side, words on the other, in the shop's colour. Runs in the maker."""

import io
from pathlib import Path
from typing import Any, Final

from PIL import Image, ImageDraw, ImageOps

from oja.storefront.cards import lettering

WIDTH, HEIGHT = 1200, 630
MOST_BYTES: Final = 250_000
_EDGE: Final = 56
_STRIPE: Final = 14
_LOGO: Final = 72
_PAPER, _INK, _QUIET = "#ffffff", "#1d231f", "#5f665f"
_QUALITIES: Final = (88, 80, 70, 60, 45, 30)


def draw(order: dict[str, Any]) -> dict[str, Any]:
    """
    Draw the card that is ordered to the file `target`.

    :raises OSError, SyntaxError, ValueError: one of its pictures is damaged
    """
    card = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    is_mirrored = bool(order["is_rtl"])
    photo = order["photo"]
    if photo:
        square = ImageOps.fit(_opened(photo), (HEIGHT, HEIGHT), Image.Resampling.LANCZOS)
    else:
        square = _initial(order["shop"], order["accent"])
    card.paste(square, (WIDTH - HEIGHT if is_mirrored else 0, 0))
    left, right = (_EDGE, WIDTH - HEIGHT - _EDGE) if is_mirrored else (HEIGHT + _EDGE, WIDTH - _EDGE)
    _write(card, order, left, right, is_mirrored=is_mirrored)
    _keep(card, Path(order["target"]))
    return {"width": WIDTH, "height": HEIGHT}


def icon(order: dict[str, Any]) -> dict[str, Any]:
    """
    Draw the icon that is ordered to the file `target`: to its edges, since phones cut it to their own shape.

    :raises OSError, SyntaxError, ValueError: the logo is damaged
    """
    side = order["side"]
    if order["logo"]:
        drawn = ImageOps.fit(_opened(order["logo"]), (side, side), Image.Resampling.LANCZOS)
    else:
        drawn = _initial(order["shop"], order["accent"]).resize((side, side), Image.Resampling.LANCZOS)
    drawn.save(order["target"], "PNG", optimize=True)
    return {"width": side, "height": side}


def _write(card: Image.Image, order: dict[str, Any], left: int, right: int, *, is_mirrored: bool) -> None:
    pen = ImageDraw.Draw(card)
    accent, width = order["accent"], right - left
    pen.rectangle((0, HEIGHT - _STRIPE, WIDTH, HEIGHT), fill=accent)
    after = left
    if order["logo"]:
        _paste_logo(card, order["logo"], right - _LOGO if is_mirrored else left)
        after = left if is_mirrored else left + _LOGO + 20
    room = width - (_LOGO + 20 if order["logo"] else 0)
    edge = (right - _LOGO - 20 if order["logo"] else right) if is_mirrored else after
    _line(pen, order["shop"], 34, edge, _EDGE + 16, room, _QUIET, is_mirrored=is_mirrored)
    size = 64 if len(order["name"]) < 30 else 52
    top = 190
    for line in lettering.lines(_writable(order["name"]), size, width, 4 if order["price"] else 5):
        _line(pen, line, size, right if is_mirrored else left, top, width, _INK, is_mirrored=is_mirrored)
        top += int(size * 1.22)
    price = order["price"] if lettering.can_write(order["price"]) else order["plain_price"]
    _line(pen, price, 68, right if is_mirrored else left, HEIGHT - 150, width, accent, is_mirrored=is_mirrored)


def _initial(shop: str, accent: str) -> Image.Image:
    """In place of a photo: the first letter of the shop's name on its colour."""
    square = Image.new("RGB", (HEIGHT, HEIGHT), accent)
    if letter := _writable(shop)[:1].upper():
        middle = HEIGHT // 2
        hand = lettering.font(letter, HEIGHT // 2)
        ImageDraw.Draw(square).text((middle, middle), letter, fill=_PAPER, font=hand, anchor="mm")
    return square


def _line(
    pen: ImageDraw.ImageDraw, text: str, size: int, at: int, top: int, width: int, colour: str, *, is_mirrored: bool
) -> None:
    text = _writable(text)
    if not text:
        return
    [line] = lettering.lines(text, size, width, 1) or [""]
    pen.text((at, top), line, fill=colour, font=lettering.font(line, size), anchor="ra" if is_mirrored else "la")


def _writable(text: str) -> str:
    """Without the letters that no font here has: none is better than boxes."""
    if lettering.can_write(text):
        return text
    return " ".join("".join(letter for letter in text if lettering.can_write(letter)).split())


def _paste_logo(card: Image.Image, path: str, left: int) -> None:
    logo = ImageOps.fit(_opened(path), (_LOGO, _LOGO), Image.Resampling.LANCZOS)
    circle = Image.new("L", (_LOGO * 4, _LOGO * 4))
    ImageDraw.Draw(circle).ellipse((0, 0, _LOGO * 4, _LOGO * 4), fill=255)
    card.paste(logo, (left, _EDGE), circle.resize((_LOGO, _LOGO), Image.Resampling.LANCZOS))


def _opened(path: str) -> Image.Image:
    with Image.open(path, formats=("JPEG",)) as opened:
        return opened.convert("RGB")


def _keep(card: Image.Image, target: Path) -> None:
    """As well as it may be within what link previews take."""
    for quality in _QUALITIES:
        out = io.BytesIO()
        card.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
        if out.tell() <= MOST_BYTES:
            break
    target.write_bytes(out.getvalue())
