"""Words: what the assistant says, and the phrases it knows by heart, one module a language."""

from oja.assistant.words import en
from oja.kernel.words import Words

WORDS = Words(en=en.WORDS)
