"""A cost hangs on its message alone: to book one, nobody waits for whoever holds the conversation."""

from alembic import op

revision = "0242_costs_hang_on_messages"
down_revision = "0241_cart_coupons"
branch_labels = None
depends_on = None

NAME = "fk_message_costs_merchant_id_conversation_id"


def upgrade() -> None:
    op.drop_constraint(NAME, "message_costs", type_="foreignkey")


def downgrade() -> None:
    op.create_foreign_key(
        NAME,
        "message_costs",
        "conversations",
        ["merchant_id", "conversation_id"],
        ["merchant_id", "id"],
        ondelete="CASCADE",
    )
