"""Bad input by the door that clients use: each clause of what a product file may get wrong, and nothing else lost."""

import json
import resource
from collections.abc import AsyncIterator, Awaitable, Callable

import httpx2
import pytest

from oja.catalog import limits
from tests.factories import channels as wire
from tests.factories.catalog import COLUMNS, a_file, a_row, listed, upload
from tests.support.cast import Actor

MEGABYTE = 1024**2
BOUNDARY = "market-day"


async def test_bad_rows_are_told_and_good_rows_land(client: httpx2.AsyncClient, ada: Actor) -> None:
    content = a_file(
        a_row(1),
        a_row(2, price="a lot"),
        a_row(3, price="-5"),
        a_row(1, name="Again"),
        a_row(4, name="x" * 201),
        a_row(5, name=""),
        a_row(6, in_stock="perhaps"),
        a_row(7),
    )
    answer = await upload(client, ada, content)
    data = answer.json()["data"]
    assert (answer.status_code, data["products_added"], data["failed"]) == (200, 2, 6)
    for error in data["errors"]:
        assert set(error) >= {"line", "column", "value", "reason"}
        assert error["reason"]
    assert [(one["line"], one["column"]) for one in data["errors"]] == [
        (3, "price"),
        (4, "price"),
        (5, "product_id"),
        (6, "name"),
        (7, "name"),
        (8, "in_stock"),
    ]
    products = (await listed(client, ada))["products"]
    assert sorted(one["external_id"] for one in products) == ["SKU-00001", "SKU-00007"]
    assert "Again" not in {one["name"] for one in products}


async def test_a_missing_column_is_named_and_nothing_is_taken(client: httpx2.AsyncClient, ada: Actor) -> None:
    columns = tuple(one for one in COLUMNS if one not in {"price", "category"})
    answer = await upload(client, ada, a_file(a_row(1), columns=columns))
    body = answer.json()
    assert (answer.status_code, body["status"]) == (422, "error")
    assert {one["column"] for one in body["errors"]} == {"price", "category"}
    assert (await listed(client, ada))["products"] == []


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
async def test_a_file_in_a_wide_encoding_is_read_or_refused_never_broken(
    client: httpx2.AsyncClient, ada: Actor, encoding: str
) -> None:
    answer = await upload(client, ada, a_file(a_row(1, name="Àkàrà"), encoding=encoding))
    if answer.status_code == 200:
        assert [one["name"] for one in (await listed(client, ada))["products"]] == ["Àkàrà"]
    else:
        assert (answer.status_code, answer.json()["status"]) == (422, "error")


async def test_bytes_of_no_encoding_cost_their_row_only(client: httpx2.AsyncClient, ada: Actor) -> None:
    content = (
        a_file(a_row(1), a_row(2, name="Yam@")).replace(b"Yam@", b"Y\xff\xfe\x00m")
        + a_file(a_row(3)).split(b"\r\n", 1)[1]
    )
    data = (await upload(client, ada, content)).json()["data"]
    assert data["products_added"] + data["failed"] == 3
    names = {one["external_id"] for one in (await listed(client, ada))["products"]}
    assert {"SKU-00001", "SKU-00003"} <= names


async def one_line(megabytes: int) -> AsyncIterator[bytes]:
    """A form whose file is a header, one line of that length, and a good row."""
    yield f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="p.csv"\r\n\r\n'.encode()
    yield a_file()
    for _ in range(megabytes):
        yield b"x" * MEGABYTE
    yield b"\n" + a_file(a_row(2)).split(b"\r\n", 1)[1]
    yield f"\r\n--{BOUNDARY}--\r\n".encode()


async def test_one_endless_line_costs_no_memory_and_no_other_row(server: str, ada: Actor) -> None:
    headers = ada.headers | {"Content-Type": f"multipart/form-data; boundary={BOUNDARY}"}
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    async with httpx2.AsyncClient(base_url=server, timeout=120) as http:
        answer = await http.post(f"{ada.api}/products/csv", content=one_line(192), headers=headers)
        data = answer.json()["data"]
        assert (answer.status_code, data["products_added"], data["failed"]) == (200, 1, 1)
        assert data["errors"][0]["line"] == 2
        assert [one["external_id"] for one in (await listed(http, ada))["products"]] == ["SKU-00002"]
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert grown < 96, f"{grown:.0f} MB more for a line of 192 MB"


async def test_a_file_over_the_limit_is_413(
    client: httpx2.AsyncClient, ada: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "FILE_BYTES", 1000)
    content = b"x" * 200_000
    answer = await upload(client, ada, content)
    assert (answer.status_code, answer.json()["code"]) == (413, "file_too_large")


async def test_a_webhook_that_says_nothing_of_ours_is_kept_with_its_reason(
    client: httpx2.AsyncClient, ada: Actor, worked: Callable[[], Awaitable[None]]
) -> None:
    await wire.connect_number(ada, app_key="starling", app_secret="hers")
    for raw in (b"not json", json.dumps({"object": "page"}).encode()):
        assert (await wire.post(client, raw, app_key="starling", secret="hers")).status_code == 200
    await worked()
    answer = await client.get(f"{ada.api}/channel-events", headers=ada.headers)
    events = answer.json()["data"]["channel_events"]
    assert {one["state"] for one in events} <= {"failed", "unknown"}
    assert [one for one in events if one["state"] == "failed" and one["error"]]
