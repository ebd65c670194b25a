"""
Fallbacks: the template that goes instead when the 24 hour window has closed, in her language and filled rightly.

What is approved at Meta is asked before a transaction begins and handed in as `Approved`. A template that is not known
there is sent as it is, since Meta knows best; one that is known is checked, so that a wrong number of fill-ins is
refused here with a sentence, and not by Meta with a code.
"""

import re
from collections.abc import Sequence
from typing import Final

import msgspec

from oja.channels.messages import Template, load
from oja.channels.schemas import TemplateInfo
from oja.conversations.models import Message
from oja.kernel.whatsapp_limits import TEMPLATE_PARAMETER

NOTICE_TEMPLATE: Final = "order_update"
NOTICE_LANGUAGE: Final = "en"
MARKETING: Final = "MARKETING"

Approved = Sequence[TemplateInfo]

_PLACE: Final = re.compile(r"{{\s*(\w+)\s*}}")


def find_template(approved: Approved, name: str, locale: str | None) -> TemplateInfo | None:
    """
    The approved template of that name in the language nearest to `locale`: the same, its kin (`pt` and `pt_BR`), then
    English, then whatever there is. None when there is none of that name.
    """
    wanted = _norm(locale or NOTICE_LANGUAGE)
    named = [one for one in approved if one.name == name]
    return min(named, key=lambda one: _distance(_norm(one.language), wanted), default=None)


def is_marketing(approved: Approved, template: Template) -> bool:
    """True when Meta bills it as marketing, whatever it was written for."""
    found = _exactly(approved, template)
    return found is not None and found.category.upper() == MARKETING


def has_fallback(message: Message) -> bool:
    """True when a template can go instead: it was given with the message, or it is a notice of the shop's own."""
    return message.fallback is not None or (message.sent_by == "system" and message.kind != "template")


def fallback(approved: Approved, message: Message, name: str | None, locale: str) -> Template:
    """The template that goes instead, in her language when Meta has approved it in that."""
    given = load(message.fallback) if message.fallback is not None else None
    if isinstance(given, Template):
        template = given
    else:
        words = " ".join(message.text.split())[:TEMPLATE_PARAMETER]
        template = Template(NOTICE_TEMPLATE, NOTICE_LANGUAGE, [name or "there", "with us", words])
    found = find_template(approved, template.name, locale)
    return msgspec.structs.replace(template, language=found.language) if found is not None else template


def problem(approved: Approved, template: Template) -> str | None:
    """Why Meta would refuse how a template is filled, in a sentence; None when it is right or cannot be told."""
    found = _exactly(approved, template)
    if found is None or not found.body or template.components:
        return None
    places = set(_PLACE.findall(found.body))
    if all(place.isdigit() for place in places):
        given = len(template.parameters)
        if given != len(places):
            return f"The template {template.name} has {len(places)} places to fill in; {given} were filled in."
        return None
    missing = sorted(places - template.named.keys())
    return f"The template {template.name} lacks what belongs into: {', '.join(missing)}." if missing else None


def _exactly(approved: Approved, template: Template) -> TemplateInfo | None:
    wanted = (template.name, _norm(template.language))
    return next((one for one in approved if (one.name, _norm(one.language)) == wanted), None)


def _norm(locale: str) -> str:
    return locale.replace("-", "_").lower()


def _distance(language: str, wanted: str) -> tuple[int, str]:
    short, meant = language.partition("_")[0], wanted.partition("_")[0]
    rank = 0 if language == wanted else 1 if short == meant else 2 if short == "en" else 3
    return rank, language
