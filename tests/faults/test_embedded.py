"""The embedded servers under attack: nothing is lost, nothing is left behind."""

import asyncio
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import asyncpg
import pytest
import redis

from oja.kernel.embedded import Servers, StartFailed
from oja.kernel.embedded.process import Account, command_line

HOLDER = """
import json, sys, time
from pathlib import Path
from oja.kernel.embedded import Servers
servers = Servers.start(Path(sys.argv[1]))
pids = [server.pid for server in servers.all()]
print(json.dumps({"owner_url": servers.owner_url, "redis_url": servers.redis_url, "pids": pids}), flush=True)
time.sleep(600)
"""


def until(check: Callable[[], bool], seconds: float = 15.0) -> None:
    deadline = time.monotonic() + seconds
    while not check():
        assert time.monotonic() < deadline, f"not within {seconds} s"
        time.sleep(0.02)


def ask(url: str, statement: str) -> object:
    async def run() -> object:
        connection = await asyncpg.connect(url)
        try:
            return await connection.fetchval(statement)
        finally:
            await connection.close()

    return asyncio.run(run())


def write(servers: Servers) -> None:
    ask(servers.owner_url, "CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n")
    with redis.Redis.from_url(servers.redis_url) as client:
        client.set("kept", "yes")


def assert_kept(owner_url: str, redis_url: str) -> None:
    assert ask(owner_url, "SELECT count(*) FROM kept") == 1000
    with redis.Redis.from_url(redis_url) as client:
        assert client.get("kept") == b"yes"


def test_keeps_data_ports_and_passwords_over_a_restart(tmp_path: Path) -> None:
    with Servers.start(tmp_path) as servers:
        write(servers)
        before = (servers.owner_url, servers.redis_url)
    with Servers.start(tmp_path) as servers:
        assert (servers.owner_url, servers.redis_url) == before
        assert_kept(*before)


@pytest.mark.parametrize("victim", ["postgres", "valkey"])
def test_starts_a_killed_server_again_with_its_data(tmp_path: Path, victim: str) -> None:
    said: list[str] = []
    with Servers.start(tmp_path) as servers:
        write(servers)
        # The append-only file is written out every second; a kill right after a write may lose that second.
        with redis.Redis.from_url(servers.redis_url) as client:
            client.waitaof(1, 0, 5000)
        server = next(each for each in servers.all() if each.name == victim)
        killed = server.pid
        assert killed is not None
        os.kill(killed, signal.SIGKILL)
        until(server.has_died)
        servers.tend(said.append)
        assert server.pid != killed
        assert_kept(servers.owner_url, servers.redis_url)
    assert said == [f"{victim} died; starting it again"]


def test_refuses_a_second_start_on_the_same_home(tmp_path: Path) -> None:
    with Servers.start(tmp_path, valkey=False, durable=False) as servers:
        with pytest.raises(StartFailed, match="already running on OJA_HOME"):
            Servers.start(tmp_path)
        assert ask(servers.owner_url, "SELECT 1") == 1


def test_leaves_nothing_behind_when_the_launcher_is_killed_and_recovers_on_the_next_start(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER, tmp_path], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        state = json.loads(holder.stdout.readline())
        ask(state["owner_url"], "CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n")
        holder.kill()
    # At once, while the orphans are still ending: the start waits for them.
    with Servers.start(tmp_path) as servers:
        assert ask(servers.owner_url, "SELECT count(*) FROM kept") == 1000
        until(lambda: not any(command_line(pid) for pid in state["pids"]))
        assert not set(state["pids"]) & {server.pid for server in servers.all()}


def test_forgets_a_half_made_data_folder(tmp_path: Path) -> None:
    (tmp_path / "postgres.new").mkdir()
    (tmp_path / "postgres.new" / "PG_VERSION").write_text("18")
    with Servers.start(tmp_path, valkey=False, durable=False) as servers:
        assert ask(servers.owner_url, "SELECT current_database()") == "oja"


def test_ignores_a_stale_pid_file_that_names_another_process(tmp_path: Path) -> None:
    with Servers.start(tmp_path, valkey=False, durable=False):
        stale = (tmp_path / "postgres" / "postmaster.pid").read_text().splitlines()
    (tmp_path / "postgres" / "postmaster.pid").write_text("\n".join([str(os.getpid()), *stale[1:]]) + "\n")
    with Servers.start(tmp_path, valkey=False, durable=False) as servers:
        assert ask(servers.owner_url, "SELECT 1") == 1


def test_lets_nobody_in_without_the_password(tmp_path: Path) -> None:
    with Servers.start(tmp_path, durable=False) as servers:
        with pytest.raises(asyncpg.InvalidPasswordError):
            ask(servers.owner_url.replace(servers.secrets.owner_password, "guess"), "SELECT 1")
        with (
            redis.Redis.from_url(servers.redis_url.replace(servers.secrets.valkey_password, "guess")) as client,
            pytest.raises(redis.AuthenticationError),
        ):
            client.ping()


def test_lets_the_owner_in_again_when_the_note_with_the_password_is_lost(tmp_path: Path) -> None:
    with Servers.start(tmp_path, valkey=False):
        pass
    (tmp_path / "embedded.json").unlink()
    with Servers.start(tmp_path, valkey=False) as servers:
        assert ask(servers.owner_url, "SELECT 1") == 1


@pytest.mark.parametrize(
    "account",
    list(Account.choices()),
    ids=lambda each: "namespace" if each.in_namespace else str(each.user and each.user.pw_name),
)
def test_runs_as_every_account_that_this_machine_offers(tmp_path: Path, account: Account) -> None:
    try:
        for _ in range(2):
            with Servers.start(tmp_path, valkey=False, durable=False, account=account) as servers:
                assert ask(servers.owner_url, "SELECT current_database()") == "oja"
    finally:
        if account.user is not None:
            shutil.rmtree((tmp_path / "postgres").resolve().parent)
