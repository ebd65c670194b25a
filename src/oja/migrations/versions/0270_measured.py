"""What shoppers do, without who they are; and the link that a cart and an order are owed to."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg

from oja.kernel.walls import raise_wall

revision = "0270_measured"
down_revision = "0212_reviews"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "visit_events",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("is_entry", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("page", sa.Text(), nullable=True),
        sa.Column("product_id", sa.Uuid(), nullable=True),
        sa.Column("phrase", sa.Text(), nullable=True),
        sa.Column("hits", sa.Integer(), nullable=True),
        sa.Column("cart_id", sa.Uuid(), nullable=True),
        sa.Column("came_by", pg.JSONB(), nullable=True),
        sa.Column("referrer", sa.Text(), nullable=True),
        sa.Column("device", sa.Text(), nullable=True),
        sa.Column("connection", sa.Text(), nullable=True),
        sa.Column("vitals", pg.JSONB(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('view', 'add', 'cart', 'checkout', 'handoff', 'speed')", name=op.f("ck_visit_events_kind")
        ),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_visit_events_merchant_id")),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_visit_events")),
    )
    op.create_index(
        "uq_visit_events_of_cart",
        "visit_events",
        ["merchant_id", "cart_id", "kind"],
        unique=True,
        postgresql_where=sa.text("kind IN ('cart', 'checkout', 'handoff')"),
    )
    op.create_table(
        "visit_days",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("times", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("merchant_id", "day", "kind", "name", name=op.f("pk_visit_days")),
    )
    op.create_table(
        "speed_days",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("page", sa.Text(), nullable=False),
        sa.Column("connection", sa.Text(), nullable=False),
        sa.Column("vital", sa.Text(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("times", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint(
            "merchant_id", "day", "page", "connection", "vital", "step", name=op.f("pk_speed_days")
        ),
    )
    raise_wall(op, "visit_events", "visit_days", "speed_days")
    op.add_column("carts", sa.Column("came_by", pg.JSONB(), nullable=True))
    op.add_column("carts", sa.Column("came_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("orders", sa.Column("came_by", pg.JSONB(), nullable=True))
    op.add_column("messages", sa.Column("link_mark", sa.Text(), nullable=True))
    op.create_index(
        "uq_messages_link_mark",
        "messages",
        ["merchant_id", "link_mark"],
        unique=True,
        postgresql_where=sa.text("link_mark IS NOT NULL"),
    )


def downgrade() -> None:
    op.drop_index("uq_messages_link_mark", table_name="messages")
    op.drop_column("messages", "link_mark")
    op.drop_column("orders", "came_by")
    op.drop_column("carts", "came_at")
    op.drop_column("carts", "came_by")
    op.drop_table("speed_days")
    op.drop_table("visit_days")
    op.drop_table("visit_events")
