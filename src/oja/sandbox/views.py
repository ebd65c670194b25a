"""Rows as the driver API shows them."""

from typing import Any

from oja.kernel.whatsapp_template_parts import parts, words
from oja.sandbox import carriers
from oja.sandbox.models import Chat, Delivery, GraphCall, Knobs, Message, Number, Template


def number(row: Number) -> dict[str, Any]:
    """A business number, without its secrets; `kind` only when somebody other than Meta carries it."""
    return {
        "phone_number_id": row.phone_number_id,
        "display_phone_number": row.display_phone_number,
        "waba_id": row.waba_id,
        "catalog_id": row.catalog_id,
        "merchant_name": row.merchant_name,
    } | ({"kind": row.kind} if row.kind != "whatsapp_cloud" else {})


def message(row: Message) -> dict[str, Any]:
    """A bubble; `error` only when it failed, `is_echo` only when it was typed on the merchant's own phone."""
    return (
        {
            "id": row.id,
            "direction": row.direction,
            "timestamp": row.sent_at,
            "status": row.status,
            "body": row.body,
        }
        | ({"error": row.error} if row.error else {})
        | ({"is_echo": True} if row.is_echo else {})
    )


def chat(row: Chat) -> dict[str, Any]:
    """A shopper as one number knows her."""
    return {
        "user": row.user,
        "user_id": row.user_id,
        "wa_id": row.wa_id,
        "parent_user_id": row.parent_user_id,
        "identity": row.identity,
        "profile": row.profile,
        "has_stopped_marketing": row.has_stopped_marketing,
        "last_in_at": row.last_in_at,
        "free_until": row.free_until,
    }


def wire(row: Delivery | GraphCall, number: Number) -> dict[str, Any]:
    """A webhook or a Graph call, as the wire shows it."""
    if isinstance(row, GraphCall):
        kind = "read" if row.request.get("status") == "read" else "send"
        return {
            "id": row.id,
            "kind": kind,
            "at": row.created_at,
            "path": row.path,
            "http_status": row.http_status,
            "request": row.request,
            "response": row.response,
        }
    return {
        "id": row.id,
        "kind": "webhook",
        "event": row.event,
        "at": row.created_at,
        "due_at": row.due_at,
        "path": row.url or number.callback_url,
        "state": row.state,
        "attempts": row.attempts,
        "copies": row.copies,
        "http_status": row.http_status,
        "error": row.error,
        "took_ms": row.took_ms,
        "body": row.body,
        "signature": carriers.signature(row, number, row.body),
    }


def faults(knobs: Knobs) -> dict[str, Any]:
    """Every knob, counters counted down."""

    def error(code: int, times: int) -> dict[str, int] | None:
        return {"code": code, "times": times} if times else None

    return {
        "webhook": {
            "duplicate": knobs.webhook_duplicate,
            "delay_ms": knobs.webhook_delay_ms,
            "batch": knobs.webhook_batch,
            "reorder": knobs.webhook_reorder,
            "drop_first": knobs.webhook_drop_first,
        },
        "graph": {
            "error": error(knobs.graph_error_code, knobs.graph_error_times),
            "answer": {"kind": knobs.graph_answer, "times": knobs.graph_answer_times}
            if knobs.graph_answer_times
            else None,
            "on": knobs.graph_on,
            "latency_ms": knobs.graph_latency_ms,
            "timeout": knobs.graph_timeout,
        },
        "limits": {
            "pair": knobs.limit_pair,
            "throughput": knobs.limit_throughput,
            "marketing": knobs.limit_marketing,
        },
        "fail": error(knobs.fail_code, knobs.fail_times),
        "read_after_ms": knobs.read_after_ms,
    }


def template(row: Template) -> dict[str, Any]:
    """A template, with the text that its parameters go into."""
    whole = parts(row.components)
    return {
        "name": row.name,
        "language": row.language,
        "category": row.category,
        "status": row.status,
        "quality": row.quality,
        "body": words(whole.body.get("text")),
        "components": row.components,
    }
