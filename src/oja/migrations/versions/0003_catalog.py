"""The catalogue keeps its own counts and version: exact, in the transaction that changed it."""

from alembic import op

revision = "0003_catalog"
down_revision = "0002_walls"
branch_labels = None
depends_on = None

# One row a merchant, and the last that any writer locks: variants are locked before it (see catalog/stock/service.py).
BUMP = """
INSERT INTO catalog_versions AS kept (merchant_id, version)
        SELECT DISTINCT merchant_id, 1 FROM ({changed}) AS changed ORDER BY merchant_id
        ON CONFLICT (merchant_id) DO UPDATE SET version = kept.version + 1;
"""

# Sorted, so that two writers take the counters' locks in the same order.
COUNT = """
CREATE FUNCTION product_counts_{event}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO product_counts AS kept (merchant_id, category_id, status, is_priority, total)
        SELECT merchant_id, category_id, status, is_priority, sum(step) FROM ({steps}) AS steps
        GROUP BY merchant_id, category_id, status, is_priority HAVING sum(step) <> 0
        ORDER BY merchant_id, category_id, status, is_priority
        ON CONFLICT (merchant_id, category_id, status, is_priority) DO UPDATE SET total = kept.total + excluded.total;
    {bump}
    RETURN NULL;
END $$
"""
GONE = "SELECT merchant_id, category_id, status, is_priority, -1 AS step FROM before"
COME = "SELECT merchant_id, category_id, status, is_priority, 1 AS step FROM after"

VISIBLE = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    {bump}
    RETURN NULL;
END $$
"""
# What a shopper could see of a variant: its price, and whether it can be bought at all.
FLIPPED = """
SELECT after.merchant_id FROM before JOIN after USING (merchant_id, id)
    WHERE before.price_minor <> after.price_minor
       OR (before.is_available AND (NOT before.is_tracked OR before.stock_quantity > 0))
          <> (after.is_available AND (NOT after.is_tracked OR after.stock_quantity > 0))
"""

TABLES = {"INSERT": "NEW TABLE AS after", "DELETE": "OLD TABLE AS before",
          "UPDATE": "OLD TABLE AS before NEW TABLE AS after"}  # fmt: skip


def upgrade() -> None:
    op.execute(COUNT.format(event="insert", steps=COME, bump=BUMP.format(changed=COME)))
    op.execute(COUNT.format(event="delete", steps=GONE, bump=BUMP.format(changed=GONE)))
    op.execute(COUNT.format(event="update", steps=f"{GONE} UNION ALL {COME}", bump=BUMP.format(changed=COME)))
    op.execute(VISIBLE.format(name="variants_flipped", bump=BUMP.format(changed=FLIPPED)))
    op.execute(VISIBLE.format(name="categories_added", bump=BUMP.format(changed="SELECT merchant_id FROM after")))
    op.execute(VISIBLE.format(name="categories_removed", bump=BUMP.format(changed="SELECT merchant_id FROM before")))
    for event, tables in TABLES.items():
        _trigger("products", event, tables, f"product_counts_{event.lower()}")
    _trigger("variants", "UPDATE", TABLES["UPDATE"], "variants_flipped")
    _trigger("categories", "INSERT", TABLES["INSERT"], "categories_added")
    _trigger("categories", "UPDATE", TABLES["UPDATE"], "categories_added")
    _trigger("categories", "DELETE", TABLES["DELETE"], "categories_removed")
    # Behind row-level security an index serves only operators known to leak nothing; word search is one in truth, but
    # only a superuser may say so. Elsewhere search reads the merchant's own rows, which is slower and as right.
    op.execute(
        "DO $$ BEGIN ALTER FUNCTION pg_catalog.ts_match_vq(tsvector, tsquery) LEAKPROOF;"
        " EXCEPTION WHEN insufficient_privilege THEN RAISE NOTICE 'word search will not use its index'; END $$"
    )


def downgrade() -> None:
    for table, events in {"products": TABLES, "variants": ["UPDATE"], "categories": TABLES}.items():
        for event in events:
            op.execute(f"DROP TRIGGER {table}_{event.lower()} ON {table}")
    for event in TABLES:
        op.execute(f"DROP FUNCTION product_counts_{event.lower()}()")
    for name in ("variants_flipped", "categories_added", "categories_removed"):
        op.execute(f"DROP FUNCTION {name}()")


def _trigger(table: str, event: str, tables: str, function: str) -> None:
    op.execute(
        f"CREATE TRIGGER {table}_{event.lower()} AFTER {event} ON {table} REFERENCING {tables}"
        f" FOR EACH STATEMENT EXECUTE FUNCTION {function}()"
    )
