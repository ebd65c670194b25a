"""Meta's own examples of templates: our rules take every one of them, and the phone can show it."""

import json
from pathlib import Path
from typing import Any

import pytest

from oja.kernel.whatsapp_template_rules import design_problems
from oja.templates import preview
from oja.templates.schemas import NewTemplate

EXAMPLES = json.loads((Path(__file__).parent / "fixtures" / "meta" / "examples.json").read_text())["templates"]
# What Meta leaves to be filled in.
GAPS = {"<TEMPLATE_NAME>": "flow_offer"}


def examples() -> list[Any]:
    return [pytest.param(example["body"], id=example["name"]) for example in EXAMPLES]


@pytest.mark.parametrize("body", examples())
def test_metas_examples_keep_our_rules(body: dict[str, Any]) -> None:
    named = body | {"name": GAPS.get(body["name"], body["name"])}
    assert design_problems(named) == []
    shown = preview.render(named["components"], with_samples=True)
    assert shown.body
    assert "{{" not in shown.body


@pytest.mark.parametrize("body", examples())
def test_our_door_loses_nothing_of_them(body: dict[str, Any]) -> None:
    kept = NewTemplate.model_validate(body | {"parameter_format": "positional"}).content()
    assert kept["components"] == body["components"]
