"""What 360dialog's webhooks say: Meta's bodies, bare or in `{id, event, data}` (reference: WhatsApp 2). Pure."""

import orjson

from oja.channels.heard import Change, Unknown
from oja.channels.whatsapp_cloud import hearing


def decode(raw: bytes) -> list[Change]:
    """
    Everything in one body, in its order. What 360dialog says of its own, about channels or clients, is `Unknown`.

    :raises Undecodable: it is not JSON, or has no entries
    """
    try:
        whole = orjson.loads(raw)
    except orjson.JSONDecodeError:
        return hearing.decode(raw)
    if not isinstance(whole, dict) or "entry" in whole or not isinstance(whole.get("data"), dict):
        return hearing.decode(raw)
    if "entry" in whole["data"]:
        return hearing.decode(orjson.dumps(whole["data"]))
    event = str(whole.get("event") or "event")
    return [Change(None, event, None, [Unknown(event)])]
