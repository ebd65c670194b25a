"""What the send planner knows: purposes, merged bubbles, consent, a number's limits, quiet hours, and what was paid."""

import sqlalchemy as sa
from alembic import op

from oja.kernel.walls import raise_wall

revision = "0103_planner"
down_revision = "0106_connecting"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("messages", sa.Column("purpose", sa.Text(), server_default=sa.text("'reply'"), nullable=False))
    op.add_column("messages", sa.Column("merged_into", sa.Uuid()))
    op.create_check_constraint(op.f("ck_messages_purpose"), "messages", "purpose IN ('reply', 'notice', 'marketing')")
    op.add_column("customers", sa.Column("marketing_opted_out_at", MOMENT))
    op.add_column("channels", sa.Column("marketing_paused_until", MOMENT))
    op.add_column("channels", sa.Column("marketing_paused_reason", sa.Text()))
    op.add_column("merchants", sa.Column("quiet_from", sa.BigInteger(), server_default=sa.text("21"), nullable=False))
    op.add_column("merchants", sa.Column("quiet_until", sa.BigInteger(), server_default=sa.text("8"), nullable=False))
    op.create_check_constraint(
        op.f("ck_merchants_quiet"), "merchants", "quiet_from BETWEEN 0 AND 23 AND quiet_until BETWEEN 0 AND 23"
    )
    _consent_changes()
    _message_costs()
    raise_wall(op, "consent_changes", "message_costs")


def _consent_changes() -> None:
    op.create_table(
        "consent_changes",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Uuid(), nullable=False),
        sa.Column("is_opted_out", sa.Boolean(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Uuid()),
        sa.Column("words", sa.Text(), server_default=sa.text("''"), nullable=False),
        sa.Column("created_at", MOMENT, server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint(
            "source IN ('keyword', 'whatsapp', 'refusal', 'team')", name=op.f("ck_consent_changes_source")
        ),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_consent_changes_merchant_id")),
        sa.ForeignKeyConstraint(
            ["merchant_id", "customer_id"],
            ["customers.merchant_id", "customers.id"],
            name=op.f("fk_consent_changes_merchant_id_customer_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_consent_changes")),
    )
    op.create_index(
        op.f("ix_consent_changes_merchant_id_customer_id_id"), "consent_changes", ["merchant_id", "customer_id", "id"]
    )


def _message_costs() -> None:
    op.create_table(
        "message_costs",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("message_id", sa.Uuid(), nullable=False),
        sa.Column("conversation_id", sa.Uuid(), nullable=False),
        sa.Column("channel_id", sa.Uuid(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("pricing_model", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("is_billable", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("amount_micros", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("card", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_message_costs_merchant_id")),
        sa.ForeignKeyConstraint(
            ["merchant_id", "message_id"],
            ["messages.merchant_id", "messages.id"],
            name=op.f("fk_message_costs_merchant_id_message_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["merchant_id", "conversation_id"],
            ["conversations.merchant_id", "conversations.id"],
            name=op.f("fk_message_costs_merchant_id_conversation_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_message_costs")),
        sa.UniqueConstraint("merchant_id", "message_id", name=op.f("uq_message_costs_merchant_id_message_id")),
    )
    op.create_index("ix_message_costs_month", "message_costs", ["merchant_id", "at"])
    op.create_index("ix_message_costs_free", "message_costs", ["merchant_id", "channel_id", "category", "at"])


def downgrade() -> None:
    op.drop_table("message_costs")
    op.drop_table("consent_changes")
    op.drop_constraint(op.f("ck_merchants_quiet"), "merchants")
    op.drop_column("merchants", "quiet_until")
    op.drop_column("merchants", "quiet_from")
    for column in ("marketing_paused_reason", "marketing_paused_until"):
        op.drop_column("channels", column)
    op.drop_column("customers", "marketing_opted_out_at")
    op.drop_column("messages", "merged_into")
    op.drop_column("messages", "purpose")
