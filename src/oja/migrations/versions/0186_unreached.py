"""Who waits for something sold out: the words she agreed to, and why she could not be told."""

import sqlalchemy as sa
from alembic import op

revision = "0186_unreached"
down_revision = "0185_asked"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("stock_interests", sa.Column("consent", sa.Text()))
    op.add_column("stock_interests", sa.Column("unreached", sa.Text()))
    op.create_check_constraint(
        op.f("ck_stock_interests_unreached"), "stock_interests", "unreached IN ('no_number', 'no_template')"
    )


def downgrade() -> None:
    op.drop_constraint(op.f("ck_stock_interests_unreached"), "stock_interests")
    op.drop_column("stock_interests", "unreached")
    op.drop_column("stock_interests", "consent")
