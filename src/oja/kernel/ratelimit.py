"""
Rate limits: token buckets in Valkey, one round trip.

Two kinds. Our own limits (`take`) protect the shop: they can be turned off, and when Valkey cannot be reached nobody is
refused. A provider's limits (`take_all`) are not ours to break: they always hold, all of a call's buckets are taken
from in one atomic script or none is, and without Valkey each process goes on with buckets of its own that give an
eighth (`SHARE`). So a fleet of eight processes that cannot see one another still stays below the limit.
"""

import asyncio
import functools
import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from redis.commands.core import AsyncScript

from oja.kernel import cache
from oja.kernel.errors import TooMany
from oja.kernel.settings import get_settings

# Processes that may send at the same time while nobody counts for all of them.
SHARE: Final = 8
# After a failure Valkey is not asked again so soon: a caller may hold a transaction, and must not wait for each call.
AWAY_SECONDS: Final = 2.0
# A server that hangs is away, too.
ANSWER_SECONDS: Final = 1.0
MOST_LOCAL: Final = 20_000

# KEYS: the buckets; ARGV: for each its capacity, tokens a second, 1 when it queues. Takes one token of each or none.
#
# Answers 0, or the seconds after which to ask again. Who is sent away by a bucket that queues is given the next free
# place (`turn`). It is a hint and no token: many who wait come back one after the other, and not all at once.
_BUCKETS = """
local clock = redis.call('TIME')
local now = clock[1] + clock[2] / 1000000
local found, wait, slowest = {}, 0, nil
for i, key in ipairs(KEYS) do
    local one = {capacity = tonumber(ARGV[3 * i - 2]), rate = tonumber(ARGV[3 * i - 1]), queues = ARGV[3 * i] == '1'}
    local state = redis.call('HMGET', key, 'tokens', 'at', 'turn')
    local gained = (now - (tonumber(state[2]) or now)) * one.rate
    one.tokens = math.min(one.capacity, (tonumber(state[1]) or one.capacity) + gained)
    one.turn = tonumber(state[3]) or 0
    found[i] = one
    if one.tokens < 1 and (1 - one.tokens) / one.rate > wait then wait, slowest = (1 - one.tokens) / one.rate, one end
end
local is_free = wait == 0
if slowest and slowest.queues then
    slowest.turn = math.max(slowest.turn, now + wait)
    wait = slowest.turn - now
    slowest.turn = slowest.turn + 1 / slowest.rate
end
for i, key in ipairs(KEYS) do
    local one = found[i]
    if is_free then one.tokens = one.tokens - 1 end
    redis.call('HSET', key, 'tokens', tostring(one.tokens), 'at', tostring(now), 'turn', tostring(one.turn))
    local full = math.max((one.capacity - one.tokens) / one.rate, one.turn - now)
    redis.call('PEXPIRE', key, math.ceil(full * 1000) + 1000)
end
return tostring(wait)
"""

# KEYS[1] bucket; ARGV: capacity, tokens a second, seconds. Afterwards the next token comes after that many seconds.
_SLOW = """
local clock = redis.call('TIME')
local now = clock[1] + clock[2] / 1000000
local capacity, rate, seconds = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
redis.call('HSET', KEYS[1], 'tokens', tostring(1 - seconds * rate), 'at', tostring(now))
redis.call('PEXPIRE', KEYS[1], math.ceil((capacity / rate + seconds) * 1000) + 1000)
"""


@dataclass(frozen=True)
class Limit:
    """`burst` at once, then `per_minute` on average. When it `queues`, those who wait come back one by one."""

    name: str
    burst: int
    per_minute: float
    queues: bool = False

    @property
    def rate(self) -> float:
        """Tokens a second."""
        return self.per_minute / 60

    def key(self, who: str) -> str:
        """Where its bucket for somebody is kept; what stands in braces in `who` names the node of a cluster."""
        return f"oja:limit:{self.name}:{who if '{' in who else f'{{{who}}}'}"


@dataclass
class _Bucket:
    """A bucket of this process alone, while Valkey is away."""

    tokens: float
    at: float


_local: dict[str, _Bucket] = {}
_away_until = 0.0


async def take(limit: Limit, who: str) -> None:
    """
    Count one call by `who` against a limit of our own.

    :raises TooMany: with the seconds to wait, answered as 429 with `Retry-After`
    """
    if not get_settings().rate_limits:
        return
    try:
        seconds = await _ask([(limit, who)])
    except cache.Unreachable:
        return
    if seconds > 0:
        raise TooMany(math.ceil(seconds))


async def take_all(*buckets: tuple[Limit, str]) -> float:
    """
    Count one call against every limit of a provider's, all or none; 0, or the seconds after which to ask again.

    The buckets share what stands in braces in their `who`, so that one script may see them all.
    """
    global _away_until  # noqa: PLW0603 - one Valkey a process
    if time.monotonic() >= _away_until:
        try:
            return await _ask(buckets)
        except cache.Unreachable:
            _away_until = time.monotonic() + AWAY_SECONDS
    return _take_locally(buckets)


async def slow_down(limit: Limit, who: str, seconds: float) -> None:
    """The provider says that it was too fast: nobody gets a token for so long."""
    bucket = _bucket(limit, who, time.monotonic())
    bucket.tokens = min(bucket.tokens, 1 - seconds * limit.rate / SHARE)
    try:
        await _script(_SLOW)(keys=[limit.key(who)], args=[limit.burst, limit.rate, seconds])
    except cache.Unreachable:
        return


async def _ask(buckets: Sequence[tuple[Limit, str]]) -> float:
    arguments = [value for limit, _ in buckets for value in (limit.burst, limit.rate, int(limit.queues))]
    async with asyncio.timeout(ANSWER_SECONDS):
        return float(await _script(_BUCKETS)(keys=[limit.key(who) for limit, who in buckets], args=arguments))


def _take_locally(buckets: Sequence[tuple[Limit, str]]) -> float:
    now = time.monotonic()
    found = [(_bucket(limit, who, now), limit) for limit, who in buckets]
    waits = [(1 - bucket.tokens) / (limit.rate / SHARE) for bucket, limit in found if bucket.tokens < 1]
    if not waits:
        for bucket, _ in found:
            bucket.tokens -= 1
    return max(waits, default=0.0)


def _bucket(limit: Limit, who: str, now: float) -> _Bucket:
    """This process's own bucket, filled up to now. It begins with one token, whatever was taken before."""
    key = limit.key(who)
    bucket = _local.get(key)
    if bucket is None:
        if len(_local) >= MOST_LOCAL:
            _local.clear()
        bucket = _local[key] = _Bucket(1.0, now)
    most = max(1.0, limit.burst / SHARE)
    bucket.tokens = min(most, bucket.tokens + (now - bucket.at) * limit.rate / SHARE)
    bucket.at = now
    return bucket


@functools.cache
def _script(source: str) -> AsyncScript:
    return cache.client().register_script(source)
