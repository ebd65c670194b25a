"""The sandbox's files know who made them, so that they run out; and its media faults."""

import sqlalchemy as sa
from alembic import op

revision = "0115_sandbox_media"
down_revision = "0105_media"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column, value in (("source", "'business'"), ("filename", "''")):
        op.add_column(
            "media",
            sa.Column(column, sa.Text(), server_default=sa.text(value), nullable=False),
            schema="sandbox",
        )
    op.create_table(
        "media_faults",
        sa.Column("fault", sa.Text(), nullable=False),
        sa.Column("times", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("fault", name=op.f("pk_media_faults")),
        schema="sandbox",
    )


def downgrade() -> None:
    op.drop_table("media_faults", schema="sandbox")
    op.drop_column("media", "filename", schema="sandbox")
    op.drop_column("media", "source", schema="sandbox")
