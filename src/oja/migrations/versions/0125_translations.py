"""Names and descriptions of products and categories in more languages."""

import sqlalchemy as sa
from alembic import op

from oja.kernel.walls import raise_wall

revision = "0125_translations"
down_revision = "0124_collections"
branch_labels = None
depends_on = None

OF = {"product": "products", "category": "categories"}


def upgrade() -> None:
    for kind, parent in OF.items():
        table = f"{kind}_translations"
        op.create_table(
            table,
            sa.Column("merchant_id", sa.Uuid(), nullable=False),
            sa.Column(f"{kind}_id", sa.Uuid(), nullable=False),
            sa.Column("language", sa.Text(), nullable=False),
            sa.Column("name", sa.Text(), nullable=False),
            sa.Column("description", sa.Text()),
            sa.ForeignKeyConstraint(
                ["merchant_id", f"{kind}_id"],
                [f"{parent}.merchant_id", f"{parent}.id"],
                name=op.f(f"fk_{table}_merchant_id_{kind}_id"),
                ondelete="CASCADE",
            ),
            sa.PrimaryKeyConstraint("merchant_id", f"{kind}_id", "language", name=op.f(f"pk_{table}")),
        )
        for event, rows in (("INSERT", "NEW TABLE AS after"), ("UPDATE", "OLD TABLE AS before NEW TABLE AS after")):
            op.execute(
                f"CREATE TRIGGER {table}_{event.lower()} AFTER {event} ON {table} REFERENCING {rows}"
                " FOR EACH STATEMENT EXECUTE FUNCTION categories_added()"
            )
        op.execute(
            f"CREATE TRIGGER {table}_delete AFTER DELETE ON {table} REFERENCING OLD TABLE AS before"
            " FOR EACH STATEMENT EXECUTE FUNCTION categories_removed()"
        )
    raise_wall(op, *(f"{kind}_translations" for kind in OF))


def downgrade() -> None:
    for kind in reversed(OF):
        op.drop_table(f"{kind}_translations")
