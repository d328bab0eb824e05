"""Whether a child is dying nobody here can know: it is said in every state, with who can say it."""

import pytest

from assistant.conversations.decisions.dying_asked import asks_if_dying, takes_it_amiss
from assistant.records import conversations
from tests.conversations.test_steps import fill_in
from tests.support.factories import FakeEngine, answering, make_chat, make_handoff, texts
from tests.support.form_engine import FormEngine

ANSWER = "fear_of_dying"


@pytest.mark.parametrize(
    "said",
    [
        "my son die? tell me",
        "how long has she got do you think",
        "are you saying my daughter has days",
        "are you telling me she is dying this week? it said near the end of life",
        "kitna time hai. kya beta mar jayega",
        "is he going to die",
        "is my daughter dying",
        "will she make it",
        "is she gonna die tell me the truth",
        "how long has he got left",
        "how long have we got with her left",
        "do you think he will die",
        "How much time does she have",
        "how long will he live",
        "whats the chance is she going to survive",
        "please tell me my son will die or no",
        "are they saying he has weeks",
        "Will my baby survive the operation?",
        "am i going to die",
        "could she die from this",
        "has she only got weeks",
        "does this mean shes dying",
        "beta mar jaye ga kya",
        "he die?",
        "are you saying she wont make it",
        "whats the odds will he pull through",
    ],
)
def test_it_is_asked_in_many_words(said):
    assert asks_if_dying(said)


@pytest.mark.parametrize(
    "said",
    [
        "how long has she got to wait",
        "how long have we got to decide",
        "how long have i got to complain",
        "what happens if she dies",
        "can he die at home",
        "are they letting him die",
        "my son died last week",
        "how long does it take",
        "will she live with this for ever",
        "is it going to die down",
        "how long has he got until the appointment",
        "my phone is dying",
        "will he make it to the appointment",
        "will the doctors live in the hospital",
        "he could be dead in a month, i want someone to talk to me today",
        "i want to die",
        "how long do i have to wait for the referral",
        "is she going to be ok",
        "he nearly died last night",
        "can we see another doctor before he dies",
        "who decides when she dies",
        "how long is left on my parking",
        "do they think i will complain",
        "will we lose our nhs place",
        "do we lose her bed if we ask",
        "could we lose our consultant",
    ],
)
def test_other_words_of_time_and_death_are_not_taken_for_it(said):
    assert not asks_if_dying(said)


def test_it_is_answered_at_once_and_not_with_the_same_page_twice(db):
    engine = FakeEngine(lambda told: answering("death_review"))
    chat = make_chat(db, engine, nation="england")
    first = chat.say("my son die? tell me")["messages"][0]
    assert first["answer"]["id"] == ANSWER and "I cannot know" in first["text"]
    again = texts(chat.say("are you saying my daughter has days"))[0]
    assert again.startswith("I am not saying that your fear is true.") and not engine.told


@pytest.mark.parametrize(
    "said",
    [
        "no stop. he is not dying is he. he just has a tummy ake. why u say that",
        "hospis??",
        "hospice? for a tummy ache?",
        "wtf keep my child comfortable?? im not dying am i. i have a bent back",
        "he isnt dying",
        "nobody is dying here",
        "who said anything about a hospice",
        "I never said she was dying.",
        "why are you telling me about hospices",
        "why did you say that",
        "shes not even terminal, its her tonsils",
        "why u on about end of life",
        "nobody said he's palliative",
    ],
)
def test_a_page_on_dying_is_taken_amiss_in_many_words(said):
    assert takes_it_amiss(said)


@pytest.mark.parametrize(
    "said",
    [
        "which hospice is near us",
        "can we get a hospice bed?",
        "why is she in so much pain",
        "they told me he is dying",
        "he is dying",
        "how do they decide",
        "what is comfort care",
        "she might die",
        "why would they say no",
        "is he dying because they waited",
        "could he not die at home",
    ],
)
def test_a_question_about_it_is_not_taken_for_protest(said):
    assert not takes_it_amiss(said)


AMISS = ("hospis?? is he going to dy??", "no he is not dying. why u say that", "what? hospice?")


@pytest.mark.parametrize("said", AMISS)
def test_what_was_presumed_is_taken_back(db, engine, said):
    engine.reply = lambda told: answering("nothing_more")
    chat = make_chat(db, engine, nation="england")
    chat.say("my boy has tummy pane. i want nother dr to look")
    told = texts(chat.say(said))[0]
    assert told.startswith("I am sorry that I misread you.")


def test_nothing_is_taken_back_from_a_family_that_spoke_of_it(db, engine):
    engine.reply = lambda told: answering("nothing_more")
    chat = make_chat(db, engine, nation="england")
    chat.say("they say nothing more can be done for him")
    assert "misread" not in texts(chat.say("is he going to die"))[0]


def test_a_danger_beside_it_comes_first(db, engine):
    engine.reply = lambda told: answering("nothing_more")
    chat = make_chat(db, engine, nation="england")
    chat.say("my boy has tummy pane. i want nother dr to look")
    engine.reply = lambda told: answering("greet", intent=told.intent)
    body = chat.say("hospice?? hes gone blue and wont wake up")
    assert body["messages"][0]["notice"] == {"route": "emergency", "level": "card"}


def test_after_sending_it_is_no_question_of_what_was_sent(db, engine):
    chat = make_chat(db, engine)
    with db.begin() as session:
        make_handoff(session, conversations.by_id(session, chat.conversation_id))
    assert chat.say("how long has she got do you think")["messages"][0]["answer"]["id"] == ANSWER


def test_at_a_step_it_is_answered_and_the_step_asked_again(db):
    chat = make_chat(db, FormEngine(db))
    step = texts(fill_in(chat, upto=4))[-1]
    told = texts(chat.say("how long has she got do you think"))
    assert "I cannot know" in told[0] and told[-1] == step


def test_a_card_of_distress_is_no_answer_and_has_it_beside(db):
    chat = make_chat(db, FormEngine(db))
    fill_in(chat, upto=4)
    told = texts(chat.say("is he going to die"))
    assert "Samaritans" in told[0] and "I cannot know" in told[1]


def test_in_their_words_for_the_team_it_stays(db):
    chat = make_chat(db, FormEngine(db))
    fill_in(chat, upto=10)
    assert "I cannot know" not in " ".join(texts(chat.say("How long has she got left")))


@pytest.mark.parametrize("said", ["is he dying hes gone blue and wont wake up", "she is dying right now please help"])
def test_danger_comes_first(db, engine, said):
    engine.reply = lambda told: answering("greet", intent=told.intent)
    body = make_chat(db, engine, nation="england").say(said)
    assert body["messages"][0]["notice"] == {"route": "emergency", "level": "card"}


def test_no_grieving_family_is_told_that_nothing_is_known(db, engine):
    engine.reply = lambda told: answering("bereaved_support")
    chat = make_chat(db, engine, nation="england", writer="bereaved")
    assert "I cannot know" not in " ".join(texts(chat.say("will she die")))
