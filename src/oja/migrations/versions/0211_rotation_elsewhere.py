"""What is ordered in the web shop, and what a season changes, also tells what WhatsApp should show."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0211_rotation_elsewhere"
down_revision = "0210_sandbox_businesses"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("rotation_evidence", sa.Column("elsewhere", sa.Integer(), server_default="0", nullable=False))
    op.add_column("rotations", sa.Column("seasons", JSONB(), server_default=sa.text("'{}'"), nullable=False))


def downgrade() -> None:
    op.drop_column("rotations", "seasons")
    op.drop_column("rotation_evidence", "elsewhere")
