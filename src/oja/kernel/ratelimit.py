"""Rate limits: one token bucket in Valkey, one round trip. When Valkey cannot be reached, nobody is refused."""

import functools
import math
from dataclasses import dataclass

from redis.commands.core import AsyncScript

from oja.kernel import cache
from oja.kernel.errors import TooMany
from oja.kernel.settings import get_settings

# KEYS[1] bucket; ARGV: capacity, tokens a second, cost. Answers 0, or the seconds until there is enough.
_BUCKET = """
local capacity, rate, cost = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local clock = redis.call('TIME')
local now = clock[1] + clock[2] / 1000000
local state = redis.call('HMGET', KEYS[1], 'tokens', 'at')
local tokens = math.min(capacity, (tonumber(state[1]) or capacity) + (now - (tonumber(state[2]) or now)) * rate)
local wait = 0
if tokens >= cost then tokens = tokens - cost else wait = (cost - tokens) / rate end
redis.call('HSET', KEYS[1], 'tokens', tostring(tokens), 'at', tostring(now))
redis.call('PEXPIRE', KEYS[1], math.ceil(capacity / rate * 1000) + 1000)
return tostring(wait)
"""


@dataclass(frozen=True)
class Limit:
    """`burst` at once, then `per_minute` on average."""

    name: str
    burst: int
    per_minute: float


async def take(limit: Limit, who: str, *, cost: int = 1) -> None:
    """
    Count one call by `who` against `limit`.

    :raises TooMany: with the seconds to wait, answered as 429 with `Retry-After`
    """
    if not get_settings().rate_limits:
        return
    try:
        wait = await _script()(
            keys=[f"oja:limit:{limit.name}:{{{who}}}"], args=[limit.burst, limit.per_minute / 60, cost]
        )
    except cache.Unreachable:
        return
    seconds = float(wait)
    if seconds > 0:
        raise TooMany(math.ceil(seconds))


@functools.cache
def _script() -> AsyncScript:
    return cache.client().register_script(_BUCKET)
