"""What `make check` and `make test` look at."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from install import PYTHON
from steps import BIN, ROOT, WEB, Trouble, environment, loudly, quietly, say

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_BROWSER = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
OPENING_SECONDS = 120
OLDEST_POSTGRES = Path("/usr/lib/postgresql/15/bin")
ON_THE_OLDEST = [
    f"tests/integration/{name}"
    for name in ("test_migrations.py", "test_walls.py", "kernel", "customers", "catalog", "carts", "orders")
]
# The projects of playwright.config.ts in two halves that take about as long.
STORIES = (["phone"], ["desktop", "slow line", "right to left", "dark", "no script"])
# Every process has servers of its own; one core waits for them half the time.
PYTEST: list[str | Path] = [PYTHON, "-m", "pytest", "--numprocesses=auto", "--maxprocesses=4", "--dist=worksteal"]
TYPED = ("src/oja", "tests", "benchmarks", "tools")


def look() -> list[str]:
    """Lint, types, import rules and generated files; the names of what failed."""
    looks: list[tuple[str, list[str | Path], Path]] = [
        ("Python: lint", [BIN / "ruff", "check", "--quiet"], ROOT),
        ("Python: form", [BIN / "ruff", "format", "--check", "--quiet"], ROOT),
        ("Python: types", [BIN / "mypy", *(name for name in TYPED if (ROOT / name).exists())], ROOT),
        ("Python: import rules", [BIN / "lint-imports", "--no-cache"], ROOT),
        ("Web: lint", ["npm", "run", "--silent", "lint"], WEB),
        ("Web: types", ["npm", "run", "--silent", "types"], WEB),
        ("Web: words", ["npm", "run", "--silent", "words:check"], WEB),
        ("Web: client of the API", ["npm", "run", "--silent", "api:check"], WEB),
    ]
    failed = []
    for name, command, folder in looks:
        try:
            quietly(name, command, cwd=folder, env=environment())
        except Trouble as trouble:
            sys.stdout.write(f"\n{trouble}\n\n")
            failed.append(name)
    known = ROOT / "requirements.txt"
    if not known.exists() or known.read_text() != requirements():
        say("requirements.txt is behind uv.lock: run `make export`.")
        failed.append("requirements.txt")
    return failed


def requirements() -> str:
    """What requirements.txt shall contain: uv.lock, for those who install with pip."""
    options = [
        "--frozen",
        "--no-default-groups",
        "--all-extras",
        "--no-extra=local-ai",
        "--no-emit-project",
        "--no-annotate",
        "--no-header",
    ]
    done = subprocess.run(
        [BIN / "uv", "export", "--quiet", *options],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise Trouble(f"uv export failed: {done.stderr.strip()}")
    return "# Written from uv.lock by `make export`; `pip install -r requirements.txt` works too.\n" + done.stdout


def numbers() -> None:
    """Print the figures of the house that are watched."""
    loudly([PYTHON, ROOT / "tools" / "numbers_watched.py"], env=environment())


def test(failed: list[str]) -> int:
    """Vitest, the browser stories on a shop of their own, pytest last; the exit code."""
    if not loudly(["npm", "run", "--silent", "test"], cwd=WEB, env=environment()):
        failed.append("Vitest")
    try:
        find_browser()
        if not tell_stories():
            failed.append("browser stories")
    except Trouble as trouble:
        sys.stdout.write(f"\n  {trouble}\n\n")
        failed.append("browser stories")
    if OLDEST_POSTGRES.exists():
        say("The rows' own tests on PostgreSQL 15, the oldest that is promised")
        rows = [*PYTEST, "-q", "--no-header", *ON_THE_OLDEST]
        if not loudly(rows, env=environment(OJA_POSTGRES_BIN=str(OLDEST_POSTGRES))):
            failed.append("PostgreSQL 15")
    if failed:
        say(f"FAILED before pytest: {', '.join(failed)}. What they said stands above.")
    passed = loudly(PYTEST, env=environment())
    return 0 if passed and not failed else 1


def find_browser() -> None:
    """
    A Chromium for the stories: installed when root, otherwise the command is named.

    :raises Trouble: there is none
    """
    if os.environ.get("CHROME_PATH") or any(shutil.which(name) for name in BROWSERS) or MAC_BROWSER.exists():
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        settings = environment(DEBIAN_FRONTEND="noninteractive")
        quietly("Reading the system's package lists", ["apt-get", "update", "-qq"], env=settings)
        quietly("Installing Chromium", ["apt-get", "install", "-y", "-qq", "chromium"], env=settings)
        return
    raise Trouble(
        "The browser stories need a browser: sudo apt-get install chromium (macOS: brew install --cask google-chrome), "
        "or name one by CHROME_PATH."
    )


def tell_stories() -> bool:
    """
    The browser stories, in two shops at once: neither half meets what the other changes. True when all went well.

    :raises Trouble: a shop does not open, or does not close cleanly
    """
    with contextlib.ExitStack() as at_the_end:
        halves = []
        for projects in STORIES:
            settings = at_the_end.enter_context(open_shop())
            # Each line names its project; those of the other half come between, so none may be written over.
            settings["PLAYWRIGHT_FORCE_TTY"] = "0"
            named = [f"--project={name}" for name in projects]
            command = ["npm", "run", "--silent", "e2e", "--", f"--output=test-results/{projects[0]}", *named]
            half = subprocess.Popen(command, cwd=WEB, env=settings)
            at_the_end.callback(half.terminate)
            halves.append(half)
        codes = [half.wait() for half in halves]
    return not any(codes)


@contextlib.contextmanager
def open_shop() -> Iterator[dict[str, str]]:
    """
    A demo shop in a folder of its own, closed at the end; yields the environment that leads to it.

    :raises Trouble: it does not open, or does not close cleanly
    """
    with tempfile.TemporaryDirectory(prefix="oja-e2e-") as folder, socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        probe.close()
        outside = (
            "DATABASE_URL",
            "DATABASE_DIRECT_URL",
            "REDIS_URL",
            "OJA_BASE_URL",
            "OJA_DEMO",
            "ENVIRONMENT",
            "HOST",
        )
        settings = {name: value for name, value in environment().items() if name not in outside}
        url = f"http://127.0.0.1:{port}"
        settings |= {"OJA_HOME": f"{folder}/home", "PORT": str(port), "OJA_E2E_URL": url, "OJA_RATE_LIMITS": "off"}
        # Where the story of a merchant's own domain answers as a nameserver.
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as names:
            names.bind(("127.0.0.1", 0))
            dns = f"127.0.0.1:{names.getsockname()[1]}"
        settings |= {"OJA_DOMAIN_TARGET": "shops.oja.example", "OJA_DNS_SERVERS": dns, "OJA_E2E_DNS": dns}
        # Stories change a shop and look at it faster than people do.
        settings |= {"OJA_MICROCACHE_SECONDS": "0"}
        log = Path(folder) / "up.log"
        with log.open("wb") as output:
            shop = subprocess.Popen(
                [PYTHON, "-m", "oja.cli", "up"],
                cwd=ROOT,
                env=settings,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        try:
            _wait_until_open(shop, f"{url}/readyz", log)
            yield settings
        finally:
            shop.send_signal(signal.SIGTERM)
            code = shop.wait(60)
        if code != 0:
            raise Trouble(f"The shop of the browser stories ended with {code}. It said:\n{_end_of(log)}")


def _wait_until_open(shop: subprocess.Popen[bytes], address: str, log: Path) -> None:
    deadline = time.monotonic() + OPENING_SECONDS
    while time.monotonic() < deadline and shop.poll() is None:
        with contextlib.suppress(OSError, urllib.error.URLError), urllib.request.urlopen(address, timeout=5):
            return
        time.sleep(0.2)
    raise Trouble(f"The shop of the browser stories did not open. It said:\n{_end_of(log)}")


def _end_of(log: Path) -> str:
    return "\n".join(f"    {line}" for line in log.read_text(errors="replace").splitlines()[-25:])
