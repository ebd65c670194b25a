"""Words: what a notice says, one module a language."""

from oja.kernel.words import Words
from oja.notifications.words import en

WORDS = Words(en=en.WORDS)
