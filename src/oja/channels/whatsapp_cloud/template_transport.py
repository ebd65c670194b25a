"""
Calls to the Graph API about an account's templates: list, create, edit, delete, and upload a sample for a header
(reference: WhatsApp 1.9). Hold no transaction while awaiting them; none of them raises.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any, Final, Literal
from urllib.parse import urlencode

import httpx2
import orjson

from oja.channels.whatsapp_cloud import refusals
from oja.channels.whatsapp_cloud.transport import Access
from oja.kernel import http
from oja.kernel.logs import log
from oja.kernel.settings import get_settings

TIMEOUT: Final = httpx2.Timeout(20.0, connect=4.0, pool=8.0)
FIELDS: Final = (
    "id,name,status,category,language,components,quality_score,rejected_reason,parameter_format,previous_category"
)
PAGE: Final = 100
MOST_PAGES: Final = 100
ALREADY_THERE: Final = 2388024
NOT_THERE: Final = 2593002
_NOT_SENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)
_UNREACHED: Final = "WhatsApp cannot be reached right now. Try again in a moment."
_NO_ANSWER: Final = "WhatsApp did not answer, so it may or may not have taken this. The next sync will tell."


@dataclass(frozen=True, slots=True)
class Answer:
    """
    How a call ended. `done`: `body` is the answer. `refused`: `error` says why, in a sentence. `retry`: surely nothing
    happened, try later. `unknown`: it may or may not have happened.
    """

    state: Literal["done", "refused", "retry", "unknown"]
    body: dict[str, Any] = field(default_factory=dict)
    error: str | None = None
    code: int | None = None
    subcode: int | None = None


async def read_all(access: Access) -> tuple[list[dict[str, Any]], Answer | None]:
    """Every template of the account, page after page; and the answer that ended the reading early, if one did."""
    found: list[dict[str, Any]] = []
    async for answer in _pages(access):
        if answer.state != "done":
            return found, answer
        found += [one for one in answer.body.get("data") or [] if isinstance(one, dict)]
    return found, None


async def create(access: Access, design: dict[str, Any]) -> Answer:
    """Submit a new template; the answer's `id`, `status` and `category` are Meta's."""
    return await _call(access, "POST", f"{access.waba_id}/message_templates", json=design)


async def edit(access: Access, template_id: str, design: dict[str, Any]) -> Answer:
    """Submit another version of a template that stands at Meta."""
    return await _call(access, "POST", template_id, json=design)


async def delete(access: Access, name: str, template_id: str) -> Answer:
    """Delete one language of a template."""
    query = urlencode({"name": name, "hsm_id": template_id})
    return await _call(access, "DELETE", f"{access.waba_id}/message_templates?{query}")


async def upload(access: Access, content: bytes, mime_type: str, filename: str) -> Answer:
    """Upload the sample of a header, in the two steps of a resumable upload; the answer's `h` is its handle."""
    query = urlencode({"file_name": filename, "file_length": len(content), "file_type": mime_type})
    session = await _call(access, "POST", f"app/uploads?{query}")
    if session.state != "done" or not isinstance(session.body.get("id"), str):
        return session
    headers = {"Authorization": f"OAuth {access.token}", "file_offset": "0"}
    return await _call(access, "POST", session.body["id"], content=content, headers=headers)


async def _pages(access: Access) -> AsyncIterator[Answer]:
    after: str | None = None
    for _ in range(MOST_PAGES):
        query = {"limit": PAGE, "fields": FIELDS} | ({"after": after} if after else {})
        answer = await _call(access, "GET", f"{access.waba_id}/message_templates?{urlencode(query)}")
        yield answer
        paging = answer.body.get("paging")
        paging = paging if isinstance(paging, dict) else {}
        cursors = paging.get("cursors")
        after = cursors.get("after") if isinstance(cursors, dict) and paging.get("next") else None
        if not after:
            return


async def _call(access: Access, method: str, path: str, **options: Any) -> Answer:
    headers = {"Authorization": f"Bearer {access.token}"} | options.pop("headers", {})
    try:
        url = f"{get_settings().graph_base}/{path}"
        answer = await http.client().request(method, url, headers=headers, timeout=TIMEOUT, **options)
    except _NOT_SENT:
        return Answer("retry", error=_UNREACHED)
    except httpx2.HTTPError as trouble:
        log.warning("graph gave no answer", reason=type(trouble).__name__)
        return Answer("retry" if method == "GET" else "unknown", error=_NO_ANSWER)
    return _read(answer, method)


def _read(answer: httpx2.Response, method: str) -> Answer:
    try:
        body = orjson.loads(answer.content)
    except orjson.JSONDecodeError:
        body = None
    if answer.is_success and isinstance(body, dict):
        return Answer("done", body)
    error = body.get("error") if isinstance(body, dict) else None
    if not isinstance(error, dict):
        # A gateway speaks, not Meta: what it does with a change of ours, nobody knows.
        unclear = method != "GET" and (answer.is_success or answer.status_code in {500, 502, 504})
        return Answer("unknown" if unclear else "retry", error=_NO_ANSWER if unclear else _UNREACHED)
    code = error.get("code") if isinstance(error.get("code"), int) else None
    verdict = refusals.judge(code, answer.status_code)
    state: Literal["retry", "refused"] = "retry" if verdict.action in {"retry", "rate"} else "refused"
    return Answer(
        state,
        body=error,
        error=_sentence(error, code, answer.status_code),
        code=code,
        subcode=error.get("error_subcode"),
    )


def _sentence(error: dict[str, Any], code: int | None, status: int) -> str:
    """Meta writes for people in `error_user_msg`; without it, our own sentence and its details."""
    told = [str(error[key]).rstrip(".") for key in ("error_user_title", "error_user_msg") if error.get(key)]
    if told:
        return ". ".join(told) + "."
    details = error.get("error_data")
    known = details.get("details") if isinstance(details, dict) else None
    return refusals.sentence(code, str(known or error.get("message") or ""), status)
