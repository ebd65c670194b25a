"""Spanish."""

from typing import Final

from oja.templates.starter.words import Language

WORDS: Final = Language(
    texts={
        "order_confirmation": (
            "¡Hola, {{name}}! {{shop}} ha recibido tu pedido *{{number}}*. ¡Muchas gracias!\n\n"
            "Total: {{total}}. Te avisaremos por aquí de cada paso."
        ),
        "payment_link": (
            "¡Hola, {{name}}! El total de tu pedido *{{number}}* es {{total}}.\n\n"
            "Puedes pagar de forma segura aquí: {{link}}\n\n"
            "En cuanto llegue el pago, preparamos tu pedido."
        ),
        "order_shipped": (
            "¡Hola, {{name}}! Buenas noticias: tu pedido *{{number}}* de {{shop}} ya va en camino. "
            "Te avisamos cuando esté cerca."
        ),
        "out_for_delivery": (
            "¡Hola, {{name}}! Hoy te llevamos tu pedido *{{number}}*. "
            "Ten el teléfono a mano, por si el repartidor te llama."
        ),
        "order_delivered": (
            "¡Hola, {{name}}! Tu pedido *{{number}}* ya llegó. ¡Que lo disfrutes! "
            "Gracias por comprar en {{shop}}. Si algo no está bien, respóndenos por aquí."
        ),
        "review_request": (
            "¡Hola, {{name}}! ¿Qué te pareció tu pedido *{{number}}* de {{shop}}? Puedes decirlo aquí: {{link}}\n\n"
            "Tu opinión sincera nos ayuda a mejorar."
        ),
        "abandoned_cart": (
            "¡Hola, {{name}}! Tu carrito en {{shop}} todavía te espera: {{items}}. "
            "¿Te lo guardamos o necesitas ayuda con algo?"
        ),
        "back_in_stock": (
            "¡Hola, {{name}}! *{{product}}* ha vuelto a {{shop}}. "
            "La última vez se acabó muy rápido, así que pensamos primero en ti."
        ),
        "welcome_back": (
            "¡Hola, {{name}}! ¡Cuánto tiempo! Hay muchas novedades en {{shop}}. "
            "Pásate a echar un vistazo, nos encantará verte de nuevo."
        ),
    },
    buttons={
        "abandoned_cart": ("Ver mi carrito",),
        "back_in_stock": ("Quiero verlo",),
        "welcome_back": ("Ver novedades",),
    },
    samples={
        "name": "Lucía",
        "shop": "Mercado Estornino",
        "number": "ORD-20261125-00001",
        "total": "$250.00",
        "link": "https://shop.example/pay/7Kd2",
        "items": "Arroz 5 kg, aceite de palma",
        "product": "Arroz 5 kg",
    },
    stop="Responde BAJA para no recibir más ofertas.",
    nameless="qué tal",
)
