"""
Connecting a number of 360dialog's: its key says which number it is, and sets where its webhooks go.

360dialog signs nothing, so its webhooks carry a token of ours in a header (reference: WhatsApp 2).
"""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from oja.channels import registering
from oja.channels.dialog360 import transport
from oja.channels.dialog360.transport import Access
from oja.channels.errors import CredentialsRefused
from oja.channels.models import Channel
from oja.channels.registering import Registration, app_key_of, webhook_url
from oja.kernel import crypto
from oja.kernel.db import MerchantSession

KIND = "dialog360"
TOKEN_HEADER = "X-Oja-Token"  # noqa: S105 - a name, no secret
NO_KEY = "360dialog does not accept this API key. Make a new one in the 360dialog Hub and copy it whole."
NO_WEBHOOK = "360dialog does not take our webhook address. It must be public and begin with https://."


class Dialog360Connection(BaseModel):
    """The key of a number at 360dialog. It is written and used, never read back."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"api_key": "xW0a…"}]})

    api_key: SecretStr = Field(min_length=8, max_length=200, description="D360-API-KEY of the number.")
    catalog_id: str | None = Field(None, pattern=r"^[A-Za-z0-9_.:-]{1,100}$")


@dataclass(frozen=True, slots=True)
class Found:
    """The number that a key belongs to."""

    phone_number_id: str
    waba_id: str
    display_number: str
    verified_name: str


async def check(merchant_id: UUID, connection: Dialog360Connection) -> Found:
    """
    Ask which number the key belongs to, and have its webhooks sent to us. Call it without a transaction.

    :raises CredentialsRefused: 360dialog does not accept the key, or our address
    :raises ProviderAway: 360dialog does not answer
    """
    access = Access("", "", connection.api_key.get_secret_value())
    found = _read(await transport.find_number(access))
    if found is None:
        raise CredentialsRefused(NO_KEY)
    app_key = app_key_of(KIND, merchant_id, found.phone_number_id)
    if not await transport.set_webhook(access, webhook_url(KIND, app_key), {TOKEN_HEADER: _token(app_key)}):
        raise CredentialsRefused(NO_WEBHOOK)
    return found


async def connect(db: MerchantSession, found: Found, connection: Dialog360Connection) -> Channel:
    """
    Connect a number to the shop, or connect it anew.

    :raises NumberTaken: another shop has it
    """
    registration = Registration(
        kind=KIND,
        phone_number_id=found.phone_number_id,
        display_number=found.display_number,
        account_id=found.waba_id,
        credentials={"api_key": connection.api_key.get_secret_value()},
        webhook_secret=_token(app_key_of(KIND, db.merchant_id, found.phone_number_id)),
        verified_name=found.verified_name,
        catalog_id=connection.catalog_id,
    )
    return await registering.register(db, registration)


def _token(app_key: str) -> str:
    """The same each time, so that what 360dialog was told before a failure still fits afterwards."""
    return crypto.sign(app_key, purpose="dialog360 webhook")


def _read(answer: dict[str, Any] | None) -> Found | None:
    health = (answer or {}).get("health_status")
    entities = health.get("entities") if isinstance(health, dict) else None
    kinds = {str(one.get("entity_type")): str(one.get("id") or "") for one in entities or [] if isinstance(one, dict)}
    number = kinds.get("PHONE_NUMBER")
    if answer is None or not number:
        return None
    display = str(answer.get("display_phone_number") or number)
    return Found(number, kinds.get("WABA", ""), display, str(answer.get("verified_name") or ""))
