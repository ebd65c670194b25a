"""Uploading: a file of a form goes to disk as it arrives, and is never whole in memory."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from fastapi import Request
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from oja.kernel.errors import Refusal, Unprocessable

WRITTEN_AT_ONCE = 1024**2
_OF_THE_FORM = 64 * 1024
FORM: Final[dict[str, Any]] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {"file": {"type": "string", "format": "binary"}},
                }
            }
        },
    }
}
"""How the API's document describes such a form: `openapi_extra=` of a route."""


class NoFile(Unprocessable):
    """The form has no file in it."""

    code, message = "file_missing", "Please send the file as the field `file` of a multipart/form-data form."


@dataclass
class _Form:
    """What the parser tells about the parts; the bytes of the field `file` wait in `waiting`."""

    filename: str | None = None
    waiting: bytearray = field(default_factory=bytearray)
    _header: bytearray = field(default_factory=bytearray)
    _value: bytearray = field(default_factory=bytearray)
    _is_file: bool = False

    def on_part_begin(self) -> None:
        self._is_file = False

    def on_header_field(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def on_header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def on_header_end(self) -> None:
        if self._header.lower() == b"content-disposition":
            _, options = parse_options_header(bytes(self._value))
            if options.get(b"name") == b"file" and self.filename is None:
                self._is_file = True
                self.filename = options.get(b"filename", b"").decode(errors="replace").replace("\x00", "")
        self._header.clear()
        self._value.clear()

    def on_part_data(self, data: bytes, start: int, end: int) -> None:
        if self._is_file:
            self.waiting += data[start:end]


async def save_file(request: Request, path: Path, *, most: int, too_large: Callable[[], Refusal]) -> str:
    """
    Save the field `file` of a form at `path`; answers the name it had. Nothing stays when it is refused.

    :raises NoFile: there is no such field
    :raises Refusal: `too_large()`, as soon as more than `most` bytes have come
    """
    kind, options = parse_options_header(request.headers.get("content-type"))
    if kind != b"multipart/form-data" or b"boundary" not in options:
        raise NoFile
    form = _Form()
    names = ("on_part_begin", "on_header_field", "on_header_value", "on_header_end", "on_part_data")
    try:
        parser = MultipartParser(options[b"boundary"], {name: getattr(form, name) for name in names})  # type: ignore[arg-type]  # callbacks by name
        await _receive(request, parser, form, path, most, too_large)
    except BaseException as error:
        path.unlink(missing_ok=True)  # noqa: ASYNC240 - also when cancelled: nothing may be awaited
        if isinstance(error, FormParserError):
            raise NoFile from error
        raise
    if form.filename is None:
        await asyncio.to_thread(path.unlink)
        raise NoFile
    return form.filename[-200:]


async def _receive(
    request: Request, parser: MultipartParser, form: _Form, path: Path, most: int, too_large: Callable[[], Refusal]
) -> None:
    received = 0
    with path.open("wb") as file:
        async for data in request.stream():
            received += len(data)
            if received > most + _OF_THE_FORM:
                raise too_large()
            parser.write(data)
            if len(form.waiting) >= WRITTEN_AT_ONCE:
                await asyncio.to_thread(file.write, bytes(form.waiting))
                form.waiting.clear()
        parser.finalize()
        await asyncio.to_thread(file.write, bytes(form.waiting))
