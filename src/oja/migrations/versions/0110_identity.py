"""Two records of one person can be joined, and taken apart again."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from oja.kernel.walls import raise_wall

revision = "0110_identity"
down_revision = "0102_inbound"
branch_labels = None
depends_on = None

NOW = sa.text("now()")
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("customers", sa.Column("merged_into_id", sa.Uuid()))
    op.execute(
        "ALTER TABLE customers ADD CONSTRAINT fk_customers_merchant_id_merged FOREIGN KEY (merchant_id, merged_into_id)"
        " REFERENCES customers (merchant_id, id) ON DELETE SET NULL (merged_into_id)"
    )
    op.add_column("conversations", sa.Column("merged_into_id", sa.Uuid()))
    op.execute(
        "ALTER TABLE conversations ADD CONSTRAINT fk_conversations_merchant_id_merged"
        " FOREIGN KEY (merchant_id, merged_into_id) REFERENCES conversations (merchant_id, id)"
        " ON DELETE SET NULL (merged_into_id)"
    )
    op.create_table(
        "customer_doubts",
        *_key("customer_doubts"),
        sa.Column("one_id", sa.Uuid(), nullable=False),
        sa.Column("other_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", MOMENT, server_default=NOW, nullable=False),
        sa.Column("settled_at", MOMENT),
        *(_to("customer_doubts", "customers", column) for column in ("one_id", "other_id")),
        sa.UniqueConstraint("merchant_id", "one_id", "other_id", name="uq_customer_doubts_merchant_id_one_id_other_id"),
    )
    op.create_index("ix_customer_doubts_merchant_id_other_id", "customer_doubts", ["merchant_id", "other_id"])
    op.create_table(
        "customer_merges",
        *_key("customer_merges"),
        sa.Column("kept_id", sa.Uuid(), nullable=False),
        sa.Column("gone_id", sa.Uuid(), nullable=False),
        sa.Column("filled", JSONB(), nullable=False),
        sa.Column("merged_by", sa.Uuid()),
        sa.Column("merged_at", MOMENT, server_default=NOW, nullable=False),
        sa.Column("undone_by", sa.Uuid()),
        sa.Column("undone_at", MOMENT),
        *(_to("customer_merges", "customers", column) for column in ("kept_id", "gone_id")),
    )
    for column in ("kept_id", "gone_id"):
        op.create_index(f"ix_customer_merges_merchant_id_{column}", "customer_merges", ["merchant_id", column])
    op.create_table(
        "customer_moves",
        *_key("customer_moves"),
        sa.Column("merge_id", sa.Uuid(), nullable=False),
        sa.Column("moved", sa.Text(), nullable=False),
        sa.Column("row_id", sa.Uuid(), nullable=False),
        sa.Column("former_id", sa.Uuid(), nullable=False),
        _to("customer_moves", "customer_merges", "merge_id"),
        sa.UniqueConstraint(
            "merchant_id", "merge_id", "moved", "row_id", name="uq_customer_moves_merchant_id_merge_id_moved_row_id"
        ),
    )
    raise_wall(op, "customer_doubts", "customer_merges", "customer_moves")


def downgrade() -> None:
    for table in ("customer_moves", "customer_merges", "customer_doubts"):
        op.drop_table(table)
    op.drop_column("conversations", "merged_into_id")
    op.drop_column("customers", "merged_into_id")


def _key(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=f"fk_{table}_merchant_id_merchants"),
    )


def _to(table: str, other: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["merchant_id", column],
        [f"{other}.merchant_id", f"{other}.id"],
        name=f"fk_{table}_{column}",
        ondelete="CASCADE",
    )
