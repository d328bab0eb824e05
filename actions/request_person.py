"""The family wants a person: mark the conversation as waiting, so that staff see it, and say when somebody is there."""

from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.deps import PLAIN, Said
from actions.edge import HonestAction
from assistant import clock
from assistant.conversations.mode import ask_for_person
from assistant.conversations.readers.person_guessed import only_guessed
from assistant.hospital.hours import OpeningHours
from assistant.records import conversations

ASKS_FIRST = {"render": "person_first"}  # worded by the service


class RequestPerson(HonestAction):
    writes = True
    failed = "utter_person_failed"

    def name(self) -> str:
        return "action_request_person"

    def act(self, dispatcher: CollectingDispatcher, tracker: Tracker, said: Said) -> list[dict[str, Any]]:
        with self.deps.db.begin() as session:
            if said.sure < PLAIN and only_guessed(conversations.family_message(session, said.turn_id).text):
                dispatcher.utter_message(json_message=ASKS_FIRST)
                return []
            ask_for_person(session, said.conversation_id, self.deps.profile)
        hours = OpeningHours(self.deps.profile.liaison.hours, self.deps.profile.nation)
        self.say(dispatcher, "utter_person_asked" if hours.is_open(clock.now()) else "utter_person_asked_closed")
        return []
