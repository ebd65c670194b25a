"""The settings guide lists every setting, with its default, and nothing that is not there."""

import re
from pathlib import Path

from pydantic import AliasChoices

from oja.kernel.settings import Settings

GUIDE = Path(__file__).parents[2] / "docs" / "guides" / "settings.md"


def _names() -> set[str]:
    names: set[str] = set()
    for field in Settings.model_fields.values():
        alias = field.validation_alias
        names |= set(map(str, alias.choices)) if isinstance(alias, AliasChoices) else {str(alias)}
    return names


def test_every_setting_is_in_the_guide() -> None:
    written = set(re.findall(r"^\| `([A-Z0-9_]+)`", GUIDE.read_text(), re.MULTILINE))
    written |= set(re.findall(r"\(also `([A-Z0-9_]+)`\)", GUIDE.read_text()))
    assert written == _names()


def test_every_setting_has_a_description() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []
