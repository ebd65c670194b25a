"""Trouble: when a call fails we slow down, or stop until the merchant acts, and say so in words she understands."""

from datetime import datetime, timedelta
from typing import Final

from oja.channels import alerts
from oja.channels.alerts import Alert
from oja.channels.queries import Line
from oja.channels.whatsapp_cloud.graph import Answer
from oja.kernel import jobs
from oja.kernel.db import MerchantSession
from oja.sync.models import ACTIVE, STOPPED, SyncCatalogue

KIND: Final = "catalogue"
STALE: Final = "catalogue_stale"
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=5), timedelta(minutes=5)
FIRST_REST, LONGEST_REST = timedelta(minutes=1), timedelta(hours=1)

BUSY: Final = "Meta cannot be reached, or has a problem of its own. We try again by ourselves."
SLOW: Final = "Meta asks us to slow down: there were many changes in a short time. We go on by ourselves in a while."
NO_ACCESS: Final = (
    "Meta does not let us change this catalogue: the access token of the number has expired, or lacks the permission"
    " catalog_management. Enter a new one under WhatsApp, then products go by themselves."
)
REFUSED: Final = (
    "Meta does not take anything for this catalogue. Check under WhatsApp that it is still the one connected to your"
    " account, then press Resume."
)
ADVICE: Final = "Open WhatsApp catalogue: it says what to do. Customers see the products as they were before."
STALE_SENTENCE: Final = "Some products in your WhatsApp catalogue have not been up to date for more than half an hour."
STALE_ADVICE: Final = "Open WhatsApp catalogue to see which ones, and why."


async def after(db: MerchantSession, catalogue: SyncCatalogue, line: Line, answer: Answer, now: datetime) -> None:
    """A call failed: wait and try again, or stop and tell the merchant."""
    if answer.action == "rate":
        catalogue.trouble = SLOW
        await wait(db, catalogue, now, first=FIRST_REST, longest=LONGEST_REST)
    elif answer.state in {"retry", "unknown"} and answer.action != "stop":
        catalogue.trouble = BUSY
        await wait(db, catalogue, now)
    else:
        sentence = NO_ACCESS if answer.action == "stop" else REFUSED
        said = f" (Meta says: {answer.told.rstrip('.')}.)" if answer.told else ""
        catalogue.state, catalogue.trouble, catalogue.wait_until = STOPPED, f"{sentence}{said}", None
        await alerts.raise_(db, line.channel_id, Alert(KIND, "danger", sentence, ADVICE))


async def wait(
    db: MerchantSession,
    catalogue: SyncCatalogue,
    now: datetime,
    *,
    first: timedelta = FIRST_PAUSE,
    longest: timedelta = LONGEST_PAUSE,
) -> None:
    """Send nothing for a while: longer each time that nothing came of it, and smaller loads afterwards."""
    pause = min(first * 2 ** min(catalogue.tries, 10), longest)
    catalogue.tries += 1
    catalogue.wait_until = now + pause
    await jobs.enqueue(db, "sync.push", delay=pause, merchant_id=db.merchant_id, catalogue_id=catalogue.id)


async def over(db: MerchantSession, catalogue: SyncCatalogue, line: Line) -> None:
    """It works again."""
    if catalogue.trouble:
        await alerts.resolve(db, line.channel_id, KIND)
    catalogue.tries, catalogue.trouble, catalogue.wait_until = 0, None, None
    catalogue.state = ACTIVE if catalogue.state == STOPPED else catalogue.state
