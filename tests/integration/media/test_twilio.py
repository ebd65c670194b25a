"""Files on a number of Twilio's: fetched with its login from Twilio alone, and sent by a link to us."""

import json
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import urlencode

import httpx2
import pytest
import pytest_asyncio

from oja.channels.media import expecting, limits, looking
from oja.channels.twilio import files, signing
from oja.kernel.settings import get_settings
from oja.sandbox import deliveries
from tests.factories.played import AUTH_TOKEN, CHIDI, connect_twilio
from tests.support import samples
from tests.support.app import until
from tests.support.cast import Actor
from tests.support.graph import Graph, graph

__all__ = ["graph"]

SANDBOX = "/sandbox/api"


@pytest_asyncio.fixture(loop_scope="session")
async def http(server: str) -> AsyncIterator[httpx2.AsyncClient]:
    """Speaks to the product and to the sandbox on their port."""
    async with httpx2.AsyncClient(base_url=server, timeout=30) as client:
        yield client
    await deliveries.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def line(http: httpx2.AsyncClient, ada: Actor, worker: None) -> dict[str, Any]:
    """Ada's number at Twilio."""
    return await connect_twilio(http, ada)


async def sends(
    http: httpx2.AsyncClient, line: dict[str, Any], kind: str, content: bytes | None = None, mime_type: str = ""
) -> None:
    """Chidi sends a file from his phone."""
    usual_type, usual = samples.KINDS[kind]
    address = f"{SANDBOX}/media/{line['phone_number_id']}"
    kept = await http.post(address, content=content or usual, headers={"Content-Type": mime_type or usual_type})
    assert kept.status_code == 201, kept.text
    chat = f"{SANDBOX}/chats/{line['phone_number_id']}/{CHIDI}/messages"
    answer = await http.post(chat, json={"type": kind, kind: kept.json()})
    assert answer.status_code == 200, answer.text


async def bubbles(http: httpx2.AsyncClient, ada: Actor) -> list[dict[str, Any]]:
    """What the dashboard shows of the only conversation, the newest first."""

    async def there() -> list[dict[str, Any]]:
        answer = await http.get(f"{ada.api}/conversations", headers=ada.headers)
        return list(answer.json()["data"]["conversations"])

    [conversation] = await until(there)
    address = f"{ada.api}/conversations/{conversation['id']}/messages"
    return list((await http.get(address, headers=ada.headers)).json()["data"]["messages"])


async def file_of(http: httpx2.AsyncClient, ada: Actor, *states: str) -> dict[str, Any]:
    """The newest file that came in, once it is in one of these states."""

    async def there() -> dict[str, Any] | None:
        found = [one["media"] for one in await bubbles(http, ada) if one["direction"] == "in" and one["media"]]
        return found[0] if found and found[0]["state"] in states else None

    return await until(there)


@pytest.mark.parametrize("kind", samples.KINDS)
async def test_each_kind_comes_in_byte_for_byte(
    http: httpx2.AsyncClient, line: dict[str, Any], ada: Actor, kind: str
) -> None:
    mime_type, content = samples.KINDS[kind]
    await sends(http, line, kind)
    file = await file_of(http, ada, "ready", "failed", "refused")
    assert (file["state"], file["reason"]) == ("ready", None)
    assert (file["kind"], file["mime_type"], file["size"]) == (kind, mime_type.partition(";")[0], len(content))
    assert (await http.get(file["url"])).content == content


async def test_what_can_do_harm_is_never_kept(http: httpx2.AsyncClient, line: dict[str, Any], ada: Actor) -> None:
    await sends(http, line, "document", samples.PROGRAM, "application/pdf")
    file = await file_of(http, ada, "ready", "failed", "refused")
    assert (file["state"], file["reason"], file["url"]) == ("refused", looking.HARMFUL, None)


async def test_an_address_that_died_is_asked_for_anew(
    http: httpx2.AsyncClient, line: dict[str, Any], ada: Actor
) -> None:
    await http.post(f"{SANDBOX}/faults", json={"media": {"expired": 1}})
    await sends(http, line, "image")
    assert (await file_of(http, ada, "ready", "failed", "refused"))["state"] == "ready"


async def test_a_form_that_names_another_host_makes_nobody_call_it(
    http: httpx2.AsyncClient, line: dict[str, Any], ada: Actor, graph: Graph
) -> None:
    for number, path in enumerate(("/Messages/MM1/Media/ME1", "/secrets")):
        form = {
            "MessageSid": f"MM{number}",
            "AccountSid": line["waba_id"],
            "From": f"whatsapp:+{CHIDI}",
            "To": "whatsapp:+14155238886",
            "NumMedia": "1",
            "MediaUrl0": graph.url + path,
            "MediaContentType0": "image/jpeg",
        }
        url = line["webhook_url"]
        headers = {
            "X-Twilio-Signature": signing.signature(AUTH_TOKEN, url, list(form.items())),
            "Content-Type": "application/x-www-form-urlencoded",
        }
        answer = await http.post(url.removeprefix(get_settings().public_url), content=urlencode(form), headers=headers)
        assert answer.status_code == 200

    async def both() -> list[str] | None:
        found = [one["media"] for one in await bubbles(http, ada) if one["media"]]
        is_over = len(found) == 2 and all(one["state"] == "failed" for one in found)
        return sorted(one["reason"] for one in found) if is_over else None

    assert await until(both) == [
        files.GONE,
        expecting.NOTHING_THERE,
    ]
    assert graph.paths == []


async def attached(http: httpx2.AsyncClient, ada: Actor, content: bytes, filename: str) -> str:
    """The team hands over a file."""
    answer = await http.post(f"{ada.api}/files", files={"file": (filename, content)}, headers=ada.headers)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["data"]["id"])


async def replies(http: httpx2.AsyncClient, line: dict[str, Any], ada: Actor, **message: Any) -> dict[str, Any]:
    """The team sends a message; its bubble once it has left, or failed."""
    await sends(http, line, "document")
    await file_of(http, ada, "ready")
    send = {"to": f"+{CHIDI}", **message}
    answer = await http.post(f"{ada.api}/whatsapp/send", json=send, headers=ada.headers)
    assert answer.status_code < 500, answer.text

    async def settled() -> dict[str, Any] | None:
        found = [
            one for one in await bubbles(http, ada) if one["direction"] == "out" and one["kind"] == message["type"]
        ]
        return found[0] if found and found[0]["status"] not in {"queued", "sending"} else None

    return await until(settled)


@pytest.mark.parametrize(
    ("kind", "filename"),
    [
        ("image", "rice.jpg"),
        ("video", "shop.mp4"),
        ("audio", "hi.ogg"),
        ("document", "list.pdf"),
        ("sticker", "s.webp"),
    ],
)
async def test_a_file_of_ours_goes_out_as_a_link_that_twilio_can_follow(
    http: httpx2.AsyncClient, line: dict[str, Any], ada: Actor, kind: str, filename: str
) -> None:
    content = samples.KINDS[kind][1]
    file_id = await attached(http, ada, content, filename)
    bubble = await replies(http, line, ada, type=kind, **{kind: {"file_id": file_id}})
    assert (bubble["status"] in {"sent", "delivered", "read"}, bubble["error"]) == (True, None)
    chat = f"{SANDBOX}/chats/{line['phone_number_id']}/{CHIDI}/messages"
    bodies = [one["body"] for one in (await http.get(chat)).json() if one["direction"] == "out"]
    [link] = [body[kind]["link"] for body in bodies if body["type"] == kind]
    assert link.startswith(f"{get_settings().public_url}/api/merchants/{ada.merchant_id}/files/{file_id}/content.")
    path = link.removeprefix(get_settings().public_url)
    shown = await http.get(path)
    assert (shown.status_code, shown.content) == (200, content)
    head = await http.head(path)
    assert (head.status_code, head.headers["content-type"], head.content) == (200, shown.headers["content-type"], b"")
    assert (await http.get(path.replace("signature=", "signature=x"))).status_code == 401


REPLY = {"buttons": [{"type": "reply", "reply": {"id": "cart", "title": "My cart"}}]}
LINK = {"name": "cta_url", "parameters": {"display_text": "Look", "url": "https://shop.example/rice"}}
FORM = {"name": "flow", "parameters": {"flow_message_version": "3", "flow_token": "t", "flow_name": "feedback",
        "flow_cta": "Tell us", "flow_action": "navigate"}}  # fmt: skip


async def shows(http: httpx2.AsyncClient, line: dict[str, Any], ada: Actor, kind: str, action: Any) -> str:
    """The shop shows a picture of its own above something to tap; the picture's link on the shopper's phone."""
    file_id = await attached(http, ada, samples.png(), "rice.png")
    await sends(http, line, "document")
    await file_of(http, ada, "ready")
    header = {"type": "image", "image": {"file_id": file_id}}
    message = {"type": kind, "header": header, "body": {"text": "Basmati Rice 5 kg"}, "action": action}
    send = {"to": f"+{CHIDI}", "type": "interactive", "interactive": message}
    answer = await http.post(f"{ada.api}/whatsapp/send", json=send, headers=ada.headers)
    assert answer.status_code == 200, answer.text

    async def seen() -> list[dict[str, Any]]:
        found = (await http.get(f"{SANDBOX}/chats/{line['phone_number_id']}/{CHIDI}/messages")).json()
        return [one["body"] for one in found if one["direction"] == "out" and "Basmati" in json.dumps(one["body"])]

    [body] = await until(seen)
    card = body.get("interactive", {})
    assert card.get("action", {}).get("buttons", action.get("buttons")) == action.get("buttons")
    picture = card["header"]["image"] if card else body["image"]
    return str(picture["link"])


@pytest.mark.parametrize(("kind", "action"), [("button", REPLY), ("cta_url", LINK), ("flow", FORM)])
async def test_a_picture_of_the_shop_stands_above_what_can_be_tapped(
    http: httpx2.AsyncClient, line: dict[str, Any], ada: Actor, kind: str, action: dict[str, Any]
) -> None:
    link = await shows(http, line, ada, kind, action)
    assert "/content.png?" in link
    assert (await http.get(link.removeprefix(get_settings().public_url))).content == samples.png()


@pytest.mark.parametrize(
    ("content", "filename", "sentence"),
    [
        (samples.PDF + bytes(16 * 1024 * 1024), "long.pdf", limits.TWILIO_TOO_LARGE),
        (b"Rice 5 kg, 2499.50\n", "prices.txt", limits.TWILIO_OTHER_TYPE),
    ],
)
async def test_what_twilio_does_not_take_is_told_before_it_is_sent(
    http: httpx2.AsyncClient, line: dict[str, Any], ada: Actor, content: bytes, filename: str, sentence: str
) -> None:
    file_id = await attached(http, ada, content, filename)
    bubble = await replies(http, line, ada, type="document", document={"file_id": file_id})
    assert (bubble["status"], bubble["error"]) == ("failed", sentence)


@pytest.mark.parametrize(
    ("url", "is_good"),
    [
        ("https://mms.twiliocdn.com/AC1/file?Signature=x", True),
        ("https://s3-external-1.amazonaws.com/media.twiliocdn.com/AC1/file", True),
        ("https://api.twilio.com/2010-04-01/x", True),
        ("http://mms.twiliocdn.com/AC1/file", False),
        ("https://mms.twiliocdn.com:8443/AC1/file", False),
        ("https://user@mms.twiliocdn.com/AC1/file", False),
        ("https://169.254.169.254/latest/meta-data", False),
        ("https://[::1]/", False),
        ("https://localhost/", False),
        ("https://db.internal/", False),
        ("file:///etc/passwd", False),
        ("https://[oops", False),
    ],
)
def test_twilio_leads_us_to_the_internet_only(url: str, is_good: bool) -> None:
    assert files.is_allowed(url, "https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media/ME1") is is_good
