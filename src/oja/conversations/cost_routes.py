"""What WhatsApp messages cost, and what they would cost."""

from decimal import Decimal
from typing import Annotated, Any, Literal

from fastapi import Query
from pydantic import BaseModel, ConfigDict, Field

from oja.channels import pricing
from oja.channels.pricing import Category, Wanted
from oja.conversations import costs
from oja.kernel import clock
from oja.kernel.money import Money
from oja.kernel.routing import Router
from oja.kernel.web import success
from oja.merchants import queries as merchants
from oja.merchants.access import Member, MerchantDb, allowed

router = Router(prefix="/whatsapp")

READ = [allowed("conversations.read")]
MICROS = Decimal(1_000_000)
MICROS_A_CENT = 10_000


class Batch(BaseModel):
    """So many messages of one category to one country."""

    model_config = ConfigDict(extra="forbid")

    country: Annotated[str, Field(pattern=r"^[A-Za-z]{2}$", description="Of the receivers.", examples=["NG"])]
    category: Annotated[Category, Field(description="As Meta bills it.", examples=["marketing"])]
    count: Annotated[int, Field(ge=0, le=10_000_000, examples=[500])]


class EstimateRequest(BaseModel):
    """What is to be sent."""

    model_config = ConfigDict(extra="forbid")

    messages: Annotated[list[Batch], Field(min_length=1, max_length=1000)]
    phone_number_id: Annotated[
        str | None, Field(max_length=100, description="The number to send from; left out: the usual one.")
    ] = None


class EstimateLine(Batch):
    """What one part costs."""

    free: int = Field(description="So many of them cost nothing.")
    price: str = Field(description="Of each other one.", examples=["0.0428"])
    amount: str


class Estimate(BaseModel):
    """What it would cost, by Meta's list prices of the day."""

    currency: str = Field(examples=["EUR"])
    amount: str = Field(examples=["21.40"])
    amount_text: str = Field(examples=["€21.40"])
    card: str = Field(description="Since when these prices hold.", examples=["2026-10-01"])
    messages: int
    free: int
    lines: list[EstimateLine]


class EstimateAnswer(BaseModel):
    status: Literal["success"]
    data: Estimate


class CostLine(BaseModel):
    """One category's messages of the month."""

    category: str = Field(examples=["service"])
    messages: int = Field(description="Delivered ones.")
    billed: int = Field(description="Of these, those that cost something.")
    amount: str
    amount_text: str


class Costs(BaseModel):
    """What the delivered messages of a month cost, by Meta's list prices."""

    month: str = Field(examples=["2026-11"])
    currency: str
    amount: str
    amount_text: str
    messages: int
    free_service_left: int | None = Field(
        description="How many free replies the usual number has left this month; null for other months."
    )
    categories: list[CostLine]


class CostsAnswer(BaseModel):
    status: Literal["success"]
    data: Costs


@router.post("/estimate", response_model=EstimateAnswer, dependencies=READ)
async def estimate_cost(request: EstimateRequest, db: MerchantDb, place: Member) -> dict[str, Any]:
    """What messages would cost if they were sent now. Ask before sending to many."""
    shop = await merchants.shop(place.merchant_id)
    wanted = [Wanted(batch.country.upper(), batch.category, batch.count) for batch in request.messages]
    found = await costs.estimate(db, wanted, request.phone_number_id)
    total = sum(one.amount_micros for one in found)
    lines = [
        EstimateLine(
            country=one.wanted.country,
            category=one.wanted.category,
            count=one.wanted.count,
            free=one.free,
            price=_decimal(one.price_micros),
            amount=_decimal(one.amount_micros),
        )
        for one in found
    ]
    answer = Estimate(
        currency=pricing.CURRENCY,
        amount=_decimal(total),
        amount_text=_text(total, shop.money_locale),
        card=pricing.card_of(clock.now().date()).begins.isoformat(),
        messages=sum(line.count for line in lines),
        free=sum(line.free for line in lines),
        lines=lines,
    )
    return success(answer)


@router.get("/costs", response_model=CostsAnswer, dependencies=READ)
async def get_costs(
    db: MerchantDb,
    place: Member,
    month: Annotated[
        str | None,
        Query(pattern=r"^20\d\d-(0[1-9]|1[0-2])$", description="Left out: this month.", examples=["2026-11"]),
    ] = None,
) -> dict[str, Any]:
    """What the delivered messages of a month cost, by category."""
    shop = await merchants.shop(place.merchant_id)
    this_month = costs.month_of(clock.now(), shop.timezone)
    wanted = month or this_month
    found = await costs.of_month(db, wanted, shop.timezone)
    total = sum(one.amount_micros for one in found)
    answer = Costs(
        month=wanted,
        currency=pricing.CURRENCY,
        amount=_decimal(total),
        amount_text=_text(total, shop.money_locale),
        messages=sum(one.messages for one in found),
        free_service_left=await costs.usual_free_left(db) if wanted == this_month else None,
        categories=[
            CostLine(
                category=one.category,
                messages=one.messages,
                billed=one.billed,
                amount=_decimal(one.amount_micros),
                amount_text=_text(one.amount_micros, shop.money_locale),
            )
            for one in found
        ],
    )
    return success(answer)


def _decimal(micros: int) -> str:
    """`42800` → `"0.0428"`: at least two decimals, as many as it needs."""
    whole, _, part = f"{Decimal(micros) / MICROS:.6f}".partition(".")
    return f"{whole}.{part.rstrip('0').ljust(2, '0')}"


def _text(micros: int, locale: str) -> str:
    """To the cent, a part of one counted as a whole."""
    return Money(-(-micros // MICROS_A_CENT), pricing.CURRENCY).display(locale)
