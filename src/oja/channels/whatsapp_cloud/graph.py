"""One call to the Graph API, and a clear word on how it ended. Hold no transaction meanwhile; it never raises."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal
from urllib.parse import urlencode

import httpx2
import orjson

from oja.channels.schemas import Action
from oja.channels.whatsapp_cloud import refusals
from oja.channels.whatsapp_cloud.transport import Access
from oja.kernel import http
from oja.kernel.logs import log
from oja.kernel.settings import get_settings

TIMEOUT: Final = httpx2.Timeout(20.0, connect=4.0, pool=8.0)
TOGETHER: Final = 50
"""So many calls one request may carry (Meta's page "Batch Requests"); each counts towards the limits all the same."""
_NOT_SENT = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout)
_UNREACHED: Final = "WhatsApp cannot be reached right now. Try again in a moment."
_NO_ANSWER: Final = "WhatsApp did not answer, so it may or may not have taken this. The next sync will tell."


@dataclass(frozen=True, slots=True)
class Answer:
    """
    How a call ended. `done`: `body` is the answer. `refused`: `error` says why, in a sentence. `retry`: surely nothing
    happened, try later. `unknown`: it may or may not have happened. `action` is what the error's code asks for, and
    `told` are Meta's own words.
    """

    state: Literal["done", "refused", "retry", "unknown"]
    body: dict[str, Any] = field(default_factory=dict)
    error: str | None = None
    code: int | None = None
    subcode: int | None = None
    action: Action | None = None
    told: str | None = None

    def rows(self) -> list[dict[str, Any]]:
        """The entries of a list."""
        data = self.body.get("data")
        return [row for row in data if isinstance(row, dict)] if isinstance(data, list) else []

    def next_page(self) -> str | None:
        """The cursor of the next page of a list; None at its end."""
        paging = self.body.get("paging")
        paging = paging if isinstance(paging, dict) else {}
        cursors = paging.get("cursors")
        after = cursors.get("after") if isinstance(cursors, dict) and paging.get("next") else None
        return after if isinstance(after, str) and after else None


@dataclass(frozen=True, slots=True)
class Step:
    """One of several calls that go together. `form` is what a POST says."""

    method: Literal["POST", "DELETE"]
    path: str
    form: dict[str, str] = field(default_factory=dict)

    def told(self) -> dict[str, str]:
        """As Meta wants to be told."""
        return {"method": self.method, "relative_url": self.path} | (
            {"body": urlencode(self.form)} if self.form else {}
        )


async def call_together(access: Access, steps: Sequence[Step]) -> list[Answer]:
    """Several calls that do not depend on each other, in as few requests as may be; an answer for each, in order."""
    answers: list[Answer] = []
    for first in range(0, len(steps), TOGETHER):
        answers += await _together(access, steps[first : first + TOGETHER])
    return answers


async def _together(access: Access, steps: Sequence[Step]) -> list[Answer]:
    form = {"batch": orjson.dumps([step.told() for step in steps]).decode(), "include_headers": "false"}
    answer = await _ask(access, "POST", "", data=form)
    if isinstance(answer, Answer):
        return [answer] * len(steps)
    try:
        parts = orjson.loads(answer.content)
    except orjson.JSONDecodeError:
        parts = None
    if not answer.is_success or not isinstance(parts, list) or len(parts) != len(steps):
        whole = _read(answer.status_code, answer.content, "POST")
        return [whole if whole.state != "done" else Answer("unknown", error=_NO_ANSWER)] * len(steps)
    return [_part(part, step) for part, step in zip(parts, steps, strict=True)]


def _part(part: Any, step: Step) -> Answer:
    """What one of them was answered. Nothing stands where Meta ran out of time."""
    code, body = (part.get("code"), part.get("body")) if isinstance(part, dict) else (None, None)
    if not isinstance(code, int) or not isinstance(body, str):
        return Answer("unknown", error=_NO_ANSWER)
    return _read(code, body.encode(), step.method)


async def call(access: Access, method: str, path: str, **options: Any) -> Answer:
    """Call Graph with a number's token."""
    answer = await _ask(access, method, path, **options)
    return answer if isinstance(answer, Answer) else _read(answer.status_code, answer.content, method)


async def _ask(access: Access, method: str, path: str, **options: Any) -> httpx2.Response | Answer:
    headers = {"Authorization": f"Bearer {access.token}"} | options.pop("headers", {})
    options = {"timeout": TIMEOUT} | options
    try:
        return await http.client().request(method, f"{get_settings().graph_base}/{path}", headers=headers, **options)
    except _NOT_SENT:
        return Answer("retry", error=_UNREACHED)
    except httpx2.HTTPError as trouble:
        log.warning("graph gave no answer", reason=type(trouble).__name__)
        return Answer("retry" if method == "GET" else "unknown", error=_NO_ANSWER)


def _read(status: int, content: bytes, method: str) -> Answer:
    try:
        body = orjson.loads(content)
    except orjson.JSONDecodeError:
        body = None
    is_success, is_error = 200 <= status < 300, status >= 400
    if is_success and isinstance(body, dict):
        return Answer("done", body)
    error = body.get("error") if isinstance(body, dict) else None
    if not isinstance(error, dict):
        # A gateway speaks, not Meta: what it does with a change of ours, nobody knows.
        unclear = method != "GET" and (is_success or status in {500, 502, 504})
        action = refusals.judge(None, status).action if is_error else "retry"
        return Answer("unknown" if unclear else "retry", error=_NO_ANSWER if unclear else _UNREACHED, action=action)
    code = error.get("code") if isinstance(error.get("code"), int) else None
    verdict = refusals.judge(code, status)
    state: Literal["retry", "refused"] = "retry" if verdict.action in {"retry", "rate"} else "refused"
    return Answer(
        state,
        body=error,
        error=_sentence(error, code, status),
        code=code,
        subcode=error.get("error_subcode"),
        action=verdict.action,
        told=_told(error) or None,
    )


def _sentence(error: dict[str, Any], code: int | None, status: int) -> str:
    """Meta writes for people in `error_user_msg`; without it, our own sentence and its details."""
    told = [str(error[key]).rstrip(".") for key in ("error_user_title", "error_user_msg") if error.get(key)]
    if told:
        return ". ".join(told) + "."
    return refusals.sentence(code, _told(error), status)


def _told(error: dict[str, Any]) -> str:
    details = error.get("error_data")
    known = details.get("details") if isinstance(details, dict) else None
    return str(known or error.get("message") or "")
