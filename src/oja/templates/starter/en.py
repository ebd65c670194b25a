"""English."""

from typing import Final

from oja.templates.starter.words import Language

WORDS: Final = Language(
    texts={
        "order_confirmation": (
            "Thank you, {{name}}! {{shop}} has received your order *{{number}}*.\n\n"
            "Total: {{total}}. We write to you here as it moves along."
        ),
        "payment_link": (
            "Hello {{name}}, your order *{{number}}* comes to {{total}}.\n\n"
            "You can pay safely here: {{link}}\n\n"
            "As soon as it has arrived, we get your order ready."
        ),
        "order_shipped": (
            "Good news, {{name}}: your order *{{number}}* from {{shop}} is on its way to you! "
            "We tell you when it is close."
        ),
        "out_for_delivery": (
            "Hello {{name}}, our rider is bringing your order *{{number}}* today. "
            "Please keep your phone near you, in case the rider calls."
        ),
        "order_delivered": (
            "Hello {{name}}, your order *{{number}}* has arrived. Enjoy it! "
            "Thank you for shopping with {{shop}}. Is anything not right? Just reply here."
        ),
        "review_request": (
            "Hello {{name}}, how was your order *{{number}}* from {{shop}}? You can say it here: {{link}}\n\n"
            "Your honest word helps us do better next time."
        ),
        "abandoned_cart": (
            "Hello {{name}}, your cart at {{shop}} is still waiting for you: {{items}}. "
            "Shall we keep it, or do you need help with something?"
        ),
        "back_in_stock": (
            "Hello {{name}}, *{{product}}* is back at {{shop}}! It went fast last time, so we thought of you first."
        ),
        "welcome_back": (
            "Hello {{name}}, it has been a while! There is a lot that is new at {{shop}}. "
            "Come and have a look: we would love to see you again."
        ),
    },
    buttons={
        "abandoned_cart": ("Show my cart",),
        "back_in_stock": ("Show me",),
        "welcome_back": ("See what is new",),
    },
    samples={
        "name": "Chidi",
        "shop": "Starling Market",
        "number": "ORD-20261125-00001",
        "total": "₦12,500",
        "link": "https://shop.example/pay/7Kd2",
        "items": "Ofada rice 5 kg, palm oil",
        "product": "Ofada rice 5 kg",
    },
    stop="Reply STOP to hear no more offers.",
    nameless="there",
)
