"""
Bucket: files in S3 or whatever speaks like it, through `obstore` (the extra `s3`).

`OJA_S3_URL` is `s3://bucket/prefix?region=…` for Amazon's own, `https://KEY:SECRET@host/bucket/prefix?region=…` for any
other; a key with odd signs is percent-encoded. Without a key in it, the usual `AWS_…` variables and roles are asked.
"""

import contextlib
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from oja.kernel.stores import Away

PART = 8 * 1024 * 1024
USUAL_REGION = "us-east-1"


class Bucket:
    """Files in a bucket, below a prefix."""

    def __init__(self, url: str, prefix: str) -> None:
        # Only who keeps files in a bucket installs the extra `s3`.
        import obstore
        from obstore.store import S3Store

        self._api = obstore
        self._store = S3Store(**options(url, prefix))

    async def put(self, key: str, content: bytes | Path, mime_type: str) -> None:
        """Keep bytes, or a copy of a file; a large one goes in parts."""
        about = {"Content-Type": mime_type}
        with self._troubles():
            await self._api.put_async(self._store, key, content, attributes=about, chunk_size=PART)

    async def size(self, key: str) -> int | None:
        """How many bytes there are under a key; None when there is nothing."""
        try:
            with self._troubles():
                return int((await self._api.head_async(self._store, key))["size"])
        except FileNotFoundError:
            return None

    async def read(self, key: str, start: int = 0, length: int | None = None) -> AsyncIterator[bytes]:
        """The bytes in pieces, from `start`, at most `length` of them."""
        part: Any = {"offset": start} if length is None else (start, start + length)
        with self._troubles():
            found = await self._api.get_async(self._store, key, options={"range": part} if start or length else {})
            async for piece in found.stream():
                yield bytes(piece)

    async def delete(self, key: str) -> None:
        """Forget a key. Again changes nothing."""
        with contextlib.suppress(FileNotFoundError), self._troubles():
            await self._api.delete_async(self._store, key)

    @contextlib.contextmanager
    def _troubles(self) -> Iterator[None]:
        try:
            yield
        except FileNotFoundError:
            raise
        except self._api.exceptions.BaseError as trouble:
            raise Away(type(trouble).__name__) from trouble


def options(url: str, prefix: str) -> dict[str, Any]:
    """What an `OJA_S3_URL` says, as `S3Store` takes it."""
    parts = urlsplit(url)
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    if parts.scheme == "s3":
        bucket, inner, given = parts.hostname or "", parts.path, {}
    else:
        bucket, _, inner = parts.path.strip("/").partition("/")
        host = f"{parts.hostname}:{parts.port}" if parts.port else str(parts.hostname)
        given = {"endpoint": f"{parts.scheme}://{host}", "virtual_hosted_style_request": False}
    if parts.username:
        given |= {"access_key_id": unquote(parts.username), "secret_access_key": unquote(parts.password or "")}
    within = "/".join(part for part in (inner.strip("/"), prefix) if part)
    region = query.get("region", USUAL_REGION)
    return {
        "bucket": bucket,
        "prefix": within,
        "region": region,
        "client_options": {"allow_http": parts.scheme == "http"},
        **given,
    }
