"""The sandbox's templates have all their parts, a review and a quality."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0114_sandbox_templates"
down_revision = "0118_sandbox_fidelity"
branch_labels = None
depends_on = None


def upgrade() -> None:
    added = (
        sa.Column("category_before", sa.Text(), nullable=True),
        sa.Column("quality", sa.Text(), server_default="UNKNOWN", nullable=False),
        sa.Column("rated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("rejected_reason", sa.Text(), nullable=True),
        sa.Column("parameter_format", sa.Text(), server_default="POSITIONAL", nullable=False),
        sa.Column("components", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("review_at", sa.DateTime(timezone=True), nullable=True),
    )
    for column in added:
        op.add_column("templates", column, schema="sandbox")
    op.execute(
        "UPDATE sandbox.templates"
        " SET components = jsonb_build_array(jsonb_build_object('type', 'BODY', 'text', body)),"
        " id = (1000000000000000 + floor(random() * 9000000000000000))::bigint::text"
    )
    op.alter_column("templates", "components", nullable=False, schema="sandbox")
    op.drop_column("templates", "body", schema="sandbox")
    op.create_unique_constraint(op.f("uq_templates_id"), "templates", ["id"], schema="sandbox")
    op.add_column(
        "knobs",
        sa.Column("review_after_ms", sa.BigInteger(), server_default="3000", nullable=False),
        schema="sandbox",
    )


def downgrade() -> None:
    op.drop_column("knobs", "review_after_ms", schema="sandbox")
    op.drop_constraint(op.f("uq_templates_id"), "templates", schema="sandbox")
    op.add_column("templates", sa.Column("body", sa.Text(), server_default="", nullable=False), schema="sandbox")
    op.execute("UPDATE sandbox.templates SET body = coalesce(components -> 0 ->> 'text', '')")
    for name in (
        "review_at",
        "components",
        "parameter_format",
        "rejected_reason",
        "rated_at",
        "quality",
        "category_before",
    ):
        op.drop_column("templates", name, schema="sandbox")
