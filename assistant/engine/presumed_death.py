"""The Rasa component that never takes a child for dead, or for dying, without a sign: "why did they stop the feed pump"
is not answered with child death reviews because that topic was the nearest of many far ones. The next likeliest counts
instead, and no such topic stands among the guesses.
"""

import re

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message

from assistant.details.nearing_an_end import speaks_of_an_end
from assistant.engine.danger import DANGER
from assistant.engine.untrained import Untrained

A_DEATH = frozenset({"ask_death_review", "ask_inquest", "ask_bereaved"})
NEAR_DEATH = frozenset({"ask_end_of_life"})
NO_HELP_LEFT = frozenset({"ask_nothing_more"})  # its answer speaks of a hospice
SPOKEN_OF = {  # answers that a family reads after a death, or when one is near
    "death_review",
    "inquest",
    "bereaved_support",
    "stillborn",
    "should_have_pushed",
    "end_of_life",
    "nothing_more",
}
SURE = 0.6  # the words then are those of the topic, said without the word
SIGN_OF_A_DEATH = re.compile(
    r"\b(?:die[ds]?|dying|dead|deid|deaths?|passed|passing|lost|losing|gone|killed|buried|funeral|grave|coffin|mortuary|grie\w+|bereave\w*|late"
    r"|still ?born\w*|stillbirths?|miscarr\w+|sids|fatal\w*|mortality|inquests?|coroners?|fiscal|patholog\w+|autopsy|post ?mort[eu]ms?|pm|cdop|child death"
    r"|born asleep|heaven|angel|ashes|cremat\w+|memor\w+|bury|buri\w+|no longer (?:here|with us)|goodbye"
    r"|medical examiners?|key worker|happened|investigat\w+|reviews?(?! (?:costs?|free|take|takes)\b)|panel|the cause|(?:been|be|have) saved)\b",
    re.IGNORECASE,
)
SIGN_OF_AN_END = re.compile(
    r"\b(?:dnr|dnar|dnacpr|redirection|comfort\w*|brain ?stem|tubes?|plug|respect form|resus\w*|palliative|hospices?|life support|intensive care|picu|nicu|ventilat\w+|machines?|switch\w*|turn\w* (?:it |him |her |them |everything )?off|withdraw\w*|goodbye|its? time|time to"
    r"|terminal|incurable|cure\w*|nothing (?:more|else|left)|no more|anything (?:else|more)|(?:the|life'?s?|of life) end|end of|gi(?:ve|ving|ven) up|let(?:ting)? (?:him|her|them|go)|stop\w*|pain|treat\w*)\b",
    re.IGNORECASE,
)

FEARED = re.compile(  # "he could be dead in a month" is said for a child who lives
    r"\b(?:(?:could|might|may|will|would|can|going to|gonna|gunna|(?:he|she|they|we|it|that|this|who)'?ll)(?: (?:well|easily|all|both|just|very well|probably|actually|end up))* (?:be (?:dead|gone|killed)|die|be dying|dead)|(?:nearly|almost) (?:died|dead|lost (?:him|her|them|my \w+|our \w+)))\b",
    re.IGNORECASE,
)
GAVE_UP_LOOKING = re.compile(
    r"\b(?:(?:gi(?:ve|ving|ven)|gave) up|stop(?:ped|ping)?|quit|done)\b(?: (?:on|with|trying to|even|at))* (?:look(?:ing)?|search(?:ing)?|find(?:ing)?|hunt(?:ing)?|investigat\w+|test(?:s|ing)?|figur(?:e|ing)|work(?:ing)? (?:it )?out|(?:the|an?|any|his|her|getting an?) (?:search|tests?|answers?|cause|reason|diagnos\w+))\b",
    re.IGNORECASE,
)

_NOTHING = r"(?:noth?ing?|nuthin\w?|nuff?in\w?|nowt)"
FOUND_NOTHING = re.compile(  # of an illness: no word that nothing helps any more
    rf"\b{_NOTHING}(?:'?s| is| was)?(?: (?:at all|seriously|really|actually|physically|medically))* (?:w?r[ou]n?g|wron|wrog|(?:the )?matter|amiss|abnormal|sinister|to (?:worry|see|find)|there|show(?:s|ed|ing)?(?: up)?|came (?:up|back)|(?:was |is )?found|(?:shows? |showed )?on (?:the |his |her |any |all )*(?:scans?|x-?rays?|bloods?|tests?|mri|ct|ultrasound))\b(?! (?:more|else|left|to try|for (?:him|her|us)))"
    rf"|\b(?:can ?(?:no|')?t|couldn'?t|cudnt|didn'?t|don'?t|do not|does not|doesn'?t|did not|never|unable to|not) (?:\w+ )?(?:see|find|found|fine|show|pick up)(?: up)? (?:any ?thing|{_NOTHING}|owt|what|why|(?:a|the|any) (?:cause|reason|problem))\b(?! (?:more|else|left|further|that|to|will|can|helps?|works?))"
    rf"|\b(?:f(?:ou|i)nds?|finding|shows?|showed|sees?|saw|(?:came|come|comes) (?:back|up)(?: with)?) {_NOTHING}\b(?! (?:more|else|left|further|that|to (?:try|do|give|offer)|will|can|helps?|works?))"
    r"|\b(?:not|isn'?t|isnt|aint|ain'?t|wasn'?t|never) (?:\w+ )?(?:any ?thing|owt) (?:w?rong|the matter)\b",
    re.IGNORECASE,
)
GIVEN_UP = re.compile(
    r"\b(?:g[ia]ve(?:n|s)? (?:\w+ )?up|giving up|options?|hopes?|hopeless|comf\w*|cur(?:e|es|ed|able|ative)|ends?|ended|run out|ran out|exhausted|morphine|memories|inoperable|let (?:him|her|them) (?:go|slip)|take (?:him|her|them|my \w+) home|(?:no|any) more)\b",
    re.IGNORECASE,
)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class PresumedDeath(Untrained):
    """Stands after the second net and before the fallback."""

    def process(self, messages: list[Message]) -> list[Message]:
        for message in messages:
            intent, presumed = message.get(INTENT) or {}, presumed_by(message)
            told = intent.get("name") in presumed
            sure = intent.get("confidence", 0.0) >= SURE and not any(
                only(message) for only in (only_gave_up_looking, only_found_nothing, only_feared)
            )
            if not presumed or (told and sure):
                continue
            ranking = [one for one in message.get(INTENT_RANKING_KEY) or [] if one["name"] not in presumed]
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
            if told:
                other = next((one for one in ranking if one["name"] not in DANGER), None)
                message.set(INTENT, dict(other or {"name": None, "confidence": 0.0}), add_to_output=True)
        return messages


def only_gave_up_looking(message: Message) -> bool:
    """For a cause: no word of an end, however near that topic is."""
    text = message.get(TEXT) or ""
    return bool(GAVE_UP_LOOKING.search(text)) and not speaks_of_an_end(text)


def only_found_nothing(message: Message) -> bool:
    """ "Dr says nothing wrong": they look for a cause, and nobody has given up."""
    text = (message.get(TEXT) or "").replace("\u2019", "'")
    rest = FOUND_NOTHING.sub(" ", text)
    return rest != text and not (speaks_of_an_end(rest) or GIVEN_UP.search(rest))


def only_feared(message: Message) -> bool:
    """A death is feared, and none is spoken of."""
    text = message.get(TEXT) or ""
    return bool(FEARED.search(text)) and not SIGN_OF_A_DEATH.search(FEARED.sub("", text))


def presumed_by(message: Message) -> frozenset[str]:
    """The topics that would take for granted what neither the words say nor what was told just before them."""
    text = message.get(TEXT) or ""
    if (message.get(METADATA) or {}).get("after") in SPOKEN_OF:
        return frozenset()
    if only_feared(message):
        return A_DEATH
    if SIGN_OF_A_DEATH.search(text):
        return frozenset()
    if only_gave_up_looking(message) or only_found_nothing(message):
        return A_DEATH | NEAR_DEATH | NO_HELP_LEFT
    return A_DEATH if SIGN_OF_AN_END.search(text) else A_DEATH | NEAR_DEATH
