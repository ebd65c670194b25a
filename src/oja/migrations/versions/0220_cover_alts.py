"""What is to be seen on the pictures of categories and collections."""

import sqlalchemy as sa
from alembic import op

revision = "0220_cover_alts"
down_revision = "0262_coupons"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("categories", "collections"):
        op.add_column(table, sa.Column("image_alt", sa.Text(), server_default=sa.text("''"), nullable=False))


def downgrade() -> None:
    for table in ("categories", "collections"):
        op.drop_column(table, "image_alt")
