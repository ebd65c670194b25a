"""When a number of the sandbox came beside its phone app, and whether its owner shares the chats of before."""

import sqlalchemy as sa
from alembic import op

revision = "0122_sandbox_handover"
down_revision = "0121_sandbox_subscriptions"
branch_labels = None
depends_on = None


def upgrade() -> None:
    shares: sa.Column[bool] = sa.Column("shares_history", sa.Boolean(), server_default=sa.text("true"), nullable=False)
    op.add_column("accounts", sa.Column("onboarded_at", sa.DateTime(timezone=True), nullable=True), schema="sandbox")
    op.add_column("accounts", shares, schema="sandbox")
    op.execute("UPDATE sandbox.accounts SET onboarded_at = now() WHERE is_on_biz_app")


def downgrade() -> None:
    for name in ("shares_history", "onboarded_at"):
        op.drop_column("accounts", name, schema="sandbox")
