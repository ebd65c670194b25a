"""At the edge of each limit: what just fits is let through, one more is refused with a sentence."""

from collections.abc import Callable
from typing import Any

import pytest

from oja.kernel import whatsapp_limits as limits

Body = dict[str, Any]

LINK = "https://shop.example/a"
PICTURE = {"type": "image", "image": {"link": f"{LINK}.jpg"}}


def send(kind: str, content: Any, *, to: str = "2348031234567") -> Body:
    return {"messaging_product": "whatsapp", "to": to, "type": kind, kind: content}


def interactive(kind: str, action: Any, *, to: str = "2348031234567", body: str | None = "Hi", **parts: Any) -> Body:
    words = {"body": {"text": body}} if body is not None else {}
    return send("interactive", {"type": kind, **words, **parts, "action": action}, to=to)


def product(retailer_id: str = "rice", catalog_id: str = "1", **parts: Any) -> Body:
    action = {"catalog_id": catalog_id, "product_retailer_id": retailer_id}
    return send("interactive", {"type": "product", **parts, "action": action})


def products(*sizes: int, title: str = "Rice", header: str | None = "Shop") -> Body:
    sections = [
        {"title": title, "product_items": [{"product_retailer_id": f"{n}"} for n in range(size)]} for size in sizes
    ]
    above: Body = {"header": {"type": "text", "text": header}} if header is not None else {}
    return interactive("product_list", {"catalog_id": "1", "sections": sections}, **above)


def carousel(cards: int, *, first: int = 0, last_catalog: str = "1") -> Body:
    made: list[Body] = [
        {"card_index": first + n, "type": "product", "action": {"product_retailer_id": f"{n}", "catalog_id": "1"}}
        for n in range(cards)
    ]
    made[-1]["action"]["catalog_id"] = last_catalog
    return interactive("carousel", {"cards": made})


def media_carousel(words: str = "Rice", buttons: tuple[int, int] = (1, 1), title: str = "Buy") -> Body:
    cards = [
        {
            "card_index": n,
            "header": PICTURE,
            "body": {"text": words},
            "action": {
                "buttons": [
                    {"type": "quick_reply", "quick_reply": {"id": f"{n}:{b}", "title": title}} for b in range(size)
                ]
            },
        }
        for n, size in enumerate(buttons)
    ]
    return interactive("carousel", {"cards": cards})


def link_carousel(url: str) -> Body:
    action = {"name": "cta_url", "parameters": {"display_text": "Buy", "url": url}}
    cards = [{"card_index": n, "type": "cta_url", "header": PICTURE, "action": action} for n in range(2)]
    return interactive("carousel", {"cards": cards})


def catalog(thumbnail: str = "rice", name: str = "catalog_message", body: str = "Look") -> Body:
    return interactive(
        "catalog_message", {"name": name, "parameters": {"thumbnail_product_retailer_id": thumbnail}}, body=body
    )


def address(country: str = "IN", to: str = "919812345678") -> Body:
    return interactive("address_message", {"name": "address_message", "parameters": {"country": country}}, to=to)


def flow(**changes: Any) -> Body:
    given = {
        "flow_message_version": "3",
        "flow_id": "1",
        "flow_cta": "Fill in",
        "flow_action": "navigate",
        "flow_action_payload": {"screen": "A", "data": {"a": 1}},
    } | changes
    return interactive("flow", {"name": "flow", "parameters": {k: v for k, v in given.items() if v is not None}})


def amount(value: Any, **more: Any) -> Body:
    return {"value": value, "offset": 100, **more}


def pay(*, to: str = "919812345678", order: Body | None = None, item: Body | None = None, **changes: Any) -> Body:
    line = {"retailer_id": "r", "name": "Rice", "amount": amount(1500), "quantity": 2, "sale_amount": amount(1000)}
    whole = {"status": "pending", "items": [line | (item or {})], "subtotal": amount(2000), "tax": amount(100)}
    given = {
        "reference_id": "ORD-1",
        "type": "physical-goods",
        "currency": "INR",
        "total_amount": amount(2100),
        "order": whole | (order or {}),
    } | changes
    parameters = {key: value for key, value in given.items() if value is not None}
    return interactive("order_details", {"name": "review_and_pay", "parameters": parameters}, to=to)


def status(status: str = "shipped", description: str = "Soon", reference: str = "ORD-1") -> Body:
    order = {"status": status, "description": description}
    parameters = {"reference_id": reference, "order": order}
    return interactive("order_status", {"name": "review_order", "parameters": parameters}, to="919812345678")


def template(*components: Body) -> Body:
    return send("template", {"name": "offer", "language": {"code": "en"}, "components": list(components)})


def button(kind: str, index: Any = "0", **parameter: Any) -> Body:
    return {"type": "button", "sub_type": kind, "index": index, "parameters": [parameter]}


def header(**parameter: Any) -> Body:
    return {"type": "header", "parameters": [parameter]}


def mpm(size: int, thumbnail: str = "rice") -> Body:
    items = [{"product_retailer_id": f"{n}"} for n in range(size)]
    action = {"thumbnail_product_retailer_id": thumbnail, "sections": [{"title": "Rice", "product_items": items}]}
    return template(button("mpm", type="action", action=action))


def card_template(cards: int, first: int = 0) -> Body:
    made = [{"card_index": first + n, "components": [header(**PICTURE)]} for n in range(cards)]
    return template({"type": "carousel", "cards": made})


def offer(ends: Any) -> Body:
    parameters = [{"type": "limited_time_offer", "limited_time_offer": {"expiration_time_ms": ends}}]
    return template({"type": "limited_time_offer", "parameters": parameters})


def contacts(people: int = 1, phone: str = "+2348031234567") -> Body:
    return send("contacts", [{"name": {"formatted_name": "Bayo"}, "phones": [{"phone": phone}]}] * people)


ACTION = "interactive.action"
PARAMETERS = f"{ACTION}.parameters"
ORDER = f"{PARAMETERS}.order"
PART = "template.components[0]"

EDGES: list[tuple[str, Callable[[], Body], Callable[[], Body], str]] = [
    ("product: retailer id", product, lambda: product(""), f"{ACTION}.product_retailer_id"),
    ("product: catalogue", product, lambda: product(catalog_id=""), f"{ACTION}.catalog_id"),
    ("product: no header", product, lambda: product(header=PICTURE), "interactive.header.type"),
    ("product: footer", lambda: product(footer={"text": "f" * 60}), lambda: product(footer={"text": "f" * 61}),
     "interactive.footer.text"),
    ("products: in all", lambda: products(15, 15), lambda: products(15, 16), f"{ACTION}.sections.product_items"),
    ("products: sections", lambda: products(*[1] * 10), lambda: products(*[1] * 11), f"{ACTION}.sections"),
    ("products: an empty section", lambda: products(1), lambda: products(1, 0), f"{ACTION}.sections[1].product_items"),
    ("products: heading", lambda: products(1, title="t" * 24), lambda: products(1, title="t" * 25),
     f"{ACTION}.sections[0].title"),
    ("products: a line above", lambda: products(1, header="h" * 60), lambda: products(1, header=None),
     "interactive.header"),
    ("products: length of the line", lambda: products(1, header="h" * 60), lambda: products(1, header="h" * 61),
     "interactive.header.text"),
    ("carousel: least", lambda: carousel(2), lambda: carousel(1), f"{ACTION}.cards"),
    ("carousel: most", lambda: carousel(10), lambda: carousel(11), f"{ACTION}.cards"),
    ("carousel: order", lambda: carousel(3), lambda: carousel(3, first=1), f"{ACTION}.cards.card_index"),
    ("carousel: one catalogue", lambda: carousel(3), lambda: carousel(3, last_catalog="2"), f"{ACTION}.cards"),
    ("cards: words", lambda: media_carousel("w" * 160), lambda: media_carousel("w" * 161),
     f"{ACTION}.cards[0].body.text"),
    ("cards: line breaks", lambda: media_carousel("a\n\nb"), lambda: media_carousel("a\n\n\nb"),
     f"{ACTION}.cards[0].body.text"),
    ("cards: same buttons", lambda: media_carousel(buttons=(2, 2)), lambda: media_carousel(buttons=(2, 1)),
     f"{ACTION}.cards"),
    ("cards: title of a button", lambda: media_carousel(title="t" * 20), lambda: media_carousel(title="t" * 21),
     f"{ACTION}.cards[0].action.buttons.quick_reply.title"),
    ("cards: link", lambda: link_carousel(LINK), lambda: link_carousel("shop"),
     f"{ACTION}.cards[0].action.parameters.url"),
    ("catalogue: name", catalog, lambda: catalog(name="catalog"), f"{ACTION}.name"),
    ("catalogue: thumbnail", catalog, lambda: catalog(""), f"{PARAMETERS}.thumbnail_product_retailer_id"),
    ("catalogue: body", lambda: catalog(body="b" * 1024), lambda: catalog(body="b" * 1025), "interactive.body.text"),
    ("address: country", address, lambda: address("NG"), f"{PARAMETERS}.country"),
    ("address: where she is", address, lambda: address(to="2348031234567"), "to"),
    ("address: Singapore", lambda: address("SG", "6591234567"), lambda: address("SG", "5511987654321"), "to"),
    ("contact: name", lambda: interactive("request_contact_info", {"name": "request_contact_info"}),
     lambda: interactive("request_contact_info", {"name": "contact"}), f"{ACTION}.name"),
    ("contact: body", lambda: interactive("request_contact_info", {"name": "request_contact_info"}),
     lambda: interactive("request_contact_info", {"name": "request_contact_info"}, body=None), "interactive.body.text"),
    ("flow: label", lambda: flow(flow_cta="c" * 30), lambda: flow(flow_cta="c" * 31), f"{PARAMETERS}.flow_cta"),
    ("flow: id or name", lambda: flow(flow_id=None, flow_name="a"), lambda: flow(flow_name="a"),
     f"{PARAMETERS}.flow_id"),
    ("flow: neither", flow, lambda: flow(flow_id=None), f"{PARAMETERS}.flow_id"),
    ("flow: version", flow, lambda: flow(flow_message_version="2"), f"{PARAMETERS}.flow_message_version"),
    ("flow: action", lambda: flow(flow_action=None), lambda: flow(flow_action="jump"), f"{PARAMETERS}.flow_action"),
    ("flow: mode", lambda: flow(mode="draft"), lambda: flow(mode="live"), f"{PARAMETERS}.mode"),
    ("flow: our endpoint begins", lambda: flow(flow_action="data_exchange", flow_action_payload=None),
     lambda: flow(flow_action="data_exchange"), f"{PARAMETERS}.flow_action_payload"),
    ("flow: screen", lambda: flow(flow_action_payload={"screen": "A"}), lambda: flow(flow_action_payload={"data": {}}),
     f"{PARAMETERS}.flow_action_payload.screen"),
    ("flow: empty data", flow, lambda: flow(flow_action_payload={"screen": "A", "data": {}}),
     f"{PARAMETERS}.flow_action_payload.data"),
    ("pay: reference", lambda: pay(reference_id="r" * 35), lambda: pay(reference_id="r" * 36),
     f"{PARAMETERS}.reference_id"),
    ("pay: letters of it", lambda: pay(reference_id="a-Z_0.9"), lambda: pay(reference_id="ORD 1"),
     f"{PARAMETERS}.reference_id"),
    ("pay: name of a line", lambda: pay(item={"name": "n" * 60}), lambda: pay(item={"name": "n" * 61}),
     f"{ORDER}.items[0].name"),
    ("pay: pieces", pay, lambda: pay(item={"quantity": 0}), f"{ORDER}.items[0].quantity"),
    ("pay: whole pieces", pay, lambda: pay(item={"quantity": 1.5}), f"{ORDER}.items[0].quantity"),
    ("pay: lines add up", pay, lambda: pay(order={"subtotal": amount(2001)}), f"{ORDER}.subtotal"),
    ("pay: total adds up", pay, lambda: pay(total_amount=amount(2101)), f"{PARAMETERS}.total_amount"),
    ("pay: all of it adds up",
     lambda: pay(order={"shipping": amount(50), "discount": amount(10)}, total_amount=amount(2140)),
     lambda: pay(order={"shipping": amount(50), "discount": amount(10)}, total_amount=amount(2160)),
     f"{PARAMETERS}.total_amount"),
    ("pay: hundredths", pay, lambda: pay(total_amount={"value": 2100, "offset": 1000}),
     f"{PARAMETERS}.total_amount.offset"),
    ("pay: whole hundredths", pay, lambda: pay(total_amount=amount(2100.5)), f"{PARAMETERS}.total_amount.value"),
    ("pay: words of the tax", lambda: pay(order={"tax": amount(100, description="d" * 60)}),
     lambda: pay(order={"tax": amount(100, description="d" * 61)}), f"{ORDER}.tax.description"),
    ("pay: lines", pay, lambda: pay(order={"items": []}), f"{ORDER}.items"),
    ("pay: currency", pay, lambda: pay(currency="NGN"), f"{PARAMETERS}.currency"),
    ("pay: goods", lambda: pay(type="digital-goods"), lambda: pay(type="goods"), f"{PARAMETERS}.type"),
    ("pay: where she is", pay, lambda: pay(to="2348031234567"), "to"),
    ("pay: state", lambda: pay(currency="BRL", to="5511987654321"),
     lambda: pay(order={"status": "done"}), f"{ORDER}.status"),
    ("status: known", status, lambda: status("lost"), f"{ORDER}.status"),
    ("status: words", lambda: status(description="d" * 120), lambda: status(description="d" * 121),
     f"{ORDER}.description"),
    ("status: reference", status, lambda: status(reference=""), f"{PARAMETERS}.reference_id"),
    ("call: label", lambda: interactive("voice_call", {"name": "voice_call", "parameters": {"display_text": "d" * 20}}),
     lambda: interactive("voice_call", {"name": "voice_call", "parameters": {"display_text": "d" * 21}}),
     f"{PARAMETERS}.display_text"),
    ("template: line above", lambda: template(header(type="text", text="h" * 60)),
     lambda: template(header(type="text", text="h" * 61)), f"{PART}.parameters[0].text"),
    ("template: file above", lambda: template(header(**PICTURE)), lambda: template(header(type="image", image={})),
     f"{PART}.parameters[0].image"),
    ("template: place above", lambda: template(header(type="location", location={"latitude": "6", "longitude": "3"})),
     lambda: template(header(type="location", location={"latitude": "6"})),
     f"{PART}.parameters[0].location.longitude"),
    ("template: product above",
     lambda: template(header(type="product", product={"product_retailer_id": "a", "catalog_id": "1"})),
     lambda: template(header(type="product", product={"product_retailer_id": "a"})),
     f"{PART}.parameters[0].product.catalog_id"),
    ("template: words", lambda: template({"type": "body", "parameters": [{"type": "text", "text": "x" * 1024}]}),
     lambda: template({"type": "body", "parameters": [{"type": "text", "text": "x" * 1025}]}),
     f"{PART}.parameters[0].text"),
    ("template: code", lambda: template(button("copy_code", type="coupon_code", coupon_code="C" * 20)),
     lambda: template(button("copy_code", type="coupon_code", coupon_code="C" * 21)),
     f"{PART}.parameters[0].coupon_code"),
    ("template: payload", lambda: template(button("quick_reply", type="payload", payload="p" * 256)),
     lambda: template(button("quick_reply", type="payload", payload="p" * 257)), f"{PART}.parameters[0].payload"),
    ("template: end of a link", lambda: template(button("url", type="text", text="u")),
     lambda: template(button("url", type="text", text="")), f"{PART}.parameters[0].text"),
    ("template: index", lambda: template(button("url", 9, type="text", text="u")),
     lambda: template(button("url", 10, type="text", text="u")), f"{PART}.index"),
    ("template: index twice",
     lambda: template(button("url", 0, type="text", text="u"), button("url", "1", type="text", text="u")),
     lambda: template(button("url", 0, type="text", text="u"), button("url", "0", type="text", text="u")),
     "template.components"),
    ("template: products", lambda: mpm(30), lambda: mpm(31), f"{PART}.parameters[0].action.sections.product_items"),
    ("template: picture of the products", lambda: mpm(1), lambda: mpm(1, ""),
     f"{PART}.parameters[0].action.thumbnail_product_retailer_id"),
    ("template: least cards", lambda: card_template(2), lambda: card_template(1), f"{PART}.cards"),
    ("template: most cards", lambda: card_template(10), lambda: card_template(11), f"{PART}.cards"),
    ("template: order of cards", lambda: card_template(2), lambda: card_template(2, 1), f"{PART}.cards.card_index"),
    ("template: end of the offer", lambda: offer(1_800_000_000_000), lambda: offer("soon"),
     f"{PART}.parameters[0].limited_time_offer.expiration_time_ms"),
    ("contacts: most", lambda: contacts(257), lambda: contacts(258), "contacts"),
    ("contacts: phone", contacts, lambda: contacts(phone=""), "contacts[0].phones[0].phone"),
    ("reaction: one emoji", lambda: send("reaction", {"message_id": "wamid.x", "emoji": "👍🏽"}),
     lambda: send("reaction", {"message_id": "wamid.x", "emoji": "thanks"}), "reaction.emoji"),
    ("sticker: no caption", lambda: send("sticker", {"id": "1"}), lambda: send("sticker", {"id": "1", "caption": "c"}),
     "sticker.caption"),
    ("audio: no caption", lambda: send("audio", {"id": "1"}), lambda: send("audio", {"id": "1", "caption": "c"}),
     "audio.caption"),
    ("video: caption", lambda: send("video", {"id": "1", "caption": "c" * 1024}),
     lambda: send("video", {"id": "1", "caption": "c" * 1025}), "video.caption"),
    ("document: name", lambda: send("document", {"id": "1", "filename": "f" * 240}),
     lambda: send("document", {"id": "1", "filename": "f" * 241}), "document.filename"),
    ("callback data", lambda: send("text", {"body": "a"}) | {"biz_opaque_callback_data": "c" * 512},
     lambda: send("text", {"body": "a"}) | {"biz_opaque_callback_data": "c" * 513}, "biz_opaque_callback_data"),
    ("context", lambda: send("text", {"body": "a"}) | {"context": {"message_id": "wamid.x"}},
     lambda: send("text", {"body": "a"}) | {"context": {"message_id": ""}}, "context.message_id"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("fits", "is_too_much", "field"), [edge[1:] for edge in EDGES], ids=[edge[0] for edge in EDGES]
)
def test_the_edge_of_a_limit(fits: Callable[[], Body], is_too_much: Callable[[], Body], field: str) -> None:
    assert limits.problems(fits()) == []
    found = {problem.field: problem.message for problem in limits.problems(is_too_much())}
    assert found[field].endswith(".")


def test_an_order_in_brazil_may_come_without_its_lines() -> None:
    body = pay(currency="BRL", to="5511987654321")
    del body["interactive"]["action"]["parameters"]["order"]
    assert limits.problems(body) == []


def test_a_business_scoped_id_tells_the_country_too() -> None:
    body = {**pay(), "recipient": "IN.13491208655302741918"}
    del body["to"]
    assert limits.problems(body) == []
    refused = limits.problems({**body, "recipient": "NG.13491208655302741918"})
    assert [problem.message for problem in refused] == [
        "WhatsApp shows this kind of message (order_details) only to customers in India, Brazil, Singapore."
    ]


INTERACTIVE = (
    "product", "product_list", "catalog_message", "carousel", "flow", "address_message", "order_details",
    "order_status", "voice_call", "button", "list", "cta_url",
)  # fmt: skip
NONSENSE: tuple[Any, ...] = (
    None,
    7,
    "x",
    [],
    [None],
    {"a": []},
    {"parameters": 7},
    {"cards": [7, {}]},
    {"sections": [7, {"product_items": [None]}]},
    {"parameters": {"order": {"items": [None], "tax": 7}}},
)


@pytest.mark.parametrize("kind", INTERACTIVE)
@pytest.mark.parametrize("nonsense", NONSENSE, ids=repr)
def test_any_nonsense_is_refused_and_never_raises(kind: str, nonsense: Any) -> None:
    assert limits.problems(interactive(kind, nonsense))


@pytest.mark.parametrize("kind", ["header", "body", "button", "carousel", "limited_time_offer", "other"])
@pytest.mark.parametrize("nonsense", [None, 7, "x", [None], {"a": 1}], ids=repr)
def test_any_part_of_a_template_is_judged_without_raising(kind: str, nonsense: Any) -> None:
    part = {"type": kind, "parameters": nonsense, "cards": nonsense, "index": nonsense, "sub_type": nonsense}
    assert isinstance(limits.problems(template(part)), list)
