"""Conversations, for the shop's team; and one message to one customer, for whoever calls the API."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import Depends, Header, Query, Response

from oja.channels import queries as channel_queries
from oja.channels.media import views as media
from oja.channels.media.views import MediaOut
from oja.conversations import cost_routes, desk_routes, queries, sending, service, window
from oja.conversations.errors import NotAgain, WindowClosed
from oja.conversations.left_carts import routes as left_cart_routes
from oja.conversations.models import Conversation, Message
from oja.conversations.outgoing import Outgoing, SendRequest
from oja.conversations.progress import REPEATABLE
from oja.conversations.schemas import (
    ChannelBrief,
    ConversationAnswer,
    ConversationOut,
    ConversationsAnswer,
    CustomerBrief,
    MessageAnswer,
    MessageOut,
    MessagesAnswer,
    OfferedTemplatesAnswer,
    OwnerChange,
    SendAnswer,
)
from oja.customers import queries as customer_queries
from oja.kernel import clock, web
from oja.kernel.db import MerchantSession
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Page, Problem, success
from oja.merchants.access import Member, MerchantDb, allowed

router = Router(prefix="/api/merchants/{merchant_id}", tags=["Conversations"], responses=PROBLEMS)
router.include_router(desk_routes.router)
router.include_router(cost_routes.router)
router.include_router(left_cart_routes.router)

READ = [allowed("conversations.read")]
WRITE = [allowed("conversations.write")]
CLOSED: dict[int | str, dict[str, Any]] = {409: {"model": Problem, "description": WindowClosed.message}}
MOST_FOUND = 200


@router.post(
    "/whatsapp/send",
    response_model=SendAnswer,
    response_model_exclude_none=True,
    dependencies=WRITE,
    responses=CLOSED | {202: {"model": SendAnswer, "description": "On its way; ask `status_url`."}},
)
async def send_whatsapp_message(
    request: SendRequest,
    response: Response,
    place: Member,
    idempotency_key: Annotated[str | None, Header(max_length=200, description="The same key sends once.")] = None,
) -> dict[str, Any]:
    """
    Send a WhatsApp message to a customer.

    Outside the 24 hour window only `type: "template"` may be sent; the refusal lists the templates that would do.
    """
    message = await sending.send(
        place.merchant_id, request.to, request.message(), key=idempotency_key, reply_to=request.reply_to
    )
    where = f"/api/merchants/{place.merchant_id}/conversations/{message.conversation_id}/messages/{message.id}"
    if message.provider_id is None:
        response.status_code = 202
    return success(message_id=message.provider_id, id=message.id, status_url=where)


@router.get("/conversations", response_model=ConversationsAnswer, dependencies=READ)
async def list_conversations(
    db: MerchantDb,
    page: Annotated[Page, Depends(web.page)],
    owner: Annotated[Literal["assistant", "team"] | None, Query()] = None,
    search: Annotated[str | None, Query(max_length=100, description="Part of a customer's name or number.")] = None,
    customer_id: Annotated[UUID | None, Query(description="Only this customer's.")] = None,
    unread: Annotated[bool | None, Query(description="True: only those with something unread.")] = None,
) -> dict[str, Any]:
    """The shop's conversations, the liveliest first."""
    customer_ids = [customer_id] if customer_id is not None else None
    if search and customer_ids is None:
        people, _ = await customer_queries.list_customers(db, search=search, offset=0, limit=MOST_FOUND)
        customer_ids = [person.id for person in people]
    rows, total, cursor = await queries.list_conversations(
        db, owner=owner, customer_ids=customer_ids, unread=unread, page=page
    )
    customers = await customer_queries.find_many(db, [row.customer_id for row in rows])
    numbers = await channel_queries.briefs(db)
    shown = [_shown(row, customers, numbers) for row in rows]
    return web.listing("conversations", shown, total=total, page=page, next_cursor=cursor)


@router.get("/conversations/{conversation_id}", response_model=ConversationAnswer, dependencies=READ)
async def get_conversation(conversation_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """One conversation: with whom, who speaks for the shop, and until when free words may be sent."""
    return await _answer(db, await queries.get(db, conversation_id))


@router.post("/conversations/{conversation_id}/owner", response_model=ConversationAnswer, dependencies=WRITE)
async def set_conversation_owner(conversation_id: UUID, change: OwnerChange, db: MerchantDb) -> dict[str, Any]:
    """Take a conversation from the assistant, or give it back."""
    verb = service.take_over if change.owner == "team" else service.take_back
    return await _answer(db, await verb(db, conversation_id))


@router.post("/conversations/{conversation_id}/read", response_model=ConversationAnswer, dependencies=WRITE)
async def mark_conversation_read(conversation_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """The team has looked at it; the customer sees the blue ticks."""
    return await _answer(db, await service.mark_read(db, conversation_id))


@router.get("/conversations/{conversation_id}/messages", response_model=MessagesAnswer, dependencies=READ)
async def list_messages(
    conversation_id: UUID, db: MerchantDb, page: Annotated[Page, Depends(web.page)]
) -> dict[str, Any]:
    """The messages of a conversation, the newest first."""
    await queries.get(db, conversation_id)
    rows, total, cursor = await queries.messages(db, conversation_id, page=page)
    return web.listing("messages", await _bubbles(db, rows), total=total, page=page, next_cursor=cursor)


@router.post(
    "/conversations/{conversation_id}/messages",
    response_model=MessageAnswer,
    status_code=201,
    dependencies=WRITE,
    responses=CLOSED,
)
async def reply(conversation_id: UUID, outgoing: Outgoing, db: MerchantDb, place: Member) -> dict[str, Any]:
    """Reply as the team, which takes the conversation from the assistant."""
    message = outgoing.message()
    said = await service.say(
        db, conversation_id, [message], sent_by="team", author_id=place.user_id, reply_to=outgoing.reply_to
    )
    return success((await _bubbles(db, said))[0])


@router.get("/conversations/{conversation_id}/templates", response_model=OfferedTemplatesAnswer, dependencies=READ)
async def list_offered_templates(conversation_id: UUID, place: Member) -> dict[str, Any]:
    """The templates that may be sent in this conversation, also when its 24 hours are over."""
    return success({"templates": await sending.templates_for(place.merchant_id, conversation_id)})


@router.get("/conversations/{conversation_id}/messages/{message_id}", response_model=MessageAnswer, dependencies=READ)
async def get_message(conversation_id: UUID, message_id: UUID, db: MerchantDb) -> dict[str, Any]:
    """One message, and what became of it."""
    message = await queries.get_message(db, message_id, conversation_id=conversation_id)
    return success((await _bubbles(db, [message]))[0])


@router.post(
    "/conversations/{conversation_id}/messages/{message_id}/again",
    response_model=MessageAnswer,
    status_code=201,
    dependencies=WRITE,
    responses={409: {"model": Problem, "description": NotAgain.message}},
)
async def send_message_again(conversation_id: UUID, message_id: UUID, db: MerchantDb, place: Member) -> dict[str, Any]:
    """Send a message that failed, or that may not have arrived, once more. Asking twice sends once."""
    await queries.get_message(db, message_id, conversation_id=conversation_id)
    message = await service.say_again(db, message_id, author_id=place.user_id)
    return success((await _bubbles(db, [message]))[0])


async def _answer(db: MerchantSession, conversation: Conversation) -> dict[str, Any]:
    customers = await customer_queries.find_many(db, [conversation.customer_id])
    return success(_shown(conversation, customers, await channel_queries.briefs(db)))


def _shown(row: Conversation, customers: Mapping[UUID, Any], numbers: Mapping[UUID, Any]) -> ConversationOut:
    return ConversationOut(
        id=row.id,
        channel_id=row.channel_id,
        channel=ChannelBrief.model_validate(numbers[row.channel_id]),
        customer=CustomerBrief.model_validate(customers[row.customer_id], from_attributes=True),
        owner="team" if row.owner == "team" else "assistant",
        owner_since=row.owner_since,
        last_message_at=row.last_message_at,
        last_preview=row.last_preview,
        unread=row.unread,
        window_open_until=window.closes_at(row.last_customer_message_at),
        is_window_open=window.is_open(row.last_customer_message_at, clock.now()),
        created_at=row.created_at,
    )


async def _bubbles(db: MerchantSession, rows: Sequence[Message]) -> list[MessageOut]:
    files = await media.of_messages(db, {row.id: row.body for row in rows})
    return [_bubble(row, files.get(row.id)) for row in rows]


def _bubble(row: Message, file: MediaOut | None) -> MessageOut:
    shown = MessageOut.model_validate(row)
    shown.media = file
    shown.can_send_again = row.direction == "out" and row.status in REPEATABLE
    return shown
