"""What changed in a catalogue, who did it and when, noted by the database; and addresses that were given up."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from oja.kernel.walls import raise_wall

revision = "0121_changes"
down_revision = "0120_variants"
branch_labels = None
depends_on = None

ACTOR = "nullif(current_setting('app.actor', true), '')"
NOTED = {
    "product": ("products", ("external_id", "name", "slug", "description", "image_url", "category_id", "status",
                             "is_priority", "weight_kg", "supplier_id", "attributes", "brand", "tax_class", "tags",
                             "options")),
    "variant": ("variants", ("name", "options", "price_minor", "compare_at_minor", "cost_minor", "sku", "barcode",
                             "weight_kg", "image_url", "position", "is_default", "is_tracked", "is_available",
                             "archived_at")),
    "category": ("categories", ("parent_id", "name", "slug", "description", "image_url", "display_order",
                                "archived_at")),
}  # fmt: skip

# A UUIDv7, as the product's own ids: rows sort by their time of birth. PostgreSQL has one from 18 on.
UUID7 = """
CREATE FUNCTION uuid7() RETURNS uuid LANGUAGE sql VOLATILE AS $$
    SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
        PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6
    ), 52, 1), 53, 1), 'hex')::uuid
$$
"""
NOTE = f"""
CREATE FUNCTION note_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    old_row jsonb := to_jsonb(OLD);
    new_row jsonb := to_jsonb(NEW);
BEGIN
    INSERT INTO catalog_changes (merchant_id, id, kind, subject_id, product_id, changes, actor)
        SELECT NEW.merchant_id, uuid7(), TG_ARGV[0], NEW.id,
            CASE TG_ARGV[0] WHEN 'product' THEN NEW.id WHEN 'variant' THEN (new_row ->> 'product_id')::uuid END,
            jsonb_object_agg(name, jsonb_build_array(old_row -> name, new_row -> name)), {ACTOR}
        FROM unnest(TG_ARGV[1:]) AS name WHERE old_row -> name IS DISTINCT FROM new_row -> name
        HAVING count(*) > 0;
    RETURN NULL;
END $$
"""  # noqa: S608 - our own names


def upgrade() -> None:
    for table, _ in NOTED.values():
        op.add_column(table, sa.Column("created_by", sa.Text(), server_default=sa.text(ACTOR)))
    op.create_table(
        "catalog_changes",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid()),
        sa.Column("changes", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("actor", sa.Text()),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_catalog_changes_merchant_id")),
        sa.ForeignKeyConstraint(
            ["merchant_id", "product_id"],
            ["products.merchant_id", "products.id"],
            name=op.f("fk_catalog_changes_merchant_id_product_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_catalog_changes")),
    )
    op.create_index("ix_catalog_changes_product", "catalog_changes", ["merchant_id", "product_id", "id"])
    op.create_index("ix_catalog_changes_subject", "catalog_changes", ["merchant_id", "subject_id", "id"])
    op.create_table(
        "old_slugs",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("kind IN ('product', 'category')", name=op.f("ck_old_slugs_kind")),
        sa.PrimaryKeyConstraint("merchant_id", "kind", "slug", name=op.f("pk_old_slugs")),
    )
    raise_wall(op, "catalog_changes", "old_slugs")
    op.execute(UUID7)
    op.execute(NOTE)
    for kind, (table, columns) in NOTED.items():
        before, after = (", ".join(f"{row}.{name}" for name in columns) for row in ("OLD", "NEW"))
        arguments = ", ".join(f"'{one}'" for one in (kind, *columns))
        op.execute(
            f"CREATE TRIGGER {table}_note_change AFTER UPDATE ON {table} FOR EACH ROW"
            f" WHEN (({before}) IS DISTINCT FROM ({after})) EXECUTE FUNCTION note_change({arguments})"
        )


def downgrade() -> None:
    for table, _ in NOTED.values():
        op.execute(f"DROP TRIGGER {table}_note_change ON {table}")
        op.drop_column(table, "created_by")
    op.execute("DROP FUNCTION note_change()")
    op.execute("DROP FUNCTION uuid7()")
    op.drop_table("old_slugs")
    op.drop_table("catalog_changes")
