"""A merchant's own domain: added, proved in DNS, lived at, lost, taken over; and what a proxy is told of it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg
import httpx2
import pytest
import pytest_asyncio
from time_machine import TimeMachineFixture

from oja import api
from oja.kernel import cache, clock
from oja.kernel.settings import get_settings
from oja.merchants.domains import asking, checking, jobs
from tests.support.app import DEADLINE_SECONDS, until
from tests.support.cast import Actor, let_in
from tests.support.nameserver import Nameserver, nameserver

PLATFORM, NAME, SHOP = "https://oja.test", "shop.starling.example", "https://shop.starling.example"
TARGET = "shops.oja.test"


@dataclass
class Desk:
    """Whoever works in the dashboard, and what DNS says meanwhile."""

    http: httpx2.AsyncClient
    dns: Nameserver

    async def ask(self, who: Actor, method: str, path: str = "", status: int = 200, **body: Any) -> dict[str, Any]:
        url = f"{PLATFORM}{who.api}/domains{path}"
        answer = await self.http.request(method, url, headers=who.headers, json=body or None)
        assert answer.status_code == status, answer.text
        read: dict[str, Any] = answer.json()
        data: dict[str, Any] = read.get("data", read)
        return data

    async def add(self, who: Actor, name: str = NAME) -> dict[str, Any]:
        return await self.ask(who, "POST", status=201, name=name)

    async def check(self, who: Actor, domain: dict[str, Any]) -> dict[str, Any]:
        return await self.ask(who, "POST", f"/{domain['id']}/check")

    def prove(self, *domains: dict[str, Any]) -> None:
        """Write down the records of these, which have one name, as its owner does."""
        self.dns.say(domains[0]["proof"]["name"], "TXT", *(one["proof"]["value"] for one in domains))
        lead = domains[0]["leads"][0]
        self.dns.say(lead["name"], lead["type"], f"{lead['value']}.")

    async def held(self, who: Actor) -> dict[str, Any]:
        """A domain that is proved, at which the shop lives."""
        domain = await self.add(who)
        self.prove(domain)
        await self.check(who, domain)
        return await self.ask(who, "PATCH", f"/{domain['id']}", is_main=True)


@pytest_asyncio.fixture(loop_scope="session")
async def desk(ada: Actor, rival: Actor, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Desk]:
    """An Oja that takes domains, and asks a nameserver of ours about them."""
    async with nameserver() as (server, address):
        for name, value in (
            ("OJA_BASE_URL", PLATFORM),
            ("OJA_DOMAIN_TARGET", TARGET),
            ("OJA_DNS_SERVERS", address),
        ):
            monkeypatch.setenv(name, value)
        get_settings.cache_clear()
        server.say(TARGET, "A", "192.0.2.7")
        transport = httpx2.ASGITransport(api.build(get_settings()), raise_app_exceptions=False)
        async with httpx2.AsyncClient(transport=transport) as client:
            yield Desk(client, server)
        monkeypatch.undo()
        get_settings.cache_clear()


async def test_a_domain_goes_from_added_to_lived_at(desk: Desk, ada: Actor) -> None:
    domain = await desk.add(ada, " HTTPS://Shop.Starling.example./welcome ")
    assert (domain["name"], domain["state"], domain["is_main"]) == (NAME, "pending", False)
    assert domain["proof"]["name"] == f"_oja.{NAME}"
    assert domain["leads"][0] == {"type": "CNAME", "name": NAME, "value": TARGET}

    async def reason() -> str:
        return str((await desk.check(ada, domain))["reason"])

    assert await reason() == "no_record"
    desk.dns.say(f"_oja.{NAME}", "TXT", "oja-shop=0123", "v=spf1 -all")
    assert await reason() == "other_record"
    desk.dns.say(f"_oja.{NAME}", "TXT", "v=spf1 -all", domain["proof"]["value"])
    assert await reason() == "points_nowhere"
    desk.dns.say(NAME, "A", "198.51.100.1")
    assert await reason() == "points_elsewhere"
    assert (await desk.ask(ada, "PATCH", f"/{domain['id']}", 409, is_main=True))["code"] == "domain_not_verified"
    desk.dns.say(NAME, "A", "192.0.2.7")
    checked = await desk.check(ada, domain)
    assert (checked["state"], checked["sentence"]) == ("verified", None)
    assert checked["leads"][1] == {"type": "A", "name": NAME, "value": "192.0.2.7"}

    page = await desk.http.get(f"{SHOP}/cart?x=1")
    assert (page.status_code, page.headers["location"]) == (301, f"{PLATFORM}/starlingmarket/cart?x=1")
    assert (await desk.ask(ada, "PATCH", f"/{domain['id']}", is_main=True))["is_main"] is True
    front = await desk.http.get(SHOP)
    assert f'<link rel="canonical" href="{SHOP}/">' in front.text
    assert front.headers["strict-transport-security"] == "max-age=31536000"
    for old in ("/starlingmarket/cart?x=1",):
        assert (await desk.http.get(PLATFORM + old)).headers["location"] == f"{SHOP}/cart?x=1"
    shop = (await desk.http.get(PLATFORM + ada.api, headers=ada.headers)).json()["data"]
    assert (shop["storefront_url"], shop["address_url"]) == (SHOP, f"{PLATFORM}/starlingmarket")
    assert (await desk.http.get(f"{SHOP}/dashboard")).status_code == 404

    move = {"subdomain": "starling"}
    moved = await desk.http.put(f"{PLATFORM}{ada.api}/address", headers=ada.headers, json=move)
    assert moved.json()["data"]["storefront_url"] == SHOP
    assert (await desk.http.get(SHOP)).status_code == 200
    assert (await desk.http.get(f"{PLATFORM}/starlingmarket")).headers["location"] == f"{SHOP}/"

    await desk.ask(ada, "DELETE", f"/{domain['id']}")
    assert (await desk.http.get(SHOP)).status_code == 404
    assert (await desk.http.get(f"{PLATFORM}/starling")).status_code == 200


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("starling", "invalid_domain"),
        ("two words.example", "invalid_domain"),
        ("-x.example", "invalid_domain"),
        ("under_score.example", "invalid_domain"),
        ("192.0.2.7", "invalid_domain"),
        ("[2001:db8::1]", "invalid_domain"),
        ("x" * 64 + ".example", "invalid_domain"),
        ("http://[", "invalid_domain"),
        ("a\x00.example", "invalid"),
        ("oja.test", "domain_reserved"),
        ("me.shops.oja.test", "domain_reserved"),
        ("printer.local", "domain_reserved"),
    ],
)
async def test_what_is_no_domain_of_hers_is_refused(desk: Desk, ada: Actor, name: str, code: str) -> None:
    assert (await desk.ask(ada, "POST", status=422, name=name))["code"] == code


async def test_an_international_name_is_known_by_its_ascii_form(desk: Desk, ada: Actor) -> None:
    domain = await desk.add(ada, "Bücher.example")
    assert (domain["name"], domain["ascii_name"]) == ("bücher.example", "xn--bcher-kva.example")
    assert (await desk.ask(ada, "POST", status=409, name="xn--bcher-kva.example"))["code"] == "domain_there"
    desk.prove(domain)
    await desk.check(ada, domain)
    await desk.ask(ada, "PATCH", f"/{domain['id']}", is_main=True)
    assert (await desk.http.get("https://xn--bcher-kva.example/")).status_code == 200


async def test_five_domains_are_the_most_even_at_once(desk: Desk, ada: Actor) -> None:
    url = f"{PLATFORM}{ada.api}/domains"
    answers = await asyncio.gather(
        *(desk.http.post(url, headers=ada.headers, json={"name": f"s{n}.example"}) for n in range(7))
    )
    assert sorted(answer.status_code for answer in answers) == [201] * 5 + [409] * 2


async def test_only_who_may_change_the_shop_and_only_her_own(desk: Desk, ada: Actor, rival: Actor) -> None:
    domain = await desk.add(ada)
    for method, path, body in (
        ("POST", f"/{domain['id']}/check", {}),
        ("PATCH", f"/{domain['id']}", {"is_main": True}),
        ("DELETE", f"/{domain['id']}", {}),
    ):
        assert (await desk.ask(rival, method, path, 404, **body))["code"] == "not_found"
    assert (await desk.ask(rival, "GET"))["domains"] == []
    bayo = await let_in(ada, "bayo@starling.example", "agent")
    assert (await desk.ask(bayo, "POST", status=403, name="x.example"))["code"] == "forbidden"


async def test_a_nameserver_that_is_out_of_order_changes_nothing(
    desk: Desk, ada: Actor, owner: asyncpg.Connection, time_machine: TimeMachineFixture
) -> None:
    domain = await desk.held(ada)
    desk.dns.is_broken = True
    for _ in range(3):
        time_machine.move_to(clock.now() + checking.GRACE)
        await checking.check(UUID(domain["id"]))
    row = await owner.fetchrow("SELECT state, is_main, missing_since FROM shop_domains")
    assert tuple(row) == ("verified", True, None)
    assert (await desk.http.get(SHOP)).status_code == 200


async def test_a_nameserver_that_never_answers_holds_up_nobody(
    desk: Desk, ada: Actor, owner: asyncpg.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    domain = await desk.add(ada)
    desk.dns.is_silent = True
    monkeypatch.setattr(asking, "PATIENCE_SECONDS", 0.5)
    looking = asyncio.create_task(desk.check(ada, domain))

    async def is_asked() -> bool:
        return f"_oja.{NAME}" in desk.dns.asked

    await until(is_asked)
    open_ones = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND xact_start IS NOT NULL"
    assert await owner.fetchval(f"{open_ones} AND pid <> pg_backend_pid()") == 0, "nobody waits in a transaction"
    assert not looking.done()
    async with asyncio.timeout(DEADLINE_SECONDS):
        told = await looking
    assert (told["state"], told["reason"]) == ("pending", "silent")
    assert told["sentence"] == "The domain's nameservers did not answer. We go on trying."
    desk.dns.is_silent = False
    desk.prove(domain)
    assert (await desk.check(ada, domain))["state"] == "verified"


async def test_a_vanished_record_is_told_waited_for_and_then_let_go(
    desk: Desk, ada: Actor, owner: asyncpg.Connection, time_machine: TimeMachineFixture
) -> None:
    domain = await desk.held(ada)
    desk.dns.say(f"_oja.{NAME}", "TXT")
    told = await desk.check(ada, domain)
    assert (told["state"], told["is_main"], told["reason"]) == ("verified", True, "no_record")
    assert "lets go of the domain" in told["sentence"]
    assert (await desk.http.get(SHOP)).status_code == 200
    desk.prove(domain)
    assert (await desk.check(ada, domain))["kept_until"] is None

    desk.dns.say(NAME, "CNAME")
    assert (await desk.check(ada, domain))["reason"] == "points_nowhere"
    front = await desk.http.get(f"{PLATFORM}/starlingmarket")
    assert front.status_code == 200, "where it cannot be reached, nobody is sent"
    desk.prove(domain)
    await desk.check(ada, domain)
    assert (await desk.http.get(f"{PLATFORM}/starlingmarket")).status_code == 301

    desk.dns.say(f"_oja.{NAME}", "TXT")
    await desk.check(ada, domain)
    time_machine.move_to(clock.now() + checking.GRACE - timedelta(minutes=1))
    await checking.check(UUID(domain["id"]))
    assert await owner.fetchval("SELECT state FROM shop_domains") == "verified"
    time_machine.move_to(clock.now() + timedelta(minutes=2))
    await checking.check(UUID(domain["id"]))
    row = await owner.fetchrow("SELECT state, reason, is_main, next_check_at FROM shop_domains")
    assert tuple(row) == ("failed", "gone", False, None)
    assert (await desk.http.get(SHOP)).status_code == 404
    assert (await desk.http.get(f"{PLATFORM}/starlingmarket")).status_code == 200


async def test_two_shops_and_one_domain(desk: Desk, ada: Actor, rival: Actor) -> None:
    hers, theirs = await desk.add(ada), await desk.add(rival)
    desk.prove(hers, theirs)
    await asyncio.gather(*(checking.check(UUID(one["id"])) for one in (hers, theirs) for _ in range(3)))
    both = [await desk.check(ada, hers), await desk.check(rival, theirs)]
    assert sorted(one["state"] for one in both) == ["pending", "verified"]
    assert next(one["reason"] for one in both if one["state"] == "pending") == "held"


async def test_a_domain_that_was_sold_goes_with_its_proof(desk: Desk, ada: Actor, rival: Actor) -> None:
    hers = await desk.held(ada)
    theirs = await desk.add(rival)
    assert (await desk.check(rival, theirs))["reason"] == "other_record"
    desk.prove(hers, theirs)
    assert (await desk.check(rival, theirs))["reason"] == "held"
    desk.prove(theirs)
    assert (await desk.check(rival, theirs))["state"] == "verified"
    [lost] = (await desk.ask(ada, "GET"))["domains"]
    assert (lost["state"], lost["reason"], lost["is_main"]) == ("failed", "taken", False)
    led = await desk.http.get(SHOP)
    assert led.headers["location"] == f"{PLATFORM}/rivalstores"
    assert (await desk.http.get(f"{PLATFORM}/starlingmarket")).status_code == 200


async def test_it_is_looked_for_by_itself_less_and_less_often(
    desk: Desk,
    ada: Actor,
    owner: asyncpg.Connection,
    worked: Callable[[], Awaitable[None]],
    time_machine: TimeMachineFixture,
) -> None:
    domain = await desk.add(ada)
    await worked()
    wait = "SELECT extract(epoch FROM next_check_at - checked_at)::int FROM shop_domains"
    assert await owner.fetchval(wait) == 60
    waits = []
    for _ in range(4):
        time_machine.move_to(clock.now() + timedelta(minutes=45))
        await checking.check(UUID(domain["id"]))
        waits.append(await owner.fetchval(wait))
    assert waits == sorted(waits)
    assert waits[-1] > 600
    time_machine.move_to(clock.now() + checking.PATIENCE)
    await checking.check(UUID(domain["id"]))
    assert await owner.fetchval("SELECT (state, next_check_at)::text FROM shop_domains") == "(failed,)"


async def test_those_whose_turn_it_is_are_looked_at(
    desk: Desk, ada: Actor, owner: asyncpg.Connection, worked: Callable[[], Awaitable[None]]
) -> None:
    domain = await desk.add(ada)
    await worked()
    desk.prove(domain)
    await owner.execute("UPDATE shop_domains SET next_check_at = now() - interval '1 minute'")
    await jobs.check_due_domains()
    await jobs.check_due_domains()
    await worked()
    assert await owner.fetchval("SELECT state FROM shop_domains") == "verified"
    assert desk.dns.asked.count(f"_oja.{NAME}") == 2


async def test_what_a_proxy_is_told(desk: Desk, ada: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    domain = await desk.add(ada)
    pending = "added.starling.example"
    await desk.add(ada, pending)

    async def asked(name: str) -> int:
        return (await desk.http.get(f"http://127.0.0.1/api/tls/ask?domain={name}")).status_code

    assert await asked(NAME) == 404
    desk.prove(domain)
    await desk.check(ada, domain)
    assert [await asked(NAME), await asked(f"{NAME.upper()}.")] == [200, 200]
    assert [await asked(name) for name in ("oja.test", pending, "starlingmarket.oja.test", "", "127.0.0.1")] == [
        200, 404, 404, 404, 404,
    ]  # fmt: skip
    await desk.ask(ada, "DELETE", f"/{domain['id']}")
    assert await asked(NAME) == 404
    monkeypatch.setenv("OJA_SHOP_DOMAIN", "oja.test")
    get_settings.cache_clear()
    await cache.client().flushdb()
    assert [await asked(f"{one}.oja.test") for one in ("starlingmarket", "nobody", "www")] == [200, 404, 200]


async def test_without_a_place_to_point_to_none_is_offered(
    desk: Desk, ada: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OJA_DOMAIN_TARGET", "")
    get_settings.cache_clear()
    assert (await desk.ask(ada, "GET"))["target"] == ""
    assert (await desk.ask(ada, "POST", status=409, name=NAME))["code"] == "domains_not_offered"
