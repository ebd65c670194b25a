"""A shop as pages know it, without a database."""

from uuid import UUID

from oja.merchants.queries import Shop


def shop_at(home: str) -> Shop:
    """Starling Market, living at that address."""
    return Shop(
        id=UUID(int=1),
        name="Starling Market",
        slug="shop",
        currency="NGN",
        country="NG",
        timezone="Africa/Lagos",
        language="en",
        tagline="",
        accent=None,
        logo_url=None,
        whatsapp_number="+2347012345678",
        home=home,
    )
