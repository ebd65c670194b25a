"""English. Keys say where a sentence is used; `*word*` is bold in WhatsApp."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    "button.orders": "My orders",
    "button.browse": "Keep browsing",
    "button.person": "Talk to a person",
    "placed": "Thank you, {name}! Your order *{number}* is in.",
    "placed.unnamed": "Thank you! Your order *{number}* is in.",
    "line": "{quantity} × {name} – {total}",
    "rest": "…and # more",
    "discount": "Code {code}: −{amount}",
    "delivery": "Delivery: {amount}",
    "total": "*Total: {total}*",
    "to": "Delivery to: {address}",
    "to.location": "the location you shared",
    "pickup": "You pick it up at {shop}.",
    "next": "{shop} will confirm it, and we write to you here as it moves along.",
    "follow": "Follow it here: {link}",
    "confirmed": "Good news: {shop} has confirmed your order *{number}*. Total: {total}.",
    "processing": "Your order *{number}* is being prepared.",
    "processing.pickup": "Your order *{number}* is being prepared. You can soon pick it up at {shop}.",
    "shipped": "Your order *{number}* is on its way to you!",
    "delivered": "Your order *{number}* has arrived. Enjoy, and thank you for shopping with {shop}!",
    "delivered.pickup": "You have picked up your order *{number}*. Enjoy, and thank you for shopping with {shop}!",
    "review": "How was it? A few words help others choose: {link}",
    "cancelled": "Your order *{number}* has been cancelled. If that is a surprise, talk to us: we are happy to help.",
    "back": "Good news: *{product}* is back at {shop}, for {price}!",
    "button.show": "Show me",
    # What fills the approved template, where bold and line breaks are not allowed.
    "short.there": "there",
    "short.placed": "received. Total: {total}",
    "short.confirmed": "confirmed",
    "short.processing": "being prepared",
    "short.shipped": "on its way to you",
    "short.delivered": "delivered",
    "short.delivered.pickup": "picked up",
    "short.cancelled": "cancelled",
}
