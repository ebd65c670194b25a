"""What the phone shows: every part, filled in with what is sent, else with the samples."""

from oja.templates import preview
from oja.templates.preview import Card, Header, Tap

COMPONENTS = [
    {"type": "header", "format": "text", "text": "Hi {{1}}", "example": {"header_text": ["Chidi"]}},
    {"type": "body", "text": "Use *{{1}}* until {{2}}.", "example": {"body_text": [["YAM20", "Friday"]]}},
    {"type": "footer", "text": "Starling Market"},
    {
        "type": "buttons",
        "buttons": [
            {"type": "quick_reply", "text": "Not now"},
            {"type": "url", "text": "Shop", "url": "https://x.example/{{1}}", "example": ["https://x.example/yams"]},
            {"type": "phone_number", "text": "Call", "phone_number": "+2347012345678"},
            {"type": "copy_code", "example": "YAM20"},
            {"type": "catalog"},
        ],
    },
]


def test_the_samples_stand_in_for_what_is_not_sent() -> None:
    shown = preview.render(COMPONENTS, with_samples=True)
    assert shown.header == Header("text", "Hi Chidi")
    assert (shown.body, shown.footer) == ("Use *YAM20* until Friday.", "Starling Market")
    assert shown.buttons == [
        Tap("quick_reply", "Not now"),
        Tap("url", "Shop", "https://x.example/yams"),
        Tap("phone", "Call", "+2347012345678"),
        Tap("copy_code", "Copy offer code", "YAM20"),
        Tap("catalog", "View catalog"),
    ]
    assert preview.text(shown) == "Hi Chidi\n\nUse *YAM20* until Friday.\n\nStarling Market"


def test_what_is_sent_fills_it_and_a_gap_stays_a_gap() -> None:
    sent = [
        {"type": "header", "parameters": [{"type": "text", "text": "Ada"}]},
        {"type": "body", "parameters": [{"type": "text", "text": "RICE5"}]},
        {"type": "button", "sub_type": "url", "index": "1", "parameters": [{"type": "text", "text": "rice"}]},
        {"type": "button", "sub_type": "copy_code", "index": 3, "parameters": [{"coupon_code": "RICE5"}]},
    ]
    shown = preview.render(COMPONENTS, sent)
    assert shown.header == Header("text", "Hi Ada")
    assert shown.body == "Use *RICE5* until {{2}}."
    assert (shown.buttons[1].value, shown.buttons[3].value) == ("https://x.example/rice", "RICE5")


def test_named_variables_dates_and_sums() -> None:
    components = [{"type": "BODY", "text": "{{who}} owes {{sum}} by {{day}} now."}]
    parameters = [
        {"type": "currency", "parameter_name": "sum", "currency": {"fallback_value": "₦500", "code": "NGN"}},
        {"type": "text", "parameter_name": "who", "text": "Chidi"},
        {"type": "date_time", "parameter_name": "day", "date_time": {"fallback_value": "Friday"}},
    ]
    shown = preview.render(components, [{"type": "body", "parameters": parameters}])
    assert shown.body == "Chidi owes ₦500 by Friday now."


def test_a_carousel_shows_each_card() -> None:
    card = {
        "components": [
            {"type": "HEADER", "format": "IMAGE"},
            {"type": "BODY", "text": "{{1}} is here."},
            {"type": "BUTTONS", "buttons": [{"type": "QUICK_REPLY", "text": "Take it"}]},
        ]
    }
    filled = {
        "card_index": 0,
        "components": [
            {"type": "header", "parameters": [{"type": "image", "image": {"link": "https://x.example/1.jpg"}}]},
            {"type": "body", "parameters": [{"type": "text", "text": "Rice"}]},
        ],
    }
    components = [{"type": "BODY", "text": "New:"}, {"type": "CAROUSEL", "cards": [card, card]}]
    shown = preview.render(components, [{"type": "carousel", "cards": [filled]}])
    take = [Tap("quick_reply", "Take it")]
    assert shown.cards == [
        Card(Header("image", "", "https://x.example/1.jpg"), "Rice is here.", take),
        Card(Header("image"), "{{1}} is here.", take),
    ]


def test_the_words_of_a_code_are_whatsapps_own() -> None:
    components = [
        {"type": "BODY", "add_security_recommendation": True},
        {"type": "FOOTER", "code_expiration_minutes": 10},
        {"type": "BUTTONS", "buttons": [{"type": "OTP", "otp_type": "COPY_CODE"}]},
    ]
    shown = preview.render(components, [{"type": "body", "parameters": [{"type": "text", "text": "998877"}]}])
    assert shown.body.startswith("*998877* is your verification code. For your security")
    assert shown.footer == "This code expires in 10 minutes."
    assert shown.buttons == [Tap("otp", "Copy code")]


def test_nothing_in_it_is_trusted() -> None:
    assert preview.render(None).body == ""
    assert preview.render([{"type": "BUTTONS", "buttons": [{"type": 7}, "x"]}], "y").buttons == [Tap("", "")]
