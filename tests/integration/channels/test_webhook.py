"""The webhook: what is refused, what is stored, and what it answers."""

import asyncio
import json

import asyncpg
import httpx2
import pytest

from oja.kernel.settings import get_settings
from tests.factories import channels as wire
from tests.support.cast import Actor

PATH = "/api/webhooks/whatsapp"
CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'oja-webhooks'"


async def stored(owner: asyncpg.Connection) -> int:
    return int(await owner.fetchval("SELECT count(*) FROM channel_events"))


async def woken(owner: asyncpg.Connection) -> int:
    return int(await owner.fetchval("SELECT count(*) FROM jobs.pgqueuer WHERE entrypoint = 'conversations.receive'"))


async def test_answers_metas_challenge(client: httpx2.AsyncClient) -> None:
    token = get_settings().meta_verify_token
    query = {"hub.mode": "subscribe", "hub.verify_token": token, "hub.challenge": "1158201444"}
    answer = await client.get(PATH, params=query)
    assert (answer.status_code, answer.text) == (200, "1158201444")
    assert answer.headers["content-type"].startswith("text/plain")


async def test_refuses_a_challenge_with_another_token(client: httpx2.AsyncClient) -> None:
    query = {"hub.mode": "subscribe", "hub.verify_token": "guess", "hub.challenge": "1"}
    assert (await client.get(PATH, params=query)).status_code == 403
    assert (await client.get(PATH)).status_code == 403
    assert (await client.get(f"{PATH}/nobody", params=query)).status_code == 403


async def test_stores_a_signed_body_and_wakes_its_reader(client: httpx2.AsyncClient, owner: asyncpg.Connection) -> None:
    raw = json.dumps(wire.webhook(wire.heard(wire.text("Ẹ káàárọ̀ 👋")))).encode()
    answer = await client.post(PATH, content=raw, headers=wire.signed(raw))
    assert (answer.status_code, answer.json()) == (200, {"status": "success"})
    assert bytes(await owner.fetchval("SELECT body FROM channel_events")) == raw
    assert await woken(owner) == 1


async def test_refuses_a_bad_signature_and_stores_nothing(
    client: httpx2.AsyncClient, owner: asyncpg.Connection
) -> None:
    raw = json.dumps(wire.webhook(wire.heard(wire.text("Hi")))).encode()
    for headers in ({}, wire.signed(raw, "another secret"), wire.signed(raw + b" "), {"X-Hub-Signature-256": "sha1=x"}):
        answer = await client.post(PATH, content=raw, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (403, "bad_signature")
    assert await stored(owner) == 0


async def test_refuses_a_body_over_3_mb(client: httpx2.AsyncClient, owner: asyncpg.Connection) -> None:
    raw = b'{"a":"' + b"x" * (3 * 1024 * 1024) + b'"}'
    answer = await client.post(PATH, content=raw, headers=wire.signed(raw))
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")
    assert await stored(owner) == 0


async def test_takes_a_body_of_just_3_mb(client: httpx2.AsyncClient, owner: asyncpg.Connection) -> None:
    raw = b'{"a":"' + b"x" * (3 * 1024 * 1024 - 8) + b'"}'
    assert (await client.post(PATH, content=raw, headers=wire.signed(raw))).status_code == 200
    assert await stored(owner) == 1


async def test_the_sender_of_a_large_body_hears_why(server: str, owner: asyncpg.Connection) -> None:
    raw = b"x" * (5 * 1024 * 1024)
    async with httpx2.AsyncClient(base_url=server) as meta:
        answer = await meta.post(PATH, content=raw, headers=wire.signed(raw))
    assert answer.status_code == 413
    assert await stored(owner) == 0


async def test_stops_reading_a_body_without_end(server: str, owner: asyncpg.Connection) -> None:
    settings = get_settings()
    _, writer = await asyncio.open_connection(settings.host, settings.port)
    writer.write(f"POST {PATH} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n".encode())
    with pytest.raises(ConnectionError):  # noqa: PT012 - any of the writes may be the one that fails
        for _ in range(1000):
            writer.write(b"10000\r\n" + b"x" * 65536 + b"\r\n")
            await writer.drain()
            await asyncio.sleep(0)
    writer.close()
    assert await stored(owner) == 0


async def test_the_same_body_twenty_times_at_once_is_one_event(
    client: httpx2.AsyncClient, owner: asyncpg.Connection
) -> None:
    body = wire.webhook(wire.heard(wire.text("Hi")))
    answers = await asyncio.gather(*(wire.post(client, body) for _ in range(20)))
    assert {answer.status_code for answer in answers} == {200}
    assert (await stored(owner), await woken(owner)) == (1, 1)


async def test_a_shops_own_app_has_its_own_path_and_secret(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    await wire.connect_number(ada, app_key="starling", app_secret="hers", verify_token="open")
    body = wire.webhook(wire.heard(wire.text("Hi")))
    assert (await wire.post(client, body, app_key="starling")).status_code == 403
    assert (await wire.post(client, body, app_key="starling", secret="hers")).status_code == 200
    query = {"hub.mode": "subscribe", "hub.verify_token": "open", "hub.challenge": "42"}
    assert (await client.get(f"{PATH}/starling", params=query)).text == "42"
    assert await owner.fetchval("SELECT app_key FROM channel_events") == "starling"


async def test_a_signature_wrong_by_one_bit_is_refused(
    client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection
) -> None:
    await wire.connect_number(ada, app_key="starling", app_secret="hers", verify_token="open")
    raw = json.dumps(wire.webhook(wire.heard(wire.text("Hi")))).encode()
    for path, secret in ((PATH, None), (f"{PATH}/starling", "hers")):
        headers = wire.signed(raw, secret)
        right = bytearray.fromhex(headers["X-Hub-Signature-256"].removeprefix("sha256="))
        for position in (0, 7, 100, 255):
            wrong = right.copy()
            wrong[position // 8] ^= 1 << position % 8
            forged = headers | {"X-Hub-Signature-256": f"sha256={wrong.hex()}"}
            assert (await client.post(path, content=raw, headers=forged)).status_code == 403
        flipped = bytearray(raw)
        flipped[20] ^= 1
        assert (await client.post(path, content=bytes(flipped), headers=headers)).status_code == 403
        assert await stored(owner) == 0
        assert (await client.post(path, content=raw, headers=headers)).status_code == 200
        await owner.execute("DELETE FROM channel_events")


async def test_answers_503_while_postgresql_cannot_take_it(
    client: httpx2.AsyncClient, owner: asyncpg.Connection
) -> None:
    body = wire.webhook(wire.heard(wire.text("Hi")))
    # The app's login may no longer connect, and its connections are cut: as good as a server that is away.
    await owner.execute("ALTER ROLE oja_app NOLOGIN")
    try:
        await owner.execute(CUT)
        answer = await wire.post(client, body)
        assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
    finally:
        await owner.execute("ALTER ROLE oja_app LOGIN")
    assert (await wire.post(client, body)).status_code == 200
    assert await stored(owner) == 1


async def test_takes_the_first_webhook_after_a_restart_of_postgresql(
    client: httpx2.AsyncClient, owner: asyncpg.Connection
) -> None:
    await asyncio.gather(*(wire.post(client, wire.webhook(wire.heard(wire.text("Hi")))) for _ in range(8)))
    await owner.execute(CUT)
    assert (await wire.post(client, wire.webhook(wire.heard(wire.text("Hi"))))).status_code == 200
    assert await stored(owner) == 9


async def test_reports_wait_behind_messages(client: httpx2.AsyncClient, owner: asyncpg.Connection) -> None:
    await wire.post(client, wire.webhook(wire.change(statuses=[wire.status("wamid.X", "sent")])))
    await wire.post(client, wire.webhook(wire.heard(wire.text("Hi"))))
    rows = await owner.fetch("SELECT priority FROM jobs.pgqueuer ORDER BY id")
    assert [row["priority"] for row in rows] == [-1, 0]
