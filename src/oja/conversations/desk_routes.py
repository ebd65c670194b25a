"""What conversations add to connecting a number and to the replay desk: a test message, and what an event brought."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Path, Response
from pydantic import BaseModel, Field

from oja.channels import event_queries
from oja.channels import queries as channel_queries
from oja.conversations import queries, trying
from oja.conversations.errors import WindowClosed
from oja.conversations.schemas import MessageOut, SendAnswer
from oja.kernel.routing import Router
from oja.kernel.web import conflicts, success
from oja.merchants.access import Member, MerchantDb, allowed

router = Router()

READ = [allowed("channels.read")]
PhoneNumberId = Annotated[str, Path(max_length=64, pattern=r"^[A-Za-z0-9_-]+$", examples=["106540352242922"])]


class TestMessage(BaseModel):
    to: str = Field(max_length=40, description="Your own WhatsApp number.", examples=["+234 803 123 4567"])


class WaitingAnswer(BaseModel):
    status: str = "success"
    count: int


class ProducedAnswer(BaseModel):
    """The messages that came of an event, or that it reports on."""

    status: str = "success"
    data: list[MessageOut]


@router.post(
    "/channels/{phone_number_id}/test-message",
    response_model=SendAnswer,
    response_model_exclude_none=True,
    dependencies=[allowed("channels.write")],
    responses=conflicts(WindowClosed.message)
    | {202: {"model": SendAnswer, "description": "On its way; ask `status_url`."}},
)
async def send_test_message(
    phone_number_id: PhoneNumberId, test: TestMessage, response: Response, place: Member
) -> dict[str, Any]:
    """Send a test message to your own phone by this number; `status_url` tells when it has arrived."""
    message = await trying.send(place.merchant_id, phone_number_id, test.to)
    where = f"/api/merchants/{place.merchant_id}/conversations/{message.conversation_id}/messages/{message.id}"
    if message.provider_id is None:
        response.status_code = 202
    return success(message_id=message.provider_id, id=message.id, status_url=where)


@router.get("/channels/{phone_number_id}/waiting", response_model=WaitingAnswer, dependencies=READ)
async def count_waiting_messages(phone_number_id: PhoneNumberId, db: MerchantDb) -> dict[str, Any]:
    """How many messages wait to leave by a number."""
    channel = await channel_queries.get_by_phone_number_id(db, phone_number_id)
    return success(count=await queries.count_waiting(db, channel.id))


@router.get("/channel-events/{event_id}/messages", response_model=ProducedAnswer, dependencies=[allowed("events.read")])
async def list_messages_of_event(event_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """The messages that came of an event, or that it reports on."""
    view = await event_queries.get_event(db, event_id)
    rows = await queries.with_provider_ids(db, view.provider_ids)
    return success([MessageOut.model_validate(row) for row in rows])
