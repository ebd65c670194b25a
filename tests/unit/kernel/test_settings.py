"""Settings: read by their own names only, and complained about all at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from oja.kernel.settings import BadSettings, Settings, get_settings


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    for field in Settings.model_fields.values():
        alias = field.validation_alias
        for name in [alias] if isinstance(alias, str) else list(getattr(alias, "choices", [])):
            monkeypatch.delenv(name, raising=False)
    get_settings.cache_clear()
    yield monkeypatch
    get_settings.cache_clear()


def test_does_not_take_the_account_s_home_for_ours(read: pytest.MonkeyPatch) -> None:
    read.setenv("HOME", "/home/ada")
    assert get_settings().home == Path("var")


def test_takes_an_empty_value_for_none(read: pytest.MonkeyPatch) -> None:
    read.setenv("DATABASE_URL", "")
    assert get_settings().database_url is None


def test_names_every_value_that_cannot_be_read(read: pytest.MonkeyPatch) -> None:
    read.setenv("PORT", "eighty")
    read.setenv("OJA_GRAPH_VERSION", "newest")
    with pytest.raises(BadSettings, match=r"(?s)OJA_GRAPH_VERSION.*PORT"):
        get_settings()


def test_never_shows_a_secret_when_something_is_wrong(read: pytest.MonkeyPatch) -> None:
    read.setenv("PORT", "eighty")
    read.setenv("OJA_SECRET_KEY", "the-secret-itself")
    with pytest.raises(BadSettings) as trouble:
        get_settings()
    assert "the-secret-itself" not in str(trouble.value)


def test_names_everything_that_is_missing_outside_the_demo(read: pytest.MonkeyPatch) -> None:
    read.setenv("ENVIRONMENT", "production")
    found = " ".join(get_settings().problems())
    for name in ("OJA_SECRET_KEY", "OJA_BASE_URL", "OJA_WHATSAPP_APP_SECRET", "OJA_WHATSAPP_VERIFY_TOKEN"):
        assert name in found


@pytest.mark.parametrize("url", ["https://cloudinary.com", "cloudinary://KEY@cloud", "cloudinary://KEY:SECRET"])
def test_says_how_cloudinary_s_address_is_written(read: pytest.MonkeyPatch, url: str) -> None:
    read.setenv("CLOUDINARY_URL", url)
    [found] = [one for one in get_settings().problems() if "CLOUDINARY" in one]
    assert found == "OJA_CLOUDINARY_URL is no address of Cloudinary: write cloudinary://KEY:SECRET@cloud."
    get_settings.cache_clear()
    read.setenv("CLOUDINARY_URL", "cloudinary://KEY:SECRET@cloud")
    assert not [one for one in get_settings().problems() if "CLOUDINARY" in one]


def test_makes_the_demo_s_key_once_and_privately(read: pytest.MonkeyPatch, tmp_path: Path) -> None:
    read.setenv("OJA_HOME", str(tmp_path))
    key = get_settings().key
    get_settings.cache_clear()
    assert get_settings().key == key == (tmp_path / "secret_key").read_text()
    assert (tmp_path / "secret_key").stat().st_mode & 0o077 == 0
    assert [path.name for path in tmp_path.iterdir()] == ["secret_key"]
