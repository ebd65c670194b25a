"""
The few sentences that leave the storefront through Python: what a shopper's message says when a link has typed it in.

Everything a page shows comes from the React tree's catalogue (`web/src/storefront/words`).
"""

from oja.kernel.words import Words

EN = {
    "hello": "Hello {shop}!",
    "ask": "Hello {shop}! I have a question about {product}: {url}",
    "ask_order": "Hello {shop}! I have a question about my order {number}.",
    "order": (
        "Hello {shop}! I would like to order my cart ({count, plural, one {# item} other {# items}}, {total})."
        "\nMy cart: {code}"
    ),
    "consent": "{shop} may write to me on WhatsApp once, to tell me that this is back.",
    "stumbled": "Something went wrong on our side",
    "stumbled_why": "Please try again in a moment. Your cart is as you left it.",
    "busy": "We are a bit busy",
    "busy_why": "Please try again in a minute. Your cart is as you left it.",
    "lost": "There is nothing here",
    "lost_why": "The link may be old. The rest of the shop is open.",
    "a_customer": "A customer",
    "moved": "The shop has moved",
    "moved_why": "It is open at its new address, and your cart comes along. Please do this again there.",
    "arrives": "Arrives {when}",
    "ready": "Ready for pickup {when}",
    "from_time": "{day} from {time}",
    "today": "today",
    "tomorrow": "tomorrow",
    "others": "Other products",
    "back_to": "Back to {shop}",
    "no_shop": "There is no shop at this address",
    "no_shop_why": "Check the spelling, or ask the shop for its link.",
    "to_oja": "Go to Oja",
}
FR = {
    "hello": "Bonjour {shop} !",
    "ask": "Bonjour {shop} ! J’ai une question sur {product} : {url}",
    "ask_order": "Bonjour {shop} ! J’ai une question sur ma commande {number}.",
    "order": (
        "Bonjour {shop} ! Je voudrais commander mon panier"
        " ({count, plural, one {# article} other {# articles}}, {total}).\nMon panier : {code}"
    ),
    "consent": "{shop} peut m’écrire une fois sur WhatsApp, pour me dire que c’est de retour.",
    "stumbled": "Quelque chose s’est mal passé chez nous",
    "stumbled_why": "Veuillez réessayer dans un instant. Votre panier est resté tel quel.",
    "busy": "Il y a un peu d’affluence",
    "busy_why": "Veuillez réessayer dans une minute. Votre panier est resté tel quel.",
    "lost": "Il n’y a rien ici",
    "lost_why": "Le lien est peut-être ancien. Le reste de la boutique est ouvert.",
    "a_customer": "Un client",
    "moved": "La boutique a déménagé",
    "moved_why": "Elle est ouverte à sa nouvelle adresse, et votre panier vous suit. Veuillez recommencer là-bas.",
    "arrives": "Arrive {when}",
    "ready": "Prêt à retirer {when}",
    "from_time": "{day} à partir de {time}",
    "today": "aujourd’hui",
    "tomorrow": "demain",
    "others": "Autres produits",
    "back_to": "Retour à {shop}",
    "no_shop": "Il n’y a pas de boutique à cette adresse",
    "no_shop_why": "Vérifiez l’orthographe, ou demandez son lien à la boutique.",
    "to_oja": "Aller sur Oja",
}
PT = {
    "hello": "Olá, {shop}!",
    "ask": "Olá, {shop}! Tenho uma pergunta sobre {product}: {url}",
    "ask_order": "Olá, {shop}! Tenho uma pergunta sobre meu pedido {number}.",
    "order": (
        "Olá, {shop}! Quero pedir o que está no meu carrinho"
        " ({count, plural, one {# item} other {# itens}}, {total}).\nMeu carrinho: {code}"
    ),
    "consent": "{shop} pode me escrever uma vez no WhatsApp para avisar que voltou.",
    "stumbled": "Algo deu errado do nosso lado",
    "stumbled_why": "Tente de novo daqui a pouco. Seu carrinho está como você deixou.",
    "busy": "Estamos com muito movimento",
    "busy_why": "Tente de novo em um minuto. Seu carrinho está como você deixou.",
    "lost": "Não há nada aqui",
    "lost_why": "O link pode ser antigo. O resto da loja está aberto.",
    "a_customer": "Um cliente",
    "moved": "A loja mudou de endereço",
    "moved_why": "Ela está aberta no novo endereço, e seu carrinho vai junto. Faça isso de novo lá, por favor.",
    "arrives": "Chega {when}",
    "ready": "Pronto para retirar {when}",
    "from_time": "{day} a partir das {time}",
    "today": "hoje",
    "tomorrow": "amanhã",
    "others": "Outros produtos",
    "back_to": "Voltar para {shop}",
    "no_shop": "Não há nenhuma loja neste endereço",
    "no_shop_why": "Confira se está escrito certo ou peça o link à loja.",
    "to_oja": "Ir para o Oja",
}
ES = {
    "hello": "¡Hola, {shop}!",
    "ask": "¡Hola, {shop}! Tengo una pregunta sobre {product}: {url}",
    "ask_order": "¡Hola, {shop}! Tengo una pregunta sobre mi pedido {number}.",
    "order": (
        "¡Hola, {shop}! Quiero pedir lo que hay en mi carrito"
        " ({count, plural, one {# artículo} other {# artículos}}, {total}).\nMi carrito: {code}"
    ),
    "consent": "{shop} puede escribirme una vez por WhatsApp para avisarme de que ha vuelto.",
    "stumbled": "Algo salió mal de nuestro lado",
    "stumbled_why": "Inténtalo de nuevo en un momento. Tu carrito está como lo dejaste.",
    "busy": "Hay mucha gente ahora mismo",
    "busy_why": "Inténtalo de nuevo en un minuto. Tu carrito está como lo dejaste.",
    "lost": "Aquí no hay nada",
    "lost_why": "Puede que el enlace sea antiguo. El resto de la tienda está abierto.",
    "a_customer": "Un cliente",
    "moved": "La tienda se ha mudado",
    "moved_why": "Está abierta en su nueva dirección, y tu carrito va contigo. Vuelve a hacerlo allí, por favor.",
    "arrives": "Llega {when}",
    "ready": "Listo para recoger {when}",
    "from_time": "{day} desde las {time}",
    "today": "hoy",
    "tomorrow": "mañana",
    "others": "Otros productos",
    "back_to": "Volver a {shop}",
    "no_shop": "No hay ninguna tienda en esta dirección",
    "no_shop_why": "Revisa que esté bien escrita o pide el enlace a la tienda.",
    "to_oja": "Ir a Oja",
}
HI = {
    "hello": "नमस्ते {shop}!",
    "ask": "नमस्ते {shop}! मुझे {product} के बारे में कुछ पूछना है: {url}",
    "ask_order": "नमस्ते {shop}! मुझे अपने ऑर्डर {number} के बारे में कुछ पूछना है।",
    "order": (
        "नमस्ते {shop}! मैं अपनी कार्ट का ऑर्डर देना चाहता/चाहती हूँ"
        " ({count, plural, one {# चीज़} other {# चीज़ें}}, {total})।\nमेरी कार्ट: {code}"
    ),
    "consent": "{shop} मुझे WhatsApp पर एक बार लिखकर बता सकते हैं कि यह फिर से आ गया है।",
    "stumbled": "हमारी तरफ़ से कुछ गड़बड़ हो गई",
    "stumbled_why": "थोड़ी देर में फिर कोशिश करें। आपकी कार्ट वैसी ही है।",
    "busy": "अभी थोड़ी भीड़ है",
    "busy_why": "एक मिनट में फिर कोशिश करें। आपकी कार्ट वैसी ही है।",
    "lost": "यहाँ कुछ नहीं है",
    "lost_why": "लिंक पुराना हो सकता है। बाकी दुकान खुली है।",
    "a_customer": "एक ग्राहक",
    "moved": "दुकान का पता बदल गया है",
    "moved_why": "वह नए पते पर खुली है, और आपका कार्ट साथ चलता है। कृपया वहाँ फिर से करें।",
    "arrives": "{when} पहुँचेगा",
    "ready": "{when} ले सकते हैं",
    "from_time": "{day}, {time} बजे से",
    "today": "आज",
    "tomorrow": "कल",
    "others": "अन्य उत्पाद",
    "back_to": "{shop} पर वापस जाएँ",
    "no_shop": "इस पते पर कोई दुकान नहीं है",
    "no_shop_why": "पता ठीक से जाँच लें, या दुकान से उसका लिंक माँग लें।",
    "to_oja": "Oja पर जाएँ",
}
AR = {
    "hello": "مرحبًا {shop}!",
    "ask": "مرحبًا {shop}! لدي سؤال عن {product}: {url}",
    "ask_order": "مرحبًا {shop}! لدي سؤال عن طلبي {number}.",
    "order": (
        "مرحبًا {shop}! أود طلب ما في سلتي ({count, plural, zero {لا شيء} one {قطعة واحدة} two {قطعتان}"
        " few {# قطع} many {# قطعة} other {# قطعة}}، {total}).\nسلتي: {code}"
    ),
    "consent": "يمكن لمتجر {shop} مراسلتي مرة واحدة عبر واتساب ليخبرني بعودة هذا المنتج.",
    "stumbled": "حدث خطأ من جهتنا",
    "stumbled_why": "يرجى المحاولة بعد قليل. سلتك كما تركتها.",
    "busy": "لدينا زحام قليل",
    "busy_why": "يرجى المحاولة بعد دقيقة. سلتك كما تركتها.",
    "lost": "لا يوجد شيء هنا",
    "lost_why": "ربما يكون الرابط قديمًا. بقية المتجر مفتوحة.",
    "a_customer": "أحد الزبائن",
    "moved": "انتقل المتجر",
    "moved_why": "إنه مفتوح في عنوانه الجديد، وسلتك تنتقل معك. يرجى إعادة المحاولة هناك.",
    "arrives": "يصل {when}",
    "ready": "جاهز للاستلام {when}",
    "from_time": "{day} من الساعة {time}",
    "today": "اليوم",
    "tomorrow": "غدًا",
    "others": "منتجات أخرى",
    "back_to": "العودة إلى {shop}",
    "no_shop": "لا يوجد متجر في هذا العنوان",
    "no_shop_why": "تأكد من كتابة العنوان، أو اطلب الرابط من المتجر.",
    "to_oja": "الذهاب إلى Oja",
}
ID = {
    "hello": "Halo {shop}!",
    "ask": "Halo {shop}! Saya mau bertanya tentang {product}: {url}",
    "ask_order": "Halo {shop}! Saya mau bertanya tentang pesanan saya {number}.",
    "order": (
        "Halo {shop}! Saya mau memesan isi keranjang saya"
        " ({count, plural, other {# barang}}, {total}).\nKeranjang saya: {code}"
    ),
    "consent": "{shop} boleh mengirimi saya satu pesan WhatsApp untuk memberi tahu bahwa barang ini ada lagi.",
    "stumbled": "Ada yang salah di pihak kami",
    "stumbled_why": "Silakan coba lagi sebentar lagi. Keranjang Anda tetap seperti semula.",
    "busy": "Kami sedang ramai",
    "busy_why": "Silakan coba lagi semenit lagi. Keranjang Anda tetap seperti semula.",
    "lost": "Tidak ada apa-apa di sini",
    "lost_why": "Tautannya mungkin sudah lama. Bagian toko lainnya buka.",
    "a_customer": "Seorang pelanggan",
    "moved": "Toko ini sudah pindah",
    "moved_why": "Toko buka di alamat barunya, dan keranjang Anda ikut. Silakan ulangi di sana.",
    "arrives": "Tiba {when}",
    "ready": "Siap diambil {when}",
    "from_time": "{day} mulai {time}",
    "today": "hari ini",
    "tomorrow": "besok",
    "others": "Produk lainnya",
    "back_to": "Kembali ke {shop}",
    "no_shop": "Tidak ada toko di alamat ini",
    "no_shop_why": "Periksa ejaannya, atau minta tautannya kepada toko.",
    "to_oja": "Ke Oja",
}

WORDS = Words(en=EN, fr=FR, pt=PT, es=ES, hi=HI, ar=AR, id=ID)
say = WORDS.say
