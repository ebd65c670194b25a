"""Shapes: one small drawing for each kind of thing that the demo sells."""
