"""Coupons, who used them, and the code of an order."""

import sqlalchemy as sa
from alembic import op

from oja.kernel.walls import raise_wall

revision = "0262_coupons"
down_revision = "0282_old_addresses"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "coupons",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("folded_code", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=True),
        sa.Column("amount_minor", sa.BigInteger(), nullable=True),
        sa.Column("minimum_minor", sa.BigInteger(), nullable=True),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("most_uses", sa.Integer(), nullable=True),
        sa.Column("most_per_customer", sa.Integer(), nullable=True),
        sa.Column("uses", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("is_active", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("kind IN ('percent', 'amount', 'free_delivery')", name=op.f("ck_coupons_kind")),
        sa.CheckConstraint("percent BETWEEN 1 AND 100", name=op.f("ck_coupons_percent")),
        sa.CheckConstraint("amount_minor > 0", name=op.f("ck_coupons_amount")),
        sa.CheckConstraint("minimum_minor >= 0", name=op.f("ck_coupons_minimum")),
        sa.CheckConstraint("uses >= 0 AND (most_uses IS NULL OR most_uses > 0)", name=op.f("ck_coupons_uses")),
        sa.CheckConstraint("most_per_customer > 0", name=op.f("ck_coupons_most_per_customer")),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_coupons_merchant_id")),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_coupons")),
        sa.UniqueConstraint("merchant_id", "folded_code", name=op.f("uq_coupons_merchant_id_folded_code")),
    )
    op.create_table(
        "coupon_uses",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("coupon_id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_coupon_uses_merchant_id")),
        sa.ForeignKeyConstraint(
            ["merchant_id", "coupon_id"],
            ["coupons.merchant_id", "coupons.id"],
            name=op.f("fk_coupon_uses_merchant_id_coupon_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["merchant_id", "customer_id"],
            ["customers.merchant_id", "customers.id"],
            name=op.f("fk_coupon_uses_merchant_id_customer_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_coupon_uses")),
        sa.UniqueConstraint("merchant_id", "order_id", name=op.f("uq_coupon_uses_merchant_id_order_id")),
    )
    op.create_index("ix_coupon_uses_customer", "coupon_uses", ["merchant_id", "coupon_id", "customer_id"])
    raise_wall(op, "coupons", "coupon_uses")
    op.add_column("checkouts", sa.Column("coupon_code", sa.Text(), nullable=True))
    op.add_column("orders", sa.Column("coupon_code", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("orders", "coupon_code")
    op.drop_column("checkouts", "coupon_code")
    op.drop_table("coupon_uses")
    op.drop_table("coupons")
