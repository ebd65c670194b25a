"""Files of chats, and the provider's ids of those that were uploaded."""

import sqlalchemy as sa
from alembic import op

from oja.kernel.walls import raise_wall

revision = "0105_media"
down_revision = "0117_sandbox_providers"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "media_files",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("message_id", sa.Uuid(), nullable=True),
        sa.Column("channel_id", sa.Uuid(), nullable=True),
        sa.Column("author_id", sa.Uuid(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("filename", sa.Text(), nullable=False),
        sa.Column("claimed_type", sa.Text(), nullable=False),
        sa.Column("mime_type", sa.Text(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=True),
        sa.Column("sha256", sa.Text(), nullable=True),
        sa.Column("key", sa.Text(), nullable=True),
        sa.Column("thumbnail_key", sa.Text(), nullable=True),
        sa.Column("width", sa.Integer(), nullable=True),
        sa.Column("height", sa.Integer(), nullable=True),
        sa.Column("seconds", sa.Float(), nullable=True),
        sa.Column("provider_media_id", sa.Text(), nullable=True),
        sa.Column("claimed_sha256", sa.Text(), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("state IN ('pending', 'ready', 'failed', 'refused')", name=op.f("ck_media_files_state")),
        sa.ForeignKeyConstraint(
            ["merchant_id", "channel_id"],
            ["channels.merchant_id", "channels.id"],
            name=op.f("fk_media_files_merchant_id_channel_id"),
        ),
        sa.ForeignKeyConstraint(
            ["merchant_id", "message_id"],
            ["messages.merchant_id", "messages.id"],
            name=op.f("fk_media_files_merchant_id_message_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_media_files_merchant_id")),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_media_files")),
        sa.UniqueConstraint("merchant_id", "message_id", name=op.f("uq_media_files_merchant_id_message_id")),
    )
    op.create_table(
        "media_uploads",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("channel_id", sa.Uuid(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column("provider_media_id", sa.Text(), nullable=False),
        sa.Column("uploaded_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["merchant_id", "channel_id"],
            ["channels.merchant_id", "channels.id"],
            name=op.f("fk_media_uploads_merchant_id_channel_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["merchant_id", "file_id"],
            ["media_files.merchant_id", "media_files.id"],
            name=op.f("fk_media_uploads_merchant_id_file_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_media_uploads_merchant_id")),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_media_uploads")),
        sa.UniqueConstraint(
            "merchant_id", "channel_id", "file_id", name=op.f("uq_media_uploads_merchant_id_channel_id_file_id")
        ),
    )
    raise_wall(op, "media_files", "media_uploads")


def downgrade() -> None:
    op.drop_table("media_uploads")
    op.drop_table("media_files")
