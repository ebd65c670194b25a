"""One step at a time: said in a line, timed, skipped when its inputs have not changed, explained when it fails."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / "bin"
WEB = ROOT / "web"
STAMPS = VENV / "oja-stamps"

NO_NETWORK = (
    "name resolution|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|dns error|timed out|Connection refused|"
    "NewConnectionError|from versions: none|Network is unreachable|ProxyError|error sending request|No route to host|"
    "[Cc]ould not connect"
)
REMEDIES = {
    NO_NETWORK: "The package registry cannot be reached. Check the network; behind a mirror set PIP_INDEX_URL, "
    "UV_DEFAULT_INDEX and npm_config_registry to it.",
    "CERTIFICATE_VERIFY|SELF_SIGNED|UnknownIssuer": "The registry's certificate is not trusted: set SSL_CERT_FILE.",
    "No space left|ENOSPC": "The disk is full: about 1.5 GB are needed.",
    "[Pp]ermission denied|EACCES|EPERM": f"This account may not write to {ROOT}: change its owner, or clone it anew.",
}


class Trouble(Exception):
    """A step failed; the message says which and what to do."""


def say(words: str) -> None:
    """One line for the person who waits."""
    sys.stdout.write(f"  {words}\n")
    sys.stdout.flush()


@contextlib.contextmanager
def step(words: str) -> Iterator[None]:
    """Say what is being done, and how long it took."""
    began = time.monotonic()
    sys.stdout.write(f"  {words} ... ")
    sys.stdout.flush()
    try:
        yield
    except BaseException:
        sys.stdout.write("failed\n")
        raise
    sys.stdout.write(f"{time.monotonic() - began:.1f} s\n")
    sys.stdout.flush()


def quietly(
    words: str, command: Sequence[str | Path], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None
) -> None:
    """
    Run a command as a step, showing its output only when it fails.

    :raises Trouble: it failed; with the end of its output and the likely remedy
    """
    with step(words):
        try:
            done = subprocess.run(
                command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                text=True, errors="replace", check=False,
            )  # fmt: skip
        except OSError as error:
            raise Trouble(f"{words}: {command[0]} cannot be run ({error.strerror}).") from error
    if done.returncode != 0:
        tail = "\n".join(f"    {line}" for line in done.stdout.strip().splitlines()[-15:])
        raise Trouble(
            f"{words} failed. The end of what it said:\n{tail}\n  {remedy(done.stdout)}\n"
            "  Then run the same command again: finished steps are not repeated."
        )


def remedy(output: str) -> str:
    """What a person can do about an output like this."""
    for pattern, advice in REMEDIES.items():
        if re.search(pattern, output):
            return advice
    return "Put right what it names."


def loudly(command: Sequence[str | Path], *, cwd: Path = ROOT, env: Mapping[str, str] | None = None) -> bool:
    """Run a command in sight of the person; True when it succeeded."""
    sys.stdout.flush()
    return subprocess.run(command, cwd=cwd, env=env, check=False).returncode == 0


def digest(files: Iterable[Path], *words: str) -> str:
    """Changes when any of the files, their names or the words do."""
    content = hashlib.sha256("\0".join(words).encode())
    for path in sorted(files):
        content.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return content.hexdigest()


def stamp(name: str) -> str:
    """What was noted when the step was last done; empty when never."""
    with contextlib.suppress(OSError):
        return (STAMPS / name).read_text()
    return ""


def note(name: str, value: str) -> None:
    """Note that the step is done."""
    STAMPS.mkdir(exist_ok=True)
    (STAMPS / name).write_text(value)


def environment(**more: str) -> dict[str, str]:
    """Our environment with the programs of `.venv` first."""
    kept = {name: value for name, value in os.environ.items() if name not in {"VIRTUAL_ENV", "PYTHONPATH", "MAKEFLAGS"}}
    return kept | {"PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', os.defpath)}", **more}
