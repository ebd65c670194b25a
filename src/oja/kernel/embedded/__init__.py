"""
Embedded servers: PostgreSQL and Valkey of one installation, run as direct children of the launcher.

Owns their folders, ports and passwords in `$OJA_HOME`. Promises that data survives a killed server and a killed
launcher, that two launchers never share a home, and that nothing outlives the launcher.
"""

from oja.kernel.embedded.process import StartFailed
from oja.kernel.embedded.servers import Servers

__all__ = ["Servers", "StartFailed"]
