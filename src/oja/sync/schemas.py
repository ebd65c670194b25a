"""The catalogue at Meta as the API shows it."""

from dataclasses import asdict
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from oja.kernel.web import Pagination
from oja.sync.choosing import Account
from oja.sync.queries import ItemView, Overview

CatalogueState = Literal["active", "paused", "stopped"]
ItemState = Literal["pending", "sent", "live", "rejected"]


class CatalogueCounts(BaseModel):
    """How many items are in each state."""

    pending: int = Field(description="They wait to be sent, or to be sent again.")
    sent: int = Field(description="Meta has them, and works on them.")
    live: int = Field(description="They are at Meta as they should be.")
    rejected: int = Field(description="WhatsApp does not take them; each says why.")


class CatalogueNumber(BaseModel):
    """A number that shows the catalogue."""

    phone_number_id: str
    display_number: str


class CatalogueLoad(BaseModel):
    """One call to Meta, with many items."""

    id: UUID
    state: Literal["sending", "followed", "done", "failed", "lost"]
    size: int
    refused: int
    error: str | None
    sent_at: datetime
    ended_at: datetime | None


class Catalogue(BaseModel):
    """A catalogue at Meta that the shop keeps in step."""

    id: UUID
    catalog_id: str = Field(description="Its id at Meta.")
    state: CatalogueState
    trouble: str | None = Field(description="What is wrong, for the merchant.")
    wait_until: datetime | None = Field(description="Nothing is sent before.")
    counts: CatalogueCounts
    shown: int = Field(description="How many items people see in WhatsApp.")
    stale: int = Field(description="How many items are late, once they are too many; else 0.")
    pushed_at: datetime | None = Field(description="When something was last sent.")
    checked_at: datetime | None = Field(description="When it was last read back.")
    check_error: str | None
    healed: int = Field(description="How many items were put right when it was last read back.")
    foreign: int = Field(description="How many items there are not this shop's; they are left alone.")
    numbers: list[CatalogueNumber]
    loads: list[CatalogueLoad] = Field(description="The latest calls.")


class CataloguesAnswer(BaseModel):
    """Every catalogue of the shop."""

    status: Literal["success"] = "success"
    data: list[Catalogue]


class CatalogueItem(BaseModel):
    """One item: a product, or one variant of it."""

    retailer_id: str = Field(description="Its name at Meta, in chats and in carts.")
    product_id: UUID
    variant_id: UUID
    name: str | None
    state: ItemState
    is_leaving: bool = Field(description="It is on its way out of the catalogue.")
    is_shown: bool
    error: str | None = Field(description="Why WhatsApp does not take it, in Meta's words or ours.")
    stale_since: datetime | None
    sent_at: datetime | None


class CatalogueItemList(BaseModel):
    """A page of items."""

    items: list[CatalogueItem]
    pagination: Pagination


class CatalogueItemsAnswer(BaseModel):
    """The same, as it is answered."""

    status: Literal["success"] = "success"
    data: CatalogueItemList


class CommerceOut(BaseModel):
    """What a number shows of its catalogue."""

    phone_number_id: str
    display_number: str
    is_cart_enabled: bool
    is_catalog_visible: bool
    error: str | None = Field(description="Why Meta does not say.")


class CommerceListAnswer(BaseModel):
    """Every number with a catalogue."""

    status: Literal["success"] = "success"
    data: list[CommerceOut]


class CommerceAnswer(BaseModel):
    """One number."""

    status: Literal["success"] = "success"
    data: CommerceOut


class CommerceChange(BaseModel):
    """What a number shall show."""

    is_cart_enabled: bool = Field(description="People can fill a cart in the chat.")
    is_catalog_visible: bool = Field(description="The shop's profile shows the catalogue.")


class ChoosableCatalogue(BaseModel):
    """A catalogue that an account could show."""

    catalog_id: str
    name: str
    products: int | None = Field(description="How many are in it, when Meta says.")
    is_shown: bool = Field(description="The account shows it now, as Meta says.")


class CatalogueAccount(BaseModel):
    """A WhatsApp account at Meta, which shows one catalogue through all of its numbers."""

    waba_id: str
    numbers: list[str] = Field(examples=[["+234 701 234 5678"]])
    catalog_id: str | None = Field(description="The catalogue that is kept in step for it.")
    catalogues: list[ChoosableCatalogue] = Field(description="Those of its business, and those shared with it.")
    error: str | None = Field(description="Why the list may not be whole.")


class AccountsAnswer(BaseModel):
    """Every account at Meta."""

    status: Literal["success"] = "success"
    data: list[CatalogueAccount]


class CatalogueChoice(BaseModel):
    """The catalogue that an account shall show."""

    catalog_id: str = Field(pattern=r"^[0-9]{1,32}$", description="Its id at Meta.", examples=["194836987003835"])


def account(one: Account) -> dict[str, Any]:
    """An account as the API shows it."""
    return {
        "waba_id": one.line.waba_id,
        "numbers": one.numbers,
        "catalog_id": one.catalog_id,
        "catalogues": [asdict(each) for each in one.catalogues],
        "error": one.error,
    }


def catalogue(one: Overview) -> dict[str, Any]:
    """A catalogue as the API shows it."""
    row = one.row
    names = ("id", "catalog_id", "state", "trouble", "wait_until", "pushed_at", "checked_at", "check_error", "healed",
             "foreign")  # fmt: skip
    return {name: getattr(row, name) for name in names} | {
        "counts": one.counts,
        "shown": one.shown,
        "stale": one.stale,
        "numbers": [
            {"phone_number_id": line.phone_number_id, "display_number": line.display_number} for line in one.lines
        ],
        "loads": [{name: getattr(batch, name) for name in CatalogueLoad.model_fields} for batch in one.batches],
    }


def item(one: ItemView) -> dict[str, Any]:
    """An item as the API shows it."""
    return {name: getattr(one, name) for name in CatalogueItem.model_fields}
