"""Kept: pages drawn for visitors without a cart, by shop, address and what they are drawn from; the oldest go."""

from collections import OrderedDict
from collections.abc import Hashable

from oja.storefront.document import Document

MOST_BYTES = 48 * 1024 * 1024


class Shelf:
    """Documents of this process, at most `most_bytes` of them."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self.most_bytes = most_bytes
        self.bytes = 0
        self._documents: OrderedDict[Hashable, Document] = OrderedDict()

    def find(self, key: Hashable) -> Document | None:
        """The document kept under `key`."""
        document = self._documents.get(key)
        if document is not None:
            self._documents.move_to_end(key)
        return document

    def keep(self, key: Hashable, document: Document) -> None:
        """Keep a drawn document; an undrawn one is not worth keeping."""
        if not document.is_drawn or key in self._documents:
            return
        self._documents[key] = document
        self.bytes += len(document.body)
        while self.bytes > self.most_bytes:
            self.bytes -= len(self._documents.popitem(last=False)[1].body)


shelf = Shelf()
