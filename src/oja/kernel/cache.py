"""
Cache: Valkey, for what may be lost. Losing it loses nothing but speed: every read falls back to PostgreSQL.

Keys are `oja:<area>:{<merchant>}:...`, the braces keeping one merchant's keys on one node of a cluster.
"""

import functools
from typing import Any

import orjson
from redis.asyncio import Redis
from redis.backoff import ExponentialBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from oja.kernel.settings import get_settings, runtime_state

Unreachable = (RedisError, OSError, TimeoutError)


@functools.cache
def client() -> Redis:
    """The process's connection pool to Valkey."""
    settings = get_settings()
    url = settings.redis_url.get_secret_value() if settings.redis_url else runtime_state(settings.home).get("redis_url")
    return Redis.from_url(
        url or "redis://127.0.0.1:6379/0",
        socket_connect_timeout=1.0,
        health_check_interval=30,
        retry=Retry(ExponentialBackoff(cap=0.2, base=0.02), 1),
        protocol=2,
    )


async def get(key: str) -> Any | None:
    """The kept value, or None when there is none or Valkey cannot be reached."""
    try:
        kept = await client().get(key)
    except Unreachable:
        return None
    return orjson.loads(kept) if kept is not None else None


async def get_many(*keys: str) -> list[Any | None]:
    """
    The kept values in one round trip; None where there is none, or for all when Valkey cannot be reached.

    The keys share their braces, so that they live on one node of a cluster.
    """
    try:
        kept = await client().mget(keys)
    except Unreachable:
        return [None] * len(keys)
    return [orjson.loads(one) if one is not None else None for one in kept]


async def put(key: str, value: Any, *, seconds: int) -> None:
    """Keep a JSON value for a while; does nothing when Valkey cannot be reached."""
    try:
        await client().set(key, orjson.dumps(value, default=str), ex=seconds)
    except Unreachable:
        return


async def drop(*keys: str) -> None:
    """Forget values; does nothing when Valkey cannot be reached."""
    try:
        await client().delete(*keys)
    except Unreachable:
        return


async def close() -> None:
    """Close the pool at the end of the process."""
    if client.cache_info().currsize:
        await client().aclose()
        client.cache_clear()
