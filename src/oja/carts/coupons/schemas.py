"""What coupons' routes take and give."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field

from oja.carts.coupons.worth import CouponView, Kind
from oja.kernel.money import decimal_text
from oja.kernel.web import Pagination


def _amount(value: object) -> object:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return None if isinstance(value, str) and not value.strip() else value


def _upper(value: object) -> object:
    return value.strip().upper() if isinstance(value, str) else value


Amount = Annotated[Annotated[str, Field(max_length=40)] | None, BeforeValidator(_amount)]
Uses = Annotated[int, Field(ge=1, le=1_000_000)] | None


class CouponIn(BaseModel):
    """A coupon, as a whole."""

    model_config = ConfigDict(extra="forbid")

    code: Annotated[
        str,
        BeforeValidator(_upper),
        Field(
            pattern=r"^[A-Z0-9][A-Z0-9-]{1,28}[A-Z0-9]$", description="3 to 30 letters and digits.", examples=["EID10"]
        ),
    ]
    kind: Kind
    percent: Annotated[Annotated[int, Field(ge=1, le=100)] | None, Field(examples=[10])] = None
    amount: Annotated[Amount, Field(examples=["1000.00"])] = None
    minimum: Annotated[Amount, Field(description="The goods must be worth this much.")] = None
    starts_at: AwareDatetime | None = None
    ends_at: AwareDatetime | None = None
    most_uses: Annotated[Uses, Field(description="In all; null: as often as anybody likes.")] = None
    most_per_customer: Annotated[Uses, Field(description="By one customer.")] = None
    is_active: bool = True


class CouponOut(BaseModel):
    id: UUID
    code: str
    kind: Kind
    percent: int | None
    amount: str | None
    minimum: str | None
    starts_at: AwareDatetime | None
    ends_at: AwareDatetime | None
    most_uses: int | None
    most_per_customer: int | None
    uses: int = Field(description="Orders that have it; cancelled ones do not count.")
    is_active: bool


class CouponAnswer(BaseModel):
    status: Literal["success"]
    data: CouponOut


class CouponPage(BaseModel):
    coupons: list[CouponOut]
    pagination: Pagination


class CouponsAnswer(BaseModel):
    status: Literal["success"]
    data: CouponPage


def out(coupon: CouponView, currency: str) -> dict[str, Any]:
    """A coupon as the API shows it."""

    def text(minor: int | None) -> str | None:
        return None if minor is None else decimal_text(minor, currency)

    return {
        "id": coupon.id,
        "code": coupon.code,
        "kind": coupon.kind,
        "percent": coupon.percent,
        "amount": text(coupon.amount_minor),
        "minimum": text(coupon.minimum_minor),
        "starts_at": coupon.starts_at,
        "ends_at": coupon.ends_at,
        "most_uses": coupon.most_uses,
        "most_per_customer": coupon.most_per_customer,
        "uses": coupon.uses,
        "is_active": coupon.is_active,
    }
