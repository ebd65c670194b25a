"""
Settings: one frozen tree, read from the environment once.

Every name a person may set is listed in `docs/guides/settings.md`; a test compares the two. `problems()` lists
everything that is missing or contradictory at once, so that nobody fixes a start-up one variable at a time.
"""

import contextlib
import functools
import hmac
import json
import secrets
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AliasChoices, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import NoDecode, SettingsConfigDict

from oja.kernel.address_settings import AddressSettings
from oja.kernel.media_settings import MediaSettings
from oja.kernel.provider_settings import ProviderSettings
from oja.kernel.search_settings import SearchSettings

SANDBOX_APP_ID = "100000000000001"
DEMO_BASE_URL = "http://{host}:{port}"


class BadSettings(Exception):
    """Settings that cannot be read; the message names every one of them."""


class Settings(ProviderSettings, MediaSettings, SearchSettings, AddressSettings):
    """Every setting of one installation. Build it with `get_settings()`."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore", env_ignore_empty=True)

    host: str = Field("127.0.0.1", validation_alias="HOST", description="The address to listen on.")
    port: int = Field(
        8000, ge=1, le=65535, validation_alias="PORT", description="The one port everything is served on."
    )
    home: Path = Field(
        Path("./var"),
        validation_alias="OJA_HOME",
        description="Folder of embedded data, media and state; made with mode 0700.",
    )
    demo: bool = Field(
        True,
        validation_alias="OJA_DEMO",
        description="Seed the demo shop and mount the sandbox. `ENVIRONMENT=production` turns it off too.",
    )
    environment: str = Field(
        "", validation_alias="ENVIRONMENT", description="`production` is another way to say `OJA_DEMO=0`."
    )
    sandbox_wanted: bool = Field(
        False, validation_alias="OJA_SANDBOX", description="Mount the sandbox although `OJA_DEMO=0`."
    )
    demo_password: SecretStr | None = Field(
        None, validation_alias="OJA_DEMO_PASSWORD", description="Password of the demo logins (unset: random, printed)."
    )

    database_url: SecretStr | None = Field(
        None, validation_alias="DATABASE_URL", description="PostgreSQL 15 or newer (unset: the embedded server)."
    )
    database_direct_url: SecretStr | None = Field(
        None,
        validation_alias="DATABASE_DIRECT_URL",
        description="The same database past any pooler, for migrations and LISTEN (unset: `DATABASE_URL`).",
    )
    database_owner_url: SecretStr | None = Field(
        None,
        validation_alias="OJA_DATABASE_OWNER_URL",
        description="The login that migrates (unset: `DATABASE_DIRECT_URL`, else `DATABASE_URL`).",
    )
    database_pool_size: int = Field(
        20, ge=2, le=200, validation_alias="OJA_DATABASE_POOL", description="Connections a process keeps open at most."
    )
    database_is_pooled: bool = Field(
        False,
        validation_alias="DB_PGBOUNCER",
        description="`DATABASE_URL` leads through a transaction pooler: do not cache prepared statements.",
    )
    postgres_bin: Path | None = Field(
        None,
        validation_alias="OJA_POSTGRES_BIN",
        description="Folder of the programs the embedded PostgreSQL is run by (unset: the installed package's).",
    )
    redis_url: SecretStr | None = Field(
        None, validation_alias="REDIS_URL", description="Valkey or Redis (unset: the embedded server)."
    )

    base_url: str = Field(
        "",
        validation_alias="OJA_BASE_URL",
        description="Public address, without a trailing slash (unset: host and port).",
    )
    secret_key: SecretStr | None = Field(
        None,
        validation_alias=AliasChoices("OJA_SECRET_KEY", "SECRET_KEY"),
        description="Signs tokens and encrypts secrets; at least 32 characters. Required outside the demo.",
    )
    old_secret_keys: Annotated[tuple[SecretStr, ...], NoDecode] = Field(
        (),
        validation_alias="OJA_OLD_SECRET_KEYS",
        description="Earlier keys, comma separated: still able to decrypt, never used to encrypt.",
    )
    access_token_minutes: int = Field(
        60, ge=1, validation_alias="OJA_ACCESS_TOKEN_MINUTES", description="How long a sign-in token lives."
    )
    rate_limits: bool = Field(
        True, validation_alias="OJA_RATE_LIMITS", description="`off` for load tests on loopback only."
    )
    microcache_seconds: float = Field(
        1.0,
        ge=0,
        le=10,
        validation_alias="OJA_MICROCACHE_SECONDS",
        description="How long a shop's page may be shown again without looking; `0` looks each time.",
    )
    offline: bool = Field(
        True,
        validation_alias="OJA_OFFLINE",
        description="Shops stay readable without a line. `off`: browsers forget at the next visit what they keep.",
    )
    cors_origins: Annotated[tuple[str, ...], NoDecode] = Field(
        (), validation_alias="OJA_CORS_ORIGINS", description="Origins that may call the API, comma separated."
    )
    trusted_proxies: str = Field(
        "127.0.0.1",
        validation_alias="OJA_TRUSTED_PROXIES",
        description="Addresses whose X-Forwarded-For is believed, comma separated.",
    )

    raw_event_days: int = Field(
        30, ge=1, validation_alias="OJA_RAW_EVENT_DAYS", description="Days that what providers sent is kept."
    )
    wa_link_url: str = Field(
        "",
        validation_alias="OJA_WA_LINK_URL",
        description="Where chat links lead (unset: https://wa.me, in the demo the sandbox's phone).",
    )
    log_format: Literal["console", "json"] = Field(
        "console", validation_alias="OJA_LOG_FORMAT", description="`json` for machines, `console` for people."
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", validation_alias="OJA_LOG_LEVEL", description="The least severe line that is logged."
    )

    @field_validator("old_secret_keys", "cors_origins", mode="before")
    @classmethod
    def _split_commas(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("rate_limits", mode="before")
    @classmethod
    def _accept_off(cls, value: object) -> object:
        return {"off": False, "on": True}.get(value.lower(), value) if isinstance(value, str) else value

    @property
    def is_demo(self) -> bool:
        """True when the demo world is seeded and default secrets are allowed."""
        return self.demo and self.environment.lower() not in {"production", "prod"}

    @property
    def has_sandbox(self) -> bool:
        """True when the sandbox is mounted."""
        return self.is_demo or self.sandbox_wanted

    @property
    def public_url(self) -> str:
        """Address by which people reach this installation, without a trailing slash."""
        return (self.base_url or DEMO_BASE_URL.format(host=self.host, port=self.port)).rstrip("/")

    @property
    def own_url(self) -> str:
        """Address by which this installation reaches itself (the sandbox calls it so)."""
        host = "127.0.0.1" if self.host in {"0.0.0.0", "::"} else self.host  # noqa: S104 - compared, not bound
        return f"http://{host}:{self.port}"

    @property
    def graph_base(self) -> str:
        """Root of the Graph API with its version, without a trailing slash."""
        return f"{self.base_of('graph', self.graph_url, 'https://graph.facebook.com')}/{self.graph_version}"

    def base_of(self, played: str, given: str, usual: str) -> str:
        """Root of a provider's API, without a trailing slash: the given one, else the sandbox's, else the usual."""
        return given.rstrip("/") or (f"{self.own_url}/sandbox/{played}" if self.has_sandbox else usual)

    @property
    def wa_link_base(self) -> str:
        """Root of `wa.me` links; `{base}/{number}?text=...`."""
        if self.wa_link_url:
            return self.wa_link_url.rstrip("/")
        return f"{self.public_url}/sandbox/wa" if self.has_sandbox else "https://wa.me"

    @property
    def key(self) -> str:
        """The installation's secret key; in the demo one is made once and kept in `$OJA_HOME/secret_key`."""
        if self.secret_key is not None:
            return self.secret_key.get_secret_value()
        return _demo_secret(self.home)

    @property
    def meta_app_secret(self) -> str:
        """Secret that signs the platform's webhooks; with the sandbox and none set, one derived from the key."""
        return self._platform_secret(self.whatsapp_app_secret, "meta app secret")

    @property
    def meta_verify_token(self) -> str:
        """Token of the webhook challenge; with the sandbox and none set, one derived from the key."""
        return self._platform_secret(self.whatsapp_verify_token, "meta verify token")

    @property
    def meta_token(self) -> str:
        """Access token for Graph calls; with the sandbox and none set, one derived from the key."""
        return self._platform_secret(self.whatsapp_token, "meta access token")

    @property
    def meta_app_id(self) -> str:
        """Id of the platform's Meta app; with the sandbox and none set, the one the sandbox plays."""
        return self.meta_app or (SANDBOX_APP_ID if self.has_sandbox else "")

    def _platform_secret(self, given: SecretStr | None, purpose: str) -> str:
        if given is not None:
            return given.get_secret_value()
        return hmac.new(self.key.encode(), purpose.encode(), "sha256").hexdigest() if self.has_sandbox else ""

    def problems(self) -> list[str]:
        """Every missing or contradictory setting as a sentence that says what to do; empty when all is well."""
        found = []
        if self.secret_key is None and not self.is_demo:
            found.append("OJA_SECRET_KEY is missing: set it to at least 32 random characters.")
        if self.secret_key is not None and len(self.secret_key.get_secret_value()) < 32:
            found.append("OJA_SECRET_KEY is too short: use at least 32 random characters.")
        if not self.is_demo and not self.has_sandbox:
            if self.whatsapp_app_secret is None:
                found.append("OJA_WHATSAPP_APP_SECRET is missing: copy the app secret of your Meta app.")
            if self.whatsapp_verify_token is None:
                found.append("OJA_WHATSAPP_VERIFY_TOKEN is missing: choose one and give it to Meta with the webhook.")
        if not self.is_demo and not self.base_url:
            found.append("OJA_BASE_URL is missing: set the public address of this shop, such as https://oja.example.")
        if not self.rate_limits and self.host not in {"127.0.0.1", "localhost", "::1"}:
            found.append("OJA_RATE_LIMITS=off is for load tests on loopback only: remove it, or set HOST=127.0.0.1.")
        return found + self.media_problems()


@functools.cache
def get_settings() -> Settings:
    """
    The settings of this process, read from the environment at the first call.

    :raises BadSettings: values of the wrong kind
    """
    try:
        return Settings()
    except ValidationError as error:
        lines = [f"  - {each['loc'][0]}: {each['msg']}." for each in error.errors()]
        raise BadSettings("These settings cannot be read:\n" + "\n".join(lines)) from error


@functools.cache
def _demo_secret(home: Path) -> str:
    path = home / "secret_key"
    if not path.exists():
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = home / f".secret_key.{secrets.token_hex(8)}"
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(48))
        # Several processes may be the first: a link is made by one of them only, and never shows half a file.
        with contextlib.suppress(FileExistsError):
            path.hardlink_to(draft)
        draft.unlink()
    return path.read_text().strip()


def runtime_state(home: Path) -> dict[str, str]:
    """
    What `oja up` wrote about its embedded servers: `database_url`, `database_owner_url`, `redis_url`.

    Empty when nothing is running for this home.
    """
    path = home / "runtime.json"
    if not path.exists():
        return {}
    state: dict[str, str] = json.loads(path.read_text())
    return state
