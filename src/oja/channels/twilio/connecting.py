"""Connecting a number of Twilio's: the credentials are tried first, then kept sealed."""

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from oja.channels import registering
from oja.channels.errors import CredentialsRefused
from oja.channels.models import Channel
from oja.channels.registering import Registration
from oja.channels.twilio import hearing, transport
from oja.channels.twilio.transport import Access
from oja.kernel import phones
from oja.kernel.db import MerchantSession

NO_ACCOUNT = "Twilio does not accept this account SID and auth token. Copy both again from the Console."
NO_KEY = "Twilio does not accept this API key. Copy its SID and its secret again, or leave both empty."
CLOSED = "This Twilio account is suspended or closed. The Twilio Console says why."


class TwilioConnection(BaseModel):
    """Credentials of a Twilio account. They are written and used, never read back."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"account_sid": "AC" + "0" * 32, "auth_token": "0a1b2c…"}]}
    )

    account_sid: str = Field(pattern=r"^AC[0-9a-fA-F]{32}$", description="Account SID, as the Console shows it.")
    auth_token: SecretStr = Field(min_length=8, max_length=200, description="Auth token: it checks their webhooks.")
    api_key: str = Field("", pattern=r"^(SK[0-9a-fA-F]{32})?$", description="API key SID to send with, if wanted.")
    api_secret: SecretStr = Field(SecretStr(""), max_length=200, description="The API key's secret.")
    verified_name: str = Field("", max_length=200, description="The name customers see.")

    @property
    def access(self) -> Access:
        """What calls need to know."""
        token, secret = self.auth_token.get_secret_value(), self.api_secret.get_secret_value()
        return Access(self.account_sid, token, self.api_key, secret)


async def check(connection: TwilioConnection) -> str:
    """
    Try the credentials; answers the account's name. Call it without a transaction.

    :raises CredentialsRefused: Twilio does not let us in with them
    :raises ProviderAway: Twilio does not answer
    """
    account = await transport.find_account(connection.access)
    if account is None:
        raise CredentialsRefused(NO_ACCOUNT)
    if account.get("status", "active") != "active":
        raise CredentialsRefused(CLOSED)
    if connection.api_key and not await transport.may_send(connection.access):
        raise CredentialsRefused(NO_KEY)
    return str(account.get("friendly_name") or "")


async def connect(db: MerchantSession, number: str, connection: TwilioConnection, *, name: str) -> Channel:
    """
    Connect a number of the account to the shop, or connect it anew.

    :raises NumberTaken: another shop has it
    """
    given = connection.access
    registration = Registration(
        kind="twilio",
        phone_number_id=hearing.number_id(given.account_sid, number) or "",
        display_number=f"+{phones.digits(number)}",
        account_id=given.account_sid,
        credentials={
            "account_sid": given.account_sid,
            "auth_token": given.auth_token,
            "api_key": given.api_key,
            "api_secret": given.api_secret,
        },
        webhook_secret=given.auth_token,
        verified_name=connection.verified_name or name,
    )
    return await registering.register(db, registration)
