"""
Cloudinary, played: who may upload, what is drawn when an address asks for it, and what goes wrong.

Signatures, refusals and addresses as in Cloudinary's documentation of its upload API and of delivery. The account is
the one that `OJA_CLOUDINARY_URL` names.
"""

import hashlib
import hmac
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from PIL import Image
from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from oja.kernel import clock
from oja.kernel.settings import get_settings
from oja.sandbox.cloudinary_models import CloudinaryImage
from oja.sandbox.media_models import MediaFault
from oja.sandbox.schemas import CloudinaryFaults

LARGEST: Final = 10 * 1024 * 1024
SIGNATURE_LIFE: Final = 3600
FAULTS: Final = ("away", "refuse")
FORMATS: Final = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "avif": "AVIF"}
_NOT_SIGNED: Final = frozenset({"file", "api_key", "cloud_name", "resource_type", "signature"})
_ASKED: Final = re.compile(
    r"^(?:(?P<how>[a-z]{1,3}_[^/]+)/)?(?:v\d+/)?(?P<public_id>.+?)(?:\.(?P<format>jpg|png|webp|avif))?$"
)


class Refused(Exception):
    """A call is refused, with a status and Cloudinary's words."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for: a picture, at most so wide, in a format."""

    public_id: str
    width: int | None
    format: str | None


def check(cloud: str, form: Mapping[str, str]) -> None:
    """
    Make sure that a call is signed by the account.

    :raises Refused: it is not, or was signed too long ago
    """
    url = get_settings().cloudinary_url
    parts = urlsplit(url.get_secret_value() if url else "")
    if cloud != parts.hostname:
        raise Refused(401, f"Invalid cloud_name {cloud}")
    if form.get("api_key") != unquote(parts.username or ""):
        raise Refused(401, f"Unknown API key {form.get('api_key', '')}")
    signed = {name: value for name, value in form.items() if name not in _NOT_SIGNED and value}
    to_sign = "&".join(f"{name}={value}" for name, value in sorted(signed.items()))
    if not hmac.compare_digest(_sha1(to_sign + unquote(parts.password or "")), form.get("signature", "")):
        raise Refused(401, f"Invalid Signature {form.get('signature', '')}. String to sign - '{to_sign}'.")
    timestamp = form.get("timestamp", "")
    if not timestamp.isdecimal() or abs(int(timestamp) - clock.now().timestamp()) > SIGNATURE_LIFE:
        raise Refused(400, f"Stale request - reported time is {timestamp} which is more than 1 hour ago")


async def keep(db: AsyncSession, cloud: str, public_id: str, content: bytes) -> dict[str, Any]:
    """
    Keep a picture; answers what Cloudinary answers. Again replaces it.

    :raises Refused: it is none, or too large
    """
    if len(content) > LARGEST:
        raise Refused(400, f"File size too large. Got {len(content)}. Maximum is {LARGEST}.")
    try:
        with Image.open(io.BytesIO(content)) as picture:
            width, height, kind = picture.width, picture.height, str(picture.format).lower().replace("jpeg", "jpg")
    except OSError:
        raise Refused(400, "Invalid image file") from None
    version = int(clock.now().timestamp())
    about = {"version": version, "content": content, "width": width, "height": height, "format": kind}
    row = insert(CloudinaryImage).values(cloud=cloud, public_id=public_id, **about)
    await db.execute(row.on_conflict_do_update(index_elements=["cloud", "public_id"], set_=about))
    address = f"{get_settings().public_url}/sandbox/cloudinary/{cloud}/image/upload/v{version}/{public_id}.{kind}"
    del about["content"]
    return about | {
        "asset_id": _sha1(f"{cloud}/{public_id}")[:32],
        "public_id": public_id,
        "resource_type": "image",
        "type": "upload",
        "created_at": clock.now().strftime("%Y-%m-%dT%H:%M:%SZ"),
        "bytes": len(content),
        "etag": hashlib.md5(content, usedforsecurity=False).hexdigest(),
        "url": address,
        "secure_url": address,
    }


async def destroy(db: AsyncSession, cloud: str, public_id: str) -> dict[str, str]:
    """Delete a picture; answers what Cloudinary answers."""
    row = await db.get(CloudinaryImage, (cloud, public_id))
    if row is not None:
        await db.delete(row)
    return {"result": "ok" if row is not None else "not found"}


async def find(db: AsyncSession, cloud: str, public_id: str) -> CloudinaryImage | None:
    """A picture, while it is there."""
    wanted = select(CloudinaryImage).where(CloudinaryImage.cloud == cloud, CloudinaryImage.public_id == public_id)
    return (await db.scalars(wanted)).one_or_none()


def read_address(path: str) -> Asked | None:
    """What is asked for by what stands behind `/image/upload/`; None when it is no address of Cloudinary's."""
    found = _ASKED.match(path)
    if found is None:
        return None
    how = dict(step.partition("_")[::2] for step in (found["how"] or "").split(","))
    width = how.get("w", "")
    return Asked(found["public_id"], int(width) if width.isdecimal() and len(width) < 6 else None, found["format"])


def draw(image: CloudinaryImage, asked: Asked) -> tuple[bytes, str]:
    """A picture as an address asks for it, never larger than it is (`c_limit`), and its type."""
    kind = asked.format or image.format
    if asked.width is None and kind == image.format:
        return image.content, f"image/{kind.replace('jpg', 'jpeg')}"
    with Image.open(io.BytesIO(image.content)) as opened:
        picture = opened.convert("RGBA" if "A" in opened.getbands() and kind != "jpg" else "RGB")
    picture.thumbnail((asked.width or picture.width, picture.height))
    out = io.BytesIO()
    picture.save(out, FORMATS[kind])
    return out.getvalue(), f"image/{kind.replace('jpg', 'jpeg')}"


async def befalls(db: AsyncSession, fault: str) -> bool:
    """Whether this call meets a fault; it is used up by that."""
    name = f"cloudinary_{fault}"
    taken = update(MediaFault).where(MediaFault.fault == name, MediaFault.times > 0)
    used = taken.values(times=MediaFault.times - 1).returning(MediaFault.fault)
    return await db.scalar(used, execution_options={"synchronize_session": False}) is not None


async def faults(db: AsyncSession) -> dict[str, int]:
    """Every fault, counted down."""
    left = {row.fault: row.times for row in await db.scalars(select(MediaFault))}
    return {fault: left.get(f"cloudinary_{fault}", 0) for fault in FAULTS}


async def set_faults(db: AsyncSession, wanted: CloudinaryFaults) -> None:
    """Turn every knob: what is left out is off."""
    row = insert(MediaFault).values([{"fault": f"cloudinary_{one}", "times": getattr(wanted, one)} for one in FAULTS])
    await db.execute(row.on_conflict_do_update(index_elements=["fault"], set_={"times": row.excluded.times}))


def _sha1(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()
