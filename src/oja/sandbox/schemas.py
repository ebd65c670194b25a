"""What drivers and the phone page send to `/sandbox/api`."""

from datetime import datetime
from typing import Any, Literal

import orjson
from pydantic import BaseModel, ConfigDict, Field, model_validator

from oja.sandbox.odd_answers import Odd

MOST = 10_000_000
A_CENTURY = 100 * 365 * 86_400.0


class NewNumber(BaseModel):
    """A business number to play. What is left out is made up, or taken from the platform's Meta app."""

    phone_number_id: str = ""
    display_phone_number: str
    waba_id: str = ""
    catalog_id: str = ""
    merchant_name: str
    token: str | None = Field(
        None, description="Bearer token of Graph calls (unset: the platform's); Twilio's auth token, 360dialog's key."
    )
    app_secret: str | None = Field(None, description="Signs the webhooks (unset: the platform's).")
    app_key: str | None = Field(None, description="A merchant's own app: `/api/webhooks/whatsapp/{app_key}`.")
    webhook_url: str | None = Field(None, description="Any other address for the webhooks.")
    kind: Literal["whatsapp_cloud", "dialog360", "twilio"] = Field("whatsapp_cloud", description="Who carries it.")
    is_subscribed: bool | None = Field(
        None, description="Whether the app hears its webhooks; left out, a new number's are heard, a known one stays."
    )
    throughput: int = Field(80, ge=1, le=10_000, description="Messages a second: 80, 1000, or 20 in coexistence.")


class ShopperMessage(BaseModel):
    """The content of a Cloud API webhook message; id, sender and timestamp are added."""

    model_config = ConfigDict(extra="allow")

    type: str
    profile: dict[str, Any] | None = Field(None, description="The shopper's profile, such as `{'name': 'Chidi'}`.")

    @model_validator(mode="after")
    def _can_be_kept(self) -> "ShopperMessage":
        try:
            orjson.dumps(self.model_dump())
        except TypeError as error:
            raise ValueError("there is a number in it that is too long") from error
        return self


class WebhookFaults(BaseModel):
    """What goes wrong between Meta and the product."""

    model_config = ConfigDict(extra="forbid")

    duplicate: int = Field(0, ge=0, le=100, description="Post every webhook this many more times, at once.")
    delay_ms: int = Field(0, ge=0, le=600_000, description="Post every webhook this much later.")
    reorder: bool = Field(False, description="Swap neighbours: every other message late, statuses backwards.")
    batch: int = Field(1, ge=1, le=1000, description="Put up to n messages and statuses into one body.")
    drop_first: int = Field(
        0, ge=0, le=MOST, description="The next n webhooks get lost once, and are retried as Meta does."
    )


class GraphErrorTimes(BaseModel):
    """An error code, and how many calls get it."""

    model_config = ConfigDict(extra="forbid")

    code: int = Field(ge=0, le=MOST)
    times: int = Field(1, ge=0, le=MOST)


class OddAnswerTimes(BaseModel):
    """An answer that Meta does not promise, and how many calls get it; `half` and `empty` come after it was taken."""

    model_config = ConfigDict(extra="forbid")

    kind: Odd
    times: int = Field(1, ge=0, le=MOST)


class GraphFaults(BaseModel):
    """What goes wrong between the product and Meta."""

    model_config = ConfigDict(extra="forbid")

    error: GraphErrorTimes | None = Field(None, description="Refuse the next sends with this code.")
    answer: OddAnswerTimes | None = Field(None, description="A page of HTML, a 500, half a body, nothing.")
    on: Literal["messages", "all"] = Field("messages", description="Sends alone go wrong, or every Graph call.")
    latency_ms: int = Field(0, ge=0, le=600_000, description="Answer every send this much later.")
    timeout: int = Field(0, ge=0, le=MOST, description="The next n sends are accepted, but the answer never comes.")


class MediaFaults(BaseModel):
    """What goes wrong with the next n addresses of files that the product asks for."""

    model_config = ConfigDict(extra="forbid")

    expired: int = Field(0, ge=0, le=MOST, description="They are dead already.")
    html: int = Field(0, ge=0, le=MOST, description="A page that says sorry comes, with status 200.")
    wrong_type: int = Field(0, ge=0, le=MOST, description="A program comes, whatever was sent.")
    huge: int = Field(0, ge=0, le=MOST, description="200 MB come, whatever was announced.")
    drop: int = Field(0, ge=0, le=MOST, description="Only the first half comes.")


class CloudinaryFaults(BaseModel):
    """What goes wrong with the next n calls to Cloudinary."""

    model_config = ConfigDict(extra="forbid")

    away: int = Field(0, ge=0, le=MOST, description="A page that says sorry comes, with status 503.")
    refuse: int = Field(0, ge=0, le=MOST, description="The key is not accepted.")


class CatalogFaults(BaseModel):
    """How long Meta works on the next batches of items."""

    model_config = ConfigDict(extra="forbid")

    after_ms: int = Field(
        0, ge=0, le=MOST, description="Their handles finish, and what they hold is shown, after this."
    )
    stuck: int = Field(0, ge=0, le=MOST, description="The next n batches are never finished.")


class Limits(BaseModel):
    """What Meta holds a business to; unlike faults, on until they are switched off."""

    model_config = ConfigDict(extra="forbid")

    pair: bool = Field(True, description="45 messages to one person at once, then one every 6 seconds (131056).")
    throughput: bool = Field(True, description="As many a second as the number may send (130429).")
    marketing: int = Field(2, ge=0, le=MOST, description="Marketing messages to one person in 24 hours; 0: any.")


class Faults(BaseModel):
    """Every knob; what is left out is off."""

    model_config = ConfigDict(extra="forbid")

    webhook: WebhookFaults = WebhookFaults()
    graph: GraphFaults = GraphFaults()
    media: MediaFaults = MediaFaults()
    cloudinary: CloudinaryFaults = CloudinaryFaults()
    catalog: CatalogFaults = CatalogFaults()
    limits: Limits = Limits()
    fail: GraphErrorTimes | None = Field(None, description="Accept the next sends, then report them as failed.")
    read_after_ms: int = Field(
        1500, ge=-1, le=600_000, description="Read a message after this time; -1: only when its chat is open."
    )


class ClockMove(BaseModel):
    """Where the sandbox's clock goes: on by some seconds, or to a moment. Nothing given: back to the real time."""

    model_config = ConfigDict(extra="forbid")

    advance_seconds: float | None = Field(None, ge=-A_CENTURY, le=A_CENTURY)
    now: datetime | None = None
