"""What is checked before anything slow: the home is ours, nothing is left of a killed launcher, the port is free."""

import contextlib
import signal
import socket
from pathlib import Path
from typing import IO

from oja.kernel.embedded.process import StartFailed, end_orphan
from oja.kernel.embedded.state import lock_home, open_home

# Names of the processes we start beside the servers, and the words in their command line.
PROCESSES = ("serve", "work")
MODULE = "oja.commands"


def take(home: Path, host: str, port: int) -> tuple[Path, IO[str]]:
    """
    Lock the home, end what an earlier launcher left there, and make sure that the port is free.

    Returns the home's absolute path, and the lock: closing it frees the home.

    :raises StartFailed: the home is in use or not writable, or the port is taken
    """
    home = open_home(home)
    lock = lock_home(home)
    try:
        (home / "runtime.json").unlink(missing_ok=True)
        for name in PROCESSES:
            end_orphan(pid_file(home, name), MODULE, signal.SIGTERM)
            pid_file(home, name).unlink(missing_ok=True)
        check_port(host, port)
    except BaseException:
        lock.close()
        raise
    return home, lock


def pid_file(home: Path, name: str) -> Path:
    """Where the process id of one of our processes is kept."""
    return home / f"{name}.pid"


def check_port(host: str, port: int) -> None:
    """
    Make sure that we can listen there.

    :raises StartFailed: somebody else does, or we may not
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with contextlib.closing(socket.socket(family)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except PermissionError as error:
            raise StartFailed(
                f"This account may not listen on port {port}: choose one above 1023, for example PORT=8000 make run."
            ) from error
        except OSError as error:
            raise StartFailed(
                f"Port {port} on {host} is in use by another program ({error.strerror}): "
                f"stop it, or choose another port, for example PORT={_next(port)} make run."
            ) from error


def _next(port: int) -> int:
    return port + 1 if port < 65535 else 8000
