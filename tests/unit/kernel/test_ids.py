"""Ids are UUIDv7 and sort by birth."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

from time_machine import TimeMachineFixture

from oja.kernel import ids


def test_ids_sort_in_the_order_they_were_made() -> None:
    made = [ids.new() for _ in range(5000)]
    assert made == sorted(made)
    assert len(set(made)) == 5000


def test_ids_are_version_7_and_carry_the_time() -> None:
    born = ids.new()
    assert (born.version, born.variant) == (7, "specified in RFC 4122")
    assert abs((born.int >> 80) - time.time_ns() // 1_000_000) < 5_000


def test_ids_follow_a_clock_that_was_put_right(time_machine: TimeMachineFixture) -> None:
    time_machine.move_to(datetime.now(UTC) + timedelta(days=2))
    ahead = ids.new()
    time_machine.move_to(datetime.now(UTC) - timedelta(days=2))
    assert ids.new() < ahead


def test_threads_never_make_the_same_id() -> None:
    with ThreadPoolExecutor(8) as pool:
        batches = pool.map(lambda _: [ids.new() for _ in range(500)], range(16))
    made = [one for batch in batches for one in batch]
    assert len(set(made)) == len(made)
