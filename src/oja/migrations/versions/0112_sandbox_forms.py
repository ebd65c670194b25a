"""Forms on the sandbox's phone."""

import sqlalchemy as sa
from alembic import op

revision = "0112_sandbox_forms"
down_revision = "0111_forms"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "forms",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("waba_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("endpoint", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("screens", sa.JSON()),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        schema="sandbox",
    )
    op.create_table(
        "form_keys",
        sa.Column("phone_number_id", sa.Text(), primary_key=True),
        sa.Column("public_pem", sa.Text(), nullable=False),
        schema="sandbox",
    )


def downgrade() -> None:
    op.drop_table("form_keys", schema="sandbox")
    op.drop_table("forms", schema="sandbox")
