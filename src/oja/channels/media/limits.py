"""What WhatsApp and Twilio take as a file, and the sentences that say so (reference: WhatsApp 1.6, 2). Pure."""

from typing import Final

from oja.channels.media import sniffing
from oja.kernel.whatsapp_table import MEBIBYTE, MEDIA

LARGEST: Final = max(kind.max_bytes for kind in MEDIA.values())
STICKER_SIDE: Final = 512
STILL_STICKER: Final = 100 * 1024

TYPES: Final = (
    "WhatsApp takes pictures (JPEG, PNG), films (MP4, 3GP), sounds (AAC, AMR, MP3, M4A, OGG), stickers (WebP) and"
    " documents (PDF, Word, Excel, PowerPoint, text). Please save it as one of these."
)
STICKER: Final = (
    "WhatsApp takes WebP only as stickers of 512 by 512 dots. Save it as JPEG or PNG to send it as a picture."
)
STILL_STICKER_TOO_LARGE: Final = "WhatsApp takes stickers that do not move up to 100 KB, and this is larger."
TWILIO_LARGEST: Final = 16 * MEBIBYTE
TWILIO_TYPES: Final = frozenset(
    {"image/jpeg", "image/png", "image/webp", "video/mp4", "application/pdf", "application/msword"}
    | {"audio/aac", "audio/amr", "audio/mpeg", "audio/mp4", "audio/ogg", "audio/opus"}
    | {
        f"application/vnd.openxmlformats-officedocument.{kind}"
        for kind in ("wordprocessingml.document", "presentationml.presentation", "spreadsheetml.sheet")
    }
)
TWILIO_TOO_LARGE: Final = (
    "Twilio sends files up to 16 MB, and this is larger. Send a smaller one, or write where it can be found."
)
TWILIO_OTHER_TYPE: Final = (
    "Twilio sends pictures (JPEG, PNG), films (MP4), sounds (AAC, AMR, MP3, M4A, OGG), stickers (WebP) and documents"
    " (PDF, DOC, DOCX, PPTX, XLSX). Please save it as one of these."
)
_PLURALS: Final = {
    "image": "pictures",
    "video": "films",
    "audio": "sounds",
    "sticker": "stickers",
    "document": "documents",
}


def most(kind: str) -> int:
    """The most bytes of a kind of message; of an unknown kind as much as of a document."""
    return MEDIA.get(kind, MEDIA["document"]).max_bytes


def too_large(kind: str) -> str:
    """The sentence about a file of this kind that is too large."""
    bytes_ = most(kind)
    shown = f"{bytes_ // MEBIBYTE} MB" if bytes_ >= MEBIBYTE else f"{bytes_ // 1024} KB"
    return f"WhatsApp takes {_PLURALS.get(kind, 'documents')} up to {shown}, and this is larger."


def kind_to_send(mime_type: str) -> str | None:
    """As what kind of message a file of this true type leaves; None when WhatsApp does not take it."""
    return next((kind for kind, entry in MEDIA.items() if mime_type in entry.mime_types), None)


def problem_at_twilio(mime_type: str, size: int) -> str | None:
    """Why Twilio would refuse a file that WhatsApp takes, as a sentence; None when it takes it."""
    if mime_type not in TWILIO_TYPES:
        return TWILIO_OTHER_TYPE
    return TWILIO_TOO_LARGE if size > TWILIO_LARGEST else None


def problem(mime_type: str, size: int, sides: tuple[int | None, int | None], *, is_moving: bool = False) -> str | None:
    """Why WhatsApp would refuse a file, as a sentence; None when it takes it."""
    kind = kind_to_send(mime_type)
    if kind is None or mime_type == sniffing.UNKNOWN:
        return TYPES
    if size > most(kind):
        return too_large(kind)
    if kind != "sticker":
        return None
    if sides != (STICKER_SIDE, STICKER_SIDE):
        return STICKER
    return STILL_STICKER_TOO_LARGE if size > STILL_STICKER and not is_moving else None
