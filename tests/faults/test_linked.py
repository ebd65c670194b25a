"""Addresses of pictures: whatever lies behind one, nobody is led inside, nothing is lost, and a failure says why."""

import asyncio
import io
import os
import socket
import sys
import zlib
from typing import Any

import asyncpg
import httpx2
import pytest
import pytest_asyncio
from PIL import Image

from oja.catalog import changing
from oja.catalog.linked import fetching, jobs
from oja.catalog.pictures import jobs as pictures
from oja.kernel import outside, storage
from oja.kernel.db import merchant_session
from tests.factories.catalog import a_file, a_row, upload
from tests.factories.pictures import Worked, make_product, photo, saved
from tests.support.app import until
from tests.support.cast import Actor
from tests.support.supplier import Supplier, supplier

__all__ = ["supplier"]
SVG = b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"


class Shelf:
    """Ada's products and their linked pictures."""

    def __init__(self, client: httpx2.AsyncClient, shop: Actor, owner: asyncpg.Connection) -> None:
        self.client, self.shop, self.owner = client, shop, owner

    async def product(self, address: str, **fields: Any) -> dict[str, Any]:
        return await make_product(self.client, self.shop, image_url=address, **fields)

    async def get(self, path: str) -> dict[str, Any]:
        answer = await self.client.get(f"{self.shop.api}/products/{path}", headers=self.shop.headers)
        data: dict[str, Any] = answer.json()["data"]
        return data

    async def linked(self, product: dict[str, Any]) -> list[dict[str, Any]]:
        return list((await self.get(f"{product['id']}/linked-pictures"))["addresses"])

    async def settled(self, product: dict[str, Any], state: str) -> dict[str, Any]:
        async def there() -> dict[str, Any] | None:
            return next((one for one in await self.linked(product) if one["state"] == state), None)

        return await until(there)

    async def now_due(self) -> None:
        await self.owner.execute("UPDATE linked_pictures SET due_at = now() WHERE state = 'waiting'")
        await fetching.fetch_due(self.shop.merchant_id)


@pytest_asyncio.fixture(loop_scope="session")
async def shelf(client: httpx2.AsyncClient, ada: Actor, owner: asyncpg.Connection, supplier: Supplier) -> Shelf:
    return Shelf(client, ada, owner)


def huge() -> bytes:
    """A PNG of a few kilobytes that claims 100 megapixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")

    head = (10_000).to_bytes(4, "big") * 2 + b"\x08\x02\0\0\0"
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 9000)) + chunk(b"IEND", b"")
    )


async def test_a_picture_is_fetched_and_becomes_ours(shelf: Shelf, supplier: Supplier, worked: Worked) -> None:
    address = supplier.shows("/rice%20front.jpg")
    product = await shelf.product(address)
    assert product["image_url"] == address
    link = await shelf.settled(product, "fetched")
    await worked()
    shown = await shelf.get(product["id"])
    assert shown["image_url"].startswith("/media/pictures/")
    assert shown["image"]["width"] == 900
    [picture] = (await shelf.get(f"{product['id']}/pictures"))["pictures"]
    assert (picture["id"], picture["filename"], picture["state"]) == (link["picture_id"], "rice front.jpg", "ready")
    assert (link["address"], link["is_main"], link["reason"]) == (address, True, None)
    assert supplier.agents == {fetching.agent()}
    assert "Oja-Pictures" in fetching.agent()
    assert supplier.asked == [(supplier.url.removeprefix("http://"), "/rice%20front.jpg")]


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("http://127.0.0.2:1/a.jpg", outside.INSIDE),
        ("http://2130706434/a.jpg", outside.INSIDE),
        ("http://0x7f.2/a.jpg", outside.INSIDE),
        ("http://[::1]/a.jpg", outside.INSIDE),
        ("http://[::ffff:10.0.0.1]/a.jpg", outside.INSIDE),
        ("http://10.0.0.1/a.jpg", outside.INSIDE),
        ("http://169.254.169.254/latest/meta-data/", outside.INSIDE),
        ("https://100.64.0.1/a.jpg", outside.INSIDE),
        ("http://user:secret@127.0.0.1/a.jpg", outside.HAS_LOGIN),
    ],
)
async def test_nobody_is_led_inside(
    shelf: Shelf, supplier: Supplier, worked: Worked, address: str, sentence: str
) -> None:
    product = await shelf.product(address)
    link = await shelf.settled(product, "failed")
    assert (link["reason"], link["picture_id"]) == (sentence, None)
    assert (await shelf.get(product["id"]))["image_url"] == address
    assert supplier.asked == []


async def test_a_redirect_is_looked_at_like_the_first_address(shelf: Shelf, supplier: Supplier, worked: Worked) -> None:
    supplier.shows("/secret.jpg")
    supplier.shows("/there.jpg")
    for target, is_here in (
        (f"{supplier.inside}/secret.jpg", False),
        ("/there.jpg", True),
        ("file:///etc/hosts", False),
    ):
        address = supplier.shows(f"/to{len(target)}", b"", status=302, headers=f"Location: {target}\r\n")
        product = await shelf.product(address)
        link = await shelf.settled(product, "fetched" if is_here else "failed")
        assert link["reason"] in {None, outside.INSIDE, outside.OTHER_SCHEME}
    assert "/secret.jpg" not in {path for _, path in supplier.asked}


async def test_redirects_come_to_an_end(shelf: Shelf, supplier: Supplier, worked: Worked) -> None:
    address = supplier.shows("/round", b"", status=307, headers="Location: /round\r\n")
    link = await shelf.settled(await shelf.product(address), "failed")
    assert link["reason"] == outside.TOO_MANY_HOPS
    assert len(supplier.asked) == outside.HOPS + 1


async def test_a_name_that_answers_something_else_the_second_time_changes_nothing(
    shelf: Shelf, supplier: Supplier, worked: Worked, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual, asked = socket.getaddrinfo, []

    def names(host: Any, port: Any, *more: Any, **how: Any) -> Any:
        if host not in {"rebinding.example", b"rebinding.example"}:
            return usual(host, port, *more, **how)
        asked.append(host)
        return usual("127.0.0.1" if len(asked) == 1 else "127.0.0.2", port, *more, **how)

    monkeypatch.setattr(socket, "getaddrinfo", names)
    supplier.shows("/a.jpg")
    port = supplier.url.rpartition(":")[2]
    product = await shelf.product(f"http://rebinding.example:{port}/a.jpg")
    await shelf.settled(product, "fetched")
    assert (len(asked), supplier.asked) == (1, [(f"rebinding.example:{port}", "/a.jpg")])


@pytest.mark.parametrize(
    ("content", "headers", "words"),
    [
        (SVG, "Content-Type: image/jpeg\r\n", "not a photo"),
        (b"<html>Sign in</html>", "Content-Type: image/png\r\n", "not a photo"),
        (b"MZ" + b"\0" * 500, "", "not a photo"),
        (b"", "", "not a photo"),
        (huge(), "Content-Type: image/png\r\n", "50 million pixels"),
        (b"\xff\xd8\xff" + b"\0" * 50, "", "cannot be read"),
        (b"", f"Content-Length: {10**9}\r\n", "20 MB"),
    ],
)
async def test_what_is_no_picture_is_not_kept(
    shelf: Shelf, supplier: Supplier, worked: Worked, content: bytes, headers: str, words: str
) -> None:
    product = await shelf.product(supplier.shows("/a.jpg", content, headers=headers))
    link = await shelf.settled(product, "failed")
    assert words in link["reason"]
    assert (await shelf.get(f"{product['id']}/pictures"))["pictures"] == []
    assert list(storage.incoming().iterdir()) == []


async def test_a_packed_body_is_not_unpacked(shelf: Shelf, supplier: Supplier, worked: Worked) -> None:
    bomb = zlib.compress(b"\xff\xd8\xff" + b"\0" * 50_000_000, 9)
    product = await shelf.product(supplier.shows("/a.jpg", bomb, headers="Content-Encoding: deflate\r\n"))
    assert "not a photo" in (await shelf.settled(product, "failed"))["reason"]


async def test_a_host_in_trouble_is_left_alone_and_asked_again_later(
    shelf: Shelf, supplier: Supplier, owner: asyncpg.Connection
) -> None:
    products = []
    for number in range(3):
        address = supplier.shows(f"/{number}.jpg", b"", status=503, headers="Retry-After: 300\r\n")
        products.append(await shelf.product(address))
    await jobs.take_up_addresses(merchant_id=shelf.shop.merchant_id)
    await fetching.fetch_due(shelf.shop.merchant_id)
    assert len(supplier.asked) == 1
    [first, *others] = [(await shelf.linked(product))[0] for product in products]
    assert first["state"] == "waiting"
    assert "has trouble of its own (answer 503). We try again." in first["reason"]
    assert {(one["state"], one["reason"]) for one in others} == {("waiting", None)}
    waits = await owner.fetch("SELECT due_at - now() AS wait, attempts FROM linked_pictures ORDER BY id")
    assert all(280 < row["wait"].total_seconds() <= 300 for row in waits)
    assert sorted(row["attempts"] for row in waits) == [0, 0, 1]
    await fetching.fetch_due(shelf.shop.merchant_id)
    assert len(supplier.asked) == 1
    for number in range(3):
        supplier.shows(f"/{number}.jpg")
    await shelf.now_due()
    assert [(await shelf.linked(product))[0]["state"] for product in products] == ["fetched"] * 3
    assert supplier.most_at_once == 1


async def test_who_never_answers_is_given_up_in_the_end_and_may_be_asked_again_by_hand(
    shelf: Shelf, supplier: Supplier, client: httpx2.AsyncClient
) -> None:
    product = await shelf.product(supplier.shows("/a.jpg", b"", status=500))
    await jobs.take_up_addresses(merchant_id=shelf.shop.merchant_id)
    for _ in range(len(fetching.PAUSES)):
        await shelf.now_due()
        assert (await shelf.linked(product))[0]["state"] == "waiting"
    await shelf.now_due()
    [link] = await shelf.linked(product)
    assert link["state"] == "failed"
    assert link["reason"].endswith("We have tried for two days.")
    supplier.shows("/a.jpg")
    path = f"{shelf.shop.api}/products/{product['id']}/linked-pictures/{link['id']}/fetch"
    assert (await client.post(path, headers=shelf.shop.headers)).status_code == 202
    assert (await client.post(path, headers=shelf.shop.headers)).json()["code"] == "not_to_fetch_again"
    await fetching.fetch_due(shelf.shop.merchant_id)
    assert (await shelf.linked(product))[0]["state"] == "fetched"


async def test_a_slow_host_is_not_waited_for(shelf: Shelf, supplier: Supplier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outside, "SECONDS", 0.5)
    supplier.hold = asyncio.Event()
    product = await shelf.product(supplier.shows("/a.jpg"))
    await jobs.take_up_addresses(merchant_id=shelf.shop.merchant_id)
    await fetching.fetch_due(shelf.shop.merchant_id)
    assert "far too slowly" in (await shelf.linked(product))[0]["reason"]
    assert list(storage.incoming().iterdir()) == []


async def test_two_who_fetch_at_once_fetch_each_once(shelf: Shelf, supplier: Supplier) -> None:
    for number in range(30):
        await shelf.product(supplier.shows(f"/{number}.jpg", photo((60, 40), seed=number)), name=f"Rice {number}")
    shop = shelf.shop.merchant_id
    await asyncio.gather(*(jobs.take_up_addresses(merchant_id=shop) for _ in range(3)))
    await asyncio.gather(*(fetching.fetch_due(shop) for _ in range(3)))
    assert len(supplier.asked) == len(set(supplier.asked)) == 30
    assert await shelf.owner.fetchval("SELECT count(*) FROM product_pictures") == 30


async def test_a_worker_killed_while_it_fetches_leaves_a_claim_that_runs_out(
    shelf: Shelf, supplier: Supplier, owner: asyncpg.Connection
) -> None:
    supplier.hold = asyncio.Event()
    product = await shelf.product(supplier.shows("/a.jpg"))
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "oja.commands", "work", env=os.environ)

    async def fetching_it() -> bool:
        return any(storage.incoming().iterdir())

    try:
        await until(fetching_it)
    finally:
        process.kill()
        await process.wait()
    supplier.hold.set()
    supplier.hold = None
    await fetching.fetch_due(shelf.shop.merchant_id)
    assert len(supplier.asked) == 1
    await shelf.now_due()
    assert (await shelf.linked(product))[0]["state"] == "fetched"
    assert await owner.fetchval("SELECT count(*) FROM product_pictures") == 1
    [left] = storage.incoming().iterdir()
    await pictures.forget_left_behind()
    assert left.exists()
    os.utime(left, (0, 0))
    await pictures.forget_left_behind()
    assert not left.exists()


async def test_the_same_file_again_changes_nothing_although_its_pictures_are_ours_now(
    shelf: Shelf, supplier: Supplier, client: httpx2.AsyncClient, worked: Worked
) -> None:
    rows = [a_row(number, image_url=supplier.shows(f"/{number}.jpg", photo(seed=number))) for number in (1, 2)]
    assert (await upload(client, shelf.shop, a_file(*rows))).json()["data"]["products_added"] == 2
    products = [{"id": one} for one in await shelf.owner.fetch("SELECT id FROM products")]
    for product in products:
        await shelf.settled({"id": product["id"]["id"]}, "fetched")
    await worked()
    shown = await shelf.owner.fetch("SELECT image_url FROM products")
    assert all(row["image_url"].startswith("/media/pictures/") for row in shown)
    again = (await upload(client, shelf.shop, a_file(*rows))).json()["data"]
    assert (again["products_updated"], again["unchanged"]) == (0, 2)
    assert len(supplier.asked) == 2
    changed = a_row(1, image_url=supplier.shows("/other.jpg", photo(seed=9)))
    assert (await upload(client, shelf.shop, a_file(changed))).json()["data"]["products_updated"] == 1
    await worked()
    assert await shelf.owner.fetchval("SELECT count(*) FROM product_pictures") == 2
    assert await shelf.owner.fetchval("SELECT count(*) FROM linked_pictures WHERE address LIKE '%/1.jpg'") == 0


async def test_ten_thousand_addresses_of_a_file_are_noted_by_a_few_statements_and_one_job(
    shelf: Shelf, supplier: Supplier, client: httpx2.AsyncClient, owner: asyncpg.Connection
) -> None:
    rows = [a_row(number, image_url=f"{supplier.inside}/{number}.jpg") for number in range(1, 4_501)]
    assert (await upload(client, shelf.shop, a_file(*rows))).json()["data"]["products_added"] == 4_500
    waiting = "SELECT count(*) FROM jobs.pgqueuer WHERE entrypoint = 'catalog.fetch_linked'"
    assert await owner.fetchval(waiting) == 0
    await jobs.take_up_addresses(merchant_id=shelf.shop.merchant_id)
    assert await owner.fetchval("SELECT count(*) FROM linked_pictures WHERE state = 'waiting'") == 4_500
    assert await owner.fetchval(waiting) == 3
    await jobs.take_up_addresses(merchant_id=shelf.shop.merchant_id)
    assert await owner.fetchval(waiting) == 3


async def test_further_pictures_come_behind_the_first(
    shelf: Shelf, supplier: Supplier, client: httpx2.AsyncClient, worked: Worked
) -> None:
    more = [supplier.shows(f"/{side}.png", saved(Image.new("RGB", (60, 60), side), "PNG")) for side in ("red", "blue")]
    product = await shelf.product(supplier.shows("/front.jpg"), image_urls=more)
    path = f"{shelf.shop.api}/products/{product['id']}/linked-pictures"
    side = supplier.shows("/side.jpg", photo(seed=5))
    answer = await client.post(path, headers=shelf.shop.headers, json={"addresses": [side, more[0]]})
    assert answer.status_code == 202, answer.text
    assert len(answer.json()["data"]["addresses"]) in {3, 4}

    async def all_here() -> bool:
        links = await shelf.linked(product)
        return len(links) == 4 and all(one["state"] == "fetched" for one in links)

    await until(all_here)
    await worked()
    pictures = (await shelf.get(f"{product['id']}/pictures"))["pictures"]
    assert pictures[0]["filename"] == "front.jpg"
    assert (await shelf.get(product["id"]))["image_url"] == pictures[0]["url"]
    bad = await client.post(path, headers=shelf.shop.headers, json={"addresses": ["/media/3f/x.jpg"]})
    assert bad.status_code == 422


async def test_a_picture_that_the_merchant_removed_stays_away_until_its_address_is_written_again(
    shelf: Shelf, supplier: Supplier, client: httpx2.AsyncClient, worked: Worked
) -> None:
    address = supplier.shows("/a.jpg")
    product = await shelf.product(address)
    link = await shelf.settled(product, "fetched")
    await worked()
    url = f"{shelf.shop.api}/products/{product['id']}"
    shown = (await shelf.get(product["id"]))["image_url"]
    kept = await client.patch(url, headers=shelf.shop.headers, json={"image_url": address})
    assert kept.json()["data"]["image_url"] == shown
    await client.delete(f"{url}/pictures/{link['picture_id']}", headers=shelf.shop.headers)
    await worked()
    assert (await shelf.get(product["id"]))["image_url"] is None
    assert len(supplier.asked) == 1
    await client.patch(url, headers=shelf.shop.headers, json={"image_url": address})
    await worked()
    assert (await shelf.get(product["id"]))["image_url"].startswith("/media/pictures/")
    assert len(supplier.asked) == 2


def test_the_huge_picture_is_one() -> None:
    with Image.open(io.BytesIO(huge())) as opened:
        assert opened.size == (10_000, 10_000)


async def test_looking_for_addresses_waits_for_nobody_who_writes(shelf: Shelf) -> None:
    product = await shelf.product("https://shop.example.com/bag.jpg")
    await jobs.take_up_addresses(merchant_id=shelf.shop.merchant_id)
    assert len(await shelf.linked(product)) == 1

    async with merchant_session(shelf.shop.merchant_id) as db:
        await changing.lock(db)
        # Everything is known by now: a look is enough.
        async with asyncio.timeout(20):
            await jobs.take_up_addresses(merchant_id=shelf.shop.merchant_id)
