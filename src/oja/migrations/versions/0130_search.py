"""Search: a shop's vocabulary, postings, synonyms and missed searches; triggers note whose words changed."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg

from oja.kernel.walls import CURRENT_MERCHANT, raise_wall

revision = "0130_search"
down_revision = "0141_sandbox_cloudinary"
branch_labels = None
depends_on = None

# As `0003_catalog` had it, before search had tables of its own.
OLD_WORDS = (
    "setweight(to_tsvector('simple', name), 'A') ||"
    " setweight(to_tsvector('simple', left(coalesce(description, ''), 20000)), 'C')"
)
BYTEWISE = sa.Text(collation="C")

ADDED = """
CREATE FUNCTION search_{event}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_stale (merchant_id, product_id) SELECT merchant_id, id FROM touched ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$
"""
CHANGED = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_stale (merchant_id, product_id) {whose} ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$
"""
OF_CATEGORY = """
SELECT merchant_id, id FROM products WHERE merchant_id = {merchant_id} AND category_id IN (
    SELECT id FROM categories WHERE merchant_id = {merchant_id} AND {category_id} = ANY(path))
"""
WORDS = {
    "products": ("name", "description", "attributes", "category_id", "status", "brand", "tags"),
    "variants": ("name", "archived_at"),
    "categories": ("name", "path"),
}
TRANSLATED = {"product_translations": "product_id", "category_translations": "category_id"}


def upgrade() -> None:
    op.create_table(
        "search_terms",
        _merchant_id(),
        sa.Column("id", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("term", BYTEWISE, nullable=False),
        sa.Column("frequency", sa.Integer(), server_default=sa.text("0"), nullable=False),
        *_keys("search_terms", "id"),
        sa.UniqueConstraint("merchant_id", "term", name=op.f("uq_search_terms_merchant_id_term")),
        postgresql_with={"fillfactor": 50},
    )
    op.create_table(
        "search_words",
        _merchant_id(),
        sa.Column("word", BYTEWISE, nullable=False),
        sa.Column("term_id", sa.Integer(), nullable=False),
        *_keys("search_words", "word"),
    )
    op.create_table(
        "search_forms",
        _merchant_id(),
        sa.Column("form", BYTEWISE, nullable=False),
        sa.Column("word", BYTEWISE, nullable=False),
        *_keys("search_forms", "form", "word"),
    )
    op.create_table(
        "search_postings",
        _merchant_id(),
        sa.Column("term_id", sa.Integer(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("weight", pg.REAL(), nullable=False),
        sa.PrimaryKeyConstraint(
            "merchant_id", "term_id", "product_id", name=op.f("pk_search_postings"), postgresql_include=["weight"]
        ),
    )
    op.create_table(
        "search_documents",
        _merchant_id(),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("name", pg.ARRAY(sa.Integer()), nullable=False),
        sa.Column("terms", pg.ARRAY(sa.Integer()), nullable=False),
        sa.Column("weights", pg.ARRAY(sa.Integer()), nullable=False),
        *_keys("search_documents", "product_id"),
    )
    op.create_table(
        "search_stale",
        _merchant_id(),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        *_keys("search_stale", "product_id"),
    )
    op.create_table(
        "search_popularity",
        _merchant_id(),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("sold", sa.BigInteger(), nullable=False),
        *_keys("search_popularity", "product_id"),
    )
    op.create_table(
        "search_synonyms",
        _merchant_id(),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("phrase", sa.Text(), nullable=False),
        sa.Column("meanings", pg.JSONB(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        *_keys("search_synonyms", "id"),
        sa.UniqueConstraint("merchant_id", "phrase", name=op.f("uq_search_synonyms_merchant_id_phrase")),
    )
    op.create_table(
        "search_misses",
        _merchant_id(),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("phrase", sa.Text(), nullable=False),
        sa.Column("times", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.Column("is_settled", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        *_keys("search_misses", "id"),
        sa.UniqueConstraint("merchant_id", "phrase", name=op.f("uq_search_misses_merchant_id_phrase")),
    )
    op.create_index("ix_search_misses_times", "search_misses", ["merchant_id", "times"])
    # The owner, too, stands behind the walls; for this statement she may see what every shop has.
    op.execute("ALTER TABLE products NO FORCE ROW LEVEL SECURITY")
    op.execute("INSERT INTO search_stale (merchant_id, product_id) SELECT merchant_id, id FROM products")
    op.execute("ALTER TABLE products FORCE ROW LEVEL SECURITY")
    raise_wall(
        op,
        "search_terms", "search_words", "search_forms", "search_postings", "search_documents", "search_stale",
        "search_popularity", "search_synonyms", "search_misses",
    )  # fmt: skip
    # Asked once a statement, not for each of the hundreds of thousands of rows that an import brings.
    once = f"merchant_id = (SELECT {CURRENT_MERCHANT})"
    op.execute(f"ALTER POLICY merchant_wall ON search_postings USING ({once}) WITH CHECK ({once})")
    _note_changes()
    op.drop_index("ix_products_words", table_name="products")
    op.drop_column("products", "words")


def downgrade() -> None:
    op.add_column("products", sa.Column("words", pg.TSVECTOR(), sa.Computed(OLD_WORDS, persisted=True), nullable=False))
    op.create_index("ix_products_words", "products", ["words"], postgresql_using="gin")
    for event in ("added", "removed"):
        op.execute(f"DROP TRIGGER search_{event} ON products")
        op.execute(f"DROP FUNCTION search_{event}()")
    op.execute("DROP TRIGGER search_named ON variants")
    for table in (*WORDS, *TRANSLATED):
        op.execute(f"DROP TRIGGER search_changed ON {table}")
        op.execute(f"DROP FUNCTION search_{table}_changed()")
    for table in ("misses", "synonyms", "popularity", "stale", "documents", "postings", "forms", "words", "terms"):
        op.drop_table(f"search_{table}")


def _note_changes() -> None:
    for event, what in (
        ("added", "INSERT ON products REFERENCING NEW"),
        ("removed", "DELETE ON products REFERENCING OLD"),
    ):
        op.execute(ADDED.format(event=event))
        op.execute(
            f"CREATE TRIGGER search_{event} AFTER {what} TABLE AS touched"
            f" FOR EACH STATEMENT EXECUTE FUNCTION search_{event}()"
        )
    _note("products", "VALUES (NEW.merchant_id, NEW.id)")
    _note("variants", "VALUES (NEW.merchant_id, NEW.product_id)")
    _note("categories", OF_CATEGORY.format(merchant_id="NEW.merchant_id", category_id="NEW.id"))
    op.execute(
        "CREATE TRIGGER search_named AFTER INSERT ON variants FOR EACH ROW WHEN (NEW.name <> '')"
        " EXECUTE FUNCTION search_variants_changed()"
    )
    for table, column in TRANSLATED.items():
        _note_translations(table, column)


def _note(table: str, whose: str) -> None:
    """Sales move stock all the time, and cost nothing here: the trigger is named after the columns with words."""
    name, columns = f"search_{table}_changed", WORDS[table]
    old, new = (", ".join(f"{row}.{column}" for column in columns) for row in ("OLD", "NEW"))
    op.execute(CHANGED.format(name=name, whose=whose))
    op.execute(
        f"CREATE TRIGGER search_changed AFTER UPDATE OF {', '.join(columns)} ON {table} FOR EACH ROW"
        f" WHEN (({old}) IS DISTINCT FROM ({new})) EXECUTE FUNCTION {name}()"
    )


def _note_translations(table: str, column: str) -> None:
    name = f"search_{table}_changed"
    merchant_id, subject_id = "coalesce(NEW.merchant_id, OLD.merchant_id)", f"coalesce(NEW.{column}, OLD.{column})"
    whose = f"VALUES ({merchant_id}, {subject_id})"
    if column == "category_id":
        whose = OF_CATEGORY.format(merchant_id=merchant_id, category_id=subject_id)
    op.execute(CHANGED.format(name=name, whose=whose))
    op.execute(
        f"CREATE TRIGGER search_changed AFTER INSERT OR UPDATE OR DELETE ON {table}"
        f" FOR EACH ROW EXECUTE FUNCTION {name}()"
    )


def _merchant_id() -> sa.Column[object]:
    return sa.Column("merchant_id", sa.Uuid(), nullable=False)


def _keys(table: str, *columns: str) -> tuple[sa.Constraint, ...]:
    """The primary key; of what is not derived from products also the key of its merchant."""
    primary = sa.PrimaryKeyConstraint("merchant_id", *columns, name=op.f(f"pk_{table}"))
    if columns != ("id",) or table == "search_terms":
        return (primary,)
    return (primary, sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f(f"fk_{table}_merchant_id")))
