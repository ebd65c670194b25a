"""Forms inside WhatsApp, and when a shop delivers."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from oja.kernel.walls import raise_wall

revision = "0111_forms"
down_revision = "0110_identity"
branch_labels = None
depends_on = None

TIMES = sa.text("""'["09:00-12:00", "12:00-15:00", "15:00-18:00"]'""")
DAYS = sa.text("'[1, 2, 3, 4, 5, 6]'")


def upgrade() -> None:
    op.add_column("merchants", sa.Column("delivery_times", JSONB(), server_default=TIMES, nullable=False))
    op.add_column("merchants", sa.Column("delivery_days", JSONB(), server_default=DAYS, nullable=False))
    op.create_table(
        "channel_flows",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("channel_id", sa.Uuid(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("flow_id", sa.Text()),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("private_key", sa.Text(), nullable=False),
        sa.Column("error", sa.Text()),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("merchant_id", "id", name="pk_channel_flows"),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name="fk_channel_flows_merchant_id_merchants"),
        sa.ForeignKeyConstraint(
            ["merchant_id", "channel_id"],
            ["channels.merchant_id", "channels.id"],
            name="fk_channel_flows_channel_id",
            ondelete="CASCADE",
        ),
        sa.UniqueConstraint(
            "merchant_id", "channel_id", "purpose", name="uq_channel_flows_merchant_id_channel_id_purpose"
        ),
        sa.CheckConstraint("state IN ('draft', 'published', 'failed')", name="ck_channel_flows_state"),
    )
    raise_wall(op, "channel_flows")


def downgrade() -> None:
    op.drop_table("channel_flows")
    op.drop_column("merchants", "delivery_days")
    op.drop_column("merchants", "delivery_times")
