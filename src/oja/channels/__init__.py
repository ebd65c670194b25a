"""Channels: the wires. Owns connected numbers and everything providers sent, raw. Emits ChannelEventStored."""
