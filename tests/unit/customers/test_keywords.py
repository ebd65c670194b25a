"""Stop and start, as people write them."""

import pytest

from oja.customers import keywords
from oja.customers.keywords import Keyword


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("STOP", "en"), ("Stop.", "en"), ("please stop", "en"), ("Stop, thank you!", "en"), ("opt-out", "en"),
        ("Arrêt", "fr"), ("ARRÊTEZ s'il vous plaît", "fr"), ("Parar, por favor", "pt"), ("baja", "es"),
        ("Darme de baja, gracias", "es"), ("बंद करो", "hi"), ("कृपया बंद करें", "hi"), ("إيقاف", "ar"),
        ("من فضلك توقف", "ar"), ("Berhenti", "id"), ("tolong berhenti", "id"), ("Dúró", "yo"), ("Ẹ dúró", "yo"),
        ("Tsaya", "ha"), ("don Allah tsaya", "ha"), ("Kwụsị", "ig"), ("biko kwusi", "ig"), ("Acha tafadhali", "sw"),
        ("Stopp", "de"), ("Bitte abmelden", "de"),
    ],
)  # fmt: skip
def test_a_whole_message_that_means_stop(text: str, language: str) -> None:
    assert keywords.heard(text) == Keyword("stop", language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("START", "en"), ("Reprendre", "fr"), ("Reativar", "pt"), ("Alta", "es"), ("शुरू करें", "hi"),
        ("اشترك", "ar"), ("Mulai", "id"), ("Bẹ̀rẹ̀", "yo"), ("Fara", "ha"), ("Bido", "ig"), ("Anza", "sw"),
        ("Anmelden", "de"),
    ],
)  # fmt: skip
def test_a_whole_message_that_means_start(text: str, language: str) -> None:
    assert keywords.heard(text) == Keyword("start", language)


@pytest.mark.parametrize(
    "text",
    [
        "stop at the gate, please", "please stop by at noon", "no", "cancel", "cancel my order", "Hi", "", "   ",
        "the bus stop", "thanks", "please", "start my order", "parar o pedido 12", "x" * 500, "stop " * 30, "👍",
    ],
)  # fmt: skip
def test_words_within_a_sentence_are_no_keyword(text: str) -> None:
    assert keywords.heard(text) is None
