"""The sandbox's limits by its clock, identities of shoppers, free entry points, echoes, batches and odd answers."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0118_sandbox_fidelity"
down_revision = "0103_planner"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    def whole(name: str, value: int) -> sa.Column[int]:
        return sa.Column(name, sa.BigInteger(), server_default=str(value), nullable=False)

    def flag(name: str, value: str) -> sa.Column[bool]:
        return sa.Column(name, sa.Boolean(), server_default=sa.text(value), nullable=False)

    def words(name: str, value: str) -> sa.Column[str]:
        return sa.Column(name, sa.Text(), server_default=value, nullable=False)

    added: dict[str, list[sa.Column[Any]]] = {
        "numbers": [whole("throughput", 80), sa.Column("throughput_used_until", MOMENT)],
        "chats": [
            words("identity", "both"),
            sa.Column("parent_user_id", sa.Text()),
            flag("has_stopped_marketing", "false"),
            sa.Column("pair_used_until", MOMENT),
            sa.Column("referred_at", MOMENT),
            sa.Column("free_until", MOMENT),
        ],
        "messages": [words("category", ""), flag("is_echo", "false")],
        "deliveries": [whole("batch", 1)],
        "knobs": [
            whole("webhook_batch", 1),
            words("graph_on", "messages"),
            words("graph_answer", ""),
            whole("graph_answer_times", 0),
            flag("limit_pair", "true"),
            flag("limit_throughput", "true"),
            whole("limit_marketing", 2),
        ],
    }
    op.drop_column("accounts", "throughput", schema="sandbox")
    for table, columns in added.items():
        for column in columns:
            op.add_column(table, column, schema="sandbox")


def downgrade() -> None:
    level = sa.Column("throughput", sa.Text(), server_default="STANDARD", nullable=False)
    op.add_column("accounts", level, schema="sandbox")
    gone = {
        "knobs": "webhook_batch graph_on graph_answer graph_answer_times limit_pair limit_throughput limit_marketing",
        "deliveries": "batch",
        "messages": "category is_echo",
        "chats": "identity parent_user_id has_stopped_marketing pair_used_until referred_at free_until",
        "numbers": "throughput throughput_used_until",
    }
    for table, columns in gone.items():
        for column in columns.split():
            op.drop_column(table, column, schema="sandbox")
