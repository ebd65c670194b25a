"""The database of a run: migrated once, emptied before each test, watched for statements that forget the merchant."""

import asyncio
import os
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from typing import Any

import asyncpg
import pytest
import pytest_asyncio
from sqlalchemy import event

from oja.channels.whatsapp_cloud import intake
from oja.kernel import cache, db, http, live, migrate
from oja.kernel.db import MerchantRow
from oja.kernel.settings import get_settings
from oja.migrations import tables
from oja.sandbox import deliveries
from tests import conftest

KEPT = {"roles", "role_permissions", "alembic_version"}
# Row-secured tables without an `id` of their own are walled too.
WALLED = sorted(
    {str(mapper.local_table) for mapper in db.Base.registry.mappers if issubclass(mapper.class_, MerchantRow)}
    | {
        "product_counts",
        "product_ratings",
        "reviews",
        "catalog_versions",
        "order_counters",
        "order_counts",
        "idempotency_keys",
        "cart_additions",
        "old_slugs",
        "stock_levels",
        "stock_policies",
        "checkouts",
        "delivery_policies",
        "collection_products",
        "product_translations",
        "category_translations",
        "collection_translations",
        "rotations",
        "rotation_places",
        "rotation_evidence",
        "bulk_lines",
        "import_layouts",
        "visit_days",
        "speed_days",
    }
    | {
        f"search_{name}"
        for name in ("terms", "words", "forms", "postings", "documents", "stale", "popularity", "asked", "vectors")
    }
)
_MENTIONS = re.compile(rf"\b(?:FROM|JOIN|UPDATE|INTO)\s+(?:ONLY\s+)?(?:public\.)?({'|'.join(WALLED)})\b", re.IGNORECASE)
_NAMES_THE_MERCHANT = re.compile(r"\bmerchant_id\b\s*(?:=|IN\b|,|\))", re.IGNORECASE)


class ForgottenMerchant(AssertionError):
    """A statement on a merchant's table that does not name the merchant: it would visit every shard."""


@pytest.fixture(scope="session", autouse=True)
def database() -> str:
    """Migrate once; the app's own restricted login from here on."""
    owner = conftest.owner_url()
    app = asyncio.run(migrate.prepare_roles(owner, "app-password"))
    migrate.upgrade(owner)
    os.environ["DATABASE_URL"] = app
    get_settings.cache_clear()
    return app


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def owner(database: str) -> AsyncIterator[asyncpg.Connection]:
    """A connection that sees everything, for looking and for emptying; never for doing."""
    connection = await asyncpg.connect(conftest.owner_url())
    # The owner of the tables is walled like everybody else; this login is a superuser and is not.
    yield connection
    await connection.close()


_EMPTY = """
DO $$
DECLARE
    name text;
    filled boolean;
BEGIN
    PERFORM set_config('session_replication_role', 'replica', true);
    FOREACH name IN ARRAY string_to_array('{names}', ' ') LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %s)', name) INTO filled;
        IF filled THEN EXECUTE format('DELETE FROM %s', name); END IF;
    END LOOP;
END $$
"""


@pytest_asyncio.fixture(autouse=True, loop_scope="session")
async def empty(owner: asyncpg.Connection) -> AsyncIterator[None]:
    """Start on empty tables, an empty queue and an empty cache; what is empty already is not touched, that is slow."""
    names = [name for name in tables.METADATA.tables if name not in KEPT]
    sandbox = await owner.fetch("SELECT table_name FROM information_schema.tables WHERE table_schema = 'sandbox'")
    names += [f"sandbox.{row['table_name']}" for row in sandbox] + ["jobs.pgqueuer", "jobs.pgqueuer_log"]
    await owner.execute(_EMPTY.format(names=" ".join(names)))
    await cache.client().flushdb()
    yield
    # What the sandbox still had to post belongs to this test, and not to the next.
    await deliveries.stop()


@pytest_asyncio.fixture(scope="session", loop_scope="session", autouse=True)
async def closed() -> AsyncIterator[None]:
    """Leave no connection open at the end of the run."""
    yield
    await intake.close()
    await live.stop()
    await http.close()
    await cache.close()
    await db.dispose()


@pytest.fixture(scope="session", autouse=True)
def watched(database: str) -> None:
    """Fail any statement that touches a merchant's table without naming the merchant."""

    @event.listens_for(db.engine().sync_engine, "before_cursor_execute")
    def check(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if _MENTIONS.search(statement) and not _NAMES_THE_MERCHANT.search(statement):
            raise ForgottenMerchant(statement)


@contextmanager
def counted() -> Iterator[list[str]]:
    """The statements sent meanwhile; `BEGIN` and `COMMIT` are not counted."""
    seen: list[str] = []

    def note(_conn: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    engine = db.engine().sync_engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)
