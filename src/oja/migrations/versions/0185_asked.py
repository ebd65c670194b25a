"""What shoppers look for and find, by the week."""

import sqlalchemy as sa
from alembic import op

from oja.kernel.walls import raise_wall

revision = "0185_asked"
down_revision = "0180_bulk_edits"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "search_asked",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("week", sa.Date(), nullable=False),
        sa.Column("phrase", sa.Text(), nullable=False),
        sa.Column("times", sa.Integer(), server_default=sa.text("1"), nullable=False),
        sa.PrimaryKeyConstraint("merchant_id", "week", "phrase", name=op.f("pk_search_asked")),
    )
    raise_wall(op, "search_asked")


def downgrade() -> None:
    op.drop_table("search_asked")
