"""Text that can be kept: PostgreSQL takes no NUL, in text or in JSON, and halves of characters are no UTF-8."""

import re
from typing import Final

from pydantic import AfterValidator

UNSTORABLE: Final = re.compile("[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    """The text, for pydantic; ValueError when it cannot be kept."""
    if UNSTORABLE.search(text):
        raise ValueError("must not contain a character that cannot be kept")
    return text


STORABLE: Final = AfterValidator(storable)
