"""Settings of the ways to WhatsApp: Meta's own, 360dialog's and Twilio's."""

from pydantic import AliasChoices, Field, SecretStr
from pydantic_settings import BaseSettings


class ProviderSettings(BaseSettings):
    """The group of settings about providers; `Settings` takes it in."""

    graph_url: str = Field("", validation_alias="OJA_GRAPH_URL", description="Meta's Graph API (unset: the sandbox).")
    graph_version: str = Field(
        "v26.0", pattern=r"^v\d+\.\d+$", validation_alias="OJA_GRAPH_VERSION", description="Version of the Graph API."
    )
    whatsapp_token: SecretStr | None = Field(
        None,
        validation_alias=AliasChoices("OJA_WHATSAPP_TOKEN", "WHATSAPP_API_KEY"),
        description="Access token of the platform's Meta app, for numbers without a token of their own.",
    )
    whatsapp_app_secret: SecretStr | None = Field(
        None,
        validation_alias="OJA_WHATSAPP_APP_SECRET",
        description="App secret of the platform's Meta app: checks the signature of `/api/webhooks/whatsapp`.",
    )
    whatsapp_verify_token: SecretStr | None = Field(
        None,
        validation_alias="OJA_WHATSAPP_VERIFY_TOKEN",
        description="Answers Meta's challenge on `/api/webhooks/whatsapp`.",
    )
    meta_app: str = Field(
        "", validation_alias="OJA_META_APP_ID", description="Id of the platform's Meta app, for Meta's sign-up."
    )
    meta_config_id: str = Field(
        "", validation_alias="OJA_META_CONFIG_ID", description="Its configuration of Facebook Login for Business."
    )
    dialog360_url: str = Field(
        "", validation_alias="OJA_DIALOG360_URL", description="360dialog's messaging API (unset: the sandbox)."
    )
    twilio_url: str = Field("", validation_alias="OJA_TWILIO_URL", description="Twilio's APIs (unset: the sandbox).")
