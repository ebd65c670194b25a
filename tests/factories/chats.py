"""A shopper's phone: what she sends arrives as a webhook would bring it, and what she reads is what we said."""

import itertools
import time
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import asyncpg
import msgspec
import orjson

from oja.assistant import jobs as assistant_jobs
from oja.channels import changing
from oja.channels import service as channels
from oja.channels.messages import Buttons, ListMessage, OutMessage, Text, load
from oja.channels.views import Connection
from oja.channels.whatsapp_cloud import intake
from oja.conversations import jobs as conversation_jobs
from oja.kernel import jobs
from oja.kernel.db import merchant_session
from oja.notifications import jobs as notification_jobs
from tests.support.cast import Actor

MODULES = (assistant_jobs, conversation_jobs, notification_jobs)
WORKED = {
    "conversations.receive",
    "assistant.reply",
    "notifications.confirm_order",
    "notifications.tell_status",
    "notifications.tell_it_is_back",
    "catalog.answer_interests",
    "catalog.answer_after_change",
}
_numbers = itertools.count(1)


@dataclass
class Phone:
    """One shopper writing to one shop."""

    merchant_id: UUID
    phone_number_id: str
    owner: asyncpg.Connection
    address: str = "2348031112222"
    name: str = "Chidi Okafor"
    read: list[UUID] = field(default_factory=list)

    async def says(self, text: str) -> list[OutMessage]:
        """She types; the answer."""
        return await self.sends({"type": "text", "text": {"body": text}})

    async def taps(self, choice: str, bubble: str | None = None) -> list[OutMessage]:
        """She taps a button by its id; the answer."""
        content: dict[str, Any] = {
            "type": "interactive",
            "interactive": {"type": "button_reply", "button_reply": {"id": choice, "title": choice[:20]}},
        }
        return await self.sends(content | ({"context": {"id": bubble}} if bubble else {}))

    async def picks(self, choice: str) -> list[OutMessage]:
        """She picks a row of a list by its id; the answer."""
        reply = {"id": choice, "title": choice[:24]}
        return await self.sends({"type": "interactive", "interactive": {"type": "list_reply", "list_reply": reply}})

    async def shares(self, latitude: float, longitude: float, **more: str) -> list[OutMessage]:
        """She shares a location; the answer."""
        return await self.sends(
            {"type": "location", "location": {"latitude": latitude, "longitude": longitude, **more}}
        )

    async def sends(self, *contents: dict[str, Any]) -> list[OutMessage]:
        """She sends several messages before we could answer any; the answers to all."""
        for content in contents:
            await self.drops(content)
        return await self.hears()

    async def drops(self, content: dict[str, Any]) -> None:
        """A message of hers reaches us and is not worked on yet."""
        await intake.store("platform", orjson.dumps(self.webhook(content)))

    async def hears(self) -> list[OutMessage]:
        """Work off what is due; what is new on her phone."""
        await work(self.owner)
        rows = await self.owner.fetch(
            "SELECT m.id, m.body FROM messages m JOIN conversations c ON c.id = m.conversation_id"
            " WHERE c.merchant_id = $1 AND c.address = $2 AND m.direction = 'out' AND m.id <> ALL($3) ORDER BY m.id",
            self.merchant_id, self.address, self.read,
        )  # fmt: skip
        self.read.extend(row["id"] for row in rows)
        messages = [load(orjson.loads(row["body"])) for row in rows]
        for message in messages:
            assert channels.problems(message) == []
        return messages

    def webhook(self, content: dict[str, Any]) -> dict[str, Any]:
        """The body that Meta would post."""
        is_phone = self.address.isdigit()
        contact = {"profile": {"name": self.name}, ("wa_id" if is_phone else "user_id"): self.address}
        sender = {("from" if is_phone else "from_user_id"): self.address}
        message = {**sender, "id": f"wamid.test{next(_numbers)}", "timestamp": str(int(time.time())), **content}
        value = {
            "messaging_product": "whatsapp",
            "metadata": {"display_phone_number": "2347012345678", "phone_number_id": self.phone_number_id},
            "contacts": [contact],
            "messages": [message],
        }
        return {
            "object": "whatsapp_business_account",
            "entry": [{"id": "1029", "changes": [{"field": "messages", "value": value}]}],
        }


async def make_phone(
    actor: Actor, owner: asyncpg.Connection, address: str = "2348031112222", name: str = "Chidi Okafor"
) -> Phone:
    """A shopper's phone; the shop's number is connected if it was not."""
    phone_number_id = f"1055{str(actor.merchant_id.int)[:11]}"
    async with merchant_session(actor.merchant_id) as db:
        connection = Connection(waba_id="1029", display_number="+234 701 234 5678", verified_name="Starling Market")
        channel, _ = await channels.connect(db, phone_number_id, connection)
        # What is said stays here, to be read: Meta is not there.
        await changing.pause(db, channel.id)
    return Phone(actor.merchant_id, phone_number_id, owner, address, name)


async def work(owner: asyncpg.Connection) -> None:
    """Run what is due, one after the other."""
    while row := await owner.fetchrow(
        "DELETE FROM jobs.pgqueuer WHERE id = (SELECT min(id) FROM jobs.pgqueuer WHERE entrypoint = ANY($1))"
        " RETURNING entrypoint, payload",
        list(WORKED),
    ):
        registered = jobs._jobs[row["entrypoint"]]
        arguments = msgspec.json.decode(row["payload"], type=registered.arguments)
        await registered.handler(**msgspec.structs.asdict(arguments))


def body(message: OutMessage) -> str:
    """What she reads."""
    assert isinstance(message, Text | Buttons | ListMessage) or hasattr(message, "body")
    return str(message.body)


def choices(message: OutMessage) -> dict[str, str]:
    """What she can tap, by id."""
    if isinstance(message, Buttons):
        return {button.id: button.title for button in message.buttons}
    if isinstance(message, ListMessage):
        return {row.id: row.title for section in message.sections for row in section.rows}
    return {}


def choice(message: OutMessage, words: str) -> str:
    """The id of the button or row with these words."""
    found = [key for key, title in choices(message).items() if words.lower() in title.lower()]
    assert found, f"{words!r} is not among {choices(message)}"
    return found[0]
