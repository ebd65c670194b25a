"""How the area was called that an order goes to."""

import sqlalchemy as sa
from alembic import op

revision = "0283_delivery_area"
down_revision = "0214_collection_words"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("orders", sa.Column("delivery_area", sa.Text()))


def downgrade() -> None:
    op.drop_column("orders", "delivery_area")
