"""Every table of the product, for comparing the models with the migrations."""

from typing import Any

from oja.assistant import models as assistant
from oja.carts import models as carts
from oja.catalog import models as catalog
from oja.catalog import record_models
from oja.catalog.bulk import models as bulk
from oja.catalog.collections import models as collection_models
from oja.catalog.importing import models as importing
from oja.catalog.linked import models as linked
from oja.catalog.pictures import models as pictures
from oja.catalog.recognition import models as recognition
from oja.catalog.search import models as search
from oja.catalog.stock import models as stock_models
from oja.catalog.translations import models as translation_models
from oja.channels import models as channels
from oja.channels.media import models as media
from oja.conversations import models as conversations
from oja.customers import models as customers
from oja.identity import models as identity
from oja.kernel import health
from oja.kernel.db import Base
from oja.merchants import models as merchants
from oja.orders import models as orders
from oja.sync import models as sync
from oja.sync.rotation import models as rotation
from oja.templates import models as templates

MODULES = (
    assistant, bulk, carts, catalog, channels, collection_models, conversations, customers, health, identity,
    importing, linked, media, merchants, orders, pictures, recognition, record_models, rotation, search, stock_models,
    sync, templates, translation_models,
)  # fmt: skip
METADATA = Base.metadata


def is_ours(name: str | None, kind: str, _parents: Any) -> bool:
    """False for what other parts of the database keep for themselves."""
    return not (kind == "table" and name not in METADATA.tables)
