"""Message templates, their versions, and the accounts they are read from."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from oja.kernel.walls import raise_wall

revision = "0104_templates"
down_revision = "0114_sandbox_templates"
branch_labels = None
depends_on = None

WRITERS = ("owner", "manager")


def upgrade() -> None:
    op.create_table(
        "templates",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("waba_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("category_before", sa.Text(), nullable=True),
        sa.Column("parameter_format", sa.Text(), nullable=False),
        sa.Column("components", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("draft", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("quality", sa.Text(), nullable=True),
        sa.Column("provider_id", sa.Text(), nullable=True),
        sa.Column("rejected_reason", sa.Text(), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("submitting_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("synced_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("heard_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint(
            "status IN ('draft', 'pending', 'approved', 'rejected', 'paused', 'disabled', 'in_appeal', 'archived')",
            name=op.f("ck_templates_status"),
        ),
        sa.CheckConstraint("parameter_format IN ('named', 'positional')", name=op.f("ck_templates_parameter_format")),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_templates_merchant_id")),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_templates")),
        sa.UniqueConstraint(
            "merchant_id", "waba_id", "name", "language", name=op.f("uq_templates_merchant_id_waba_id_name_language")
        ),
    )
    op.create_index("ix_templates_provider_id", "templates", ["merchant_id", "provider_id"])
    op.create_table(
        "template_versions",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("template_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("parameter_format", sa.Text(), nullable=False),
        sa.Column("components", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("author_id", sa.Uuid(), nullable=True),
        sa.Column("submitted_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_template_versions_merchant_id")),
        sa.ForeignKeyConstraint(
            ["merchant_id", "template_id"],
            ["templates.merchant_id", "templates.id"],
            name=op.f("fk_template_versions_merchant_id_template_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_template_versions")),
        sa.UniqueConstraint(
            "merchant_id", "template_id", "number", name=op.f("uq_template_versions_merchant_id_template_id_number")
        ),
    )
    op.create_table(
        "template_accounts",
        sa.Column("merchant_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("waba_id", sa.Text(), nullable=False),
        sa.Column("synced_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["merchant_id"], ["merchants.id"], name=op.f("fk_template_accounts_merchant_id")),
        sa.PrimaryKeyConstraint("merchant_id", "id", name=op.f("pk_template_accounts")),
        sa.UniqueConstraint("merchant_id", "waba_id", name=op.f("uq_template_accounts_merchant_id_waba_id")),
    )
    raise_wall(op, "templates", "template_versions", "template_accounts")
    permissions = sa.table("role_permissions", sa.column("role"), sa.column("permission"))
    op.bulk_insert(permissions, [{"role": role, "permission": "templates.write"} for role in WRITERS])


def downgrade() -> None:
    op.execute("DELETE FROM role_permissions WHERE permission = 'templates.write'")
    for table in ("template_versions", "templates", "template_accounts"):
        op.drop_table(table)
