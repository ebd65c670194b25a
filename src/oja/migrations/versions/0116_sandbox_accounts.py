"""The sandbox's side of connecting: what a number's account says of itself, and codes of the sign-up."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from oja.kernel.walls import grant_use

revision = "0116_sandbox_accounts"
down_revision = "0115_sandbox_media"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("numbers", sa.Column("token_expires_at", sa.DateTime(timezone=True), nullable=True), schema="sandbox")
    op.add_column(
        "numbers", sa.Column("send_error", sa.BigInteger(), server_default="0", nullable=False), schema="sandbox"
    )
    op.create_table(
        "accounts",
        sa.Column("phone_number_id", sa.Text(), nullable=False),
        *(
            sa.Column(name, sa.Text(), server_default=usual, nullable=False)
            for name, usual in (
                ("status", "CONNECTED"),
                ("quality_rating", "GREEN"),
                ("messaging_limit", "TIER_250"),
                ("throughput", "STANDARD"),
                ("name_status", "APPROVED"),
                ("account_review", "APPROVED"),
                ("ban_state", ""),
                ("pin", ""),
            )
        ),
        sa.Column("is_on_biz_app", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("is_subscribed", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("profile", postgresql.JSONB(), server_default="{}", nullable=False),
        sa.Column("syncs", postgresql.JSONB(), server_default="{}", nullable=False),
        sa.PrimaryKeyConstraint("phone_number_id", name=op.f("pk_accounts")),
        schema="sandbox",
    )
    op.create_table(
        "signup_codes",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("phone_number_id", sa.Text(), nullable=False),
        sa.Column("is_used", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_signup_codes")),
        schema="sandbox",
    )
    grant_use(op, "sandbox")


def downgrade() -> None:
    op.drop_table("signup_codes", schema="sandbox")
    op.drop_table("accounts", schema="sandbox")
    for name in ("send_error", "token_expires_at"):
        op.drop_column("numbers", name, schema="sandbox")
