"""The line of how to be reached: the way that is wished for, with what matters of it in the family's words."""

import re

from assistant.handoffs.beside.story import wishes_for_care
from assistant.handoffs.fields import WAYS
from assistant.handoffs.readers.refusal import NotUnderstood
from assistant.handoffs.readers.way_to_reach import way_wished
from assistant.hospital.profile import Profile

BESIDE_A_WAY = re.compile(r"(?<=[.;!])\s+")


def way(words: str, profile: Profile, given: dict[str, str]) -> str:
    if (wished := way_wished(words)) is None:
        raise NotUnderstood("utter_handoff_method_unclear")
    way, beside = wished
    parts = [one for one in BESIDE_A_WAY.split(beside) if not wishes_for_care(one)]  # that is for the message
    beside = " ".join(parts).strip(" ;.") if len(parts) < len(BESIDE_A_WAY.split(beside)) else beside
    return f"{WAYS[way]} ({beside})" if beside else WAYS[way]
