"""
Marking: links to the shop's own pages, in whatever we send, carry a few letters that say which message they stood in.
So an order can tell what led to it. An order's page is hers alone, and its link stays as it is.
"""

import dataclasses
import re
import secrets
from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

import msgspec

from oja.channels import queries as channel_queries
from oja.channels.messages import OutMessage, Template, TemplateButton, dump, load
from oja.kernel.db import MerchantSession
from oja.merchants import queries as merchants
from oja.templates import queries as templates

PARAMETER: Final = "m"
LENGTH: Final = 10
_LETTERS: Final = "0123456789abcdefghjkmnpqrstvwxyz"


@dataclasses.dataclass(frozen=True, slots=True)
class Marked:
    """A message as it leaves, and what its links carry; None when it has none."""

    message: OutMessage
    mark: str | None


async def mark(db: MerchantSession, channel_id: UUID, messages: Sequence[OutMessage]) -> list[Marked]:
    """Each message with its links to the shop's pages marked."""
    home = (await merchants.shop(db.merchant_id)).home
    return [await _marked(db, channel_id, message, home) for message in messages]


async def _marked(db: MerchantSession, channel_id: UUID, message: OutMessage, home: str) -> Marked:
    made = "".join(secrets.choice(_LETTERS) for _ in range(LENGTH))
    before = dump(message)
    after = _each(before, re.compile(rf"{re.escape(home)}(?:[/?#][^\s<>\"]*|(?=[^\w\s-]*(?:\s|$)))"), made)
    if isinstance(message, Template) and message.buttons:
        bases = await _bases(db, channel_id, message)
        after["buttons"] = [
            msgspec.to_builtins(_ended(button, bases.get(button.index, ""), home, made)) for button in message.buttons
        ]
    return Marked(load(after), made) if after != before else Marked(message, None)


def _each(part: Any, link: re.Pattern[str], made: str) -> Any:
    match part:
        case str():
            return link.sub(lambda found: _address(found.group(), made), part)
        case dict():
            return {name: _each(value, link, made) for name, value in part.items()}
        case list():
            return [_each(value, link, made) for value in part]
        case _:
            return part


def _address(written: str, made: str) -> str:
    """An address with its mark; the full stop of its sentence is none of it."""
    address = written.rstrip(".,;:!?)*_~")
    if "/orders/" in address or re.search(rf"[?&]{PARAMETER}=", address):
        return written
    path, sharp, place = address.partition("#")
    joined = "&" if "?" in path else "?"
    return f"{path}{joined}{PARAMETER}={made}{sharp}{place}{written[len(address) :]}"


async def _bases(db: MerchantSession, channel_id: UUID, message: Template) -> dict[int, str]:
    """How the addresses of an approved template's buttons begin, by their place."""
    waba_id = (await channel_queries.get(db, channel_id)).waba_id
    known = await templates.find(db, waba_id, message.name, message.language)
    parts = known.components if known is not None else []
    buttons: list[dict[str, Any]] = next(
        (part.get("buttons", []) for part in parts if part.get("type") == "BUTTONS"), []
    )
    return {index: str(button.get("url", "")).partition("{{")[0] for index, button in enumerate(buttons)}


def _ended(button: TemplateButton, base: str, home: str, made: str) -> TemplateButton:
    if button.kind != "url" or not base.startswith((f"{home}/", f"{home}?")):
        return button
    return msgspec.structs.replace(button, value=_address(base + button.value, made).removeprefix(base))
