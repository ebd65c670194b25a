"""How a send ended. What we say stands in `messages`, what we hear in `heard`."""

from dataclasses import dataclass
from typing import Literal

State = Literal["accepted", "retry", "failed", "unknown"]


@dataclass(frozen=True, slots=True)
class Delivery:
    """
    How a send ended. `accepted`: with the provider's id. `retry`: surely not sent, wait `retry_after` seconds.
    `failed`: `error` says why. `unknown`: it may or may not have left; never send it again blindly.
    `is_window_closed`: only a template would do. `stops_channel`: nothing can be sent until the merchant acts.
    """

    state: State
    provider_id: str | None = None
    error_code: int | None = None
    error: str | None = None
    retry_after: float | None = None
    is_window_closed: bool = False
    stops_channel: bool = False
