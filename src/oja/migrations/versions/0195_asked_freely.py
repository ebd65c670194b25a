"""Searches are added without waiting for another who looks for the same."""

import sqlalchemy as sa
from alembic import op

revision = "0195_asked_freely"
down_revision = "0190_linked_pictures"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "search_asked", sa.Column("id", sa.Uuid(), server_default=sa.text("gen_random_uuid()"), nullable=False)
    )
    op.alter_column("search_asked", "id", server_default=None)
    op.drop_constraint("pk_search_asked", "search_asked", type_="primary")
    op.create_primary_key("pk_search_asked", "search_asked", ["merchant_id", "id"])
    op.create_foreign_key(
        op.f("fk_search_asked_merchant_id_merchants"), "search_asked", "merchants", ["merchant_id"], ["id"]
    )
    op.create_index("ix_search_asked_week", "search_asked", ["merchant_id", "week"])


def downgrade() -> None:
    op.drop_index("ix_search_asked_week", "search_asked")
    op.drop_constraint("fk_search_asked_merchant_id_merchants", "search_asked", type_="foreignkey")
    op.execute("DELETE FROM search_asked")
    op.drop_constraint("pk_search_asked", "search_asked", type_="primary")
    op.create_primary_key("pk_search_asked", "search_asked", ["merchant_id", "week", "phrase"])
    op.drop_column("search_asked", "id")
