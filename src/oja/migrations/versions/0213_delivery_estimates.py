"""How long it takes: until a shop has made an order ready, and on the way to each area."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0213_delivery_estimates"
down_revision = "0251_cart_additions"
branch_labels = None
depends_on = None

# A page of the shop that was drawn before is drawn anew.
RENEW_PAGES = """
CREATE FUNCTION renew_shop_pages() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO catalog_versions AS kept (merchant_id, version)
    VALUES (CASE WHEN TG_OP = 'DELETE' THEN OLD.merchant_id ELSE NEW.merchant_id END, 1)
    ON CONFLICT (merchant_id) DO UPDATE SET version = kept.version + 1;
    RETURN NULL;
END
$$
"""


def upgrade() -> None:
    op.add_column("orders", sa.Column("promised", JSONB(), nullable=True))
    op.add_column("delivery_policies", sa.Column("ready_hours", sa.Integer(), nullable=True))
    op.create_check_constraint(op.f("ck_delivery_policies_ready"), "delivery_policies", "ready_hours BETWEEN 0 AND 720")
    for table in ("delivery_policies", "delivery_zones"):
        op.add_column(table, sa.Column("days_min", sa.Integer(), nullable=True))
        op.add_column(table, sa.Column("days_max", sa.Integer(), nullable=True))
        op.create_check_constraint(
            op.f(f"ck_{table}_days"),
            table,
            "(days_min IS NULL) = (days_max IS NULL) AND days_min >= 0 AND days_max BETWEEN days_min AND 60",
        )
    op.execute(RENEW_PAGES)
    op.execute(
        "CREATE TRIGGER renew_shop_pages AFTER INSERT OR UPDATE ON delivery_policies"
        " FOR EACH ROW EXECUTE FUNCTION renew_shop_pages()"
    )


def downgrade() -> None:
    op.execute("DROP TRIGGER renew_shop_pages ON delivery_policies")
    op.execute("DROP FUNCTION renew_shop_pages()")
    for table in ("delivery_zones", "delivery_policies"):
        op.drop_constraint(op.f(f"ck_{table}_days"), table)
        op.drop_column(table, "days_max")
        op.drop_column(table, "days_min")
    op.drop_constraint(op.f("ck_delivery_policies_ready"), "delivery_policies")
    op.drop_column("delivery_policies", "ready_hours")
    op.drop_column("orders", "promised")
