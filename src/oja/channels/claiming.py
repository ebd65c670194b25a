"""
Claiming: whose number it is. A number is a shop's own only by proof: a token of hers that sees it, or Meta's sign-up,
which gives one. The platform's token sees every number of the platform's app and therefore proves nothing; only where
the sandbox plays Meta, and no number is anybody's, it will do.
"""

from collections.abc import Mapping

from oja.channels import credentials, queries
from oja.channels.errors import NotHers, ProofNeeded
from oja.channels.models import Channel
from oja.channels.views import Connection
from oja.channels.whatsapp_cloud import accounts
from oja.channels.whatsapp_cloud.transport import Access
from oja.kernel.errors import Unavailable
from oja.kernel.settings import get_settings


class MetaAway(Unavailable):
    code, message = "meta_away", "Meta cannot be reached right now, so we cannot check this number. Try again soon."


async def prove(phone_number_id: str, connection: Connection, known: Channel | None) -> None:
    """
    See that a number may be connected so. Asks Meta, so call it without a transaction.

    A number that is connected already needs no proof for what changes neither its account nor its app.

    :raises ProofNeeded: there is no token of hers to prove it with
    :raises NotHers: her token does not see the number, or not in that account
    :raises MetaAway: nobody can tell right now
    """
    if get_settings().has_sandbox or not _needs_proof(connection, known):
        return
    token = connection.access_token.get_secret_value() if connection.access_token else _kept(known)
    if not token:
        raise ProofNeeded
    waba_id = connection.waba_id or (known.waba_id if known else "")
    await see(Access(phone_number_id, waba_id, token))


async def see(access: Access) -> Mapping[str, object]:
    """
    The number as a token sees it, in its account.

    :raises NotHers: it does not
    :raises MetaAway: nobody can tell right now
    """
    said = await (accounts.list_numbers(access) if access.waba_id else accounts.find_number(access))
    if not said.is_ok:
        raise NotHers(said.sentence) if said.is_refused else MetaAway
    rows = said.rows() if access.waba_id else [said.body]
    for row in rows:
        if str(row.get("id")) == access.phone_number_id:
            return row
    raise NotHers


def _needs_proof(connection: Connection, known: Channel | None) -> bool:
    if known is None or connection.access_token is not None:
        return True
    moved = connection.waba_id not in {None, known.waba_id}
    return moved or connection.app_key not in {None, known.app_key}


def _kept(known: Channel | None) -> str | None:
    token = credentials.opened(queries.line_of(known)).get("access_token") if known is not None else None
    return str(token) if token else None
