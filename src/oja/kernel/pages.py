"""Pages: the HTML that the web build left beside the package."""

import functools
from pathlib import Path
from typing import Any

from fastapi.responses import HTMLResponse, Response
from starlette.staticfiles import StaticFiles

from oja.kernel.errors import Unavailable

BUILT = Path(__file__).parent.parent / "web"


class Assets(StaticFiles):
    """Scripts and styles, whose names change with their content: browsers keep them for a year."""

    def file_response(self, *file: Any, **more: Any) -> Response:
        response = super().file_response(*file, **more)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


class NotBuilt(Unavailable):
    """The web pages were never built."""

    code, message = "not_built", "The web pages are not built yet. Run `make install`, then reload."


def built_page(name: str) -> HTMLResponse:
    """
    A page of the web build, such as `phone.html`. Never stored by browsers, since it names the newest scripts.

    :raises NotBuilt: the build did not run
    """
    path = BUILT / name
    try:
        written_at = path.stat().st_mtime_ns
    except FileNotFoundError:
        raise NotBuilt from None
    return HTMLResponse(_read(path, written_at), headers={"Cache-Control": "no-store"})


@functools.lru_cache(maxsize=16)
def _read(path: Path, _written_at: int) -> bytes:
    return path.read_bytes()
