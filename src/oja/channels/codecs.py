"""Who reads what a provider sent: one table, kind of channel → codec. All pure."""

from collections.abc import Mapping
from typing import Final, Protocol

from oja.channels.dialog360 import hearing as dialog360
from oja.channels.heard import Change
from oja.channels.twilio import hearing as twilio
from oja.channels.whatsapp_cloud import hearing as whatsapp_cloud


class Codec(Protocol):
    """What is in a stored body."""

    def decode(self, raw: bytes) -> list[Change]:
        """
        Everything in one body, in its order.

        :raises Undecodable: it is none of this provider's
        """


CODECS: Final[Mapping[str, Codec]] = {
    "whatsapp_cloud": whatsapp_cloud,
    "dialog360": dialog360,
    "twilio": twilio,
}
