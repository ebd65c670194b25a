"""Images: logos and covers of a shop, drawn anew in every width like the pictures of products."""

from pathlib import Path
from typing import Final
from uuid import UUID

from oja.catalog.pictures import covers
from oja.catalog.pictures.errors import StoreAway
from oja.kernel import ratelimit
from oja.storefront.design.errors import ImageNotKept

UPLOADS: Final = ratelimit.Limit("design-image", burst=30, per_minute=6)


async def keep(merchant_id: UUID, upload: Path) -> str:
    """
    Make an upload that was looked at into a picture that is shown, and answer its address. Again, it is the same one.

    Call it without a transaction: drawing takes a moment, and the store may be far away.

    :raises PictureBroken: nobody can draw it
    :raises ImageNotKept: the store does not answer, or nobody was free to draw; it may be tried again
    """
    try:
        return await covers.keep(merchant_id, upload)
    except StoreAway as away:
        raise ImageNotKept from away
