"""The sample file of a header: kept here to be seen, and uploaded to Meta, which answers with a handle."""

from typing import Final
from uuid import UUID

from oja.channels.whatsapp_cloud import template_transport
from oja.channels.whatsapp_cloud.access import access_of
from oja.kernel import storage, whatsapp_limits
from oja.kernel.db import merchant_session
from oja.kernel.errors import Unprocessable
from oja.templates import queries
from oja.templates.errors import TemplateRefused, WhatsAppSilent
from oja.templates.schemas import SampleOut

SUFFIXES: Final = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "video/mp4": ".mp4",
    "application/pdf": ".pdf",
}


async def upload(merchant_id: UUID, content: bytes, mime_type: str, waba_id: str | None = None) -> SampleOut:
    """
    Upload a sample. Holds no transaction while it waits.

    :raises Unprocessable: no header shows such a file, or it is too large
    :raises NoAccount: the shop has no WhatsApp account
    :raises TemplateRefused, WhatsAppSilent: Meta did not take it
    """
    if mime_type not in SUFFIXES:
        raise Unprocessable("A header shows a picture (JPEG, PNG), a video (MP4) or a document (PDF).")
    for problem in whatsapp_limits.media_problems(mime_type, len(content)):
        raise Unprocessable(problem.message)
    async with merchant_session(merchant_id) as db:
        line = await queries.account(db, waba_id)
    suffix = SUFFIXES[mime_type]
    answer = await template_transport.upload(access_of(line), content, mime_type, f"sample{suffix}")
    if answer.state == "refused":
        raise TemplateRefused(answer.error)
    if answer.state != "done" or not answer.body.get("h"):
        raise WhatsAppSilent(answer.error)
    return SampleOut(handle=str(answer.body["h"]), url=await storage.put(content, suffix))
