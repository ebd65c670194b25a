"""Settings of addresses: under which hosts shops answer, and how a merchant's own domain is looked up."""

import re
from typing import Annotated

from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, NoDecode

_HOST = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))*")


class AddressSettings(BaseSettings):
    """The group of settings about addresses; `Settings` takes it in."""

    shop_domain: str = Field(
        "",
        validation_alias="OJA_SHOP_DOMAIN",
        description="Each shop lives at `{slug}.` this name, such as `oja.shop` (unset: below `OJA_BASE_URL`).",
    )
    domain_target: str = Field(
        "",
        validation_alias="OJA_DOMAIN_TARGET",
        description="The name that merchants' own domains point to, such as `shops.oja.example` (unset: shops have none"
        " of their own).",
    )
    dns_servers: Annotated[tuple[str, ...], NoDecode] = Field(
        (),
        validation_alias="OJA_DNS_SERVERS",
        description="Who is asked about merchants' domains, `address` or `address:port`, comma separated (unset: the"
        " machine's own).",
    )

    @field_validator("shop_domain", "domain_target")
    @classmethod
    def _read_host(cls, value: str) -> str:
        host = value.strip().rstrip(".").lower()
        if host and not _HOST.fullmatch(host):
            raise ValueError("write a name alone, such as oja.shop, in its ASCII form")
        return host

    @field_validator("dns_servers", mode="before")
    @classmethod
    def _split_servers(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @property
    def have_shops_hosts(self) -> bool:
        """True when a shop may live at a host of its own."""
        return bool(self.shop_domain or self.domain_target)
