"""
`oja`: the command line. `oja up` starts everything in this process, which therefore imports little; every other
command becomes its own process image (`oja.commands`), which imports the product.
"""

import argparse
import os
import sys
from typing import NoReturn

from oja.kernel.launch import supervisor
from oja.kernel.launch.children import command
from oja.kernel.settings import BadSettings, get_settings

PIECES = {
    "serve": "answer the web (API, storefront, dashboard, webhooks)",
    "work": "work off the jobs",
    "migrate": "bring the database to this version",
    "seed": "make the demo world, once",
    "doctor": "name every missing or wrong setting at once",
    "openapi": "print the OpenAPI document",
}


def main() -> int:
    """Run one command; its exit code."""
    parser = argparse.ArgumentParser(prog="oja", description="Sell through WhatsApp, with a web shop always in step.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("up", help="start everything and stay in the foreground")
    for name, purpose in PIECES.items():
        piece = commands.add_parser(name, help=purpose)
        if name == "serve":
            piece.add_argument("--workers", type=int, default=1, help="processes that answer (1)")
    options = parser.parse_args()
    try:
        settings = get_settings()
    except BadSettings as trouble:
        print(trouble, file=sys.stderr)
        return 1
    if options.command != "up":
        become(sys.argv[1:])
    return supervisor.run(settings)


def become(words: list[str]) -> NoReturn:
    """Go on as another of our commands, in the same process."""
    line = command(*words)
    os.execv(line[0], line)  # noqa: S606 - our own program


if __name__ == "__main__":
    sys.exit(main())
