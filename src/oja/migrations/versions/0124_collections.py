"""Collections of products: put together by hand, or found by rules."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from oja.kernel.walls import raise_wall

revision = "0124_collections"
down_revision = "0123_tree"
branch_labels = None
depends_on = None

NOTED = (
    "name", "slug", "description", "image_url", "display_order", "kind", "match", "rules", "sort", "archived_at",
)  # fmt: skip


def upgrade() -> None:
    op.create_table(
        "collections",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("folded_name", sa.Text(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("description", sa.Text()),
        sa.Column("image_url", sa.Text()),
        sa.Column("display_order", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("match", sa.Text(), server_default=sa.text("'all'"), nullable=False),
        sa.Column("rules", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'"), nullable=False),
        sa.Column("sort", sa.Text(), server_default=sa.text("'newest'"), nullable=False),
        sa.Column("created_by", sa.Text(), server_default=sa.text("nullif(current_setting('app.actor', true), '')")),
        sa.Column("archived_at", sa.DateTime(timezone=True)),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("kind IN ('manual', 'rules')", name=op.f("ck_collections_kind")),
        sa.CheckConstraint("match IN ('all', 'any')", name=op.f("ck_collections_match")),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_collections_merchant_id")),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_collections")),
        sa.UniqueConstraint("merchant_id", "slug", name=op.f("uq_collections_merchant_id_slug")),
    )
    op.create_index(
        "uq_collections_name",
        "collections",
        ["merchant_id", "folded_name"],
        unique=True,
        postgresql_where=sa.text("archived_at IS NULL"),
    )
    op.create_table(
        "collection_products",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("collection_id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["merchant_id", "collection_id"],
            ["collections.merchant_id", "collections.id"],
            name=op.f("fk_collection_products_merchant_id_collection_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["merchant_id", "product_id"],
            ["products.merchant_id", "products.id"],
            name=op.f("fk_collection_products_merchant_id_product_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("merchant_id", "collection_id", "product_id", name=op.f("pk_collection_products")),
    )
    op.create_index("ix_collection_products_product", "collection_products", ["merchant_id", "product_id"])
    raise_wall(op, "collections", "collection_products")
    before, after = (", ".join(f"{row}.{name}" for name in NOTED) for row in ("OLD", "NEW"))
    arguments = ", ".join(f"'{one}'" for one in ("collection", *NOTED))
    op.execute(
        "CREATE TRIGGER collections_note_change AFTER UPDATE ON collections FOR EACH ROW"
        f" WHEN (({before}) IS DISTINCT FROM ({after})) EXECUTE FUNCTION note_change({arguments})"
    )
    for table, events in {"collections": ("INSERT", "UPDATE"), "collection_products": ("INSERT", "UPDATE")}.items():
        for event in events:
            tables = "NEW TABLE AS after" if event == "INSERT" else "OLD TABLE AS before NEW TABLE AS after"
            op.execute(
                f"CREATE TRIGGER {table}_{event.lower()} AFTER {event} ON {table} REFERENCING {tables}"
                " FOR EACH STATEMENT EXECUTE FUNCTION categories_added()"
            )
    op.execute(
        "CREATE TRIGGER collection_products_delete AFTER DELETE ON collection_products REFERENCING OLD TABLE AS before"
        " FOR EACH STATEMENT EXECUTE FUNCTION categories_removed()"
    )


def downgrade() -> None:
    op.drop_table("collection_products")
    op.drop_table("collections")
