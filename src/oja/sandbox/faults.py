"""What goes wrong between the product and who carries a number: errors and odd answers, each used up atomically."""

import asyncio

from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel import db
from oja.sandbox import queries, service
from oja.sandbox.errors import GraphError
from oja.sandbox.models import Knobs


async def refuse(session: AsyncSession, knobs: Knobs) -> None:
    """
    Refuse this call, when the faults ask for it.

    :raises GraphError: with the code that they name
    """
    if knobs.graph_error_times and await service.use_up(session, "graph_error_times"):
        raise GraphError(knobs.graph_error_code)


async def odd_answer(session: AsyncSession, knobs: Knobs) -> bool:
    """Whether this call gets an answer that Meta does not promise."""
    return knobs.graph_answer_times > 0 and await service.use_up(session, "graph_answer_times")


async def before() -> str:
    """
    What befalls a call that is no send, when the faults are on all of them; answers the odd answer, if any.

    :raises GraphError: it is refused
    """
    async with db.platform_session() as session:
        knobs = await queries.get_knobs(session)
        if knobs.graph_on != "all":
            return ""
        odd = knobs.graph_answer if await odd_answer(session, knobs) else ""
        is_refused = not odd and knobs.graph_error_times > 0 and await service.use_up(session, "graph_error_times")
    if knobs.graph_latency_ms:
        await asyncio.sleep(knobs.graph_latency_ms / 1000)
    if is_refused:
        raise GraphError(knobs.graph_error_code)
    return odd
