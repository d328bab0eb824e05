"""That help has been rung for is heard in any state, with a goodbye beside it too."""

import pytest

from assistant.conversations.readers.help_on_its_way import help_is_coming, which_help
from assistant.records.models import Conversation
from assistant.safety.screen import load_trained_screen
from tests.support.factories import answering, make_chat, make_turns, saying, texts


@pytest.mark.parametrize(
    "said",
    [
        "SHE'S RUNG FOR AN AMBULANCE, GOT TO GO",
        "dad has called 999. bye",
        "they're sending an ambulance",
        "the paramedics are nearly here",
        "ok we have phoned 999 and they're coming, speak later",
        "im waiting for the ambulance now",
        "999 are on their way, thank you",
        "my sister already dialled 999, I'll write again tomorrow",
    ],
)
def test_help_is_on_its_way(said):
    assert help_is_coming(said)


@pytest.mark.parametrize(
    "said",
    [
        "we rang 999 last week and want to complain",
        "the ambulance is coming but he is blue",
        "they won't send an ambulance",
        "should i ring 999",
        "the nurse has called a meeting",
        "help is what i need",
        "i'll come back later",
        "we called 999, why did they take so long",
    ],
)
def test_other_words_are_read_as_ever(said):
    assert not help_is_coming(said)


@pytest.mark.parametrize(
    "form, step", [("handoff_form", "handoff_message"), ("questions", "worry"), ("thinking", "matters")]
)
def test_at_a_step_too_and_nothing_is_filled_in(db, engine, form, step):
    engine.reply = lambda told: saying("Thank you.", intent="inform", step="questions")
    chat = make_chat(db, engine, form=form, field=step)
    (told,) = texts(chat.say("dad has called 999, I'll be back later"))
    assert "999 call handler told you" in told and engine.told == []
    with db.read() as session:
        kept = session.get_one(Conversation, chat.conversation_id)
        assert (kept.form, kept.field) == (form, step)


@pytest.mark.parametrize(
    "said, which",
    [
        ("ive pressed the buzzer", "ward"),
        ("pressed the red button now", "ward"),
        ("i've told the nurse", "ward"),
        ("ok the doctor is on his way", "ward"),
        ("nurse is coming", "ward"),
        ("we pulled the cord, thanks", "ward"),
        ("ive shouted for someone", "ward"),
        ("sister is getting the registrar", "ward"),
        ("111 sent us to A and E", "sent"),
        ("111 told us to go to a&e", "sent"),
        ("they said to take him to the hospital", "sent"),
        ("im on my way to a and e with him", "sent"),
        ("we rang 111", "sent"),
        ("999 are on their way", "999"),
        ("yes I've rung them, theyre coming, his dad's holding him. gosh. I'm going to sit on the stairs", "them"),
        ("Rang them. They're coming. I'm shaking. Nan's with her", "them"),
        ("done it, they're coming", "them"),
        ("ok called them. hubby holding her", "them"),
        ("he rang them and they're coming now, im waiting outside", "them"),
        ("they said they're coming, im stood at the front door", "them"),
    ],
)
def test_after_a_card_it_is_known_which_help(said, which):
    assert which_help(said, near=True) == which
    assert which_help(said, near=False) == (which if which == "999" else None)


@pytest.mark.parametrize(
    "said",
    [
        "ive pressed the buzzer and nobody comes",
        "ive pressed the buzzer, hes blue",
        "the nurse is not coming",
        "i told the nurse and she laughed",
        "111 sent us to a and e and they sent us home",
        "111 wont answer",
        "should i press the buzzer",
        "the doctor is coming on monday to talk about the operation",
        "his dad's holding him",
        "im going to sit on the stairs",
        "ive rung them, his dad's holding him down",
        "ive rung them, his dad's got a knife",
        "i rang the police, his dad's holding him",
        "rung them but nobody came",
        "they're coming but hes blue",
        "i'm going to sit on the bridge. they're coming",
        "rang them last week",
    ],
)
def test_and_other_words_are_no_help(said):
    assert which_help(said, near=True) is None


@pytest.mark.parametrize(
    "said, told", [("ive pressed the buzzer", "If nobody comes"), ("111 sent us to A and E", "Do what they told you")]
)
def test_whoever_did_it_reads_no_card_again(db, engine, said, told):
    chat = make_chat(db, engine)
    chat.say("she is not breathing")
    (words,) = texts(chat.say(said))
    assert told in words and "Ring 999 now." not in words
    assert chat.say("nobody comes and she is blue")["messages"][0]["notice"]["level"] == "card"


AT_THE_DESK = [
    "ok going in now. theres a queue. the lady on the desk says take a seat",
    "were in the queue",
    "theres a massive queue in a and e",
    "reception told us to sit down",
    "the man at reception said take a ticket and wait",
    "just walked in. its packed",
    "we are in waiting room. they say sit down",
    "i'm at the desk now",
]
TOLD_TO_WAIT = [
    "i tell nurse. she come now. she say wait",
    "they told me to wait",
    "the nurse said wait for the doctor",
    "we've been told to wait here",
    "doctor says give it an hour",
    "ive told the nurse now, shes said to be patient",
    "they say wait",
    "nurse told us to keep an eye on him",
]


@pytest.mark.parametrize(
    "said, which", [*((one, "desk") for one in AT_THE_DESK), *((one, "wait") for one in TOLD_TO_WAIT)]
)
def test_whoever_is_told_to_wait_is_heard_after_a_card_and_has_no_help_yet(said, which):
    assert which_help(said, near=True) == which and not help_is_coming(said)
    assert which_help(said, near=False) is None


@pytest.mark.parametrize(
    "said",
    [
        "i tell nurse. she say wait. he is blue",
        "they say wait. she wont wake up",
        "queue is huge and hes going limp",
        "nurse said wait but he cant breathe",
        "nobody comes. they say wait",
        "they told me to wait 18 weeks for the scan",
        "theres a queue for the ct scan",
        "how long is the queue",
        "she said to wait until monday for the biopsy",
        "the lady on the desk says no second opinions",
        "do i wait",
        "we wait for another hospital",
    ],
)
def test_danger_beside_it_and_other_waiting_are_not_that(said):
    assert which_help(said, near=True) is None


@pytest.mark.parametrize(
    "card, said, told",
    [
        ("she is not breathing", AT_THE_DESK[0], "Tell the person at the desk now"),
        ("his oxygen keeps dropping and nobody will come", TOLD_TO_WAIT[0], "ask for the most senior doctor or nurse"),
    ],
)
def test_the_way_on_comes_first_and_no_page_on_waiting(db, engine, card, said, told):
    engine.reply = lambda told: answering("waiting_time")
    chat = make_chat(db, engine)
    chat.say(card)
    (message,) = chat.say(said)["messages"]
    assert told in message["text"] and message["answer"] is None
    (again,) = [one for one in chat.say("she is not breathing")["messages"] if one["notice"]]
    assert again["notice"]["level"] == "card"


HELD = "yes I've rung them, theyre coming, his dad's holding him. gosh. I'm going to sit on the stairs"


@pytest.fixture
def trained(db, engine):
    return make_chat(db, engine, turns=make_turns(db, engine, screen=load_trained_screen()))


@pytest.mark.parametrize(
    "card, told",
    [("his lips are blue", "ring 999 again"), ("his sats keep dropping and nobody will come", "nobody comes")],
)
def test_who_holds_the_child_till_help_comes_is_no_danger(trained, card, told):
    trained.say(card)
    (message,) = trained.say(HELD)["messages"]
    assert told in message["text"] and message["notice"]["level"] == "line"


def test_but_after_a_card_of_harm_it_may_be(trained):
    trained.say("my partner hits the kids and now hes not breathing")
    shown = [one["notice"]["level"] for one in trained.say(HELD)["messages"] if one["notice"]]
    assert "card" in shown


@pytest.mark.parametrize(
    "said, which",
    [
        ("rang the ward thye said come in. goin in now dads driving", "sent"),
        ("oncology said come straight in so we are going", "sent"),
        ("ive rung the ward, they want us in. nans taking us", "sent"),
        ("111 told me to come in. mums on her way to get me", "sent"),
        ("rang 111. going in now", "sent"),
        ("ok I told them, doctor's on the way. maybe she's just tired", "ward"),
        ("i told the nurse, shes getting the doctor. prob nothing", "ward"),
        ("told them. its probably just me panicking", "ward"),
        ("rang the ward they said come in tomorrow", None),
        ("rang the ward thye said come in. hes gone floppy", None),
        ("they said come in, dads driving and hes drunk", None),
        ("ok i told them. maybe shes just tired of living", None),
        ("doctor's on the way. maybe she's dying", None),
        ("told him he hits her", None),
        ("dads driving", None),
        ("ok rang 111 theyre ringing back and mum's up", "sent"),
        ("rang 111, dad is here", "sent"),
        ("i called 111 and a nurse will ring me back soon. my nan is awake", "sent"),
        ("spoke to 111. they said they'll call back. mum's sorting it", "sent"),
        ("rang 111 theyre ringing back and mum's drunk", None),
        ("rang 111 theyre ringing back but hes gone floppy", None),
        ("mum's up", None),
    ],
)
def test_whom_they_asked_and_how_they_get_there_is_help_after_a_card(said, which):
    assert which_help(said, near=True) == which


@pytest.mark.parametrize(
    "said",
    [
        "rang the ward thye said come in. goin in now dads driving",
        "ok I told them, doctor's on the way. maybe she's just tired",
    ],
)
@pytest.mark.parametrize("behind, card", [("", False), (". he is blue and not breathing", True)])
def test_with_help_known_no_card_stands_unless_it_is_due(db, engine, said, behind, card):
    engine.reply = lambda told: saying("Hello.", intent=told.intent or "nlu_fallback")
    chat = make_chat(db, engine, turns=make_turns(db, engine, screen=load_trained_screen()))
    chat.say("he is getting worse, hot and shivery and just wants to lie on me")
    body = chat.say(said + behind)
    cards = [one["notice"]["route"] for one in body["messages"] if one["notice"] and one["notice"]["level"] == "card"]
    assert bool(cards) is card


@pytest.mark.parametrize(
    "said, asked",
    [
        ("ok rang 111 theyre ringing back and mum's up... can i still tell the team i want someone else", "can i still tell the team i want someone else"),
        ("rang 111, dad is here. i still want a different consultant", "i still want a different consultant"),
        ("i pressed the buzzer. how do we ask for a second opinion?", "how do we ask for a second opinion?"),
        ("ambulance is coming. can another doctor look at her scans after?", "can another doctor look at her scans after?"),
        ("told the nurse. do parents need to both agree", "do parents need to both agree"),
        ("Doctor is coming. Please can I write to the team?", "Please can I write to the team?"),
        ("we rang 999, they're on the way. can we change hospital after this", "can we change hospital after this"),
        ("nurse is coming. i want to complain after", "i want to complain after"),
    ],
)  # fmt: skip
def test_what_is_asked_behind_help_is_answered(db, engine, said, asked):
    engine.reply = lambda told: saying("Hello.", intent=told.intent or "nlu_fallback")
    chat = make_chat(db, engine, turns=make_turns(db, engine, screen=load_trained_screen()))
    chat.say("he is getting worse, hot and shivery and just wants to lie on me")
    chat.say(said)
    assert engine.told[-1].text == asked


@pytest.mark.parametrize("said", ["told to wait in the queue. should i ring 999?", "rang 111. is he dying"])
def test_what_is_asked_of_the_danger_is_left_to_it(db, engine, said):
    engine.reply = lambda told: saying("Hello.", intent=told.intent or "nlu_fallback")
    chat = make_chat(db, engine, turns=make_turns(db, engine, screen=load_trained_screen()))
    chat.say("he is getting worse, hot and shivery and just wants to lie on me")
    body = chat.say(said)
    assert "999" in " ".join(one["text"] for one in body["messages"])
