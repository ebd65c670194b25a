"""Rounds: what is done for every shop in turn, on a schedule."""

import functools
from collections.abc import Awaitable, Callable

from sqlalchemy.exc import DBAPIError

from oja.kernel.jobs import every
from oja.kernel.logs import log
from oja.merchants import queries

Visit = Callable[..., Awaitable[None]]
Round = Callable[[], Awaitable[None]]


def in_every_shop(cron: str) -> Callable[[Visit], Round]:
    """
    Call a handler with each `merchant_id`, one after the other, on a schedule (`"*/5 * * * *"`), once over all workers.

    What fails in one shop is logged and has its next turn in the next round; it keeps no other shop from theirs.
    """

    def register(visit: Visit) -> Round:
        @every(cron)
        @functools.wraps(visit)
        async def go_round() -> None:
            for merchant_id in await queries.all_ids():
                try:
                    await visit(merchant_id=merchant_id)
                except Exception as error:
                    if isinstance(error, DBAPIError) and error.connection_invalidated:
                        raise
                    log.error(
                        "shop left for the next round",
                        round=visit.__name__,
                        merchant_id=str(merchant_id),
                        reason=type(error).__name__,
                        exc_info=error,
                    )

        return go_round

    return register
