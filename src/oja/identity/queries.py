"""Questions about people."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select

from oja.identity.models import User
from oja.identity.schemas import Person
from oja.kernel.db import MerchantSession, PlatformSession
from oja.kernel.errors import NotFound


async def get(db: PlatformSession, user_id: UUID) -> Person:
    """
    One person.

    :raises NotFound: there is nobody with that id
    """
    user = await db.get(User, user_id)
    if user is None:
        raise NotFound
    return person_of(user)


async def names(db: PlatformSession | MerchantSession, user_ids: Iterable[UUID]) -> dict[UUID, str]:
    """What those of these people that there are call themselves; who gave no name is called by her e-mail address."""
    wanted = list(user_ids)
    if not wanted:
        return {}
    found = await db.execute(select(User.id, User.name, User.email).where(User.id.in_(wanted)))
    return {user_id: name or email for user_id, name, email in found}


async def find_by_email(db: PlatformSession, email: str) -> Person | None:
    """The person with that e-mail address."""
    user = await db.scalar(select(User).where(User.email == email.strip().lower()))
    return person_of(user) if user else None


def person_of(user: User) -> Person:
    """What other packages see of a row."""
    return Person(user.id, user.email, user.name, user.is_platform_admin)
