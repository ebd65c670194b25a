"""Asking DNS about a domain. What nobody answers is not known, which is something else than not being there."""

import asyncio
from dataclasses import dataclass
from typing import Final

import dns.asyncresolver
import dns.exception
import dns.name
import dns.nameserver
import dns.resolver

from oja.kernel.settings import get_settings
from oja.merchants.domains.models import LABEL

PATIENCE_SECONDS: Final = 5.0
_NOT_THERE: Final = (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer)
_UNKNOWN: Final = (dns.exception.DNSException, OSError, ValueError)


@dataclass(frozen=True, slots=True)
class Seen:
    """What DNS says now; None where it said nothing."""

    proofs: frozenset[str] | None
    """The texts beside the name."""
    is_here: bool | None
    """True when the name leads to us."""
    has_numbers: bool = False
    """True when it leads anywhere."""
    numbers: tuple[str, ...] = ()
    """Our own addresses."""


@dataclass(frozen=True, slots=True)
class _Place:
    name: str
    numbers: frozenset[str]


async def look(name: str) -> Seen:
    """What the records of a domain say, and whether it leads to where `OJA_DOMAIN_TARGET` does."""
    target = get_settings().domain_target
    resolver = _resolver()
    proofs, there, ours = await asyncio.gather(
        _texts(resolver, f"{LABEL}.{name}"), _place(resolver, name), _place(resolver, target)
    )
    our_numbers = tuple(sorted(ours.numbers)) if ours else ()
    if there is None:
        return Seen(proofs, None, numbers=our_numbers)
    if there.name == target or (ours and ours.numbers and there.numbers & ours.numbers):
        return Seen(proofs, True, True, our_numbers)
    # Without our own addresses nobody can say that it leads elsewhere, unless it leads nowhere.
    is_elsewhere = bool(ours and ours.numbers) or not there.numbers
    return Seen(proofs, False if is_elsewhere else None, bool(there.numbers), our_numbers)


async def _texts(resolver: dns.asyncresolver.Resolver, name: str) -> frozenset[str] | None:
    try:
        answer = await resolver.resolve(dns.name.from_text(name), "TXT")
    except _NOT_THERE:
        return frozenset()
    except _UNKNOWN:
        return None
    return frozenset(b"".join(record.strings).decode("ascii", "replace").strip() for record in answer)


async def _place(resolver: dns.asyncresolver.Resolver, name: str) -> _Place | None:
    """Where a name ends, and its addresses; no addresses when it is not there."""
    ends, numbers, is_known = name, set(), False
    for kind in ("A", "AAAA"):
        try:
            answer = await resolver.resolve(dns.name.from_text(name), kind, raise_on_no_answer=False)
        except dns.resolver.NXDOMAIN:
            return _Place(name, frozenset())
        except _UNKNOWN:
            continue
        is_known = True
        ends = answer.canonical_name.to_text(omit_final_dot=True).lower()
        numbers |= {record.address for record in answer.rrset or ()}
    return _Place(ends, frozenset(numbers)) if is_known else None


def _resolver() -> dns.asyncresolver.Resolver:
    servers = get_settings().dns_servers
    resolver = dns.asyncresolver.Resolver(configure=not servers)
    resolver.lifetime = PATIENCE_SECONDS
    if servers:
        resolver.nameservers = [_server(one) for one in servers]
    return resolver


def _server(written: str) -> dns.nameserver.Nameserver:
    address, _, port = written.rpartition(":") if written.count(":") == 1 or "]:" in written else (written, "", "53")
    return dns.nameserver.Do53Nameserver(address.strip("[]"), int(port))
