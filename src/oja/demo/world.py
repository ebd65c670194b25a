"""The demo world as data: who owns what, which number is connected, who writes to it."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class DemoNumber:
    """A business number that the sandbox plays."""

    phone_number_id: str
    display_phone_number: str
    waba_id: str
    catalog_id: str
    merchant_name: str


@dataclass(frozen=True, slots=True)
class DemoShop:
    """A shop, its people (the first owns it) and its shelf in `data/`."""

    name: str
    slug: str
    tagline: str
    accent: str
    number: str
    people: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DemoShopper:
    """Somebody who writes to Starling Market: what she says and taps, what becomes of her order and what she thinks."""

    address: str
    name: str
    script: tuple[str, ...]
    statuses: tuple[str, ...] = ()
    review: tuple[int, str] | None = None


ADMIN: Final = "admin@oja.example"

STARLING: Final = DemoShop(
    name="Starling Market",
    slug="starlingmarket",
    tagline="Everything from the market, brought to your door in Lagos.",
    accent="#a8442a",
    number="+2347012345678",
    people=(("ada@starling.example", "owner"), ("bayo@starling.example", "agent")),
)
RIVAL: Final = DemoShop(
    name="Rival Stores",
    slug="rivalstores",
    tagline="Next door, and never cheaper.",
    accent="#2f5d8a",
    number="+2348098765432",
    people=(("rita@rival.example", "owner"),),
)
SHOPS: Final = (STARLING, RIVAL)

NUMBER: Final = DemoNumber(
    phone_number_id="106540352242922",
    display_phone_number="+234 701 234 5678",
    waba_id="102290129340398",
    catalog_id="194836987003835",
    merchant_name=STARLING.name,
)

# A line of a script is typed; `>word` picks the button or row with that word from the last answer.
SHOPPERS: Final = (
    DemoShopper(
        "2348061110001",
        "Ngozi Eze",
        (
            "Hi",
            "ofada rice",
            ">Add to cart",
            "2",
            ">Check out",
            ">Have it",
            "14 Bode Thomas Street, Surulere",
            ">Place",
        ),
        ("confirmed", "processing", "shipped"),
    ),
    DemoShopper(
        "2348061110002",
        "Tunde Bakare",
        ("good evening", "power bank 20000", ">Add to cart", ">Check out", ">Pick it up", ">Place order"),
        ("confirmed",),
    ),
    DemoShopper(
        "2348061110003",
        "Amina Yusuf",
        ("do you have shea butter", ">Add to cart", "black soap", ">Add to cart", ">Check out", ">Pick it", ">Place"),
    ),
    DemoShopper(
        "2348061110004",
        "Funke Adeyemi",
        ("Hello", ">Browse", ">Fabrics", ">Adire", "maxi dress", ">Add to cart"),
    ),
    DemoShopper(
        "2348061110005",
        "Emeka Obi",
        ("Hi", "peanut butter", ">Add to cart", "3", ">Check out", ">Pick it up", ">Place order"),
        ("confirmed", "processing", "delivered"),
        (5, "Smooth and fresh. My children finished the first jar in two days."),
    ),
    DemoShopper(
        "NG.4471208655302741918",
        "Ifeoma",
        ("Hi", "chin chin", "I need to talk to someone", "Can you bake a cake for forty people?"),
    ),
)
