"""Addresses that shops had before."""

import sqlalchemy as sa
from alembic import op

revision = "0282_old_addresses"
down_revision = "0261_cart_links"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "old_addresses",
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_old_addresses_merchant_id")),
        sa.PrimaryKeyConstraint("address", name=op.f("pk_old_addresses")),
    )
    op.create_index("ix_old_addresses_merchant_id", "old_addresses", ["merchant_id"])


def downgrade() -> None:
    op.drop_table("old_addresses")
