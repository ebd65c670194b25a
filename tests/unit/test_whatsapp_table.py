"""The guide's table of kinds says what the code does."""

import subprocess
import sys
from pathlib import Path

from oja.channels.capabilities import KINDS

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "tools" / "whatsapp_table.py"
GUIDE = ROOT / "docs" / "guides" / "whatsapp.md"


def test_the_guide_is_not_behind_the_code() -> None:
    done = subprocess.run([sys.executable, SCRIPT, "--check"], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_kind_we_say_has_a_row_and_a_test() -> None:
    rows = GUIDE.read_text().partition("### What comes in")[0].splitlines()
    told = {kind: [line for line in rows if line.startswith(f"| `{kind}` |")] for kind in KINDS}
    assert [kind for kind, lines in told.items() if len(lines) != 1 or lines[0].endswith("| – |")] == []
