"""
Who speaks for the shop: one state machine, pure. A conversation has one owner, the assistant or the team.

    assistant --hand_over (a shopper asks for a person)--------> team
    assistant --take_over (the team replies, here or by phone)-> team
    team      --hand_back (the team is done)-------------------> assistant

Every other step leaves the owner as it is, so that each may be repeated.
"""

from typing import Final, Literal

Owner = Literal["assistant", "team"]
Step = Literal["hand_over", "take_over", "hand_back"]

ASSISTANT: Final[Owner] = "assistant"
TEAM: Final[Owner] = "team"

_AFTER: Final[dict[tuple[str, Step], Owner]] = {
    (ASSISTANT, "hand_over"): TEAM,
    (ASSISTANT, "take_over"): TEAM,
    (TEAM, "hand_back"): ASSISTANT,
}


def after(owner: str, step: Step) -> Owner:
    """Who owns the conversation after a step."""
    return _AFTER.get((owner, step), TEAM if owner == TEAM else ASSISTANT)
