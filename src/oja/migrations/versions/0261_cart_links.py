"""Links from the chat to a customer's own cart on the web: each opens once, for a day."""

import sqlalchemy as sa
from alembic import op

from oja.kernel.walls import raise_wall

revision = "0261_cart_links"
down_revision = "0211_rotation_elsewhere"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cart_links",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_cart_links_merchant_id")),
        sa.ForeignKeyConstraint(
            ["merchant_id", "customer_id"],
            ["customers.merchant_id", "customers.id"],
            name=op.f("fk_cart_links_merchant_id_customer_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_cart_links")),
        sa.UniqueConstraint("merchant_id", "token_hash", name=op.f("uq_cart_links_merchant_id_token_hash")),
    )
    op.create_index("ix_cart_links_customer_id", "cart_links", ["merchant_id", "customer_id"])
    raise_wall(op, "cart_links")


def downgrade() -> None:
    op.drop_table("cart_links")
