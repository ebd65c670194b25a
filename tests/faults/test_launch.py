"""`oja up` under attack: it keeps the shop open, it never shares a home, and it leaves no process behind."""

import asyncio
import contextlib
import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import pytest

from oja.kernel.embedded import Servers
from oja.kernel.embedded.process import ON_LINUX, command_line
from oja.kernel.embedded.state import free_port
from oja.kernel.settings import runtime_state

PID_FILES = ("postgres/postmaster.pid", "valkey/valkey.pid", "serve.pid", "work.pid")


def until(check: Callable[[], bool], seconds: float = 60.0) -> None:
    deadline = time.monotonic() + seconds
    while not check():
        assert time.monotonic() < deadline, f"not within {seconds} s"
        time.sleep(0.05)


async def ask(url: str, statement: str) -> object:
    connection = await asyncpg.connect(url)
    try:
        return await connection.fetchval(statement)
    finally:
        await connection.close()


@dataclass
class Shop:
    """A launcher in a process of its own."""

    home: Path
    port: int
    launcher: subprocess.Popen[str]

    def is_open(self) -> bool:
        assert self.launcher.poll() is None, "the launcher ended"
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/readyz")
            return connection.getresponse().status == 200
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    def pid(self, file: str) -> int:
        with contextlib.suppress(OSError, IndexError, ValueError):
            return int((self.home / file).read_text().split()[0])
        return 0

    def pids(self) -> dict[str, int]:
        return {file: self.pid(file) for file in PID_FILES}


def start(home: Path, port: int, **more: str) -> Shop:
    outside = ("DATABASE_URL", "REDIS_URL", "OJA_DATABASE_OWNER_URL", "OJA_DATABASE_APP_PASSWORD", "ENVIRONMENT")
    environment = {name: value for name, value in os.environ.items() if name not in outside} | {
        "OJA_HOME": str(home),
        "PORT": str(port),
        "OJA_DEMO": "0",
        "OJA_SANDBOX": "1",
        "OJA_SECRET_KEY": "a key that is used for nothing but this test",
        "OJA_BASE_URL": f"http://127.0.0.1:{port}",
    }
    environment |= more
    launcher = subprocess.Popen(
        [sys.executable, "-m", "oja.cli", "up"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return Shop(home, port, launcher)


@contextlib.contextmanager
def opened(home: Path, **more: str) -> Iterator[Shop]:
    shop = start(home, free_port(), **more)
    try:
        until(shop.is_open)
        yield shop
    finally:
        shop.launcher.terminate()
        shop.launcher.communicate(timeout=60)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that has been open once: copies of it open quickly."""
    with opened(tmp_path_factory.mktemp("prepared") / "home") as shop:
        pass
    assert shop.launcher.returncode == 0
    return shop.home


@pytest.fixture
def home(prepared: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(prepared, tmp_path / "home"))


@pytest.fixture(scope="module")
def shop(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    home = shutil.copytree(prepared, tmp_path_factory.mktemp("launch") / "home")
    with opened(Path(home)) as shop:
        yield shop


@pytest.mark.parametrize("victim", PID_FILES)
def test_starts_again_whatever_is_killed(shop: Shop, victim: str) -> None:
    killed = shop.pid(victim)
    os.kill(killed, signal.SIGKILL)
    until(lambda: shop.pid(victim) not in {0, killed} and shop.is_open())
    assert command_line(killed) == ""


def test_says_in_one_sentence_that_the_home_is_in_use(shop: Shop) -> None:
    second = start(shop.home, free_port()).launcher
    said, _ = second.communicate(timeout=30)
    assert second.returncode == 1
    assert f"Oja is already running on OJA_HOME={shop.home} (process {shop.launcher.pid})" in said
    assert shop.is_open()


def test_says_at_once_that_the_port_is_taken_and_names_another(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        launcher = start(tmp_path / "home", port).launcher
        said, _ = launcher.communicate(timeout=30)
    assert launcher.returncode == 1
    assert f"Port {port} on 127.0.0.1 is in use" in said
    assert f"PORT={port + 1}" in said
    assert not (tmp_path / "home" / "postgres").exists()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_closes_cleanly_and_leaves_no_process_behind(home: Path, how: signal.Signals) -> None:
    with opened(home) as shop:
        pids = shop.pids()
        shop.launcher.send_signal(how)
        # A terminal and make may both pass it on.
        shop.launcher.send_signal(how)
        assert shop.launcher.wait(30) == 0
    assert all(pids.values())
    assert not any(command_line(pid) for pid in pids.values())
    assert not (shop.home / "runtime.json").exists()


def test_leaves_no_process_behind_when_killed_and_opens_again(home: Path) -> None:
    with opened(home) as shop:
        pids = shop.pids()
        shop.launcher.kill()
        if ON_LINUX:  # elsewhere the next start ends what is left
            until(lambda: not any(command_line(pid) for pid in pids.values()))
    with opened(shop.home) as again:
        assert not any(command_line(pid) for pid in pids.values())
        assert all(again.pids().values())


def test_keeps_secrets_to_this_account(shop: Shop) -> None:
    for name in ("runtime.json", "embedded.json", "valkey/valkey.conf"):
        assert (shop.home / name).stat().st_mode & 0o077 == 0
    assert shop.home.stat().st_mode & 0o777 == 0o700


@pytest.fixture(scope="module")
def guest(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Servers, Shop]]:
    """A shop on servers that somebody else runs, given by a login that may do everything."""
    folder = tmp_path_factory.mktemp("guest")
    with (
        Servers.start(folder / "theirs", durable=False) as theirs,
        opened(folder / "ours", DATABASE_URL=theirs.owner_url, REDIS_URL=theirs.redis_url) as shop,
    ):
        yield theirs, shop


def test_does_not_start_servers_when_their_addresses_are_given(guest: tuple[Servers, Shop]) -> None:
    _, shop = guest
    assert not (shop.home / "postgres").exists()
    assert not (shop.home / "valkey").exists()


def test_works_by_a_login_that_cannot_pass_the_walls_when_the_given_one_could(guest: tuple[Servers, Shop]) -> None:
    theirs, shop = guest
    logins = "SELECT array_agg(DISTINCT usename::text) FROM pg_stat_activity WHERE application_name LIKE 'oja%'"
    assert asyncio.run(ask(theirs.owner_url, logins)) == ["oja_app"]
    assert runtime_state(shop.home)["database_url"].startswith("postgresql://oja_app:")


@pytest.mark.parametrize(
    ("piece", "word"), [("doctor", "All is well."), ("migrate", "The database is at this version.")]
)
def test_the_pieces_are_content_with_the_restricted_login(guest: tuple[Servers, Shop], piece: str, word: str) -> None:
    theirs, shop = guest
    url = runtime_state(shop.home)["database_url"]
    environment = {"PATH": os.environ["PATH"], "OJA_HOME": str(shop.home / "elsewhere")}
    environment |= {"DATABASE_URL": url, "REDIS_URL": theirs.redis_url}
    done = subprocess.run(
        [sys.executable, "-m", "oja.cli", piece], env=environment, capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.returncode) == (word, 0), done.stderr


def test_the_doctor_names_everything_that_is_wrong_at_once(tmp_path: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "OJA_HOME": str(tmp_path), "OJA_DEMO": "0", "OJA_SECRET_KEY": "short"}
    nobody = free_port()
    environment["DATABASE_URL"] = f"postgresql://ada@127.0.0.1:{nobody}/oja"
    environment["REDIS_URL"] = f"redis://127.0.0.1:{nobody}"
    done = subprocess.run(
        [sys.executable, "-m", "oja.cli", "doctor"], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    for name in (
        "OJA_SECRET_KEY is too short",
        "OJA_BASE_URL",
        "DATABASE_URL: the database cannot",
        "REDIS_URL: Valkey",
    ):
        assert name in done.stdout


def test_does_not_start_with_missing_settings_and_names_all_of_them(tmp_path: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "OJA_HOME": str(tmp_path / "home"), "OJA_DEMO": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "oja.cli", "up"], env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    for name in ("OJA_SECRET_KEY", "OJA_BASE_URL", "OJA_WHATSAPP_APP_SECRET", "OJA_WHATSAPP_VERIFY_TOKEN"):
        assert name in done.stderr
    assert not (tmp_path / "home").exists()
