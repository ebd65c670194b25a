"""The first file that `make run` starts, and the advice it gives."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

TOOLS = Path(__file__).parents[2] / "tools"


def test_an_old_python_can_read_the_first_file() -> None:
    ast.parse((TOOLS / "bootstrap.py").read_text(), feature_version=(3, 6))


def test_says_which_python_is_needed_and_how_to_name_it(tmp_path: Path) -> None:
    old = tmp_path / "bootstrap.py"
    old.write_text(
        (TOOLS / "bootstrap.py").read_text().replace("(3, 11)", "(99, 0)").replace('"python3.', '"no-python3.')
    )
    done = subprocess.run([sys.executable, old, "test"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Oja needs Python 3.11 or newer" in done.stderr
    assert "make test PYTHON=python3.11" in done.stderr


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        ("npm error code ENOTFOUND", "registry cannot be reached"),
        ("ERROR: ... (from versions: none)", "registry cannot be reached"),
        ("error: dns error: failed to lookup address", "registry cannot be reached"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("PermissionError: [Errno 13] Permission denied: '.venv'", "change its owner"),
        ("something new", "Put right what it names"),
    ],
)
def test_names_the_remedy_of_a_failed_step(said: str, advice: str) -> None:
    script = f"import sys; sys.path.insert(0, {str(TOOLS)!r}); import steps; print(steps.remedy(sys.argv[1]))"
    done = subprocess.run([sys.executable, "-c", script, said], capture_output=True, text=True, check=True)
    assert advice in done.stdout
