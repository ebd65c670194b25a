"""What has to be there before anything runs: `.venv`, uv, the packages, Node, the web packages, the built pages."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from steps import BIN, ROOT, VENV, WEB, Trouble, digest, environment, note, quietly, stamp

UV = "uv>=0.9,<1"
OLDEST_NODE = (22, 22)
BUILT = ROOT / "src" / "oja" / "web"
PYTHON = BIN / "python"


def everything(*, for_tests: bool) -> None:
    """Install and build what is missing or out of date; what is there is left alone."""
    make_venv()
    sync_packages({"dev"} if for_tests else set())
    if for_tests or not is_built():
        find_node()
        install_web()
    build_web()


def make_venv() -> None:
    """
    `.venv` with uv in it; made anew when the checkout was moved or Python changed.

    :raises Trouble: this Python cannot make one
    """
    identity = f"{ROOT} {sys.version_info[0]}.{sys.version_info[1]}"
    if stamp("venv") not in {"", identity} or (VENV.exists() and not _runs(PYTHON)):
        shutil.rmtree(VENV)
    if not VENV.exists():
        _create_venv()
    if not (BIN / "uv").exists():
        pip = [str(PYTHON), "-m", "pip"]
        if not _runs(PYTHON, "-m", "pip"):
            pip = [sys.executable, "-m", "pip", "--python", str(PYTHON)]
        quietly("Installing uv", [*pip, "install", "--quiet", UV], env=environment())
    note("venv", identity)


def sync_packages(groups: set[str], words: str = "Installing Python packages") -> None:
    """The Python packages of uv.lock; groups once installed stay."""
    version = digest([ROOT / "uv.lock", ROOT / "pyproject.toml"])
    known, _, had = stamp("packages").partition(" ")
    wanted = groups | set(had.split())
    if known == version and wanted == set(had.split()):
        return
    chosen = [part for group in sorted(wanted) for part in ("--group", group)]
    options = [
        "--frozen",
        "--inexact",
        "--no-default-groups",
        "--all-extras" if "dev" in wanted else "--extra=embedded",
    ]
    settings = environment(UV_PYTHON_DOWNLOADS="never", UV_PROJECT_ENVIRONMENT=str(VENV), UV_NO_PROGRESS="1")
    mirror = _mirror()
    if mirror is None:
        quietly(words, [BIN / "uv", "sync", *options, *chosen], env=settings)
    else:
        _install_from(mirror, [*options, *chosen], settings)
    note("packages", " ".join([version, *sorted(wanted)]))


def find_node() -> None:
    """Node and npm on the PATH of `environment()`: the system's when new enough, else from the package registry."""
    if not _node_is_new_enough():
        sync_packages({"node"}, "Installing Node")
        if not _node_is_new_enough():
            raise Trouble(
                f"Node {OLDEST_NODE[0]}.{OLDEST_NODE[1]} or newer is needed and has no package here: install it."
            )


def install_web() -> None:
    """The web packages of package-lock.json."""
    _install_node_packages("web packages", WEB)


def install_lighthouse() -> None:
    """Lighthouse, which only a benchmark needs."""
    _install_node_packages("Lighthouse", WEB / "lighthouse")


def _install_node_packages(name: str, folder: Path) -> None:
    wanted = name.lower().replace(" ", "-")
    version = digest([folder / "package-lock.json", folder / "package.json"])
    if stamp(wanted) == version and (folder / "node_modules").exists():
        return
    command = ["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"]
    quietly(f"Installing {name}", command, cwd=folder, env=environment(PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD="1"))
    note(wanted, version)


def build_web() -> None:
    """The pages and the storefront's renderer, into src/oja/web."""
    if is_built():
        return
    version = _web_version()
    quietly("Building the pages", ["npm", "run", "build"], cwd=WEB, env=environment())
    note("web-build", version)


def is_built() -> bool:
    """True when the built pages are those of the sources."""
    return (BUILT / "manifest.json").exists() and stamp("web-build") == _web_version()


def _web_version() -> str:
    sources = [path for path in WEB.glob("*") if path.is_file()]
    for folder in ("src", "public"):
        sources += [path for path in (WEB / folder).rglob("*") if path.is_file() and ".test." not in path.name]
    return digest(sources)


def _create_venv() -> None:
    has_pip = _runs(Path(sys.executable), "-c", "import ensurepip, venv")
    if not has_pip and not _runs(Path(sys.executable), "-m", "pip"):
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        if os.geteuid() == 0 and shutil.which("apt-get"):
            settings = environment(DEBIAN_FRONTEND="noninteractive")
            quietly("Reading the system's package lists", ["apt-get", "update", "-qq"], env=settings)
            quietly(f"Installing {package}", ["apt-get", "install", "-y", "-qq", package], env=settings)
            has_pip = True
        elif uv := shutil.which("uv"):
            quietly("Making .venv", [uv, "venv", "--seed", "--python", sys.executable, VENV])
            return
        else:
            raise Trouble(
                "This Python has neither venv nor pip. Install them (Debian or Ubuntu: "
                f"sudo apt-get install {package}), then run the same command again."
            )
    quietly("Making .venv", [sys.executable, "-m", "venv", *([] if has_pip else ["--without-pip"]), VENV])


def _mirror() -> str | None:
    """The package index that pip was told to use, when uv was not told of one: uv.lock names the public addresses."""
    if os.environ.get("UV_DEFAULT_INDEX") or os.environ.get("UV_INDEX_URL"):
        return os.environ.get("UV_DEFAULT_INDEX") or os.environ.get("UV_INDEX_URL")
    if os.environ.get("PIP_INDEX_URL"):
        return os.environ["PIP_INDEX_URL"]
    told = subprocess.run(
        [PYTHON, "-m", "pip", "config", "get", "global.index-url"], capture_output=True, text=True, check=False
    )
    return told.stdout.strip() or None


def _install_from(mirror: str, options: list[str], settings: dict[str, str]) -> None:
    wishes = str(VENV / "wishes.txt")
    export: list[str | Path] = [BIN / "uv", "export", "--quiet", "--no-emit-project", "-o", wishes]
    quietly("Reading uv.lock", [*export, *(each for each in options if each != "--inexact")], env=settings)
    install: list[str | Path] = [BIN / "uv", "pip", "install", "--quiet", "--python", PYTHON, "--index-url", mirror]
    quietly("Installing Python packages from your mirror", [*install, "-r", wishes], env=settings)
    quietly("Installing Oja", [*install, "--no-deps", "-e", ROOT], env=settings)


def _node_is_new_enough() -> bool:
    settings = environment()
    if not shutil.which("npm", path=settings["PATH"]) or not shutil.which("node", path=settings["PATH"]):
        return False
    told = subprocess.run(["node", "--version"], env=settings, capture_output=True, text=True, check=False).stdout
    match = re.match(r"v(\d+)\.(\d+)", told)
    return match is not None and (int(match[1]), int(match[2])) >= OLDEST_NODE


def _runs(program: Path, *words: str) -> bool:
    try:
        done = subprocess.run([program, *(words or ("--version",))], capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0
