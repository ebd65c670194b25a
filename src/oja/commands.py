"""The pieces of `oja`: each is one process of an installation. The launcher runs them as `python -m oja.commands`."""

import argparse
import asyncio
import dataclasses
import gc
import json
import os
import sys

import asyncpg
import uvicorn
import uvloop

from oja import api, wiring, worker
from oja.demo import service as demo
from oja.demo.chats import Line
from oja.demo.world import NUMBER
from oja.kernel import db, doctor, logins, migrate
from oja.kernel.embedded.state import write_private
from oja.kernel.settings import BadSettings, Settings, get_settings, runtime_state
from oja.sandbox import service as sandbox
from oja.sandbox import templates as sandbox_templates
from oja.sandbox.schemas import NewNumber
from oja.templates import starters

DRAIN_SECONDS = 5
# So many are made before the collector looks at them; Python's own 700 costs a busy process a tenth of its time.
YOUNG_OBJECTS = 50_000


def serve(settings: Settings, options: argparse.Namespace) -> int:
    """Answer the web: API, storefront, dashboard, webhooks."""
    _use(asyncio.run(logins.restricted_url(settings)))
    hold_still()
    uvicorn.run(
        "oja.api:app",
        host=settings.host,
        port=settings.port,
        workers=options.workers,
        access_log=False,
        log_level="warning",
        forwarded_allow_ips=settings.trusted_proxies,
        timeout_graceful_shutdown=DRAIN_SECONDS,
    )
    return 0


def work(settings: Settings, _options: argparse.Namespace) -> int:
    """Work off the jobs: what arrived, what is to be sent, what is due."""
    _use(asyncio.run(logins.restricted_url(settings)))
    hold_still()
    uvloop.run(worker.main())
    return 0


def migrate_database(settings: Settings, _options: argparse.Namespace) -> int:
    """Bring the database to this version and make its restricted role."""
    app, owner = db.database_url(settings), logins.owner_url(settings)
    if app == owner and asyncio.run(logins.needs_nothing(app)):
        print("The database is at this version.")
        return 0
    restricted = asyncio.run(migrate.prepare_roles(owner, logins.app_password(settings)))
    migrate.upgrade(owner)
    if app == owner or asyncio.run(migrate.may_bypass_walls(app)):
        app = restricted
    _use(app)
    if os.environ.get("OJA_LAUNCHER"):
        state = runtime_state(settings.home) | {"database_url": app, "database_owner_url": owner}
        write_private(settings.home / "runtime.json", json.dumps(state, indent=2) + "\n")
    return 0


def seed(settings: Settings, _options: argparse.Namespace) -> int:
    """Make the demo world, once."""
    _use(asyncio.run(logins.restricted_url(settings)))
    uvloop.run(_seed())
    return 0


async def _seed() -> None:
    """Make the demo world once, on the phones of the sandbox too."""
    async with db.platform_session() as session:
        await sandbox.play_number(session, NewNumber(**dataclasses.asdict(NUMBER)))
        await sandbox_templates.approve(session, NUMBER.waba_id, starters.designs())
    await demo.seed(get_settings(), _show_on_phone)
    await wiring.close()


async def _show_on_phone(said: Line) -> None:
    async with db.platform_session() as session:
        await sandbox.remember(
            session,
            NUMBER.phone_number_id,
            said.address,
            name=said.name,
            message_id=said.id,
            content=said.content,
            at=said.at,
        )


def prepare(settings: Settings, options: argparse.Namespace) -> int:
    """Migrate, then seed when this is the demo: what `oja up` needs before it opens."""
    migrate_database(settings, options)
    return seed(get_settings(), options) if settings.is_demo else 0


def examine(settings: Settings, _options: argparse.Namespace) -> int:
    """Name every missing or wrong setting at once."""
    return doctor.report(asyncio.run(doctor.problems(settings)))


def openapi(_settings: Settings, _options: argparse.Namespace) -> int:
    """Print the OpenAPI document."""
    print(json.dumps(api.app.openapi(), indent=2))
    return 0


PIECES = {
    "serve": serve,
    "work": work,
    "migrate": migrate_database,
    "seed": seed,
    "prepare": prepare,
    "doctor": examine,
    "openapi": openapi,
}


def main() -> int:
    """Run one piece; its exit code."""
    parser = argparse.ArgumentParser(prog="oja")
    parser.add_argument("piece", choices=PIECES)
    parser.add_argument("--workers", type=int, default=1)
    options = parser.parse_args()
    try:
        settings = get_settings()
        if options.piece not in {"doctor", "openapi"} and (found := settings.problems()):
            return doctor.report(found)
        return PIECES[options.piece](settings, options)
    except (BadSettings, logins.NoLogin, migrate.CannotMigrate) as trouble:
        print(trouble, file=sys.stderr)
    except (OSError, asyncpg.PostgresError) as trouble:
        print(f"oja {options.piece}: {trouble}. `oja doctor` looks at every setting.", file=sys.stderr)
    return 1


def hold_still() -> None:
    """What was loaded at the start is never looked through for garbage again, and young objects are less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG_OBJECTS, 20, 100)


def _use(database_url: str) -> None:
    os.environ["DATABASE_URL"] = database_url
    get_settings.cache_clear()


if __name__ == "__main__":
    sys.exit(main())
