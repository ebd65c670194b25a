"""What other packages see of a person."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class Person:
    """Somebody with an account."""

    id: UUID
    email: str
    name: str
    is_platform_admin: bool
