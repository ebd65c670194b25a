"""Messages of shoppers, and changes of who they are, as Meta writes them (reference: WhatsApp 1.3, 1.4)."""

from collections.abc import Sequence

from oja.channels import contents
from oja.channels.heard import Heard, IdentityChange, MessageIn, Sender, Unknown
from oja.channels.whatsapp_cloud import inside, people
from oja.channels.whatsapp_cloud.loose import Json, fingerprint, identifier, mapping, moment, reference, text

LONGEST_LABEL = 60


def message(message: Json, cards: Sequence[Json], index: int) -> Heard:
    """One of a change's `messages`; a change of identity is told from a message by what it says."""
    kind = inside.kind_of(message)
    contact = people.contact_of(cards, index, message.get("from"), message.get("from_user_id"))
    sender = people.sender(message, contact)
    if kind == "system" and (change := _identity_change(message, sender)) is not None:
        return change
    if sender.address is None:
        return Unknown((text(message.get("type")) or kind)[:LONGEST_LABEL])
    content, context = inside.content(kind, message), inside.context(message)
    return MessageIn(
        provider_id=id_of(message),
        kind=kind,
        body=dict(message),
        text=inside.words(kind, message),
        at=moment(message.get("timestamp")),
        sender=sender,
        reply_to=contents.about(content) or context.reply_to,
        choice_id=inside.choice(content),
        content=content,
        context=context,
    )


def id_of(message: Json) -> str:
    """A message's own id, or one made of what is in it."""
    return reference(message.get("id")) or fingerprint(message)


def _identity_change(message: Json, sender: Sender) -> IdentityChange | None:
    system = mapping(message.get("system"))
    bsuid = identifier(system.get("user_id"))
    wa_id = identifier(system.get("wa_id")) or identifier(system.get("new_wa_id"))
    previous = identifier(system.get("previous_user_id")) or sender.wa_id or sender.bsuid
    current = people.person(wa_id, bsuid, identifier(system.get("parent_user_id")), sender.username, sender.name)
    if current.address is None or previous is None:
        return None
    return IdentityChange(
        provider_id=id_of(message),
        previous=previous,
        current=current,
        body=dict(message),
        text=inside.words("system", message),
        at=moment(message.get("timestamp")),
    )
