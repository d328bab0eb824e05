"""What a family wants done, where the words are exact enough to be read without the engine: a number, to think it
through, everything back. And what it says once of how it can be reached. A person: person_wished.py.
"""

import re

from assistant.conversations.readers.whether_read import asks_for_readers, asks_if_read
from assistant.details.question import asks
from assistant.signs import normalised

LEAST_TOLD = 4  # words
LONGEST = 14  # words; a longer message says more
LONGEST_GRUMBLE = 34  # words, of which one sentence asks for a number
WORD = re.compile(r"[\w'\u2019]+")
OF_THEIRS = re.compile(
    r"\b(?:my|our|his|her|their|nhs|hospital|reference|ref|patient|ward|room|bed|policy) (?:phone )?(?:number|email|address)|\bnumber of\b|\bphone number (?:is|was)\b|\bwrong number\b"
)
OF_OTHERS = re.compile(
    r"\b(?:ombudsman|samaritans|interpreters?|ward|gp|doctor|surgery|switchboard|complaints?|111|999|childline|social|charity|coroner|icu|picu|nicu|clinic)\b"
)
NUMBER = re.compile(
    r"\b(?:what(?:'?s| is| are)|whats|wots|where(?:'?s| is| do i find)|got|have you|do you have|is there|can (?:i|you|u) (?:have|get|give|send)|give me|send me|need|want|looking for|tell me)\b[^.?!]*"
    r"\b(?:number|numbers|phone|telephone|tel|email|e-mail|contact details?|address)\b(?! me| us| call)"
    r"|^(?:the )?(?:pals|liaison|office|hospital|switchboard|complaints?)?(?: ?(?:team|office))? ?(?:phone |tel(?:ephone)? |contact |e-?mail )?(?:number|numbers|phone|tel|email|contact|contact details|address)s?(?: (?:please|pls|plz|for (?:pals|the hospital|you)))*$"
    r"|\b(?:what|which) (?:phone |tel |telephone )?number (?:do|should|shall|can|could|did) (?:i|we|you)\b|^(?:and |so |ok |but |sorry )*(?:what|which) number was (?:it|that)\b"
    r"|\bwho(?:m)? (?:do|can|should|shall) (?:i|we) (?:ring|phone|call)\b|^(?:and |so |ok |but )*(?:what|which)(?:'?s| is| was)? (?:that |the |your )?(?:phone |text )?number(?: again| please| is (?:it|that))*$|\b(?:is|are) there (?:an?y? )?(?:other|another) ways? to (?:contact|reach|get (?:hold of|in touch with)) (?:you|u|pals|them|the (?:office|liaison|hospital|team))\b|\bhow (?:else |otherwise )?(?:do|can|could|should|would|will) (?:i|we) (?:otherwise )?(?:contact|reach|get (?:hold of|in touch with)|e-?mail|write to|text|message|get to) (?:you|u|pals|them|the (?:office|liaison|hospital|team)|someone there|somebody there)\b|\bnumber (?:for|to ring|to call|of pals)\b|\bphone no\b|\b(?:can|could|do|may|should) (?:i|we|one) (?:text|e-?mail|write (?:a letter |a note )?to|send (?:a |an )?(?:letter|note|e-?mail|text) to) (?:pals|you|them|the office)\b"
)
ANSWERS_NOW = re.compile(  # "whoever picks up at this hour, their number"
    r"\b(?:who(?:ever)?|any ?(?:one|body) who|some ?(?:one|body) who) (?:picks? up|answers|is (?:there|on|up|awake))\b[^.?!]*\bnumbers?\b|^[^.?!]*\b(?:answers?|picks? up)\b[^.?!]*\? (?:what|which) number$"
)
ANYBODY = re.compile(
    r"\b(?:is|isn'?t|are|aren'?t|will|can|does|has) (?:there )?(?:really |actually )?(?:nobody|no[ -]?one|any ?body|any ?one|some ?body|some ?one)\b"
)
COMPLAINS = re.compile(r"\b(?:complain(?:ing|ts?)?|moan(?:ing)?|grievances?|grumble)\b")
TALKS = re.compile(r"\b(?:ring|phone|call|email|text) me\b|\b(?:speak|talk|chat) (?:to|with)\b")
THINK = re.compile(
    r"\b(?:help (?:me|us)(?: to)?|can (?:we|you|i)|could (?:we|you)|let'?s|lets|want to|need to|like to|how do (?:i|we)) (?:please )?(?:help (?:me|us) )?(?:to )?(?:think|talk|work) (?:it|this|that|things|it all|about it) (?:through|over|out)\b"
    r"|^think it through\b|\bhelp (?:me|us) (?:to )?(?:decide|make (?:a|this|the|my|our) (?:decision|mind up))\b|\bweigh (?:it|this|things) up\b"
    r"|^step by step$|\b(?:help (?:me|us)|can we|could we|let'?s|lets|want to|need to|like to)\b[^.?!]*\b(?:think|talk|work|decide|weigh|do|take|go through)\b[^.?!]*\bstep by step\b"
)
EXPLAINED = re.compile(  # what happens, step by step, is a question
    r"\b(?:what happens|what comes|how (?:does|do|is|are|will|would)|explain|tell (?:me|us)|walk (?:me|us)|the (?:process|referral|form))\b"
)
_PLEASE = r"(?:(?:please|pls|sorry|ok|okay|but|can you|could you|can u|would you|you can|(?:my|our) english (?:is|isn'?t|is not) (?:so |very |not |too )*(?:small|bad|poor|little|weak|good|great|low)|um|eh|again|once more|one more time|say it|write it|tell me|well|so|hm+|honestly|explain(?: it)?|i (?:really |still )?(?:didn'?t|did not|didnt|do not|dont|don'?t) (?:get|understand|follow) (?:that|it|this|any of (?:it|that)|a word of (?:it|that))|what)[ ,.!?]+)*"
_ENDS = r"(?:[ ,]+(?:please|pls|for me|thanks|then|love|mate|tho|though|really|either|that|this|you))*$"
SIMPLER = "say_simpler"
OF_LAST_ANSWER = (
    ("say_simpler", re.compile(
        rf"^{_PLEASE}(?:(?:say|put|explain|write|tell me|do) (?:it|that|this)(?: again)?(?: (?:to me|in|with|a bit|more|much))* ?"
        rf"(?:simpler|simply|simple(?:r)?(?: words)?|plain(?:er)? (?:words|english)|easy(?: words)?|easily|easier(?: words)?|normal english|shorter|in english)(?: for me)?"
        rf"|(?:again )?(?:in|with|use|using) (?:very |more |really )?(?:simpler|simple|plain|plainer|easy|easier|small|short|shorter|normal|everyday|baby) (?:words|english|language)(?:[ ,.!]+(?:please|pls|for me|now|again|i (?:did not|didn'?t|didnt|do not|don'?t|dont|can'?t|cant) (?:really |quite )?(?:understand|get|follow)(?: (?:it|that|this|any of (?:it|that)|you|a word))?))*"
        rf"|(?:in )?(?:simpler|simple|plain|easy|easier|shorter)(?: (?:words|english|version))?|(?:that'?s |thats |its |it'?s )?(?:too (?:long|complicated|many (?:big |long )?words)|all gobbledygook)|dumb it down|shorter|(?:(?:give|tell) (?:me|us) )?(?:the )?(?:short|shorter|quick|easy|simple) version|in (?:short|brief|a nutshell)"
        rf"|(?:(?:can|could|may) (?:i|we)(?: please)? (?:have|get)|(?:can|could|would) (?:you|u)(?: please)? give (?:me|us)|give (?:me|us)) (?:it|that|this|all that|the words?|the answer|it all)(?: again)?[ ,]+(?:(?:only|just|but|bit|a bit|much|in|with) )*(?:fewer|shorter|simpler|easier|plainer|less)(?: words)?){_ENDS}")),
    ("not_answered", re.compile(
        rf"^{_PLEASE}(?:(?:that'?s|thats|that is|it'?s|its|this is) (?:not|no|hardly) (?:really )?(?:an? )?(?:proper |real |straight )?answer|(?:that'?s|thats|that is|its|it'?s|this is)(?: just)? not (?:what|the (?:question|thing)) (?:i|we)(?: just)? (?:asked|meant|said|want(?:ed)?)(?: you| to know)?|not what i asked"
        rf"|you (?:didn'?t|havent|haven'?t|did not|have not|never) (?:really )?answer(?:ed)? (?:my|the|that|me)(?: question)?|(?:that|this) (?:doesn'?t|does not|didn'?t) answer (?:it|me|my question|the question|that)|(?:please |just )*answer (?:my|the|this) question|(?:please |just )*(?:answer|say|tell me) what (?:i|we)(?: just| actually)* asked(?: you)?"
        rf"|(?:(?:that|this|you|your answer)(?:'?s| is| was|'?re| are)? (?:just )?(?:no|not (?:any|much|really|very|a lot of)|not|of no|little|zero) (?:help(?:ful)?|use(?:ful)?)|(?:no|not much|zero) (?:help|use)(?=[ ,]+(?:to (?:me|us)[ ,]+)?(?:that|this|you)\b))(?: (?:to (?:me|us)|at all|whatsoever|here))*"
        rf"|(?:that|this|your answer) (?:doesn'?t|does not|didn'?t|isn'?t|wasn'?t) (?:really )?help(?:ing|ful)?(?: (?:me|us|much|at all))*|(?:that|this|you) (?:gets?|got) (?:me|us) nowhere|(?:a )?(?:fat )?lot of (?:good|use|help) (?:that|this|you) (?:is|was|did|are)(?: (?:to )?(?:me|us))?){_ENDS}")),
    ("tell_more", re.compile(
        rf"^{_PLEASE}(?:what else|anything else|tell me more|more|go on|and\?*|any ?more on (?:that|this)|what else (?:is there|can you tell me|should i know)|is that (?:it|all)|more (?:info|information|about (?:that|this|it))){_ENDS}")),
)  # fmt: skip
NOT_ENOUGH = re.compile(  # of the answer, and not of what it is about
    r"\b(?:not|no|isn'?t|hardly|never) (?:really |actually |even |much of )?(?:an? )?(?:proper |real |straight )?answer\b|\b(?:didn'?t|haven'?t|havent|did not|have not|doesn'?t|does not|never|not) (?:really |actually |even )?(?:answer(?:ed)?|help(?:ed|ing|ful)?)\b|\b(?:no|little|zero) (?:help|use)\b|\bnowhere\b|\blot of (?:good|use|help)\b"
)
SEES = re.compile(
    r"\b(?:see|show|read|look at|check|view|copy of|remind me)\b.*\b(?:sent|wrote|written|said|put|passed on|message|it)\b|\bwhat (?:did|have) (?:i|we)(?: just| already| actually)* (?:send|sent|write|written|say|said|put|pass|passed)\b"
)
CANCELS = re.compile(
    r"^(?:please |actually |no,? )*(?:cancel|stop|undo|unsend) (?:it|that|this|the message|what i sent|sending)$"
)
ALL_BACK = re.compile(
    r"\b(?:take|pull|get|call) (?:it|that|everything|the (?:whole )?(?:thing|lot|message)|all of it|it all)(?: all)? back\b|\bwithdraw (?:it|that|everything|all|the (?:whole )?(?:thing|message))\b"
    r"|\bcancel (?:it all|everything|the (?:whole )?(?:thing|message|lot))\b"
)
TAKES_NO_CALLS = re.compile(  # of whoever hears, and is not to be rung
    r"\b(?:i|we)(?:'?m| am| are|'?re)?(?: \w+){0,7}? (?:can'?t|cant|cannot|can not|could ?n'?t|am not able to|not able to|unable to|not allowed to|may not) (?:take|get|receive|accept|have|answer|pick up)(?: any| my| private| personal)* (?:(?:tele)?phone )?calls\b(?! (?:from|about) )"
    r"|\bno (?:tele)?phone ?calls (?:please|at work|to (?:me|my work\w*))\b"
)
NO_CALLS = (
    (re.compile(r"\b(?:i(?:'?m| am)?|im|we(?:'re| are)) (?:profoundly |completely |partially |part |quite )?deaf\b|\bdeaf (?:mum|mam|dad|mother|father|parent|family|here)\b"), "needs_deaf"),
    (re.compile(r"\bi(?:'?m| am) (?:mute|non ?verbal)\b|\bi (?:have a|stammer|stutter)(?: stammer| stutter)?\b(?=.*\b(?:phone|call|ring|stammer|stutter)\b)"), "needs_speech"),
    (re.compile(  # for now, or for tears: whoever hears is still shown the numbers
        r"\b(?:i|we) (?:can'?t|cant|cannot|can not|couldn'?t|find it hard to|struggle to) (?:ring|phone|call|talk|speak|answer)\b[^.!?]{0,40}?(?:\b(?:at the moment|right now|just now|for now|today|tonight|at work|without (?:crying|tears|getting upset)|(?:because|cos|as|or) i (?:just |will |'ll )*(?:cry|burst|get upset|start crying))\b|[ ,.;:!-]+(?:because |cos |and |or )?i (?:just |always |only )*(?:cry|burst into tears|start crying|end up crying|get (?:too |so )?upset)\b)"
        r"|\b(?:i|we) (?:just |really |simply )*(?:can'?t|cant|cannot|can not|couldn'?t) (?:face|bear|bring myself to) (?:(?:to|any|the|having to|making|a) )*(?:ring(?:ing)?|phon(?:e|ing)|(?:phone )?calls?|calling|telephon(?:e|ing))\b(?! (?:from|again|him|her|it|them)\b)"
        r"|\bi (?:just |always )*(?:cry|burst into tears|get (?:too |so )?upset) (?:when|if|on|whenever|every time)\b[^.!?]{0,20}\bphone\b"
    ), "needs_no_calls"),
    (re.compile(r"\b(?:i|we) (?:can'?t|cant|cannot|can not|am not able to|find it hard to) (?:ring|phone|call|use (?:the |a )?phones?|talk on the phone|make (?:phone )?calls|hear (?:you |people |anyone )?on the (?:tele)?phone|(?:manage|cope|get on)(?: with| on| over)? (?:the |a )?(?:tele)?phones?|(?:use|answer|work) (?:the |a )?telephones?|telephone)\b|\b(?:i|we)\b[^.!?]{0,30}?\b(?:(?:not|don'?t|dont|never) (?:have|own|possess)|have(?:n'?t| not)? (?:got )?no|haven'?t got|have not got|possess no)(?: an?| any)? (?:mobile |house )?(?:tele)?phone\b(?! (?:number|call|charger|signal|credit))"), "needs_no_phone"),
)  # fmt: skip
LONGEST_INTRODUCED, LONGEST_NEED = 45, 14  # words
UNREACHABLE = {"needs_deaf", "needs_no_phone"}
INTRODUCES = re.compile(
    r"\b(?:i (?:write|am writing)|i'?m writing|im writing|on behalf of|dear (?:sirs?|madam|team|all)|my name is|to whom it may concern)\b"
)
RELATIVE = re.compile(r",\s+(?:who|whose|which|whom)\s+")  # "Owen, who lies in your hospital" asks nothing
WISHES_ANYTHING = re.compile(
    r"\b(?:talk|speak|chat|person|human|some(?:one|body)|any(?:one|body)|pals|staff|interpreter|bsl|sign(?:ing|er)?|help|needs?|wants?|wish|would|'d|please|come|tell me|can you|could)\b"
)
OTHER_NEEDS = (
    (re.compile(r"\b(?:i(?:'?m| am)?|im|we(?:'re| are)) (?:very |a bit |quite |also )?hard of hearing\b|\bi (?:do not|don'?t|dont|can'?t|cannot|cant) hear(?: at all| so| too| very| that)* (?:well|good|properly)\b|\bmy hearing (?:is|has)(?: very| so| rather| quite| not| too| really| all but)* (?:bad|poor|weak|gone|going|good|great|failing|what it was)\b"), "needs_hearing"),
    (re.compile(r"\b(?:i|we)(?:'d| would)? (?:only |mostly |also |just )?(?:use|need|want|prefer|speak|sign in|talk in|have) (?:a |an )?(?:bsl|british sign language|sign language)\b|\bbsl (?:user|is my)\b|(?<!\bcan )(?<!\bcould )(?<!\bmay )(?<!\bdo )(?<!\bdid )(?<!\bshould )(?<!\bmust )(?<!\bwill )(?<!\bif )(?<!\bwhen )(?<!\bbefore )(?<!\bonce )\bi (?:only |mostly )?sign\b(?! (?:it|this|that|the|any|my|a|his|her|for|to|consent|anything|something|papers?|forms?|here|off|up|in|on)\b)"), "needs_signing"),
    (re.compile(r"\bmy english (?:is |isnt |isn'?t |not )+(?:not )?(?:so |very |too )?(?:good|well|great|perfect|bad|poor)|\b(?:i|we) (?:do not|don'?t|dont) (?:speak|understand) (?:much |good |very good )?english\b|\bsorry (?:for )?my english\b"), "needs_plain_english"),
    (re.compile(r"\bi(?:'?m| am) (?:blind|partially sighted)\b|\bi (?:can'?t|cant|cannot) see (?:well|very well|the screen|small print)\b"), "needs_sight"),
    (re.compile(r"\bi(?:'?m| am) (?:very |a bit |also )?d[iy]s?l[ei][cxks]+[iys]*c?\b|\bi (?:have|got|'ve got) d[iy]slex[iy]+a\b|\bi (?:can'?t|cant|cannot) read (?:well|very well|much|properly)\b"), "needs_reading"),
)  # fmt: skip
SENDING = re.compile(
    r"\b(?:sent|send|sending|message|passed|pass|reference|ref|request|form|wrote|submitted|reply|replied|respond(?:ed)?|response|answer(?:ed)?|got (?:it|mine|my)|received|update|status|heard|hear|news|anything back|back to (?:me|us))\b"
)
_AGREED = (
    r"(?:ok|okay|okey|right|alright|all right|cool|great|lovely|perfect|brilliant|fab|good|nice one|fine|sound|got (?:it|that|you|ya)|gotcha|i see|makes sense|that makes sense|understood|i understand|fair enough|noted|will do|"
    r"(?:that'?s |thats |it'?s )?(?:good|useful|helpful|handy|great|fine) to know|that helps(?: a lot)?|that'?s helpful|thats helpful|no worries|no problem|sure thing|ah|oh|well|then|so)"
)
ACKNOWLEDGES = re.compile(rf"^{_AGREED}(?:[ ,.!]+{_AGREED})*$")
THANKS_TOO = re.compile(
    rf"^(?:{_AGREED}[ ,.!]+)+(?:thanks?(?: you)?|thankyou|ta|cheers|thx|ty)(?: (?:so much|very much|a lot|love|mate|pet|then|for that|for your help))*$"
)
SORRY = re.compile(
    r"^(?:(?:i'?m |im |oh |ah )*(?:so |really |very )?sorry|apologies|my apologies|i apologi[sz]e|didn'?t mean to)(?: (?:for|about|that i|to|if i))?(?: (?:the )?(?:swearing|language|swore|ranting|rant|shouting|shout|snapping|being \w+|going on|rambling|the long message|bothering you|bad english|typos|swear|that|all (?:this|that)))*$"
)
BRINGS = re.compile(
    r"^(?:and |so |also |ok |but )*(?:(?:can|could|may|should|shall) (?:i|we) (?:bring|take|have)\b[^.?!]{1,40}\b(?:with (?:me|us)|along|there|in with|too|as well)\b|(?:can|could|may|is it ok (?:if|for)|would they let) (?:someone|somebody|anyone|a \w+|my \w+|our \w+)(?: to)? (?:come|cum|be there|sit in|go)(?: in| along| there)?(?: (?:with|wiv) (?:me|us)| too| as well| along)*$)"
)
EASY_ON = re.compile(
    r"^(?:(?:can|could) (?:i|we|you) (?:have|get|read|see|do|make|put|show)(?: me| us)?(?: it| that| this)? |(?:i|we) (?:want|need|would like|like) |have you got |is there (?:an? )?|please |show me )*"
    r"(?:it |that |this )?(?:in |an? |the |your )*(?:easy|eazy|e+sy|ee?zy|easey)[- ]?(?:read|reed)(?:ing)?(?: (?:version|one|words|form|on|please|pls|from now on))*$"
)
EASY_WORDS = re.compile(
    r"^(?:(?:please|ok|and|so|hi|hello|sorry)[ ,]+)*(?:(?:can|could|will|would) (?:i|we|you|u)(?: please)? (?:have|get|read|see|do|make|put|show|use|write|talk|speak|say|switch to|change to)|(?:i|we)(?:'?d| would)? (?:want|need|like|prefer)|switch to|change to|turn on|put on)"
    r"(?: (?:me|us|to me|to us|it|that|this|everything|all of it|all this|the (?:answers?|chat)))*(?: (?:in|to|with|into|on))? (?:easy|easier|simple|simpler) words(?: (?:please|pls|from now on|for me|now|only|always|on))*$"
)
_READS_BADLY = r"(?:(?:i'?m|i am|im|am|me|i have|i got|i|and|so|bit|a bit|very|quite|really|got|have|also|sorry|coz|cos|because|as)[ ,]+)*(?:d[iy]s ?l?e[cxks]+[iys]*c?|d[iy]slex\w*|d[iy]slecs\w*|(?:can'?t|cant|cannot|can not|not|don'?t|dont|struggle to|hard to|no) (?:very |really )*(?:good at )?read(?:ing)?(?: (?:so |very |too |that )?(?:well|good|much|properly|long words|big words|all that|all this|this))?)"
_EASY = r"(?:(?:more|very|really|just|only|some|nice) )*(?:easy|eazy|esy|e+sy|ee?zy|easey|ea?si|eesi|easier|simple|simpler|simpel|simpul|simpil|short|shorter|small|plain|basic)"
EASY_WISH = re.compile(  # "yes easy word please", "simple english pls", and whoever reads badly with it
    rf"^(?:(?:please|pls|plz|plese|pleas|ok|and|so|hi|hello|sorry|yes|yeah|yep|can|could|you|u|i|we|need|want|use|using|say|write|put|keep|do|it|me|with|in|to|have|give|only|just|speak|talk|would like|make)[ ,.!]+)*"
    rf"(?:{_EASY} (?:words?|wrods?|w[eu]rds?|wrds?|wordz|wording|english|engl?ish|language|sentences?|reading|lines)(?! (?:for|to) (?:him|her|my|the)\b))(?:[ ,.!]+(?:please|pls|plz|plese|thanks|thank you|for me|now|from now on|always|all the time|only|if (?:you|u) can|ok))*$"
)
TAKES_EASY = re.compile(  # said to what was told of easy words: "yes i jus asked u that. do it"
    r"^(?:(?:yes+|yeah|yep|yea|ye|ok|okay|please|pls|plz|plese|then|so|well|just|jus|i (?:just |jus )?(?:asked|arsked|said|told)(?: (?:you|u))?(?: (?:that|it|for (?:it|that|them)|to))?|that is what i (?:asked|said)|thats what i (?:asked|said|want)|that'?s what i (?:asked|said|want))[ ,.!]*(?:\b|$))*"
    r"(?:yes|yeah|yep|ok|(?:can (?:you|u) |you |u )?(?:do|use|put|turn|switch|want|have|start) (?:it|that|them|this|those)(?: (?:on|now|then|for me))*|i want (?:it|that|them|this)|turn on|switch on|on)(?:[ ,.!]+(?:please|pls|plz|plese|now|then|for me|thanks|ta))*$"
)
READS_BADLY = re.compile(rf"^(?:hi|hello|sorry|ok|but|and| )*{_READS_BADLY}(?: here)?$")
BESIDE_IT = re.compile(  # says no more than that
    r"^(?:(?:please|pls|thanks|sorry|hi|hello|ok|yes|me|(?:keep|make) (?:it|this) (?:short|simple|easy|plain)(?: please| pls)?|my english (?:is )?(?:not )?(?:so |very )?(?:bad|good|poor|small)|english (?:is )?hard(?: for me)?) ?)+$"
)
EASY_AT_THE_END = re.compile(
    rf"^{_READS_BADLY}(?: here)?[ ,]+(?:please |pls |plese |plz )*(?:use|want|need|in|with|i want|i need|can i have|can you use|give me) {_EASY} words?(?: please| pls)?$"
)
NOT_THEIRS = re.compile(
    r"\b(?:son|daughter|child|he|she|his|her|boy|girl|letter|doctor|school|notes|report|handwriting)\b"
)
SHORTER = re.compile(
    r"^(?:(?:ok|so|sorry|but|no|please|pls|can you|could you|can u|even|still|bit|a bit|much|way|far|make it|make that|say it|in|that'?s|thats|it'?s|its|is|this is) )*(?:(?:too|so) (?:long|much(?: (?:to read|words|text|writing))?|many words)|shorter|short version|shorten (?:it|that)|shorter (?:version|answer|one)|(?:a )?nutshell|brief|one (?:line|sentence)|tl ?;?dr|(?:give me )?(?:the )?short(?:er)? version)(?: (?:please|pls|for me|still|again|that|this|to read))*$"
)
EASY_OFF = re.compile(
    r"^(?:please )?(?:no (?:more )?easy[- ]?(?:read|words)|(?:stop|turn off|switch off|without|not) (?:the )?easy[- ]?(?:read|words)|(?:back to )?(?:the )?(?:longer|normal|full|long) (?:words|version|answers?))(?: (?:please|pls|again|any ?more))*$"
)
_ALL = r"(?:i|we|they|you|he|she|it|that|this|the (?:doctors?|team|hospital|parents?|father|mother|dad|mum))"
_CAN = r"(?:can|could|may|must|will|would|do|does|is|are|should|has|have)"
_NOT = r"(?: ?(?:not|n'?t)|'?t)"
COMES_TO = re.compile(  # "so they can or they can't", "is that a yes or a no": what the answer comes to
    rf"^(?:(?:so|ok|okay|right|well|but|and|then|oh|hm+|basically|just tell me|tell me)[ ,]+)*(?:(?:is|was) (?:it|that|this) (?:a )?(?:yes|no) or (?:a )?(?:no|yes)|(?:is|was) (?:it|that|this) (?:a |just )?(?:yes|no|maybe)(?: (?:that )?{_ALL} (?:{_CAN}|might)(?:{_NOT})?)?|(?:a )?yes or (?:a )?no"
    rf"|(?:{_ALL} {_CAN}(?:{_NOT})?|{_CAN} {_ALL}) or (?:{_ALL} )?(?:{_CAN}{_NOT}|can'?t|won'?t|don'?t|not|no)|{_CAN} {_ALL} or not)(?: (?:then|please|pls|now))*$"
    rf"|^(?:(?:ok|okay|right|well|oh|and|hm+)[ ,]+)*(?:so|then|in other words)[ ,]+(?:basically )?(?:(?:it|that|this|the answer)(?:'?s| is| would be)? ?|you(?:'?re| are) saying |you mean |you say )?(?:a |just )?(?:yes|no|not possible|possible|a maybe|maybe)(?: (?:then|really|basically))*$"
    rf"|^(?:(?:ok|okay|right|well|oh|and|so|but|hm+)[ ,]+)*(?:{_CAN}|did|am)(?:{_NOT})? (?:i|we|they|he|she|it|that)$"
    rf"|^(?:(?:ok|okay|right|well|oh|and|hm+)[ ,]+)*so[ ,]+{_ALL} (?:{_CAN}(?:{_NOT})?|can'?t|won'?t|don'?t)(?: (?:then|really|after all))*$"
)
NO_RINGING, HEARS_BADLY = "please do not ring", "Hard of hearing"


def tells(text: str) -> bool:
    """A statement of some length: nothing in it asks."""
    return len(text.split()) >= LEAST_TOLD and not asks(text)


def asks_for_number(text: str) -> bool:
    """Of an office: not their own, and not a wish to be rung or to talk to somebody. In a longer message one of its
    sentences, where nothing else is asked but whether anybody is there.
    """
    if short(text) or not short(text, LONGEST_GRUMBLE):
        return _asks_for_number(plain_words(text))
    sentences = [one for one in re.split(r"(?<=[.!?;])\s+", text) if one.strip()]
    asked = [one for one in sentences if _asks_for_number(plain_words(one))]
    return bool(asked) and not any(asks(one) and not asks_for_anybody(one) for one in sentences if one not in asked)


def asks_for_anybody(text: str) -> bool:
    """ "Is there nobody": whether somebody is there at all."""
    return bool(ANYBODY.search(plain_words(text)))


def asks_number_to_complain(text: str) -> bool:
    """A number for that purpose: how a complaint is made is told with it."""
    plain = plain_words(text)
    number = NUMBER.search(plain) or re.search(r"\b(?:what|which) (?:phone )?number\b", plain)
    return short(plain) and bool(COMPLAINS.search(plain) and number) and not OF_THEIRS.search(plain)


def _asks_for_number(plain: str) -> bool:
    if short(plain) and ANSWERS_NOW.search(plain):
        return True
    if not short(plain) or OF_THEIRS.search(plain) or OF_OTHERS.search(plain):
        return False
    if TALKS.search(plain) and not re.search(r"\b(?:number|phone no|tel)\b", plain):
        return False
    return bool(NUMBER.search(plain))


def wants_to_think(text: str) -> bool:
    plain = plain_words(text)
    return short(text) and bool(THINK.search(plain)) and not ("step by step" in plain and EXPLAINED.search(plain))


def of_last_answer(text: str) -> str | None:
    """The intent of words that speak of what was just told as a whole; None for any other."""
    *before, last = (plain_words(one) for one in re.split(r"(?<=[.!?])\s+", text.strip()))
    for plain in (plain_words(text), last):
        found = (intent for intent, pattern in OF_LAST_ANSWER if short(plain) and pattern.match(plain))
        if (intent := next(found, None)) and (plain != last or not before or intent == SIMPLER):
            return intent
    return None


def asks_what_it_comes_to(text: str) -> bool:
    """Of the answer that was just told: yes or no, or in fewer words."""
    plain = plain_words(text)
    return short(text) and bool(COMES_TO.match(plain) or SHORTER.match(plain))


def wants_easy_read(text: str) -> bool | None:
    """On or off; None where the words are about something else."""
    plain = plain_words(text)
    if EASY_OFF.match(plain):
        return False
    if EASY_ON.match(plain) or (short(text) and (EASY_WORDS.match(plain) or EASY_WISH.match(plain))):
        return True
    return True if short(text) and _reads_badly(plain) else None


def takes_easy_words(text: str) -> bool:
    """A yes to them, where they were explained."""
    return short(text) and not acknowledges(text) and bool(TAKES_EASY.match(plain_words(text)))


def easy_beside(text: str) -> bool:
    """ "Easy words please. how I ask other doctor": the wish, and a question that is answered in them."""
    parts = [one for one in re.split(r"(?<=[.!?;\n])\s+|\s+-\s+", text.strip()) if one.strip(" .!?;")]
    wished = [one for one in parts if wants_easy_read(one)]
    return bool(wished) and len(wished) < len(parts)


def _reads_badly(plain: str) -> bool:
    """Themselves, and nothing else is asked: "im dislexic plese use easy words"."""
    if NOT_THEIRS.search(plain):
        return False
    parts = [one for one in re.split(r"[,.;!]+ *| and | so | but ", plain) if one]
    own = [one for one in parts if READS_BADLY.match(one) or EASY_WISH.match(one)]
    alone = bool(own) and all(one in own or BESIDE_IT.match(one) for one in parts)
    return alone or bool(EASY_AT_THE_END.match(plain))


def speaks_of_sending(text: str) -> bool:
    """Of something that was passed on, or of an answer to it."""
    return bool(SENDING.search(plain_words(text)))


def acknowledges(text: str) -> bool:
    """ "Ok, got it": heard, and nothing asked. A plain yes to something that was offered is read before."""
    return bool(ACKNOWLEDGES.match(plain_words(text)))


def thanks_too(text: str) -> bool:
    """ "Ok thanks": thanks, whatever was offered."""
    return bool(THANKS_TOO.match(plain_words(text)))


def says_sorry(text: str) -> bool:
    return bool(SORRY.match(plain_words(text)))


def brings_someone(text: str) -> bool:
    """Asks to have somebody of theirs there. Nobody of the hospital is called for it."""
    return short(text) and bool(BRINGS.match(plain_words(text)))


def asks_to_see(text: str) -> bool:
    """What it passed on, word for word."""
    plain = plain_words(text)
    return short(text) and bool(SEES.search(plain)) and not (asks_if_read(plain) or asks_for_readers(plain))


def cancels_it(text: str) -> bool:
    """What was sent, and nothing else said."""
    return bool(CANCELS.match(plain_words(text)))


def takes_it_all_back(text: str) -> bool:
    return short(text) and bool(ALL_BACK.search(plain_words(text)))


def needs_said(text: str) -> tuple[str, ...]:
    """The names of the choices whose words stand in the line for the team (phrases.yml): all that are said, and of the
    reasons not to ring the first.
    """
    plain = plain_words(text)
    no_calls = [need for pattern, need in NO_CALLS if pattern.search(plain)][:1]
    if not no_calls and TAKES_NO_CALLS.search(plain):
        no_calls = ["needs_no_calls"]
    return (*no_calls, *(need for pattern, need in OTHER_NEEDS if pattern.search(plain)))


def tells_no_calls(text: str) -> bool:
    """That they cannot be rung: nobody is called to them for it, and it is a way that is not to be used."""
    return short(text, LONGEST_GRUMBLE) and bool(TAKES_NO_CALLS.search(plain_words(text)))


def introduces_as_unreachable(text: str) -> bool:
    """ "I write on behalf of Owen. I am deaf and possess no telephone": that a need is told calls for nobody."""
    plain = plain_words(text)
    if not short(text, LONGEST_INTRODUCED) or not UNREACHABLE.intersection(needs_said(text)):
        return False
    introduces = short(text, LONGEST_NEED) or INTRODUCES.search(plain)
    asked = asks(RELATIVE.sub(" that ", text.lower()))
    return bool(introduces) and not asked and not WISHES_ANYTHING.search(plain)


def cannot_ring(needs: str | None) -> bool:
    """Or hardly: what is said to them names a way to write too, though they did not say that nobody is to ring."""
    return NO_RINGING in (needs or "") or HEARS_BADLY in (needs or "")


def short(text: str, most: int = LONGEST) -> bool:
    """At most so many words, however they are joined: "no,no,no" are three. Expressions with choices inside repeats are
    tried on such texts alone, since long ones could keep them busy for ever.
    """
    return len(WORD.findall(text)) <= most


def not_enough(text: str) -> bool:
    """Of an answer that is no answer yet, and not of one to another question."""
    plain = plain_words(text)
    return bool(NOT_ENOUGH.search(plain)) and not re.search(r"\bnot what (?:i|we)\b", plain)


def plain_words(text: str) -> str:
    """Lower case, plain quotes, single spaces; no stops at the ends."""
    return normalised(text).strip(" .!?")
