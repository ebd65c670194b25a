"""Looking at a picture that somebody sent: what can be read from it. `queries` knows which products that means."""

import asyncio
from pathlib import Path

from oja.catalog.pictures import crew, looking
from oja.catalog.pictures.crew import Sight
from oja.catalog.pictures.errors import PictureBroken
from oja.catalog.recognition.errors import ReadersBusy


async def look(path: Path) -> Sight:
    """
    Read the codes and the prints of a picture that lies at `path`. Call it without a transaction.

    :raises NotAPicture, PictureBroken, TooManyPixels: it is nothing that can be looked at
    :raises ReadersBusy: the one who looked died, or took too long
    """
    await asyncio.to_thread(looking.look, path)
    try:
        return await crew.readers().read(path)
    except crew.CannotBeMade:
        raise PictureBroken from None
    except crew.MakerDied:
        raise ReadersBusy from None
