"""
Channels: the wires. Owns connected numbers, the Meta apps they belong to, and everything providers sent, raw.

Promises: what a provider sent with a right signature is stored before it is answered, and never thrown away; a send
says whether it surely left, surely did not, or may have. Emits ChannelEventStored and ChannelConnected.
"""
