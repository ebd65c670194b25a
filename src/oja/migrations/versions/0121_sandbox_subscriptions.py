"""Whether the app hears a number's webhooks stands beside the number, which every webhook reads."""

import sqlalchemy as sa
from alembic import op

revision = "0121_sandbox_subscriptions"
down_revision = "0104_templates"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _add_to("numbers")
    op.execute(
        "UPDATE sandbox.numbers SET is_subscribed = accounts.is_subscribed FROM sandbox.accounts"
        " WHERE accounts.phone_number_id = numbers.phone_number_id"
    )
    op.drop_column("accounts", "is_subscribed", schema="sandbox")


def downgrade() -> None:
    _add_to("accounts")
    op.execute(
        "UPDATE sandbox.accounts SET is_subscribed = numbers.is_subscribed FROM sandbox.numbers"
        " WHERE numbers.phone_number_id = accounts.phone_number_id"
    )
    op.drop_column("numbers", "is_subscribed", schema="sandbox")


def _add_to(table: str) -> None:
    column: sa.Column[bool] = sa.Column("is_subscribed", sa.Boolean(), server_default=sa.text("true"), nullable=False)
    op.add_column(table, column, schema="sandbox")
