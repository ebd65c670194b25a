"""Connecting a number step by step, each step tried live; and what may be changed of a number afterwards."""

from typing import Any

from oja.channels import changing, checks, claiming, queries, setup, signing_up, syncing
from oja.channels.errors import ChannelStopped, NotCoexistence, NotRegistered, NumberTaken, OtherProvider
from oja.channels.setup_views import (
    ChannelChange,
    ChecksAnswer,
    Look,
    LookAnswer,
    SignedUpAnswer,
    SignupChoice,
    SignupCode,
    SixDigits,
    WaysAnswer,
)
from oja.channels.showing import PhoneNumberId, shown_channel
from oja.channels.views import ChannelAnswer, Connection
from oja.channels.whatsapp_cloud import accounts
from oja.kernel.db import merchant_session
from oja.kernel.routing import Router
from oja.kernel.web import Problem, conflicts, success
from oja.merchants.access import Member, MerchantDb, allowed

router = Router()

WRITE = [allowed("channels.write")]
AT_META = conflicts(OtherProvider.message)


@router.get("/channel-setup", response_model=WaysAnswer, dependencies=[allowed("channels.read")])
async def list_ways_to_connect(_place: Member) -> dict[str, Any]:
    """The ways in which a number can be connected to this platform."""
    return success(setup.ways())


@router.post("/channel-setup/numbers", response_model=LookAnswer, dependencies=WRITE)
async def look_through_token(look: Look, _place: Member) -> dict[str, Any]:
    """What an access token is worth, and the numbers it sees. Nothing is kept."""
    return success(await setup.look(look))


@router.post(
    "/channel-setup/signup",
    response_model=SignedUpAnswer,
    dependencies=WRITE,
    responses=conflicts(signing_up.SignupOff.message),
)
async def begin_signup(given: SignupCode, place: Member) -> dict[str, Any]:
    """The numbers that a business shared in Meta's sign-up, and a ticket to connect one of them."""
    return success(await signing_up.begin(place.merchant_id, given.code))


@router.post(
    "/channel-setup/signup/number",
    response_model=ChannelAnswer,
    dependencies=WRITE,
    responses=conflicts(NumberTaken.message) | {503: {"model": Problem, "description": claiming.MetaAway.message}},
)
async def finish_signup(choice: SignupChoice, place: Member) -> dict[str, Any]:
    """Connect one of the numbers that a business shared."""
    channel_id = await signing_up.finish(place.merchant_id, choice)
    async with merchant_session(place.merchant_id) as db:
        return success(shown_channel(await queries.get(db, channel_id)))


@router.post("/channels/{phone_number_id}/checks", response_model=ChecksAnswer, dependencies=WRITE, responses=AT_META)
async def check_channel(phone_number_id: PhoneNumberId, given: Connection, place: Member) -> dict[str, Any]:
    """
    Try live whether a number works: its token, account, registration, app secret, webhook, and what has arrived.

    With a body, what stands in it is tried over what is connected; nothing of it is kept. A number that is not
    connected yet is tried with what the body gives.
    """
    found = await checks.run(await setup.subject(place.merchant_id, phone_number_id, given))
    return success(found)


@router.post(
    "/channels/{phone_number_id}/subscription", response_model=ChecksAnswer, dependencies=WRITE, responses=AT_META
)
async def subscribe_channel(phone_number_id: PhoneNumberId, place: Member) -> dict[str, Any]:
    """Let the app hear what happens on the number's account, and check again. Safe to repeat."""
    subject = await setup.subject(place.merchant_id, phone_number_id, Connection(), must_be_connected=True)
    await accounts.subscribe(subject.access)
    return success(await checks.run(subject))


@router.post(
    "/channels/{phone_number_id}/registration", response_model=ChecksAnswer, dependencies=WRITE, responses=AT_META
)
async def register_channel(phone_number_id: PhoneNumberId, given: SixDigits, place: Member) -> dict[str, Any]:
    """Register the number for the Cloud API with its six digits, and check again."""
    subject = await setup.subject(place.merchant_id, phone_number_id, Connection(), must_be_connected=True)
    said = await accounts.register(subject.access, given.pin.get_secret_value())
    if not said.is_ok:
        raise NotRegistered(said.sentence)
    return success(await checks.run(subject))


@router.post(
    "/channels/{phone_number_id}/syncs",
    status_code=202,
    response_model=ChannelAnswer,
    dependencies=WRITE,
    responses=conflicts(NotCoexistence.message),
)
async def ask_for_syncs(phone_number_id: PhoneNumberId, db: MerchantDb) -> dict[str, Any]:
    """Ask the phone app for its contacts and chats: possible once, within 24 hours of the sign-up."""
    channel = await queries.get_by_phone_number_id(db, phone_number_id)
    await syncing.plan(db, channel)
    return success(shown_channel(channel))


@router.patch(
    "/channels/{phone_number_id}",
    response_model=ChannelAnswer,
    dependencies=WRITE,
    responses=conflicts(ChannelStopped.message),
)
async def change_channel(phone_number_id: PhoneNumberId, change: ChannelChange, db: MerchantDb) -> dict[str, Any]:
    """Choose the number as the usual one; hold back what would leave through it, or let it leave again."""
    channel = await queries.get_by_phone_number_id(db, phone_number_id)
    if change.is_default:
        await changing.choose_default(db, channel.id)
    if change.state is not None:
        await (changing.pause if change.state == "paused" else changing.resume)(db, channel.id)
    await db.refresh(channel)
    return success(shown_channel(channel))


@router.delete("/channels/{phone_number_id}", status_code=204, dependencies=WRITE)
async def remove_channel(phone_number_id: PhoneNumberId, place: Member) -> None:
    """Disconnect a number. Its secrets are erased; its chats stay, and can only be read until it is connected again."""
    await changing.remove(place.merchant_id, phone_number_id)
