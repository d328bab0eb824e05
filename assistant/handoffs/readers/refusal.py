"""Why the words of a step cannot stand in its line."""

ASKED_ONCE = {
    "utter_handoff_place_unknown",
    "utter_handoff_date_cannot_be",
    "utter_handoff_date_no_year",
    "utter_handoff_number_short",
}


class NotUnderstood(Exception):
    """The words cannot stand in this field. `response` names the domain response that says why and how to answer;
    `once` that the words stand when they are said again.
    """

    def __init__(self, response: str, *, once: bool = False) -> None:
        self.response, self.once = response, once or response in ASKED_ONCE
