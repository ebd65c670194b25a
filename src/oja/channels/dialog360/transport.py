"""Calls to 360dialog: Meta's paths without a version and without the number, let in by a key of the number's own."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import httpx2
import orjson

from oja.channels.errors import ProviderAway
from oja.channels.whatsapp_cloud import transport
from oja.channels.whatsapp_cloud.transport import ASK_TIMEOUT
from oja.kernel import http
from oja.kernel.settings import get_settings

MOST_TEMPLATES = 500


@dataclass(frozen=True, slots=True, repr=False)
class Access(transport.Access):
    """What a call needs to know of a number; `token` is its API key."""

    @property
    def provider(self) -> str:
        """Who is called, as metrics name it."""
        return "dialog360"

    @property
    def messages_url(self) -> str:
        """Where messages are posted."""
        return f"{root()}/messages"

    @property
    def uploads_url(self) -> str:
        """Where files are posted."""
        return f"{root()}/media"

    def file_url(self, media_id: str) -> str:
        """Where it is asked where a file is."""
        return f"{root()}/{media_id}"

    @property
    def headers(self) -> dict[str, str]:
        """What lets a call in."""
        return {"D360-API-KEY": self.token}


def root() -> str:
    """Where 360dialog is, without a trailing slash."""
    settings = get_settings()
    return settings.base_of("dialog360", settings.dialog360_url, "https://waba-v2.360dialog.io")


def through(url: str) -> str:
    """
    An address of Meta's, at 360dialog, who fetches from there what is asked here.

    :raises ValueError: it is no address
    """
    there = urlsplit(url)
    return root() + urlunsplit(("", "", there.path, there.query, ""))


async def find_number(access: Access) -> dict[str, Any] | None:
    """
    The number that a key belongs to, and how it is doing; None when the key is not accepted.

    :raises ProviderAway: nobody there to ask
    """
    return await _call(access, "GET", "health_status?fields=display_phone_number,verified_name")


async def list_templates(access: Access) -> list[dict[str, Any]] | None:
    """The templates of the number's account; None when 360dialog does not say."""
    try:
        found = await _call(access, "GET", f"v1/configs/templates?limit={MOST_TEMPLATES}")
    except ProviderAway:
        return None
    templates = found.get("waba_templates") if found is not None else None
    return [one for one in templates if isinstance(one, dict)] if isinstance(templates, list) else None


async def set_webhook(access: Access, url: str, headers: dict[str, str]) -> bool:
    """
    Have what is written to the number posted to an address, with these headers; False when it is not taken.

    :raises ProviderAway: nobody there to ask
    """
    return await _call(access, "POST", "v1/configs/webhook", {"url": url, "headers": headers}) is not None


async def _call(access: Access, method: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any] | None:
    try:
        answer = await http.client().request(
            method, f"{root()}/{path}", json=body, headers=access.headers, timeout=ASK_TIMEOUT
        )
    except httpx2.HTTPError as trouble:
        raise ProviderAway from trouble
    if answer.is_client_error and answer.status_code != httpx2.codes.TOO_MANY_REQUESTS:
        return None
    try:
        found = orjson.loads(answer.content)
    except orjson.JSONDecodeError:
        raise ProviderAway from None
    if not answer.is_success or not isinstance(found, dict):
        raise ProviderAway
    return found
