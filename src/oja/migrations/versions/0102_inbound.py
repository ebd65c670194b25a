"""Everything that comes in: account events, what became of a message, and the order in which messages are shown."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from oja.kernel.walls import raise_wall

revision = "0102_inbound"
down_revision = "0010_sandbox"
branch_labels = None
depends_on = None

SHOWN_AT = (
    "(date_trunc('second'::text, (COALESCE(provider_at, created_at) AT TIME ZONE 'UTC'::text))"
    " AT TIME ZONE 'UTC'::text)"
)


def upgrade() -> None:
    op.create_table(
        "account_events",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=True),
        sa.Column("waba_id", sa.Text(), nullable=True),
        sa.Column("phone_number_id", sa.Text(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("details", postgresql.JSONB(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("digest", postgresql.BYTEA(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_account_events_merchant_id")),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_account_events")),
        sa.UniqueConstraint("merchant_id", "digest", name=op.f("uq_account_events_merchant_id_digest")),
    )
    op.create_index(
        "ix_account_events_recent", "account_events", ["merchant_id", sa.text("at DESC"), sa.text("id DESC")]
    )
    raise_wall(op, "account_events")
    op.add_column("conversations", sa.Column("free_entry_point_until", sa.DateTime(timezone=True), nullable=True))
    empty = sa.text("'[]'")
    for column in (
        sa.Column("attached_to", sa.Uuid(), nullable=True),
        sa.Column("reactions", postgresql.JSONB(), server_default=empty, nullable=False),
        sa.Column("former", postgresql.JSONB(), server_default=empty, nullable=False),
        sa.Column("shown_at", sa.DateTime(timezone=True), sa.Computed(SHOWN_AT, persisted=True), nullable=False),
        sa.Column("edited_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
    ):
        op.add_column("messages", column)
    op.create_foreign_key(
        op.f("fk_messages_merchant_id_attached_to"),
        "messages",
        "messages",
        ["merchant_id", "attached_to"],
        ["merchant_id", "id"],
        ondelete="CASCADE",
    )
    op.drop_index("ix_messages_timeline", table_name="messages")
    op.create_index("ix_messages_shown", "messages", ["merchant_id", "conversation_id", "shown_at", "id"])
    op.create_index(
        "ix_messages_about",
        "messages",
        ["merchant_id", "conversation_id", "reply_to"],
        postgresql_where=sa.text("kind IN ('reaction', 'edit', 'revoke')"),
    )
    op.create_index(
        "ix_messages_attached",
        "messages",
        ["merchant_id", "attached_to"],
        postgresql_where=sa.text("attached_to IS NOT NULL"),
    )


def downgrade() -> None:
    op.drop_index("ix_messages_attached", table_name="messages")
    op.drop_index("ix_messages_about", table_name="messages")
    op.drop_index("ix_messages_shown", table_name="messages")
    op.create_index("ix_messages_timeline", "messages", ["merchant_id", "conversation_id", "id"])
    op.drop_constraint(op.f("fk_messages_merchant_id_attached_to"), "messages", type_="foreignkey")
    for name in ("revoked_at", "edited_at", "shown_at", "former", "reactions", "attached_to"):
        op.drop_column("messages", name)
    op.drop_column("conversations", "free_entry_point_until")
    op.drop_table("account_events")
