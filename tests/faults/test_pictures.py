"""Whatever befalls the processes that draw pictures: each picture is shown in the end, or it is told why not."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import httpx2
import pytest
import pytest_asyncio

from oja.catalog.pictures import crew, making
from oja.catalog.pictures.crew import CannotBeMade, Crew, MakerDied
from tests.factories.pictures import Album, make_product, photo
from tests.support.app import until
from tests.support.cast import Actor


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "upload"
    path.write_bytes(photo())
    return path


@pytest_asyncio.fixture(loop_scope="session")
async def makers() -> AsyncIterator[Crew]:
    one = Crew(1)
    yield one
    await one.close()


def script(path: Path, body: str) -> tuple[str, ...]:
    path.write_text(body)
    return sys.executable, str(path)


async def test_a_maker_that_was_killed_while_it_waited_is_replaced(makers: Crew, source: Path, tmp_path: Path) -> None:
    await makers.make(source, tmp_path)
    [first] = makers._idle
    os.kill(first.process.pid, signal.SIGKILL)
    await first.process.wait()
    assert (await makers.make(source, tmp_path)).width == 900


async def test_a_maker_that_is_killed_over_a_picture_is_told_of_and_replaced(source: Path, tmp_path: Path) -> None:
    once = tmp_path / "once"
    command = script(
        tmp_path / "dies.py",
        f"import os, pathlib, runpy, sys\nonce = pathlib.Path({str(once)!r})\n"
        "if not once.exists():\n    once.touch()\n    sys.stdin.readline()\n    os.kill(os.getpid(), 9)\n"
        "runpy.run_module('oja.catalog.pictures.maker', run_name='__main__')\n",
    )
    makers = Crew(1, command)
    with pytest.raises(MakerDied):
        await makers.make(source, tmp_path)
    assert (await makers.make(source, tmp_path)).width == 900
    await makers.close()


async def test_a_maker_that_takes_for_ever_is_ended(source: Path, tmp_path: Path) -> None:
    command = script(tmp_path / "hangs.py", "import sys, time\nsys.stdin.readline()\ntime.sleep(600)\n")
    makers = Crew(1, command, patience=0.2)
    with pytest.raises(MakerDied):
        await makers.make(source, tmp_path)
    assert makers._idle == []


async def test_a_picture_that_asks_for_too_much_memory_is_refused_and_not_the_machine(
    source: Path, tmp_path: Path
) -> None:
    command = script(
        tmp_path / "poor.py",
        "from oja.catalog.pictures import maker\nmaker.MOST_MEMORY = 120 * 1024 * 1024\nmaker.serve(maker.answer)\n",
    )
    large = tmp_path / "large"
    large.write_bytes(photo((6000, 6000), kind="PNG", compress_level=1))
    makers = Crew(1, command)
    with pytest.raises(CannotBeMade, match="memory"):
        await makers.make(large, tmp_path)
    assert (await makers.make(source, tmp_path)).width == 900
    await makers.close()


async def test_makers_know_no_secret(makers: Crew, source: Path, tmp_path: Path) -> None:
    await makers.make(source, tmp_path)
    environment = await asyncio.to_thread(Path(f"/proc/{makers._idle[0].process.pid}/environ").read_bytes)
    assert os.environ["OJA_SECRET_KEY"].encode() not in environment


async def test_makers_end_with_whoever_started_them(tmp_path: Path) -> None:
    body = (
        "import asyncio, os, sys\nfrom pathlib import Path\nfrom oja.catalog.pictures import crew\n"
        "async def main():\n    maker = await crew.crew()._free()\n"
        "    print(maker.process.pid, flush=True)\n    os.kill(os.getpid(), 9)\nasyncio.run(main())\n"
    )
    command = script(tmp_path / "parent.py", body)
    parent = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    told, _ = await parent.communicate()
    pid = int(told)

    async def has_ended() -> bool:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        return False

    await until(has_ended)


async def test_the_largest_picture_we_take_is_made_within_its_memory(makers: Crew, tmp_path: Path) -> None:
    large = tmp_path / "large"
    large.write_bytes(photo((10_000, 5_000), kind="PNG", compress_level=1))
    made = await makers.make(large, tmp_path)
    assert (made.width, made.height) == (2560, 1280)


async def test_a_worker_that_dies_between_publishing_and_writing_down_is_followed_by_the_same_picture(
    client: httpx2.AsyncClient, ada: Actor
) -> None:
    """The next worker claims it again and draws the same files under the same name."""
    album = Album(client, ada, (await make_product(client, ada))["id"])
    [picture] = await album.add(photo())
    task = making.Task(ada.merchant_id, UUID(picture["id"]), None, "store", 1)
    lost = await making._draw_and_publish(task)
    await making.make(ada.merchant_id, UUID(picture["id"]))
    assert (await album.list())[0]["url"] == lost.url
    await crew.close()
