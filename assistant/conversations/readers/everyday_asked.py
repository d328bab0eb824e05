"""Everyday questions that the engine takes for another page: a word of the doctors that nobody explained, "she says
it's normal for early ones", a family doctor and a hospital who differ, and whether somebody rings the house.

Each is known by cues that must all stand there, and by words that make it another question.
"""

from assistant.conversations.readers.known_by_cues import Known, cue, holds
from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 30  # words; a longer message says more
_SAYS = r"(?:says?|said|sez|saying|thinks?|thought|wants?|wanted|reckons?|tells? (?:me|us)|told (?:me|us)|advises?|suggests?|is (?:for|saying))"
_FAMILY_DOCTOR = r"(?:gps?|g\.p\.?|family doctors?|local doctors?|health visitors?|doctors? at (?:the|our) surgery)"
_HOSPITAL = r"(?:hospitals?|consultants?|specialists?|surgeons?|paediatricians?|ent|clinic|(?:hospital|ward) doctors?)"
_STAFF = r"(?:he|she|they|(?:the |his |her |our |that |my |a )?(?:nurses?|doctors?|dr|midwife|midwives|health visitor|consultant|gp|registrar|team|sister|specialist|hospital|ward)|everyone|everybody)"
DIFFER = cue(
    rf"\b{_FAMILY_DOCTOR} {_SAYS}\b[^?!]*?\b{_HOSPITAL} {_SAYS}\b|\b{_HOSPITAL} {_SAYS}\b[^?!]*?\b{_FAMILY_DOCTOR} {_SAYS}\b",
    rf"\b{_FAMILY_DOCTOR} (?:and|vs|versus|against|or) (?:the |my |our |his |her )?{_HOSPITAL}\b[^?!]*?\b(?:disagree|differ|clash|say (?:different|opposite)|(?:can'?t|cannot|don'?t|do not) agree|contradict)",
    rf"\b(?:the |my |our )?{_FAMILY_DOCTOR} (?:does not|doesn'?t|do not|don'?t|won'?t|dis)(?: )?agrees? with (?:the |what the |our |his |her )?{_HOSPITAL}\b",
    rf"\b{_HOSPITAL} (?:does not|doesn'?t|do not|don'?t|won'?t|dis)(?: )?agrees? with (?:the |what the |our |my )?{_FAMILY_DOCTOR}\b",
)
SENT_ROUND = cue(  # each sends them to the other, or one of them will not refer
    rf"\b(?:ask|ring|call|phone|see|contact|go (?:back )?to|back to|up to|down to|for|speak to|talk to|wait for)(?: the| my| our| your)? (?:{_FAMILY_DOCTOR}|{_HOSPITAL})\b",
    r"\b(?:not (?:our|their|his|her) (?:job|problem)|won'?t refer|refus\w+|no letter|not got|lost|never got|pass(?:ed|ing)? (?:us|me) (?:around|about|back))\b",
    r"\b(?:second opinions?|prescri\w+|tablets?|who do i ask)\b",
)
_DOCTORS = rf"(?:{_FAMILY_DOCTOR}|{_HOSPITAL}|doctors?|teams?|two doctors|experts)"
HOW_OFTEN = cue(
    r"\b(?:is|iz|are|isn'?t) (?:it|that|this) (?:very |really |quite |so |at all )*(?:common|usual|unusual|normal|rare|often|typical)\b",
    r"\b(?:how often|do|does) (?:do |does )?(?:the |different |two )?[a-z]+(?: and [a-z]+)?(?: \w+)? (?:often|usually|always|ever|normally|commonly|disagree|differ)\b|\bhow common\b",
)
NOT_AS_ONE = cue(
    rf"\b{_DOCTORS}\b[^.?!]*\b(?:disagree\w*|differ|clash|not agree|don'?t agree|have different (?:views|opinions|ideas)|say (?:different|opposite|other) things|contradict)|\b{_DOCTORS} (?:to )?(?:say|think|see it|see things) different"
)
OF_AN_ANSWER = cue(r"\b(?:second opinions?|with (?:me|us|parents|families|mum|dad)|annoyed|angry|rude)\b")
_EARLY = r"(?:early (?:ones|babies|baby|birth)|prems?(?: (?:babies|baby|ones))?|preemies|premies|premature(?: \w+)?|babies|baby|bubs|newborns?|little ones|(?:his|her|their|that|this|the) age|toddlers|kids|children|boys|girls|teenagers|teens|twins|(?:\w+ ){0,2}(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)[ -]?(?:year|month|week|day)s?[ -]?olds?|(?:his|her|their) (?:size|weight|condition|syndrome)|(?:op|operation|surgery|chemo|birth|anaesthetic)|(?:this|that) stage)"
SAID_NORMAL = cue(
    rf"\b{_STAFF}(?:'s| keeps?| all| just| only| always| both| kept)* {_SAYS} (?:that )?(?:it'?s|its|it is|that'?s|thats|this is|is|he'?s|she'?s|all|to be)? ?(?:just |only |all |quite |totally |perfectly |completely |very |so |pretty |really )*(?:normal|usual|common|expected|typical|ok|okay|fine|nothing unusual)\b[^?]{{0,16}}?\b(?:for|in|with|at|of|after) (?:the |all |an? )?(?:small |young |little |tiny )?{_EARLY}\b",
    rf"\b{_STAFF}(?:'s| keeps?| all| just| only| always)* {_SAYS} (?:that )?(?:(?:all|most|lots of|many) (?:the )?)?{_EARLY}(?: all| always| often| just| only)* (?:do|does|get|have|will do|are like|forget) (?:that|this|it|these|so|to \w+)\b",
    rf"\b{_STAFF}(?:'s| keeps?| all| just| only| always)* {_SAYS} (?:that )?(?:it'?s|its|that'?s|this is) (?:just |only |all )*(?:normal|what {_EARLY} do|how {_EARLY} are)\b(?! to\b)(?= ?(?:for {_EARLY}|[.,;!]|$|but|and|is it))",
)
NOT_OF_A_CHILD = cue(
    r"\b(?:second opinions?|(?:an)?other (?:doctor|consultant|hospital|opinion)|wait(?:ing)? (?:list|time)s?|to wait|to (?:ask|be asked|feel)|parents?|letters?|visit\w*|cost|pay|parking|me to|us to|i feel|i cry)\b"
)
_WORD = r"(?:bleed(?:s|ing)?|h(?:a)?emorrhage|shadows?|lumps?|mass|cysts?|murmurs?|hole in|leak(?:s|ing|y)?|lesions?|scar(?:s|ring)?|blockage|abnormal\w*|raised|enlarged|thicken\w*|fluid|swelling|grade (?:\d|one|two|three|four|i+v?)|stage (?:\d|one|two|three|four)|positive|markers|tumou?rs?|hernia|reflux|dysplasia|hypo\w{4,}|hyper\w{4,}|\w{3,}itis|\w{3,}osis|\w{3,}a?emia|\w+ syndrome|delays?|palsy|levels? (?:are|is|were|was)|(?:on|from) (?:the|his|her|my) (?:scan|mri|ct|x-?ray|echo|ultrasound|ecg|eeg)|in (?:the|his|her|my) (?:brain|lungs?|heart|head|liver|kidneys?|bones?|blood|spine))"
A_WORD = cue(rf"\b{_WORD}\b")
WHAT_MEANS = cue(
    r"\b(?:what|wot|wat) (?:did|does|do|would|could|might) (?:(?:the|my|his|her|our|a|an|that|this) )?[\w' -]{1,60}? mean\b",
    r"\b(?:what|wot|wat)(?:'?s| is| was| are)? (?:(?:that|it|this|he|she|they|the doctor) )?(?:meant by|supposed to mean|mean by)\b|\b(?:what|wot|wat) mean\b|\bmeaning of\b|\bwhat (?:it|that|this|they|he|she) means?\b",
)
OF_THE_CHAT = cue(
    r"\b(?:(?:do|did) (?:you|u)|you mean|mean to (?:you|me|us)|mean (?:i|we) (?:can|have|must|need|get)|mean for (?:the|my|our) (?:list|request|complaint)|second opinions?|pals|consent|referr?al|functional|fnd|sent to|discharg\w*|mean it'?s my fault|die|dying|survive)\b"
)
RINGS_HOME = cue(
    r"\b(?:will|wil|is|are|would|do|does|can|could|gonna|going to)\b[^.?!]{0,24}\b(?:pals|they|the (?:hospital|ward|team|doctors?|office|clinic)|hospital|someone|somebody|anyone|a nurse)\b[^.?!]{0,20}\b(?:ring|rings|ringing|call|calls|calling|phone|phones|phoning|come|comes|coming)(?: (?:up|to|round|round to|at))* (?:(?:my|the|our|us at|me at) (?:house|home|landline|house phone|home phone|flat)|home)\b",
    r"\b(?:do|does|will|would|can|if) (?:pals|they|hospital|someone) (?:ring|call|phone|come(?: to| round)?) (?:my|the|our) (?:house|home|landline|flat)\b",
)
NOT_OF_HOME = cue(r"\b(?:take|taken|going|go|send|sent|let) (?:\w+ )?home\b|\bcome home\b|\bnurse visits?\b")
READ = (
    Known("differ_how_often", (HOW_OFTEN, NOT_AS_ONE), OF_AN_ANSWER),
    Known("opinions_differ", (DIFFER,), SENT_ROUND, told=True),
    Known("normal_as_told", (SAID_NORMAL,), NOT_OF_A_CHILD, told=True),
    Known("finding_unknown", (WHAT_MEANS, A_WORD), OF_THE_CHAT, told=True),
    Known("rings_home_unknown", (RINGS_HOME,), NOT_OF_HOME),
)


def everyday_asked(text: str) -> str | None:
    """The phrase, or the id of the page, that answers it; None for anything else."""
    plain = normalised(text).strip(" .!?")
    if len(plain.split()) > LONGEST:
        return None
    asked = asks(text) or plain.endswith((" tho", " though"))
    return next((one.answer for one in READ if (asked or one.told) and holds(one, plain, (plain,))), None)
