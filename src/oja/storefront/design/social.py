"""Social: where else a shop is, as an address on the network itself and nowhere else, whatever was typed or pasted."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator

_NAME = re.compile(r"^@?([A-Za-z0-9][A-Za-z0-9._-]{0,79})$")
_PATH = re.compile(r"^/[A-Za-z0-9@._/-]{1,120}$")


def _on(host: str, before: str = "") -> BeforeValidator:
    def address(value: object) -> str | None:
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        if not isinstance(value, str):
            raise ValueError(f"must be a name or an address on {host}")  # noqa: TRY004 - Pydantic reads ValueError
        text = value.strip()
        if "/" not in text and (name := _NAME.match(text)) and not text.lower().endswith(host):
            return f"https://{host}/{before}{name[1]}"
        parts = urlsplit(text if "://" in text else f"https://{text}")
        is_there = parts.scheme in {"http", "https"} and (parts.hostname or "").removeprefix("www.") in {
            host,
            f"m.{host}",
        }
        if not is_there or not _PATH.match(parts.path):
            raise ValueError(f"must be a name such as @starling, or an address on {host}")
        return f"https://{host}{parts.path.rstrip('/')}"

    return BeforeValidator(address)


Instagram = Annotated[str | None, _on("instagram.com")]
Facebook = Annotated[str | None, _on("facebook.com")]
TikTok = Annotated[str | None, _on("tiktok.com", "@")]
YouTube = Annotated[str | None, _on("youtube.com", "@")]
X = Annotated[str | None, _on("x.com")]
NAMES = {"instagram": "Instagram", "facebook": "Facebook", "tiktok": "TikTok", "youtube": "YouTube", "x": "X"}
