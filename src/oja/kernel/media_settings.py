"""Settings of files: where they lie, who looks at them, and from where they may be fetched."""

import importlib.util
import re
from ipaddress import IPv4Network, IPv6Network
from typing import Annotated

from pydantic import AliasChoices, Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode

_CLOUDINARY = re.compile(r"^cloudinary://[^/?#@:\s]+:[^/?#@:\s]+@[A-Za-z0-9_-]+(?:\?\S*)?$")
META_HOSTS = ("lookaside.fbsbx.com", ".fbcdn.net", ".whatsapp.net")


class MediaSettings(BaseSettings):
    """The group of settings about files; `Settings` takes it in."""

    s3_url: SecretStr | None = Field(
        None,
        validation_alias="OJA_S3_URL",
        description="Keep files in a bucket: `s3://bucket/prefix?region=…` or `https://KEY:SECRET@host/bucket?region=…`"
        " (unset: `$OJA_HOME`). Needs the extra `s3`.",
    )
    cloudinary_url: SecretStr | None = Field(
        None,
        validation_alias=AliasChoices("OJA_CLOUDINARY_URL", "CLOUDINARY_URL"),
        description="Show products' pictures from Cloudinary: `cloudinary://KEY:SECRET@cloud`, as its console gives it"
        " (unset: from here). `?upload_prefix=…/sandbox/cloudinary` tries it out.",
    )
    clamd_url: str = Field(
        "",
        pattern=r"^$|^tcp://[^/]+:\d+$|^unix:///.+$",
        validation_alias="OJA_CLAMD_URL",
        description="ClamAV that looks at every file: `tcp://host:3310` or `unix:///run/clamd.sock` (unset: nobody).",
    )
    media_hosts: Annotated[tuple[str, ...], NoDecode] = Field(
        META_HOSTS,
        validation_alias="OJA_MEDIA_HOSTS",
        description="Hosts that files may be fetched from beside Graph's, comma separated; `.x.net`: any below.",
    )

    fetch_pictures: bool = Field(
        True,
        validation_alias="OJA_FETCH_PICTURES",
        description="Fetch the pictures of products from the addresses that merchants give, and keep them here.",
    )
    fetch_networks: Annotated[tuple[IPv4Network | IPv6Network, ...], NoDecode] = Field(
        (),
        validation_alias="OJA_FETCH_NETWORKS",
        description="Private networks that pictures may be fetched from all the same, such as `10.1.2.0/24`, comma"
        " separated. For a file server of your own, or a test; everything public may be asked anyway.",
    )
    media_days: int = Field(
        0,
        ge=0,
        validation_alias="OJA_MEDIA_DAYS",
        description="Days that files which shoppers sent are kept, then deleted; `0`: for ever.",
    )

    @field_validator("fetch_networks", mode="before")
    @classmethod
    def _split_networks(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("media_hosts", mode="before")
    @classmethod
    def _split_hosts(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip().lower() for part in value.split(",") if part.strip())
        return value

    def media_problems(self) -> list[str]:
        """What is wrong with these, as sentences."""
        found = []
        if self.cloudinary_url is not None and not _CLOUDINARY.match(self.cloudinary_url.get_secret_value()):
            found.append("OJA_CLOUDINARY_URL is no address of Cloudinary: write cloudinary://KEY:SECRET@cloud.")
        if self.s3_url is None:
            return found
        if not self.s3_url.get_secret_value().startswith(("s3://", "https://", "http://")):
            found.append("OJA_S3_URL is not an address: write s3://bucket or https://KEY:SECRET@host/bucket.")
        if importlib.util.find_spec("obstore") is None:
            found.append("OJA_S3_URL needs the extra s3: install oja[s3].")
        return found
