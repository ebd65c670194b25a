"""A number's health, its alerts and syncs, the one chosen as usual, and the desk where events are tried again."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from oja.kernel.walls import raise_wall

revision = "0106_connecting"
down_revision = "0116_sandbox_accounts"
branch_labels = None
depends_on = None

NOW = sa.text("now()")
WALLED = ("channel_health", "channel_alerts", "channel_syncs")


def upgrade() -> None:
    for column in (
        sa.Column("is_default", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("is_coexistence", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("throughput", sa.Integer(), server_default=sa.text("80"), nullable=False),
    ):
        op.add_column("channels", column)
    op.add_column("channel_apps", sa.Column("challenged_at", sa.DateTime(timezone=True), nullable=True))
    _of_channels(
        "channel_health",
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("check_error", sa.Text(), nullable=True),
        sa.Column("token_is_valid", sa.Boolean(), nullable=True),
        sa.Column("token_expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("token_scopes", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("phone_status", sa.Text(), nullable=True),
        sa.Column("quality", sa.Text(), nullable=True),
        sa.Column("messaging_limit", sa.Text(), nullable=True),
        sa.Column("name_status", sa.Text(), nullable=True),
        sa.Column("account_review", sa.Text(), nullable=True),
        sa.Column("can_send", sa.Text(), nullable=True),
        sa.Column("is_subscribed", sa.Boolean(), nullable=True),
        sa.Column("template_count", sa.Integer(), nullable=True),
        sa.UniqueConstraint("merchant_id", "channel_id", name=op.f("uq_channel_health_merchant_id_channel_id")),
    )
    _of_channels(
        "channel_alerts",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("level", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("advice", sa.Text(), nullable=False),
        sa.Column("raised_at", sa.DateTime(timezone=True), server_default=NOW, nullable=False),
        sa.Column("resolved_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("level IN ('info', 'warning', 'danger')", name=op.f("ck_channel_alerts_level")),
    )
    op.create_index(
        "uq_channel_alerts_open",
        "channel_alerts",
        ["merchant_id", "channel_id", "kind"],
        unique=True,
        postgresql_where=sa.text("resolved_at IS NULL"),
    )
    _of_channels(
        "channel_syncs",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("progress", sa.Integer(), nullable=True),
        sa.Column("request_id", sa.Text(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("requested_at", sa.DateTime(timezone=True), server_default=NOW, nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=NOW, nullable=False),
        sa.CheckConstraint("kind IN ('contacts', 'history')", name=op.f("ck_channel_syncs_kind")),
        sa.CheckConstraint(
            "state IN ('requested', 'running', 'done', 'declined', 'failed')", name=op.f("ck_channel_syncs_state")
        ),
        sa.UniqueConstraint(
            "merchant_id", "channel_id", "kind", name=op.f("uq_channel_syncs_merchant_id_channel_id_kind")
        ),
    )
    op.create_index(
        "ix_channel_events_failed", "channel_events", ["received_at"], postgresql_where=sa.text("state = 'failed'")
    )
    op.create_index("ix_channel_events_provider_ids", "channel_events", ["provider_ids"], postgresql_using="gin")
    op.create_index("ix_channel_events_received_at", "channel_events", ["received_at"], postgresql_using="brin")
    raise_wall(op, *WALLED)
    op.execute("INSERT INTO role_permissions (role, permission) VALUES ('owner', 'events.retry')")


def downgrade() -> None:
    op.execute("DELETE FROM role_permissions WHERE permission = 'events.retry'")
    for name in ("received_at", "provider_ids", "failed"):
        op.drop_index(f"ix_channel_events_{name}", table_name="channel_events")
    for table in reversed(WALLED):
        op.drop_table(table)
    op.drop_column("channel_apps", "challenged_at")
    for name in ("throughput", "is_coexistence", "is_default"):
        op.drop_column("channels", name)


def _of_channels(table: str, *columns: sa.schema.SchemaItem) -> None:
    """A merchant's table whose rows belong to one of her numbers."""
    op.create_table(
        table,
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("channel_id", sa.Uuid(), nullable=False),
        *columns,
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f(f"fk_{table}_merchant_id")),
        sa.ForeignKeyConstraint(
            ["merchant_id", "channel_id"],
            ["channels.merchant_id", "channels.id"],
            name=op.f(f"fk_{table}_merchant_id_channel_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f(f"pk_{table}")),
    )
