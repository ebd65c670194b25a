"""Collections in the API."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from oja.catalog.fields import Brand, CategoryName, Description, Position, Price, Tag, WebAddress
from oja.catalog.pictures.schemas import Alt
from oja.kernel.web import Pagination

Sort = Literal["manual", "newest", "price", "-price", "name"]
Kind = Literal["manual", "rules"]
Match = Literal["all", "any"]


class PriceRule(BaseModel):
    """What the variant in front costs."""

    field: Literal["price"]
    op: Literal["at_least", "at_most"]
    value: Price


class TagRule(BaseModel):
    """A tag of the product."""

    field: Literal["tag"]
    op: Literal["is", "is_not"]
    value: Tag


class BrandRule(BaseModel):
    """The product's brand."""

    field: Literal["brand"]
    op: Literal["is", "is_not"]
    value: Brand


class CategoryRule(BaseModel):
    """The product's category, everything below it included."""

    field: Literal["category"]
    op: Literal["is", "is_not"]
    value: UUID


class StockRule(BaseModel):
    """Whether it can be bought now."""

    field: Literal["stock"]
    op: Literal["is"] = "is"
    value: Literal["in", "out"]


Rule = Annotated[PriceRule | TagRule | BrandRule | CategoryRule | StockRule, Field(discriminator="field")]
Rules = Annotated[list[Rule], Field(max_length=20)]


class NewCollection(BaseModel):
    """A new collection: filled by hand, or by rules."""

    name: CategoryName = Field(examples=["Under 10,000"])
    description: Description | None = None
    image_url: WebAddress | None = Field(None, description="See `covers` for one of your own.")
    image_alt: Alt = Field("", description="What is to be seen, for those who do not see it.")
    display_order: Position = 0
    kind: Kind = "manual"
    match: Match = Field("all", description="Whether all rules must hold, or any of them.")
    rules: Rules = Field([], examples=[[{"field": "price", "op": "at_most", "value": "10000"}]])
    sort: Sort = Field("newest", description="`manual`: as they were put into it.")


class CollectionChange(BaseModel):
    """What to change of a collection; what is left out stays."""

    name: CategoryName = ""
    description: Description | None = None
    image_url: WebAddress | None = Field(None, description="See `covers` for one of your own.")
    image_alt: Alt = Field("", description="What is to be seen, for those who do not see it.")
    display_order: Position = 0
    kind: Kind = "manual"
    match: Match = "all"
    rules: Rules = []
    sort: Sort = "newest"


class TriedRules(BaseModel):
    """Rules that are being tried."""

    match: Match = "all"
    rules: Annotated[Rules, Field(min_length=1)]


class CollectionOrder(BaseModel):
    """All collections, in the order they are to be shown."""

    collection_ids: Annotated[list[UUID], Field(max_length=1_000)]


class Filling(BaseModel):
    """The products of a collection that is filled by hand, in their order."""

    product_ids: Annotated[list[UUID], Field(max_length=1_000)]


class CollectionOut(BaseModel):
    """A collection of the API."""

    id: UUID
    name: str
    slug: str
    description: str | None
    image_url: str | None
    image_alt: str
    display_order: int
    kind: Kind
    match: Match
    rules: list[dict[str, Any]]
    sort: Sort
    product_count: int = Field(description="Products on sale that are in it right now.")


class _Previewed(BaseModel):
    product_count: int
    names: list[str] = Field(description="Some of them, the newest first.")


class PreviewAnswer(BaseModel):
    """What rules would find now."""

    status: Literal["success"]
    data: _Previewed


class _Collections(BaseModel):
    collections: list[CollectionOut]
    pagination: Pagination


class CollectionList(BaseModel):
    """A page of collections."""

    status: Literal["success"]
    data: _Collections


class CollectionAnswer(BaseModel):
    """One collection."""

    status: Literal["success"]
    data: CollectionOut


class Places(BaseModel):
    """The collections, of those that are filled by hand, that hold a product."""

    collection_ids: Annotated[list[UUID], Field(max_length=200)]


class PlacesAnswer(BaseModel):
    """Where a product stands."""

    status: Literal["success"]
    data: Places


class TagOut(BaseModel):
    """A tag, and how many products carry it."""

    tag: str
    product_count: int


class _Tags(BaseModel):
    tags: list[TagOut]
    pagination: Pagination


class TagList(BaseModel):
    """The tags of a shop."""

    status: Literal["success"]
    data: _Tags
