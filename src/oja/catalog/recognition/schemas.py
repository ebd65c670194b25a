"""What the API tells of a code, or of a picture."""

from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from oja.catalog import answers
from oja.catalog.recognition.queries import Match
from oja.catalog.schemas import ProductOut
from oja.merchants.queries import Shop


class MatchOut(BaseModel):
    """A product that may be meant."""

    product: ProductOut
    variant_id: UUID = Field(description="The variant that has the code; of a picture the one in front.")
    variant: str = Field(description="What tells it from the others; empty when there are none.", examples=["5 kg"])
    reason: Literal["barcode", "sku", "picture"]
    likeness: float | None = Field(
        description="How far the picture goes together with the shop's, at most 1; null for codes.", examples=[0.997]
    )


class _Lookup(BaseModel):
    codes: list[str] = Field(description="What was read, or asked for.", examples=[["6001234567890"]])
    matches: list[MatchOut] = Field(description="The likeliest first; empty when nothing comes near.")


class LookupAnswer(BaseModel):
    """The products that a code or a picture may mean."""

    status: Literal["success"]
    data: _Lookup


def match(found: Match, shop: Shop) -> dict[str, Any]:
    """A match as the API tells it."""
    return {
        "product": answers.product(found.product, shop),
        "variant_id": found.offer.variant_id if found.offer else found.product.variant_id,
        "variant": found.offer.variant if found.offer else "",
        "reason": found.reason,
        "likeness": found.likeness,
    }
