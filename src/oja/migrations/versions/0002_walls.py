"""Walls around each merchant's rows, the jobs schema, the roles' grants and what shop roles may do."""

import os

os.environ.setdefault("PGQUEUER_SCHEMA", "jobs")

import sqlalchemy as sa
from alembic import op
from pgqueuer.adapters.persistence.qb import QueryBuilderEnvironment

from oja.kernel.walls import grant_use, raise_wall

revision = "0002_walls"
down_revision = "0001_initial"
branch_labels = None
depends_on = None

WALLED = (
    "customers", "customer_identities",
    "categories", "products", "variants", "product_counts", "catalog_versions", "imports",
    "channels",
    "carts", "cart_lines", "cart_codes",
    "orders", "order_lines", "order_events", "order_counters", "order_counts", "idempotency_keys",
    "conversations", "messages",
    "dialogues",
)  # fmt: skip

PERMISSIONS = {
    "owner": ["shop.read", "shop.write", "members.write", "catalog.read", "catalog.write", "orders.read",
              "orders.write", "customers.read", "customers.write", "conversations.read", "conversations.write",
              "channels.read", "channels.write", "events.read"],
    "manager": ["shop.read", "catalog.read", "catalog.write", "orders.read", "orders.write", "customers.read",
                "customers.write", "conversations.read", "conversations.write", "channels.read", "events.read"],
    "agent": ["shop.read", "catalog.read", "orders.read", "orders.write", "customers.read", "conversations.read",
              "conversations.write"],
}  # fmt: skip


def upgrade() -> None:
    for statement in _statements(QueryBuilderEnvironment().build_install_query()):
        op.execute(sa.text(statement.replace(":", r"\:")))
    # A NOTIFY makes commits wait for one another. Only new jobs need one, and a writer of many may say that it wakes
    # the workers itself, once for all of them (kernel.jobs.QUIETLY, kernel.jobs.WAKE).
    op.execute("DROP TRIGGER tg_pgqueuer_changed ON jobs.pgqueuer")
    op.execute(
        "CREATE TRIGGER tg_pgqueuer_changed AFTER INSERT OR TRUNCATE ON jobs.pgqueuer FOR EACH STATEMENT"
        " WHEN (current_setting('oja.is_quiet', true) IS DISTINCT FROM 'on')"
        " EXECUTE FUNCTION jobs.fn_pgqueuer_changed()"
    )
    raise_wall(op, *WALLED)
    grant_use(op, "public")
    grant_use(op, "jobs")
    roles = sa.table("roles", sa.column("name"))
    op.bulk_insert(roles, [{"name": name} for name in PERMISSIONS])
    allowed = sa.table("role_permissions", sa.column("role"), sa.column("permission"))
    op.bulk_insert(allowed, [{"role": role, "permission": one} for role, many in PERMISSIONS.items() for one in many])


def downgrade() -> None:
    op.execute("DROP SCHEMA jobs CASCADE")
    for table in WALLED:
        op.execute(f"DROP POLICY merchant_wall ON {table}")
        op.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
    op.execute("DELETE FROM role_permissions")
    op.execute("DELETE FROM roles")


def _statements(script: str) -> list[str]:
    """One statement at a time, as the driver prepares each; a function's body keeps its semicolons."""
    parts, current, is_in_body = [], [], False
    for line in script.splitlines():
        current.append(line)
        is_in_body ^= line.count("$$") % 2 == 1
        if line.rstrip().endswith(";") and not is_in_body:
            parts.append("\n".join(current))
            current = []
    return parts
