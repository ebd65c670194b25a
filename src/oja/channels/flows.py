"""
Flows: forms inside WhatsApp. Owns the key pair of each number and the forms that were published for it.

A form is made in three beats: its row and key, then Meta's part without a transaction, then what became of it. The
endpoint that a form talks to is one address an account; which number's key a letter was written for, trying tells.
"""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from oja.channels import queries
from oja.channels.errors import FormRefused
from oja.channels.models import ChannelFlow
from oja.channels.whatsapp_cloud import flow_crypto, flow_transport, intake
from oja.channels.whatsapp_cloud.flow_crypto import CannotOpen, Letter
from oja.channels.whatsapp_cloud.sending import access as access_of
from oja.kernel import crypto, ids
from oja.kernel.db import MerchantSession, merchant_session
from oja.kernel.settings import get_settings

__all__ = ["CannotOpen", "Letter", "Opened", "answer", "find", "is_signed", "open_letter", "publish"]

NOT_THERE = "Forms work on numbers that are connected to Meta itself. On this one the shop asks in the chat."


@dataclass(frozen=True, slots=True)
class Opened:
    """A phone's letter, and the number it was written to."""

    merchant_id: UUID
    channel_id: UUID
    letter: Letter


async def find(db: MerchantSession, channel_id: UUID, purpose: str) -> ChannelFlow | None:
    """The form that a number has for a purpose, whatever its state."""
    return await db.scalar(
        select(ChannelFlow).where(ChannelFlow.channel_id == channel_id, ChannelFlow.purpose == purpose)
    )


async def publish(merchant_id: UUID, channel_id: UUID, purpose: str, screens: dict[str, Any]) -> ChannelFlow:
    """
    Make a form usable on a number, or bring it up to date. Holds no transaction while Meta works.

    :raises NotFound: this shop has no such number
    :raises FormRefused: Meta did not take it; the reason is kept with the form
    """
    async with merchant_session(merchant_id) as db:
        line = await queries.line(db, channel_id)
        if line.kind != "whatsapp_cloud":
            raise FormRefused(NOT_THERE)
        form = await _begun(db, channel_id, purpose)
        private_pem, flow_id = _unsealed(form), form.flow_id
    access, problem = access_of(line), None
    try:
        await flow_transport.set_public_key(access, flow_crypto.public_half(private_pem))
        if not flow_id:
            # A name of its own each time: a try that was cut short may have left an empty form behind.
            name = f"{purpose}-{secrets.token_hex(4)}"
            flow_id = await flow_transport.create(access, name=name, endpoint=endpoint(line.waba_id))
        await flow_transport.fill(access, flow_id, screens)
        await flow_transport.publish(access, flow_id)
    except flow_transport.Refused as refusal:
        problem = str(refusal)
    async with merchant_session(merchant_id) as db:
        form = await _begun(db, channel_id, purpose)
        form.flow_id, form.error = flow_id, problem
        form.state = "failed" if problem else "published"
        await db.flush()
    if problem:
        raise FormRefused(problem)
    return form


def endpoint(waba_id: str) -> str:
    """The address that the forms of an account talk to."""
    return f"{get_settings().public_url}/api/flows/whatsapp/{waba_id}"


async def open_letter(waba_id: str, body: dict[str, Any]) -> Opened:
    """
    Open a letter that came to the endpoint of an account.

    :raises CannotOpen: no number of the account has the key it was written for
    """
    for route in await intake.routes(set(), {waba_id}):
        async with merchant_session(route["merchant_id"]) as db:
            forms = (await db.scalars(select(ChannelFlow).where(ChannelFlow.channel_id == route["channel_id"]))).all()
        for form in forms:
            try:
                letter = flow_crypto.open_letter(body, _unsealed(form))
            except CannotOpen:
                continue
            return Opened(form.merchant_id, form.channel_id, letter)
    raise CannotOpen("no number has this key")


def answer(opened: Opened, words: dict[str, Any]) -> str:
    """Our answer to a letter, sealed."""
    return flow_crypto.answer(opened.letter, words)


async def is_signed(waba_id: str, raw: bytes, signature: str) -> bool:
    """True when one of the apps behind an account signed these bytes."""
    for app_key in {route["app_key"] for route in await intake.routes(set(), {waba_id})}:
        app = await intake.find_app(app_key)
        if app is not None:
            expected = "sha256=" + hmac.new(app.secret.encode(), raw, hashlib.sha256).hexdigest()
            if hmac.compare_digest(expected.encode(), signature.encode()):
                return True
    return False


async def _begun(db: MerchantSession, channel_id: UUID, purpose: str) -> ChannelFlow:
    """The row of a form, held; made with a key of its number when it is new."""
    wanted = select(ChannelFlow).where(ChannelFlow.channel_id == channel_id, ChannelFlow.purpose == purpose)
    form = await db.scalar(wanted.with_for_update())
    if form is not None:
        return form
    others = await db.scalar(select(ChannelFlow).where(ChannelFlow.channel_id == channel_id).limit(1))
    private_pem = _unsealed(others) if others is not None else flow_crypto.new_key()[0]
    row = insert(ChannelFlow).values(
        merchant_id=db.merchant_id,
        id=ids.new(),
        channel_id=channel_id,
        purpose=purpose,
        state="draft",
        private_key=crypto.seal(private_pem, context=f"flow:{channel_id}"),
    )
    await db.execute(row.on_conflict_do_nothing(index_elements=["merchant_id", "channel_id", "purpose"]))
    return (await db.scalars(wanted.with_for_update())).one()


def _unsealed(form: ChannelFlow) -> str:
    return crypto.unseal(form.private_key, context=f"flow:{form.channel_id}")
