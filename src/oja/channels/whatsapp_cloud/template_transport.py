"""
Calls to the Graph API about an account's templates: list, create, edit, delete, and upload a sample for a header
(reference: WhatsApp 1.9). Hold no transaction while awaiting them; none of them raises.
"""

from collections.abc import AsyncIterator
from typing import Any, Final
from urllib.parse import urlencode

from oja.channels.whatsapp_cloud.graph import Answer, call
from oja.channels.whatsapp_cloud.transport import Access

__all__ = ["Answer", "create", "delete", "edit", "read_all", "upload"]

FIELDS: Final = (
    "id,name,status,category,language,components,quality_score,rejected_reason,parameter_format,previous_category"
)
PAGE: Final = 100
MOST_PAGES: Final = 100
ALREADY_THERE: Final = 2388024
NOT_THERE: Final = 2593002


async def read_all(access: Access) -> tuple[list[dict[str, Any]], Answer | None]:
    """Every template of the account, page after page; and the answer that ended the reading early, if one did."""
    found: list[dict[str, Any]] = []
    async for answer in _pages(access):
        if answer.state != "done":
            return found, answer
        found += answer.rows()
    return found, None


async def create(access: Access, design: dict[str, Any]) -> Answer:
    """Submit a new template; the answer's `id`, `status` and `category` are Meta's."""
    return await call(access, "POST", f"{access.waba_id}/message_templates", json=design)


async def edit(access: Access, template_id: str, design: dict[str, Any]) -> Answer:
    """Submit another version of a template that stands at Meta."""
    return await call(access, "POST", template_id, json=design)


async def delete(access: Access, name: str, template_id: str) -> Answer:
    """Delete one language of a template."""
    query = urlencode({"name": name, "hsm_id": template_id})
    return await call(access, "DELETE", f"{access.waba_id}/message_templates?{query}")


async def upload(access: Access, content: bytes, mime_type: str, filename: str) -> Answer:
    """Upload the sample of a header, in the two steps of a resumable upload; the answer's `h` is its handle."""
    query = urlencode({"file_name": filename, "file_length": len(content), "file_type": mime_type})
    session = await call(access, "POST", f"app/uploads?{query}")
    if session.state != "done" or not isinstance(session.body.get("id"), str):
        return session
    headers = {"Authorization": f"OAuth {access.token}", "file_offset": "0"}
    return await call(access, "POST", session.body["id"], content=content, headers=headers)


async def _pages(access: Access) -> AsyncIterator[Answer]:
    after: str | None = None
    for _ in range(MOST_PAGES):
        query = {"limit": PAGE, "fields": FIELDS} | ({"after": after} if after else {})
        answer = await call(access, "GET", f"{access.waba_id}/message_templates?{urlencode(query)}")
        yield answer
        after = answer.next_page()
        if not after:
            return
