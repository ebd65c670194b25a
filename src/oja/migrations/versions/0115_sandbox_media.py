"""The sandbox's files run out, and its media faults."""

import sqlalchemy as sa
from alembic import op

revision = "0115_sandbox_media"
down_revision = "0105_media"
branch_labels = None
depends_on = None

FAULTS = ("media_expired", "media_html", "media_wrong_type", "media_huge", "media_drop")


def upgrade() -> None:
    op.add_column(
        "media", sa.Column("source", sa.Text(), server_default=sa.text("'business'"), nullable=False), schema="sandbox"
    )
    op.add_column(
        "media", sa.Column("filename", sa.Text(), server_default=sa.text("''"), nullable=False), schema="sandbox"
    )
    for fault in FAULTS:
        column = sa.Column(fault, sa.BigInteger(), server_default="0", nullable=False)
        op.add_column("knobs", column, schema="sandbox")


def downgrade() -> None:
    for fault in FAULTS:
        op.drop_column("knobs", fault, schema="sandbox")
    op.drop_column("media", "filename", schema="sandbox")
    op.drop_column("media", "source", schema="sandbox")
