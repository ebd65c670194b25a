"""`oja up`: brings everything up in order, keeps it up, and takes it down without leaving a process behind."""

import contextlib
import hashlib
import http.client
import json
import os
import shutil
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

from oja.kernel.embedded import Servers, StartFailed
from oja.kernel.embedded.process import end, spawn
from oja.kernel.embedded.state import write_private
from oja.kernel.launch.children import Child, command, drain
from oja.kernel.launch.preflight import take
from oja.kernel.launch.welcome import say, welcome
from oja.kernel.settings import Settings

MIGRATIONS = Path(__file__).parents[2] / "migrations"
TICK = 0.1
PATIENCE = 10.0


class Asked(BaseException):
    """Somebody asked us to end: Ctrl-C or SIGTERM."""


def run(settings: Settings) -> int:
    """Run the whole shop in the foreground until Ctrl-C or SIGTERM; the exit code of the launcher."""
    began = time.monotonic()
    problems = settings.problems()
    if problems:
        sys.stderr.write("Oja cannot start with these settings:\n" + "".join(f"  - {each}\n" for each in problems))
        return 1
    for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, _ask)
    shop = Shop(settings)
    try:
        shop.start()
        shop.wait_until_ready()
        welcome(settings, shop.home, time.monotonic() - began)
        shop.keep_up()
    except StartFailed as trouble:
        sys.stderr.write(f"\nOja could not start. {trouble}\n")
        return 1
    except Asked:
        return 0
    finally:
        # Once is enough: a second signal must not cut the drain short.
        for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(each, signal.SIG_IGN)
        shop.stop()
    return 0


class Shop:
    """Everything one launcher runs."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.home = settings.home
        self.servers: Servers | None = None
        self.children: list[Child] = []

    def start(self) -> None:
        """Servers, migrations and the demo world where they are missing, then the processes."""
        self.home, lock = take(self.settings.home, self.settings.host, self.settings.port)
        needs_postgres, needs_valkey = self.settings.database_url is None, self.settings.redis_url is None
        if needs_postgres or needs_valkey:
            with _step("Starting " + " and ".join(["PostgreSQL"] * needs_postgres + ["Valkey"] * needs_valkey)):
                self.servers = Servers.start(self.home, postgres=needs_postgres, valkey=needs_valkey, lock=lock)
        else:
            self.servers = Servers.borrowed(self.home, lock)
        environment = self._environment()
        self._prepare(environment)
        environment |= self._runtime()
        self.children = [Child(name, self.home, environment) for name in ("serve", "work")]
        for child in self.children:
            child.start()

    def wait_until_ready(self) -> None:
        """Return when `/readyz` says so; tells the reason now and then while it does not."""
        with _step("Opening the shop"):
            told_at = time.monotonic()
            while not (answer := _readiness(self.settings))[0]:
                self._tend(was_ready=False)
                if time.monotonic() - told_at > PATIENCE:
                    told_at = time.monotonic()
                    say(f"still waiting: {answer[1]}")
                time.sleep(TICK)

    def keep_up(self) -> None:
        """Start again whatever dies, for ever."""
        while True:
            time.sleep(TICK)
            self._tend(was_ready=True)

    def stop(self) -> None:
        """Drain the processes, stop the servers, free the home."""
        if self.children or self.servers:
            say("Closing: finishing what was begun")
        for name in drain(self.children):
            say(f"oja {name} did not finish in time and was ended")
        # Without servers the home was never ours: a second launcher must not touch the first one's note.
        if self.servers:
            (self.home / "runtime.json").unlink(missing_ok=True)
            self.servers.stop()
            say("Closed. Everything is kept in " + str(self.home))

    def _tend(self, *, was_ready: bool) -> None:
        assert self.servers is not None, "start() comes first"
        try:
            self.servers.tend(say)
        except StartFailed as trouble:
            if not was_ready:
                raise
            say(f"{trouble}\nTrying again in {PATIENCE:.0f} s")
            time.sleep(PATIENCE)
        for child in self.children:
            child.tend(say, was_ready=was_ready)

    def _environment(self) -> dict[str, str]:
        environment = dict(os.environ)
        environment["OJA_HOME"] = str(self.home)
        environment["OJA_LAUNCHER"] = "1"
        environment["PYTHONUNBUFFERED"] = "1"
        # A person reads this terminal: every line of every request would hide the addresses and logins.
        environment.setdefault("OJA_LOG_LEVEL", "warning")
        environment["PROMETHEUS_MULTIPROC_DIR"] = str(_fresh_folder(self.home / "metrics"))
        servers = self.servers
        if servers and servers.postgres:
            environment["DATABASE_URL"] = servers.app_url
            environment["OJA_DATABASE_OWNER_URL"] = servers.owner_url
            environment["OJA_DATABASE_APP_PASSWORD"] = servers.app_password
        if servers and servers.valkey:
            environment["REDIS_URL"] = servers.redis_url
        self._note(environment)
        return environment

    def _note(self, environment: dict[str, str]) -> None:
        """Write the addresses down for `oja migrate` and the other pieces."""
        names = {
            "database_url": "DATABASE_URL",
            "database_owner_url": "OJA_DATABASE_OWNER_URL",
            "redis_url": "REDIS_URL",
        }
        state = {key: environment[name] for key, name in names.items() if name in environment}
        write_private(self.home / "runtime.json", json.dumps(state, indent=2) + "\n")

    def _runtime(self) -> dict[str, str]:
        """What the preparation found out: with a login of our own, the restricted one that was made."""
        state: dict[str, str] = json.loads((self.home / "runtime.json").read_text())
        return {"DATABASE_URL": state["database_url"], "OJA_DATABASE_OWNER_URL": state["database_owner_url"]}

    def _prepare(self, environment: dict[str, str]) -> None:
        """Migrate and seed in one child; skipped when this home's own database has seen this version already."""
        assert self.servers is not None, "servers come first"
        # In the data folder, so that it goes when the data goes.
        stamp = self.home / "postgres" / "oja-prepared"
        version = _version(self.settings)
        if self.servers.postgres is not None and stamp.exists() and stamp.read_text() == version:
            return
        with _step("Preparing the database" + (" and the demo shop" if self.settings.is_demo else "")):
            child = spawn(command("prepare"), env=environment)
            try:
                code = child.wait()
            finally:
                end(child, signal.SIGTERM, PATIENCE)
            if code != 0:
                raise StartFailed("The database could not be prepared; the reason stands above.")
        if self.servers.postgres is not None:
            stamp.write_text(version)


def _version(settings: Settings) -> str:
    """Changes whenever there is something to migrate or to seed."""
    content = hashlib.sha256(b"demo" if settings.is_demo else b"")
    for path in sorted(MIGRATIONS.rglob("*.py")):
        content.update(path.read_bytes())
    return content.hexdigest()


def _readiness(settings: Settings) -> tuple[bool, str]:
    address = settings.own_url.removeprefix("http://")
    connection = http.client.HTTPConnection(address, timeout=5)
    try:
        connection.request("GET", "/readyz")
        response = connection.getresponse()
        return response.status == 200, response.read(500).decode(errors="replace")
    except (OSError, http.client.HTTPException):
        return False, f"nothing answers on {address} yet"
    finally:
        connection.close()


@contextlib.contextmanager
def _step(words: str) -> Iterator[None]:
    began = time.monotonic()
    say(f"{words} ...")
    yield
    say(f"{words}: done in {time.monotonic() - began:.1f} s")


def _ask(_number: int, _frame: FrameType | None) -> None:
    raise Asked


def _fresh_folder(path: Path) -> Path:
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(mode=0o700)
    return path
