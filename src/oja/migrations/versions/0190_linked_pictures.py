"""Pictures that are given by their address, and prints of those that products show, to know them again."""

import sqlalchemy as sa
from alembic import op

from oja.kernel.walls import raise_wall

revision = "0190_linked_pictures"
down_revision = "0161_sandbox_catalogues"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "linked_pictures",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("is_main", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("state", sa.Text(), server_default=sa.text("'waiting'"), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("picture_id", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("state IN ('waiting', 'fetched', 'failed')", name=op.f("ck_linked_pictures_state")),
        sa.ForeignKeyConstraint(
            ["merchant_id", "product_id"],
            ["products.merchant_id", "products.id"],
            name=op.f("fk_linked_pictures_merchant_id_product_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["merchant_id", "picture_id"],
            ["product_pictures.merchant_id", "product_pictures.id"],
            name=op.f("fk_linked_pictures_merchant_id_picture_id"),
            ondelete="SET NULL (picture_id)",
        ),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_linked_pictures_merchant_id")),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_linked_pictures")),
        sa.UniqueConstraint(
            "merchant_id", "product_id", "address", name=op.f("uq_linked_pictures_merchant_id_product_id_address")
        ),
    )
    op.create_index(
        "ix_linked_pictures_due",
        "linked_pictures",
        ["merchant_id", "due_at"],
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_index("ix_linked_pictures_picture", "linked_pictures", ["merchant_id", "picture_id"])
    # Those whose `image_url` lies elsewhere: what `catalog.linked` looks through when a catalogue has changed.
    op.create_index(
        "ix_products_linked", "products", ["merchant_id", "id"], postgresql_where=sa.text("image_url LIKE 'http%'")
    )
    # Those that show a public file as it is, which `catalog.recognition` looks through likewise.
    op.create_index(
        "ix_products_kept", "products", ["merchant_id", "id"], postgresql_where=sa.text("image_url LIKE '/media/__/%'")
    )
    op.create_table(
        "picture_prints",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("perceptual_hash", sa.BigInteger(), nullable=True),
        sa.Column("fine", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["merchant_id", "product_id"],
            ["products.merchant_id", "products.id"],
            name=op.f("fk_picture_prints_merchant_id_product_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_picture_prints_merchant_id")),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_picture_prints")),
        sa.UniqueConstraint("merchant_id", "product_id", name=op.f("uq_picture_prints_merchant_id_product_id")),
    )
    raise_wall(op, "linked_pictures", "picture_prints")
    op.add_column("product_pictures", sa.Column("fine", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    op.drop_column("product_pictures", "fine")
    op.drop_table("picture_prints")
    op.drop_index("ix_products_kept", "products")
    op.drop_index("ix_products_linked", "products")
    op.drop_table("linked_pictures")
