"""Indonesian."""

from typing import Final

from oja.templates.starter.words import Language

WORDS: Final = Language(
    texts={
        "order_confirmation": (
            "Terima kasih, {{name}}! {{shop}} sudah menerima pesanan *{{number}}*.\n\n"
            "Total: {{total}}. Kami akan mengabari Anda di sini setiap ada perkembangan."
        ),
        "payment_link": (
            "Halo {{name}}, total pesanan *{{number}}* adalah {{total}}.\n\n"
            "Anda bisa membayar dengan aman di sini: {{link}}\n\n"
            "Begitu pembayaran masuk, pesanan langsung kami siapkan."
        ),
        "order_shipped": (
            "Halo {{name}}, kabar baik: pesanan *{{number}}* dari {{shop}} sudah dalam perjalanan! "
            "Kami kabari lagi saat sudah dekat."
        ),
        "out_for_delivery": (
            "Halo {{name}}, kurir kami mengantar pesanan *{{number}}* hari ini. "
            "Mohon pastikan ponsel Anda aktif, siapa tahu kurir menelepon."
        ),
        "order_delivered": (
            "Halo {{name}}, pesanan *{{number}}* sudah sampai. Selamat menikmati! "
            "Terima kasih sudah belanja di {{shop}}. Kalau ada yang kurang pas, balas saja di sini."
        ),
        "review_request": (
            "Halo {{name}}, bagaimana pesanan *{{number}}* dari {{shop}}? Ceritakan di sini: {{link}}\n\n"
            "Pendapat jujur Anda membantu kami jadi lebih baik."
        ),
        "abandoned_cart": (
            "Halo {{name}}, keranjang Anda di {{shop}} masih menunggu: {{items}}. "
            "Mau kami simpan, atau ada yang bisa kami bantu?"
        ),
        "back_in_stock": (
            "Halo {{name}}, *{{product}}* sudah ada lagi di {{shop}}! "
            "Waktu itu cepat habis, jadi Anda yang pertama kami kabari."
        ),
        "welcome_back": (
            "Halo {{name}}, lama tidak berjumpa! Banyak yang baru di {{shop}}. "
            "Yuk lihat-lihat, kami senang kalau Anda mampir lagi."
        ),
    },
    buttons={
        "abandoned_cart": ("Lihat keranjang",),
        "back_in_stock": ("Tunjukkan",),
        "welcome_back": ("Lihat yang baru",),
    },
    samples={
        "name": "Dewi",
        "shop": "Pasar Jalak",
        "number": "ORD-20261125-00001",
        "total": "Rp125.000",
        "link": "https://shop.example/pay/7Kd2",
        "items": "Beras 5 kg, minyak kelapa",
        "product": "Beras 5 kg",
    },
    stop="Balas STOP untuk berhenti menerima penawaran.",
    nameless="Kak",
)
