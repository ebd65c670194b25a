"""Catalogues at Meta, the state of each of their items, and what is on its way there."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from oja.kernel.walls import raise_wall

revision = "0160_sync"
down_revision = "0150_import_studio"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
ZERO, NO, YES, NOW = sa.text("0"), sa.text("false"), sa.text("true"), sa.text("now()")


def upgrade() -> None:
    _table(
        "sync_catalogues",
        sa.Column("catalog_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("trouble", sa.Text()),
        sa.Column("tries", sa.Integer(), server_default=ZERO, nullable=False),
        sa.Column("wait_until", MOMENT),
        sa.Column("marked_version", sa.BigInteger()),
        sa.Column("marked_as", sa.Text()),
        sa.Column("pushed_at", MOMENT),
        sa.Column("checked_at", MOMENT),
        sa.Column("check_error", sa.Text()),
        sa.Column("healed", sa.Integer(), server_default=ZERO, nullable=False),
        sa.Column("foreign", sa.Integer(), server_default=ZERO, nullable=False),
        sa.Column("created_at", MOMENT, server_default=NOW, nullable=False),
        sa.Column("updated_at", MOMENT, server_default=NOW, nullable=False),
        sa.UniqueConstraint("merchant_id", "catalog_id", name=op.f("uq_sync_catalogues_merchant_id_catalog_id")),
        sa.CheckConstraint("state IN ('active', 'paused', 'stopped')", name=op.f("ck_sync_catalogues_state")),
    )
    _table(
        "sync_batches",
        sa.Column("catalogue_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("handles", postgresql.JSONB(astext_type=sa.Text()), server_default=sa.text("'[]'"), nullable=False),
        sa.Column("polls", sa.Integer(), server_default=ZERO, nullable=False),
        sa.Column("refused", sa.Integer(), server_default=ZERO, nullable=False),
        sa.Column("error", sa.Text()),
        sa.Column("sent_at", MOMENT, server_default=NOW, nullable=False),
        sa.Column("ended_at", MOMENT),
        _of("sync_batches", "sync_catalogues", "catalogue_id", "CASCADE"),
        sa.CheckConstraint(
            "state IN ('sending', 'followed', 'done', 'failed', 'lost')", name=op.f("ck_sync_batches_state")
        ),
    )
    op.create_index("ix_sync_batches_recent", "sync_batches", ["merchant_id", "catalogue_id", "id"])
    op.create_index(
        "uq_sync_batches_sending",
        "sync_batches",
        ["merchant_id", "catalogue_id"],
        unique=True,
        postgresql_where=sa.text("state = 'sending'"),
    )
    _table(
        "sync_items",
        sa.Column("catalogue_id", sa.Uuid(), nullable=False),
        sa.Column("retailer_id", sa.Text(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("variant_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("wanted", sa.Text(), nullable=False),
        sa.Column("given", sa.Text()),
        sa.Column("is_visible", sa.Boolean(), server_default=YES, nullable=False),
        sa.Column("is_there", sa.Boolean(), server_default=NO, nullable=False),
        sa.Column("is_shown", sa.Boolean(), server_default=NO, nullable=False),
        sa.Column("method", sa.Text()),
        sa.Column("batch_id", sa.Uuid()),
        sa.Column("error", sa.Text()),
        sa.Column("odd", sa.Text()),
        sa.Column("stale_since", MOMENT),
        sa.Column("sent_at", MOMENT),
        _of("sync_items", "sync_catalogues", "catalogue_id", "CASCADE"),
        _of("sync_items", "sync_batches", "batch_id", "SET NULL (batch_id)"),
        sa.UniqueConstraint(
            "merchant_id",
            "catalogue_id",
            "retailer_id",
            name=op.f("uq_sync_items_merchant_id_catalogue_id_retailer_id"),
        ),
        sa.CheckConstraint(
            "state IN ('pending', 'sent', 'live', 'rejected', 'gone')", name=op.f("ck_sync_items_state")
        ),
    )
    op.create_index("ix_sync_items_state", "sync_items", ["merchant_id", "catalogue_id", "state", "id"])
    op.create_index("ix_sync_items_product", "sync_items", ["merchant_id", "product_id"])
    op.create_index("ix_sync_items_batch", "sync_items", ["merchant_id", "batch_id"])
    _table(
        "sync_sets",
        sa.Column("catalogue_id", sa.Uuid(), nullable=False),
        sa.Column("category_id", sa.Uuid(), nullable=False),
        sa.Column("set_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        _of("sync_sets", "sync_catalogues", "catalogue_id", "CASCADE"),
        sa.UniqueConstraint(
            "merchant_id", "catalogue_id", "category_id", name=op.f("uq_sync_sets_merchant_id_catalogue_id_category_id")
        ),
    )
    raise_wall(op, "sync_catalogues", "sync_batches", "sync_items", "sync_sets")


def downgrade() -> None:
    for table in ("sync_sets", "sync_items", "sync_batches", "sync_catalogues"):
        op.drop_table(table)


def _table(name: str, *parts: sa.Column[object] | sa.Constraint) -> None:
    op.create_table(
        name,
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        *parts,
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f(f"fk_{name}_merchant_id")),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f(f"pk_{name}")),
    )


def _of(table: str, other: str, column: str, ondelete: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["merchant_id", column],
        [f"{other}.merchant_id", f"{other}.id"],
        name=op.f(f"fk_{table}_merchant_id_{column}"),
        ondelete=ondelete,
    )
