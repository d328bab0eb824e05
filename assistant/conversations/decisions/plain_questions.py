"""Questions and complaints plain enough to be read by their words, and the answer that holds what is known of each:
nobody says anything, whom to ask for on the ward, going home early, letters, a video call, a copy on paper; and what is
asked for by its name, a list or to be seen.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.another_look import not_moved
from assistant.conversations.decisions.asked_in_grief import asked_in_grief
from assistant.conversations.decisions.asked_of_the_care import of_the_care
from assistant.conversations.decisions.asked_of_the_ward import of_the_ward
from assistant.conversations.decisions.everyday_asked import of_a_sibling, of_every_day
from assistant.conversations.decisions.family_interprets import family_interprets
from assistant.conversations.decisions.stopping_asked import stopping_asked
from assistant.conversations.decisions.topic_refused import topic_refused
from assistant.conversations.decisions.way_of_opinion import of_the_way
from assistant.conversations.decisions.weighed import Heard, Plan, ToEngine, Weighed
from assistant.conversations.decisions.where_it_goes import where_it_goes
from assistant.conversations.decisions.who_pays import who_pays
from assistant.conversations.not_their_case import phrase_for_it
from assistant.conversations.readers.asked_of_asking import asked_of_asking, asks_whose_yes
from assistant.conversations.readers.asked_with_care import asked_with_care
from assistant.conversations.readers.carer_asks import (
    asked_by_carer,
    asks_as_carer,
    asks_if_staff_talk,
    order_held,
    wants_to_write,
)
from assistant.conversations.readers.others_know import (
    asks_done_elsewhere,
    asks_elsewhere_sooner,
    asks_of_18_weeks,
    known_by_others,
    of_what_was_told,
    says_so_counts,
)
from assistant.conversations.readers.whom_on_the_ward import asks_whom, asks_whom_if_unheard
from assistant.conversations.readers.wishes import plain_words
from assistant.details.question import asks
from assistant.handoffs.beside.how_it_is_taken import asks_how_taken
from assistant.handoffs.readers.of_whom import refuses_death_pages
from assistant.signs import BETWEEN_SENTENCES

WHOM_NOW = "senior_doctor_now"
LONGEST, LEAST = 45, 3  # words of a message, and of a part of it that asks something
PAGE_OF_CARE = {"nods_only": "how_to_request", "cancel_unknown": "say_no"}
CARER = "without_responsibility"
VIDEO_FROM, BY_VIDEO = "travel", "could we talk by video"
COMPLAINT, DAYS_OF_STAGE = "complaint", "an early reply, in working days"
OVER_18_WEEKS, OF_ASKING = "over_18_weeks", "effect_on_care"
HAS_DAYS = ("complaint", "records", "something_went_wrong")  # pages that tell them
MEANT = {  # the part that is told where the page was told before
    "free_on_nhs": "asking is free, and if the nhs arranges the second opinion it is nhs care",
    "over_18_weeks": "if it counts for your child's case, ask the hospital in charge, have we waited over 18 weeks",
    "who_can_request": "anyone may ask for a second opinion, a parent, a carer, that includes you",
}
MORE_OF_IT = {
    "care_order_decides": "who_can_request",
    "date_back": "complaint",
    "operation_moved": OVER_18_WEEKS,
    "step_up": "refused",
    "timescale_unknown": "how_to_request",
    "specialist_unknown": "compare_hospitals",
    "without_speech": "disabled_child",
    "not_in_head": "lost_trust",
    "no_on_the_day": "say_no",
    "meeting_of_both": "disagreement",
    "functional_unknown": "explain_again",
    "psychologist_unknown": "explain_again",
    "notes_wrong": "records",
    "notes_how_corrected": "complaint",
    "notes_why_written": "records",
    "should_is_no_promise": "complaint",
    "young_too": "child_voice",
    "rules_unknown": "nation_difference",
}
STAGE = re.compile(
    r"\b(?:stages? (?:1|one|2|two|i|ii)(?! (?:cancer|tumour|kidney|disease))|each stage|early (?:reply|answer|resolution)|(?:first|fuller|full|second) (?:reply|answer))\b"
)
DAYS = re.compile(r"\b(?:days?|how long|figure|number|how many|how soon|time|when)\b")
REFUSED, ASKS_OTHER = "refused", "gp_or_consultant"
SAID_NO = re.compile(
    r"^(?:(?:it(?:'?s| is| was)|its|that(?:'?s| was)|well|the|my|our|her|his) )*(?:consultant|gp|doctor|specialist|surgeon|paediatrician)(?: (?:did|does|says? so|said so|said no|says no))?$"
)
_CHILD = r"(?:him|her|them|my \w+|our \w+|the (?:baby|child|kids?|bairn|wean)|[a-z]+)"
_NOBODY = r"(?:nobody|no[ -]?one|not (?:one|a single) (?:doctor|person|of them|soul)|none of (?:them|the (?:doctors|staff)|you)|(?:the )?(?:doctors?|nurses?|consultant|team|staff|they)(?: just)?(?: keep| kept)? (?:won'?t|wont|don'?t|dont|never|haven'?t|havent|hasn'?t|hasnt|didn'?t|didnt|shrugs?|shrugged|not))"
_TOLD = r"(?:told|tells?|telling|said|says?|saying|explain(?:s|ed|ing)?|spoken?|speaks?|speaking|talk(?:s|ed|ing)?|let|lets|given|gives?|updated?|updating|been to (?:see|tell)|come to (?:see|tell|talk)|bothered to)"
NOBODY_TELLS = re.compile(
    rf"\b{_NOBODY}(?:'s| has| have| is| will|'ll| can| seems to|'s| even| ever| yet| actually| come| came| been| to| and| bothered| properly| once)* {_TOLD}\b(?: (?:to|with))? ?(?:me|us|a (?:\w+ )?(?:thing|word)|anything|nothing|owt|what|why|a soul|my|our|any of us)\b"
    r"|\b(?:i|we)(?:'ve| have| do not| don'?t| dont| still| have no idea| no idea| haven'?t a clue)*(?: even| really)* ?(?:know|a clue|idea|told) who(?:'s| is|s)? (?:actually |even |really )?(?:in charge|looking after|treating|responsible|the consultant|his (?:doctor|consultant)|her (?:doctor|consultant))\b"
    r"|\b(?:nurses?|doctors?|consultant|they|everyone|staff) (?:just |only )?(?:shrugs?|shrugged|shrugging)\b|\bkept in the dark\b|\b(?:left|sat|waiting|waited|been) (?:here |there )*(?:with|and|hearing|heard|being told) (?:no (?:news|answers?|information|info|word|updates?)|nothing)\b"
    r"|\b(?:want|need|wanting|demand) (?:some|any)(?:one|body) to come (?:and |to |up |down |over )*(?:talk|speak|explain|tell|see)\b.{0,30}\b(?:today|now|tonight|this (?:morning|afternoon|evening))\b"
)
TAKES_HOME = re.compile(
    rf"\b(?:tak(?:e|ing)|bring(?:ing)?|get(?:ting)?|carry(?:ing)?) {_CHILD} (?:back )?(?:home|out of (?:here|hospital|this (?:place|hospital|dump)))\b(?! (?:from school|for (?:christmas|the weekend|his birthday|her birthday)))"
    rf"|\b(?:discharg(?:e|ing) {_CHILD} (?:myself|ourselves)|self[- ]?discharg\w+|sign(?:ing)? {_CHILD} out|walk(?:ing)? out with {_CHILD})\b"
)
AGAINST = re.compile(
    r"\b(?:can|could|will|would|are|do|may) (?:they|you|the \w+|doctors?|hospital|your lot) (?:\w+ )?(?:stop|prevent|keep|refuse|make|hold|allowed|let)\b|\b(?:can|could|may|am|are) (?:i|we) (?:just |still |even )?(?:allowed|take|bring|get|discharge|sign|walk|be stopped|able|in trouble|not)\b|\bi'?m taking\b|\bim taking\b|\bi (?:will|am going to|am gonna|am|want to) tak(?:e|ing)\b|\bwe'?re taking\b|\bwhat (?:happens|if) (?:if )?(?:i|we)\b"
)
AGREED = re.compile(
    r"\b(?:they (?:said|say|told|let)|discharged|when can (?:i|we)|how soon|equipment|oxygen|feed(?:ing)?|tube|die at home|to die|end of life|car seat|transport)\b"
)
LETTERS = re.compile(
    r"\b(?:letters?|post|mail|paperwork|appointment cards?|anything|it|stuff)\b.{0,30}\b(?:post(?:ed)?|sent|send|comes?|coming|go(?:es)?|delivered|arrives?|turns? up|through)\b.{0,20}\b(?:my|the|our) (?:house|home|address|door|letter ?box|mum|mam|dad|parents)\b"
    r"|\bletters? (?:home|to (?:the|my|our) (?:house|home|mum|dad|parents))\b|\b(?:don'?t|dont|do not|no) (?:\w+ )?(?:want|send|need|post)(?: me)?(?: a| any| the| them)? (?:letters?|post)\b|\bno letters?\b|\b(?:text|ring|e-?mail|phone) me instead\b"
)
TELLS_THEM = re.compile(r"\b(?:tell|inform|told)\b(?: (?:him|her|them|my \w+|about))")
_ASKED_OF_THEM = re.compile(r"\b(?:will|would|do|does|can|could) (?:they|you|u|the hospital|pals|it)\b")
READS_POST = re.compile(  # of somebody at home
    r"\b(?:he|she|they|(?:my|our) (?:step ?)?(?:mum|mam|mom|dad|mother|father|parents|nan|gran|brother|sister|carers?))(?: (?:always|usually|just|will|would|might|can|also|still))* (?:opens?|reads?|sees?|checks?|goes through|gets? (?:to|hold of))(?: (?:all|every|everything|to|first))* (?:(?:of )?(?:the|my|our|any) )?(?:letters?|post|mail|envelopes?)\b"
)
_A_LETTER = r"(?:a |any |the )?(?:letters?|post|mail)"
_TO_US = r"(?:home|out|to (?:me|us)|to my house)"
SENDS_ONE = re.compile(  # "do they write letters" may be asked of an advocate
    rf"^(?:(?:and|so|but|ok)[ ,]+)*(?:will|do|does|would) (?:(?:the hospital|they|the (?:team|clinic|ward)) (?:ever )?(?:send|post|write)(?: me| us| home| out| to me)+ {_A_LETTER}|the hospital (?:send|post) {_A_LETTER}|they (?:send|post) {_A_LETTER} {_TO_US})(?: (?:{_TO_US}|about (?:it|this)|if i ask))*$"
)
WANTS_LETTER = re.compile(
    r"\b(?:can|could|may) (?:i|we) (?:please )?(?:get|have|ask for)\b|\bno letters? (?:came|has|yet|from)\b"
)
NO_SUCH_LETTER = re.compile(
    r"\b(?:there'?s|there is|there was|there were|there are|theres|got|had|have|it'?s) no letters?\b|\bno letters? (?:at all|here|was|were)\b"
)
VIDEO = re.compile(
    r"\b(?:video|zoom|facetime|skype|microsoft teams|on teams|ms teams|virtual(?:ly)?|online) ?(?:call|link|chat|appointments?|consult\w*|meeting|thing|visit)?\b"
)
BY_PHONE = re.compile(
    r"\b(?:can|could|may|will|would|do|does|is it|any chance)\b(?: \w+){0,2}? (?:do|done|have|hold|be seen|see|happen|consult\w*|appointments?)(?: (?:it|this|that|one|the|a|an|him|her|us|my \w+|appointments?|consultation|second opinions?|done))* (?:over|by|on) the (?:phone|telephone)\b"
)
NOT_VIDEO = re.compile(
    r"\b(?:record\w*|film\w*|sign\w*|bsl|interpreter|watch|saw|seen|youtube|form|chat with you|support|group|private\w*|google\w*|read|found|research\w*|shop|buy|order)\b"
)
_QUESTION_LIST = r"(?:(?:question|questions) list|list of (?:\w+ )?(?:questions|things to ask|what to ask)|list(?= (?:for|to take|to bring|to ask|ready)\b|[.,;!]|$))"
WANTS_LIST = re.compile(
    rf"(?:^|[.,;!\u2026]\s*|\b(?:but|so|and|just|only) )(?:(?:please|just|only|i|we|can|could|would|may|let|lets|let's|me|us|you|help|want|wanted|need|like|'d|to|here|all i want is|all we want is|came|am|'m|im|ok|hi|hello|really) ?,?)*\b(?:make|write|build|do|start|have|want|need|get|like|is|for|put together|prepare)(?: (?:me|us))?(?: (?:a|my|our|some|up|that))* {_QUESTION_LIST}"
)
NOT_A_WISH = re.compile(
    r"\b(?:waiting list|(?:don'?t|do not|dont|not) (?:want|need) (?:a |any |the |your )?(?:\w+ )?list|on (?:a|the) list|no list)\b"
)
NOTHING_ELSE = re.compile(
    r"\b(?:nothing else|nothing more|no more than that|that'?s (?:all|it)|thats (?:all|it)|only|just|no (?:advice|talk|chat|lecture)|all (?:i|we) want)\b"
)
WANTS_SEEN = re.compile(
    r"^(?:(?:(?:i|we) (?:do not|don'?t|dont|never)(?: even| really)? (?:want|wanted) (?:to complain|a complaint|to make a (?:fuss|complaint)|an? (?:argument|row|leaflet|apology)|trouble|sympathy|advice)|(?:i'?m|im|we'?re|this is|it'?s) not (?:complaining|a complaint|moaning)|not a complaint|no complaint)[ ,.;!\u2026-]+)?(?:(?:but|and|so|no|all|just|i just|only|what) ?)*(?:(?:i|we) (?:just |only |really )*(?:want|need)|(?:i|we) want is|i'?d like|we'?d like) (?:him|her|them|my \w+|our \w+|the (?:baby|child|kids?|bairn|wean))(?: to be| to get)? seen(?: (?:soon|sooner|properly|by (?:a|the|some) (?:doctor|specialist|consultant)|by (?:someone|somebody|anyone|anybody)|that'?s all|please|thats all|at last|quicker|earlier))*$"
)
OVERRULES = re.compile(
    r"\b(?:who|can|could|does|is|how|anyone|anybody|someone)\b.*\b(?:overrul\w*|over ?rid\w*|outrank\w*|go(?:es)? (?:over|above) (?:his|her|their|the (?:consultant|doctor|surgeon)(?:'?s)?)(?: head)?|(?:is|are) (?:above|over|higher than|more senior than) (?:a|the|his|her|our) (?:consultant|surgeon)|(?:consultant|surgeon)'?s boss|boss of the (?:consultant|surgeon))\b(?!.*\b(?:parents?|me|us|my wishes|court|judge|child|father|mother|mum|dad)\b)"
)
SHORT = 14  # words
_SO = r"(?:(?:and|so|but|ok|okay|sorry|please|also|thanks|hi|hello|right|dear|love)[ ,.!]+)*"
_HOW_LONG = r"(?:(?:an? |one |two |three |four |five |six |nine |twelve |\d+ |eighteen |another |that |this |whole |the |more )*(?:days?|weeks?|months?|years?)(?: wait)?|that long|(?:the|that|this) wait)"
_NO_GOOD = r"(?:(?:far|way|much|just|simply|absolutely|really|no|not|a) )*(?:good|use|any use|too long|long time|too late|too slow|good enough|soon enough|fast enough|quick enough|ridiculous|joke|ages)"
TOO_LONG = re.compile(
    rf"^{_SO}(?:(?:that'?s |thats )?{_HOW_LONG}(?: is| was| will be|'s)? {_NO_GOOD}|(?:it'?s|its|that'?s|thats|that is) (?:far |much |way )?too (?:slow|late|long to wait)|(?:i|we|he|she) (?:can'?t|cant|cannot) wait(?: for)? {_HOW_LONG})(?: (?:to|for) (?:me|us|him|her|my \w+|a (?:\w+ )?(?:child|baby)))?(?: to wait)?$"
)
FINE = re.compile(r"\bis (?:good|fine|ok|okay|a good)\b")
HOME_TOO_SOON = re.compile(
    rf"\b(?:can|could|may|am|are) (?:i|we) (?:just |allowed to |able to )*(?:refuse|say no)(?: to)? (?:tak(?:e|ing)|hav(?:e|ing)|bring(?:ing)?) {_CHILD} (?:back )?home\b|\b(?:can|could|do|must|have) (?:they|you|i|we) (?:\w+ )?(?:make|force) (?:me|us) (?:to )?take {_CHILD} home\b"
    rf"|\b(?:can|could|do|may) (?:i|we) (?:refuse|say no to|stop|challenge|fight|object to|appeal)(?: against)? (?:the |a |his |her |this |being )*discharged?\b|\b(?:im|i|we)(?:'m| am|'re| are)? (?:not|refuse to|won'?t|will not|refusing to) (?:taking|take|having|have) {_CHILD} home\b"
)
ON_PAPER = re.compile(
    rf"^{_SO}(?:(?:can|could|may|how (?:do|can|could|would)|where (?:do|can)) (?:i|we|you)|is there (?:a|any) way (?:to|i can|we can)|is it possible to|i (?:want|need|would like|'d like) to) (?:please |just |also |still )?(?:print|save|download|keep|get|have|make)(?: me)?(?: (?:it|this|that|all (?:of )?this|these|the (?:chat|whole (?:chat|thing))|this (?:chat|page|conversation)|what you (?:said|told me|wrote)|your answers?|off|out|down|a (?:paper )?(?:copy|print ?out)(?: of (?:it|this|that|the chat|this chat))?|on paper))+(?: (?:please|then|somewhere|anywhere|later|for (?:my|the) \w+|to (?:show|take|keep)\b.*))*$"
)
_PRINTED = r"(?:it|this|that|everything|these|them|(?:my|our|the)(?: (?:question|whole|own))? (?:list|questions|plan|chat)|what (?:you|we|i)(?:'ve| have)? (?:said|wrote|told me))"
SAYS_PRINT = re.compile(  # an order, a grumble: "no. print. my list. paper.", "so you can't print? just say"
    rf"^(?:(?:{_SO})?(?:(?:i|we) (?:said|want(?:ed)?|need|would like|'d like)(?: to)?|(?:can|could|will|would) (?:you|u|i|we)|how (?:do|can) (?:i|we)|where (?:do|can) (?:i|we)|let me|please|just|no)[ ,.!?]+)*"
    rf"(?:print(?: (?:off|out|me))?(?:[ ,.!]+{_PRINTED})?(?: (?:off|out))?|{_PRINTED}[ ,.]+print(?:ed)?(?: (?:off|out))?|(?:it|this|that|(?:my|our) (?:list|questions|plan)|the (?:list|questions)) (?:down )?on paper|(?:a |the )?(?:paper|printed|hard) (?:copy|version)(?: of {_PRINTED})?)"
    r"(?:[ ,.!]+(?:please|pls|now|on paper|paper|printer|my list|the list|for me|from here|here|somewhere|then|thanks|at home|before \w+|to take (?:in|along|with me|to \w+)))*$"
    rf"|^{_SO}(?:you|u) (?:can(?:'?t|not)|don'?t|dont|won'?t|wont)(?: even| actually)? print\b(?: {_PRINTED})?(?: (?:out|off|then|for me))*(?:[ ,.!?]+(?:just )?(?:say|tell me)(?: so| yes or no| it)?)?$"
)
PRINTS = re.compile(r"\b(?:print|save|download|copy|paper|print ?out)\b")
GOES_TO_CHILD = re.compile(
    rf"^(?:(?:ok|okay|right|thanks|thank you|ta|cheers|well|anyway|so|and|sorry|bye|lovely|great)[ ,.!]+)*(?:i(?:'?m| am)|im|i(?:'?ll| will)|ill|i (?:need|have|want|got) to|i(?:'?ve| have) got to|i(?:'?d| had) better|gotta|got to|we(?:'?re| are)) (?:just )?(?:gonna |going to |off to |going |off )?(?:now )?(?:go |pop |get |head |be )?(?:back |and |over |up |in |to )*(?:see|sit with|check on|be with|look after|feed|wake|hold|cuddle|kiss|visit|go to|to) {_CHILD}(?: (?:now|first|again|a bit|for a bit|back|up|in|then|on the ward))*$"
)


_ON_DUTY = r"(?:(?:the|a|our|his|her|my) )?(?:ward |night |senior )?(?:sister(?! in law)|matron|nurses?|doctors?|consultant|registrar|surgeon|team|ward|specialist|charge nurse|nurse in charge|sister in charge)"
WHAT_TO_SAY = re.compile(  # said by themselves, to somebody on duty: words for it, and no message
    rf"\b(?:i|we)(?:'?ll| will|'?d rather| would rather|'?m going to| am going to| want to| can| could)? (?:just )?(?:tell|ask|speak to|talk to|see|catch) {_ON_DUTY}\b.*\b(?:what (?:do|should|can|shall|would|could) (?:i|we) (?:actually )?(?:say|tell|ask)(?: to)?|how (?:do|should|can) (?:i|we) (?:say|put|word) (?:it|this|that)(?: to)?)(?: (?:her|him|them))?$"
    rf"|^{_SO}(?:what (?:do|should|can|shall|would|could) (?:i|we) (?:actually |even )?say to|how (?:do|should|can) (?:i|we) (?:say|put|word) (?:it|this|that) to) {_ON_DUTY}(?: in charge)?(?: (?:then|now|tomorrow|about (?:it|this)|myself|face to face))*$"
)
AWAKE = re.compile(  # the child needs them; one who does not wake is read by the danger screen
    rf"^{_SO}(?:(?:he|she|baby|(?:my|our|the) \w+|they)(?:'?s| is| are|'re)? (?:just |now |only )*(?:awake|up|woke(?:n)?(?: up)?|waking(?: up)?|stirring|crying for (?:me|us)|asking for (?:me|us)|wants (?:me|us|his|her) ?\w*|back(?: from \w+)?))(?: (?:now|again|up|just now|so))*(?:[ ,.]+(?:got to go|gotta go|must go|i have to go|back later|later|sorry|one (?:sec|minute|min)|hang on))*$"
)


def plain_answer(text: str) -> str | None:
    """The id of the answer; None where nothing is plain, or something else is asked beside it."""
    plain = plain_words(text)
    if len(plain.split()) > LONGEST:
        return None
    if asks_whom(text):
        return WHOM_NOW
    if len(plain.split()) <= LONGEST // 2 and WHAT_TO_SAY.search(plain):
        return "how_to_request"
    if TAKES_HOME.search(plain) and AGAINST.search(plain) and not AGREED.search(plain):
        return "taking_home"
    wanted = WANTS_LETTER.search(plain) or NO_SUCH_LETTER.search(plain)
    if READS_POST.search(plain) and (asks(text) or _ASKED_OF_THEM.search(plain)):
        return "letters_home"
    if SENDS_ONE.match(plain) or (LETTERS.search(plain) and not wanted):
        return "letters_home"
    if wants_a_list(text):
        return None
    return "nobody_tells_us" if NOBODY_TELLS.search(plain) and not _asks_beside(text) else None


def wants_a_list(text: str) -> bool:
    """Of questions, by its name; a waiting list is none."""
    plain = plain_words(text)
    return len(plain.split()) <= LONGEST and bool(WANTS_LIST.search(plain)) and not NOT_A_WISH.search(plain)


def wants_only_a_list(text: str) -> bool:
    return wants_a_list(text) and bool(NOTHING_ELSE.search(plain_words(text)))


def _wished_by_name(it: Weighed) -> str | None:
    """The intent; nobody grieving is told of either."""
    if it.reader.writer == "bereaved":
        return None
    if wants_a_list(it.snapshot.text):
        return "prepare_questions"
    plain = plain_words(it.snapshot.text)
    if len(plain.split()) <= SHORT and OVERRULES.search(plain):
        return "ask_disagreement"
    return "ask_referral_stuck" if WANTS_SEEN.match(plain) else None


def _asks_beside(text: str) -> bool:
    parts = [one for one in re.split(r"(?<=[.!?;,])\s+", text) if len(one.split()) >= LEAST]
    return any(asks(one) and not NOBODY_TELLS.search(plain_words(one)) for one in parts)


def by_video(text: str) -> bool:
    """Whether they could be seen without the way there."""
    plain = plain_words(text)
    short = len(plain.split()) <= LONGEST // 3
    return short and bool(VIDEO.search(plain) or BY_PHONE.search(plain)) and not NOT_VIDEO.search(plain)


def wants_it_on_paper(text: str) -> bool:
    plain = plain_words(text)
    if len(plain.split()) > LONGEST // 3:
        return False
    return bool(SAYS_PRINT.match(plain) or (ON_PAPER.match(plain) and PRINTS.search(plain)))


def goes_to_child(text: str) -> bool:
    plain = plain_words(text)
    return bool(GOES_TO_CHILD.match(plain) or AWAKE.match(plain))


def plain_questions(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form:
        return None
    if wished := _wished_by_name(it):
        heard = Heard(snapshot.text)  # also as the first that is said
        return it.plan(engine=ToEngine(intent=wished), after=it.lines, says_nation=True, heard=heard)
    if of_ward := of_the_ward(it):
        return of_ward
    if it.reader.writer != "bereaved" and wants_to_write(snapshot.text, snapshot.last_answer):
        return it.plan(engine=ToEngine(intent="request_handoff"), after=it.lines)
    told = read_plainly(it, snapshot.text)
    return it.plan(before=(told, *_how_taken_too(it, told)), after=it.lines) if told else None


def _how_taken_too(it: Weighed, told: Reply) -> tuple[Reply, ...]:
    """Whether anyone would be cross, asked in a sentence of its own beside what was answered."""
    beside = [one for one in BETWEEN_SENTENCES.split(it.snapshot.text) if one.strip()]
    if len(beside) < 2 or it.reader.writer == "bereaved" or told.answer_id == OF_ASKING:
        return ()
    asked = any(asks_how_taken(one) for one in beside)
    return (it.words.answers.reply(OF_ASKING, it.reader, now=clock.now()),) if asked else ()


def read_plainly(it: Weighed, text: str) -> Reply | None:
    return next((reply for read in READ if (reply := read(it, text))), None)


def told_plainly(it: Weighed, text: str) -> Reply | None:
    """The answer, and never the same twice running; nobody grieving is told of the care of a living child."""
    known = (
        None if it.reader.writer == "bereaved" else plain_answer(text) or asked_of_asking(text) or _of_weeks(it, text)
    )
    if known is None:
        return None
    reader = replace(it.reader, writer=None) if asks_whose_yes(text) else it.reader  # the page that says who has it
    now, page = clock.now(), it.words.answers.reply(known, reader, now=clock.now())
    if known == "letters_home" and reader.writer == "young_person" and TELLS_THEM.search(plain_words(text)):
        page = replace(page, text=f"{it.words.wording.phrase('young_told', now=now)}\n\n{page.text}")
    before = (page.text,) if it.snapshot.last_answer == known else ()
    meant = "" if asks_whose_yes(text) else MEANT.get(known, "")
    return it.words.said_again.not_twice(
        page, it.snapshot.last_text, reader, now=now, asked=text, before=before, meant=meant
    )


def _if_unheard(it: Weighed, text: str) -> Reply | None:
    """Whom to ask next, where nobody may listen: never less than all of it, and not the same twice running."""
    if it.reader.writer == "bereaved" or not asks_whom_if_unheard(text):
        return None
    now, page = clock.now(), it.words.answers.reply(WHOM_NOW, it.reader, now=clock.now())
    if it.snapshot.last_answer == WHOM_NOW and page.text in (it.snapshot.last_text or ""):
        told = Reply(it.words.wording.phrase_for(it.reader, "if_unheard", now=now), page.offers)
        page = it.words.answers.with_sources_of(WHOM_NOW, told, it.reader, now=now)
    if not refuses_death_pages(text):
        return page
    return replace(page, text=f"{it.words.wording.phrase('no_more_of_that', now=now)}\n\n{page.text}")


def _of_weeks(it: Weighed, text: str) -> str | None:
    """In England a long wait lets a family go elsewhere; in other nations nothing is known of it."""
    if asks_of_18_weeks(text, it.snapshot.last_text or ""):
        return OVER_18_WEEKS
    if not (asks_elsewhere_sooner(text) or asks_done_elsewhere(text, it.snapshot.earlier)):
        return None
    return OVER_18_WEEKS if it.reader.nation == "england" else "route_other_nhs"


def _video(it: Weighed, text: str) -> Reply | None:
    if it.reader.writer == "bereaved" or not by_video(text):
        return None
    return it.words.said_again.part_of(VIDEO_FROM, BY_VIDEO, it.reader, now=clock.now())


def _short(it: Weighed, text: str) -> Reply | None:
    near = it.snapshot.near_notice  # how the child is says something else there
    goes = goes_to_child(text) and not (near and AWAKE.match(plain_words(text)))
    name = "print_here" if wants_it_on_paper(text) else "talk_at_home" if goes else None
    return it.words.talk.heard(name, it.reader, now=clock.now()) if name else None


def _who_refused(it: Weighed, text: str) -> Reply | None:
    """ "Consultant", said to an answer about a no: if one says no, whom else to ask."""
    if it.snapshot.last_answer != REFUSED or not SAID_NO.match(plain_words(text)):
        return None
    return it.words.answers.reply(ASKS_OTHER, it.reader, now=clock.now())


def _too_long(it: Weighed, text: str) -> Reply | None:
    """ "A month is no good", said to an answer that tells how long something takes."""
    bereaved, told = it.reader.writer == "bereaved", it.snapshot.last_answer
    if bereaved or told is None or not says_too_long(text):
        return None
    return it.words.talk.heard("no_quicker", it.reader, now=clock.now())


def asks_days_of_stage(text: str, last_answer: str | None) -> bool:
    """Of a complaint."""
    plain = plain_words(text)
    if len(plain.split()) > LONGEST or not (last_answer == COMPLAINT or "complain" in plain):
        return False
    return bool(STAGE.search(plain) and DAYS.search(plain))


def _days_of_stage(it: Weighed, text: str) -> Reply | None:
    """The figure alone, and not twice; where there is none, that it is not known."""
    if it.reader.writer == "bereaved" or not asks_days_of_stage(text, it.snapshot.last_answer):
        return None
    now = clock.now()
    told = it.words.said_again.part_of(COMPLAINT, DAYS_OF_STAGE, replace(it.reader, easy=False), now=now)
    if told is None or "working days" not in told.text or told.text == it.snapshot.last_text:
        return it.words.talk.heard("stage_days_unknown", it.reader, now=now)
    return told


def says_too_long(text: str) -> bool:
    plain = plain_words(text)
    return bool(TOO_LONG.match(plain)) and not FINE.search(plain)


def _home_too_soon(it: Weighed, text: str) -> Reply | None:
    bereaved = it.reader.writer == "bereaved"
    found = not bereaved and len(text.split()) <= LONGEST and HOME_TOO_SOON.search(plain_words(text))
    return it.words.talk.heard("home_too_soon", it.reader, now=clock.now()) if found else None


def _not_their_case(it: Weighed, text: str) -> Reply | None:
    snapshot = it.snapshot
    phrase = phrase_for_it(text, snapshot.last_text, snapshot.earlier)
    if phrase is None or it.reader.writer == "bereaved":
        return None
    return it.words.talk.heard(phrase, it.reader, now=clock.now())


def _as_carer(it: Weighed, text: str) -> Reply | None:
    """How a carer asks for one: who may, and who may have to agree. Told just before, how it is done."""
    if it.reader.writer in ("bereaved", "young_person"):
        return None
    if not asks_as_carer(text, carer=it.reader.writer == CARER):
        return None
    reader, now = replace(it.reader, writer=CARER), clock.now()
    told = it.words.answers.reply("who_can_request", reader, now=now)
    return told if told.text != it.snapshot.last_text else it.words.answers.reply("how_to_request", reader, now=now)


def _with_care(it: Weighed, text: str) -> Reply | None:
    """A page by its id, or a sentence with the facts of one."""
    now, writer = clock.now(), it.reader.writer
    known = None if writer == "bereaved" else asked_with_care(text, young=writer == "young_person")
    if known is None:
        return None
    if page := PAGE_OF_CARE.get(known):
        told = it.words.talk.heard(known, it.reader, now=now)
        told = it.words.answers.with_sources_of(page, told, it.reader, now=now)
    else:
        told = it.words.answers.reply(known, it.reader, now=now)
    return None if told.text == it.snapshot.last_text else told


def _staff_talk(it: Weighed, text: str) -> Reply | None:
    writer, now = it.reader.writer, clock.now()
    if writer in ("bereaved", "young_person"):
        return None
    if not asks_if_staff_talk(text, carer=writer == "without_responsibility"):
        return None
    told = it.words.talk.heard("carer_talked_with", it.reader, now=now)
    if told.text == it.snapshot.last_text:
        return it.words.answers.reply("who_can_request", it.reader, now=now)
    told = replace(told, offers=(*it.words.offers.next_steps(("who_can_request",)), *told.offers))
    return it.words.answers.with_sources_of("living_apart", told, it.reader, now=now)


def _order_held(it: Weighed, text: str) -> Reply | None:
    snapshot, now = it.snapshot, clock.now()
    if it.reader.writer in ("bereaved", "young_person"):
        return None
    known = order_held(text, snapshot.earlier, snapshot.last_answer)
    if known is None:
        return None
    told = it.words.talk.heard(known, it.reader, now=now)
    page = "records" if known == "order_records" else "who_can_request"
    return None if told.text == snapshot.last_text else it.words.answers.with_sources_of(page, told, it.reader, now=now)


def _others_know(it: Weighed, text: str) -> Reply | None:
    snapshot, now = it.snapshot, clock.now()
    bereaved = it.reader.writer == "bereaved"
    known = known_by_others(text, bereaved=bereaved, told=snapshot.last_text or "")
    if known == "timescale_unknown" and snapshot.last_answer in HAS_DAYS:
        known = None
    known = known or of_what_was_told(text, snapshot.last_answer, bereaved=bereaved)
    if it.reader.writer == "without_responsibility":
        stopped = "care_order_decides" if says_so_counts(text) else known
        known = stopped or asked_by_carer(text, snapshot.last_answer)
    if known is None:
        return None
    told = it.words.talk.heard(known, it.reader, now=now)
    if behind := MORE_OF_IT.get(known):
        page = it.words.answers.reply(behind, it.reader, now=now)
        told = (
            page
            if told.text == snapshot.last_text
            else replace(told, offers=(*it.words.offers.next_steps((behind,)), *told.offers))
        )
    return told


READ: tuple[Callable[[Weighed, str], Reply | None], ...] = (
    of_a_sibling,
    where_it_goes,
    asked_in_grief,
    _as_carer,
    _with_care,
    topic_refused,
    stopping_asked,
    family_interprets,
    not_moved,
    of_the_way,
    of_every_day,
    _staff_talk,
    _if_unheard,
    told_plainly,
    of_the_care,
    who_pays,
    _not_their_case,
    _order_held,
    _others_know,
    _days_of_stage,
    _too_long,
    _home_too_soon,
    _video,
    _short,
    _who_refused,
)
