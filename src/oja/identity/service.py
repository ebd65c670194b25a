"""Identity: signing up, in, out, and staying signed in."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from oja.identity import passwords, sessions
from oja.identity.errors import EmailTaken, SignedOut, WrongPassword
from oja.identity.models import LoginSession, User
from oja.identity.queries import person_of
from oja.identity.schemas import Person
from oja.kernel import clock, crypto
from oja.kernel.db import PlatformSession
from oja.kernel.logs import log

REFRESH_LIFETIME = timedelta(days=30)
# Two tabs may refresh with the same token at the same moment: that is not theft.
GRACE = timedelta(seconds=20)


@dataclass(frozen=True)
class SignedIn:
    """A person with a fresh session; `refresh_token` is shown to her browser once and kept only as a hash."""

    person: Person
    session_id: UUID
    refresh_token: str


async def register(db: PlatformSession, *, email: str, password: str, name: str = "", is_admin: bool = False) -> Person:
    """
    Make an account.

    :raises EmailTaken: somebody has that address; nothing of that account changes
    """
    user = User(
        email=email.strip().lower(),
        name=name,
        password_hash=await passwords.hash_of(password),
        is_platform_admin=is_admin,
    )
    try:
        async with db.begin_nested():
            db.add(user)
    except IntegrityError:
        raise EmailTaken from None
    return person_of(user)


async def sign_in(db: PlatformSession, *, email: str, password: str) -> SignedIn:
    """
    Begin a session.

    :raises WrongPassword: unknown address or wrong password; the answer and its time are the same for both
    """
    user = await db.scalar(select(User).where(User.email == email.strip().lower()))
    if not await passwords.fits(password, user.password_hash if user else None) or user is None:
        raise WrongPassword
    if passwords.is_outdated(user.password_hash):
        user.password_hash = await passwords.hash_of(password)
    return await begin(db, person_of(user))


async def begin(db: PlatformSession, person: Person) -> SignedIn:
    """Begin a session for a person who has proven who she is."""
    refresh_token = secrets.token_urlsafe(32)
    session = LoginSession(
        user_id=person.id,
        refresh_hash=crypto.fingerprint(refresh_token),
        expires_at=clock.now() + REFRESH_LIFETIME,
    )
    db.add(session)
    await db.flush()
    return SignedIn(person, session.id, refresh_token)


async def refresh(db: PlatformSession, refresh_token: str) -> SignedIn | None:
    """
    Exchange a refresh token for a new one.

    A token used twice ends its session, since one of the two users is a thief: answers None, and the caller must
    commit that and refuse.

    :raises SignedOut: unknown, expired or revoked
    """
    hashed = crypto.fingerprint(refresh_token)
    now = clock.now()
    session = await db.scalar(
        select(LoginSession)
        .where((LoginSession.refresh_hash == hashed) | (LoginSession.previous_refresh_hash == hashed))
        .with_for_update()
    )
    if session is None or session.revoked_at is not None or session.expires_at < now:
        raise SignedOut
    if session.refresh_hash != hashed and now - session.refreshed_at > GRACE:
        await sign_out(db, session.user_id, session.id)
        log.warning("refresh token used twice", session_id=str(session.id), user_id=str(session.user_id))
        return None
    user = await db.get_one(User, session.user_id)
    fresh = secrets.token_urlsafe(32)
    session.previous_refresh_hash = session.refresh_hash
    session.refresh_hash = crypto.fingerprint(fresh)
    session.refreshed_at = now
    session.expires_at = now + REFRESH_LIFETIME
    return SignedIn(person_of(user), session.id, fresh)


async def sign_out(db: PlatformSession, user_id: UUID, session_id: UUID) -> None:
    """End a session: its refresh token and every access token of it stop working at once."""
    await db.execute(
        update(LoginSession)
        .where(LoginSession.id == session_id, LoginSession.revoked_at.is_(None))
        .values(revoked_at=clock.now())
    )
    await sessions.forget(user_id, session_id)
