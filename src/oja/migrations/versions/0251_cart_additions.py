"""Additions to a cart that came with a key: made once, however often a browser on a bad line sends them."""

import sqlalchemy as sa
from alembic import op

from oja.kernel.walls import raise_wall

revision = "0251_cart_additions"
down_revision = "0243_abandoned_carts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cart_additions",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("cart_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["merchant_id", "cart_id"],
            ["carts.merchant_id", "carts.id"],
            name=op.f("fk_cart_additions_merchant_id_cart_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("merchant_id", "key", name=op.f("pk_cart_additions")),
    )
    for column in ("created_at", "cart_id"):
        op.create_index(op.f(f"ix_cart_additions_merchant_id_{column}"), "cart_additions", ["merchant_id", column])
    raise_wall(op, "cart_additions")


def downgrade() -> None:
    op.drop_table("cart_additions")
