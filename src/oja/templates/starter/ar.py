"""Arabic."""

from typing import Final

from oja.templates.starter.words import Language

WORDS: Final = Language(
    texts={
        "order_confirmation": (
            "شكرًا {{name}}! استلم متجر {{shop}} طلبكم *{{number}}*.\n\n"
            "الإجمالي: {{total}}. سنخبركم هنا بكل جديد عن طلبكم."
        ),
        "payment_link": (
            "مرحبًا {{name}}، إجمالي طلبكم *{{number}}* هو {{total}}.\n\n"
            "يمكنكم الدفع بأمان من هنا: {{link}}\n\n"
            "فور وصول المبلغ نبدأ بتجهيز الطلب."
        ),
        "order_shipped": (
            "مرحبًا {{name}}، خبر سار: طلبكم *{{number}}* من {{shop}} في الطريق إليكم! سنخبركم عندما يقترب."
        ),
        "out_for_delivery": (
            "مرحبًا {{name}}، يصلكم اليوم طلبكم *{{number}}* مع المندوب. نرجو إبقاء الهاتف بقربكم، فقد يتصل بكم."
        ),
        "order_delivered": (
            "مرحبًا {{name}}، وصل طلبكم *{{number}}*. نتمنى أن ينال إعجابكم! "
            "شكرًا لتسوقكم من {{shop}}. إن كان هناك ما لا يرضيكم، فقط أجيبونا هنا."
        ),
        "review_request": (
            "مرحبًا {{name}}، ما رأيكم في طلبكم *{{number}}* من {{shop}}؟ أخبرونا هنا: {{link}}\n\n"
            "رأيكم الصريح يساعدنا على أن نكون أفضل."
        ),
        "abandoned_cart": (
            "مرحبًا {{name}}، سلتكم في {{shop}} ما زالت بانتظاركم: {{items}}. هل نحتفظ بها لكم، أم نساعدكم في شيء؟"
        ),
        "back_in_stock": (
            "مرحبًا {{name}}، عاد *{{product}}* إلى {{shop}}! في المرة الماضية نفد بسرعة، لذلك فكرنا بكم أولًا."
        ),
        "welcome_back": (
            "مرحبًا {{name}}، اشتقنا إليكم! في {{shop}} الكثير من الجديد. تفضلوا بإلقاء نظرة، تسعدنا رؤيتكم من جديد."
        ),
    },
    buttons={
        "abandoned_cart": ("عرض سلتي",),
        "back_in_stock": ("أريد رؤيته",),
        "welcome_back": ("عرض الجديد",),
    },
    samples={
        "name": "ليلى",
        "shop": "سوق الزرزور",
        "number": "ORD-20261125-00001",
        "total": "125 ر.س",
        "link": "https://shop.example/pay/7Kd2",
        "items": "أرز بسمتي 5 كجم، زيت زيتون",
        "product": "أرز بسمتي 5 كجم",
    },
    stop="أرسلوا كلمة إيقاف لعدم استلام العروض.",
    nameless="بكم",
)
