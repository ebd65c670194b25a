"""Names of domains: how somebody writes them, how DNS knows them, and which nobody may take. Pure but for settings."""

import ipaddress
from typing import Final
from urllib.parse import urlsplit

import idna

from oja.kernel.settings import get_settings
from oja.merchants import hosts
from oja.merchants.domains.errors import DomainReserved, InvalidDomain

LONGEST: Final = 253
# They never lead anywhere from outside (RFC 6761, RFC 6762, RFC 8375, ICANN's `internal`).
_INSIDE: Final = frozenset({"localhost", "local", "internal", "arpa", "onion", "invalid", "lan", "home"})


def read(written: str) -> str:
    """
    The name that somebody wrote, even as a whole address, as DNS knows it: `xn--bcher-kva.example`.

    :raises InvalidDomain: it is none
    :raises DomainReserved: it is this Oja's own, or leads nowhere from outside
    """
    text = written.strip().lower()
    try:
        host = (urlsplit(text if "://" in text else f"//{text}").hostname or "").rstrip(".")
        name = idna.encode(host, uts46=True, std3_rules=True).decode()
    except (ValueError, UnicodeError):  # idna's own errors are UnicodeErrors
        raise InvalidDomain from None
    labels = name.split(".")
    if len(labels) < 2 or len(name) > LONGEST or labels[-1].isdigit() or _is_number(name):
        raise InvalidDomain
    if labels[-1] in _INSIDE or _is_ours(name):
        raise DomainReserved
    return name


def shown(name: str) -> str:
    """As people write it: `bücher.example`."""
    try:
        return idna.decode(name)
    except UnicodeError:
        return name


def _is_ours(name: str) -> bool:
    settings = get_settings()
    ours = {hosts.platform(), settings.shop_domain, settings.domain_target} - {""}
    return any(name == one or name.endswith(f".{one}") for one in ours)


def _is_number(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
