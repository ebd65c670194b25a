"""
Hosts: at which one address a shop lives, and what the host of a request means.

A shop lives at its own domain when it has one in use, else at its sub-domain when this Oja gives them out
(`OJA_SHOP_DOMAIN`), else below the platform. Only the `Host` header counts: a proxy in front passes it on as it is.
"""

import ipaddress
import re
from typing import Final
from urllib.parse import urlsplit

from oja.kernel.settings import get_settings

_LABEL: Final = re.compile(r"[a-z0-9-]{1,63}")
_NAME: Final = re.compile(r"[a-z0-9.-]{3,253}")
_PORT: Final = re.compile(r":\d*$")


def home(slug: str, domain: str | None = None) -> str:
    """The address of a shop, without a trailing slash: `https://starling.oja.shop`, `https://oja.example/starling`."""
    settings = get_settings()
    host = domain or (f"{slug}.{settings.shop_domain}" if settings.shop_domain else "")
    if not host:
        return below_platform(slug)
    ours = urlsplit(settings.public_url)
    return f"{ours.scheme}://{host}" + (f":{ours.port}" if ours.port else "")


def below_platform(slug: str) -> str:
    """The same for a shop that has no host of its own."""
    return f"{get_settings().public_url}/{slug}"


def named(header: str) -> str:
    """The host that a `Host` header names: in lower case, without port."""
    return _PORT.sub("", header.strip().lower())


def is_platforms(host: str) -> bool:
    """
    True for hosts at which the platform itself answers: its own, and those by which only its neighbours know it.

    Those are numbers, `localhost`, and names without a dot, as containers call one another.
    """
    host = host.strip("[]").rstrip(".")
    return "." not in host or host == platform() or _is_number(host)


def platform() -> str:
    """The platform's own host."""
    return urlsplit(get_settings().public_url).hostname or ""


def slug_in(host: str) -> str | None:
    """The address of the shop whose sub-domain this is; None for every other host."""
    label, _, base = host.rstrip(".").partition(".")
    return label if base == (get_settings().shop_domain or platform()) and _LABEL.fullmatch(label) else None


def foreign(host: str) -> str:
    """The host as a name that could be a merchant's own; empty when it could not, or when nobody has one."""
    name = host.rstrip(".")
    return name if get_settings().domain_target and _NAME.fullmatch(name) else ""


def is_platforms_other(host: str) -> bool:
    """True for what people type who look for the platform: the name below which shops live, with `www.` or without."""
    return bool(base := get_settings().shop_domain) and host.rstrip(".") in {base, f"www.{base}"}


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True
