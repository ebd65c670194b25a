"""The endpoint that forms inside WhatsApp talk to (reference: WhatsApp 1.9): sealed letters in, sealed answers out."""

from typing import Any

import orjson
from fastapi import Request, Response

from oja.assistant import filling_in
from oja.channels import flows
from oja.kernel.logs import log
from oja.kernel.routing import Router

router = Router(include_in_schema=False)

# Meta's own statuses: the phone fetches the public key anew, tells that the form is over, or that we do not trust it.
KEY_IS_STALE, FORM_IS_OVER, NOT_SIGNED = 421, 427, 432


@router.post("/api/flows/whatsapp/{waba_id}")
async def answer_form(waba_id: str, request: Request) -> Response:
    """Answer a form that a shopper has open."""
    raw = await request.body()
    if not await flows.is_signed(waba_id, raw, request.headers.get("x-hub-signature-256", "")):
        return Response(status_code=NOT_SIGNED)
    try:
        opened = await flows.open_letter(waba_id, _read(raw))
    except flows.CannotOpen as trouble:
        log.warning("form's letter cannot be opened", waba_id=waba_id, reason=str(trouble))
        return Response(status_code=KEY_IS_STALE)
    try:
        words = await filling_in.answer(opened)
    except filling_in.StaleForm:
        return Response(status_code=FORM_IS_OVER)
    return Response(flows.answer(opened, words), media_type="text/plain")


def _read(raw: bytes) -> dict[str, Any]:
    try:
        body = orjson.loads(raw)
    except orjson.JSONDecodeError:
        return {}
    return body if isinstance(body, dict) else {}
