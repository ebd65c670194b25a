"""Carts that were left, the door a cart was last touched through, and how long a shop waits."""

import sqlalchemy as sa
from alembic import op

from oja.kernel.walls import raise_wall

revision = "0243_abandoned_carts"
down_revision = "0231_carried_carts"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("carts", sa.Column("door", sa.Text(), nullable=True))
    op.create_index("ix_carts_untouched", "carts", ["merchant_id", "updated_at"], postgresql_where="state = 'open'")
    op.add_column(
        "merchants", sa.Column("cart_left_after", sa.BigInteger(), server_default=sa.text("60"), nullable=False)
    )
    op.create_check_constraint(
        op.f("ck_merchants_cart_left_after"), "merchants", "cart_left_after BETWEEN 15 AND 10080"
    )
    op.create_table(
        "abandoned_carts",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("cart_id", sa.Uuid(), nullable=False),
        sa.Column("door", sa.Text(), nullable=True),
        sa.Column("left_at", MOMENT, nullable=False),
        sa.Column("marked_at", MOMENT, server_default=sa.text("now()"), nullable=False),
        sa.Column("lines", sa.dialects.postgresql.JSONB(), server_default=sa.text("'[]'"), nullable=False),
        sa.Column("item_count", sa.Integer(), nullable=False),
        sa.Column("value_minor", sa.BigInteger(), nullable=False),
        sa.Column("ended_at", MOMENT, nullable=True),
        sa.Column("ended_how", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "ended_how IN ('touched', 'ordered', 'merged', 'expired')", name=op.f("ck_abandoned_carts_ended_how")
        ),
        sa.CheckConstraint("(ended_at IS NULL) = (ended_how IS NULL)", name=op.f("ck_abandoned_carts_ended")),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_abandoned_carts_merchant_id")),
        sa.ForeignKeyConstraint(
            ["merchant_id", "cart_id"],
            ["carts.merchant_id", "carts.id"],
            name=op.f("fk_abandoned_carts_merchant_id_cart_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_abandoned_carts")),
    )
    op.create_index(
        "uq_abandoned_carts_left",
        "abandoned_carts",
        ["merchant_id", "cart_id"],
        unique=True,
        postgresql_where="ended_at IS NULL",
    )
    op.create_index("ix_abandoned_carts_cart_id", "abandoned_carts", ["merchant_id", "cart_id"])
    op.create_index("ix_abandoned_carts_ended_how", "abandoned_carts", ["merchant_id", "ended_how", "id"])
    raise_wall(op, "abandoned_carts")


def downgrade() -> None:
    op.drop_table("abandoned_carts")
    op.drop_column("merchants", "cart_left_after")
    op.drop_index("ix_carts_untouched", "carts")
    op.drop_column("carts", "door")
