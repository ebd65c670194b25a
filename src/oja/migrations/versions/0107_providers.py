"""An app knows whose it is: Meta's, 360dialog's or Twilio's."""

import sqlalchemy as sa
from alembic import op

revision = "0107_providers"
down_revision = "0102_message_context"
branch_labels = None
depends_on = None


def upgrade() -> None:
    provider = sa.Column("provider", sa.Text(), server_default=sa.text("'whatsapp_cloud'"), nullable=False)
    op.add_column("channel_apps", provider)


def downgrade() -> None:
    op.drop_column("channel_apps", "provider")
