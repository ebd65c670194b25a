"""Pictures that lie at the sandbox's Cloudinary."""

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from oja.sandbox.models import Row


class CloudinaryImage(Row):
    """A picture as it was uploaded. `version` is when, in seconds: a part of its address."""

    __tablename__ = "cloudinary_images"

    cloud: Mapped[str] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int]
    content: Mapped[bytes] = mapped_column(LargeBinary)
    width: Mapped[int]
    height: Mapped[int]
    format: Mapped[str]
