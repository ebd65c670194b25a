"""Rows of templates as the API shows them."""

from collections.abc import Sequence

from oja.kernel.whatsapp_limits import Problem
from oja.templates import preview, service
from oja.templates.models import Template, TemplateVersion
from oja.templates.schemas import TemplateOut, TemplateProblem, VersionOut, WholeTemplate

# What a category means for the price. Figures differ by country and month; the rate card has them.
COSTS = {
    "UTILITY": "Utility: the cheaper kind, for news about something the customer ordered.",
    "MARKETING": "Marketing: the most expensive kind, and only for customers who want to hear from you.",
    "AUTHENTICATION": "Authentication: for one-time codes only.",
}
DEARER = (
    "Meta moved this from utility to marketing: each message costs more now, and who said no to offers does not get it."
)
CHEAPER = "Meta moved this from marketing to utility: each message costs less now."
MOVED = "Meta moved this to another category, so what a message costs has changed."


def shown(template: Template) -> TemplateOut:
    """A template in a list."""
    return TemplateOut.model_validate({**_columns(template), "preview": _preview(template)})


def whole(template: Template, versions: Sequence[TemplateVersion]) -> WholeTemplate:
    """A template on its own page."""
    return WholeTemplate.model_validate(
        {
            **_columns(template),
            "preview": _preview(template),
            "editing": service.content(template),
            "problems": problems(service.problems(template)),
            "versions": [_version(row) for row in versions],
        }
    )


def problems(found: Sequence[Problem]) -> list[TemplateProblem]:
    """Problems, a sentence each."""
    return [TemplateProblem(field=one.field, reason=one.message) for one in found]


def cost_note(category: str, before: str | None = None) -> str | None:
    """What the category means for the price of a message; louder when Meta has just changed it."""
    if before and before != category:
        return {("UTILITY", "MARKETING"): DEARER, ("MARKETING", "UTILITY"): CHEAPER}.get((before, category), MOVED)
    return COSTS.get(category)


def _columns(template: Template) -> dict[str, object]:
    return {
        "id": template.id,
        "waba_id": template.waba_id,
        "name": template.name,
        "language": template.language,
        "category": template.category,
        "category_before": template.category_before,
        "cost_note": cost_note(template.category, template.category_before),
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
