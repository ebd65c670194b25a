"""Collections: products put together by hand or by a rule."""
