"""
Consenting: hearing that a customer wants no more offers, or wants them again, in the moment she says so.

Both happen in the transaction that takes her message in, so they hold from its commit on: whatever is still queued is
judged when it leaves. A keyword is answered by one sentence in its language, and by nobody else.
"""

from datetime import datetime
from typing import Final
from uuid import UUID

from oja.channels.heard import MessageIn
from oja.channels.messages import Text
from oja.conversations import service
from oja.conversations.models import Conversation
from oja.customers import consent, keywords
from oja.kernel.db import MerchantSession

# Typed words, and the quick reply of a marketing template.
_SPOKEN: Final = frozenset({"text", "button"})

_STOPPED: Final = {
    "en": "Done: no more offers from us. You still get news about your orders. Send START to get offers again.",
    "fr": "C'est fait : plus d'offres de notre part. Vous recevez toujours les nouvelles de vos commandes. Envoyez"
    " REPRENDRE pour en recevoir à nouveau.",
    "pt": "Feito: não enviaremos mais ofertas. As notícias dos seus pedidos continuam. Envie REATIVAR para voltar a"
    " receber.",
    "es": "Listo: no le enviaremos más ofertas. Seguirá recibiendo noticias de sus pedidos. Envíe ALTA para volver a"
    " recibirlas.",
    "hi": "हो गया: अब हम ऑफ़र नहीं भेजेंगे। आपके ऑर्डर की ख़बरें मिलती रहेंगी। फिर से पाने के लिए «शुरू करें» भेजें।",
    "ar": "تم: لن نرسل إليك عروضًا بعد الآن. ستصلك أخبار طلباتك كالمعتاد. أرسل «اشترك» لتلقي العروض من جديد.",
    "id": "Selesai: kami tidak akan mengirim promo lagi. Kabar pesanan Anda tetap dikirim. Kirim MULAI untuk menerima"
    " promo lagi.",
    "yo": "Ó ti parí: a kò ní fi ìpolówó ránṣẹ́ sí yín mọ́. Ẹ ó ṣì máa gba ìròyìn nípa ohun tí ẹ rà. Ẹ kọ BẸ̀RẸ̀ láti tún"
    " gbà á.",
    "ha": "An gama: ba za mu ƙara aiko muku da tallace-tallace ba. Za ku ci gaba da samun labarin odarku. Rubuta FARA"
    " don sake karɓa.",
    "ig": "Emechaala: anyị agaghị ezitere gị mgbasa ahịa ọzọ. Ị ka ga-enweta ozi banyere ihe ị zụrụ. Zite BIDO ka ị"
    " nweta ha ọzọ.",
    "sw": "Tayari: hatutakutumia tena matangazo. Bado utapata habari za oda zako. Tuma ANZA ili kuyapokea tena.",
    "de": "Erledigt: Sie bekommen keine Angebote mehr von uns. Nachrichten zu Ihren Bestellungen kommen weiterhin."
    " Senden Sie ANMELDEN, um wieder Angebote zu bekommen.",
}
_STARTED: Final = {
    "en": "Welcome back: you will get our offers again. Send STOP whenever you have had enough.",
    "fr": "Bon retour : vous recevrez à nouveau nos offres. Envoyez ARRET quand vous voulez.",
    "pt": "Que bom: você voltará a receber nossas ofertas. Envie PARAR quando quiser.",
    "es": "Qué bien: volverá a recibir nuestras ofertas. Envíe BAJA cuando quiera.",
    "hi": "स्वागत है: आपको हमारे ऑफ़र फिर मिलेंगे। रोकने के लिए «बंद करें» भेजें।",
    "ar": "أهلًا بعودتك: ستصلك عروضنا من جديد. أرسل «توقف» متى شئت.",
    "id": "Selamat datang kembali: Anda akan menerima promo kami lagi. Kirim BERHENTI kapan saja.",
    "yo": "Ẹ káàbọ̀ padà: ẹ ó tún máa gba ìpolówó wa. Ẹ kọ DÚRÓ nígbàkúùgbà.",
    "ha": "Barka da dawowa: za ku sake samun tallace-tallacenmu. Rubuta TSAYA duk lokacin da kuka so.",
    "ig": "Nnọọ ọzọ: ị ga-enwetakwa mgbasa ahịa anyị. Zite KWỤSỊ mgbe ọ bụla.",
    "sw": "Karibu tena: utapokea matangazo yetu. Tuma ACHA wakati wowote.",
    "de": "Schön: Sie bekommen unsere Angebote wieder. Senden Sie STOPP, wann immer Sie möchten.",
}


async def hear_keyword(db: MerchantSession, conversation: Conversation, message_id: UUID, heard: MessageIn) -> bool:
    """
    Act on a message that is a stop or a start and nothing else; True when it was, so that nobody else answers it.

    "Start" from somebody who gets offers anyway is an ordinary message, and a second "stop" needs no second answer.
    """
    keyword = keywords.heard(heard.text) if heard.kind in _SPOKEN else None
    if keyword is None:
        return False
    wants_marketing = keyword.wish != "stop"
    is_new = await consent.write_down(
        db, conversation.customer_id, "keyword", wants_marketing=wants_marketing, words=heard.text
    )
    if wants_marketing and not is_new:
        return False
    await service.mark_handled(db, [message_id])
    if is_new:
        sentence = (_STARTED if wants_marketing else _STOPPED)[keyword.language]
        await service.say(
            db,
            conversation.id,
            [Text(sentence)],
            sent_by="system",
            cause=f"consent:{message_id}",
            purpose="reply",
        )
    return True


async def hear_preference(db: MerchantSession, customer_id: UUID, *, is_stopped: bool, at: datetime) -> None:
    """
    She set it in WhatsApp's own settings at `at` (reference: WhatsApp 1.5): nothing is said to her, since WhatsApp has
    confirmed it. What she wished since then stands, when this comes late.
    """
    await consent.write_down(db, customer_id, "whatsapp", wants_marketing=not is_stopped, at=at)
