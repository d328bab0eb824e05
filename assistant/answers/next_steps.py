"""Next steps that are something to do, not something to read: their words in phrases.yml, and what pressing them
sends.
"""

from assistant.answers.reply import Sends

ACTIONS: dict[str, tuple[str, Sends]] = {
    "request_handoff": ("choice_pass_on", {"intent": "request_handoff"}),
    "request_person": ("choice_person", {"intent": "request_person"}),
    "prepare_questions": ("choice_questions", {"intent": "prepare_questions"}),
    "easy_read_on": ("choice_easy_read", {"easy": True}),
    "easy_read_off": ("choice_long_words", {"easy": False}),
    "think_it_through": ("choice_think", {"thinking": {"do": "open"}}),
}
LANGUAGES = "other_languages"  # a choice named by the languages themselves
