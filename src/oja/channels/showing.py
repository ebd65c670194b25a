"""How every route names a number in its path, and shows one."""

from typing import Annotated

from fastapi import Path

from oja.channels.models import PLATFORM_APP, Channel
from oja.channels.views import ChannelOut, shown
from oja.kernel.settings import get_settings

PhoneNumberId = Annotated[str, Path(max_length=64, pattern=r"^[A-Za-z0-9_-]+$", examples=["106540352242922"])]


def shown_channel(channel: Channel) -> ChannelOut:
    """A channel as every route shows it."""
    return shown(channel, public_url=get_settings().public_url, is_platform_app=channel.app_key == PLATFORM_APP)
