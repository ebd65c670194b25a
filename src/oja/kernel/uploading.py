"""Uploading: the files of a form go to disk as they arrive, and are never whole in memory."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Final

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
FILES_FORM: Final[dict[str, Any]] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["file"],
                    "properties": {"file": {"type": "array", "items": {"type": "string", "format": "binary"}}},
                }
            }
        },
    }
}
"""The same for a form with several files."""


class NoFile(Unprocessable):
    """The form has no file in it."""

    code, message = "file_missing", "Please send the file as the field `file` of a multipart/form-data form."


class TooManyFiles(Unprocessable):
    """There are more files in the form than are taken at once."""

    code, message = "too_many_files", "These are too many files for one upload. Please send them in several."


@dataclass
class _File:
    """A field `file`; its bytes wait in `waiting` to be written."""

    filename: str
    waiting: bytearray = field(default_factory=bytearray)
    size: int = 0


@dataclass
class _Form:
    """What the parser tells about the parts."""

    files: list[_File] = field(default_factory=list)
    _header: bytearray = field(default_factory=bytearray)
    _value: bytearray = field(default_factory=bytearray)
    _current: _File | None = None

    def on_part_begin(self) -> None:
        self._current = None

    def on_header_field(self, data: bytes, start: int, end: int) -> None:
        self._header += data[start:end]

    def on_header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def on_header_end(self) -> None:
        if self._header.lower() == b"content-disposition":
            _, options = parse_options_header(bytes(self._value))
            if options.get(b"name") == b"file" and self._current is None:
                filename = options.get(b"filename", b"").decode(errors="replace").replace("\x00", "")
                self._current = _File(filename[-200:])
                self.files.append(self._current)
        self._header.clear()
        self._value.clear()

    def on_part_data(self, data: bytes, start: int, end: int) -> None:
        if self._current is not None:
            self._current.waiting += data[start:end]
            self._current.size += end - start


async def save_file(request: Request, path: Path, *, most: int, too_large: Callable[[], Refusal]) -> str:
    """
    Save the field `file` of a form at `path`; answers the name it had. Nothing stays when it is refused.

    :raises NoFile: there is no such field
    :raises TooManyFiles: there are several
    :raises Refusal: `too_large()`, as soon as more than `most` bytes have come
    """
    [filename] = await save_files(request, [path], most=most, too_large=too_large)
    return filename


async def save_files(
    request: Request, paths: Sequence[Path], *, most: int, too_large: Callable[[], Refusal]
) -> list[str]:
    """
    Save every field `file` of a form at one of `paths`, in their order; answers the names they had.

    Nothing stays when it is refused.

    :raises NoFile: there is no such field
    :raises TooManyFiles: there are more than `paths`
    :raises Refusal: `too_large()`, as soon as more than `most` bytes of one file have come
    """
    kind, options = parse_options_header(request.headers.get("content-type"))
    if kind != b"multipart/form-data" or b"boundary" not in options:
        raise NoFile
    form = _Form()
    names = ("on_part_begin", "on_header_field", "on_header_value", "on_header_end", "on_part_data")
    try:
        parser = MultipartParser(options[b"boundary"], {name: getattr(form, name) for name in names})  # type: ignore[arg-type]  # callbacks by name
        await _receive(request, parser, form, paths, most, too_large)
    except BaseException as error:
        for path in paths:
            path.unlink(missing_ok=True)  # also when cancelled: nothing may be awaited
        if isinstance(error, FormParserError):
            raise NoFile from error
        raise
    if not form.files:
        raise NoFile
    return [file.filename for file in form.files]


async def _receive(
    request: Request,
    parser: MultipartParser,
    form: _Form,
    paths: Sequence[Path],
    most: int,
    too_large: Callable[[], Refusal],
) -> None:
    received = 0
    with ExitStack() as stack:
        places: list[BinaryIO] = []
        async for data in request.stream():
            received += len(data)
            parser.write(data)
            if received > most * len(paths) + _OF_THE_FORM or any(file.size > most for file in form.files):
                raise too_large()
            if len(form.files) > len(paths):
                raise TooManyFiles
            places += [stack.enter_context(path.open("wb")) for path in paths[len(places) : len(form.files)]]
            if sum(len(file.waiting) for file in form.files) >= WRITTEN_AT_ONCE:
                await asyncio.to_thread(_write, form.files, places)
        parser.finalize()
        await asyncio.to_thread(_write, form.files, places)


def _write(files: Sequence[_File], places: Sequence[BinaryIO]) -> None:
    for file, place in zip(files, places, strict=True):
        place.write(file.waiting)
        file.waiting.clear()
