"""What goes wrong is logged without the values of rows."""

import logging
from collections.abc import Iterator
from typing import Literal

import pytest
import structlog
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from oja.kernel import logs
from oja.kernel.db import platform_session
from oja.kernel.settings import get_settings

PHONE = "+2348031234567"


@pytest.fixture(autouse=True)
def configured_as_before() -> Iterator[None]:
    before, handlers, level = structlog.get_config(), logging.root.handlers[:], logging.root.level
    yield
    structlog.configure(**before)
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)


@pytest.mark.parametrize("written_as", ["json", "console"])
async def test_a_database_s_refusal_is_logged_without_what_was_refused(
    written_as: Literal["json", "console"], capsys: pytest.CaptureFixture[str]
) -> None:
    logs.configure(get_settings().model_copy(update={"log_format": written_as, "log_level": "warning"}))
    async with platform_session() as db:
        await db.execute(text("CREATE TEMPORARY TABLE people (phone text PRIMARY KEY) ON COMMIT DROP"))
        one = text("INSERT INTO people VALUES (:phone)")
        await db.execute(one, {"phone": PHONE})
        with pytest.raises(IntegrityError) as refused:
            await db.execute(one, {"phone": PHONE})
        await db.rollback()
    structlog.get_logger().warning("job failed", exc_info=refused.value)
    written = capsys.readouterr().err
    assert "duplicate key value violates unique constraint" in written
    assert "INSERT INTO people" in written
    assert PHONE not in written
