"""French."""

from typing import Final

from oja.templates.starter.words import Language

WORDS: Final = Language(
    texts={
        "order_confirmation": (
            "Merci {{name}} ! {{shop}} a bien reçu votre commande *{{number}}*.\n\n"
            "Total : {{total}}. Nous vous tenons au courant ici, étape par étape."
        ),
        "payment_link": (
            "Bonjour {{name}}, le total de votre commande *{{number}}* est de {{total}}.\n\n"
            "Vous pouvez payer en toute sécurité ici : {{link}}\n\n"
            "Dès que le paiement est arrivé, nous préparons votre commande."
        ),
        "order_shipped": (
            "Bonne nouvelle, {{name}} : votre commande *{{number}}* chez {{shop}} est en route ! "
            "Nous vous prévenons dès qu'elle approche."
        ),
        "out_for_delivery": (
            "Bonjour {{name}}, notre livreur vous apporte votre commande *{{number}}* aujourd'hui. "
            "Gardez votre téléphone près de vous, au cas où il appellerait."
        ),
        "order_delivered": (
            "Bonjour {{name}}, votre commande *{{number}}* est arrivée. Profitez-en bien ! "
            "Merci d'avoir choisi {{shop}}. Quelque chose ne va pas ? Répondez simplement ici."
        ),
        "review_request": (
            "Bonjour {{name}}, avez-vous été content de votre commande *{{number}}* chez {{shop}} ? "
            "Dites-le ici : {{link}}\n\n"
            "Votre avis sincère nous aide à faire mieux."
        ),
        "abandoned_cart": (
            "Bonjour {{name}}, votre panier chez {{shop}} vous attend toujours : {{items}}. "
            "On vous le garde, ou pouvons-nous vous aider ?"
        ),
        "back_in_stock": (
            "Bonjour {{name}}, *{{product}}* est de retour chez {{shop}} ! "
            "La dernière fois, c'est parti très vite : nous avons pensé à vous en premier."
        ),
        "welcome_back": (
            "Bonjour {{name}}, cela fait un moment ! Il y a beaucoup de nouveautés chez {{shop}}. "
            "Passez jeter un œil : nous serions ravis de vous revoir."
        ),
    },
    buttons={
        "abandoned_cart": ("Voir mon panier",),
        "back_in_stock": ("Montrez-moi",),
        "welcome_back": ("Voir les nouveautés",),
    },
    samples={
        "name": "Awa",
        "shop": "Marché Étourneau",
        "number": "ORD-20261125-00001",
        "total": "12 500 F CFA",
        "link": "https://shop.example/pay/7Kd2",
        "items": "Riz parfumé 5 kg, huile de palme",
        "product": "Riz parfumé 5 kg",
    },
    stop="Répondez STOP pour ne plus recevoir d'offres.",
    nameless="à vous",
)
