"""
Annotating: reactions, edits and revokes change the message they are about, whichever of the two comes first.

Each has a row of its own, so that nothing is lost. From all rows about a message what became of it is told anew, in the
order in which they were said: any order of arrival ends the same. A reaction of ours that failed changes nothing: it
stands by itself, with the reason.
"""

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import String, case, cast, select, update

from oja.conversations.models import Conversation, Message
from oja.conversations.telling import tell
from oja.kernel.db import MerchantSession

KINDS: Final = frozenset({"reaction", "edit", "revoke"})


async def attach(db: MerchantSession, conversation: Conversation, about: str) -> bool:
    """
    Let everything that was said about a message of a held conversation show on it.

    False when there is no such message (yet).
    """
    notes = await _about(db, conversation.id, about)
    if not notes:
        return True
    target = await db.scalar(
        select(Message)
        .where(Message.conversation_id == conversation.id, Message.provider_id == about)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if target is None:
        return False
    failed = [note for note in notes if note.status == "failed"]
    notes = [note for note in notes if note.status != "failed"]
    own = [note for note in notes if note.direction == target.direction]
    target.reactions = _reactions(notes)
    _edit(target, [note for note in own if note.kind == "edit"])
    revokes = [note.shown_at for note in own if note.kind == "revoke"]
    target.revoked_at = min([*revokes, *([target.revoked_at] if target.revoked_at else [])], default=None)
    for of_target, some in ((target.id, notes), (None, failed)):
        named = Message.id.in_([note.id for note in some])
        await db.execute(update(Message).where(named).values(attached_to=of_target))
    await db.flush()
    tell(db, conversation.id, target.id, "message_status")
    return True


async def shows_elsewhere(db: MerchantSession, conversation: Conversation, note: Message) -> bool:
    """Let a message of ours that is a reaction show on the one that it is about; False when it stands by itself."""
    if note.kind not in KINDS or note.reply_to is None:
        return False
    return await attach(db, conversation, note.reply_to) and note.status != "failed"


async def attach_all(db: MerchantSession, conversation: Conversation, about: Sequence[str | None]) -> None:
    """The same for many messages at once."""
    named = {one for one in about if one is not None}
    noted = await db.scalars(
        select(Message.reply_to)
        .where(
            Message.conversation_id == conversation.id,
            Message.reply_to.in_(named),
            Message.kind.in_(sorted(KINDS)),
        )
        .distinct()
    )
    for one in sorted(filter(None, noted)):
        await attach(db, conversation, one)


async def is_waited_for(db: MerchantSession, conversation_id: UUID, provider_id: str) -> bool:
    """True when something was said about a message that nobody knew then."""
    return any(note.attached_to is None for note in await _about(db, conversation_id, provider_id))


async def _about(db: MerchantSession, conversation_id: UUID, about: str) -> Sequence[Message]:
    # Ours in the order in which they were said; the provider's by their names, in whatever order they came.
    told = case((Message.provider_at.is_(None), cast(Message.id, String)), else_=Message.provider_id)
    return (
        await db.scalars(
            select(Message)
            .where(
                Message.conversation_id == conversation_id,
                Message.reply_to == about,
                Message.kind.in_(sorted(KINDS)),
            )
            .order_by(Message.shown_at, told)
        )
    ).all()


def _reactions(notes: Sequence[Message]) -> list[dict[str, Any]]:
    """The last one of each side; an empty one takes it back."""
    last = {note.direction: note for note in notes if note.kind == "reaction"}
    return [
        {"emoji": _emoji(note), "by": "customer" if side == "in" else "shop", "at": note.shown_at.isoformat()}
        for side, note in sorted(last.items())
        if _emoji(note)
    ]


def _emoji(note: Message) -> str:
    """What we say is kept as we say it, what we hear as the provider writes it."""
    return str(note.body["emoji"]) if "emoji" in note.body else note.text


def _edit(target: Message, edits: Sequence[Message]) -> None:
    """Show the last words, and keep all the former ones; only who wrote a message may change it."""
    if not edits:
        return
    original = target.former[0] if target.former else _former(target.text, target.shown_at.isoformat(), target.body)
    earlier = [_former(edit.text, edit.shown_at.isoformat()) for edit in edits[:-1]]
    target.former = [original, *earlier]
    target.text = edits[-1].text
    inner = edits[-1].body.get("edit") or {}
    is_sent_from_here = target.direction == "out" and (target.sent_by != "team" or target.author_id is not None)
    if not is_sent_from_here:  # whose body is as the provider writes it
        target.body = original["body"] | _content(inner.get("message"))
    target.edited_at = edits[-1].shown_at


def _former(words: str, at: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"text": words, "at": at} | ({"body": body} if body is not None else {})


def _content(message: Any) -> dict[str, Any]:
    return message if isinstance(message, dict) else {}
