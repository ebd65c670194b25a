"""
Launch: what `oja up` does. Embedded servers, migrations, the demo world, then the web and worker processes.

Imports little, so that a second start is quick: the heavy parts run as children (`python -m oja.commands`).
"""
