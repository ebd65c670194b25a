"""
What a page needs to be drawn: the props of the React tree, built by `pages` and typed for it by `props.d.ts`.

Only public facts of a shop belong here: all of it is readable in the page's source.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field
from pydantic.json_schema import models_json_schema


class Props(BaseModel):
    model_config = ConfigDict(frozen=True, json_schema_serialization_defaults_required=True)


class Amount(Props):
    """An amount, formatted once: the tree prints `text` and never formats."""

    amount: str
    currency: str
    text: str


class Link(Props):
    name: str
    url: str


class CategoryLink(Link):
    is_current: bool = False


class Shop(Props):
    name: str
    slug: str
    initial: str = Field(description="Stands in for a missing logo.")
    tagline: str = ""
    logo_url: str | None = None
    home_url: str
    cart_url: str
    suggest_url: str = Field(description="Answers the best few products for `q`, as JSON.")
    add_url: str = Field(description="Takes `product_id`, `variant_id`, `quantity` and `next` by POST.")
    chat_url: str | None = Field(None, description="Opens a chat with the shop; None when it has no number yet.")


class Picture(Props):
    """A picture in all its sizes: a width and a format (`avif`, `webp`, `jpg`) go into `template`."""

    template: str
    widths: list[int]
    width: int
    height: int
    alt: str = ""


class Tile(Props):
    """A product as the grid shows it."""

    id: str
    name: str
    url: str
    image_url: str | None = None
    picture: Picture | None = Field(None, description="`image_url` in all its sizes, when it was uploaded here.")
    price: Amount
    availability: Literal["available", "last", "sold_out"]
    left: int | None = Field(None, description="How many are left, when few are.")
    has_choices: bool = Field(False, description="Comes in several variants: `price` is the lowest, and one is chosen.")


class CartSummary(Props):
    count: int = 0
    total: Amount | None = None
    in_cart: dict[str, int] = Field(default_factory=dict, description="Pieces in the cart by product id.")


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


class FacetValue(Link):
    """A link that narrows the list to some of its products; of one that is on, a link that no longer does."""

    count: int
    is_on: bool = False


class Facet(Props):
    """What products of a list differ in, with how many there are of each; `name` is set for an option."""

    kind: Literal["category", "price", "option", "tag"]
    name: str = ""
    values: list[FacetValue]


class CollectionLink(Link):
    image_url: str | None = None
    picture: Picture | None = None
    count: int


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
    collections: list[CollectionLink] = []
    breadcrumbs: list[Link] = []
    subcategories: list[Link] = []
    action_url: str = Field(description="Where the filter form leads.")
    clear_url: str = Field(description="The same list without its filters.")
    filters: Filters
    facets: list[Facet] = []
    featured: list[Tile] = []
    tiles: list[Tile]
    total: int
    pages: Pages


class Choice(Props):
    """A variant to choose."""

    id: str
    name: str
    price: Amount
    is_sold_out: bool = False


class Wait(Props):
    """A form for those who want to hear when it is back: takes `variant_id`, `phone` and `agreed` by POST."""

    url: str
    choices: list[Link] = Field(description="What is sold out; `url` is the id of the variant.")
    consent: str = Field(description="What she agrees to.")


class Product(Props):
    kind: Literal["product"] = "product"
    tile: Tile
    choices: list[Choice] = Field([], description="What to choose from; empty when there is only one.")
    description: str = ""
    pictures: list[Picture] = Field([], description="All that were uploaded here, in their order.")
    breadcrumbs: list[Link] = []
    most: int = Field(description="The largest quantity one may add now.")
    ask_url: str | None = Field(None, description="Opens a chat that names the product.")
    share_url: str = Field(description="Opens WhatsApp with a link to the product, to be sent to anybody.")
    per_kg: Amount | None = Field(None, description="What a kilogram costs, when its weight says so.")
    wait: Wait | None = Field(None, description="When something of it is sold out, and the shop has a number.")
    related: list[Tile] = []


class CartLine(Props):
    id: str
    url: str = Field(description="Takes `quantity` by POST; 0 removes the line.")
    product: Link
    image_url: str | None = None
    picture: Picture | None = None
    quantity: int
    most: int
    price: Amount
    total: Amount
    trouble: Literal["sold_out", "too_many", "price_changed"] | None = None


class Cart(Props):
    kind: Literal["cart"] = "cart"
    lines: list[CartLine]
    count: int
    subtotal: Amount | None = None
    handoff_url: str
    can_order: bool


class Missing(Props):
    kind: Literal["missing"] = "missing"
    what: Literal["product", "category", "page"]
    was_here: bool = Field(False, description="It was sold here once.")
    similar: list[Tile] = Field([], description="What she may have meant.")


Body = Annotated[Listing | Product | Cart | Missing, Field(discriminator="kind")]


Said = Literal[
    "sold_out", "too_many", "gone", "full", "no_whatsapp", "choose", "try_again", "waiting", "agree", "bad_phone",
    "there_again", "too_fast",
]  # fmt: skip


class Language(Link):
    """A language in which this page can be read, named by those who speak it; `url` leads to it and keeps it."""

    code: str
    is_own: bool = Field(description="The shop's own: the one shown to those who want none of the others.")
    is_current: bool


class Page(Props):
    """Everything one page shows."""

    locale: str
    languages: list[Language] = Field([], description="Empty when there is only one.")
    shop: Shop
    categories: list[CategoryLink]
    cart: CartSummary
    here: str = Field(description="Path and query of this page, for coming back after adding.")
    said: Said | None = Field(None, description="How the last form went: why a change of the cart did not happen.")
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
