"""
Info: pages in the merchant's own words: about, delivery, returns, privacy and whatever else, in her languages.

Owns `shop_pages`. What she writes is Markdown; what shoppers get is HTML that only we have made, with links that lead
to the web, a mail box or a phone and nowhere else.
"""
