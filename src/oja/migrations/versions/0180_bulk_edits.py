"""Changes of many products at once, with what each was before, so that they can be undone."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from oja.kernel.walls import raise_wall

revision = "0180_bulk_edits"
down_revision = "0170_rotation"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "bulk_edits",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("key", sa.Text()),
        sa.Column("request", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        *(
            sa.Column(name, sa.Integer(), server_default=sa.text("0"), nullable=False)
            for name in ("total", "done", "changed", "refused", "kept")
        ),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("undone_by", sa.Text()),
        sa.Column("finished_at", sa.DateTime(timezone=True)),
        sa.Column("undone_at", sa.DateTime(timezone=True)),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("state IN ('running', 'done', 'undoing', 'undone')", name=op.f("ck_bulk_edits_state")),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_bulk_edits_merchant_id")),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_bulk_edits")),
        sa.UniqueConstraint("merchant_id", "key", name=op.f("uq_bulk_edits_merchant_id_key")),
    )
    op.create_table(
        "bulk_lines",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("edit_id", sa.Uuid(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Text(), server_default=sa.text("'waiting'"), nullable=False),
        sa.Column("before", postgresql.JSONB(astext_type=sa.Text())),
        sa.Column("after", postgresql.JSONB(astext_type=sa.Text())),
        sa.Column("reason", sa.Text()),
        sa.CheckConstraint(
            "state IN ('waiting', 'changed', 'same', 'refused', 'undone', 'kept')", name=op.f("ck_bulk_lines_state")
        ),
        sa.ForeignKeyConstraint(
            ["merchant_id", "edit_id"],
            ["bulk_edits.merchant_id", "bulk_edits.id"],
            name=op.f("fk_bulk_lines_merchant_id_edit_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["merchant_id", "product_id"],
            ["products.merchant_id", "products.id"],
            name=op.f("fk_bulk_lines_merchant_id_product_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("merchant_id", "edit_id", "subject_id", name=op.f("pk_bulk_lines")),
    )
    op.create_index("ix_bulk_lines_state", "bulk_lines", ["merchant_id", "edit_id", "state", "product_id"])
    raise_wall(op, "bulk_edits", "bulk_lines")


def downgrade() -> None:
    op.drop_table("bulk_lines")
    op.drop_table("bulk_edits")
