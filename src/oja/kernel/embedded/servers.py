"""The embedded servers of one home, started together."""

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from oja.kernel.embedded.postgres import APP, OWNER, Postgres
from oja.kernel.embedded.process import Account, StartFailed
from oja.kernel.embedded.server import Server
from oja.kernel.embedded.state import Secrets, lock_home, open_home
from oja.kernel.embedded.valkey import Valkey


class Servers:
    """
    PostgreSQL and Valkey of one home, as direct children of this process.

    Start them from a thread that lives as long as they shall: on Linux they end with it. Usable as a context manager.
    """

    def __init__(self, home: Path, lock: IO[str], secrets: Secrets) -> None:
        self.home = home
        self.lock = lock
        self.secrets = secrets
        self.postgres: Postgres | None = None
        self.valkey: Valkey | None = None

    @classmethod
    def start(
        cls,
        home: Path,
        *,
        durable: bool = True,
        postgres: bool = True,
        valkey: bool = True,
        account: Account | None = None,
        lock: IO[str] | None = None,
    ) -> Self:
        """
        Start what is asked for and return when it answers; the home is locked until `stop()`.

        `durable=False` trades safety for speed, for tests. `account` says who PostgreSQL runs as (root only).
        `lock` is what `lock_home` gave, when the caller has taken the home already.

        :raises StartFailed: the home is in use or not writable, or a server does not start
        """
        home = open_home(home)
        servers = cls(home, lock or lock_home(home), Secrets.load(home))
        try:
            if valkey:
                servers.valkey = Valkey(home, servers.secrets, durable=durable)
                servers.valkey.prepare()
                servers.valkey.launch()
            if postgres:
                servers.postgres = Postgres(home, servers.secrets, durable=durable, account=account)
                servers.postgres.prepare()
                servers.postgres.launch()
            for server in servers.all():
                server.wait()
            servers.secrets.save(home)
        except BaseException:
            servers.stop()
            raise
        return servers

    @classmethod
    def borrowed(cls, home: Path, lock: IO[str]) -> Self:
        """No server of our own: the person gave addresses of others. Only the home is held."""
        return cls(home, lock, Secrets.load(home))

    @property
    def owner_url(self) -> str:
        """Login that owns the database `oja` (a superuser)."""
        return self._postgres().url(OWNER)

    @property
    def app_url(self) -> str:
        """Login of the app, whose role the migrations make with `app_password`."""
        return self._postgres().url(APP)

    @property
    def redis_url(self) -> str:
        """Address of Valkey."""
        if self.valkey is None:
            raise StartFailed("Valkey was not asked for.")
        return self.valkey.url

    @property
    def app_password(self) -> str:
        """Password that the app's role shall have."""
        return self.secrets.app_password

    def all(self) -> list[Server]:
        """The servers that were asked for."""
        return [server for server in (self.postgres, self.valkey) if server is not None]

    def tend(self, say: Callable[[str], None]) -> None:
        """Start again whatever has died, with its data, on the same port."""
        for server in self.all():
            if server.has_died():
                say(f"{server.name} died; starting it again")
                server.launch()
                server.wait()

    def stop(self) -> None:
        """End the servers and free the home."""
        for server in self.all():
            server.stop()
        self.lock.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _postgres(self) -> Postgres:
        if self.postgres is None:
            raise StartFailed("PostgreSQL was not asked for.")
        return self.postgres
