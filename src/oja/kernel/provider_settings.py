"""Settings of the other ways to WhatsApp: where 360dialog's and Twilio's APIs are."""

from pydantic import Field
from pydantic_settings import BaseSettings


class ProviderSettings(BaseSettings):
    """The group of settings about providers other than Meta itself; `Settings` takes it in."""

    dialog360_url: str = Field(
        "", validation_alias="OJA_DIALOG360_URL", description="360dialog's messaging API (unset: the sandbox)."
    )
    twilio_url: str = Field("", validation_alias="OJA_TWILIO_URL", description="Twilio's APIs (unset: the sandbox).")
