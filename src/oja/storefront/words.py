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
FR = {
    "hello": "Bonjour {shop} !",
    "ask": "Bonjour {shop} ! J’ai une question sur {product} : {url}",
    "order": (
        "Bonjour {shop} ! Je voudrais commander mon panier"
        " ({count, plural, one {# article} other {# articles}}, {total}).\nMon panier : {code}"
    ),
    "consent": "{shop} peut m’écrire une fois sur WhatsApp, pour me dire que c’est de retour.",
    "no_shop": "Il n’y a pas de boutique à cette adresse",
    "no_shop_why": "Vérifiez l’orthographe, ou demandez son lien à la boutique.",
    "to_oja": "Aller sur Oja",
}
PT = {
    "hello": "Olá, {shop}!",
    "ask": "Olá, {shop}! Tenho uma pergunta sobre {product}: {url}",
    "order": (
        "Olá, {shop}! Quero pedir o que está no meu carrinho"
        " ({count, plural, one {# item} other {# itens}}, {total}).\nMeu carrinho: {code}"
    ),
    "consent": "{shop} pode me escrever uma vez no WhatsApp para avisar que voltou.",
    "no_shop": "Não há nenhuma loja neste endereço",
    "no_shop_why": "Confira se está escrito certo ou peça o link à loja.",
    "to_oja": "Ir para o Oja",
}
ES = {
    "hello": "¡Hola, {shop}!",
    "ask": "¡Hola, {shop}! Tengo una pregunta sobre {product}: {url}",
    "order": (
        "¡Hola, {shop}! Quiero pedir lo que hay en mi carrito"
        " ({count, plural, one {# artículo} other {# artículos}}, {total}).\nMi carrito: {code}"
    ),
    "consent": "{shop} puede escribirme una vez por WhatsApp para avisarme de que ha vuelto.",
    "no_shop": "No hay ninguna tienda en esta dirección",
    "no_shop_why": "Revisa que esté bien escrita o pide el enlace a la tienda.",
    "to_oja": "Ir a Oja",
}
HI = {
    "hello": "नमस्ते {shop}!",
    "ask": "नमस्ते {shop}! मुझे {product} के बारे में कुछ पूछना है: {url}",
    "order": (
        "नमस्ते {shop}! मैं अपनी कार्ट का ऑर्डर देना चाहता/चाहती हूँ"
        " ({count, plural, one {# चीज़} other {# चीज़ें}}, {total})।\nमेरी कार्ट: {code}"
    ),
    "consent": "{shop} मुझे WhatsApp पर एक बार लिखकर बता सकते हैं कि यह फिर से आ गया है।",
    "no_shop": "इस पते पर कोई दुकान नहीं है",
    "no_shop_why": "पता ठीक से जाँच लें, या दुकान से उसका लिंक माँग लें।",
    "to_oja": "Oja पर जाएँ",
}
AR = {
    "hello": "مرحبًا {shop}!",
    "ask": "مرحبًا {shop}! لدي سؤال عن {product}: {url}",
    "order": (
        "مرحبًا {shop}! أود طلب ما في سلتي ({count, plural, zero {لا شيء} one {قطعة واحدة} two {قطعتان}"
        " few {# قطع} many {# قطعة} other {# قطعة}}، {total}).\nسلتي: {code}"
    ),
    "consent": "يمكن لمتجر {shop} مراسلتي مرة واحدة عبر واتساب ليخبرني بعودة هذا المنتج.",
    "no_shop": "لا يوجد متجر في هذا العنوان",
    "no_shop_why": "تأكد من كتابة العنوان، أو اطلب الرابط من المتجر.",
    "to_oja": "الذهاب إلى Oja",
}
ID = {
    "hello": "Halo {shop}!",
    "ask": "Halo {shop}! Saya mau bertanya tentang {product}: {url}",
    "order": (
        "Halo {shop}! Saya mau memesan isi keranjang saya"
        " ({count, plural, other {# barang}}, {total}).\nKeranjang saya: {code}"
    ),
    "consent": "{shop} boleh mengirimi saya satu pesan WhatsApp untuk memberi tahu bahwa barang ini ada lagi.",
    "no_shop": "Tidak ada toko di alamat ini",
    "no_shop_why": "Periksa ejaannya, atau minta tautannya kepada toko.",
    "to_oja": "Ke Oja",
}

WORDS = Words(en=EN, fr=FR, pt=PT, es=ES, hi=HI, ar=AR, id=ID)
say = WORDS.say
