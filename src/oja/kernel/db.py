"""
Database: the two sessions, and what every table is made of.

`MerchantSession` is the only way to a merchant's rows. Its first statement is `SET LOCAL app.merchant_id`, its ORM
statements carry `merchant_id = <constant>`, and row-level security is the floor beneath. `PlatformSession` reaches the
tables that belong to no merchant, and sees no merchant's row at all. Doors open a session and commit it; nobody else
commits. See `docs/decisions/0002-tenancy.md`.
"""

import functools
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
import orjson
from sqlalchemy import (
    BigInteger,
    DateTime,
    ForeignKey,
    ForeignKeyConstraint,
    MetaData,
    Select,
    Text,
    TextClause,
    event,
    func,
    make_url,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    ORMExecuteState,
    Session,
    mapped_column,
    with_loader_criteria,
)
from sqlalchemy.sql.base import ExecutableOption

from oja.kernel import ids, live, waiting
from oja.kernel.settings import Settings, get_settings, runtime_state
from oja.kernel.transactions import transaction

OLDEST_POSTGRES = 15
# Of each connection: more than a worker has different statements, or each would be prepared over and over.
MOST_PREPARED = 1000

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Every table."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy's own name
        str: Text,
        datetime: DateTime(timezone=True),
        dict[str, Any]: JSONB,
        list[Any]: JSONB,
        int: BigInteger,
    }


class MerchantRow:
    """A row that belongs to a merchant: primary key `(merchant_id, id)`, filled in by the session."""

    merchant_id: Mapped[UUID] = mapped_column(ForeignKey("merchants.id"), primary_key=True, sort_order=-11)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=ids.new, sort_order=-10)


class PlatformRow:
    """A row that belongs to the installation."""

    id: Mapped[UUID] = mapped_column(primary_key=True, default=ids.new, sort_order=-10)


class Timestamps:
    """When a row was made and last changed."""

    created_at: Mapped[datetime] = mapped_column(server_default=func.now(), sort_order=100)
    updated_at: Mapped[datetime] = mapped_column(server_default=func.now(), onupdate=func.now(), sort_order=101)


def to_merchants(table: str, column: str, *, ondelete: str | None = None) -> ForeignKeyConstraint:
    """A composite foreign key `(merchant_id, column)`: a row cannot point into another shop, even by mistake."""
    return ForeignKeyConstraint(
        ["merchant_id", column],
        [f"{table}.merchant_id", f"{table}.id"],
        ondelete=f"SET NULL ({column})" if ondelete == "SET NULL" else ondelete,
    )


class MerchantSession(AsyncSession):
    """One merchant's rows, in one transaction."""

    @property
    def merchant_id(self) -> UUID:
        """Whose rows these are."""
        merchant_id: UUID = self.info["merchant_id"]
        return merchant_id

    @property
    def actor(self) -> str:
        """Who does what is done here: `team:<id>`, `import:<id>`, `revert:<id>`, `customer:<id>`, or `system`."""
        actor: str = self.info["actor"]
        return actor

    async def rows(self, statement: Select[*tuple[Any, ...]] | TextClause, values: Mapping[str, Any]) -> Sequence[Any]:
        """The rows of a Core statement that names the merchant itself."""
        found: Sequence[Any] = (await (await self.connection()).execute(statement, values)).all()
        return found


class PlatformSession(AsyncSession):
    """The tables that belong to no merchant, in one transaction."""


@functools.cache
def engine() -> AsyncEngine:
    """The process's connection pool."""
    return make_engine(database_url(get_settings()), get_settings())


def make_engine(url: str, settings: Settings) -> AsyncEngine:
    """An engine for a `postgresql://` address; used by `engine()` and by tests."""
    return create_async_engine(
        make_url(url).set(drivername="postgresql+asyncpg"),
        # None beyond those that are kept: under load each would be opened anew, and prepare every statement again.
        pool_size=settings.database_pool_size,
        max_overflow=0,
        pool_pre_ping=False,
        # An error's text comes into the log.
        hide_parameters=True,
        json_serializer=lambda value: orjson.dumps(value, default=str).decode(),
        json_deserializer=orjson.loads,
        connect_args={
            "statement_cache_size": 0 if settings.database_is_pooled else 200,
            "prepared_statement_cache_size": 0 if settings.database_is_pooled else MOST_PREPARED,
            "server_settings": {"application_name": "oja"},
        },
    )


def database_url(settings: Settings) -> str:
    """
    The address to use: `DATABASE_URL`, else the embedded server of this home.

    :raises RuntimeError: neither is there
    """
    if settings.database_url is not None:
        return settings.database_url.get_secret_value()
    url = runtime_state(settings.home).get("database_url")
    if not url:
        raise RuntimeError("No database: set DATABASE_URL, or start everything with `make run` (or `oja up`).")
    return url


def direct_url(settings: Settings) -> str:
    """The address past any pooler, for LISTEN and migrations."""
    return given.get_secret_value() if (given := settings.database_direct_url) else database_url(settings)


@functools.cache
def _by_hand() -> AsyncEngine:
    """The pool, for those who begin and end their transaction themselves."""
    return engine().execution_options(isolation_level="AUTOCOMMIT")


@asynccontextmanager
async def merchant_session(merchant_id: UUID, *, actor: str = "system") -> AsyncIterator[MerchantSession]:
    """
    One transaction of `actor` on a merchant's rows: committed at the end, rolled back when anything is raised.

    :raises Unavailable: every connection is in use, and stayed so
    """
    info = {"merchant_id": merchant_id, "actor": actor}
    merchant = str(UUID(str(merchant_id)))
    async with (
        waiting.in_line(),
        MerchantSession(_by_hand(), expire_on_commit=False, info=info) as db,
        transaction(db, merchant),
    ):
        yield db


@asynccontextmanager
async def platform_session() -> AsyncIterator[PlatformSession]:
    """
    One transaction on the platform's own tables.

    :raises Unavailable: every connection is in use, and stayed so
    """
    async with waiting.in_line(), PlatformSession(_by_hand(), expire_on_commit=False) as db, transaction(db, ""):
        yield db


class Reading:
    """One merchant's rows, read only and straight from the driver: behind the same wall, without a session's cost."""

    def __init__(self, raw: asyncpg.Connection, merchant_id: UUID) -> None:
        self._raw = raw
        self.merchant_id = merchant_id

    async def rows(self, statement: Select[Any] | TextClause, values: Mapping[str, Any]) -> Sequence[Any]:
        """The rows of a Core statement that names the merchant itself. Keep the statement: it is compiled once."""
        sql, names, defaults = _compiled(statement)
        found: Sequence[Any] = await self._raw.fetch(sql, *(values.get(name, defaults.get(name)) for name in names))
        return found


@asynccontextmanager
async def merchant_reading(merchant_id: UUID) -> AsyncIterator[Reading]:
    """A read-only transaction for the hottest lists; everything else takes `merchant_session`."""
    first = f"BEGIN READ ONLY; SET LOCAL app.merchant_id = '{UUID(str(merchant_id))}'"
    async with waiting.in_line(), engine().connect() as connection:
        raw: Any = (await connection.get_raw_connection()).driver_connection
        try:
            await raw.execute(first)
        except (asyncpg.InterfaceError, asyncpg.PostgresConnectionError):
            # A dead connection is replaced, once.
            await connection.invalidate()
            raw = (await connection.get_raw_connection()).driver_connection
            await raw.execute(first)
        try:
            yield Reading(raw, merchant_id)
        finally:
            await raw.execute("COMMIT")


@functools.lru_cache(maxsize=512)
def _compiled(statement: Select[Any] | TextClause) -> tuple[str, list[str], dict[str, Any]]:
    compiled = statement.compile(dialect=engine().dialect)
    return str(compiled), list(compiled.positiontup or ()), dict(compiled.params)


async def dispose() -> None:
    """Close the pool at the end of the process."""
    if engine.cache_info().currsize:
        await engine().dispose()
        engine.cache_clear()
        _by_hand.cache_clear()
        waiting.places.cache_clear()


@event.listens_for(Session, "do_orm_execute")
def _name_the_merchant(state: ORMExecuteState) -> None:
    """Add `merchant_id = <constant>` to every ORM statement: each index is used, and a shard can be chosen."""
    merchant_id = state.session.info.get("merchant_id")
    is_of_its_own = state.is_insert or state.is_column_load or state.is_relationship_load
    if merchant_id is not None and state.is_orm_statement and not is_of_its_own:
        state.statement = state.statement.options(_rows_of(merchant_id))


@functools.lru_cache(maxsize=1024)
def _rows_of(merchant_id: UUID) -> ExecutableOption:
    return with_loader_criteria(MerchantRow, lambda row: row.merchant_id == merchant_id, include_aliases=True)


@event.listens_for(Session, "before_flush")
def _fill_in_the_merchant(session: Session, _context: object, _instances: object) -> None:
    merchant_id = session.info.get("merchant_id")
    for row in session.new:
        if isinstance(row, MerchantRow) and getattr(row, "merchant_id", None) is None:
            if merchant_id is None:
                raise RuntimeError(f"{type(row).__name__} belongs to a merchant: save it through a MerchantSession")
            row.merchant_id = merchant_id


@event.listens_for(Session, "after_commit")
def _tell_the_listeners(session: Session) -> None:
    for topic, message in session.info.pop("live", ()):
        live.send_soon(topic, message)


@event.listens_for(Session, "after_rollback")
def _forget_what_did_not_happen(session: Session) -> None:
    session.info.pop("live", None)
