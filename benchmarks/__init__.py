"""What `make bench` runs: each module with `async def run(bench) -> list[Row]` is one benchmark."""
