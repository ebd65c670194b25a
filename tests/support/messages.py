"""One message of every kind we may say, with all of its parts."""

from typing import Any

from oja.channels.messages import (
    AddressRequest,
    Audio,
    Button,
    Buttons,
    Carousel,
    Catalog,
    ContactRequest,
    Contacts,
    CtaUrl,
    Document,
    Flow,
    Image,
    Interactive,
    ListMessage,
    Location,
    LocationRequest,
    MarkRead,
    OrderDetails,
    OrderStatus,
    OutMessage,
    PayItem,
    Product,
    Products,
    ProductSection,
    Reaction,
    Row,
    Section,
    Sticker,
    Template,
    Text,
    Video,
    kind_of,
)

SHOP = "https://shop.example"
CATALOG = "200000000000001"
ROWS = [Row(f"p:{n}", f"Rice {n}", "₦24.99") for n in range(1, 11)]
PERSON: dict[str, Any] = {"name": {"formatted_name": "Bayo Ade"}, "phones": [{"phone": "+2348031234567"}]}
CALL = {
    "type": "voice_call",
    "body": {"text": "Rather talk?"},
    "action": {"name": "voice_call", "parameters": {"display_text": "Call us"}},
}

EVERY: list[OutMessage] = [
    Text("Good morning"),
    Image(url=f"{SHOP}/rice.jpg", caption="Rice"),
    Video(url=f"{SHOP}/rice.mp4", caption="How to cook it"),
    Audio(url=f"{SHOP}/hello.ogg", is_voice=True),
    Document(url=f"{SHOP}/prices.pdf", caption="Our prices", filename="prices.pdf"),
    Sticker(url=f"{SHOP}/thanks.webp"),
    Location(6.5244, 3.3792, "Starling Market", "12 Allen Avenue, Ikeja"),
    Contacts([PERSON]),
    Reaction("wamid.HBgLHERS", "👍"),
    Buttons("What next?", [Button("cart", "My cart"), Button("browse", "Browse")], footer="Starling Market"),
    ListMessage("Pick one", "Browse", [Section("Long", ROWS[:5]), Section("Round", ROWS[5:])], header_text="Rice"),
    CtaUrl("Our shop", "Open shop", f"{SHOP}/", footer="Starling Market"),
    LocationRequest("Where shall we bring it?"),
    AddressRequest("Where shall we bring it?", "IN", {"name": "Chidi"}),
    ContactRequest("What is your number?"),
    Product("rice-5kg", CATALOG, "Back in stock"),
    Products(
        "For your kitchen",
        CATALOG,
        [ProductSection("Rice", ["rice-5kg", "rice-1kg"]), ProductSection("Oil", ["oil-1l"])],
        "Starling Market",
    ),
    Catalog("Have a look around", "rice-5kg"),
    Carousel("New this week", CATALOG, ["rice-5kg", "oil-1l"]),
    Flow("Tell us where you live", "Fill in", "token-1", flow_id="123", screen="ADDRESS", data={"city": "Lagos"}),
    OrderDetails(
        "Your order",
        "ORD-1",
        "INR",
        [PayItem("rice-5kg", "Rice 5 kg", 50000, 2)],
        subtotal=100000,
        total=108000,
        payment={"payment_type": "upi", "payment_configuration": "shop"},
        tax=(5000, "GST"),
        shipping=(4000, ""),
        discount=(1000, ""),
    ),
    OrderStatus("Your order is on its way", "ORD-1", "shipped", "With Speedy"),
    Template("order_update", "en", ["Chidi", "ORD-1", "on its way"]),
    Interactive(CALL),
    MarkRead("wamid.HBgLHERS", is_typing=True),
]
"""One of each kind, in the order of the union."""

BY_KIND: dict[str, OutMessage] = {kind_of(message): message for message in EVERY}
