"""Every table of the product, for comparing the models with the migrations."""

from typing import Any

from oja.assistant import models as assistant
from oja.carts import models as carts
from oja.carts.abandoned import models as abandoned
from oja.carts.coupons import models as coupons
from oja.catalog import models as catalog
from oja.catalog import record_models
from oja.catalog.bulk import models as bulk
from oja.catalog.collections import models as collection_models
from oja.catalog.importing import models as importing
from oja.catalog.linked import models as linked
from oja.catalog.pictures import models as pictures
from oja.catalog.recognition import models as recognition
from oja.catalog.search import models as search
from oja.catalog.search.meaning import models as meaning
from oja.catalog.stock import models as stock_models
from oja.catalog.translations import models as translation_models
from oja.channels import models as channels
from oja.channels.media import models as media
from oja.conversations import models as conversations
from oja.customers import models as customers
from oja.delivery import models as delivery
from oja.identity import models as identity
from oja.kernel import health
from oja.kernel.db import Base
from oja.merchants import models as merchants
from oja.orders import models as orders
from oja.orders.checkout import models as checkouts
from oja.storefront.design import models as designs
from oja.storefront.info import models as info
from oja.storefront.measured import models as measured
from oja.sync import models as sync
from oja.sync.rotation import models as rotation
from oja.templates import models as templates

MODULES = (
    abandoned, assistant, bulk, carts, catalog, channels, checkouts, collection_models, conversations, coupons,
    customers, delivery, designs, health, identity, importing, info, linked, meaning, measured, media, merchants,
    orders, pictures, recognition, record_models, rotation, search, stock_models, sync, templates, translation_models,
)  # fmt: skip
METADATA = Base.metadata


def is_ours(name: str | None, kind: str, _parents: Any) -> bool:
    """False for what other parts of the database keep for themselves."""
    return not (kind == "table" and name not in METADATA.tables)
