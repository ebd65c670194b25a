"""Refusals about the design of a shop."""

from oja.kernel.errors import Conflict, Unavailable


class DesignChanged(Conflict):
    code, message = (
        "design_changed",
        "Somebody else has changed the design meanwhile. Load it again to go on from there.",
    )


class NothingToPublish(Conflict):
    code, message = "nothing_to_publish", "There is no draft to publish: what you see is what shoppers see."


class ImageNotKept(Unavailable):
    code, message = "image_not_kept", "The picture could not be kept just now. Please upload it again in a moment."
