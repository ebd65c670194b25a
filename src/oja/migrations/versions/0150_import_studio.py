"""Imports that are looked at before they are made, and taken back after; and what the columns of a file are."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql as pg

from oja.kernel.walls import raise_wall

revision = "0150_import_studio"
down_revision = "0186_unreached"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("imports", sa.Column("kind", sa.Text(), server_default=sa.text("'csv'"), nullable=False))
    op.add_column("imports", sa.Column("origin", sa.Text(), server_default=sa.text("''"), nullable=False))
    op.add_column("imports", sa.Column("layout", pg.JSONB(astext_type=sa.Text())))
    op.add_column(
        "imports", sa.Column("preview", pg.JSONB(astext_type=sa.Text()), server_default=sa.text("'{}'"), nullable=False)
    )
    op.add_column("imports", sa.Column("reverted", sa.Integer(), server_default=sa.text("0"), nullable=False))
    op.add_column("imports", sa.Column("reverted_to", sa.Uuid()))
    op.add_column(
        "imports",
        sa.Column("left_alone", pg.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'"), nullable=False),
    )
    op.create_table(
        "import_layouts",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("signature", sa.Text(), nullable=False),
        sa.Column("layout", pg.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("merchant_id", "signature", name=op.f("pk_import_layouts")),
    )
    raise_wall(op, "import_layouts")


def downgrade() -> None:
    op.drop_table("import_layouts")
    for column in ("left_alone", "reverted_to", "reverted", "preview", "layout", "origin", "kind"):
        op.drop_column("imports", column)
