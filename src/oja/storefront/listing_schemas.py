"""A list of products, and what the front of a shop is made of."""

from typing import Annotated, Literal

from pydantic import Field

from oja.storefront.schemas import Facet, Link, Picture, Props, Tile


class Filters(Props):
    q: str = ""
    sort: str = ""
    min: str = ""
    max: str = ""
    in_stock: bool = False
    kept: dict[str, str] = Field(
        default_factory=dict, description="What was chosen by a link: the form sends it along."
    )
    are_set: bool = Field(False, description="True when anything but the words narrows the list.")


class CollectionLink(Link):
    image_url: str | None = None
    picture: Picture | None = None
    count: int


class HeroBlock(Props):
    kind: Literal["hero"] = "hero"
    title: str
    text: str
    image_url: str | None = None
    picture: Picture | None = None
    button: Link | None = None


class ShelvesBlock(Props):
    """Ways into the shop; an empty title means what they are called anyway."""

    kind: Literal["collections", "categories"]
    title: str = ""
    links: list[CollectionLink]


class FeaturedBlock(Props):
    kind: Literal["featured"] = "featured"
    title: str = ""
    tiles: list[Tile]


class TextBlock(Props):
    kind: Literal["text"] = "text"
    title: str
    text: str


class PlainBlock(Props):
    """What it shows stands elsewhere: hours and contacts with the shop, the products in the listing."""

    kind: Literal["hours", "contacts", "products"]
    title: str = ""


Block = Annotated[HeroBlock | ShelvesBlock | FeaturedBlock | TextBlock | PlainBlock, Field(discriminator="kind")]


class Pages(Props):
    current: int
    last: int
    previous_url: str | None = None
    next_url: str | None = None


class Listing(Props):
    """The shop's front, one category or collection, or what a search found."""

    kind: Literal["listing"] = "listing"
    view: Literal["home", "category", "collection", "search"]
    category: str | None = Field(None, description="What the category or the collection is called.")
    about: str = Field("", description="What the merchant says of it.")
    blocks: list[Block] = Field(description="What stands on the page, in this order.")
    breadcrumbs: list[Link] = Field(default_factory=list)
    subcategories: list[Link] = Field(default_factory=list)
    action_url: str = Field(description="Where the filter form leads.")
    clear_url: str = Field(description="The same list without its filters.")
    filters: Filters
    in_stock: int | None = Field(None, description="How many of the list are in stock, when that was counted.")
    facets: list[Facet] = Field(default_factory=list)
    tiles: list[Tile]
    total: int
    pages: Pages
