"""
Twilio's signature: base64 of HMAC-SHA1, by the account's auth token, over the exact public address and then every
parameter, name and value, in the order of the names (reference: WhatsApp 2). Pure.

New parameters come unannounced, so all that arrived are signed over, known or not.
"""

import base64
import hashlib
import hmac
from collections.abc import Iterator, Sequence
from urllib.parse import parse_qsl, urlsplit

Pairs = Sequence[tuple[str, str]]

_USUAL_PORTS = {"https": 443, "http": 80}


def parameters(raw: bytes) -> list[tuple[str, str]]:
    """The parameters of a form, empty ones too."""
    return parse_qsl(raw.decode("utf-8", "replace"), keep_blank_values=True)


def signature(auth_token: str, url: str, form: Pairs) -> str:
    """What Twilio writes into `X-Twilio-Signature`. A parameter that comes twice with one value counts once."""
    signed = url + "".join(f"{name}{value}" for name, value in sorted(set(form)))
    return base64.b64encode(hmac.new(auth_token.encode(), signed.encode(), hashlib.sha1).digest()).decode()


def is_signed(auth_token: str, url: str, form: Pairs, given: bytes) -> bool:
    """True when Twilio signed this. It names the port of an address sometimes, and sometimes not: either will do."""
    fits = [hmac.compare_digest(signature(auth_token, one, form).encode(), given) for one in _spellings(url)]
    return any(fits)


def _spellings(url: str) -> Iterator[str]:
    yield url
    parts = urlsplit(url)
    usual = _USUAL_PORTS.get(parts.scheme)
    if parts.port is None:
        yield parts._replace(netloc=f"{parts.netloc}:{usual}").geturl()
    elif parts.port == usual:
        yield parts._replace(netloc=parts.netloc.rpartition(":")[0]).geturl()
