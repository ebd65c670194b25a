"""Domains of shops' own, and the one at which a shop lives."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0232_shop_domains"
down_revision = "0213_delivery_estimates"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("merchants", sa.Column("domain", sa.Text(), nullable=True))
    op.create_unique_constraint(op.f("uq_merchants_domain"), "merchants", ["domain"])
    op.create_table(
        "shop_domains",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("is_main", sa.Boolean(), nullable=False),
        sa.Column("tried_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("missing_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("next_check_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("numbers", JSONB(), server_default=sa.text("'[]'"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("state IN ('pending', 'verified', 'failed')", name=op.f("ck_shop_domains_state")),
        sa.CheckConstraint("state = 'verified' OR NOT is_main", name=op.f("ck_shop_domains_main")),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_shop_domains_merchant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shop_domains")),
        sa.UniqueConstraint("merchant_id", "name", name=op.f("uq_shop_domains_merchant_id_name")),
    )
    is_held, is_main = sa.text("state = 'verified'"), sa.text("is_main")
    op.create_index("uq_shop_domains_held", "shop_domains", ["name"], unique=True, postgresql_where=is_held)
    op.create_index("uq_shop_domains_main", "shop_domains", ["merchant_id"], unique=True, postgresql_where=is_main)
    op.create_index("ix_shop_domains_next_check_at", "shop_domains", ["next_check_at"])
    op.create_index("ix_shop_domains_name", "shop_domains", ["name"])


def downgrade() -> None:
    op.drop_table("shop_domains")
    op.drop_constraint(op.f("uq_merchants_domain"), "merchants")
    op.drop_column("merchants", "domain")
