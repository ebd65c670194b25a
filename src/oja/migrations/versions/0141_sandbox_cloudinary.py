"""Pictures that lie at the sandbox's Cloudinary."""

import sqlalchemy as sa
from alembic import op

revision = "0141_sandbox_cloudinary"
down_revision = "0140_product_pictures"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cloudinary_images",
        sa.Column("cloud", sa.Text(), nullable=False),
        sa.Column("public_id", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("width", sa.BigInteger(), nullable=False),
        sa.Column("height", sa.BigInteger(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("cloud", "public_id", name=op.f("pk_cloudinary_images")),
        schema="sandbox",
    )


def downgrade() -> None:
    op.drop_table("cloudinary_images", schema="sandbox")
