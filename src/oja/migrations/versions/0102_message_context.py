"""What a message came with: a product it asks about, an advertisement it came by, whether it was passed on."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0102_message_context"
down_revision = "0112_sandbox_forms"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("messages", sa.Column("context", postgresql.JSONB(), nullable=True))


def downgrade() -> None:
    op.drop_column("messages", "context")
