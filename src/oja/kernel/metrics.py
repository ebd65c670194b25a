"""Metrics in Prometheus' format, served at `/metrics`; several processes share `PROMETHEUS_MULTIPROC_DIR`."""

import os

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

FAST = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)

requests = Counter("oja_http_requests", "Answered requests.", ["method", "route", "status"])
request_seconds = Histogram("oja_http_request_seconds", "Time to answer a request.", ["route"], buckets=FAST)
jobs = Counter("oja_jobs", "Jobs by outcome.", ["job", "outcome"])
job_seconds = Histogram("oja_job_seconds", "Time a job took.", ["job"], buckets=FAST)
webhooks = Counter("oja_webhooks", "Webhooks received, by outcome.", ["provider", "outcome"])
messages_out = Counter("oja_messages_out", "Messages handed to a provider, by outcome.", ["provider", "outcome"])
orders_placed = Counter("oja_orders_placed", "Orders placed, by door.", ["source"])


def render() -> bytes:
    """Everything measured so far, over all processes when they share a folder."""
    if "PROMETHEUS_MULTIPROC_DIR" not in os.environ:
        return generate_latest()
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]  # prometheus_client leaves it untyped
    return generate_latest(registry)
