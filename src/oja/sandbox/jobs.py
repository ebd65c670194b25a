"""The sandbox's schedule."""

from oja.kernel import jobs
from oja.sandbox import deliveries, reviews


@jobs.every("* * * * * */3")
async def deliver_what_is_due() -> None:
    """Retry webhooks that were not answered 200, and post those that a crashed process left behind."""
    while await deliveries.sweep() == deliveries.BATCH:
        pass


@jobs.every("* * * * * */3")
async def review_what_is_due() -> None:
    """Decide on the templates that have waited long enough."""
    await reviews.sweep()
