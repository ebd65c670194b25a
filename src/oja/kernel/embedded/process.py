"""Child processes that end with their parent, and the account they run under."""

import contextlib
import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

PR_SET_PDEATHSIG = 1
CLONE_NEWUSER = 0x10000000
NAMESPACE_ID = 1000
ON_LINUX = sys.platform == "linux"
LIBC = ctypes.CDLL(None, use_errno=True)


class StartFailed(Exception):
    """Something could not be started; the message is a sentence or two that a person can act on."""


@dataclass(frozen=True)
class Account:
    """Who a server runs as: ourselves, root in a user namespace of its own, or another account of this machine."""

    in_namespace: bool = False
    user: pwd.struct_passwd | None = None

    @classmethod
    def choices(cls) -> Iterator["Account"]:
        """The ways in which a server that refuses root can be run here, the preferred one first."""
        if os.geteuid() != 0:
            yield cls()
            return
        if namespaces_work():
            yield cls(in_namespace=True)
        for name in ("postgres", "_postgres", "nobody"):
            with contextlib.suppress(KeyError):
                yield cls(user=pwd.getpwnam(name))

    def enter(self) -> None:
        """Become root of nothing: called in the child, between fork and exec."""
        if not self.in_namespace:
            return
        outside_user, outside_group = os.geteuid(), os.getegid()
        if LIBC.unshare(CLONE_NEWUSER) != 0:
            raise OSError(ctypes.get_errno(), "no user namespace")
        Path("/proc/self/setgroups").write_text("deny")
        Path("/proc/self/uid_map").write_text(f"{NAMESPACE_ID} {outside_user} 1")
        Path("/proc/self/gid_map").write_text(f"{NAMESPACE_ID} {outside_group} 1")

    def give(self, path: Path) -> None:
        """Make the account the owner of a folder and all that is in it."""
        if self.user is None:
            return
        for each in (path, *path.rglob("*")):
            os.chown(each, self.user.pw_uid, self.user.pw_gid, follow_symlinks=False)


def namespaces_work() -> bool:
    """True when this kernel lets us open a user namespace (hardened containers refuse)."""
    if not ON_LINUX:
        return False
    try:
        spawn([shutil.which("true") or "/bin/true"], account=Account(in_namespace=True)).wait()
    except (OSError, subprocess.SubprocessError):
        return False
    return True


def spawn(
    command: Sequence[str | Path],
    *,
    account: Account = Account(),
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    output: IO[bytes] | int | None = None,
    stdin: Path | None = None,
    parting_signal: signal.Signals = signal.SIGTERM,
) -> subprocess.Popen[bytes]:
    """
    Start a direct child in a session of its own, so that a terminal's Ctrl-C reaches only us.

    On Linux the kernel sends it `parting_signal` when the thread that called this dies, however it dies.
    """
    parent = os.getpid()

    def before_exec() -> None:
        account.enter()
        # After the change of account, which clears it: see prctl(2).
        if ON_LINUX and (LIBC.prctl(PR_SET_PDEATHSIG, int(parting_signal), 0, 0, 0) != 0 or os.getppid() != parent):
            os._exit(1)

    with (stdin or Path(os.devnull)).open("rb") as source:
        return subprocess.Popen(
            [os.fspath(part) for part in command],
            cwd=cwd,
            env=env,
            stdin=source,
            stdout=output,
            stderr=output,
            start_new_session=True,
            user=account.user.pw_uid if account.user else None,
            group=account.user.pw_gid if account.user else None,
            extra_groups=[] if account.user else None,
            preexec_fn=before_exec,  # noqa: PLW1509 - the launcher has one thread
        )


def end(child: subprocess.Popen[bytes], how: signal.Signals, patience: float) -> None:
    """Ask a child to end, insist after `patience` seconds, and reap it."""
    if child.poll() is None:
        child.send_signal(how)
        try:
            child.wait(patience)
        except subprocess.TimeoutExpired:
            child.kill()
    child.wait()


def end_orphan(pid_file: Path, marker: str, how: signal.Signals, patience: float = 10.0) -> None:
    """End what an earlier, killed launcher left behind, when `pid_file` names a live process of that command line."""
    try:
        pid = int(pid_file.read_text().split(maxsplit=1)[0])
    except (FileNotFoundError, ValueError, IndexError):
        return
    deadline = time.monotonic() + patience
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if marker in command_line(pid):
            os.kill(pid, how)
        while marker in command_line(pid) and time.monotonic() < deadline:
            time.sleep(0.02)
        if marker in command_line(pid):
            os.kill(pid, signal.SIGKILL)


def command_line(pid: int) -> str:
    """The command line of a live process; empty when there is none (a zombie has none either)."""
    if ON_LINUX:
        try:
            return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            return ""
    return subprocess.run(
        ["/bin/ps", "-p", str(pid), "-o", "command="],
        capture_output=True,
        text=True,
        check=False,
    ).stdout
