"""Start here: finds a Python that is new enough, then does one target of the Makefile. Runs on every Python 3."""

import os
import shutil
import sys

OLDEST = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")

if sys.version_info < OLDEST:
    for name in NEWER:
        found = shutil.which(name)
        if found:
            os.execv(found, [found, *sys.argv])
    here = "%d.%d" % sys.version_info[:2]
    sys.stderr.write(
        "Oja needs Python 3.11 or newer, and %s is %s.\n"
        "Install a newer one (Debian or Ubuntu: apt-get install python3.11 python3.11-venv;\n"
        "macOS: brew install python), then name it: make %s PYTHON=python3.11\n"
        % (sys.executable, here, " ".join(sys.argv[1:]) or "run")
    )
    sys.exit(1)

import targets  # noqa: E402 - only a new Python can read it

sys.exit(targets.main(sys.argv[1:]))
