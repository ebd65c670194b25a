"""Numbers and business accounts as `GET /{node}?fields=…` shows them."""

from collections.abc import Mapping
from typing import Any, Final

from fastapi import Request
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from oja.sandbox import accounts, businesses, graph_access
from oja.sandbox.models import Number

USUAL: Final = (
    "verified_name", "display_phone_number", "quality_rating", "code_verification_status", "platform_type",
    "throughput",
)  # fmt: skip
USUAL_OF_ACCOUNTS: Final = ("name", "timezone_id", "message_template_namespace")


async def find(session: AsyncSession, node: str, request: Request, fields: str | None) -> Mapping[str, Any] | None:
    """
    What Graph says of a number or a business account; None when the node is neither.

    :raises GraphError: the token does not open it, or there is no such field
    """
    if await session.get(Number, node) is not None:
        line = await graph_access.line_of(session, node, request)
        account = await accounts.account_of(session, node)
        return accounts.chosen(node, accounts.number_fields(line.number, account), fields, USUAL)
    if await session.scalar(select(Number.waba_id).where(Number.waba_id == node).limit(1)) is not None:
        number = (await graph_access.numbers_of(session, request, waba_id=node))[0]
        account = await accounts.account_of(session, number.phone_number_id)
        owner = {"owner_business_info": {"id": businesses.id_of(node), "name": number.merchant_name}}
        return accounts.chosen(node, accounts.account_fields(number, account) | owner, fields, USUAL_OF_ACCOUNTS)
    return None


async def numbers(session: AsyncSession, waba_id: str, request: Request, fields: str | None) -> list[dict[str, Any]]:
    """
    The numbers of a business account.

    :raises GraphError: there is no such account, or the token does not open it
    """
    found = await graph_access.numbers_of(session, request, waba_id=waba_id)
    return [
        accounts.chosen(
            number.phone_number_id,
            accounts.number_fields(number, await accounts.account_of(session, number.phone_number_id)),
            fields,
            USUAL,
        )
        for number in found
    ]
