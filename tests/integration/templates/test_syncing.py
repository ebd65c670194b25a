"""Our copy follows what stands at Meta: pages, strangers, what was deleted, what Meta says by webhook, every hour."""

import asyncio
from datetime import timedelta
from typing import Any

import httpx2
import pytest
from sqlalchemy import delete, select

from oja.channels.heard import TemplateChange
from oja.kernel import clock
from oja.kernel.db import merchant_session
from oja.templates import jobs, service, submitting, syncing
from oja.templates.errors import TemplateRefused, WhatsAppSilent
from oja.templates.models import Template, TemplateVersion
from oja.templates.schemas import NewTemplate
from tests.factories import channels as wire
from tests.integration.templates.conftest import NUMBER, WABA, Desk, design
from tests.support.cast import Actor
from tests.support.graph import Graph

pytestmark = pytest.mark.asyncio(loop_scope="session")
NEWS = {"id": "77", "name": "news", "language": "en", "status": "APPROVED", "category": "UTILITY",
        "components": [{"type": "BODY", "text": "Hello {{1}}, there is news."}]}  # fmt: skip


def change(aspect: Any, value: str, **given: Any) -> TemplateChange:
    """What a webhook of Meta's says."""
    usual = {"template_id": "77", "name": "news", "language": "en", "previous": None, "reason": None, "at": clock.now()}
    return TemplateChange(aspect=aspect, value=value, body={}, **(usual | given))


async def rows(actor: Actor) -> list[Template]:
    async with merchant_session(actor.merchant_id) as db:
        return list(await db.scalars(select(Template).order_by(Template.name, Template.language)))


async def test_every_page_is_read_and_strangers_are_found(desk: Desk) -> None:
    api = f"/sandbox/graph/v26.0/{WABA}/message_templates"
    token = await _token()
    for number in range(120):
        made = {"name": f"made_{number:03}", "language": "en", "category": "MARKETING",
                "components": [{"type": "BODY", "text": "Come and see us."}]}  # fmt: skip
        answer = await desk.http.post(api, json=made, headers={"Authorization": f"Bearer {token}"})
        assert answer.status_code == 200, answer.text
    [account] = (await desk.ask("POST", "/sync"))["data"]
    assert (account["waba_id"], account["error"], bool(account["synced_at"])) == (WABA, None, True)
    listed = (await desk.ask("GET", "?search=made_"))["data"]
    assert listed["pagination"]["total"] == 120


async def _token() -> str:
    from oja.kernel.settings import get_settings  # noqa: PLC0415 - read once the environment of the tests is made

    return get_settings().meta_token


async def test_many_who_read_a_new_account_at_once_read_it_once(desk: Desk, ada: Actor) -> None:
    async with merchant_session(ada.merchant_id) as db:
        await db.execute(delete(Template))
    assert all(await asyncio.gather(*(syncing.sync(ada.merchant_id) for _ in range(6))))
    found = [(row.name, row.language) for row in await rows(ada)]
    assert len(found) == len(set(found)) > 0


async def test_what_was_deleted_at_meta_is_archived_and_keeps_its_history(desk: Desk) -> None:
    template = await desk.approved()
    gone = f"/sandbox/graph/v26.0/{WABA}/message_templates?name=stock_news"
    headers = {"Authorization": f"Bearer {await _token()}"}
    assert (await desk.http.delete(gone, headers=headers)).json() == {"success": True}
    await desk.ask("POST", "/sync")
    archived = await desk.get(template["id"])
    assert (archived["status"], archived["rejected_reason"]) == ("archived", "It was deleted in WhatsApp Manager.")
    assert [one["state"] for one in archived["versions"]] == ["approved"]
    again = (await desk.ask("PUT", f"/{template['id']}", json=design()))["data"]
    assert again["status"] == "draft"
    assert (await desk.ask("POST", f"/{template['id']}/submit"))["data"]["status"] == "pending"


async def test_what_meta_says_is_taken_once_and_in_its_order(ada: Actor, graph: Graph) -> None:
    await wire.connect_number(ada)
    graph.templates = [NEWS]
    assert await syncing.sync(ada.merchant_id)
    now = clock.now()
    said = [
        change("status", "PAUSED", at=now),
        change("status", "APPROVED", at=now - timedelta(minutes=1)),
        change("quality", "RED", template_id=None),
        change("category", "MARKETING", previous="UTILITY"),
        change("category", "MARKETING", previous="UTILITY"),
        change("category", "UTILITY", previous="MARKETING", field="template_correct_category_detection"),
        change("status", "FLAGGED", reason="Many complaints"),
    ]
    for one in said:
        async with merchant_session(ada.merchant_id) as db:
            await service.take_change(db, wire.ACCOUNT, one)
    [row] = await rows(ada)
    assert (row.status, row.quality, row.category, row.category_before) == ("paused", "red", "MARKETING", "UTILITY")
    assert row.rejected_reason == "Many complaints"


async def test_a_change_of_an_unknown_template_leads_to_a_sync(ada: Actor, graph: Graph, owner: Any) -> None:
    await wire.connect_number(ada)
    await owner.execute("DELETE FROM jobs.pgqueuer")
    async with merchant_session(ada.merchant_id) as db:
        await service.take_change(db, wire.ACCOUNT, change("status", "APPROVED"))
    assert await owner.fetchval("SELECT entrypoint FROM jobs.pgqueuer") == "templates.sync"
    graph.templates = [NEWS]
    await jobs.sync(merchant_id=ada.merchant_id, waba_id=wire.ACCOUNT)
    assert [row.name for row in await rows(ada)] == ["news"]


async def test_every_hour_every_shop_is_read(ada: Actor, rival: Actor, graph: Graph, owner: Any) -> None:
    await wire.connect_number(ada)
    await wire.connect_number(rival, "20", display_number="+2348098765432", waba_id="21")
    await owner.execute("DELETE FROM jobs.pgqueuer")
    await jobs.sync_all()
    queued = await owner.fetch("SELECT payload FROM jobs.pgqueuer WHERE entrypoint = 'templates.sync'")
    assert len(queued) == 2
    graph.templates = [NEWS]
    await jobs.sync(merchant_id=rival.merchant_id)
    assert [row.waba_id for row in await rows(rival)] == ["21"]
    assert await rows(ada) == []


async def test_a_token_that_no_longer_stands_is_told_with_the_account(
    client: httpx2.AsyncClient, ada: Actor, graph: Graph
) -> None:
    await wire.connect_number(ada)
    graph.templates = [NEWS]
    await syncing.sync(ada.merchant_id)
    graph.template_moods.append((401, {"error": {"code": 190, "message": "expired"}}))
    answer = await client.post(f"{ada.api}/templates/sync", headers=ada.headers)
    [account] = answer.json()["data"]
    assert "Connect the number again" in account["error"]
    assert account["synced_at"], "when it last went well is still known"
    assert [row.status for row in await rows(ada)] == ["approved"]


async def new(ada: Actor) -> Template:
    async with merchant_session(ada.merchant_id) as db:
        return await service.create(db, NewTemplate.model_validate(design(name="news")))


async def test_a_submission_without_an_answer_is_settled_by_the_next_sync(ada: Actor, graph: Graph) -> None:
    await wire.connect_number(ada)
    template = await new(ada)
    graph.moods = ["lose"]
    with pytest.raises(WhatsAppSilent, match="may or may not"):
        await submitting.submit(ada.merchant_id, template.id)
    async with merchant_session(ada.merchant_id) as db:
        [version] = await db.scalars(select(TemplateVersion))
        assert version.state == "unknown"
    graph.templates = [{**NEWS, "components": template.components, "parameter_format": "NAMED"}]
    await syncing.sync(ada.merchant_id)
    [row] = await rows(ada)
    assert (row.status, row.provider_id, row.submitting_at) == ("approved", "77", None)
    async with merchant_session(ada.merchant_id) as db:
        [version] = await db.scalars(select(TemplateVersion))
        assert version.state == "approved"


async def test_a_refusal_of_metas_is_told_in_its_own_words_and_kept(ada: Actor, graph: Graph) -> None:
    await wire.connect_number(ada)
    template = await new(ada)
    error = {"code": 100, "message": "(#100)", "error_user_title": "Too many words", "error_user_msg": "Say less."}
    graph.moods = [(400, {"error": error})]
    with pytest.raises(TemplateRefused, match=r"Too many words\. Say less\."):
        await submitting.submit(ada.merchant_id, template.id)
    [row] = await rows(ada)
    assert (row.status, row.error) == ("draft", "Too many words. Say less.")


async def test_a_busy_meta_leaves_the_draft_for_another_try(ada: Actor, graph: Graph) -> None:
    await wire.connect_number(ada)
    template = await new(ada)
    graph.refuse(80007)
    with pytest.raises(WhatsAppSilent):
        await jobs.submit(merchant_id=ada.merchant_id, template_id=template.id)
    graph.moods = [(200, {"id": "77", "status": "PENDING", "category": "UTILITY"})]
    await jobs.submit(merchant_id=ada.merchant_id, template_id=template.id)
    [row] = await rows(ada)
    assert (row.status, row.provider_id, row.error) == ("pending", "77", None)


async def test_a_rival_sees_and_changes_nothing(client: httpx2.AsyncClient, ada: Actor, rival: Actor) -> None:
    await wire.connect_number(ada)
    template = await new(ada)
    for method, path in (("GET", ""), ("PUT", ""), ("DELETE", ""), ("POST", "/submit"), ("POST", "/fill")):
        body = design() if method == "PUT" else {}
        foreign = f"{rival.api}/templates/{template.id}{path}"
        answer = await client.request(method, foreign, headers=rival.headers, json=body)
        assert answer.status_code == 404, f"{method} {path}"
    listed = (await client.get(f"{rival.api}/templates", headers=rival.headers)).json()["data"]
    assert (listed["templates"], listed["accounts"]) == ([], [])
    assert NUMBER["waba_id"] == wire.ACCOUNT


async def test_an_agent_may_read_and_send_but_not_write(client: httpx2.AsyncClient, ada: Actor, bayo: Actor) -> None:
    await wire.connect_number(ada)
    assert (await client.get(f"{bayo.api}/templates", headers=bayo.headers)).status_code == 200
    refused = await client.post(f"{bayo.api}/templates", headers=bayo.headers, json=design())
    assert (refused.status_code, refused.json()["code"]) == (403, "forbidden")


async def test_without_a_number_there_is_no_account_for_templates(client: httpx2.AsyncClient, ada: Actor) -> None:
    refused = await client.post(f"{ada.api}/templates", headers=ada.headers, json=design())
    assert (refused.status_code, refused.json()["code"]) == (409, "no_account")
