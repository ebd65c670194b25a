"""The starter set: every language says the same things, and Meta would take all of it."""

import re

import pytest

from oja.kernel.whatsapp_template_parts import variables
from oja.kernel.whatsapp_template_rules import design_problems
from oja.templates import preview, starters
from oja.templates.starters import Starter

EVERY = [(starter, language) for language in starters.LANGUAGES for starter in starters.SET]


@pytest.mark.parametrize(("starter", "language"), EVERY, ids=lambda one: getattr(one, "name", one))
def test_meta_would_take_it_and_its_samples_fill_it(starter: Starter, language: str) -> None:
    design = starters.design(starter, language)
    assert design_problems(design) == []
    shown = preview.render(design["components"], with_samples=True)
    assert "{{" not in shown.body
    assert len(shown.buttons) == starter.buttons
    assert bool(shown.footer) == (starter.category == "MARKETING"), "who is invited to buy may say no"


@pytest.mark.parametrize("starter", starters.SET, ids=lambda one: one.name)
def test_every_language_has_the_same_variables(starter: Starter) -> None:
    said = {frozenset(variables(spoken.texts[starter.name])) for spoken in starters.LANGUAGES.values()}
    assert len(said) == 1


def test_there_are_nine_in_seven_languages() -> None:
    designs = starters.designs()
    assert len(designs) == 63
    assert len({(one["name"], one["language"]) for one in designs}) == 63
    assert all(re.fullmatch("[a-z_]+", one["name"]) for one in designs)


def test_nobody_is_greeted_with_a_gap() -> None:
    assert starters.nameless("ar") == "بكم"
    assert starters.nameless("de") == "there"
