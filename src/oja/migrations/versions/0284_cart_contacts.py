"""What a guest said of herself at the checkout, kept with her cart."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0284_cart_contacts"
down_revision = "0283_delivery_area"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("carts", sa.Column("contact", JSONB()))


def downgrade() -> None:
    op.drop_column("carts", "contact")
