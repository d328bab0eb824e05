"""A topic that a family wants to hear no more of, and nothing else with it: "stop about the money", "you keep saying
complaint". It is told sorry, and not the page of that topic.
"""

import re

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.weighed import Weighed
from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 22  # words
_TOPIC = r"(?:(?:the|a|an|any|your|that|this|all (?:the|that)|my|making|going) )*(?:money|costs?|petrol(?: money)?|fares?|travel|parking|pay(?:ing|ment)?|complain(?:t|ts|ing)?|lawyers?|solicitors?|legal (?:stuff|advice)|courts?|advocates?|ombudsm[ae]n|private(?: care| doctors?)?|abroad|interpreters?|translators?|pals|second opinions?|leaflets?|guides?)"
REFUSES = re.compile(
    rf"(?<!have )(?<!has )(?<!had )(?<!got )\b(?:stop|quit|enough|no more|leave off|give over)(?: (?:going on|banging on|talking|telling me|on|with|about|saying|mentioning|me|it|of))* {_TOPIC}\b"
    rf"|\b(?:you|u)(?:'re| are)? (?:just |always |still )?(?:keep|kept|keeps)(?: on)? (?:saying|going on|talking|telling me|mentioning|bringing up|on|banging on|repeating)(?: (?:about|to|of|up|the word))* {_TOPIC}\b"
    rf"|\bwhy (?:do|are|did) (?:you|u) (?:keep )?(?:saying|talking|telling me|say|mention\w*|going on|going)(?: (?:on|about|me|to))* {_TOPIC}\b"
    rf"|\b(?:i|we)(?:'m| am|m|'re| are)? (?:not|never|did not|didn'?t|didnt|don'?t|dont|do not|wasn'?t)(?: (?:really|even|actually|once|want to|wanna|want|need|to))* (?:asking?|asked|ask|mean|meant|said|say|mention\w*|complain(?:ing)?|talking|hear|about|on)(?: (?:about|for|of|on|you|to))* {_TOPIC}\b(?! (?:form|number))"
    r"|\b(?:i|we) (?:really |just )*(?:don'?t|dont|do not|didn'?t|never) (?:really |even )?(?:want|wanted|wish) to (?:complain|make a complaint)\b"
    rf"|^(?:no|not)[ ,.]+(?:about )?{_TOPIC}[ .!]*$"
)
GOES_ON = re.compile(
    r"\b(?:needs?|afford|died|dead|death|passed away|bereaved|stillborn|want|need|who|what|how|where|when|which|why (?!do you|are you|did you)|tell me|can|could|put|send)\b"
)


def refuses_topic(text: str) -> bool:
    """Only that: what else is said has an answer of its own."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST or not REFUSES.search(plain):
        return False
    rest = REFUSES.sub(" ", plain)
    return not GOES_ON.search(rest) and not asks(rest)


def topic_refused(it: Weighed, text: str) -> Reply | None:
    """At the beginning nothing was said that could be too much."""
    if it.snapshot.last_answer is None or not refuses_topic(text):
        return None
    return it.words.talk.heard("topic_left_out", it.reader, now=clock.now())
