"""Taking an import back takes its pictures back, too; the dry run says what becomes of them."""

from typing import Any

import asyncpg
import httpx2
import pytest

from oja.catalog.importing import service
from oja.catalog.linked import fetching
from tests.factories.catalog import listed
from tests.factories.pictures import Worked, photo
from tests.integration.catalog.test_import_studio import Studio, counts, received
from tests.support.cast import Actor
from tests.support.supplier import Supplier, supplier

__all__ = ["supplier"]

HEADER = "id,name,price,images,alt text\n"


class Bag:
    """A product with a fetched picture in front, an upload and another fetched one, and the file that changes it."""

    def __init__(self, client: httpx2.AsyncClient, shop: Actor, host: Supplier, worked: Worked) -> None:
        self._client, self._shop, self._worked = client, shop, worked
        self.address = {name: host.shows(f"/{name}.jpg", photo(seed=at)) for at, name in enumerate("abcde")}
        self._id = ""

    async def filled(self) -> None:
        first = f'{HEADER}bag,Bag,40.00,{self.address["a"]},"Front"\nhat,Hat,9.00,,\n'
        await (await received(self._client, self._shop, first)).start()
        await self.fetched()
        self._id = next(
            one["id"] for one in (await listed(self._client, self._shop))["products"] if one["name"] == "Bag"
        )
        form = [("file", ("u.jpg", photo(seed=9), "image/jpeg"))]
        await self._client.post(f"{self._url()}/pictures", headers=self._shop.headers, files=form)
        more = {"addresses": [self.address["b"]]}
        await self._client.post(f"{self._url()}/linked-pictures", headers=self._shop.headers, json=more)
        await self.fetched()
        await self.describe("u.jpg", "Mine")

    async def changing(self) -> Studio:
        """Another picture in front, one more, other words for one that stays, and a product that is new."""
        named = " ".join(self.address[name] for name in "cbd")
        file = f'{HEADER}bag,Bag,40.00,{named},"New front\nIts back\nIts inside"\ncap,Cap,9.00,{self.address["e"]},\n'
        return await received(self._client, self._shop, file)

    async def fetched(self) -> None:
        await self._worked()
        await fetching.fetch_due(self._shop.merchant_id)
        await self._worked()

    async def seen(self) -> dict[str, Any]:
        """All that a merchant sees of its pictures."""
        pictures = (await self._asked("/pictures"))["pictures"]
        urls = {one["url"]: one["filename"] for one in pictures}
        return {
            "front": urls.get((await self._asked(""))["image_url"]),
            "pictures": [(one["filename"], one["alt"]) for one in pictures],
            "addresses": {one["address"] for one in (await self._asked("/linked-pictures"))["addresses"]},
        }

    async def _asked(self, path: str) -> dict[str, Any]:
        answer = await self._client.get(f"{self._url()}{path}", headers=self._shop.headers)
        data: dict[str, Any] = answer.json()["data"]
        return data

    async def describe(self, filename: str, alt: str) -> None:
        pictures = (await self._asked("/pictures"))["pictures"]
        one = next(one for one in pictures if one["filename"] == filename)
        url = f"{self._url()}/pictures/{one['id']}"
        assert (await self._client.patch(url, json={"alt": alt}, headers=self._shop.headers)).status_code == 200

    def _url(self) -> str:
        return f"{self._shop.api}/products/{self._id}"


@pytest.fixture
async def bag(client: httpx2.AsyncClient, ada: Actor, supplier: Supplier, worked: Worked) -> Bag:
    made = Bag(client, ada, supplier, worked)
    await made.filled()
    return made


@pytest.mark.parametrize("is_killed", [False, True], ids=["at-once", "killed"])
@pytest.mark.parametrize("is_fetched", [True, False], ids=["fetched", "on-the-way"])
async def test_its_pictures_go_and_the_others_are_as_they_were(
    client: httpx2.AsyncClient, ada: Actor, bag: Bag, owner: asyncpg.Connection, *, is_fetched: bool, is_killed: bool
) -> None:
    before = await bag.seen()
    assert before["pictures"] == [
        ("a.jpg", "Front"),
        ("u.jpg", "Mine"),
        ("b.jpg", ""),
    ]
    studio = await bag.changing()
    assert counts(await studio.start()) == (1, 1, 0, 0)
    if is_fetched:
        await bag.fetched()
        assert (await bag.seen())["pictures"] == [
            ("c.jpg", "New front"), ("d.jpg", "Its inside"), ("u.jpg", "Mine"), ("b.jpg", "Its back"),
        ]  # fmt: skip

    if is_killed:
        await owner.execute("UPDATE imports SET state = 'reverting', heartbeat_at = now() - interval '1 minute'"
                            " WHERE state = 'done' AND added = 1 AND updated = 1")  # fmt: skip
        import_id = await owner.fetchval("SELECT id FROM imports WHERE state = 'reverting'")
        await service.look_after(ada.merchant_id, import_id)
    else:
        await studio.data("revert", "POST")
    await bag.fetched()

    done = await studio.data()
    assert (done["state"], done["products_reverted"], done["left_alone"]) == ("reverted", 2, [])
    assert await bag.seen() == before
    assert {one["name"] for one in (await listed(client, ada))["products"]} == {"Bag", "Hat"}
    assert await owner.fetchval("SELECT count(*) FROM linked_pictures WHERE state = 'waiting'") == 0


async def test_a_picture_that_somebody_changed_since_stays_and_is_told(ada: Actor, bag: Bag, worked: Worked) -> None:
    studio = await bag.changing()
    await studio.start()
    await bag.fetched()
    await bag.describe("d.jpg", "Its silk lining")
    await bag.describe("b.jpg", "Seen from behind")

    await studio.data("revert", "POST")
    await bag.fetched()

    [left] = (await studio.data())["left_alone"]
    assert (left["name"], left["fields"]) == ("Bag", ["pictures"])
    assert (await bag.seen())["pictures"] == [
        ("a.jpg", "Front"), ("d.jpg", "Its silk lining"), ("u.jpg", "Mine"), ("b.jpg", "Seen from behind"),
    ]  # fmt: skip


async def test_the_dry_run_says_what_becomes_of_pictures(client: httpx2.AsyncClient, ada: Actor, bag: Bag) -> None:
    before = await bag.seen()
    studio = await bag.changing()

    assert counts(await studio.check()) == (1, 1, 0, 0)

    changes = (await studio.data("preview"))["changes"]
    assert {one["name"]: one["pictures"] for one in changes} == {
        "Bag": {"added": 2, "removed": 1, "described": 1}, "Cap": {"added": 1, "removed": 0, "described": 0},
    }  # fmt: skip
    assert await bag.seen() == before
    await studio.start()
    product = (await listed(client, ada, search="bag"))["products"][0]
    history = (await client.get(f"{ada.api}/products/{product['id']}/changes", headers=ada.headers)).json()["data"]
    [told] = [one["changes"] for one in history["changes"] if one["kind"] == "pictures"]
    assert told == [{"field": "pictures", "before": 3, "after": 4}]
