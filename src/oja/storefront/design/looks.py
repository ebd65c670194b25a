"""Looks: everything a merchant decides of how the shop looks, as it is kept and as the API takes it."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from oja.catalog.fields import WebAddress
from oja.kernel.storable import STORABLE
from oja.merchants.schemas import PageLanguage
from oja.storefront.design import social

MOST_BLOCKS = 20
MOST_TIMES = 3

ThemeName = Literal["market", "atelier", "midnight"]
Corners = Literal["square", "soft", "round"]
TextSize = Literal["small", "normal", "large"]


def _text(longest: int, shortest: int = 0) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=shortest, max_length=longest)


Line = Annotated[str, _text(160), STORABLE]
Words = Annotated[str, _text(2_000), STORABLE]
Accent = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
Goal = Annotated[
    str,
    Field(
        max_length=300,
        pattern=r"^(products|chat|(c|collections|p|pages)/[^\s/?#\x00]{1,200}|https://[^\s\x00]+)$",
        description="`products`, `chat`, a page of the shop such as `c/grains`, or an address that starts with https://.",
    ),
]
_CLOCK = r"([01]\d|2[0-3]):[0-5]\d"


def _has_length(time: str) -> str:
    begin, _, end = time.partition("-")
    if begin == end:
        raise ValueError("must end at another time than it begins; all day is 00:00-24:00")
    return time


OpenTime = Annotated[
    str,
    Field(
        pattern=f"^{_CLOCK}-({_CLOCK}|24:00)$",
        description="By the shop's clock; one that ends before it begins lasts into the next day.",
    ),
    AfterValidator(_has_length),
]


def _apart(times: list[str]) -> list[str]:
    ordered = sorted(times)
    ends = [time[6:] if time[6:] > time[:5] else "24:00" for time in ordered]
    if any(end > after[:5] for end, after in zip(ends, ordered[1:], strict=False)):
        raise ValueError("times of one day must not overlap")
    return ordered


Day = Annotated[list[OpenTime], Field(max_length=MOST_TIMES), AfterValidator(_apart)]


def _whole_week(days: list[list[str]]) -> list[list[str]]:
    if len(days) not in {0, 7}:
        raise ValueError("must name all seven days from Monday, or none")
    return days


Week = Annotated[list[Day], Field(max_length=7), AfterValidator(_whole_week)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Announcement(_Part):
    """One line above everything; empty: none."""

    text: Line = ""
    goal: Goal | None = None


class Social(_Part):
    """Where else the shop is; a name such as `@starling` is made an address."""

    instagram: social.Instagram = None
    facebook: social.Facebook = None
    tiktok: social.TikTok = None
    youtube: social.YouTube = None
    x: social.X = None


BlockId = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]


class _Block(_Part):
    id: BlockId
    is_hidden: bool = False
    title: Line = Field("", description="Empty: what this block is called anyway.")


class Hero(_Block):
    """The cover, with a few words and one thing to do."""

    kind: Literal["hero"]
    text: Annotated[str, _text(400), STORABLE] = ""
    button: Annotated[str, _text(40), STORABLE] = ""
    goal: Goal = "products"


class TextBlock(_Block):
    """A few words of the merchant's own."""

    kind: Literal["text"]
    text: Words = ""


class Ready(_Block):
    """What the shop knows by itself. `products` cannot be hidden: without it nothing could be found."""

    kind: Literal["collections", "featured", "categories", "hours", "contacts", "products"]


Block = Annotated[Hero | TextBlock | Ready, Field(discriminator="kind")]


def standard_blocks() -> list[Block]:
    """The front of a shop that nobody arranged."""
    return [Ready(id=kind, kind=kind) for kind in ("collections", "featured", "products")]


class BlockWords(_Part):
    """What a block says in another language; what is empty is said in the shop's own."""

    title: Line = ""
    text: Words = ""
    button: Annotated[str, _text(40), STORABLE] = ""


class LookWords(_Part):
    """What a shop says in another language; what is empty is said in its own. Blocks go by their ids."""

    tagline: Annotated[str, _text(200), STORABLE] = ""
    announcement: Line = ""
    blocks: Annotated[dict[BlockId, BlockWords], Field(max_length=MOST_BLOCKS)] = {}


class ShopLook(_Part):
    """How a shop looks."""

    theme: ThemeName = "market"
    accent: Accent | None = Field(None, description="As the merchant chose it; made readable where it is shown.")
    logo_url: WebAddress | None = None
    cover_url: WebAddress | None = None
    tagline: Annotated[str, _text(200), STORABLE] = ""
    corners: Corners = "soft"
    text_size: TextSize = "normal"
    announcement: Announcement = Announcement()
    social: Social = Social()
    hours: Week = Field([], description="For each day from Monday when the shop is open; empty: it does not say.")
    blocks: Annotated[list[Block], Field(max_length=MOST_BLOCKS)] = Field(default_factory=standard_blocks)
    words: Annotated[dict[PageLanguage, LookWords], Field(max_length=7)] = Field(
        {}, description="What it says in other languages."
    )

    def spoken(self, language: str) -> "ShopLook":
        """The look with what it says in a language, as far as the merchant wrote it in it, or in its family."""
        said = next((words for code, words in self.words.items() if code == language), None) or next(
            (words for code, words in self.words.items() if code.partition("-")[0] == language.partition("-")[0]), None
        )
        if said is None:
            return self
        heard = {"text": said.announcement} if said.announcement and self.announcement.text else {}
        return self.model_copy(
            update={
                "tagline": said.tagline or self.tagline,
                "announcement": self.announcement.model_copy(update=heard),
                "blocks": [_spoken(block, said.blocks.get(block.id)) for block in self.blocks],
            }
        )

    @model_validator(mode="after")
    def _can_be_shopped_in(self) -> "ShopLook":
        if len({block.id for block in self.blocks}) < len(self.blocks):
            raise ValueError("every block must have an id of its own")
        products = [block for block in self.blocks if block.kind == "products"]
        if len(products) != 1 or products[0].is_hidden:
            raise ValueError("the block `products` must be there once, and be seen")
        return self


def _spoken(block: Block, said: BlockWords | None) -> Block:
    """Only what a block says itself can be said in another language: what is empty has a name in each already."""
    if said is None:
        return block
    fields = {name: words for name, words in said.model_dump().items() if words and getattr(block, name, "")}
    return block.model_copy(update=fields)


PLAIN = ShopLook()
"""How a shop looks that nobody has designed."""
