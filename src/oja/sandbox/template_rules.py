"""What Meta refuses in a template, told as Meta tells it: with a sentence for the person who wrote it."""

import base64
import binascii
from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel.settings import get_settings
from oja.kernel.whatsapp_template_parts import parts, words
from oja.kernel.whatsapp_template_rules import design_problems
from oja.sandbox.errors import GraphError
from oja.sandbox.media_models import Media

# Promotion in a template that says it is utility: Meta files it under marketing.
PROMOTIONAL: Final = (
    "discount", "% off", "sale", "special offer", "promo", "coupon", "deal of", "buy now", "free gift", "limited time",
    "promoção", "desconto", "oferta", "descuento", "promotion", "remise", "soldes", "diskon", "छूट", "خصم",
)  # fmt: skip
HANDLE: Final = "4::"


class Refused(GraphError):
    """A refusal about a template, with a title and a sentence for people."""

    def __init__(self, title: str, message: str, *, subcode: int = 2388043) -> None:
        super().__init__(100, message, subcode=subcode)
        self.user_title, self.user_message = title, message

    def answer(self) -> dict[str, Any]:
        """The body of the HTTP answer."""
        error = super().answer()["error"]
        told = {"is_transient": False, "error_user_title": self.user_title, "error_user_msg": self.user_message}
        return {"error": error | told}


class AlreadyThere(Refused):
    """The account has a template with this name in this language."""

    def __init__(self, name: str, language: str) -> None:
        message = f"There is already {language} content for the template {name}. Edit that template instead."
        super().__init__("Content in this language already exists", message, subcode=2388024)


class NotThere(Refused):
    """The account has no such template."""

    def __init__(self, name: str) -> None:
        super().__init__("Message template not found", f"There is no template named {name}.", subcode=2593002)


def check(design: Mapping[str, Any]) -> None:
    """
    Refuse a design that Meta would refuse.

    :raises Refused: says why
    """
    for problem in design_problems(design):
        raise Refused("Invalid template", f"{problem.message} ({problem.field})")


def category_of(category: str, components: Any) -> str:
    """The category Meta files a template under, whatever it was submitted as."""
    whole = parts(components)
    said = " ".join(words(part.get("text")) for part in (whole.header, whole.body, whole.footer)).lower()
    return "MARKETING" if category == "UTILITY" and any(word in said for word in PROMOTIONAL) else category


def handle_of(media: Media) -> str:
    """The handle of an uploaded sample."""
    kind = base64.b64encode(media.mime_type.encode()).decode()
    return f"{HANDLE}{kind}:{media.id}:e:1"


async def kept(db: AsyncSession, components: Any) -> list[Any]:
    """
    The components as they are kept: handles of samples become addresses, as Meta answers them.

    :raises Refused: a handle is of no upload
    """
    found: list[Any] = await _with_addresses(db, components)
    return found


async def _with_addresses(db: AsyncSession, part: Any) -> Any:
    if isinstance(part, list):
        return [await _with_addresses(db, one) for one in part]
    if not isinstance(part, Mapping):
        return part
    shown = {key: await _with_addresses(db, one) for key, one in part.items() if key != "header_handle"}
    if "header_handle" in part:
        shown["header_handle"] = [await _address(db, handle) for handle in part["header_handle"] or []]
    return shown


async def _address(db: AsyncSession, handle: Any) -> str:
    text = words(handle)
    if text.startswith("http"):
        return text
    try:
        _kind, media_id, *_ = text.removeprefix(HANDLE).split(":")
        base64.b64decode(_kind, validate=True)
    except (ValueError, binascii.Error):
        media_id = ""
    if not media_id or await db.get(Media, media_id) is None:
        raise Refused("Invalid media handle", "The sample of the header was not uploaded. Upload it and try again.")
    return f"{get_settings().public_url}/sandbox/api/media/{media_id}"
