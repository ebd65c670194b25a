"""The forms that a button of a template can open: those that are published at the account."""

from uuid import UUID

from oja.channels.whatsapp_cloud import flow_transport
from oja.channels.whatsapp_cloud.access import access_of
from oja.kernel.db import merchant_session
from oja.templates import queries
from oja.templates.errors import FormsNotShown
from oja.templates.schemas import FormOut


async def published(merchant_id: UUID, waba_id: str | None = None) -> list[FormOut]:
    """
    Ask WhatsApp for the published forms of an account. Holds no transaction while it waits.

    :raises NoAccount: the shop has no WhatsApp account; KeptElsewhere: its provider keeps its templates
    :raises FormsNotShown: Meta did not show them, or cannot be reached
    """
    async with merchant_session(merchant_id) as db:
        line = await queries.account(db, waba_id)
    try:
        found = await flow_transport.published(access_of(line))
    except flow_transport.Refused as refusal:
        raise FormsNotShown(str(refusal)) from None
    return [FormOut(id=one.id, name=one.name) for one in found]
