"""Cloudinary's face of the sandbox: its upload API, and the addresses that pictures are shown at."""

import asyncio
from typing import Any

from fastapi import Request, Response
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.datastructures import UploadFile

from oja.kernel import db
from oja.kernel.routing import Router
from oja.sandbox import cloudinary, odd_answers

router = Router(prefix="/cloudinary", include_in_schema=False)


@router.post("/v1_1/{cloud}/image/upload")
async def upload_image(cloud: str, request: Request) -> Response:
    """Upload a picture by a signed form."""
    async with request.form(max_files=1, max_fields=50) as form:
        file = form.get("file")
        content = await file.read() if isinstance(file, UploadFile) else b""
        fields = {name: value for name, value in form.items() if isinstance(value, str)}
    return await _answer(cloud, fields, content)


@router.post("/v1_1/{cloud}/image/destroy")
async def destroy_image(cloud: str, request: Request) -> Response:
    """Delete a picture by a signed form."""
    async with request.form(max_files=0, max_fields=50) as form:
        fields = {name: value for name, value in form.items() if isinstance(value, str)}
    return await _answer(cloud, fields, None)


@router.api_route("/{cloud}/image/upload/{path:path}", methods=["GET", "HEAD"])
async def show_image(cloud: str, path: str) -> Response:
    """A picture, drawn as its address asks."""
    asked = cloudinary.read_address(path)
    async with db.platform_session() as session:
        image = await cloudinary.find(session, cloud, asked.public_id) if asked else None
    if image is None or asked is None:
        return Response(status_code=404, headers={"X-Cld-Error": f"Resource not found - {path[:100]}"})
    content, mime_type = await asyncio.to_thread(cloudinary.draw, image, asked)
    return Response(content, media_type=mime_type, headers={"Cache-Control": "public, max-age=2592000"})


async def _answer(cloud: str, fields: dict[str, str], content: bytes | None) -> Response:
    async with db.platform_session() as session:
        if await cloudinary.befalls(session, "away"):
            return HTMLResponse(odd_answers.PAGE, 503)
        is_refused = await cloudinary.befalls(session, "refuse")
    try:
        cloudinary.check(cloud, fields | ({"api_key": "refused"} if is_refused else {}))
        return JSONResponse(await _change(cloud, fields["public_id"], content))
    except cloudinary.Refused as refused:
        return JSONResponse({"error": {"message": str(refused)}}, refused.status)
    except KeyError:
        return JSONResponse({"error": {"message": "Missing required parameter - public_id"}}, 400)


async def _change(cloud: str, public_id: str, content: bytes | None) -> dict[str, Any]:
    async with db.platform_session() as session:
        if content is None:
            return dict(await cloudinary.destroy(session, cloud, public_id))
        return await cloudinary.keep(session, cloud, public_id, content)
