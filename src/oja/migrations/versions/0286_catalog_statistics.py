"""What the planner believes of the catalogue's tables can be renewed by the app, which does not own them."""

from alembic import op

from oja.kernel.migrate import APP_ROLE

revision = "0286_catalog_statistics"
down_revision = "0285_covers"
branch_labels = None
depends_on = None

ANALYZE = """
CREATE FUNCTION analyze_catalog() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    ANALYZE (SKIP_LOCKED) products, variants, categories, search_documents, search_postings, search_terms, search_words;
END $$
"""


def upgrade() -> None:
    op.execute(ANALYZE)
    op.execute("REVOKE EXECUTE ON FUNCTION analyze_catalog() FROM PUBLIC")
    op.execute(f"GRANT EXECUTE ON FUNCTION analyze_catalog() TO {APP_ROLE}")


def downgrade() -> None:
    op.execute("DROP FUNCTION analyze_catalog()")
