"""A turn: everything an answer may need to know, in the transaction it is given in."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from oja.assistant.models import Dialogue
from oja.assistant.words import WORDS
from oja.kernel.db import MerchantSession
from oja.kernel.money import Money
from oja.kernel.settings import get_settings
from oja.merchants.queries import Shop


@dataclass(frozen=True, slots=True)
class Shopper:
    """Who writes, as far as she is known."""

    id: UUID
    name: str | None
    phone: str | None
    locale: str | None
    default_address: dict[str, Any] | None

    @property
    def first_name(self) -> str:
        """What to call her; empty when unknown or not a name."""
        first = (self.name or "").strip().split(" ")[0]
        return first[:30] if first[:1].isalpha() else ""


@dataclass(frozen=True, slots=True)
class Turn:
    """One shopper, one conversation, one transaction."""

    db: MerchantSession
    shop: Shop
    conversation_id: UUID
    shopper: Shopper
    dialogue: Dialogue
    focus: UUID | None = None
    """The variant she looked at last, which a number on its own is about."""

    @property
    def language(self) -> str:
        """Her language, as far as it is known: `fr`, `pt-BR`."""
        return (self.shopper.locale or self.shop.language).replace("_", "-")

    def say(self, key: str, **values: object) -> str:
        """A sentence in her language."""
        return WORDS.say(self.shopper.locale or self.shop.language, key, **values)

    def money(self, minor: int) -> str:
        """An amount as it is written in this shop's country."""
        return Money(minor, self.shop.currency).display(self.shop.money_locale)

    @property
    def link(self) -> str:
        """The address of the shop's page."""
        return self.shop.home


def absolute(address: str | None) -> str:
    """A picture's full address, as a provider needs it; empty when there is none."""
    if not address:
        return ""
    return f"{get_settings().public_url}{address}" if address.startswith("/") else address
