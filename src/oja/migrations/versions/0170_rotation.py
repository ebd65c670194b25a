"""Which products WhatsApp shows when not all of them fit."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from oja.kernel.walls import raise_wall

revision = "0170_rotation"
down_revision = "0130_search"
branch_labels = None
depends_on = None

ZERO, NO, NOW = sa.text("0"), sa.text("false"), sa.text("now()")
AT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "rotations",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("slots", sa.Integer(), nullable=False),
        sa.Column("holdout_percent", sa.Integer(), server_default=sa.text("10"), nullable=False),
        sa.Column("is_rotating", sa.Boolean(), server_default=NO, nullable=False),
        sa.Column("number", sa.Integer(), server_default=ZERO, nullable=False),
        sa.Column("seen_version", sa.BigInteger(), server_default=sa.text("-1"), nullable=False),
        sa.Column("played_on", sa.Date(), nullable=True),
        sa.Column("played_at", AT, nullable=True),
        sa.Column("counted_until", sa.Date(), nullable=True),
        sa.CheckConstraint("slots > 0", name=op.f("ck_rotations_slots")),
        sa.CheckConstraint("holdout_percent BETWEEN 0 AND 50", name=op.f("ck_rotations_holdout_percent")),
        _merchant("rotations"),
        sa.PrimaryKeyConstraint("merchant_id", name=op.f("pk_rotations")),
    )
    op.create_table(
        "rotation_places",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("is_never", sa.Boolean(), server_default=NO, nullable=False),
        sa.Column("is_in", sa.Boolean(), server_default=NO, nullable=False),
        sa.Column("since", AT, server_default=NOW, nullable=False),
        sa.Column("reason", sa.Text(), server_default=sa.text("''"), nullable=False),
        _merchant("rotation_places"),
        _product("rotation_places"),
        sa.PrimaryKeyConstraint("merchant_id", "product_id", name=op.f("pk_rotation_places")),
    )
    for name in ("in", "never"):
        op.create_index(
            f"ix_rotation_places_{name}",
            "rotation_places",
            ["merchant_id", "product_id"],
            postgresql_where=sa.text(f"is_{name}"),
        )
    op.create_table(
        "rotation_evidence",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("shown", sa.Integer(), server_default=ZERO, nullable=False),
        sa.Column("ordered", sa.Integer(), server_default=ZERO, nullable=False),
        sa.Column("stood", sa.Text(), nullable=True),
        _merchant("rotation_evidence"),
        _product("rotation_evidence"),
        sa.PrimaryKeyConstraint("merchant_id", "product_id", "day", name=op.f("pk_rotation_evidence")),
    )
    op.create_index("ix_rotation_evidence_day", "rotation_evidence", ["merchant_id", "day"])
    op.create_table(
        "rotation_rounds",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("slots", sa.Integer(), nullable=False),
        sa.Column("entered", sa.Integer(), nullable=False),
        sa.Column("gone", sa.Integer(), nullable=False),
        sa.Column("choices", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("at", AT, server_default=NOW, nullable=False),
        _merchant("rotation_rounds"),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_rotation_rounds")),
        sa.UniqueConstraint("merchant_id", "number", name=op.f("uq_rotation_rounds_merchant_id_number")),
    )
    op.create_index(op.f("ix_rotation_rounds_merchant_id_at"), "rotation_rounds", ["merchant_id", "at"])
    raise_wall(op, "rotations", "rotation_places", "rotation_evidence", "rotation_rounds")


def downgrade() -> None:
    for table in ("rotation_rounds", "rotation_evidence", "rotation_places", "rotations"):
        op.drop_table(table)


def _merchant(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f(f"fk_{table}_merchant_id"))


def _product(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["merchant_id", "product_id"],
        ["products.merchant_id", "products.id"],
        name=op.f(f"fk_{table}_merchant_id_product_id"),
        ondelete="CASCADE",
    )
