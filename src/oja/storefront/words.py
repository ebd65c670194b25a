"""
The few sentences that leave the storefront through Python: what a shopper's message says when a link has typed it in.

Everything a page shows comes from the React tree's catalogue (`web/src/storefront/words`).
"""

from oja.kernel.words import Words

EN = {
    "hello": "Hello {shop}!",
    "ask": "Hello {shop}! I have a question about {product}: {url}",
    "order": (
        "Hello {shop}! I would like to order my cart ({count, plural, one {# item} other {# items}}, {total})."
        "\nMy cart: {code}"
    ),
    "consent": "{shop} may write to me on WhatsApp once, to tell me that this is back.",
    "no_shop": "There is no shop at this address",
    "no_shop_why": "Check the spelling, or ask the shop for its link.",
    "to_oja": "Go to Oja",
}

say = Words(en=EN).say
