"""Searching among what providers sent."""

from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, or_

from oja.channels.models import ChannelEvent

FEWEST_DIGITS = 5


def matches(search: str, merchant_id: UUID) -> ColumnElement[bool]:
    """
    Events that name something: a message's id at the provider, or a number, be it the shop's or a shopper's.

    In a body that several shops share only what was written down as this shop's is searched.
    """
    part = ChannelEvent.details[str(merchant_id)]
    ids = and_(ChannelEvent.provider_ids.contains([search]), part["provider_ids"].contains([search]))
    numbers = part["phone_number_ids"].contains([search])
    is_whole = or_(part.is_(None), part["is_whole"].as_boolean())
    digits = "".join(letter for letter in search if letter.isdecimal())
    if len(digits) < FEWEST_DIGITS or any(letter.isalpha() for letter in search):
        return or_(ids, numbers)
    return or_(ids, numbers, and_(is_whole, _place(digits) > 0))


def _place(digits: str) -> ColumnElement[int]:
    """Where digits stand in the raw body; 0 when they do not."""
    needle: ColumnElement[bytes] = func.convert_to(digits, "UTF8")
    return func.position(needle.op("IN")(ChannelEvent.body))
