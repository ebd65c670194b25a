"""Portuguese of Brazil."""

from typing import Final

from oja.templates.starter.words import Language

WORDS: Final = Language(
    texts={
        "order_confirmation": (
            "Oi, {{name}}! A loja {{shop}} recebeu o seu pedido *{{number}}*. Obrigado!\n\n"
            "Total: {{total}}. Vamos avisar você por aqui a cada passo."
        ),
        "payment_link": (
            "Oi, {{name}}! O total do seu pedido *{{number}}* é {{total}}.\n\n"
            "Você pode pagar com segurança aqui: {{link}}\n\n"
            "Assim que o pagamento cair, já começamos a preparar tudo."
        ),
        "order_shipped": (
            "Oi, {{name}}! Boa notícia: o seu pedido *{{number}}* da loja {{shop}} já está a caminho. "
            "Avisamos quando estiver chegando."
        ),
        "out_for_delivery": (
            "Oi, {{name}}! O entregador leva o seu pedido *{{number}}* até você hoje. "
            "Fique com o celular por perto, caso ele precise ligar."
        ),
        "order_delivered": (
            "Oi, {{name}}! O seu pedido *{{number}}* chegou. Aproveite! "
            "Obrigado por comprar na loja {{shop}}. Se algo não estiver certo, é só responder aqui."
        ),
        "review_request": (
            "Oi, {{name}}! O que você achou do seu pedido *{{number}}* da loja {{shop}}? Conte aqui: {{link}}\n\n"
            "A sua opinião sincera ajuda a gente a melhorar."
        ),
        "abandoned_cart": (
            "Oi, {{name}}! O seu carrinho na loja {{shop}} ainda está esperando por você: {{items}}. "
            "Quer que a gente guarde, ou precisa de alguma ajuda?"
        ),
        "back_in_stock": (
            "Oi, {{name}}! *{{product}}* voltou à loja {{shop}}. "
            "Da última vez acabou rapidinho, então lembramos de você primeiro."
        ),
        "welcome_back": (
            "Oi, {{name}}! Quanto tempo! Tem muita novidade na loja {{shop}}. "
            "Venha dar uma olhada, vamos adorar ver você de novo."
        ),
    },
    buttons={
        "abandoned_cart": ("Ver meu carrinho",),
        "back_in_stock": ("Quero ver",),
        "welcome_back": ("Ver novidades",),
    },
    samples={
        "name": "Juliana",
        "shop": "Mercado Estorninho",
        "number": "ORD-20261125-00001",
        "total": "R$ 125,00",
        "link": "https://shop.example/pay/7Kd2",
        "items": "Arroz 5 kg, azeite de dendê",
        "product": "Arroz 5 kg",
    },
    stop="Responda PARAR para não receber mais ofertas.",
    nameless="tudo bem",
)
