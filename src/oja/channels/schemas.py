"""How a send ended, and what a template is called. What we say stands in `messages`, what we hear in `heard`."""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

State = Literal["accepted", "retry", "failed", "unknown"]

# What an error code asks of us: try again, slow down, hold marketing of the number, try in a day, give up, keep that
# she wants no marketing, take a template, fetch the file again, look at the template, stop the number.
Action = Literal[
    "retry", "rate", "pause", "later", "permanent", "opted_out", "window", "media", "template", "stop"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Delivery:
    """
    How a send ended. `accepted`: with the provider's id. `retry`: surely not sent, wait `retry_after` seconds.
    `failed`: `error` says why. `unknown`: it may or may not have left; never send it again blindly.
    `is_window_closed`: only a template would do. `stops_channel`: nothing can be sent until the merchant acts.
    `action` is what the error code asks of us, where the provider tells.
    """

    state: State
    provider_id: str | None = None
    error_code: int | None = None
    error: str | None = None
    retry_after: float | None = None
    is_window_closed: bool = False
    stops_channel: bool = False
    action: Action | None = None


@dataclass(frozen=True, slots=True)
class TemplateInfo:
    """A template that may be sent outside the window; `id` is that of the shop's own copy, when there is one."""

    name: str
    language: str
    category: str = "UTILITY"
    body: str = ""
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file that was written down. `is_proven`: the provider said at once what its hash is, and it is that."""

    sha256: str
    size: int
    mime_type: str = ""
    is_proven: bool = False
