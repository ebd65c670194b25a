"""The sandbox's businesses have catalogues besides the one that an account shows."""

import sqlalchemy as sa
from alembic import op

revision = "0210_sandbox_businesses"
down_revision = "0281_shop_pages"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "catalogs",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("waba_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("is_owned", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_catalogs")),
        schema="sandbox",
    )
    op.create_index("ix_catalogs_waba_id", "catalogs", ["waba_id"], schema="sandbox")


def downgrade() -> None:
    op.drop_table("catalogs", schema="sandbox")
