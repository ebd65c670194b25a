"""What the rotation is bounded by: WhatsApp's own limits as data, and ours."""

from oja.kernel.whatsapp_limits import CATALOG_ITEMS, LIST_ROWS, LIST_SECTIONS, PRODUCTS

SLOTS = CATALOG_ITEMS
"""Places of a shop that says nothing else: as many as the catalogue of WhatsApp's own app has."""
MOST_SLOTS = 100_000
HOLDOUT_PERCENT = 10
"""So many of a hundred places are for comparison, of a shop that says nothing else."""
MESSAGE = {"products": PRODUCTS, "sections": LIST_SECTIONS, "list_rows": LIST_ROWS}
"""What one message can show of them."""

HOUR = 4
"""The daily round is played at this hour of the shop's own day."""
QUIET_DWELL_HOURS = 24.0 * 7
DRAWS = 20
"""So many other draws tell how probable a choice was."""
A_SECOND = 1_000
"""Rounds that answer to changes lie as many seconds apart as a shop has times so many products."""
KEPT_DAYS = 90
"""Rounds are remembered for so long."""
FIRST_DAYS = 60
"""So far back the first count of evidence goes."""
SEEN_DAYS = 30
LIFT_DAYS = 56
NAMED = 100
"""So many products are named in a question, and each way in a preview."""
