"""What the assistant can do on a number, for the shop's team."""

from typing import Annotated, Any, Literal

from fastapi import Path
from pydantic import BaseModel, Field

from oja.assistant import delivery_form
from oja.assistant.words import WORDS
from oja.channels import flows
from oja.channels import queries as channels
from oja.channels.errors import FormRefused
from oja.kernel.db import merchant_session
from oja.kernel.errors import NotFound
from oja.kernel.routing import Router
from oja.kernel.web import PROBLEMS, Problem, success
from oja.merchants import queries as merchants
from oja.merchants.access import Member, allowed

router = Router(prefix="/api/merchants/{merchant_id}", tags=["Assistant"], responses=PROBLEMS)

PhoneNumberId = Annotated[str, Path(max_length=64, pattern=r"^[A-Za-z0-9_-]+$", examples=["106540352242922"])]


class DeliveryFormOut(BaseModel):
    """The form in which shoppers write where and when to deliver."""

    state: Literal["off", "draft", "published", "failed"]
    flow_id: str | None = Field(None, description="Its id at Meta.")
    error: str | None = Field(None, description="Why it is not usable, in a sentence.")


class DeliveryFormAnswer(BaseModel):
    status: Literal["success"]
    data: DeliveryFormOut


@router.get(
    "/channels/{phone_number_id}/delivery-form",
    response_model=DeliveryFormAnswer,
    dependencies=[allowed("channels.read")],
)
async def get_delivery_form(phone_number_id: PhoneNumberId, place: Member) -> dict[str, Any]:
    """Whether shoppers of a number are shown the delivery form, or are asked in the chat."""
    async with merchant_session(place.merchant_id) as db:
        channel = await channels.find_by_phone_number_id(db, phone_number_id)
        if channel is None:
            raise NotFound
        form = await flows.find(db, channel.id, delivery_form.PURPOSE)
    return success(_shown(form))


@router.post(
    "/channels/{phone_number_id}/delivery-form",
    response_model=DeliveryFormAnswer,
    dependencies=[allowed("channels.write")],
    responses={422: {"model": Problem, "description": FormRefused.message}},
)
async def publish_delivery_form(phone_number_id: PhoneNumberId, place: Member) -> dict[str, Any]:
    """Show the delivery form to shoppers of a number; again brings it up to date."""
    shop = await merchants.shop(place.merchant_id)
    async with merchant_session(place.merchant_id) as db:
        channel = await channels.find_by_phone_number_id(db, phone_number_id)
    if channel is None:
        raise NotFound

    def say(key: str, **values: object) -> str:
        return WORDS.say(shop.language, key, **values)

    form = await flows.publish(place.merchant_id, channel.id, delivery_form.PURPOSE, delivery_form.screens(say))
    return success(_shown(form))


def _shown(form: Any) -> DeliveryFormOut:
    return DeliveryFormOut(state="off") if form is None else DeliveryFormOut.model_validate(form, from_attributes=True)
