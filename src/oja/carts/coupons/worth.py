"""What a coupon is worth, and when: plain arithmetic, without a database."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from uuid import UUID

Kind = Literal["percent", "amount", "free_delivery"]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a code does not work, by the code of a refusal, with what would help."""

    code: str
    missing_minor: int = 0
    starts_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CouponView:
    """A coupon as other packages see it."""

    id: UUID
    code: str
    kind: str
    percent: int | None
    amount_minor: int | None
    minimum_minor: int | None
    starts_at: datetime | None
    ends_at: datetime | None
    most_uses: int | None
    most_per_customer: int | None
    uses: int
    is_active: bool

    def trouble(self, goods_minor: int, now: datetime, *, is_used_up_by_her: bool) -> "Trouble | None":
        """Why it does not work at this moment for goods worth so much; None when it does."""
        if not self.is_active:
            return Trouble("unknown_coupon")
        if self.starts_at is not None and now < self.starts_at:
            return Trouble("coupon_not_now", starts_at=self.starts_at)
        if self.ends_at is not None and self.ends_at <= now:
            return Trouble("coupon_not_now")
        if is_used_up_by_her or (self.most_uses is not None and self.uses >= self.most_uses):
            return Trouble("coupon_used_up")
        missing = (self.minimum_minor or 0) - goods_minor
        return Trouble("coupon_below_minimum", missing_minor=missing) if missing > 0 else None

    def off(self, goods_minor: int) -> int:
        """What it takes off goods worth so much, never more than that; halves are rounded down."""
        if self.kind == "percent":
            return goods_minor * (self.percent or 0) // 100
        return min(goods_minor, self.amount_minor or 0) if self.kind == "amount" else 0

    def delivery(self, fee_minor: int) -> int:
        """What is left of a fee for bringing it."""
        return 0 if self.kind == "free_delivery" else fee_minor


def folded(code: str) -> str:
    """A code as it is compared: however it was typed."""
    return "".join(code.split()).replace("-", "").casefold()
