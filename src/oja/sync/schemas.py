"""The catalogue at Meta as the API shows it."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from oja.kernel.web import Pagination
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
