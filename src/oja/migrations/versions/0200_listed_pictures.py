"""Pictures that a product file lists have their places in that list, and words for those who do not see them."""

import sqlalchemy as sa
from alembic import op

revision = "0200_listed_pictures"
down_revision = "0250_shop_languages"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("linked_pictures", sa.Column("alt", sa.Text(), server_default=sa.text("''"), nullable=False))
    op.add_column("linked_pictures", sa.Column("place", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("linked_pictures", "place")
    op.drop_column("linked_pictures", "alt")
