"""The life of a template: written, submitted, decided on, told by webhook, edited, deleted."""

from typing import Any

import pytest

from tests.integration.templates.conftest import WABA, Desk, design

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_draft_is_submitted_waits_and_is_approved(desk: Desk) -> None:
    draft = await desk.create()
    assert (draft["status"], draft["problems"], draft["preview"]["body"]) == (
        "draft", [], "Hello Chidi, we have fresh yams today.",
    )  # fmt: skip
    waiting = (await desk.ask("POST", f"/{draft['id']}/submit"))["data"]
    assert (waiting["status"], waiting["versions"][0]["state"]) == ("pending", "pending")
    await desk.http.post("/sandbox/api/clock", json={"advance_seconds": 60})
    approved = await desk.until_it_is(draft["id"], status="approved")
    await desk.http.post("/sandbox/api/clock", json={})
    assert [(one["number"], one["state"]) for one in approved["versions"]] == [(1, "approved")]
    assert approved["versions"][0]["decided_at"]


async def test_a_rejection_tells_its_reason_and_may_be_edited_and_submitted_again(desk: Desk) -> None:
    template = await desk.submitted(name="please_reject")
    await desk.review()
    rejected = await desk.until_it_is(template["id"], status="rejected")
    assert rejected["rejected_reason"] == "INVALID_FORMAT"
    assert rejected["versions"][0]["reason"] == "INVALID_FORMAT"
    edit = {key: value for key, value in design(text="Hello {{name}}, the yams are here.").items() if key != "name"}
    edited = (await desk.ask("PUT", f"/{template['id']}", json=edit))["data"]
    assert (edited["status"], edited["has_draft"]) == ("rejected", True)
    assert edited["preview"]["body"] == "Hello Chidi, we have fresh yams today.", "what stands at Meta is still shown"
    again = (await desk.ask("POST", f"/{template['id']}/submit"))["data"]
    assert (again["status"], again["has_draft"], again["preview"]["body"]) == (
        "pending", False, "Hello Chidi, the yams are here.",
    )  # fmt: skip
    assert [one["number"] for one in again["versions"]] == [2, 1]


async def test_promotion_in_a_utility_template_is_moved_to_marketing_and_the_cost_is_told(desk: Desk) -> None:
    template = await desk.submitted(name="yam_sale", text="Hello {{name}}, a 20% off discount on all yams today.")
    await desk.review()
    moved = await desk.until_it_is(template["id"], status="approved", category="MARKETING")
    assert moved["category_before"] == "UTILITY"
    assert "from utility to marketing: a message costs €" in moved["cost_note"]


async def test_quality_and_a_pause_are_heard_and_the_pause_lifted(desk: Desk) -> None:
    template = await desk.approved()
    await desk.turn("stock_news", quality="RED")
    await desk.until_it_is(template["id"], quality="red")
    await desk.turn("stock_news", status="PAUSED")
    await desk.until_it_is(template["id"], status="paused")
    await desk.turn("stock_news", status="APPROVED", quality="GREEN")
    await desk.until_it_is(template["id"], status="approved", quality="green")


async def test_what_is_deleted_is_gone_at_meta_too(desk: Desk) -> None:
    template = await desk.approved()
    await desk.ask("DELETE", f"/{template['id']}", status=204)
    assert (await desk.ask("GET", f"/{template['id']}", status=404))["code"] == "not_found"
    shown = (await desk.http.get(f"/sandbox/api/templates/{WABA}")).json()
    assert [one["name"] for one in shown] == ["order_update"]


async def test_what_meta_would_refuse_is_not_submitted(desk: Desk) -> None:
    draft = await desk.create(text="{{name}}, we have yams")
    assert [one["field"] for one in draft["problems"]] == ["body.text"]
    refusal = await desk.ask("POST", f"/{draft['id']}/submit", status=422)
    assert (refusal["code"], refusal["errors"][0]["field"]) == ("invalid_template", "body.text")
    assert "first or last" in refusal["message"]
    assert (await desk.get(draft["id"]))["versions"] == []


@pytest.mark.parametrize(
    ("path", "code"),
    [("submit", "in_review"), ("edit", "in_review")],
)
async def test_what_is_in_review_waits(desk: Desk, path: str, code: str) -> None:
    template = await desk.submitted()
    edit = {key: value for key, value in design().items() if key not in {"name", "language"}}
    call: tuple[str, str, dict[str, Any]] = ("POST", "/submit", {}) if path == "submit" else ("PUT", "", {"json": edit})
    method, end, options = call
    refusal = await desk.ask(method, f"/{template['id']}{end}", status=409, **options)
    assert refusal["code"] == code


async def test_the_category_of_what_is_approved_stays(desk: Desk) -> None:
    template = await desk.approved()
    edit = {key: value for key, value in design(category="MARKETING").items() if key not in {"name", "language"}}
    assert (await desk.ask("PUT", f"/{template['id']}", status=409, json=edit))["code"] == "cannot_change"
    assert (await desk.ask("POST", f"/{template['id']}/submit", status=409))["code"] == "nothing_to_submit"


async def test_a_name_is_taken_once_in_each_language(desk: Desk) -> None:
    await desk.create()
    assert (await desk.ask("POST", "", status=409, json=design()))["code"] == "template_taken"
    await desk.create(language="fr")
    listed = (await desk.ask("GET", ""))["data"]
    assert [(one["name"], one["language"]) for one in listed["templates"]] == [
        ("order_update", "en"), ("stock_news", "en"), ("stock_news", "fr"),
    ]  # fmt: skip
    assert listed["languages"] == ["en", "fr"]
    only = (await desk.ask("GET", "?status=draft&language=fr&search=stock"))["data"]
    assert [one["language"] for one in only["templates"]] == ["fr"]


async def test_a_sample_is_uploaded_and_kept(desk: Desk) -> None:
    png = b"\x89PNG\r\n\x1a\n" + b"0" * 64
    sample = (await desk.ask("POST", "/samples", status=201, files={"file": ("yam.png", png, "image/png")}))["data"]
    assert (await desk.http.get(sample["url"])).content == png
    header = {
        "type": "HEADER",
        "format": "IMAGE",
        "example": {"header_handle": [sample["handle"]], "header_url": sample["url"]},
    }
    template = await desk.submitted(components=[header, {"type": "BODY", "text": "Fresh yams are here today."}])
    assert template["preview"]["header"] == {"kind": "image", "text": "", "url": sample["url"]}
    refused = await desk.ask("POST", "/samples", status=422, files={"file": ("yam.svg", b"<svg/>", "image/svg+xml")})
    assert "JPEG" in refused["message"]


async def test_the_starter_set_is_added_once_in_the_chosen_languages(desk: Desk) -> None:
    shown = (await desk.ask("GET", "/starter-set"))["data"]
    assert shown["languages"] == ["en", "fr", "pt_BR", "es", "hi", "ar", "id"]
    assert len(shown["templates"]) == 9
    added = await desk.ask("POST", "/starter-set", status=201, json={"languages": ["en", "ar"]})
    assert added["data"] == {"added": 18}
    assert (await desk.ask("POST", "/starter-set", status=201, json={"languages": ["en", "ar"]}))["data"] == {
        "added": 0
    }
    await desk.worked()
    waiting = (await desk.ask("GET", "?status=pending&limit=50"))["data"]
    assert waiting["pagination"]["total"] == 18
    await desk.review()
    await desk.worked()
    one = next(each for each in waiting["templates"] if (each["name"], each["language"]) == ("order_shipped", "ar"))
    approved = await desk.until_it_is(one["id"], status="approved", category="UTILITY")
    assert approved["preview"]["body"].startswith("مرحبًا ليلى")
    refused = await desk.ask("POST", "/starter-set", status=422, json={"languages": ["tlh"]})
    assert "does not speak tlh" in refused["message"]
