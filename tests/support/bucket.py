"""S3's edge of the wire: PUT, GET with ranges, HEAD, uploads in parts and deletions, by path, in memory."""

import asyncio
import hashlib
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
import pytest_asyncio
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from oja.kernel.settings import get_settings
from tests.support.app import until

XML = "application/xml"


@dataclass
class S3:
    """What lies in it, by bucket and key; and who asked."""

    objects: dict[str, bytes] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    parts: dict[str, dict[int, bytes]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    async def serve(self, request: Request) -> Response:
        """One call, signed or refused."""
        key, query = request.path_params["key"], request.query_params
        if not request.headers.get("authorization", "").startswith("AWS4-HMAC-SHA256 Credential=KEY/"):
            return Response("<Error><Code>AccessDenied</Code></Error>", 403, media_type=XML)
        self.asked.append(f"{request.method} {key}")
        if request.method == "PUT":
            return await self._put(request, key)
        if "delete" in query:
            return self._delete(key, await request.body())
        if request.method == "POST":
            return await self._upload(key, query.get("uploadId"))
        return self._get(request, key)

    async def _put(self, request: Request, key: str) -> Response:
        content = await request.body()
        upload = request.query_params.get("uploadId")
        if upload is not None:
            self.parts[upload][int(request.query_params["partNumber"])] = content
        else:
            self.objects[key] = content
            self.types[key] = request.headers.get("content-type", "")
        return Response(headers={"ETag": f'"{hashlib.md5(content).hexdigest()}"'})

    async def _upload(self, key: str, upload: str | None) -> Response:
        if upload is None:
            upload = f"upload-{len(self.parts)}"
            self.parts[upload] = {}
            body = f"<InitiateMultipartUploadResult><UploadId>{upload}</UploadId></InitiateMultipartUploadResult>"
            return Response(body, media_type=XML)
        self.objects[key] = b"".join(part for _, part in sorted(self.parts.pop(upload).items()))
        body = '<CompleteMultipartUploadResult><ETag>"whole"</ETag></CompleteMultipartUploadResult>'
        return Response(body, media_type=XML)

    def _delete(self, bucket: str, wanted: bytes) -> Response:
        keys = re.findall(r"<Key>(.*?)</Key>", wanted.decode())
        for key in keys:
            self.objects.pop(f"{bucket}/{key}", None)
        deleted = "".join(f"<Deleted><Key>{key}</Key></Deleted>" for key in keys)
        return Response(f"<DeleteResult>{deleted}</DeleteResult>", media_type=XML)

    def _get(self, request: Request, key: str) -> Response:
        content = self.objects.get(key)
        if content is None:
            return Response("<Error><Code>NoSuchKey</Code></Error>", 404, media_type=XML)
        headers = {"ETag": '"one"', "Last-Modified": "Wed, 25 Nov 2026 10:00:00 GMT"}
        if found := re.match(r"bytes=(\d+)-(\d*)$", request.headers.get("range", "")):
            first, last = int(found[1]), int(found[2] or len(content) - 1)
            part = content[first : last + 1]
            headers["Content-Range"] = f"bytes {first}-{first + len(part) - 1}/{len(content)}"
            return Response(part, 206, headers=headers)
        if request.method == "HEAD":
            return Response(headers={**headers, "Content-Length": str(len(content))})
        return Response(content, headers=headers)


@pytest_asyncio.fixture(loop_scope="session")
async def s3(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[S3]:
    """A bucket called `shop`; the product is told its address by `OJA_S3_URL`."""
    played = S3()
    methods = ["GET", "HEAD", "PUT", "POST"]
    app = Starlette(routes=[Route("/{key:path}", played.serve, methods=methods)])
    serving = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error", lifespan="off"))
    task = asyncio.create_task(serving.serve())

    async def started() -> bool:
        return serving.started

    await until(started)
    port = serving.servers[0].sockets[0].getsockname()[1]
    monkeypatch.setenv("OJA_S3_URL", f"http://KEY:SE%2FCRET@127.0.0.1:{port}/shop/files?region=af-south-1")
    get_settings.cache_clear()
    yield played
    monkeypatch.delenv("OJA_S3_URL")
    get_settings.cache_clear()
    serving.should_exit = True
    await task
