"""Names: when two are the same, and how they look in an address. Pure."""

import re
import unicodedata
from uuid import UUID

UNCATEGORISED = "Uncategorised"
LONGEST_SLUG = 80

_NOT_PLAIN = re.compile(r"[^a-z0-9]+")


def folded(name: str) -> str:
    """What makes two names the same: neither case, width nor spaces. `" Fresh  FRUIT"` → `"fresh fruit"`."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def slug(name: str, *, otherwise: str) -> str:
    """
    A name for addresses: `"Basmati Rice, 5kg"` → `"basmati-rice-5kg"`; other scripts keep their letters.

    `otherwise` stands in for a name without letters or digits.
    """
    plain = name.lower()
    if not plain.isascii():
        plain = "".join(one for one in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(one))
        if any(one.isalnum() and not one.isascii() for one in plain):
            return _trimmed(_in_own_script(name)) or otherwise
    return _trimmed(_NOT_PLAIN.sub("-", plain)) or otherwise


def told_apart(slug: str, row_id: UUID) -> str:
    """The slug of a second row with the same name: the random end of its id follows."""
    return f"{slug}-{row_id.hex[-12:]}"


def _in_own_script(name: str) -> str:
    kept = unicodedata.normalize("NFKC", name).casefold()
    return re.sub("-+", "-", "".join(one if unicodedata.category(one)[0] in "LNM" else "-" for one in kept))


def _trimmed(slug: str) -> str:
    return slug.strip("-")[:LONGEST_SLUG].strip("-")
