"""What the two embedded servers have in common: launch, wait, notice death, log."""

import abc
import signal
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from oja.kernel.embedded.process import Account, StartFailed, end, spawn

LOG_LIMIT = 10_000_000
RETRY_SECONDS = 10.0
RECOVERY_SECONDS = 600.0


class Server(abc.ABC):
    """One embedded server: a child process, its log and the moment at which it answers."""

    name: ClassVar[str]
    parting_signal: ClassVar[signal.Signals]
    # What a server says when its killed predecessor has not let go yet: worth another try.
    passing_troubles: ClassVar[tuple[str, ...]]

    def __init__(self, home: Path, account: Account) -> None:
        self.home = home
        self.account = account
        self.log = home / "logs" / f"{self.name}.log"
        self.child: subprocess.Popen[bytes] | None = None
        self._log_start = 0

    @abc.abstractmethod
    def command(self) -> Sequence[str | Path]:
        """The command line that runs the server in the foreground."""

    @abc.abstractmethod
    def is_ready(self) -> bool:
        """True when the server answers."""

    def folder(self) -> Path:
        """The folder it runs in."""
        return self.home

    def environment(self) -> dict[str, str] | None:
        """Its environment, None for ours."""
        return None

    @property
    def pid(self) -> int | None:
        """Its process id, None while it is not running."""
        return self.child.pid if self.child else None

    def launch(self) -> None:
        """Start the process without waiting for it."""
        self.log.parent.mkdir(exist_ok=True, mode=0o700)
        if self.log.exists() and self.log.stat().st_size > LOG_LIMIT:
            self.log.replace(self.log.with_suffix(".log.1"))
        with self.log.open("ab") as output:
            self._log_start = output.tell()
            self.child = spawn(
                self.command(),
                account=self.account,
                cwd=self.folder(),
                env=self.environment(),
                output=output,
                parting_signal=self.parting_signal,
            )

    def wait(self) -> None:
        """
        Wait until it answers, launching it again while the trouble may pass.

        :raises StartFailed: it does not start; the message ends with what it said
        """
        began = time.monotonic()
        while not self.is_ready():
            waited = time.monotonic() - began
            if self.has_died():
                words = self.last_words()
                if waited > RETRY_SECONDS or not any(trouble in words for trouble in self.passing_troubles):
                    raise StartFailed(f"{self.name} did not start. It said (all of it is in {self.log}):\n{words}")
                time.sleep(0.25)
                self.launch()
            elif waited > RECOVERY_SECONDS:
                raise StartFailed(f"{self.name} did not answer for {RECOVERY_SECONDS:.0f} s: see {self.log}.")
            time.sleep(0.01)

    def has_died(self) -> bool:
        """True when it was launched and is gone; reaps it."""
        return self.child is not None and self.child.poll() is not None

    def last_words(self) -> str:
        """The end of what it logged since its launch."""
        with self.log.open("rb") as log:
            log.seek(self._log_start)
            return log.read()[-2000:].decode(errors="replace").strip()

    def stop(self, patience: float = 15.0) -> None:
        """End it cleanly and reap it; does nothing when it is not running."""
        if self.child is not None:
            end(self.child, self.parting_signal, patience)
            self.child = None
