"""Pages of a shop in its merchant's own words."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from oja.kernel.walls import raise_wall

revision = "0281_shop_pages"
down_revision = "0260_checkout"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "shop_pages",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("translations", JSONB(), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("is_shown", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("in_footer", sa.Boolean(), server_default=sa.text("true"), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint(
            "kind IN ('about', 'delivery', 'returns', 'privacy', 'own')", name=op.f("ck_shop_pages_kind")
        ),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_shop_pages_merchant_id")),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_shop_pages")),
        sa.UniqueConstraint("merchant_id", "slug", name=op.f("uq_shop_pages_merchant_id_slug")),
    )
    raise_wall(op, "shop_pages")


def downgrade() -> None:
    op.drop_table("shop_pages")
