"""Refusals about the tree of categories."""

from oja.kernel.errors import Conflict


class MovesIntoItself(Conflict):
    code, message = "moves_into_itself", "A category cannot be moved below itself."


class TreeChanged(Conflict):
    """`version` of the tree is not what it was when the person looked at it."""

    code, message = (
        "tree_changed",
        "Somebody else has just moved categories. They are shown as they stand now; please move yours again.",
    )
