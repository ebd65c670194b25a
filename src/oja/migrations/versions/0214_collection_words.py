"""Names and descriptions of collections in more languages."""

import sqlalchemy as sa
from alembic import op

from oja.kernel.walls import raise_wall

revision = "0214_collection_words"
down_revision = "0232_shop_domains"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "collection_translations",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("collection_id", sa.Uuid(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text()),
        sa.ForeignKeyConstraint(
            ["merchant_id", "collection_id"],
            ["collections.merchant_id", "collections.id"],
            name=op.f("fk_collection_translations_merchant_id_collection_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("merchant_id", "collection_id", "language", name=op.f("pk_collection_translations")),
    )
    op.execute(
        "CREATE TRIGGER renew_shop_pages AFTER INSERT OR UPDATE OR DELETE ON collection_translations"
        " FOR EACH ROW EXECUTE FUNCTION renew_shop_pages()"
    )
    raise_wall(op, "collection_translations")


def downgrade() -> None:
    op.drop_table("collection_translations")
