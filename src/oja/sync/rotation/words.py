"""Why a product is in WhatsApp or not, and what a star, a limit or a comparison means: in a merchant's words."""

from typing import Final

from oja.sync.rotation.lift import LEAST_ORDERS, Lift

REASONS: Final[dict[str, str]] = {
    "pinned": "You starred it, so it is always in.",
    "comparison": "In the comparison group, which holds what was ordered most and is not learned from.",
    "category": "The most promising of its category: none is left out.",
    "best": "Among those that promise most each time they are shown.",
    "trial": "On trial: it was hardly shown yet, so nobody knows what it can do.",
    "kept": "Keeps its place: nothing clearly better was waiting.",
    "room": "There is room for it.",
    "never": "You said never for WhatsApp.",
    "sold_out": "Sold out. It may come back as soon as it is in stock.",
    "no_price": "It has no price yet.",
    "no_picture": "It has no picture yet, and WhatsApp shows nothing without one.",
    "rejected": "WhatsApp does not take it.",
    "stars_full": "Starred, but there are more stars than places. Take a star off another, or raise the limit.",
    "category_full": "Promising, but its category has its share of the places already.",
    "alike": "Promising, but much like others that are in: something different has the place.",
    "waiting": "Others promise more for now. It is looked at again every day.",
    "off_sale": "Not on sale: only active products can be shown.",
}
NOTHING_TO_COMPARE: Final = "While everything fits there is nothing to compare."
NEW: Final = "New: the next round looks at it."


def reason(name: str, refusal: str | None = None) -> str:
    """Why a product stands where it stands; with the reason why WhatsApp does not take it, when that is why."""
    said = REASONS.get(name, NEW)
    return f"{said} {refusal}" if refusal and name == "rejected" else said


def star_fits(stars: int, slots: int) -> str:
    """A starred product that has its place."""
    return f"It fits: {stars:,} of {slots:,} places in WhatsApp are taken by stars."


def star_waits(obstacle: str) -> str:
    """A starred product that would come in, were it not for something."""
    return {
        "sold_out": "Starred, but sold out: it comes into WhatsApp as soon as it is back in stock.",
        "no_price": "Starred, but it has no price yet: give it one, and it comes into WhatsApp.",
        "no_picture": "Starred, but it has no picture yet: add one, and it comes into WhatsApp.",
        "rejected": "Starred, but WhatsApp does not take it: WhatsApp, Catalogue says why.",
        "never": "You said never for WhatsApp. A star takes that back.",
        "off_sale": REASONS["off_sale"],
    }[obstacle]


def star_does_not_fit(stars: int, slots: int) -> str:
    """A starred product for which there is no place."""
    return f"It does not fit: {_stars(stars)} for {_places(slots)}. Take a star off another, or raise the limit."


def all_stars_fit(stars: int, slots: int) -> str:
    """All stars together have their places."""
    return f"All stars fit: {stars:,} of {slots:,} places. The other {slots - stars:,} take turns."


def too_many_stars(stars: int, slots: int) -> str:
    """More stars than places."""
    return f"{_stars(stars)} for {_places(slots)}: {stars - slots:,} stay out. Take some off, or raise the limit."


def everything_fits(active: int, slots: int) -> str:
    """A shop that needs no rotation."""
    return f"Everything fits: {active:,} products in {_places(slots)}."


def take_turns(active: int, slots: int) -> str:
    """A shop with more to show than fits."""
    return f"{active:,} products share {_places(slots)}, so they take turns."


def preview(entering: int, leaving: int, stars_out: int) -> str:
    """What would happen."""
    if not entering and not leaving:
        happens = "Nothing would change."
    else:
        happens = f"{entering:,} would come in, {leaving:,} would leave."
    return f"{happens} {stars_out:,} stars would have no place." if stars_out else happens


def learning(*, is_quiet: bool) -> str:
    """How fast products take turns."""
    if is_quiet:
        return (
            "Few messages show products yet, so there is little to learn from: a product keeps its place for a week, "
            "and a new one is judged by its category."
        )
    return "Products take turns once a day; whatever came in stays for a day at least."


def comparison(found: Lift) -> str:
    """What learning brings."""
    if found.percent is None or found.low is None or found.high is None:
        return (
            f"Too little is known to say so yet: it takes a week and {LEAST_ORDERS} chat orders in each group; "
            f"there are {found.learned_orders:,} and {found.fixed_orders:,}."
        )
    more = f"{abs(found.percent):.0f} % {'more' if found.percent >= 0 else 'fewer'} orders for each place and day"
    surely = f"between {found.low:+.0f} % and {found.high:+.0f} %"
    if found.low > 0 or found.high < 0:
        return f"{more} than the comparison group, surely {surely}."
    return f"{more} than the comparison group, but that may be chance: it lies {surely}."


def _places(count: int) -> str:
    return f"{count:,} place" if count == 1 else f"{count:,} places"


def _stars(count: int) -> str:
    return f"{count:,} star" if count == 1 else f"{count:,} stars"
