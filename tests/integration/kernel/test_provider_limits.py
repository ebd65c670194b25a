"""A provider's limits: all buckets or none, whatever our own limits are set to, and never overdrawn."""

import asyncio
from itertools import pairwise

from oja.kernel import ratelimit
from oja.kernel.ratelimit import Limit
from oja.kernel.settings import get_settings

NUMBER = Limit("test-number", burst=4, per_minute=60, queues=True)
PAIR = Limit("test-pair", burst=2, per_minute=10)


async def test_a_message_takes_from_both_buckets_or_from_none() -> None:
    assert not get_settings().rate_limits, "our own limits are off in the tests"
    asked = [await ratelimit.take_all((NUMBER, "{n}"), (PAIR, "{n}:chidi")) for _ in range(3)]
    assert asked[:2] == [0, 0]
    assert 5.9 < asked[2] <= 6
    # The one that had to wait took nothing of the number's.
    others = [await ratelimit.take_all((NUMBER, "{n}"), (PAIR, f"{{n}}:{who}")) for who in ("dona", "emeka", "femi")]
    assert others[:2] == [0, 0]
    assert others[2] > 0


async def test_however_many_ask_at_once_the_bucket_is_never_overdrawn() -> None:
    waits = await asyncio.gather(*(ratelimit.take_all((NUMBER, "{many}")) for _ in range(60)))
    assert 4 <= sum(wait == 0 for wait in waits) <= 6, "the burst, and what flowed in meanwhile"


async def test_those_who_wait_are_given_one_place_after_the_other() -> None:
    waits = [wait for wait in [await ratelimit.take_all((NUMBER, "{line}")) for _ in range(12)] if wait > 0]
    steps = [later - sooner for sooner, later in pairwise(waits)]
    assert all(0.5 < step < 1.1 for step in steps), "one a second, as the limit says"


async def test_after_a_refusal_nobody_gets_a_token_for_so_long() -> None:
    await ratelimit.slow_down(PAIR, "{n}:chidi", 16.0)
    wait = await ratelimit.take_all((NUMBER, "{n}"), (PAIR, "{n}:chidi"))
    assert 15 < wait <= 16
    assert await ratelimit.take_all((NUMBER, "{n}"), (PAIR, "{n}:dona")) == 0
