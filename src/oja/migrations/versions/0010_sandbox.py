"""The sandbox's schema: everything that plays Meta keeps its state here."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from oja.kernel.walls import grant_use

revision = "0010_sandbox"
down_revision = "0004_orders"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("CREATE SCHEMA sandbox")
    op.create_table(
        "catalog_batches",
        sa.Column("handle", sa.Text(), nullable=False),
        sa.Column("catalog_id", sa.Text(), nullable=False),
        sa.Column("errors", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("handle", name=op.f("pk_catalog_batches")),
        schema="sandbox",
    )
    op.create_table(
        "catalog_items",
        sa.Column("catalog_id", sa.Text(), nullable=False),
        sa.Column("retailer_id", sa.Text(), nullable=False),
        sa.Column("data", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("catalog_id", "retailer_id", name=op.f("pk_catalog_items")),
        schema="sandbox",
    )
    op.create_table(
        "chats",
        sa.Column("phone_number_id", sa.Text(), nullable=False),
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("user_id", sa.Text(), nullable=False),
        sa.Column("wa_id", sa.Text(), nullable=True),
        sa.Column("profile", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("last_in_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("phone_number_id", "user", name=op.f("pk_chats")),
        sa.UniqueConstraint("phone_number_id", "user_id", name=op.f("uq_chats_phone_number_id_user_id")),
        schema="sandbox",
    )
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("phone_number_id", sa.Text(), nullable=False),
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("copies", sa.BigInteger(), nullable=False),
        sa.Column("is_lost_once", sa.Boolean(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("leased_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.BigInteger(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("http_status", sa.BigInteger(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("took_ms", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliveries")),
        schema="sandbox",
    )
    op.create_table(
        "graph_calls",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("phone_number_id", sa.Text(), nullable=False),
        sa.Column("user", sa.Text(), nullable=True),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("request", sa.JSON(), nullable=False),
        sa.Column("http_status", sa.BigInteger(), nullable=False),
        sa.Column("response", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_graph_calls")),
        schema="sandbox",
    )
    op.create_table(
        "knobs",
        sa.Column("id", sa.BigInteger(), nullable=False),
        sa.Column("webhook_duplicate", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("webhook_delay_ms", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("webhook_reorder", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("webhook_drop_first", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("webhook_turn", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("graph_error_code", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("graph_error_times", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("graph_latency_ms", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("graph_timeout", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("fail_code", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("fail_times", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("read_after_ms", sa.BigInteger(), server_default="1500", nullable=False),
        sa.Column("clock_offset_ms", sa.BigInteger(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_knobs")),
        schema="sandbox",
    )
    op.create_table(
        "media",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("phone_number_id", sa.Text(), nullable=False),
        sa.Column("mime_type", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_media")),
        schema="sandbox",
    )
    op.create_table(
        "messages",
        sa.Column("seq", sa.BigInteger(), sa.Identity(always=False), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("phone_number_id", sa.Text(), nullable=False),
        sa.Column("user", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("body", sa.JSON(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("error", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_messages")),
        sa.UniqueConstraint("id", name=op.f("uq_messages_id")),
        schema="sandbox",
    )
    op.create_table(
        "numbers",
        sa.Column("phone_number_id", sa.Text(), nullable=False),
        sa.Column("display_phone_number", sa.Text(), nullable=False),
        sa.Column("waba_id", sa.Text(), nullable=False),
        sa.Column("catalog_id", sa.Text(), nullable=False),
        sa.Column("merchant_name", sa.Text(), nullable=False),
        sa.Column("token", sa.Text(), nullable=True),
        sa.Column("app_secret", sa.Text(), nullable=True),
        sa.Column("app_key", sa.Text(), nullable=True),
        sa.Column("webhook_url", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("phone_number_id", name=op.f("pk_numbers")),
        schema="sandbox",
    )
    op.create_table(
        "templates",
        sa.Column("waba_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("waba_id", "name", "language", name=op.f("pk_templates")),
        schema="sandbox",
    )
    op.create_index(
        "ix_deliveries_waiting",
        "deliveries",
        ["due_at"],
        unique=False,
        schema="sandbox",
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_index(
        "ix_deliveries_chat", "deliveries", ["phone_number_id", "user", "id"], unique=False, schema="sandbox"
    )
    op.create_index(
        "ix_graph_calls_chat", "graph_calls", ["phone_number_id", "user", "id"], unique=False, schema="sandbox"
    )
    op.create_index("ix_messages_chat", "messages", ["phone_number_id", "user", "seq"], unique=False, schema="sandbox")
    grant_use(op, "sandbox")


def downgrade() -> None:
    op.execute("DROP SCHEMA sandbox CASCADE")
