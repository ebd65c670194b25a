"""Facts about channels."""

from dataclasses import dataclass
from uuid import UUID

from oja.kernel.events import Event


@dataclass(frozen=True)
class ChannelEventStored(Event):
    """A provider sent something; it is stored raw and waits to be understood."""

    event_id: UUID


@dataclass(frozen=True)
class ChannelConnected(Event):
    """A number was connected, or connected again: what waited for it may leave."""

    merchant_id: UUID
    channel_id: UUID


@dataclass(frozen=True)
class TemplateChanged(Event):
    """Meta said something about a template; the account event holds what."""

    merchant_id: UUID
    account_event_id: UUID


@dataclass(frozen=True)
class AccountChanged(Event):
    """Meta said something about an account or a number; the account event holds what."""

    merchant_id: UUID
    account_event_id: UUID


@dataclass(frozen=True)
class ChannelStopped(Event):
    """A number can send nothing more until the merchant acts; `channels.last_error` says what she can do."""

    merchant_id: UUID
    channel_id: UUID


@dataclass(frozen=True)
class MarketingPaused(Event):
    """Meta slowed a number down because of complaints or a limit: its marketing waits, everything else goes on."""

    merchant_id: UUID
    channel_id: UUID


@dataclass(frozen=True)
class TemplateRefused(Event):
    """Meta did not take a template that we believed to be good: what we know of the number's templates is stale."""

    merchant_id: UUID
    channel_id: UUID
