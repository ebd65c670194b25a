"""The home folder: made private, locked by one launcher, with the ports and passwords that it remembers."""

import fcntl
import json
import os
import secrets
import socket
import stat
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO

from oja.kernel.embedded.process import StartFailed


@dataclass
class Secrets:
    """Ports and passwords of the embedded servers, kept in `$OJA_HOME/embedded.json`."""

    postgres_port: int = 0
    valkey_port: int = 0
    owner_password: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    app_password: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    valkey_password: str = field(default_factory=lambda: secrets.token_urlsafe(24))

    @classmethod
    def load(cls, home: Path) -> "Secrets":
        """What was remembered; fresh secrets when nothing was, or when it cannot be read."""
        try:
            known = json.loads((home / "embedded.json").read_text())
            return cls(**{name: known[name] for name in cls.__dataclass_fields__ if name in known})
        except (FileNotFoundError, ValueError, TypeError):
            return cls()

    def save(self, home: Path) -> None:
        """Remember them, readable by this account only."""
        write_private(home / "embedded.json", json.dumps(asdict(self), indent=2) + "\n")


def open_home(home: Path) -> Path:
    """Make the home folder with mode 0700 and return its absolute path."""
    home = home.expanduser().absolute()
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        mode = home.stat().st_mode
        if mode & stat.S_ISVTX or home in {Path.home(), Path("/")}:
            raise StartFailed(f"OJA_HOME={home} is used by others too: choose a folder of its own, such as {home}/oja.")
        if mode & 0o077:
            home.chmod(0o700)
        probe = home / f".writable-{os.getpid()}"
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise StartFailed(
            f"OJA_HOME={home} cannot be written ({error.strerror}): free it, or choose another folder, "
            'for example OJA_HOME="$HOME/.oja" make run.'
        ) from error
    return home


def lock_home(home: Path) -> IO[str]:
    """
    Take the home folder for this process until the returned file is closed, or the process ends in any way.

    :raises StartFailed: another launcher has it
    """
    lock = (home / "lock").open("a+")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        lock.seek(0)
        holder = lock.read().strip() or "unknown"
        lock.close()
        raise StartFailed(
            f"Oja is already running on OJA_HOME={home} (process {holder}): stop it first, or choose another OJA_HOME."
        ) from error
    lock.truncate(0)
    lock.write(str(os.getpid()))
    lock.flush()
    return lock


def write_private(path: Path, text: str) -> None:
    """Replace a file whole, readable by this account only at every moment."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
    draft.replace(path)


def free_port(wanted: int = 0) -> int:
    """`wanted` when nobody listens there on loopback, otherwise a free port."""
    for port in (wanted, 0) if wanted else (0,):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            found: int = probe.getsockname()[1]
            return found
    raise StartFailed("No free port on 127.0.0.1: is the loopback interface up?")
