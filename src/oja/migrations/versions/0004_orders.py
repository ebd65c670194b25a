"""Exact totals of the order list: a trigger keeps `order_counts`, however an order's row changes."""

from alembic import op

revision = "0004_orders"
down_revision = "0003_catalog"
branch_labels = None
depends_on = None

# The counters are touched in one order (by name), so that two changes of one shop's orders cannot wait on each other.
KEEP_COUNTS = """
CREATE FUNCTION keep_order_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.status = NEW.status AND OLD.payment_status = NEW.payment_status THEN
        RETURN NULL;
    END IF;
    INSERT INTO order_counts (merchant_id, status, payment_status, total)
    SELECT change.merchant_id, change.status, change.payment_status, change.step
    FROM (
        SELECT NEW.merchant_id, NEW.status, NEW.payment_status, 1 WHERE TG_OP IN ('INSERT', 'UPDATE')
        UNION ALL
        SELECT OLD.merchant_id, OLD.status, OLD.payment_status, -1 WHERE TG_OP IN ('DELETE', 'UPDATE')
    ) AS change (merchant_id, status, payment_status, step)
    ORDER BY change.merchant_id, change.status, change.payment_status
    ON CONFLICT (merchant_id, status, payment_status) DO UPDATE SET total = order_counts.total + EXCLUDED.total;
    RETURN NULL;
END
$$
"""


def upgrade() -> None:
    op.execute(KEEP_COUNTS)
    op.execute(
        "CREATE TRIGGER keep_order_counts AFTER INSERT OR DELETE OR UPDATE OF status, payment_status ON orders"
        " FOR EACH ROW EXECUTE FUNCTION keep_order_counts()"
    )


def downgrade() -> None:
    op.execute("DROP TRIGGER keep_order_counts ON orders")
    op.execute("DROP FUNCTION keep_order_counts()")
