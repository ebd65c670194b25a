"""Rows of templates as the API shows them."""

from collections.abc import Sequence

from oja.channels import pricing
from oja.kernel import clock
from oja.kernel.whatsapp_limits import Problem
from oja.merchants.queries import Shop
from oja.templates import preview, service
from oja.templates.models import Template, TemplateVersion
from oja.templates.schemas import TemplateOut, TemplateProblem, VersionOut, WholeTemplate

# What a category means, beside the price of a message.
COSTS = {
    "UTILITY": "for news about something the customer ordered.",
    "MARKETING": "the most expensive kind, and only for customers who want to hear from you.",
    "AUTHENTICATION": "for one-time codes only.",
}
MOVED = "Meta moved this from {before} to {category}: a message costs {price} now instead of {price_before}."
NO_OFFERS = " Who said no to offers does not get it."


def shown(template: Template, shop: Shop) -> TemplateOut:
    """A template in a list."""
    return TemplateOut.model_validate({**_columns(template, shop), "preview": _preview(template)})


def whole(template: Template, versions: Sequence[TemplateVersion], shop: Shop) -> WholeTemplate:
    """A template on its own page."""
    return WholeTemplate.model_validate(
        {
            **_columns(template, shop),
            "preview": _preview(template),
            "editing": service.content(template),
            "problems": problems(service.problems(template)),
            "versions": [_version(row) for row in versions],
        }
    )


def problems(found: Sequence[Problem]) -> list[TemplateProblem]:
    """Problems, a sentence each."""
    return [TemplateProblem(field=one.field, reason=one.message) for one in found]


def cost_note(shop: Shop, category: str, before: str | None = None) -> str | None:
    """What a message of the category costs to a customer in the shop's country, and what changed when Meta moved it."""
    if category not in COSTS:
        return None
    price = _price(shop, category)
    if before and before != category:
        words = {"before": before.lower(), "category": category.lower(), "price_before": _price(shop, before)}
        return MOVED.format(price=price, **words) + (NO_OFFERS if category == "MARKETING" else "")
    return f"{category.capitalize()}, {price} a message: {COSTS[category]}"


def _price(shop: Shop, category: str) -> str:
    card = pricing.card_of(clock.now().date())
    return pricing.display(card.price(shop.country, category.lower()), shop.money_locale)


def _columns(template: Template, shop: Shop) -> dict[str, object]:
    return {
        "id": template.id,
        "waba_id": template.waba_id,
        "name": template.name,
        "language": template.language,
        "category": template.category,
        "category_before": template.category_before,
        "cost_note": cost_note(shop, template.category, template.category_before),
        "parameter_format": template.parameter_format,
        "components": template.components,
        "status": template.status,
        "quality": template.quality,
        "rejected_reason": template.rejected_reason,
        "error": template.error,
        "has_draft": template.draft is not None,
        "is_submitting": service.is_submitting(template),
        "synced_at": template.synced_at,
        "updated_at": template.updated_at,
    }


def _preview(template: Template) -> preview.Preview:
    return preview.render(template.components, with_samples=True)


def _version(row: TemplateVersion) -> VersionOut:
    return VersionOut(
        number=row.number,
        category=row.category,
        state=row.state,
        reason=row.reason,
        preview=preview.render(row.components, with_samples=True),
        submitted_at=row.submitted_at,
        decided_at=row.decided_at,
    )
