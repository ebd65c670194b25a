"""A domain as its merchant sees it: what is still to be done, in words to act on."""

from typing import Final

from oja.kernel.settings import get_settings
from oja.merchants import hosts
from oja.merchants.domains import names
from oja.merchants.domains.checking import GRACE
from oja.merchants.domains.models import LABEL, VERIFIED, ShopDomain
from oja.merchants.domains.schemas import DnsRecord, DomainOut

SENTENCES: Final[dict[str, str]] = {
    "no_record": "The TXT record is not there yet. New records can take an hour to be seen everywhere.",
    "other_record": "There is a TXT record, but it says something else. Copy it again, as a whole.",
    "points_nowhere": "The domain is yours, but leads nowhere yet. Set the second record.",
    "points_elsewhere": "The domain is yours, but leads somewhere else. Set the second record, remove others of the"
    " same name, and turn off your provider's own proxy.",
    "held": "Another shop uses this domain, and its TXT record is still there. Remove that record to bring it here.",
    "silent": "The domain's nameservers did not answer. We go on trying.",
    "gone": "Its records were gone for a week, so the shop let go of it. Set them again to have it back.",
    "taken": "Another shop has proved that this domain is theirs now.",
}
_LOST: Final = "A record of this domain is gone: set it again, or the shop lets go of the domain."


def shown(row: ShopDomain) -> DomainOut:
    """The row as the API gives it."""
    is_ok = row.state == VERIFIED and row.missing_since is None
    sentence = SENTENCES.get(row.reason) if row.reason else None
    return DomainOut(
        id=row.id,
        name=names.shown(row.name),
        ascii_name=row.name,
        url=hosts.home("", row.name),
        state=row.state,
        reason=None if is_ok else row.reason,
        sentence=None if is_ok else f"{_LOST} {sentence}" if row.missing_since else sentence,
        is_main=row.is_main,
        checked_at=row.checked_at,
        kept_until=row.missing_since + GRACE if row.missing_since else None,
        proof=DnsRecord(type="TXT", name=f"{LABEL}.{row.name}", value=row.proof),
        leads=[
            DnsRecord(type="CNAME", name=row.name, value=get_settings().domain_target),
            *(DnsRecord(type="AAAA" if ":" in one else "A", name=row.name, value=one) for one in row.numbers),
        ],
    )
