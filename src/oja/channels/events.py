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
class MediaSettled(Event):
    """The file of a message is here, or it is known why not."""

    merchant_id: UUID
    message_id: UUID


@dataclass(frozen=True)
class TemplateRefused(Event):
    """Meta did not take a template that we believed to be good: what we know of its account's templates is stale."""

    merchant_id: UUID
    waba_id: str


@dataclass(frozen=True)
class ChannelRemoved(Event):
    """A number was removed: its chats stay and can be read, and nothing more leaves through it."""

    merchant_id: UUID
    channel_id: UUID
