"""
One PostgreSQL and one Valkey a run, the schema by its real migrations, the app over ASGI and, where a test needs real
HTTP, over a port. Every test starts on empty tables; nothing of ours is patched.
"""

import os
import socket
import tempfile
from pathlib import Path

from oja.kernel.embedded import Servers


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


# Before anything of the product is imported: settings are read from the environment once.
_folder = tempfile.TemporaryDirectory(prefix="oja-tests-", ignore_cleanup_errors=True)
HOME = Path(_folder.name)
_servers = Servers.start(home=HOME / "servers", durable=False)
os.environ.update(
    {
        "OJA_HOME": str(HOME / "home"),
        "PORT": str(_free_port()),
        "OJA_DEMO": "1",
        "OJA_DEMO_PASSWORD": "market-day",
        "OJA_SECRET_KEY": "tests-only-key-tests-only-key-tests-only-key",
        "OJA_LOG_LEVEL": "error",
        "OJA_RATE_LIMITS": "off",
        # What a test changes is looked at at once (`test_microcache` tries it as it is).
        "OJA_MICROCACHE_SECONDS": "0",
        "REDIS_URL": os.environ.get("OJA_TEST_REDIS_URL") or _servers.redis_url,
        "DATABASE_URL": "",
    }
)
for name in ("DATABASE_DIRECT_URL", "DATABASE_REPLICA_URL", "OJA_BASE_URL", "OJA_GRAPH_URL", "ENVIRONMENT"):
    os.environ.pop(name, None)

pytest_plugins = ["tests.support.database", "tests.support.app", "tests.support.cast"]


def owner_url() -> str:
    """Login of the test database that may do everything."""
    return _servers.owner_url


def pytest_unconfigure() -> None:
    _servers.stop()
    _folder.cleanup()
