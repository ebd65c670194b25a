"""Worker: the process that works off the jobs."""

import asyncio
import signal

from oja import wiring
from oja.kernel import jobs, logs
from oja.kernel.logs import log
from oja.kernel.settings import get_settings


async def main() -> None:
    """Work until SIGTERM or Ctrl-C, finishing what was begun."""
    settings = get_settings()
    logs.configure(settings)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    log.info("worker ready", jobs=len(wiring.JOBS))
    await jobs.run(settings, stop)
    await wiring.close()
