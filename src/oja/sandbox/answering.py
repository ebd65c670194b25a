"""How a send is answered in the end: late, oddly or never, as the faults ask."""

import asyncio
import contextlib

from fastapi import Request, Response
from fastapi.responses import JSONResponse

from oja.sandbox import deliveries, odd_answers
from oja.sandbox.queries import Line
from oja.sandbox.sending import Answer

LONGEST_SILENCE = 30.0


async def give(answer: Answer, line: Line, request: Request) -> Response:
    """Send off what follows from a send that was committed, and answer it."""
    deliveries.send_off(answer.planned, line.number, line.now)
    if answer.is_silent:
        await _keep_silent(request)
    if line.knobs.graph_latency_ms:
        await asyncio.sleep(line.knobs.graph_latency_ms / 1000)
    usual = JSONResponse(answer.body, answer.http_status)
    return odd_answers.instead(answer.odd, usual) if answer.odd else usual


async def _keep_silent(request: Request) -> None:
    """The answer that never comes: until the caller hangs up, or longer than it would wait."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(LONGEST_SILENCE):
            while (await request.receive())["type"] != "http.disconnect":
                pass
