"""The message catalogue: every sentence that is said is there, and every one that is there is said."""

import re
from pathlib import Path

import pytest

import oja.assistant
import oja.notifications
from oja.assistant.words import WORDS as ASSISTANT
from oja.kernel import whatsapp_limits as limits
from oja.kernel.words import Words
from oja.notifications.words import WORDS as NOTIFICATIONS

CATALOGUES = [(oja.assistant, ASSISTANT), (oja.notifications, NOTIFICATIONS)]
# Said under a name that is put together: a status, a kind of media.
PUT_TOGETHER = re.compile(
    r"^(?:short\.|status\.|button\.|media\.|coupon\.|placed|confirmed|processing|shipped|delivered|cancelled)"
)


def sources(package: object) -> str:
    folder = Path(str(package.__path__[0]))  # type: ignore[attr-defined]  # a package has one
    return "\n".join(path.read_text() for path in folder.glob("*.py"))


@pytest.mark.parametrize(("package", "words"), CATALOGUES)
def test_every_sentence_is_there_and_is_said(package: object, words: Words) -> None:
    text = sources(package).replace("'", '"')
    said = set(re.findall(r'\bsay\(\s*"([\w.]+)"', text))
    assert said - words.keys("en") == set()
    silent = {key for key in words.keys("en") if f'"{key}"' not in text and not PUT_TOGETHER.match(key)}
    assert silent == set()


@pytest.mark.parametrize(("package", "words"), CATALOGUES)
def test_buttons_fit_on_a_phone(package: object, words: Words) -> None:
    labels = {key: words.say("en", key) for key in words.keys("en") if key.startswith(("button.", "list."))}
    assert {key: label for key, label in labels.items() if len(label) > limits.BUTTON_TITLE} == {}
