"""The spec's section 6.1, to the letter, and what goes beyond it."""

from datetime import timedelta

from httpx2 import AsyncClient
from time_machine import TimeMachineFixture

from oja.kernel import clock
from tests.support.cast import PASSWORD, Actor

SPEC = {
    "name": "Starling Market",
    "email": "owner@starlingmarket.com",
    "phone": "+2347012345678",
    "whatsapp_number": "+2347012345678",
    "password": "secure_password",
    "subdomain": "starlingmarket",
}


async def test_registers_with_the_specs_literal_body(client: AsyncClient) -> None:
    answer = await client.post("/api/auth/register", json=SPEC)
    body = answer.json()
    assert answer.status_code == 200
    assert body == {
        "status": "success",
        "message": "Merchant registered successfully",
        "data": {
            "id": body["data"]["id"],
            "name": "Starling Market",
            "email": "owner@starlingmarket.com",
            "subdomain": "starlingmarket",
        },
    }


async def test_signs_in_with_the_specs_literal_body(client: AsyncClient) -> None:
    registered = (await client.post("/api/auth/register", json=SPEC)).json()["data"]
    body = (await client.post("/api/auth/login", json={"email": SPEC["email"], "password": SPEC["password"]})).json()
    assert body["status"] == "success"
    assert body["expires_in"] == 3600
    assert body["merchant"] == {"id": registered["id"], "name": "Starling Market"}
    shop = await client.get(f"/api/merchants/{registered['id']}", headers={"Authorization": f"Bearer {body['token']}"})
    assert shop.json()["data"]["currency"] == "NGN"
    assert shop.json()["data"]["timezone"] == "Africa/Lagos"


async def test_a_taken_email_changes_nothing_of_the_first_account(client: AsyncClient) -> None:
    await client.post("/api/auth/register", json=SPEC)
    again = await client.post("/api/auth/register", json=SPEC | {"subdomain": "other", "password": "another_password"})
    assert (again.status_code, again.json()["code"]) == (409, "email_taken")
    login = await client.post("/api/auth/login", json={"email": SPEC["email"], "password": SPEC["password"]})
    assert login.status_code == 200


async def test_a_taken_address_is_said_so(client: AsyncClient) -> None:
    await client.post("/api/auth/register", json=SPEC)
    again = await client.post("/api/auth/register", json=SPEC | {"email": "second@example.com"})
    assert (again.status_code, again.json()["code"]) == (409, "subdomain_taken")


async def test_tells_while_typing_whether_an_address_is_free(client: AsyncClient, ada: Actor) -> None:
    free = (await client.get("/api/auth/subdomains/mamaronke")).json()
    taken = (await client.get("/api/auth/subdomains/StarlingMarket")).json()
    reserved = (await client.get("/api/auth/subdomains/dashboard")).json()
    assert (free["available"], taken["available"], reserved["available"]) == (True, False, False)
    assert "taken" in taken["reason"]


async def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(client: AsyncClient, ada: Actor) -> None:
    wrong = await client.post("/api/auth/login", json={"email": "ada@starling.example", "password": "nope"})
    unknown = await client.post("/api/auth/login", json={"email": "nobody@starling.example", "password": "nope"})
    assert wrong.status_code == unknown.status_code == 401
    assert wrong.json() == unknown.json()


async def test_a_refresh_cookie_works_once(client: AsyncClient, ada: Actor) -> None:
    await client.post("/api/auth/login", json={"email": "ada@starling.example", "password": PASSWORD})
    first = client.cookies["oja_refresh"]
    renewed = await client.post("/api/auth/refresh")
    assert renewed.json()["merchant"]["name"] == "Starling Market"
    assert client.cookies["oja_refresh"] != first


async def test_a_stolen_refresh_cookie_ends_the_session(
    client: AsyncClient, ada: Actor, time_machine: TimeMachineFixture
) -> None:
    await client.post("/api/auth/login", json={"email": "ada@starling.example", "password": PASSWORD})
    stolen = client.cookies["oja_refresh"]
    await client.post("/api/auth/refresh")
    current = client.cookies["oja_refresh"]
    client.cookies.clear()
    time_machine.move_to(clock.now() + timedelta(minutes=1))
    thief = await client.post("/api/auth/refresh", headers={"Cookie": f"oja_refresh={stolen}"})
    owner = await client.post("/api/auth/refresh", headers={"Cookie": f"oja_refresh={current}"})
    assert (thief.status_code, owner.status_code) == (401, 401)


async def test_signing_out_ends_the_token_at_once(client: AsyncClient, ada: Actor) -> None:
    assert (await client.get(ada.api, headers=ada.headers)).status_code == 200
    assert (await client.post("/api/auth/logout", headers=ada.headers)).status_code == 200
    after = await client.get(ada.api, headers=ada.headers)
    assert (after.status_code, after.json()["code"]) == (401, "signed_out")


async def test_an_altered_token_is_refused(client: AsyncClient, ada: Actor) -> None:
    answer = await client.get(ada.api, headers={"Authorization": f"Bearer {ada.token[:-2]}AA"})
    assert answer.status_code == 401


async def test_a_foreign_shop_does_not_exist(client: AsyncClient, ada: Actor, rival: Actor) -> None:
    answer = await client.get(ada.api, headers=rival.headers)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_bad_fields_are_named(client: AsyncClient) -> None:
    answer = await client.post("/api/auth/register", json=SPEC | {"phone": "abc", "subdomain": "a b"})
    body = answer.json()
    assert (answer.status_code, body["status"], body["code"]) == (422, "error", "invalid")
    assert {error["field"] for error in body["errors"]} == {"phone", "subdomain"}
