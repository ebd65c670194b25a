"""What products' texts mean to a model."""

import sqlalchemy as sa
from alembic import op

from oja.kernel.walls import raise_wall

revision = "0230_search_vectors"
down_revision = "0220_cover_alts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "search_vectors",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("digest", sa.Uuid(), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["merchant_id", "product_id"],
            ["products.merchant_id", "products.id"],
            name=op.f("fk_search_vectors_merchant_id_product_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("merchant_id", "product_id", name=op.f("pk_search_vectors")),
    )
    raise_wall(op, "search_vectors")


def downgrade() -> None:
    op.drop_table("search_vectors")
