"""A whole page of a shop: what stands around its content, and every kind of content there is."""

from typing import Annotated, Any

from pydantic import Field
from pydantic.json_schema import models_json_schema

from oja.storefront.listing_schemas import Listing
from oja.storefront.ordering_schemas import Cart, Checkout, Opening, Order, OrderText, Review
from oja.storefront.schemas import (
    CartSummary,
    CategoryLink,
    Info,
    Language,
    Missing,
    Offline,
    Product,
    Props,
    Said,
    Seen,
    Shop,
)

Body = Annotated[
    Listing | Product | Cart | Checkout | Review | Order | Opening | OrderText | Info | Seen | Offline | Missing,
    Field(discriminator="kind"),
]


class Page(Props):
    """Everything one page shows."""

    locale: str
    languages: list[Language] = Field([], description="Empty when there is only one.")
    shop: Shop
    categories: list[CategoryLink]
    cart: CartSummary
    here: str = Field(description="Path and query of this page, for coming back after adding.")
    said: Said | None = Field(None, description="How the last form went: why a change of the cart did not happen.")
    saves_data: bool = Field(False, description="Her browser asks for less: smaller pictures, nothing in advance.")
    card_url: str = Field(description="The picture under a link to the shop.")
    icon_url: str = Field(description="The shop on the home screen of a phone.")
    manifest_url: str = Field(description="What a phone needs to keep it there.")
    told_url: str = Field(description="Where it tells of itself.")
    worker_url: str | None = Field(None, description="The service worker; None when it is switched off.")
    body: Body


def openapi() -> dict[str, Any]:
    """The props as an OpenAPI document, from which `npm run api:generate` writes their TypeScript types."""
    _, schema = models_json_schema([(Page, "serialization")], ref_template="#/components/schemas/{model}")
    return {
        "openapi": "3.1.0",
        "info": {"title": "Storefront pages", "version": "1"},
        "paths": {},
        "components": {"schemas": schema["$defs"]},
    }
