"""Reviews, how products are rated, and whether a shop shows them."""

import sqlalchemy as sa
from alembic import op

from oja.kernel.walls import raise_wall

revision = "0212_reviews"
down_revision = "0242_costs_hang_on_messages"
branch_labels = None
depends_on = None

# Counters are touched in one order (by stars), so that two changes cannot wait on each other; and a page of the shop
# that was drawn before is drawn anew.
KEEP_RATINGS = """
CREATE FUNCTION keep_product_ratings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO product_ratings (merchant_id, product_id, rating, total)
    SELECT change.merchant_id, change.product_id, change.rating, sum(change.step)
    FROM (
        SELECT NEW.merchant_id, NEW.product_id, NEW.rating, 1
        WHERE TG_OP IN ('INSERT', 'UPDATE') AND NEW.standing = 'shown'
        UNION ALL
        SELECT OLD.merchant_id, OLD.product_id, OLD.rating, -1
        WHERE TG_OP IN ('DELETE', 'UPDATE') AND OLD.standing = 'shown'
    ) AS change (merchant_id, product_id, rating, step)
    GROUP BY change.merchant_id, change.product_id, change.rating
    HAVING sum(change.step) <> 0
    ORDER BY change.product_id, change.rating
    ON CONFLICT (merchant_id, product_id, rating) DO UPDATE SET total = product_ratings.total + EXCLUDED.total;
    INSERT INTO catalog_versions AS kept (merchant_id, version)
    VALUES (CASE WHEN TG_OP = 'DELETE' THEN OLD.merchant_id ELSE NEW.merchant_id END, 1)
    ON CONFLICT (merchant_id) DO UPDATE SET version = kept.version + 1;
    RETURN NULL;
END
$$
"""


def upgrade() -> None:
    op.create_table(
        "reviews",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("order_id", sa.Uuid(), nullable=False),
        sa.Column("order_line_id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("rating", sa.SmallInteger(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("answer", sa.Text(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("is_new", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("rating BETWEEN 1 AND 5", name=op.f("ck_reviews_rating")),
        sa.CheckConstraint("standing IN ('waiting', 'shown', 'hidden')", name=op.f("ck_reviews_standing")),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_reviews_merchant_id")),
        *(
            sa.ForeignKeyConstraint(
                ["merchant_id", column],
                [f"{table}.merchant_id", f"{table}.id"],
                name=op.f(f"fk_reviews_merchant_id_{column}"),
                ondelete="CASCADE",
            )
            for column, table in (
                ("order_id", "orders"), ("order_line_id", "order_lines"), ("product_id", "products"),
            )
        ),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_reviews")),
        sa.UniqueConstraint("merchant_id", "order_line_id", name=op.f("uq_reviews_merchant_id_order_line_id")),
    )  # fmt: skip
    op.create_index("ix_reviews_product", "reviews", ["merchant_id", "product_id", "id"])
    op.create_index("ix_reviews_new", "reviews", ["merchant_id"], postgresql_where=sa.text("is_new"))
    op.create_table(
        "product_ratings",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("rating", sa.SmallInteger(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["merchant_id", "product_id"],
            ["products.merchant_id", "products.id"],
            name=op.f("fk_product_ratings_merchant_id_product_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("merchant_id", "product_id", "rating", name=op.f("pk_product_ratings")),
    )
    raise_wall(op, "reviews", "product_ratings")
    op.execute(KEEP_RATINGS)
    op.execute(
        "CREATE TRIGGER keep_product_ratings AFTER INSERT OR DELETE OR UPDATE OF rating, words, standing, answer ON reviews"
        " FOR EACH ROW EXECUTE FUNCTION keep_product_ratings()"
    )
    op.add_column("merchants", sa.Column("reviews", sa.Text(), server_default=sa.text("'at_once'"), nullable=False))
    op.create_check_constraint(
        op.f("ck_merchants_reviews"), "merchants", "reviews IN ('off', 'at_once', 'after_approval')"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("ck_merchants_reviews"), "merchants")
    op.drop_column("merchants", "reviews")
    op.drop_table("product_ratings")
    op.drop_table("reviews")
    op.execute("DROP FUNCTION keep_product_ratings()")
