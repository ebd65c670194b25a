"""Links between the hosts of a shop, which carry a copy of what is in a guest's cart."""

import sqlalchemy as sa
from alembic import op

revision = "0231_carried_carts"
down_revision = "0270_measured"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("cart_links", "customer_id", nullable=True)
    op.add_column("cart_links", sa.Column("cart_id", sa.Uuid(), nullable=True))
    op.create_foreign_key(
        op.f("fk_cart_links_merchant_id_cart_id"),
        "cart_links",
        "carts",
        ["merchant_id", "cart_id"],
        ["merchant_id", "id"],
        ondelete="CASCADE",
    )
    op.create_index("ix_cart_links_cart_id", "cart_links", ["merchant_id", "cart_id"])
    op.create_check_constraint(op.f("ck_cart_links_one_goal"), "cart_links", "num_nonnulls(customer_id, cart_id) = 1")


def downgrade() -> None:
    op.execute("DELETE FROM cart_links WHERE customer_id IS NULL")
    op.drop_constraint(op.f("ck_cart_links_one_goal"), "cart_links")
    op.drop_index("ix_cart_links_cart_id", "cart_links")
    op.drop_constraint(op.f("fk_cart_links_merchant_id_cart_id"), "cart_links")
    op.drop_column("cart_links", "cart_id")
    op.alter_column("cart_links", "customer_id", nullable=False)
