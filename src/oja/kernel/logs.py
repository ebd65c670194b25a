"""
Logs: one structured line an event, with the ids of the request, merchant and job it belongs to.

Write `log.info("order placed", order_id=...)`: ids and counts, never names, numbers, addresses, texts or secrets.
"""

import logging
import re
import sys
from typing import Any, Final

import orjson
import structlog

from oja.kernel.settings import Settings

log: structlog.stdlib.BoundLogger = structlog.get_logger()

_DETAIL: Final = re.compile(r"\nDETAIL: .*?(?=\nHINT: |\n\[SQL: |\n\nThe above exception|\Z)", re.DOTALL)


def configure(settings: Settings) -> None:
    """Send our lines and the libraries' to standard error in the wanted format."""
    level = getattr(logging, settings.log_level.upper())
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.format_exc_info,
        without_values,
    ]
    # The pretty traces show local variables: passwords and tokens among them.
    plain = structlog.dev.plain_traceback
    final: structlog.typing.Processor = (
        structlog.processors.JSONRenderer(serializer=_json)
        if settings.log_format == "json"
        else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=plain)
    )
    structlog.configure(
        processors=[*shared, final],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    libraries = max(level, logging.WARNING)
    logging.basicConfig(stream=sys.stderr, level=libraries, format="%(name)s: %(message)s", force=True)


def without_values(_logger: object, _method: str, line: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """A line without the values of rows, which PostgreSQL puts behind DETAIL: whose they are is nobody's to read."""
    if "exception" in line:
        line["exception"] = _DETAIL.sub("", line["exception"])
    return line


def bind(**ids: object) -> None:
    """Add ids to every following line of this request or job."""
    structlog.contextvars.bind_contextvars(**{key: str(value) for key, value in ids.items()})


def clear() -> None:
    """Forget the ids: a new request or job begins."""
    structlog.contextvars.clear_contextvars()


def _json(event: Any, **_: Any) -> str:
    return orjson.dumps(event, default=str).decode()
