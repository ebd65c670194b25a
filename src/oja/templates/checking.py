"""Would this send of a template be taken? Asked before it leaves, so that the merchant hears it at once. Pure."""

from oja.channels.messages import Template as Message
from oja.channels.whatsapp_cloud import template_payloads
from oja.kernel.whatsapp_limits import Problem
from oja.kernel.whatsapp_template_fit import misfits
from oja.templates import preview
from oja.templates.models import APPROVED, DISABLED, DRAFT, IN_APPEAL, PAUSED, PENDING, REJECTED, Template

PAUSED_CODE, DISABLED_CODE, MISSING_CODE = 132015, 132016, 132001

_NOT_NOW = {
    DRAFT: (MISSING_CODE, "The template {name} has not been sent to WhatsApp for review yet."),
    PENDING: (MISSING_CODE, "Meta is still looking at the template {name}. It can be sent once it is approved."),
    REJECTED: (MISSING_CODE, "Meta rejected the template {name}. Change it and submit it again."),
    PAUSED: (PAUSED_CODE, "Meta paused the template {name}, because too many people found it unwelcome."),
    DISABLED: (DISABLED_CODE, "Meta switched the template {name} off. Use another one."),
    IN_APPEAL: (MISSING_CODE, "Meta has not decided on the template {name} again yet."),
}
_GONE = (MISSING_CODE, "The template {name} is no longer at WhatsApp. Use another one.")


def check(template: Template, message: Message) -> list[Problem]:
    """Why WhatsApp would refuse this message by this template, a sentence for each reason; empty when it may leave."""
    if template.status != APPROVED:
        code, words = _NOT_NOW.get(template.status, _GONE)
        return [Problem(code, "template.name", words.format(name=template.name))]
    return misfits(template.components, template_payloads.template(message))


def words(template: Template, message: Message) -> str:
    """What the shopper reads: the template with this message's words filled in."""
    sent = template_payloads.template(message).get("components")
    return preview.text(preview.render(template.components, sent))
