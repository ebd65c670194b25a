"""The processes beside the servers: started, started again when they die, drained at the end."""

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from oja.kernel.embedded.process import StartFailed, spawn
from oja.kernel.launch.preflight import MODULE, pid_file

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0
# A process that lived this long was well: its next death is answered at once again.
WELL_AFTER = 60.0
# So many deaths before the shop was ever ready mean that it will not become ready.
HOPELESS_AFTER = 4
DRAIN_SECONDS = 15.0


def command(*words: str) -> list[str]:
    """The command line of one of our own commands."""
    return [sys.executable, "-m", MODULE, *words]


class Child:
    """One process that shall always run."""

    def __init__(self, name: str, home: Path, environment: Mapping[str, str]) -> None:
        self.name = name
        self.home = home
        self.environment = environment
        self.deaths = 0
        self.pause = FIRST_PAUSE
        self.starts_at = 0.0
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it now."""
        self.process = spawn(command(self.name), env=self.environment)
        self.starts_at = time.monotonic()
        pid_file(self.home, self.name).write_text(str(self.process.pid))

    def tend(self, say: Callable[[str], None], *, was_ready: bool) -> None:
        """
        Start it again when it has died, after a pause that grows.

        :raises StartFailed: it keeps dying before the shop was ever ready
        """
        if self.process is None:
            if time.monotonic() >= self.starts_at:
                self.start()
            return
        code = self.process.poll()
        if code is None:
            return
        self.deaths += 1
        if not was_ready and self.deaths >= HOPELESS_AFTER:
            raise StartFailed(
                f"`oja {self.name}` ended {self.deaths} times while starting (last with {_ending(code)}). "
                "Its message stands above; `oja doctor` names wrong settings."
            )
        if time.monotonic() - self.starts_at > WELL_AFTER:
            self.pause = FIRST_PAUSE
        say(f"oja {self.name} ended with {_ending(code)}; starting it again in {self.pause:g} s")
        self.starts_at = time.monotonic() + self.pause
        self.pause = min(LONGEST_PAUSE, self.pause * 2)
        self.process = None

    def forget(self) -> None:
        """Take away the note of its process id."""
        pid_file(self.home, self.name).unlink(missing_ok=True)


def drain(children: list[Child]) -> list[str]:
    """Ask all to end, wait up to 15 s together, then insist; returns the names of those that had to be killed."""
    running = [(child.name, child.process) for child in children if child.process is not None]
    for _, process in running:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
    deadline = time.monotonic() + DRAIN_SECONDS
    killed = []
    for name, process in running:
        try:
            process.wait(max(0.0, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            killed.append(name)
    for child in children:
        child.forget()
    return killed


def _ending(code: int) -> str:
    return f"signal {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"
