"""Files of the sandbox, and the faults that befall them."""

from datetime import datetime

from sqlalchemy import LargeBinary, func
from sqlalchemy.orm import Mapped, mapped_column

from oja.sandbox.models import Row


class Media(Row):
    """A file, uploaded by the `business` or sent by a `shopper`. `created_at` is told by the sandbox's clock."""

    __tablename__ = "media"

    id: Mapped[str] = mapped_column(primary_key=True)
    phone_number_id: Mapped[str]
    mime_type: Mapped[str]
    sha256: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary)
    source: Mapped[str] = mapped_column(server_default="business")
    filename: Mapped[str] = mapped_column(server_default="")
    created_at: Mapped[datetime] = mapped_column(server_default=func.now())


class MediaFault(Row):
    """How often a fault is still to happen. Counters go down by atomic statements."""

    __tablename__ = "media_faults"

    fault: Mapped[str] = mapped_column(primary_key=True)
    times: Mapped[int]
