"""The rules of a template's buttons (reference: WhatsApp 1.6). Pure."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from oja.kernel.whatsapp_fields import is_link
from oja.kernel.whatsapp_table import BAD_PARAMETER, PHONE, Json, Problem
from oja.kernel.whatsapp_template_parts import button_sample, kind_of, variables, words

MOST: Final = 10
TEXT: Final = 25
ADDRESS: Final = 2000
CODE: Final = 15
AT_MOST: Final[Mapping[str, tuple[int, str]]] = {
    "URL": (2, "links"),
    "PHONE_NUMBER": (1, "button to call"),
    "COPY_CODE": (1, "button to copy a code"),
    "FLOW": (1, "form"),
}
# WhatsApp writes these itself when they have no words of their own.
WRITTEN_BY_WHATSAPP: Final = frozenset({"COPY_CODE", "OTP", "CATALOG", "MPM", "SPM", "REQUEST_CONTACT_INFO"})
ALONE: Final = frozenset({"CATALOG", "MPM", "SPM"})
KINDS: Final = frozenset({"QUICK_REPLY", "VOICE_CALL", *AT_MOST, *WRITTEN_BY_WHATSAPP})


def button_problems(buttons: Sequence[Json], where: str, most: int = MOST) -> Iterator[Problem]:
    """What Meta would refuse in the buttons of a template or of a card."""
    if not 1 <= len(buttons) <= most:
        yield _problem(where, f"There may be 1 to {most} buttons here, not {len(buttons)}.")
    kinds = [kind_of(button) for button in buttons]
    for kind, (limit, name) in AT_MOST.items():
        if kinds.count(kind) > limit:
            yield _problem(where, f"A template takes {limit} {name} at most.")
    if len(kinds) > 1 and ALONE & set(kinds):
        yield _problem(where, "A button that opens the catalogue or products stands alone.")
    if _is_torn(kinds):
        yield _problem(where, "Keep the quick replies together: no other button may stand between them.")
    texts = [words(button.get("text")) for button in buttons if button.get("text")]
    if len(set(texts)) != len(texts):
        yield _problem(where, "Every button needs words of its own.")
    for index, button in enumerate(buttons):
        yield from _button(button, f"{where}[{index}]")


def _is_torn(kinds: Sequence[str]) -> bool:
    changes = sum((before == "QUICK_REPLY") != (after == "QUICK_REPLY") for before, after in itertools.pairwise(kinds))
    return changes > 1


def _button(button: Json, where: str) -> Iterator[Problem]:
    kind, text = kind_of(button), words(button.get("text"))
    if kind not in KINDS:
        yield _problem(f"{where}.type", f"WhatsApp knows no button of the kind {kind.lower() or 'nothing'}.")
        return
    if not text.strip() and kind not in WRITTEN_BY_WHATSAPP:
        yield _problem(f"{where}.text", "Write what the button says.")
    if len(text) > TEXT:
        yield _problem(f"{where}.text", f"The button has {len(text)} characters; WhatsApp takes at most {TEXT}.")
    if variables(text):
        yield _problem(f"{where}.text", "The words of a button take no variables.")
    if kind == "URL":
        yield from _link(button, where)
    elif kind == "PHONE_NUMBER" and not PHONE.match(words(button.get("phone_number"))):
        yield _problem(f"{where}.phone_number", "Give the number to call, with its country code.")
    elif kind == "COPY_CODE" and not 1 <= len(button_sample(button)) <= CODE:
        yield _problem(f"{where}.sample", f"Give a sample of the code, at most {CODE} characters.")
    elif kind == "FLOW" and not any(button.get(name) for name in ("flow_id", "flow_name", "flow_json")):
        yield _problem(f"{where}.flow_id", "Say which form the button opens.")


def _link(button: Json, where: str) -> Iterator[Problem]:
    address = words(button.get("url"))
    if not is_link(address):
        yield _problem(f"{where}.url", "A link is a full address that begins with https://.")
    if len(address) > ADDRESS:
        yield _problem(f"{where}.url", f"The link has {len(address)} characters; WhatsApp takes at most {ADDRESS}.")
    names = variables(address)
    if names and (len(names) > 1 or not address.rstrip().endswith("}}")):
        yield _problem(f"{where}.url", "A link takes one variable, at its very end.")
    if names and not button_sample(button):
        yield _problem(f"{where}.sample", "Give a sample of what stands at the end of the link.")


def _problem(field: str, message: str) -> Problem:
    return Problem(BAD_PARAMETER, field, message)
