"""Secrets are sealed for one context, and the key can be rotated."""

from collections.abc import Iterator

import pytest

from oja.kernel import crypto
from oja.kernel.settings import get_settings


@pytest.fixture
def fresh_keys(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    yield monkeypatch
    monkeypatch.undo()
    _forget()


def _forget() -> None:
    get_settings.cache_clear()
    crypto._keys.cache_clear()
    crypto.derived_key.cache_clear()


def test_opens_what_it_sealed() -> None:
    assert crypto.unseal(crypto.seal("EAAG token ₦", context="shop"), context="shop") == "EAAG token ₦"


def test_does_not_open_for_another_context() -> None:
    with pytest.raises(crypto.CannotOpen):
        crypto.unseal(crypto.seal("token", context="ada"), context="rival")


def test_does_not_open_what_was_altered() -> None:
    sealed = crypto.seal("token", context="ada")
    altered = sealed[:-3] + ("AA=" if not sealed.endswith("AA=") else "BB=")
    with pytest.raises(crypto.CannotOpen):
        crypto.unseal(altered, context="ada")


def test_the_same_text_is_never_sealed_the_same_way_twice() -> None:
    assert crypto.seal("token", context="ada") != crypto.seal("token", context="ada")


def test_an_earlier_key_still_opens_and_asks_for_resealing(fresh_keys: pytest.MonkeyPatch) -> None:
    sealed = crypto.seal("token", context="ada")
    old = get_settings().key
    fresh_keys.setenv("OJA_SECRET_KEY", "a-new-key-a-new-key-a-new-key-a-new-key")
    fresh_keys.setenv("OJA_OLD_SECRET_KEYS", old)
    _forget()
    assert crypto.unseal(sealed, context="ada") == "token"
    assert crypto.needs_resealing(sealed)
    assert not crypto.needs_resealing(crypto.seal("token", context="ada"))


def test_without_the_earlier_key_it_says_what_to_do(fresh_keys: pytest.MonkeyPatch) -> None:
    sealed = crypto.seal("token", context="ada")
    fresh_keys.setenv("OJA_SECRET_KEY", "a-new-key-a-new-key-a-new-key-a-new-key")
    _forget()
    with pytest.raises(crypto.CannotOpen, match="OJA_OLD_SECRET_KEYS"):
        crypto.unseal(sealed, context="ada")


def test_a_signature_for_one_purpose_is_worthless_for_another() -> None:
    signature = crypto.sign("cart 1", purpose="handoff")
    assert crypto.is_signed("cart 1", signature, purpose="handoff")
    assert not crypto.is_signed("cart 1", signature, purpose="tracking")
    assert not crypto.is_signed("cart 2", signature, purpose="handoff")
