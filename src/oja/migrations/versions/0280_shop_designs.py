"""How shops look: a draft, and what was published of it."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from oja.kernel.walls import raise_wall

revision = "0280_shop_designs"
down_revision = "0200_listed_pictures"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "shop_designs",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("draft", JSONB(), nullable=True),
        sa.Column("published", JSONB(), nullable=True),
        sa.Column("revision", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("edition", sa.BigInteger(), server_default=sa.text("0"), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_shop_designs_merchant_id")),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_shop_designs")),
        sa.UniqueConstraint("merchant_id", name=op.f("uq_shop_designs_merchant_id")),
    )
    raise_wall(op, "shop_designs")


def downgrade() -> None:
    op.drop_table("shop_designs")
