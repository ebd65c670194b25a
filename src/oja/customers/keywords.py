"""
Keywords: "STOP" and "START" in the languages our shoppers write. Pure.

Only a whole message counts, with what politeness adds to it ("please stop", "stop, thank you"), never a word within a
sentence: "stop at the gate, please" is a delivery note. The words are those that stand for ending a subscription in
each language; a bare "no", or "cancel", which shoppers say about orders, is not among them.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, Literal

Wish = Literal["stop", "start"]

_STOP: Final[dict[str, tuple[str, ...]]] = {
    "en": ("stop", "stop all", "unsubscribe", "opt out", "optout", "stop promotions", "stop marketing", "stop offers",
           "stop messages", "no more offers", "no more messages"),
    "fr": ("arret", "arreter", "arretez", "desabonner", "me desabonner", "desinscrire", "desabonnez moi",
           "stop promo", "plus de promotions"),
    "pt": ("parar", "pare", "sair da lista", "descadastrar", "cancelar inscricao", "parar promocoes",
           "sem promocoes"),
    "es": ("alto", "parar", "baja", "darme de baja", "dar de baja", "cancelar suscripcion", "no mas promociones",
           "detener"),
    "hi": ("बंद करो", "बंद करें", "बंद कीजिए", "रोकें", "रोको", "band karo", "band karein"),
    "ar": ("توقف", "ايقاف", "اوقف", "الغاء الاشتراك", "قف"),
    "id": ("berhenti", "berhenti berlangganan", "hentikan", "stop promo"),
    "yo": ("duro", "da duro", "e duro", "e da duro"),
    "ha": ("tsaya", "dakata", "ku daina", "a daina"),
    "ig": ("kwusi", "kwusi ya", "kwusinu"),
    "sw": ("acha", "simama", "sitisha", "jiondoe", "acheni"),
    "de": ("stopp", "abmelden", "abbestellen", "aufhoren", "keine werbung"),
}  # fmt: skip
_START: Final[dict[str, tuple[str, ...]]] = {
    "en": ("start", "unstop", "subscribe", "opt in", "optin", "resume offers"),
    "fr": ("reprendre", "abonner", "m abonner", "reabonner", "me reabonner"),
    "pt": ("voltar a receber", "inscrever", "quero receber promocoes", "reativar"),
    "es": ("alta", "darme de alta", "suscribir", "suscribirme", "reanudar"),
    "hi": ("शुरू करो", "शुरू करें", "shuru karo", "shuru karein"),
    "ar": ("ابدا", "اشترك", "اشتراك", "استئناف"),
    "id": ("mulai", "berlangganan", "mulai lagi"),
    "yo": ("bere", "e bere", "tun bere"),
    "ha": ("fara", "ci gaba", "ku fara"),
    "ig": ("malite", "bido", "malitekwa"),
    "sw": ("anza", "jiunge", "endelea kutuma"),
    "de": ("anmelden", "abonnieren", "wieder anmelden"),
}  # fmt: skip
# What stands before or after and changes nothing.
_POLITE: Final = (
    "please", "pls", "plz", "kindly", "thanks", "thank you", "s il vous plait", "svp", "merci", "por favor",
    "obrigado", "obrigada", "gracias", "कृपया", "धन्यवाद", "من فضلك", "لو سمحت", "شكرا", "tolong", "mohon",
    "terima kasih", "e jowo", "jowo", "e se", "don allah", "na gode", "biko", "daalu", "tafadhali", "asante",
    "bitte", "danke",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Keyword:
    """What a message asked for, and the language it asked in."""

    wish: Wish
    language: str


def heard(text: str) -> Keyword | None:
    """The wish that a whole message is; None for every other message."""
    if len(text) > LONGEST:
        return None
    return _KEYWORDS.get(_without_politeness(_plain(text)))


def _plain(text: str) -> str:
    """Lower case, without accents, vowel points and punctuation, one space between words."""
    letters = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss"))
    kept = "".join(letter for letter in letters if not _is_accent(letter))
    return " ".join(re.sub(r"[^\w\u0900-\u097f]+|_", " ", unicodedata.normalize("NFC", kept)).split())


def _is_accent(letter: str) -> bool:
    """A mark over a letter; the vowels of Hindi are marks too, and belong to the word."""
    return unicodedata.category(letter) == "Mn" and not "\u0900" <= letter <= "\u097f"


def _without_politeness(words: str) -> str:
    is_changed = True
    while is_changed:
        is_changed = False
        for polite in _POLITE_PLAIN:
            if words.startswith(f"{polite} ") or words.endswith(f" {polite}"):
                words = words.removeprefix(f"{polite} ").removesuffix(f" {polite}")
                is_changed = True
    return words


LONGEST: Final = 60
# Longest first, so that a short one is not taken out of a longer one.
_POLITE_PLAIN: Final = sorted((_plain(polite) for polite in _POLITE), key=len, reverse=True)
_WISHES: Final[tuple[tuple[Wish, dict[str, tuple[str, ...]]], ...]] = (("stop", _STOP), ("start", _START))
# The first language that has a word keeps it.
_KEYWORDS: Final[dict[str, Keyword]] = {
    _plain(word): Keyword(wish, language)
    for wish, words in _WISHES
    for language, spoken in reversed(words.items())
    for word in spoken
}
