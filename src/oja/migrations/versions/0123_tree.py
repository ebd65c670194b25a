"""Categories of any depth: each knows its way from the first level down."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0123_tree"
down_revision = "0122_stock"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("categories", sa.Column("root_id", sa.Uuid()))
    op.add_column("categories", sa.Column("path", postgresql.ARRAY(sa.Uuid())))
    # Under FORCE an owner who is no superuser would change nothing. Until now there were two levels.
    op.execute("ALTER TABLE categories NO FORCE ROW LEVEL SECURITY")
    op.execute("UPDATE categories SET root_id = parent_id, path = array_remove(ARRAY[parent_id, id], NULL)")
    op.execute("ALTER TABLE categories FORCE ROW LEVEL SECURITY")
    op.alter_column("categories", "path", nullable=False)
    op.create_foreign_key(
        op.f("fk_categories_merchant_id_root_id"),
        "categories",
        "categories",
        ["merchant_id", "root_id"],
        ["merchant_id", "id"],
    )


def downgrade() -> None:
    op.drop_constraint(op.f("fk_categories_merchant_id_root_id"), "categories")
    op.drop_column("categories", "path")
    op.drop_column("categories", "root_id")
