"""Setting up: which ways there are to connect a number, what a token opens, and what the checks are about."""

from uuid import UUID

from oja.channels import checks, event_queries, queries, signing_up
from oja.channels.checks import Check, Subject
from oja.channels.errors import OtherProvider
from oja.channels.models import PLATFORM_APP, ChannelApp
from oja.channels.setup_views import CheckOut, FoundNumber, Look, LookOut, Way
from oja.channels.views import Connection
from oja.channels.whatsapp_cloud import accounts
from oja.channels.whatsapp_cloud.transport import Access
from oja.kernel import crypto
from oja.kernel.db import merchant_session
from oja.kernel.errors import NotFound

MOST_ACCOUNTS = 10
OTHERS = (
    Way(id="twilio", name="My number is with Twilio", sentence="You need the account's SID and its auth token."),
    Way(id="dialog360", name="My number is with 360dialog", sentence="One API key is all it takes."),
)


def ways() -> list[Way]:
    """The ways in which a number can be connected here, the easiest first."""
    found = []
    if signing_up.is_on():
        found.append(
            Way(
                id="platform",
                name="Through this platform",
                sentence="Sign in at Meta and pick your number: five minutes, and nothing to copy.",
                url=signing_up.dialog_url(),
            )
        )
    found.append(
        Way(
            id="own_app",
            name="With my own Meta app",
            sentence="You have an app at developers.facebook.com, or want one of your own: about half an hour.",
        )
    )
    return [*found, *OTHERS]


async def look(given: Look) -> LookOut:
    """What a token is worth, and the numbers it sees. Keeps nothing; call it without a transaction."""
    token = given.access_token.get_secret_value()
    said, worth = await accounts.inspect(token)
    found: list[Check] = [checks.of_token(said, worth)]
    numbers: list[FoundNumber] = []
    waba_ids = [given.waba_id] if given.waba_id else worth.waba_ids[:MOST_ACCOUNTS]
    if worth.is_valid and not waba_ids:
        found.append(checks.NO_ACCOUNT)
    for waba_id in waba_ids if worth.is_valid else ():
        said = await accounts.list_numbers(Access("", waba_id, token))
        if not said.is_ok:
            found.append(checks.of_account(said))
        numbers += [FoundNumber.of(row, waba_id) for row in said.rows()]
    shown = [CheckOut.model_validate(check) for check in found]
    return LookOut(checks=shown, numbers=numbers)


async def subject(
    merchant_id: UUID, phone_number_id: str, given: Connection, *, must_be_connected: bool = False
) -> Subject:
    """
    What the checks of a number are about: what was typed over what is connected.

    :raises NotFound: it must be connected, and is not
    :raises OtherProvider: it is not connected at Meta itself
    :raises ProofNeeded: it is not connected, and there is no token of hers
    """
    async with merchant_session(merchant_id) as db:
        channel = await queries.find_by_phone_number_id(db, phone_number_id)
        if channel is None:
            if must_be_connected:
                raise NotFound
            return checks.subject(None, given, phone_number_id)
        if channel.kind != "whatsapp_cloud":
            raise OtherProvider
        wanted = checks.subject(queries.line_of(channel), given, phone_number_id)
        app = None if channel.app_key == PLATFORM_APP else await db.get(ChannelApp, channel.app_key)
        heard_at = await event_queries.last_heard(db, phone_number_id)
    secret = crypto.unseal(app.app_secret, context=f"app:{app.app_key}") if app else None
    return Subject(
        access=wanted.access,
        app_secret=wanted.app_secret or secret,
        is_platform_app=app is None and wanted.is_platform_app,
        is_connected=True,
        challenged_at=app.challenged_at if app else None,
        heard_at=heard_at,
    )
