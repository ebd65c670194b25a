"""Delivery zones, what a shopper says on her way to an order, and how she wants to pay."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from oja.kernel.walls import raise_wall

revision = "0260_checkout"
down_revision = "0280_shop_designs"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "delivery_policies",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("has_pickup", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("has_delivery", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("pickup_address", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint("has_pickup OR has_delivery", name=op.f("ck_delivery_policies_some_way")),
        sa.PrimaryKeyConstraint("merchant_id", name=op.f("pk_delivery_policies")),
    )
    op.create_table(
        "delivery_zones",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("places", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("fee_minor", sa.BigInteger(), nullable=False),
        sa.Column("free_over_minor", sa.BigInteger(), nullable=True),
        sa.Column("minimum_minor", sa.BigInteger(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint("fee_minor >= 0", name=op.f("ck_delivery_zones_fee")),
        sa.CheckConstraint("free_over_minor >= 0", name=op.f("ck_delivery_zones_free_over")),
        sa.CheckConstraint("minimum_minor >= 0", name=op.f("ck_delivery_zones_minimum")),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_delivery_zones_merchant_id")),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_delivery_zones")),
    )
    op.create_index("ix_delivery_zones_position", "delivery_zones", ["merchant_id", "position"])
    op.create_table(
        "checkouts",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("cart_id", sa.Uuid(), nullable=False),
        sa.Column("contact_name", sa.Text(), nullable=True),
        sa.Column("contact_phone", sa.Text(), nullable=True),
        sa.Column("delivery_method", sa.Text(), nullable=True),
        sa.Column("zone_id", sa.Uuid(), nullable=True),
        sa.Column("delivery_address", postgresql.JSONB(), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("notes", sa.Text(), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("delivery_method IN ('pickup', 'delivery')", name=op.f("ck_checkouts_delivery_method")),
        sa.ForeignKeyConstraint(
            ["merchant_id", "cart_id"],
            ["carts.merchant_id", "carts.id"],
            name=op.f("fk_checkouts_merchant_id_cart_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["merchant_id", "zone_id"],
            ["delivery_zones.merchant_id", "delivery_zones.id"],
            name=op.f("fk_checkouts_merchant_id_zone_id"),
            ondelete="SET NULL (zone_id)",
        ),
        sa.PrimaryKeyConstraint("merchant_id", "cart_id", name=op.f("pk_checkouts")),
    )
    op.create_index("ix_checkouts_zone_id", "checkouts", ["merchant_id", "zone_id"])
    op.create_index("ix_checkouts_updated_at", "checkouts", ["merchant_id", "updated_at"])
    raise_wall(op, "delivery_policies", "delivery_zones", "checkouts")
    op.add_column("orders", sa.Column("payment_method", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("orders", "payment_method")
    op.drop_table("checkouts")
    op.drop_table("delivery_zones")
    op.drop_table("delivery_policies")
