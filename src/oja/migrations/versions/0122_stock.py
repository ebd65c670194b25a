"""Stock: places, a ledger of every move, what is held for orders and checkouts, and who waits for what."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from oja.kernel.migrate import APP_ROLE
from oja.kernel.walls import raise_wall

revision = "0122_stock"
down_revision = "0121_changes"
branch_labels = None
depends_on = None

REASONS = "'sale', 'return', 'received', 'count', 'correction', 'loss', 'import', 'reservation', 'transfer'"
READ = ("variants", "orders", "order_lines")
# The ledger begins with what is there, and orders that are under way can be given back like later ones.
OPENING = """
INSERT INTO stock_movements (merchant_id, id, variant_id, step, quantity_after, reason, note, actor)
    SELECT merchant_id, uuid7(), id, stock_quantity, stock_quantity, 'count', 'Opening stock', 'system'
    FROM variants WHERE stock_quantity > 0
"""
SOLD = """
INSERT INTO stock_reservations
        (merchant_id, id, variant_id, quantity, source_kind, source_id, state, created_at, settled_at)
    SELECT line.merchant_id, uuid7(), line.variant_id, line.quantity, 'order', line.order_id, 'kept',
        made.created_at, made.created_at
    FROM order_lines AS line
    JOIN orders AS made ON made.merchant_id = line.merchant_id AND made.id = line.order_id
    JOIN variants AS sold ON sold.merchant_id = line.merchant_id AND sold.id = line.variant_id
    WHERE made.status <> 'cancelled' AND sold.is_tracked
"""


def upgrade() -> None:
    op.add_column("variants", sa.Column("elsewhere", sa.Integer(), server_default=sa.text("0"), nullable=False))
    op.add_column("variants", sa.Column("low_stock_at", sa.Integer()))
    op.create_check_constraint(
        op.f("ck_variants_elsewhere"), "variants", "elsewhere >= 0 AND elsewhere <= stock_quantity"
    )
    op.create_table(
        "stock_locations",
        *_ids(),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded_name", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("is_closed", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        _now("created_at"),
        _now("updated_at"),
        *_keys("stock_locations"),
    )
    op.create_index(
        "uq_stock_locations_name",
        "stock_locations",
        ["merchant_id", "folded_name"],
        unique=True,
        postgresql_where=sa.text("NOT is_closed"),
    )
    op.create_table(
        "stock_levels",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("location_id", sa.Uuid(), nullable=False),
        sa.Column("variant_id", sa.Uuid(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.CheckConstraint("quantity >= 0", name=op.f("ck_stock_levels_quantity")),
        _to("stock_levels", "stock_locations", "location_id", "CASCADE"),
        _to("stock_levels", "variants", "variant_id", "CASCADE"),
        sa.PrimaryKeyConstraint("merchant_id", "location_id", "variant_id", name=op.f("pk_stock_levels")),
    )
    op.create_index("ix_stock_levels_variant", "stock_levels", ["merchant_id", "variant_id"])
    op.create_table(
        "stock_movements",
        *_ids(),
        sa.Column("variant_id", sa.Uuid(), nullable=False),
        sa.Column("location_id", sa.Uuid()),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("quantity_after", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("source_kind", sa.Text()),
        sa.Column("source_id", sa.Uuid()),
        sa.Column("note", sa.Text()),
        sa.Column("actor", sa.Text(), nullable=False),
        _now("at"),
        sa.CheckConstraint("step <> 0", name=op.f("ck_stock_movements_step")),
        sa.CheckConstraint(f"reason IN ({REASONS})", name=op.f("ck_stock_movements_reason")),
        _to("stock_movements", "stock_locations", "location_id"),
        _to("stock_movements", "variants", "variant_id", "CASCADE"),
        *_keys("stock_movements"),
    )
    op.create_index("ix_stock_movements_variant", "stock_movements", ["merchant_id", "variant_id", "id"])
    op.create_table(
        "stock_reservations",
        *_ids(),
        sa.Column("variant_id", sa.Uuid(), nullable=False),
        sa.Column("location_id", sa.Uuid()),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("source_kind", sa.Text(), nullable=False),
        sa.Column("source_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Text(), server_default=sa.text("'held'"), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True)),
        _now("created_at"),
        sa.Column("settled_at", sa.DateTime(timezone=True)),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_stock_reservations_quantity")),
        sa.CheckConstraint("state IN ('held', 'kept', 'freed')", name=op.f("ck_stock_reservations_state")),
        _to("stock_reservations", "stock_locations", "location_id"),
        _to("stock_reservations", "variants", "variant_id", "CASCADE"),
        *_keys("stock_reservations"),
    )
    op.create_index("ix_stock_reservations_source", "stock_reservations", ["merchant_id", "source_kind", "source_id"])
    op.create_index(
        "ix_stock_reservations_held",
        "stock_reservations",
        ["merchant_id", "variant_id"],
        postgresql_where=sa.text("state = 'held'"),
    )
    op.create_table(
        "stock_policies",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("hold_minutes", sa.Integer()),
        sa.Column("low_stock_at", sa.Integer()),
        sa.PrimaryKeyConstraint("merchant_id", name=op.f("pk_stock_policies")),
    )
    op.create_table(
        "stock_interests",
        *_ids(),
        sa.Column("variant_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid()),
        sa.Column("phone", sa.Text()),
        _now("created_at"),
        sa.Column("fulfilled_at", sa.DateTime(timezone=True)),
        sa.CheckConstraint("num_nonnulls(customer_id, phone) = 1", name=op.f("ck_stock_interests_who")),
        _to("stock_interests", "variants", "variant_id", "CASCADE"),
        _to("stock_interests", "customers", "customer_id", "CASCADE"),
        *_keys("stock_interests"),
    )
    for who in ("customer", "phone"):
        op.create_index(
            f"uq_stock_interests_{who}",
            "stock_interests",
            ["merchant_id", "variant_id", "customer_id" if who == "customer" else who],
            unique=True,
            postgresql_where=sa.text("fulfilled_at IS NULL"),
        )
    # Under FORCE an owner who is no superuser would see nothing to begin with.
    for table in READ:
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
    op.execute(OPENING)
    op.execute(SOLD)
    for table in READ:
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    raise_wall(
        op,
        "stock_locations", "stock_levels", "stock_movements", "stock_reservations", "stock_policies", "stock_interests",
    )  # fmt: skip
    op.execute(f"REVOKE UPDATE, DELETE ON stock_movements FROM {APP_ROLE}")


def downgrade() -> None:
    for table in ("interests", "policies", "reservations", "movements", "levels", "locations"):
        op.drop_table(f"stock_{table}")
    op.drop_constraint(op.f("ck_variants_elsewhere"), "variants")
    op.drop_column("variants", "low_stock_at")
    op.drop_column("variants", "elsewhere")


def _ids() -> list[sa.Column[Any]]:
    return [sa.Column("merchant_id", sa.Uuid(), nullable=False), sa.Column("id", sa.Uuid(), nullable=False)]


def _keys(table: str) -> list[sa.Constraint]:
    return [
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f(f"fk_{table}_merchant_id")),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f(f"pk_{table}")),
    ]


def _to(table: str, other: str, column: str, ondelete: str | None = None) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["merchant_id", column],
        [f"{other}.merchant_id", f"{other}.id"],
        name=op.f(f"fk_{table}_merchant_id_{column}"),
        ondelete=ondelete,
    )


def _now(column: str) -> sa.Column[Any]:
    return sa.Column(column, sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False)
