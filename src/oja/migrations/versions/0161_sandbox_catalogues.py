"""The sandbox's catalogues: batches that take a while, product sets, and what numbers show."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0161_sandbox_catalogues"
down_revision = "0160_sync"
branch_labels = None
depends_on = None

JSONB = postgresql.JSONB(astext_type=sa.Text())


def upgrade() -> None:
    for column in (
        sa.Column("seq", sa.BigInteger(), sa.Identity(), nullable=False),
        sa.Column("size", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("methods", JSONB, server_default=sa.text("'{}'"), nullable=False),
        sa.Column("requests", JSONB, server_default=sa.text("'[]'"), nullable=False),
        sa.Column("is_done", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("ready_at", sa.DateTime(timezone=True)),
        sa.Column("polls", sa.BigInteger(), server_default="0", nullable=False),
    ):
        op.add_column("catalog_batches", column, schema="sandbox")
    op.create_index(
        "ix_catalog_batches_waiting",
        "catalog_batches",
        ["catalog_id", "seq"],
        schema="sandbox",
        postgresql_where=sa.text("NOT is_done"),
    )
    op.create_table(
        "catalog_sets",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("catalog_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("rule", JSONB, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catalog_sets")),
        schema="sandbox",
    )
    op.create_table(
        "commerce_settings",
        sa.Column("phone_number_id", sa.Text(), nullable=False),
        sa.Column("is_cart_enabled", sa.Boolean(), nullable=False),
        sa.Column("is_catalog_visible", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("phone_number_id", name=op.f("pk_commerce_settings")),
        schema="sandbox",
    )


def downgrade() -> None:
    op.drop_table("commerce_settings", schema="sandbox")
    op.drop_table("catalog_sets", schema="sandbox")
    op.drop_index("ix_catalog_batches_waiting", table_name="catalog_batches", schema="sandbox")
    for name in ("polls", "ready_at", "is_done", "requests", "methods", "size", "seq"):
        op.drop_column("catalog_batches", name, schema="sandbox")
