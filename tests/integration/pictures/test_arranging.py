"""Pictures are put in order, described, cropped and removed; the first that is ready stands for the product."""

from pathlib import Path
from uuid import uuid4

import httpx2
from PIL import Image

from oja.kernel import storage
from oja.kernel.settings import get_settings
from tests.factories.pictures import Album, Worked, make_product, opened, photo, saved
from tests.support.bucket import S3
from tests.support.cast import Actor


def files_shown() -> list[Path]:
    return [path for path in (get_settings().home / "media" / "pictures").rglob("*") if path.is_file()]


def files_kept(shop: Actor) -> list[Path]:
    folder = get_settings().home / "private" / str(shop.merchant_id) / "pictures"
    return [path for path in folder.rglob("*") if path.is_file()]


async def test_another_order_changes_what_stands_for_the_product(album: Album, worked: Worked) -> None:
    first, second, third = await album.add(*(photo(seed=seed) for seed in range(3)))
    await worked()
    wanted = [third["id"], first["id"], second["id"]]
    answer = await album.call("PUT", "order", {"picture_ids": wanted})
    assert [one["id"] for one in answer.json()["data"]["pictures"]] == wanted
    pictures = await album.list()
    assert [one["id"] for one in pictures] == wanted
    assert (await album.product())["image_url"] == pictures[0]["url"]


async def test_an_order_of_other_pictures_is_refused(album: Album) -> None:
    first, second = await album.add(photo(), photo())
    for ids in ([first["id"]], [first["id"], first["id"]], [first["id"], second["id"], str(uuid4())], []):
        answer = await album.call("PUT", "order", {"picture_ids": ids})
        assert (answer.status_code, answer.json()["code"]) == (409, "other_pictures")


async def test_words_for_those_who_do_not_see_it(album: Album) -> None:
    [picture] = await album.add(photo())
    answer = await album.call("PATCH", picture["id"], {"alt": "  A bag of rice on a table  "})
    assert answer.json()["data"]["alt"] == "A bag of rice on a table"
    assert (await album.list())[0]["alt"] == "A bag of rice on a table"
    assert (await album.call("PATCH", picture["id"], {"alt": "x" * 301})).status_code == 422


async def test_a_crop_is_a_new_picture_right_behind_the_old_one(
    album: Album, client: httpx2.AsyncClient, worked: Worked
) -> None:
    half = Image.new("RGB", (800, 400), (250, 0, 0))
    half.paste((0, 0, 250), (400, 0, 800, 400))
    whole, last = await album.add(saved(half, "PNG"), photo())
    await album.call("PATCH", whole["id"], {"alt": "Two halves"})
    await worked()
    answer = await album.call("POST", f"{whole['id']}/crop", {"left": 400, "top": 100, "width": 300, "height": 200})
    assert answer.status_code == 201, answer.text
    await worked()
    old, new, end = await album.list()
    assert (old["id"], new["id"], end["id"]) == (whole["id"], answer.json()["data"]["id"], last["id"])
    assert (new["width"], new["height"], new["alt"]) == (300, 200, "Two halves")
    shown = opened((await client.get(new["url"])).content)
    assert shown.size == (300, 200)
    red, _, blue = shown.getpixel((2, 2))  # type: ignore[misc]  # three numbers, since it is RGB
    assert red < 12
    assert blue > 238


async def test_a_crop_outside_or_of_what_is_not_made_is_refused(album: Album, worked: Worked) -> None:
    [picture] = await album.add(photo((100, 80)))
    path = f"{picture['id']}/crop"
    box = {"left": 0, "top": 0, "width": 50, "height": 50}
    assert (await album.call("POST", path, box)).json()["code"] == "picture_not_ready"
    await worked()
    for wrong in ({"left": 60}, {"height": 81}, {"width": 15}):
        answer = await album.call("POST", path, box | wrong)
        assert (answer.status_code, answer.json()["code"]) == (422, "bad_crop")
    assert len(await album.list()) == 1


async def test_a_removed_picture_takes_its_files_with_it_and_the_next_stands_for_the_product(
    album: Album, client: httpx2.AsyncClient, worked: Worked
) -> None:
    before = len(files_shown())
    first, second = await album.add(photo(), photo())
    await worked()
    one, other = await album.list()
    assert one["url"] != other["url"]
    answer = await album.call("DELETE", first["id"])
    assert [left["id"] for left in answer.json()["data"]["pictures"]] == [second["id"]]
    await worked()
    assert (await client.get(one["url"])).status_code == 404
    assert (await client.get(other["url"])).status_code == 200
    assert (await album.product())["image_url"] == other["url"]
    await album.call("DELETE", second["id"])
    await worked()
    assert (await album.product())["image_url"] is None
    assert len(files_shown()) == before
    assert files_kept(album.shop) == []


async def test_a_variant_that_shows_a_removed_picture_shows_the_product_s_again(
    album: Album, client: httpx2.AsyncClient, worked: Worked
) -> None:
    first, second = await album.add(photo(), photo())
    await worked()
    url = (await album.list())[1]["url"]
    path = f"{album.shop.api}/variants/{(await album.product())['variant_id']}"
    answer = await client.patch(path, headers=album.shop.headers, json={"image_url": url})
    assert answer.json()["data"]["image_url"] == url, answer.text
    await album.call("DELETE", first["id"])
    assert (await client.get(path, headers=album.shop.headers)).json()["data"]["image_url"] == url
    await album.call("DELETE", second["id"])
    assert (await client.get(path, headers=album.shop.headers)).json()["data"]["image_url"] is None


async def test_a_category_and_a_collection_that_show_a_removed_picture_show_none(
    album: Album, worked: Worked, ada: Actor, client: httpx2.AsyncClient
) -> None:
    await album.add(photo())
    await worked()
    [picture] = await album.list()
    shown = {"name": "Best of", "image_url": (await album.product())["image_url"]}
    for kind in ("categories", "collections"):
        made = (await client.post(f"{ada.api}/{kind}", headers=ada.headers, json=shown)).json()["data"]
        assert made["image_url"] == shown["image_url"]

    await album.call("DELETE", picture["id"])

    for kind in ("categories", "collections"):
        every = (await client.get(f"{ada.api}/{kind}", headers=ada.headers)).json()["data"][kind]
        assert [one["image_url"] for one in every if one["name"] == "Best of"] == [None]


async def test_a_picture_that_is_removed_while_it_waits_leaves_nothing(album: Album, worked: Worked) -> None:
    before = len(files_shown())
    [picture] = await album.add(photo())
    assert (await album.call("DELETE", picture["id"])).status_code == 200
    await worked()
    assert (await album.list(), len(files_shown()), files_kept(album.shop)) == ([], before, [])
    assert (await album.call("DELETE", picture["id"])).status_code == 404


async def test_an_address_from_elsewhere_stays_until_a_picture_is_ready(
    client: httpx2.AsyncClient, ada: Actor, worked: Worked
) -> None:
    elsewhere = "https://example.com/rice.jpg"
    album = Album(client, ada, (await make_product(client, ada, image_url=elsewhere))["id"])
    content = photo()
    [broken] = await album.add(content[: len(content) // 2])
    await worked()
    product = await album.product()
    assert (product["image_url"], product["image"]) == (elsewhere, None)
    await album.call("DELETE", broken["id"])
    assert (await album.product())["image_url"] == elsewhere
    await album.add(photo())
    await worked()
    assert (await album.product())["image_url"] == (await album.list())[0]["url"]


async def test_pictures_of_another_product_are_not_reached(
    client: httpx2.AsyncClient, ada: Actor, album: Album
) -> None:
    other = Album(client, ada, (await make_product(client, ada))["id"])
    [picture] = await other.add(photo())
    assert (await album.call("DELETE", picture["id"])).status_code == 404
    assert (await album.call("PATCH", picture["id"], {"alt": "x"})).status_code == 404
    nowhere = Album(client, ada, str(uuid4()))
    assert (await nowhere.upload(photo())).status_code == 404
    assert (await client.get(nowhere.path, headers=ada.headers)).status_code == 404
    assert list(storage.incoming().iterdir()) == []


async def test_in_a_bucket_everything_is_the_same(
    s3: S3, album: Album, client: httpx2.AsyncClient, worked: Worked
) -> None:
    [picture] = await album.add(photo((300, 300)))
    await worked()
    [made] = await album.list()
    assert (await client.get(made["url"])).headers["content-type"] == "image/jpeg"
    name = made["url"].split("/")[3]
    keys = {f"shop/files/media/pictures/{name[:2]}/{name}/{w}.{e}" for w in (200, 300) for e in ("avif", "webp", "jpg")}
    original = f"shop/files/private/{album.shop.merchant_id}/pictures/{picture['id']}.original"
    assert set(s3.objects) == keys | {original}
    assert {s3.types[key] for key in keys} == {"image/avif", "image/webp", "image/jpeg"}
    await album.call("DELETE", picture["id"])
    await worked()
    assert s3.objects == {}
