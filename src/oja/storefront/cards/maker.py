"""Maker: a process of its own that draws one card after the other. See `catalog.pictures.maker`."""

import struct
from typing import Any

from oja.catalog.pictures import maker
from oja.storefront.cards import drawing


def _answer(order: dict[str, Any]) -> dict[str, Any]:
    try:
        return drawing.icon(order) if "side" in order else drawing.draw(order)
    except MemoryError:
        return {"refused": "memory"}
    except (OSError, SyntaxError, ValueError, OverflowError, struct.error, EOFError, RuntimeError):
        return {"refused": "broken"}


if __name__ == "__main__":
    maker.serve(_answer)
