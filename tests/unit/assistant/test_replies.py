"""Few bubbles: what several answers become, and what several quick messages mean together."""

from uuid import uuid4

from oja.assistant import intents
from oja.assistant.replies import MENU, Reply, merged
from oja.assistant.turns import Said, together
from oja.channels.messages import Button, Buttons, Text

RICE = uuid4()


def test_notes_of_one_topic_go_into_its_last_message() -> None:
    said = merged(
        [
            Reply("cart", Text("one in all"), ("Added: rice.",)),
            Reply("cart", Text("two in all"), ("Added: beans.",)),
        ]
    )
    assert said == [Text("Added: rice.\nAdded: beans.\n\ntwo in all")]


def test_a_greeting_is_not_answered_beside_something_else() -> None:
    assert merged([Reply(MENU, Text("menu")), Reply("cart", Text("cart"))]) == [Text("cart")]


def test_an_opening_stands_in_front_and_gives_way_to_what_matters() -> None:
    buttons = [Button("a", "A")]
    assert merged([Reply("cart", Buttons("Total", buttons))], "Welcome!") == [Buttons("Welcome!\n\nTotal", buttons)]
    full = Buttons("x" * 1024, buttons)
    assert merged([Reply("cart", full)], "Welcome!") == [full]


def test_a_placed_order_is_answered_by_its_confirmation_alone() -> None:
    assert merged([Reply("cart", Text("summary")), Reply("cart", None)]) == []


def test_topics_are_answered_in_the_order_they_were_asked_last() -> None:
    said = merged([Reply("a", Text("a1")), Reply("b", Text("b")), Reply("a", Text("a2"))])
    assert said == [Text("b"), Text("a2")]


def test_a_button_tapped_twice_counts_once_and_on_two_bubbles_twice() -> None:
    tap = Said(intents.Add(RICE), reply_to="wamid.1")
    assert together([tap, tap]) == [tap]
    assert len(together([tap, Said(intents.Add(RICE), reply_to="wamid.2")])) == 2


def test_quick_texts_are_one_thought() -> None:
    [said] = together([Said(intents.Find("basmati"), "Basmati"), Said(intents.Find("rice"), "rice")])
    assert said == Said(intents.Find("basmati rice", parts=("basmati", "rice")), "Basmati\nrice")


def test_courtesies_are_left_out_when_something_is_asked() -> None:
    find = Said(intents.Find("rice"), "rice")
    assert together([Said(intents.Greet(), "Hi"), find, Said(intents.Thank(), "thanks")]) == [find]
    assert together([Said(intents.Nothing()), Said(intents.Greet(), "Hi")]) == [Said(intents.Greet(), "Hi")]
    assert together([Said(intents.Nothing())]) == []
