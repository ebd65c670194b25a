"""A button of a template opens one of the forms that are published at the account."""

import httpx2

from oja.kernel.settings import get_settings
from tests.integration.templates.conftest import NUMBER, WABA, Desk
from tests.support.cast import Actor


async def make(http: httpx2.AsyncClient, name: str) -> str:
    """Begin a form in WhatsApp Manager; answers its id."""
    headers = {"Authorization": f"Bearer {get_settings().meta_token}"}
    made = await http.post(f"/sandbox/graph/v26.0/{WABA}/flows", data={"name": name}, headers=headers)
    assert made.status_code == 200, made.text
    return str(made.json()["id"])


async def publish(http: httpx2.AsyncClient, flow_id: str) -> None:
    headers = {"Authorization": f"Bearer {get_settings().meta_token}"}
    screens = b'{"version": "7.0", "screens": [{"id": "ASK", "terminal": true, "layout": {"type": "SingleColumnLayout",'
    screens += b'"children": []}}]}'
    files = {"file": ("flow.json", screens, "application/json")}
    api = f"/sandbox/graph/v26.0/{flow_id}"
    about = {"name": "flow.json", "asset_type": "FLOW_JSON"}
    filled = await http.post(f"{api}/assets", data=about, files=files, headers=headers)
    assert filled.json()["validation_errors"] == [], filled.text
    assert (await http.post(f"{api}/publish", headers=headers)).status_code == 200


async def test_the_published_forms_are_offered_page_after_page_and_drafts_are_not(desk: Desk) -> None:
    assert (await desk.ask("GET", "/forms"))["data"] == {"forms": []}
    await make(desk.http, "Half done")
    wanted = {}
    for number in range(102):
        flow_id = await make(desk.http, f"Feedback {number}")
        if number % 34 == 0:
            await publish(desk.http, flow_id)
            wanted[flow_id] = f"Feedback {number}"
    offered = (await desk.ask("GET", f"/forms?waba_id={WABA}"))["data"]["forms"]
    assert {one["id"]: one["name"] for one in offered} == wanted


async def test_a_button_with_a_chosen_form_is_submitted(desk: Desk) -> None:
    flow_id = await make(desk.http, "Feedback")
    await publish(desk.http, flow_id)
    button = {"type": "FLOW", "text": "Tell us", "flow_id": flow_id}
    parts = [{"type": "BODY", "text": "How was it?"}, {"type": "BUTTONS", "buttons": [button]}]
    assert (await desk.approved(components=parts))["status"] == "approved"


async def test_why_meta_shows_none_is_told(desk: Desk) -> None:
    news = f"/sandbox/api/numbers/{NUMBER['phone_number_id']}/account-events"
    assert (await desk.http.post(news, json={"token_lives_seconds": -1})).status_code == 200
    refused = await desk.ask("GET", "/forms", status=503)
    assert refused["code"] == "forms_not_shown"
    assert "token" in refused["message"]


async def test_another_shops_account_shows_nothing(desk: Desk, rival: Actor) -> None:
    await make(desk.http, "Feedback")
    answer = await desk.http.get(f"{rival.api}/templates/forms?waba_id={WABA}", headers=rival.headers)
    assert (answer.status_code, answer.json()["code"]) == (409, "no_account")
