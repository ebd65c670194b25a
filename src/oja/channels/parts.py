"""Messages that leave in several parts, since a provider does not carry them in one."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Final, TypeVar

from oja.channels.schemas import Delivery

T = TypeVar("T")

PARTLY: Final = "Only a part of this message left. If no report comes, send it again."


async def send_all(parts: Sequence[T], send: Callable[[T], Awaitable[Delivery]]) -> Delivery:
    """Send the parts in order; how the first ended, or `unknown` when only some have left."""
    first = await send(parts[0])
    if first.state != "accepted":
        return first
    for part in parts[1:]:
        rest = await send(part)
        if rest.state != "accepted":
            # The first part is out, so trying again would say it twice.
            return Delivery("unknown", error=rest.error or PARTLY, error_code=rest.error_code)
    return first
