"""Walls: row-level security around a merchant's tables, for migrations. See `docs/decisions/0002-tenancy.md`."""

from typing import Any, Protocol

from oja.kernel.migrate import APP_ROLE, MAINTENANCE_ROLE

# After one transaction the setting is an empty string, not NULL, and a bare cast of that would raise.
CURRENT_MERCHANT = "nullif(current_setting('app.merchant_id', true), '')::uuid"


class Operations(Protocol):
    """The part of Alembic's `op` that is used here."""

    def execute(self, sqltext: Any) -> None: ...


def raise_wall(op: Operations, *tables: str) -> None:
    """Let each merchant see and write its own rows only, whoever asks: even the owner of the table."""
    for table in tables:
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        op.execute(
            f"CREATE POLICY merchant_wall ON {table}"
            f" USING (merchant_id = {CURRENT_MERCHANT}) WITH CHECK (merchant_id = {CURRENT_MERCHANT})"
        )


def grant_use(op: Operations, schema: str) -> None:
    """Let the app and maintenance roles use every table and sequence of a schema, now and later."""
    for role in (APP_ROLE, MAINTENANCE_ROLE):
        op.execute(f"GRANT USAGE ON SCHEMA {schema} TO {role}")
        op.execute(f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {role}")
        op.execute(f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {schema} TO {role}")
        op.execute(
            f"ALTER DEFAULT PRIVILEGES IN SCHEMA {schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {role}"
        )
        op.execute(f"ALTER DEFAULT PRIVILEGES IN SCHEMA {schema} GRANT USAGE, SELECT ON SEQUENCES TO {role}")
