"""Merchants are walls: no route, no session and no statement shows one shop's rows to another."""

import re
from typing import Any
from uuid import uuid4

import asyncpg
import httpx2
import pytest
from fastapi import FastAPI
from sqlalchemy import select, text

from oja.customers.models import Customer
from oja.kernel.db import merchant_session, platform_session
from tests.support.cast import Actor
from tests.support.database import WALLED, ForgottenMerchant


def _shop_routes(app: FastAPI) -> list[tuple[str, str]]:
    return [
        (method.upper(), path)
        for path, methods in app.openapi()["paths"].items()
        for method in methods
        if "{merchant_id}" in path
    ]


async def test_every_route_of_a_shop_is_404_for_a_rival(
    app: FastAPI, client: httpx2.AsyncClient, ada: Actor, rival: Actor
) -> None:
    routes = _shop_routes(app)
    assert len(routes) > 10
    for method, path in routes:
        address = re.sub(r"\{(\w+)\}", lambda found: _value(found[1], ada), path)
        answer = await client.request(method, address, headers=rival.headers, json={})
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found"), f"{method} {path}: {answer.text}"


async def test_every_route_of_a_shop_is_401_for_a_stranger(
    app: FastAPI, client: httpx2.AsyncClient, ada: Actor
) -> None:
    for method, path in _shop_routes(app):
        address = re.sub(r"\{(\w+)\}", lambda found: _value(found[1], ada), path)
        answer = await client.request(method, address, json={})
        assert answer.status_code == 401, f"{method} {path}: {answer.text}"


async def test_another_shops_rows_are_not_seen(ada: Actor, rival: Actor) -> None:
    async with merchant_session(ada.merchant_id) as db:
        db.add(Customer(name="Chidi"))
    async with merchant_session(rival.merchant_id) as db:
        assert (await db.scalars(select(Customer))).all() == []
    async with platform_session() as db:
        assert (await db.scalars(select(Customer))).all() == []


async def test_a_row_cannot_be_written_into_another_shop(ada: Actor, rival: Actor) -> None:
    with pytest.raises(Exception, match="row-level security"):
        async with merchant_session(ada.merchant_id) as db:
            db.add(Customer(merchant_id=rival.merchant_id, name="Mallory"))


async def test_every_table_of_a_merchant_has_its_wall(owner: asyncpg.Connection) -> None:
    rows = await owner.fetch(
        "SELECT relname FROM pg_class WHERE relkind = 'r' AND relrowsecurity AND relforcerowsecurity"
    )
    assert {row["relname"] for row in rows} == set(WALLED)


async def test_the_app_may_not_look_past_the_walls(owner: asyncpg.Connection) -> None:
    row = await owner.fetchrow("SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = 'oja_app'")
    assert row is not None
    assert (row["rolsuper"], row["rolbypassrls"]) == (False, False)


async def test_a_statement_that_forgets_the_merchant_fails_the_test(ada: Actor) -> None:
    with pytest.raises(ForgottenMerchant):
        async with merchant_session(ada.merchant_id) as db:
            await db.execute(text("SELECT name FROM customers"))


def _value(name: str, ada: Actor) -> str:
    known: dict[str, Any] = {"merchant_id": ada.merchant_id, "phone_number_id": "123456"}
    return str(known.get(name, uuid4()))
