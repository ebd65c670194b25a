"""HTTP: one shared client for all calls to providers. Time-outs are always set; redirects are never followed."""

import functools

import httpx2

TIMEOUT = httpx2.Timeout(20.0, connect=5.0)


@functools.cache
def client() -> httpx2.AsyncClient:
    """The process's client, with one connection pool. Never hold a transaction while awaiting it."""
    limits = httpx2.Limits(max_connections=200, max_keepalive_connections=50)
    return httpx2.AsyncClient(timeout=TIMEOUT, limits=limits, headers={"User-Agent": "Oja"})


async def close() -> None:
    """Close the pool at the end of the process."""
    if client.cache_info().currsize:
        await client().aclose()
        client.cache_clear()
