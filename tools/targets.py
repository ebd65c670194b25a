"""The targets of the Makefile."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import checks
import install
from steps import BIN, ROOT, Trouble, environment, loudly, quietly


def run() -> int:
    """Install what is missing, then become `oja up`."""
    check_before_anything_slow()
    install.everything(for_tests=False)
    os.chdir(ROOT)
    os.execve(install.PYTHON, [str(install.PYTHON), "-m", "oja.cli", "up"], environment())


def check_before_anything_slow() -> None:
    """
    A busy port, or a home that is in use or cannot be written, is said at once.

    :raises Trouble: one of these
    """
    sys.path.insert(0, str(ROOT / "src"))
    # Found only now: the sources are not installed yet. They need nothing but the standard library.
    from oja.kernel.embedded.process import StartFailed  # noqa: PLC0415
    from oja.kernel.launch.preflight import take  # noqa: PLC0415

    try:
        port = int(os.environ.get("PORT") or "8000")
    except ValueError:
        raise Trouble(f"PORT={os.environ['PORT']} is not a number: for example PORT=8001 make run.") from None
    home = ROOT / Path(os.environ.get("OJA_HOME") or "var").expanduser()
    try:
        _, lock = take(home, os.environ.get("HOST") or "127.0.0.1", port)
    except StartFailed as trouble:
        raise Trouble(str(trouble)) from None
    lock.close()


def install_all() -> int:
    """Only install and build."""
    install.everything(for_tests=False)
    return 0


def test() -> int:
    """Every test, pytest last."""
    install.everything(for_tests=True)
    return checks.test([])


def check() -> int:
    """Everything that CI looks at."""
    install.everything(for_tests=True)
    failed = checks.look()
    checks.numbers()
    return checks.test(failed)


def bench() -> int:
    """Measure."""
    install.everything(for_tests=True)
    install.install_lighthouse()
    checks.find_browser()
    return 0 if loudly([install.PYTHON, "-m", "benchmarks"], env=environment()) else 1


def tidy() -> int:
    """Put every file into the house's form."""
    install.everything(for_tests=True)
    ruff = BIN / "ruff"
    quietly("Python: order of imports and the like", [ruff, "check", "--fix", "--exit-zero", "--quiet"])
    quietly("Python: form", [ruff, "format", "--quiet"])
    quietly("Web", ["npm", "run", "format"], cwd=ROOT / "web", env=environment())
    return 0


def export() -> int:
    """Write requirements.txt from uv.lock."""
    install.make_venv()
    (ROOT / "requirements.txt").write_text(checks.requirements())
    return 0


TARGETS = {
    "run": run,
    "install": install_all,
    "test": test,
    "check": check,
    "bench": bench,
    "format": tidy,
    "export": export,
}


def main(words: list[str]) -> int:
    """Do one target; its exit code."""
    # Stopped while installing, say nothing more than that.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        return TARGETS[words[0] if words else "run"]()
    except Trouble as trouble:
        sys.stderr.write(f"\n  {trouble}\n")
    except PermissionError as error:
        sys.stderr.write(f"\n  {Path(error.filename or ROOT)} cannot be written: change its owner, or clone anew.\n")
    except KeyboardInterrupt:
        sys.stderr.write("\n  Stopped. Finished steps are not repeated next time.\n")
        return 130
    return 1
