"""What the routes of domains take and give."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field


class NewDomain(BaseModel):
    """A domain to be proved."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=300, examples=["shop.example.com"])]


class DomainChange(BaseModel):
    """Where the shop lives."""

    model_config = ConfigDict(extra="forbid")

    is_main: Annotated[bool, Field(description="The shop lives at this domain, and at no other.")]


class DnsRecord(BaseModel):
    type: Literal["TXT", "CNAME", "A", "AAAA"]
    name: str = Field(examples=["_oja.shop.example.com"])
    value: str


class DomainOut(BaseModel):
    """A domain of the shop, and what is still to be done."""

    id: UUID
    name: str = Field(description="As people write it.", examples=["bücher.example"])
    ascii_name: str = Field(description="As DNS knows it.", examples=["xn--bcher-kva.example"])
    url: str = Field(examples=["https://shop.example.com"])
    state: Literal["pending", "verified", "failed"]
    reason: str | None = Field(description="Stable, for programs.", examples=["no_record"])
    sentence: str | None = Field(description="What is wrong, and what to do.")
    is_main: bool = Field(description="The shop lives here.")
    checked_at: datetime | None
    kept_until: datetime | None = Field(description="When it is let go unless its records are back.")
    proof: DnsRecord = Field(description="Says that the domain is yours.")
    leads: list[DnsRecord] = Field(
        description="Leads visitors here: the first alone, or, where a provider takes no CNAME, all others."
    )


class Domains(BaseModel):
    target: str = Field(description="What domains point to; empty when this Oja offers none.")
    domains: list[DomainOut]


class DomainsAnswer(BaseModel):
    status: Literal["success"]
    data: Domains


class DomainAnswer(BaseModel):
    status: Literal["success"]
    data: DomainOut
