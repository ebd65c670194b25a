"""Where the token may go, and what a hash looks like."""

import base64
import hashlib

import pytest

from oja.channels.whatsapp_cloud import files
from oja.kernel.settings import get_settings


@pytest.mark.parametrize(
    "url",
    [
        "https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1",
        "https://scontent.xx.fbcdn.net/v/t61/1.jpg",
        "https://mmg.whatsapp.net:443/v/1.enc",
    ],
)
def test_the_token_goes_to_metas_hosts(url: str) -> None:
    assert files.is_allowed(url)
    assert files.is_allowed(f"{get_settings().graph_base}/media/1/content?oe=1")


@pytest.mark.parametrize(
    "url",
    [
        "http://lookaside.fbsbx.com/1",
        "https://lookaside.fbsbx.com.evil.example/1",
        "https://evilfbcdn.net/1",
        "https://lookaside.fbsbx.com:8443/1",
        "https://lookaside.fbsbx.com@evil.example/1",
        "https://user@lookaside.fbsbx.com/1",
        "http://169.254.169.254/latest/meta-data",
        "http://127.0.0.1:5432/",
        "http://localhost/1",
        "file:///etc/passwd",
        "https://[::1",
        "",
    ],
)
def test_the_token_goes_nowhere_else(url: str) -> None:
    assert not files.is_allowed(url)


def test_a_hash_is_read_in_hex_and_in_base64() -> None:
    digest = hashlib.sha256(b"rice")
    assert files.hex_digest(digest.hexdigest()) == digest.hexdigest()
    assert files.hex_digest(base64.b64encode(digest.digest()).decode()) == digest.hexdigest()
    for odd in (None, "", "abc", 7, base64.b64encode(b"short").decode()):
        assert files.hex_digest(odd) is None
