"""Access: what a call to the Graph API carries for a number: its own token, else the platform's."""

from oja.channels import credentials
from oja.channels.queries import Line
from oja.channels.whatsapp_cloud.transport import Access
from oja.kernel.settings import get_settings


def access_of(line: Line) -> Access:
    """What a call to the Graph API needs to know of a number."""
    token = credentials.opened(line).get("access_token") or get_settings().meta_token
    return Access(line.phone_number_id, line.waba_id, str(token))
