"""Pictures that stand for no product, so that those which nothing names any more can go."""

import sqlalchemy as sa
from alembic import op

from oja.kernel.walls import raise_wall

revision = "0285_covers"
down_revision = "0284_cart_contacts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "covers",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("unused_since", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_covers_merchant_id_merchants")),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_covers")),
        sa.UniqueConstraint("merchant_id", "digest", name=op.f("uq_covers_merchant_id_digest")),
    )
    raise_wall(op, "covers")


def downgrade() -> None:
    op.drop_table("covers")
