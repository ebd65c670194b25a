"""A page in the merchant's own words."""

from typing import Any

from sqlalchemy import CheckConstraint, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from oja.kernel.db import Base, MerchantRow, Timestamps


class ShopPage(MerchantRow, Timestamps, Base):
    """
    `body` is Markdown, in the shop's language; `translations` are `{language: {"title", "body"}}`.

    One that is not `is_shown` is the team's own; one that is may also stand in the footer of every page.
    """

    __tablename__ = "shop_pages"
    __table_args__ = (
        UniqueConstraint("merchant_id", "slug"),
        CheckConstraint("kind IN ('about', 'delivery', 'returns', 'privacy', 'own')", "kind"),
    )

    kind: Mapped[str]
    slug: Mapped[str]
    title: Mapped[str]
    body: Mapped[str]
    translations: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default=text("'{}'"))
    is_shown: Mapped[bool] = mapped_column(default=False, server_default=text("false"))
    in_footer: Mapped[bool] = mapped_column(default=True, server_default=text("true"))
