"""What becomes of it if they say no: "and what if the surgeon won't hear of it". A rule, since the words for a no are
without number. Without Rasa: text, as it is spelt right, and what was told before it.
"""

import re

ASK_REFUSED = "ask_refused"
OF_A_REQUEST = frozenset(  # answers behind which "they" are asked for a second opinion, and "one" is one
    """
    cost_private delay_risk disagreement effect_on_care experts_met free_on_nhs handoff_consent how_to_request independence legal_right lost_trust
    nation_difference opinions_differ prepare_questions privacy reasons_to_seek refused route_other_nhs route_same_hospital route_same_team routes_compared
    situation tell_our_team three_things waiting_time what_happens what_is_second_opinion who_can_request who_gives_opinion will_they_wait
    """.split()
)
LONGEST = 16  # words
_WHO = r"(?:they|that lot|them lot|(?:the|that|this|our|his|her|their|my|a) (?!(?:mum|mam|mom|dad|father|mother|ex|son|daughter|child|baby|boy|girl|teenager)\b)(?:[\w'-]+ ){0,2}?[\w'-]+)"
_HE = r"(?:he|she|it)"  # the doctor, or at home somebody else
_US = r"(?:us|me|it|him|her|them|(?:his|her|my|our|the) \w+)"
_OFF = r"(?:sling (?:our|my|his|her|their) hooks?|get (?:lost|stuffed|knotted)|go away|jog on|bog off|clear off|naff off|sod off|piss off|fuck off|bugger off|do one|take a hike|whistle for it|mind (?:our|my|his|her|their) own(?: business)?|like it or lump it)"
_IT = r"(?:it|that|this|one|anything|any of (?:it|this|that)|(?:an?|the|our|my) (?:second (?:opinion|look|view)|other doctor|request)|another (?:opinion|doctor|look|view))"
_NO = (
    r"(?:(?:just |simply |still |then |all |both |only )*(?:"
    r"(?:say|says|said|saying) (?:no|nope|naw|nae chance|never)|refuses?|declines?"
    rf"|(?:refuses?|declines?) (?:to (?:do|give|allow|arrange|agree to|hear of|consider) )?{_IT}"
    rf"|(?:won'?t|wont|will not|wouldn'?t|do not|don'?t|doesn'?t) (?:even )?(?:hear of|have|do|allow|agree(?: to)?|entertain|consider|listen(?: to)?|budge|play ball|give (?:us|me) |arrange)(?: ?(?:{_IT}|us|me))?"
    rf"|(?:turns?|knocks?|sends?|bats?|fobs?) {_US} (?:down|back|away|off)|(?:shows?) {_US} the door|(?:digs?) (?:their|his|her|its) heels in|put(?:s)? (?:their|his|her) foot down"
    rf"|(?:tell|tells|told|say to|says to) {_US}(?: \w+)? (?:no|to {_OFF})"
    r"))"
)
_LEAD = r"(?:(?:and|so|but|ok|okay|right|well|then|also|er|um|oh|ah|wait|sorry|thanks|hm+)[ ,.]+)*"
_IF = r"(?:(?:what|wot|wat)(?: (?:happens|then|do (?:i|we) do|about|will happen))?(?: then)? if|(?:what|wot) and if|and if|suppos(?:e|ing)|say|what when)"
_END = r"(?: (?:then|though|anyway|again|outright|flat out|point blank|to us|to me|to that|straight out|please|from the start))*"
_FLAT = rf"{_IF} (?:it'?s|its|it is|the answer(?:'?s| is)|{_WHO}(?:'?s| is)) (?:just |still |only )?(?:a )?(?:(?:flat|straight|plain|firm|big|definite|hard) )?no(?: (?:from|by) (?:[\w'-]+ ?){{1,4}})?"
PLAINLY = re.compile(rf"^{_LEAD}(?:{_IF} {_WHO} {_NO}|{_FLAT}){_END}$")
OF_ONE = re.compile(rf"^{_LEAD}{_IF} {_HE} {_NO}{_END}$")


def asks_if_refused(text: str, after: str | None) -> bool:
    """Of a second opinion; never behind an answer that treats a refusal of its own."""
    plain = " ".join(text.lower().replace("\u2019", "'").replace(",", " ").split()).strip(" .!?")
    if len(plain.split()) > LONGEST or not (after is None or after in OF_A_REQUEST):
        return False
    return bool(PLAINLY.match(plain)) or (after not in (None, "who_can_request") and bool(OF_ONE.match(plain)))
