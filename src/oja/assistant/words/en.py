"""English. Keys say where a sentence is used; `*word*` is bold in WhatsApp."""

from collections.abc import Mapping
from typing import Final

WORDS: Final[Mapping[str, str]] = {
    # Buttons and rows. Twenty characters at most, twenty-four in a list.
    "button.browse": "Browse",
    "button.keep_browsing": "Keep browsing",
    "button.cart": "My cart",
    "button.orders": "My orders",
    "button.person": "Talk to a person",
    "button.add": "Add to cart",
    "button.choose": "Choose",
    "button.wait": "Tell me when back",
    "button.similar": "More like this",
    "button.checkout": "Check out",
    "button.change": "Change items",
    "button.one_more": "One more",
    "button.one_less": "One less",
    "button.remove": "Remove",
    "button.pickup": "Pick it up",
    "button.delivery": "Have it delivered",
    "button.saved_address": "Use this address",
    "button.new_address": "Another address",
    "button.change_delivery": "Change delivery",
    "button.other_area": "Another area",
    "button.confirm": "Place order",
    "button.menu": "Menu",
    "list.categories": "See categories",
    "list.products": "See products",
    "list.variants": "Choose",
    "list.cart": "Choose an item",
    "list.areas": "Choose your area",
    "list.orders": "See my orders",
    "row.more": "More…",
    "row.more_hint": "See what comes next",
    "row.everything": "Everything",
    "row.empty_cart": "Empty the cart",
    "row.empty_cart_hint": "Take everything out and start afresh",
    "button.not_this": "No, not this one",
    "row.none": "None of these",
    "row.none_hint": "Type its name instead",
    # Greeting
    "welcome": "Welcome to *{shop}*!",
    "welcome.known": "Welcome back to *{shop}*, {name}!",
    "welcome.how": (
        "Tap *Browse* to look around, or just type what you need, like “rice”. Everything is on our page too: {link}"
    ),
    "menu": "What can I do for you today? Tap a button, or type what you are looking for.",
    "menu.named": "Hi {name}! Tap a button, or type what you are looking for.",
    "thanks": "You’re welcome! Whenever you need something, just write to us here.",
    "media.image": (
        "Thank you for the picture! I could not make use of it myself. Type the name of what you need, or let "
        "somebody from our team have a look."
    ),
    "media.audio": (
        "Thank you for the voice note! I cannot listen to it yet. Please type what you need, or talk to "
        "somebody from our team."
    ),
    "media": "Thank you! I cannot open that yet. Type what you need, or talk to somebody from our team.",
    "sorry": "Sorry, something went wrong on our side. Please try that once more, or talk to somebody from our team.",
    "person": (
        "Of course. I have told the team, and somebody from {shop} will answer you right here. You can "
        "already write what it is about."
    ),
    # Browsing
    "categories": "What are you looking for?",
    "category": "*{category}*",
    "category.count": "{count, plural, one {# product} other {# products}}",
    "products": "*{category}*: {count, plural, one {# product} other {# products}}. Pick one to see it.",
    "found": "Here is what I found for “{words}”: {count, plural, one {# product} other {# products}}.",
    "found.several": "Here is what I found.",
    "found.nothing": "I could not find “{words}”. Try another word, or look through our categories.",
    # Pictures
    "picture.this": "This looks like what you sent. Is it this one?",
    "picture.this_code": "I can read the code {code} on your picture. Is it this one?",
    "picture.these": "This is what looks like your picture. Is it one of these?",
    "picture.these_code": "I can read the code {code} on your picture. Is it one of these?",
    "picture.nothing": (
        "Thank you for the picture! I do not recognise anything of ours in it. Type its name or a few words and I "
        "look for that, or let somebody from our team have a look."
    ),
    "picture.code_unknown": (
        "I can read the code {code} on your picture, but we have nothing with that code. Type its name or a few "
        "words and I look for that, or let somebody from our team have a look."
    ),
    "picture.words": "I do not recognise anything of ours in your picture, so I looked for your words.",
    "picture.late": (
        "Your picture is still on its way to us. I have a look as soon as it is here. You can also just type what "
        "you need."
    ),
    "picture.not_this": (
        "Sorry, I mistook it for something else. Type its name or a few words and I look for that, or let somebody "
        "from our team have a look."
    ),
    "point.which": "Which one do you mean? Type its name, or send me a picture of it.",
    "shop.empty": "{shop} is still filling the shelves. Please look in again soon, or talk to somebody from our team.",
    "product.gone": "That one is no longer in our shop. Here is what we have.",
    "product.in_stock": "In stock",
    "product.few_left": "Only {count} left",
    "product.sold_out": "Sold out for now",
    "product.from": "from {price}",
    "product.which": "*{name}*: which one would you like?",
    "product.waiting": "I will tell you here when {name} is back.",
    "product.how_many": "Want several? Just type how many.",
    # Cart
    "cart": "*Your cart*",
    "cart.line": "{quantity} × {name} – {total}",
    "cart.line.sold_out": "{quantity} × {name} – sold out",
    "cart.line.short": "{quantity} × {name} – only {left} left",
    "cart.line.changed": "{quantity} × {name} – {total} (now {price} each, it was {before})",
    "cart.rest": "…and # more",
    "cart.total": "*Total: {total}*",
    "cart.web": "Or go on in our web shop, where this cart is yours for a day: {link}",
    "cart.empty": "Your cart is empty. Let’s find you something nice!",
    "cart.emptied": "Done, your cart is empty now.",
    "cart.added": "Added: {quantity} × {name}.",
    "cart.count": "{count, plural, one {# item} other {# items}} in your cart, {total} in all.",
    "cart.set": "Now {quantity} × {name}.",
    "cart.removed": "{name} is out of your cart.",
    "cart.how_many": "To change how many, just type a number.",
    "cart.choose": "Which item would you like to change?",
    "cart.line_detail": "{quantity} × {price} = {total}",
    "cart.line_choose": (
        "*{name}*\n{quantity} × {price} = {total}\n\nHow many would you like? Tap a button or type a number."
    ),
    "cart.opened": "Here is the cart you filled on our page.",
    "cart.received": "Thank you, I have put your list into the cart.",
    "cart.not_sold": (
        "{count, plural, one {One item is} other {# items are}} no longer in our shop, so I left {count, "
        "plural, one {it} other {them}} out."
    ),
    "cart.no_number": (
        "I am not sure what the {number} is for. Pick a product first, then type how many you would like."
    ),
    "code.expired": (
        "That link has grown old, so its cart could not be opened. Please tap “Order on WhatsApp” on our "
        "page once more."
    ),
    "code.used": "That cart was opened before.",
    "code.unknown": "I do not know that code. Please tap “Order on WhatsApp” on our page once more.",
    "short.none": "Sorry, {name} has just sold out.",
    "short.some": "Sorry, there {left, plural, one {is only # piece} other {are only # pieces}} of {name} left.",
    "short.taken_out": "{name} has just sold out, so I took it out of your cart.",
    "short.lowered": (
        "There {left, plural, one {is only # piece} other {are only # pieces}} of {name} left, so I changed "
        "your cart to that."
    ),
    # Codes. A footer has sixty characters at most.
    "coupon.ask": "Which code do you have? Just type it here.",
    "coupon.how": "Have a code? Type it, like “code ABC123”.",
    "coupon.how_off": "To take the code off, type “remove code”.",
    "coupon.taken": "Lovely, the code {code} is on your cart.",
    "coupon.off": "Code {code}: −{amount}",
    "coupon.delivery": "Code {code}: we bring it for free",
    "coupon.dropped": "Done, the code {code} is off your cart.",
    "coupon.none": "There is no code on your cart.",
    "coupon.soon": "The code {code} starts on {day}. Do keep it until then!",
    "coupon.unknown_coupon": "I do not know the code “{code}”. Please check how it is written and type it once more.",
    "coupon.coupon_not_now": "The code {code} is over, sorry.",
    "coupon.coupon_used_up": "The code {code} has been used as often as it may be, sorry.",
    "coupon.coupon_below_minimum": "The code {code} needs a larger order: with something more for {missing} it works.",
    "coupon.too_many": "Those were many codes. Please wait a minute before you try another one.",
    # Checkout
    "checkout.how": "How would you like to get your order?",
    "checkout.how_known": "How would you like to get your order? Last time we delivered to:\n{address}",
    "checkout.address": (
        "Where shall we bring it? Type the address with street, area and a landmark, or tap the button to "
        "share your location."
    ),
    "checkout.address_short": (
        "Could you write a bit more, please? Street, area and a landmark help the rider find you."
    ),
    "checkout.area": "Which area is that in? It tells us what it costs to bring your order.",
    "checkout.too_little": (
        "We deliver to {area} from {minimum} on. Something more for {missing}, and your order is on its way."
    ),
    "checkout.phone": "Which phone number may the rider call? Share yours with one tap, or type another one.",
    "checkout.phone_again": "I could not read that number. Please type it with its area code, for example {example}.",
    "checkout.no_cart": "There is nothing in your cart to check out yet. Let’s find you something nice!",
    "checkout.left": "No problem, nothing was ordered. Your cart is kept for you.",
    "checkout.nothing_to_leave": "All right. Is there anything else I can do for you?",
    "checkout.address_form": (
        "Where shall we bring it, and when? Fill in the short form, or simply type the address here with street, area "
        "and a landmark."
    ),
    "button.address_form": "Delivery details",
    "form.title": "Delivery",
    "form.street": "Street and number",
    "form.street_hint": "Where the rider comes to",
    "form.landmark": "Landmark",
    "form.landmark_hint": "Such as: blue gate, opposite the bank",
    "form.city": "Area or city",
    "form.recipient": "For whom",
    "form.phone": "Phone for the rider",
    "form.instructions": "Anything else the rider should know",
    "form.next": "Continue",
    "form.when_title": "When",
    "form.when": "When shall we come?",
    "form.done": "Done",
    "form.street_short": "Please write the street and number, so that the rider finds you.",
    "form.slot_gone": "That time is no longer free. Please choose another one.",
    "summary": "*Please check your order*",
    "summary.subtotal": "Items: {amount}",
    "summary.delivery_free": "Delivery to {area}: free",
    "summary.delivery_to": "Delivery to {area}: {amount}",
    "summary.tax": "Tax: {amount}",
    "summary.to": "Delivery to: {address}",
    "summary.pickup": "You pick it up at {shop}.",
    "summary.pickup_at": "You pick it up at {shop}: {address}",
    "summary.phone": "Phone: {phone}",
    "summary.slot": "When: {slot}",
    "summary.changed": "Your cart has changed in the meantime. Please look it over once more.",
    "summary.discount_changed": "Your code now takes {amount} off, it was {before}.",
    "summary.discount_gone": "Your code took {before} off, and no longer does. Please look at the new total.",
    "summary.delivery_changed": "Delivery is now {amount}, it was {before}.",
    "summary.price": "The price of {name} is now {price}, it was {before}.",
    "area.free": "Free",
    "address.location": "the location you shared",
    "address.map": "the location you shared ({latitude}, {longitude})",
    # Orders
    "orders": "Your latest orders. Pick one to see it.",
    "orders.none": "You have no orders with us yet. Let’s find you something nice!",
    "order.row": "{status} · {total}",
    "order.unknown": "I could not find that order under your name. Here is what I can do for you:",
    "order.already": "This order is already placed.",
    "order": "*Order {number}*\n{status}",
    "status.pending": "Received, waiting to be confirmed",
    "status.confirmed": "Confirmed",
    "status.processing": "Being prepared",
    "status.shipped": "On its way",
    "status.delivered": "Delivered",
    "status.picked_up": "Picked up",
    "status.cancelled": "Cancelled",
}
