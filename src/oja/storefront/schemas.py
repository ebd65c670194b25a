"""
What a page needs to be drawn: the props of the React tree, built by `pages` and typed for it by `props.d.ts`.
The pages from the cart to the order have theirs in `ordering_schemas`, a page as a whole in `page_schemas`.

Only public facts of a shop belong here: all of it is readable in the page's source.
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


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


class OpenDay(Props):
    """A day of the week, with its times as text; none: closed."""

    name: str
    times: list[str]
    is_today: bool
    spans: list[str] = Field(description="The times for machines: `09:00-18:00`.")


class Hours(Props):
    """When the shop is open, and whether it is now."""

    is_open: bool
    changes_at: str | None = Field(None, description="When it closes, or opens next; None when that is not soon.")
    changes_on: str | None = Field(None, description="The day of that, when it is not today.")
    days: list[OpenDay]


class Announcement(Props):
    """One line above everything."""

    text: str
    url: str | None = None


class Shop(Props):
    name: str
    slug: str
    initial: str = Field(description="Stands in for a missing logo.")
    tagline: str = ""
    logo_url: str | None = None
    origin: str = Field(description="Scheme and host of its pages.")
    home_url: str
    cart_url: str
    suggest_url: str = Field(description="Answers the best few products for `q`, as JSON.")
    add_url: str = Field(description="Takes `product_id`, `variant_id`, `quantity` and `next` by POST.")
    chat_url: str | None = Field(None, description="Opens a chat with the shop; None when it has no number yet.")
    phone: str = Field("", description="The number to chat with, as people write it.")
    announcement: Announcement | None = None
    hours: Hours | None = None
    pages: list[Link] = Field([], description="In the merchant's own words: about, delivery, returns and so on.")
    socials: list[Link] = Field([], description="Where else the shop is.")


class Picture(Props):
    """A picture in all its sizes: a width and a format (`avif`, `webp`, `jpg`) go into `template`."""

    template: str
    widths: list[int]
    width: int
    height: int
    alt: str = ""


class Rating(Props):
    """How those who bought it rate a product."""

    value: str = Field(description="The average for machines: `4.6`.")
    text: str = Field(description="The same as people write it.")
    count: int


class Tile(Props):
    """A product as the grid shows it."""

    id: str
    name: str
    url: str
    image_url: str | None = None
    picture: Picture | None = Field(None, description="`image_url` in all its sizes, when it was uploaded here.")
    price: Amount
    was: Amount | None = Field(None, description="What it cost before it was reduced.")
    availability: Literal["available", "last", "sold_out"]
    left: int | None = Field(None, description="How many are left, when few are.")
    has_choices: bool = Field(False, description="Comes in several variants: `price` is the lowest, and one is chosen.")
    rating: Rating | None = Field(None, description="None while nobody has rated it.")


class CartSummary(Props):
    count: int = 0
    total: Amount | None = None
    version: str = Field("", description="Names the state of this cart: its mark, a dot, and how often it changed.")
    in_cart: dict[str, int] = Field(default_factory=dict, description="Pieces in the cart by product id.")


class FacetValue(Link):
    """A link that narrows the list to some of its products; of one that is on, a link that no longer does."""

    count: int
    is_on: bool = False


class Facet(Props):
    """What products of a list differ in, with how many there are of each; `name` is set for an option."""

    kind: Literal["category", "price", "option", "tag"]
    name: str = ""
    values: list[FacetValue]


class Choice(Props):
    """A variant to choose."""

    id: str
    name: str
    price: Amount
    is_sold_out: bool = False
    left: int | None = Field(None, description="How many are left, when few are.")
    is_chosen: bool = Field(False, description="The link that led here names it.")


class Wait(Props):
    """A form for those who want to hear when it is back: takes `variant_id`, `phone` and `agreed` by POST."""

    url: str
    choices: list[Link] = Field(description="What is sold out; `url` is the id of the variant.")
    consent: str = Field(description="What she agrees to.")


class Stars(Props):
    """How many gave it so many stars; `share` of all in percent."""

    stars: int
    count: int
    share: int


class ProductReview(Props):
    """What somebody said who bought it here."""

    author: str = Field(description="Her first name, or that she is a customer.")
    rating: int
    words: str = ""
    at: str
    date: str = Field(description="The day for machines.")
    answer: str | None = Field(None, description="The shop's.")


class ProductReviews(Props):
    """What people say who bought a product, the newest first."""

    rating: Rating
    stars: list[Stars] = Field(description="From five down to one.")
    items: list[ProductReview]
    newer_url: str | None = None
    older_url: str | None = None


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
    estimates: list[str] = Field([], description="When it is ready or arrives, when the merchant tells.")
    reviews: ProductReviews | None = Field(None, description="None while nobody has rated it.")
    card_url: str = Field(description="The picture under a link to it.")
    seen_url: str = Field(description="Answers a page with the products named by `p`: what she looked at before.")


class Seen(Props):
    """What she looked at before; her own browser remembers it, and names it."""

    kind: Literal["seen"] = "seen"
    tiles: list[Tile] = []


class Info(Props):
    """A page in the merchant's own words."""

    kind: Literal["info"] = "info"
    title: str
    html: str = Field(description="Made by us of her Markdown: it goes into the page as it is.")
    summary: str


class Offline(Props):
    """Where there is no line. A browser keeps this page and fills it with what it knows of her."""

    kind: Literal["offline"] = "offline"


class Missing(Props):
    kind: Literal["missing"] = "missing"
    what: Literal["product", "category", "order", "link", "page"]
    was_here: bool = Field(False, description="It was sold here once.")
    similar: list[Tile] = Field([], description="What she may have meant.")


Said = Literal[
    "sold_out", "too_many", "gone", "full", "no_whatsapp", "choose", "try_again", "waiting", "agree", "bad_phone",
    "there_again", "too_fast", "name_missing", "way_missing", "zone_missing", "address", "bad_pin",
    "recipient_missing", "below_minimum", "changed", "unknown_coupon", "coupon_not_now", "coupon_used_up",
    "coupon_below_minimum", "reviewed", "review_waits", "rating_missing", "review_settled", "no_reviews",
]  # fmt: skip


class Language(Link):
    """A language in which this page can be read, named by those who speak it; `url` leads to it and keeps it."""

    code: str
    is_own: bool = Field(description="The shop's own: the one shown to those who want none of the others.")
    is_current: bool
