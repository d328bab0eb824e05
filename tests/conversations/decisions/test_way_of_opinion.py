"""What is asked of the way a second opinion goes is answered as it was asked, for this nation and this writer."""

from tests.support.factories import FakeEngine, make_chat, texts


def chat_of(db, **who):
    return make_chat(db, FakeEngine(), **({"nation": "england"} | who))


def test_the_notes_alone_and_a_child_who_cannot_bear_hospitals(db):
    told = texts(chat_of(db).say("can another doctor look at just his notes, without him there"))[0]
    assert "may only need the notes" in told and "by video" in told
    told = texts(chat_of(db).say("he can't bear the hospital, the lights. would another doctor need him to come in?"))[
        0
    ]
    assert "reasonable adjustments" in told and "by video" in told


def test_two_interpreters_and_who_pays_are_both_told(db):
    said = "One interpreter for sign for her and one for my language for me, same time. Is possible? Who pay?"
    chat = chat_of(db)
    told = texts(chat.say(said))[0]
    assert "one for you, and one for the child" in told and "should not have to pay" in told
    assert "An interpreter is free" in texts(chat_of(db, nation="northern_ireland").say(said))[0]


def test_a_place_on_the_list_is_no_yes_or_no_and_says_who_can(db):
    chat = chat_of(db, nation="wales")
    told = texts(chat.say("if we go abroad do they keep our place on the list? yes or no or ask who"))[0]
    assert "cannot say yes or no" in told and "take a child off" not in told
    told = texts(chat_of(db).say("if we go private do we lose our place on the list?"))[0]
    assert "take a child off" in told


def test_a_question_of_pain_is_offered_for_the_list(db):
    body = chat_of(db, writer="young_person").say("be honest is it gonna hurt")
    assert "I cannot know that" in texts(body)[0]
    assert "Put it on my list" in [one["title"] for one in body["messages"][-1]["choices"]]


def test_pain_now_and_harm_are_left_to_the_danger_screen(db):
    for said in ("it hurts so much he is screaming", "i want to hurt myself"):
        assert "I cannot know that" not in " ".join(texts(chat_of(db).say(said)))


def test_a_grieving_family_hears_only_how_it_need_not_say_it_all_again(db):
    chat = chat_of(db, writer="bereaved")
    told = texts(chat.say("who tells them about Isla? I don't want to explain it all again to a stranger."))[0]
    assert "You can ask the consultant to tell the new doctor" in told
    told = " ".join(texts(chat_of(db, writer="bereaved").say("can another doctor look at just his notes")))
    assert "may only need the notes" not in told


def test_the_long_wait_is_heard_with_the_nation_that_was_named_in_it(db):
    said = "My daughter has been on the list for her spine for nearly four years. Belfast. It was 38 and it's 71 now."
    told = texts(make_chat(db, FakeEngine()).say(said))[0]
    assert "long time to wait" in told and "tell the team or the GP now" in told


def test_who_pays_and_whether_to_go_there_are_both_told(db):
    said = "not choose the doctor no. who pays, and would they have to go to Cardiff or over the border"
    told = texts(chat_of(db, nation="wales").say(said))[0]
    assert "Asking is free" in told and "another hospital" in told


def test_a_protest_leaves_the_question_behind_it(db):
    engine = FakeEngine()
    make_chat(db, engine, nation="wales").say("thats about complaints. she isnt complaining. who pays")
    assert engine.told[-1].text == "who pays" and engine.told[-1].after is None
