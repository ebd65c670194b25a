"""A nameserver on a port of its own, which says what a test writes down, or nothing, or that it is broken."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

import dns.flags
import dns.message
import dns.name
import dns.rcode
import dns.rrset


class Nameserver(asyncio.DatagramProtocol):
    """Records by name and kind; a name without any is not there."""

    def __init__(self) -> None:
        self.records: dict[str, dict[str, list[str]]] = defaultdict(dict)
        self.is_silent = False
        self.is_broken = False
        self.asked: list[str] = []

    def say(self, name: str, kind: str, *values: str) -> None:
        """From now on this name says that; without values, nothing of this kind."""
        if values:
            self.records[name][kind] = [f'"{one}"' for one in values] if kind == "TXT" else list(values)
        else:
            self.records[name].pop(kind, None)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.DatagramTransport", transport)

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        query = dns.message.from_wire(data)
        name = query.question[0].name.to_text(omit_final_dot=True).lower()
        kind = query.question[0].rdtype.name
        self.asked.append(name)
        if self.is_silent:
            return
        answer = dns.message.make_response(query)
        answer.flags |= dns.flags.RA
        if self.is_broken:
            answer.set_rcode(dns.rcode.SERVFAIL)
        elif not self._add(answer, name, kind):
            answer.set_rcode(dns.rcode.NXDOMAIN)
        self.transport.sendto(answer.to_wire(), addr)

    def _add(self, answer: dns.message.Message, name: str, kind: str) -> bool:
        """Follow aliases, as resolvers do; False when the name is not there."""
        found = self.records.get(name)
        if not found:
            return False
        for one in (kind, "CNAME"):
            if values := found.get(one):
                answer.answer.append(dns.rrset.from_text(f"{name}.", 60, "IN", one, *values))
                if one == "CNAME":
                    self._add(answer, values[0].rstrip("."), kind)
                break
        return True


@asynccontextmanager
async def nameserver() -> AsyncIterator[tuple[Nameserver, str]]:
    """The server, and `address:port` for `OJA_DNS_SERVERS`."""
    transport, server = await asyncio.get_running_loop().create_datagram_endpoint(
        Nameserver, local_addr=("127.0.0.1", 0)
    )
    try:
        yield server, "127.0.0.1:{}".format(transport.get_extra_info("sockname")[1])
    finally:
        transport.close()
