"""The sandbox plays Twilio and 360dialog, too: whose a number is, what its webhooks carry, and Twilio's contents."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0117_sandbox_providers"
down_revision = "0107_providers"
branch_labels = None
depends_on = None


def upgrade() -> None:
    kind = sa.Column("kind", sa.Text(), server_default=sa.text("'whatsapp_cloud'"), nullable=False)
    op.add_column("numbers", kind, schema="sandbox")
    op.add_column("numbers", sa.Column("webhook_headers", postgresql.JSONB(), nullable=True), schema="sandbox")
    op.add_column("deliveries", sa.Column("url", sa.Text(), nullable=True), schema="sandbox")
    op.create_table(
        "twilio_contents",
        sa.Column("sid", sa.Text(), nullable=False),
        sa.Column("account_sid", sa.Text(), nullable=False),
        sa.Column("friendly_name", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("variables", postgresql.JSONB(), nullable=False),
        sa.Column("types", postgresql.JSONB(), nullable=False),
        sa.Column("approval", postgresql.JSONB(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("sid", name=op.f("pk_twilio_contents")),
        schema="sandbox",
    )
    op.create_index(op.f("ix_twilio_contents_account_sid"), "twilio_contents", ["account_sid"], schema="sandbox")


def downgrade() -> None:
    op.drop_table("twilio_contents", schema="sandbox")
    op.drop_column("deliveries", "url", schema="sandbox")
    op.drop_column("numbers", "webhook_headers", schema="sandbox")
    op.drop_column("numbers", "kind", schema="sandbox")
