"""The shape of one language's words."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Language:
    """
    The starter set in one language. `texts` by the template's name, `buttons` too; `samples` by variable; `stop` tells
    how to hear no more offers; `nameless` stands in for a name that is not known.
    """

    texts: Mapping[str, str]
    buttons: Mapping[str, tuple[str, ...]]
    samples: Mapping[str, str]
    stop: str
    nameless: str
