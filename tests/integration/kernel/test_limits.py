"""Rate limits answer 429 with Retry-After, and never refuse anybody when Valkey is away."""

from collections.abc import Iterator

import pytest
from httpx2 import AsyncClient

from oja.kernel import ratelimit
from oja.kernel.errors import TooMany
from oja.kernel.ratelimit import Limit
from oja.kernel.settings import get_settings


@pytest.fixture
def limited(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("OJA_RATE_LIMITS", "on")
    get_settings.cache_clear()
    yield
    monkeypatch.undo()
    get_settings.cache_clear()


async def test_a_burst_passes_and_the_next_one_waits(limited: None) -> None:
    limit = Limit("test", burst=3, per_minute=6)
    for _ in range(3):
        await ratelimit.take(limit, "ada")
    with pytest.raises(TooMany) as refused:
        await ratelimit.take(limit, "ada")
    assert refused.value.retry_after == 10
    await ratelimit.take(limit, "bayo")


async def test_guessing_passwords_is_slowed_down(limited: None, client: AsyncClient) -> None:
    guess = {"email": "ada@starling.example", "password": "guess"}
    answers = [await client.post("/api/auth/login", json=guess) for _ in range(12)]
    last = answers[-1]
    assert [answer.status_code for answer in answers[:10]] == [401] * 10
    assert (last.status_code, last.json()["code"], last.json()["status"]) == (429, "too_many_requests", "error")
    assert int(last.headers["Retry-After"]) >= 1
