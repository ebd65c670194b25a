"""Several variants a product, and what a product says of itself besides: brand, tags, tax class."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0120_variants"
down_revision = "0122_sandbox_handover"
branch_labels = None
depends_on = None

NO_LIST, NO_MAP, NO_ARRAY = sa.text("'[]'"), sa.text("'{}'"), sa.text("'{}'")
JSONB = postgresql.JSONB(astext_type=sa.Text())
LIVE = sa.text("archived_at IS NULL")

# What a shopper could see of a variant: what it costs and is called, and whether it can be bought at all.
SEEN = """
CREATE OR REPLACE FUNCTION variants_flipped() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO catalog_versions AS kept (merchant_id, version)
        SELECT DISTINCT merchant_id, 1 FROM (
            SELECT after.merchant_id FROM before JOIN after USING (merchant_id, id) WHERE {differs}
        ) AS changed ORDER BY merchant_id
        ON CONFLICT (merchant_id) DO UPDATE SET version = kept.version + 1;
    RETURN NULL;
END $$
"""
FLIPPED = (
    "before.price_minor <> after.price_minor"
    " OR (before.is_available AND (NOT before.is_tracked OR before.stock_quantity > 0))"
    " <> (after.is_available AND (NOT after.is_tracked OR after.stock_quantity > 0))"
)
SHOWN = ("compare_at_minor", "name", "image_url", "position", "archived_at", "is_default")


def upgrade() -> None:
    op.add_column("products", sa.Column("brand", sa.Text()))
    op.add_column("products", sa.Column("tax_class", sa.Text()))
    op.add_column("products", sa.Column("tags", postgresql.ARRAY(sa.Text()), server_default=NO_ARRAY, nullable=False))
    op.add_column("products", sa.Column("options", JSONB, server_default=NO_LIST, nullable=False))
    op.add_column("products", sa.Column("variant_count", sa.Integer(), server_default=sa.text("1"), nullable=False))
    op.add_column("variants", sa.Column("options", JSONB, server_default=NO_MAP, nullable=False))
    op.add_column("variants", sa.Column("position", sa.Integer(), server_default=sa.text("0"), nullable=False))
    op.add_column("variants", sa.Column("compare_at_minor", sa.BigInteger()))
    op.add_column("variants", sa.Column("cost_minor", sa.BigInteger()))
    op.add_column("variants", sa.Column("weight_kg", sa.Numeric(12, 3)))
    op.add_column("variants", sa.Column("image_url", sa.Text()))
    op.add_column("variants", sa.Column("archived_at", sa.DateTime(timezone=True)))
    op.create_index(
        "uq_variants_options", "variants", ["merchant_id", "product_id", "options"], unique=True, postgresql_where=LIVE
    )
    op.create_check_constraint(
        op.f("ck_variants_default_lives"), "variants", "NOT (is_default AND archived_at IS NOT NULL)"
    )
    seen = " OR ".join([FLIPPED, *(f"before.{name} IS DISTINCT FROM after.{name}" for name in SHOWN)])
    op.execute(SEEN.format(differs=seen))


def downgrade() -> None:
    op.execute(SEEN.format(differs=FLIPPED))
    op.drop_constraint(op.f("ck_variants_default_lives"), "variants")
    op.drop_index("uq_variants_options", "variants", postgresql_where=LIVE)
    for name in ("archived_at", "image_url", "weight_kg", "cost_minor", "compare_at_minor", "position", "options"):
        op.drop_column("variants", name)
    for name in ("variant_count", "options", "tags", "tax_class", "brand"):
        op.drop_column("products", name)
