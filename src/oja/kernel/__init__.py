"""Kernel: what every package needs and no shop knows: settings, database, jobs, events, errors, money, crypto, logs."""
