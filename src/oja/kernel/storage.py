"""
Storage: files that pages and chats show, kept under `$OJA_HOME/media` by the hash of their content.

The same bytes are one file, an address never changes what it shows, and so it may be cached for ever.
"""

import functools
import hashlib
import os
from pathlib import Path
from typing import Final

from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from oja.kernel.settings import get_settings

ADDRESS: Final = "/media"
_FOR_EVER: Final = "public, max-age=31536000, immutable"


def put(data: bytes, suffix: str) -> str:
    """Keep a file; answers its address such as `/media/3f/3f9a….jpg`. Keeping it again changes nothing."""
    name = hashlib.sha256(data).hexdigest()[:40] + suffix
    file = _folder() / name[:2] / name
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o755)
        draft = file.with_name(f".{name}.{os.getpid()}")
        draft.write_bytes(data)
        draft.replace(file)
    return f"{ADDRESS}/{name[:2]}/{name}"


def path(address: str) -> Path | None:
    """The file behind an address of ours; None when it is not ours or not there."""
    folder = _folder().resolve()
    file = (folder / address.removeprefix(f"{ADDRESS}/")).resolve()
    return file if address.startswith(f"{ADDRESS}/") and file.is_relative_to(folder) and file.is_file() else None


def route() -> Mount:
    """What serves the files."""
    return Mount(ADDRESS, app=_serve, name="media")


class _Files(StaticFiles):
    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        if response.status_code < 400:
            response.headers["Cache-Control"] = _FOR_EVER
        return response


async def _serve(scope: Scope, receive: Receive, send: Send) -> None:
    await _files(_folder())(scope, receive, send)


@functools.cache
def _files(folder: Path) -> _Files:
    return _Files(directory=folder, check_dir=False)


def _folder() -> Path:
    return get_settings().home / "media"
