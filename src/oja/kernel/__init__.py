"""Kernel: what every package needs and no shop knows. Settings, database, jobs, events, errors, clock, ids, money, crypto, http, logs."""
