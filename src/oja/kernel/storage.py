"""
Storage: the files that pages and chats show, in a folder or in a bucket (`OJA_S3_URL`).

Public files, such as pictures of the catalogue, are kept by the hash of their content: the same bytes are one file, an
address never changes what it shows, and so it may be cached for ever. Private files, such as what shoppers sent, lie
elsewhere; only who is allowed to is handed one, and never by this module.
"""

import functools
import hashlib
import mimetypes
import re
import shutil
import time
from pathlib import Path
from typing import Final

from pydantic import SecretStr
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from oja.kernel import serving
from oja.kernel.bucket import Bucket
from oja.kernel.errors import NotFound
from oja.kernel.settings import get_settings
from oja.kernel.stores import Folder, Store
from oja.kernel.web import render

ADDRESS: Final = "/media"
LEFT_BEHIND_SECONDS: Final = 86_400
_FOR_EVER: Final = "public, max-age=31536000, immutable"
_KEY: Final = re.compile(r"^([0-9a-f]{2})/\1[0-9a-f]{38}\.[a-z0-9]{1,8}$")


def address_of(data: bytes, suffix: str) -> str:
    """Where these bytes are shown once they are kept, such as `/media/3f/3f9a….jpg`."""
    name = hashlib.sha256(data).hexdigest()[:40] + suffix
    return f"{ADDRESS}/{name[:2]}/{name}"


async def put(data: bytes, suffix: str) -> str:
    """Keep a public file; answers its address. Keeping it again changes nothing."""
    address = address_of(data, suffix)
    key = address.removeprefix(f"{ADDRESS}/")
    if await public().size(key) is None:
        await public().put(key, data, _mime_type(key))
    return address


async def get(address: str) -> bytes | None:
    """The bytes behind a public address of ours; None when it is not ours or not there."""
    key = address.removeprefix(f"{ADDRESS}/")
    if not address.startswith(f"{ADDRESS}/") or not _KEY.match(key) or await public().size(key) is None:
        return None
    return b"".join([piece async for piece in public().read(key)])


def public() -> Store:
    """Where public files lie."""
    return _store("media", get_settings().s3_url, get_settings().home)


def private() -> Store:
    """Where files lie that only some may see. Whoever hands one out asks first."""
    return _store("private", get_settings().s3_url, get_settings().home)


def incoming() -> Path:
    """A folder of this machine for files that are still being received or looked at."""
    folder = get_settings().home / "incoming"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder.resolve()


def forget_left_behind() -> None:
    """Delete what nobody has touched in `incoming` for a day: a process that was killed left it."""
    for path in incoming().iterdir():
        if path.stat().st_mtime < time.time() - LEFT_BEHIND_SECONDS:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


def route() -> Route:
    """What serves the public files."""
    return Route(f"{ADDRESS}/{{key:path}}", _show, methods=["GET", "HEAD"], name="media")


async def _show(request: Request) -> Response:
    key = request.path_params["key"]
    size = await public().size(key) if _KEY.match(key) else None
    if size is None:
        return render(NotFound())
    etag = key.partition("/")[2].partition(".")[0]
    headers = {"Cache-Control": _FOR_EVER, "X-Content-Type-Options": "nosniff"}
    return await serving.answer(
        request, public(), key, size=size, mime_type=_mime_type(key), etag=etag, headers=headers
    )


def _mime_type(key: str) -> str:
    return mimetypes.guess_type(key)[0] or "application/octet-stream"


@functools.cache
def _store(name: str, s3_url: SecretStr | None, home: Path) -> Store:
    return Bucket(s3_url.get_secret_value(), name) if s3_url else Folder(home / name)
