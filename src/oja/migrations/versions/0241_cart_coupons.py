"""The code of a coupon stands on the cart, so that every door sees the same price."""

import sqlalchemy as sa
from alembic import op

revision = "0241_cart_coupons"
down_revision = "0230_search_vectors"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("carts", sa.Column("coupon_code", sa.Text(), nullable=True))
    _carry("carts", "checkouts")
    op.drop_column("checkouts", "coupon_code")


def downgrade() -> None:
    op.add_column("checkouts", sa.Column("coupon_code", sa.Text(), nullable=True))
    _carry("checkouts", "carts")
    op.drop_column("carts", "coupon_code")


def _carry(to: str, source: str) -> None:
    """Under FORCE an owner who is no superuser would see nothing to carry."""
    for table in (to, source):
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
    op.execute(
        f"UPDATE {to} SET coupon_code = {source}.coupon_code FROM {source}"  # noqa: S608 - names of our own tables
        f" WHERE carts.id = checkouts.cart_id AND carts.merchant_id = checkouts.merchant_id AND {source}.coupon_code IS NOT NULL"
    )
    for table in (to, source):
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
