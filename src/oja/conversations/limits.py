"""
Limits: what WhatsApp takes from one number in a second, and from one number to one person (reference: WhatsApp 1.7).

They are a provider's rules, so they hold whatever `OJA_RATE_LIMITS` says. The number's bucket holds an eighth of a
second: enough that a late worker loses no place, and so little that a second holds hardly more than the limit even at
WhatsApp's end, where some arrive late and the next close behind. The pair's holds the 45 that Meta lends.
"""

from typing import Final

from oja.channels.queries import Line
from oja.kernel import ratelimit
from oja.kernel.ratelimit import Limit

PAIR: Final = Limit("whatsapp-pair", burst=45, per_minute=10)
PAIR_RATE_CODE: Final = 131056


def number_limit(throughput: int) -> Limit:
    """The bucket of a number that Meta lets speak so often a second."""
    return Limit("whatsapp-number", burst=max(1, throughput // 8), per_minute=60.0 * throughput, queues=True)


async def take(line: Line, address: str) -> float:
    """Take what one message needs, from both buckets or from none; the seconds to wait, 0 when it may leave."""
    return await ratelimit.take_all(
        (number_limit(line.throughput), _number(line)), (PAIR, f"{_number(line)}:{address}")
    )


async def slow_down(line: Line, address: str, code: int | None, seconds: float) -> None:
    """Meta said that it was too fast: the pair, or else the number, is silent for so long."""
    if code == PAIR_RATE_CODE:
        await ratelimit.slow_down(PAIR, f"{_number(line)}:{address}", seconds)
    else:
        await ratelimit.slow_down(number_limit(line.throughput), _number(line), min(seconds, 60.0))


def _number(line: Line) -> str:
    return f"{{{line.phone_number_id}}}"
