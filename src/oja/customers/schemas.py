"""What others see of customers, and how a channel says whom it saw."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, EmailStr, Field

from oja.kernel.web import Pagination


@dataclass(frozen=True)
class Seen:
    """Every identifier one event carried for one person (reference: WhatsApp 1.4). Any may be missing."""

    bsuid: str | None = None
    parent_bsuid: str | None = None
    wa_id: str | None = None
    phone: str | None = None
    username: str | None = None
    name: str | None = None


class CustomerOut(BaseModel):
    """A customer, as the shop's team sees her."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    name: str | None
    phone: str | None
    whatsapp_id: str | None
    email: str | None
    default_address: dict[str, Any] | None
    needs_review: bool = Field(description="Another customer may be the same person; see her `identity`.")
    merged_into_id: UUID | None = Field(description="The customer who speaks for this one since they were joined.")
    marketing_opted_out_at: datetime | None = Field(description="Since then she gets no offers; null: she does.")
    created_at: datetime
    updated_at: datetime


class CustomerAnswer(BaseModel):
    status: Literal["success"]
    data: CustomerOut


class IdentifierOut(BaseModel):
    """One identifier she was seen under. A retired one is history: she changed her phone."""

    model_config = ConfigDict(from_attributes=True)

    kind: Literal["bsuid", "parent_bsuid", "wa_id", "phone", "username"]
    value: str
    created_at: datetime
    retired_at: datetime | None


class MergeOut(BaseModel):
    """A record that was taken into hers. `merged_by` is null when WhatsApp itself proved that both are one person."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    gone_id: UUID
    merged_at: datetime
    merged_by: UUID | None


class IdentityOut(BaseModel):
    """Who she is, as far as the channels tell."""

    identifiers: list[IdentifierOut]
    doubles: list[CustomerOut] = Field(description="Customers who may be the same person.")
    merges: list[MergeOut]


class IdentityAnswer(BaseModel):
    status: Literal["success"]
    data: IdentityOut


class MergedOut(BaseModel):
    merge_id: UUID = Field(description="Names the merge, to undo it.")
    customer: CustomerOut


class MergedAnswer(BaseModel):
    status: Literal["success"]
    data: MergedOut


class OtherCustomer(BaseModel):
    """Another customer of the shop."""

    model_config = ConfigDict(extra="forbid")

    customer_id: UUID


class CustomerPage(BaseModel):
    customers: list[CustomerOut]
    pagination: Pagination


class CustomersAnswer(BaseModel):
    status: Literal["success"]
    data: CustomerPage


Part = Annotated[str, Field(max_length=40)]
Place = Annotated[str, Field(max_length=1000)] | Annotated[float, Field(allow_inf_nan=False)] | None


class CustomerChange(BaseModel):
    """What the team may correct; left out means unchanged."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str | None, Field(max_length=200)] = None
    email: EmailStr | None = None
    default_address: Annotated[dict[Part, Place] | None, Field(max_length=20)] = None


class ConsentWish(BaseModel):
    """Whether she is sent offers. News about her orders reaches her either way."""

    model_config = ConfigDict(extra="forbid")

    wants_marketing: bool


class ConsentChangeOut(BaseModel):
    """One change of a customer's consent."""

    model_config = ConfigDict(from_attributes=True)

    is_opted_out: bool
    source: Literal["keyword", "whatsapp", "refusal", "team"] = Field(
        description="Her own word in the chat, her setting in WhatsApp, WhatsApp's refusal, or somebody of the team."
    )
    actor_id: UUID | None = Field(description="Who of the team it was.")
    words: str = Field(description="What she wrote.")
    created_at: datetime


class Consent(BaseModel):
    marketing_opted_out_at: datetime | None
    changes: list[ConsentChangeOut] = Field(description="The newest first.")


class ConsentAnswer(BaseModel):
    status: Literal["success"]
    data: Consent
