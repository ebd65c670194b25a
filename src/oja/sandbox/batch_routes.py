"""Several Graph calls in one request, each answered as if it had come alone (Meta's page "Batch Requests")."""

import asyncio
from typing import Any, Final
from urllib.parse import parse_qsl

import httpx2
import orjson
from fastapi import Request, Response
from fastapi.responses import JSONResponse

from oja.kernel.routing import Router
from oja.sandbox import graph_access
from oja.sandbox.errors import GraphError

MOST: Final = 50

router = Router(prefix="/graph/{version}", route_class=graph_access.GraphRoute, include_in_schema=False)


@router.post("/")
async def take_together(version: str, request: Request) -> Response:
    """Do what `batch` lists, and answer each in its order."""
    async with request.form() as form:
        steps = _steps(form.get("batch"))
    headers = {"Authorization": request.headers.get("Authorization", "")}
    here = httpx2.ASGITransport(request.app, raise_app_exceptions=False)
    base = f"{request.base_url}sandbox/graph/{version}/"
    async with httpx2.AsyncClient(transport=here, base_url=base, headers=headers, timeout=None) as client:
        return JSONResponse(await asyncio.gather(*(_do(client, step) for step in steps)))


def _steps(given: Any) -> list[dict[str, Any]]:
    try:
        steps = orjson.loads(given)
    except (TypeError, ValueError):
        steps = None
    if not isinstance(steps, list) or not all(isinstance(step, dict) and step.get("relative_url") for step in steps):
        raise GraphError(100, "A batch is a list of calls, each with a method and a relative_url.")
    if len(steps) > MOST:
        raise GraphError(100, f"A batch holds at most {MOST} calls.")
    return steps


async def _do(client: httpx2.AsyncClient, step: dict[str, Any]) -> dict[str, Any]:
    said = dict(parse_qsl(str(step.get("body") or "")))
    answer = await client.request(str(step.get("method", "GET")), str(step["relative_url"]), json=said or None)
    return {"code": answer.status_code, "body": answer.text}
