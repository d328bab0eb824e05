"""The list in conversation: buttons at each question, several things at once, undo, and what is asked first."""

from uuid import uuid4

import pytest

from assistant.records import take_along
from assistant.take_along.list_commands import read_commands
from tests.support.factories import answering, make_chat, saying
from tests.take_along.conftest import not_understood


@pytest.fixture
def chat(at_the_list):
    return at_the_list


def on_it(db, chat):
    with db.read() as session:
        return [item.text for item in take_along.items(session, chat.conversation_id)]


def choices(body):
    return [choice["title"] for message in body["messages"] for choice in message["choices"]]


def test_each_question_has_buttons(db, chat):
    first, second, *rest = on_it(db, chat)
    assert choices(chat.press("Change a question"))[0][:20] == first[:20]
    chat.press(choices(chat.press("Change a question"))[1])
    chat.press("Put it first")
    assert on_it(db, chat) == [second, first, *rest]


def test_a_question_is_worded_anew_by_its_button(db, chat):
    chat.press(choices(chat.press("Change a question"))[0])
    chat.press("Change the words")
    chat.say("Will it hurt him?")
    assert on_it(db, chat)[0] == "Will it hurt him?" and len(on_it(db, chat)) == 5


def test_a_question_of_their_own_is_asked_for_and_put_on(db, chat):
    assert "write it" in chat.say("i want to add my own")["messages"][-1]["text"]
    chat.say("can his nan visit")
    assert on_it(db, chat)[-1] == "can his nan visit"


def test_a_change_can_be_undone_by_button_and_in_words(db, chat):
    before = on_it(db, chat)
    chat.say("drop 1 and 2")
    chat.press("Undo that")
    assert on_it(db, chat) == before
    chat.say("remove the last one")
    chat.say("oops put it back")
    assert on_it(db, chat) == before


def test_clearing_the_list_is_asked_about_first(db, chat):
    before = on_it(db, chat)
    chat.say("delete the whole list")
    assert on_it(db, chat) == before
    chat.press("Yes, take them all off")
    assert on_it(db, chat) == []


def test_words_that_fit_two_show_both_to_choose_from(db, chat):
    chat.say("add: why another scan")
    chat.say("add: when is the next scan")
    shown = choices(chat.say("take out the scan one"))
    assert {"why another scan", "when is the next scan"} <= set(shown)
    chat.say("the next one")
    assert "when is the next scan" not in on_it(db, chat) and "why another scan" in on_it(db, chat)


def test_the_same_turn_told_again_changes_nothing_more(db, chat):
    turn = uuid4()
    chat.say("remove the last one", id=turn)
    chat.say("remove the last one", id=turn)
    assert len(on_it(db, chat)) == 4


def test_an_off_topic_question_is_answered_and_is_no_worry(db, engine):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what should i ask them")
    chat.press("A meeting with the team")
    engine.reply = lambda told: answering("waiting_time")
    body = chat.say("how long does a second opinion take")
    assert body["messages"][0]["answer"]["id"] == "waiting_time" and body["messages"][-1]["form"]["field"] == "worry"
    engine.reply = not_understood
    chat.say("will it come back")
    with db.read() as session:
        assert take_along.question_list(session, chat.conversation_id).worry == "will it come back"


def test_a_button_pressed_late_never_means_another_question(db, chat):
    """Two tabs: in one the first question is taken off, in the other its button is pressed."""
    rest = on_it(db, chat)[1:]
    chat.press(choices(chat.press("Change a question"))[0])
    late = chat.seen["Take it off"]
    chat.say("drop 1")
    chat.seen["late"] = late
    chat.press("late")
    assert on_it(db, chat) == rest


def test_a_question_that_is_not_there_is_asked_about_and_none_goes(db, chat):
    before = on_it(db, chat)
    body = chat.say("please bin the one about the fourth biopsy")
    assert on_it(db, chat) == before and "Back to my list" in choices(body)


def test_at_new_words_a_goodbye_is_no_question(db, chat):
    before = on_it(db, chat)
    chat.say("i want to add my own")
    chat.say("night night")
    assert on_it(db, chat) == before


def test_the_number_of_questions_agrees_with_its_words(db, chat):
    chat.say("keep only the last two")
    assert "2 questions on it" in chat.say("done")["messages"][0]["text"]
    chat.press("Show my list")
    chat.say("drop 1")
    assert "1 question on it" in chat.say("how is the food")["messages"][-1]["text"]
    assert "1 question on it" in chat.say("that's my list")["messages"][0]["text"]


def test_undo_twice_goes_two_changes_back(db, chat):
    before = on_it(db, chat)
    chat.say("drop 1")
    chat.say("drop 1")
    chat.say("undo")
    assert on_it(db, chat) == before[1:]
    chat.say("undo that")
    assert on_it(db, chat) == before
    assert "nothing to put back" in chat.say("undo")["messages"][-1]["text"] and on_it(db, chat) == before


def test_two_changes_are_undone_in_one_message(db, chat):
    before = on_it(db, chat)
    chat.say("drop 1")
    chat.say("swap 1 and 2")
    chat.say("undo twice")
    assert on_it(db, chat) == before


def test_more_questions_and_a_first_one_can_be_undone(db, chat):
    before = on_it(db, chat)
    chat.press("More questions")
    assert len(on_it(db, chat)) > len(before)
    chat.press("Undo that")
    assert on_it(db, chat) == before


def test_several_things_in_one_message_are_all_done(db, chat):
    before = on_it(db, chat)
    chat.say("drop 2 and move 4 to the top and add will it hurt")
    assert on_it(db, chat) == [before[3], before[0], before[2], before[4], "will it hurt"]


def test_a_description_that_fits_none_says_so_and_shows_the_list(db, chat):
    before = on_it(db, chat)
    text = chat.say("drop the one about football")["messages"][-1]["text"]
    assert "no question like that" in text and f"1. {before[0]}" in text and on_it(db, chat) == before


def test_new_words_by_description_are_asked_about_where_they_fit_two(db, chat):
    chat.say("add: why another scan")
    chat.say("add: when is the next scan")
    assert {"why another scan", "when is the next scan"} <= set(
        choices(chat.say("change the scan one to is it an mri"))
    )
    chat.say("the second one")
    assert on_it(db, chat)[-2:] == ["why another scan", "is it an mri"]


@pytest.mark.parametrize("said", ["the first one is wrong", "number 1 isn't right", "1 is not what i meant"])
def test_a_question_that_is_wrong_can_be_changed_at_once(db, chat, said):
    assert "Change the words" in choices(chat.say(said))
    chat.press("Change the words")
    chat.say("will she walk")
    assert on_it(db, chat)[0] == "will she walk"


@pytest.mark.parametrize("said", ["not that one", "no the other one", "wrong one sorry"])
def test_not_that_one_puts_it_back_and_asks_which(db, chat, said):
    before = on_it(db, chat)
    chat.say("drop 2")
    body = chat.say(said)
    assert on_it(db, chat) == before and "Which one" in body["messages"][-1]["text"] and len(choices(body)) == 6


def test_how_many_there_are_is_told(chat):
    assert "You have 5 questions" in chat.say("how many have i got")["messages"][-1]["text"]


def test_a_remark_at_new_words_is_no_question(db, chat):
    before = on_it(db, chat)
    chat.say("i want to add my own")
    assert chat.say("hang on")["messages"][-1]["form"]["field"] == "own" and on_it(db, chat) == before
    chat.say("can his nan stay")
    assert on_it(db, chat) == [*before, "can his nan stay"]


@pytest.mark.parametrize("said", ["gtg", "my phone is dying", "can we do this later"])
def test_going_for_now_at_the_list_says_that_it_is_kept(chat, said):
    body = chat.say(said)
    assert body["messages"][-1]["form"] is None and "kept here, with 5 questions" in body["messages"][0]["text"]


@pytest.mark.parametrize("said", ["lol", "this is stupid", "hang on", "hello?", "whats this for"])
def test_a_remark_at_the_list_is_met_and_the_list_waits(db, chat, said):
    before = on_it(db, chat)
    body = chat.say(said)
    assert "still here" in body["messages"][-1]["text"] and body["messages"][-1]["form"] and on_it(db, chat) == before


@pytest.mark.parametrize(
    "said", ["i dont like number 2 make it softer", "I don't like 2, can you word it better", "make number 2 gentler"]
)
def test_a_question_that_is_not_liked_as_it_is_worded_is_worded_anew(db, chat, said):
    before = on_it(db, chat)
    assert "write it as you want it" in chat.say(said)["messages"][-1]["text"]
    assert on_it(db, chat) == before
    chat.say("Could you tell us about the choices?")
    assert on_it(db, chat) == [before[0], "Could you tell us about the choices?", *before[2:]]


def test_that_one_is_the_one_just_added(db, chat):
    before = on_it(db, chat)
    chat.say("add can we record the meeting")
    chat.say("put that one second")
    assert on_it(db, chat) == [before[0], "can we record the meeting", *before[1:]]


def test_one_of_those_just_taken_off_is_kept_after_all(db, chat):
    before = on_it(db, chat)
    chat.say("drop 2 and 4")
    chat.say("actually keep 4")
    assert on_it(db, chat) == [before[0], before[2], before[3], before[4]]


def test_keeping_what_was_not_taken_off_keeps_only_that(db, chat):
    before = on_it(db, chat)
    chat.say("actually keep 1 and 4")
    assert on_it(db, chat) == [before[0], before[3]]


@pytest.mark.parametrize(
    "said", ["what was number 3", "back to my list", "im back, show list", "ok save that", "save it"]
)
def test_the_list_is_shown_as_it_is(db, chat, said):
    before = on_it(db, chat)
    shown = chat.say(said)["messages"][-1]["text"]
    assert f"3. {before[2]}" in shown
    assert on_it(db, chat) == before


def test_that_is_my_list_is_no_question_of_it(db, chat):
    before = on_it(db, chat)
    chat.say("i want to add my own")
    chat.say("that is my list")
    assert on_it(db, chat) == before


def test_what_stops_it_is_no_question_where_one_is_to_be_written(db, chat):
    before = on_it(db, chat)
    chat.say("i want to add my own")
    body = chat.say("no i want to stop now")
    assert body["messages"][-1]["form"] is None and on_it(db, chat) == before


def test_more_about_something_are_offered_and_are_of_it(db, chat):
    before = on_it(db, chat)
    chat.say("could you give me two more about surgery")
    assert on_it(db, chat)[:5] == before and len(on_it(db, chat)) == 7
    assert all("operation" in one for one in on_it(db, chat)[5:])


@pytest.mark.parametrize("said", ["any more questions about her nursery", "please add three more about the dog"])
def test_more_about_what_nothing_is_known_of_asks_for_their_own(db, chat, said):
    before = on_it(db, chat)
    assert "add your own" in chat.say(said)["messages"][-1]["text"]
    assert on_it(db, chat) == before
    chat.say("when can she see her friends")
    assert on_it(db, chat) == [*before, "when can she see her friends"]


def test_one_question_back_leaves_what_was_changed_since(db, chat):
    chat.say("add can we go outside")
    chat.say("add is the garden open")
    chat.say("drop the garden one")
    chat.say("put the outside one first")
    after = on_it(db, chat)
    chat.say("put the garden one back")
    assert on_it(db, chat) == [*after, "is the garden open"]


def test_what_never_was_taken_off_cannot_come_back_and_undoes_nothing(db, chat):
    chat.say("put 4 first")
    after = on_it(db, chat)
    assert "nothing to put back" in chat.say("put the giraffe one back")["messages"][-1]["text"]
    assert on_it(db, chat) == after


def test_a_worry_that_fits_no_theme_is_offered_in_their_own_words(db, engine):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what could we ask them")
    chat.press("A meeting with the team")
    engine.reply = not_understood
    body = chat.say("that he misses his brother so much")
    assert "Put it on my list" in choices(body) and "in your own words" in body["messages"][-1]["text"]
    chat.press("Put it on my list")
    assert on_it(db, chat)[-1] == "that he misses his brother so much" and len(on_it(db, chat)) == 6


def test_a_worry_with_a_theme_needs_no_such_offer(db, engine):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what could we ask them")
    chat.press("A meeting with the team")
    assert "Put it on my list" not in choices(chat.say("the surgery"))


@pytest.mark.parametrize("said", ["good. swap 2 and 4", "i said swap 2 and 4"])
def test_an_order_behind_a_good_does_not_close_the_list(db, chat, said):
    first, second, third, fourth, fifth = on_it(db, chat)
    told = chat.say(said)["messages"][-1]
    assert on_it(db, chat) == [first, fourth, third, second, fifth] and told["form"]["field"] == "list"


def test_a_question_and_what_goes_are_both_done_and_both_told(db, chat):
    before = on_it(db, chat)
    told = chat.say("put: is it the keppra making him so angry or is it just him. and drop 1 and 4")
    assert on_it(db, chat)[-1] == "is it the keppra making him so angry or is it just him"
    assert len(on_it(db, chat)) == 4 and before[0] not in on_it(db, chat)
    assert "added it" in told["messages"][-1]["text"] and "taken that off" in told["messages"][-1]["text"]


def test_what_could_not_be_done_beside_a_change_is_told(db, chat):
    told = chat.say("drop 2. give me more like 3")["messages"][-1]["text"]
    assert len(on_it(db, chat)) == 4 and "did not understand" in told


def test_not_to_undo_undoes_nothing(db, chat):
    chat.say("drop 1")
    after = on_it(db, chat)
    told = chat.say("noo i said DONT undo")["messages"][-1]
    assert on_it(db, chat) == after and told["form"]["field"] == "list"


def test_words_to_be_changed_are_asked_for_and_nothing_is_undone(db, chat):
    chat.say("drop 1")
    after = on_it(db, chat)
    chat.say("hmm undo, no actually dont undo. make number 2 sound less posh")
    chat.say("how long till we know")
    assert on_it(db, chat) == [after[0], "how long till we know", *after[2:]]


def test_passed_on_and_changed_in_one_breath_it_is_said_that_it_has_not_gone(db, chat):
    before = on_it(db, chat)
    told = chat.say("pass my list to the team with 4 first")["messages"][-1]
    assert on_it(db, chat)[0] == before[3] and "has not gone" in told["text"]
    assert told["choices"][0]["title"] == "Pass it to the team"


def test_a_question_that_is_two_is_split_and_another_is_not(db, chat):
    chat.say(f"change {len(on_it(db, chat))} to: will it scar? can he swim after?")
    before = on_it(db, chat)
    chat.say(f"split {len(before)} into two")
    assert on_it(db, chat) == [*before[:-1], "will it scar?", "can he swim after?"]
    after = on_it(db, chat)
    assert "cannot" in chat.say("split 1")["messages"][-1]["text"] and on_it(db, chat) == after


@pytest.mark.parametrize(
    "said", ["the side effects. and why she needs two of them", "side effects and what happens if she stops"]
)
def test_a_worry_with_more_behind_it_is_an_answer(db, engine, said):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what could we ask them")
    chat.press("A decision about treatment")
    engine.reply = not_understood
    chat.say(said)
    assert len(on_it(db, chat)) == 5


@pytest.mark.parametrize(
    "said", ["can i have fewer, just the top three", "just the first three please", "too many. only the top 3"]
)
def test_the_first_few_are_kept(db, chat, said):
    first = on_it(db, chat)[:3]
    chat.say(said)
    assert on_it(db, chat) == first


def test_fewer_are_asked_for(db, chat):
    chat.say("can i have fewer")
    assert len(on_it(db, chat)) == 3


@pytest.mark.parametrize(
    "said",
    [
        "bring back the one about {}",
        "put back the {} one",
        "the one you took off, {}",
        "can you bring back the {} question",
    ],
)
def test_a_question_that_was_taken_off_is_brought_back(db, chat, said):
    before = on_it(db, chat)
    chat.say("drop 1")
    chat.say(said.format(before[0].strip("?").lower()))
    assert on_it(db, chat) == before


def test_a_question_of_less_or_of_a_back_is_no_order(db, chat):
    assert [read_commands(one) for one in ("can he have less medicine", "the first three months were hard")] == [[], []]
    assert read_commands("add back pain to my list")[0].do == "add"


@pytest.mark.parametrize(
    "said", ["make 2 shorter and put the web one first", "word 2 more gently, then move the web one to the top"]
)
def test_words_that_only_they_can_make_are_asked_for_and_the_rest_is_done(db, chat, said):
    _, second, *_ = on_it(db, chat)
    shown = chat.say(said)["messages"][-1]
    assert "web" in on_it(db, chat)[0] and second in on_it(db, chat)
    assert second[:20] in shown["text"] and "Change the words" in choices({"messages": [shown]})
    chat.press("Change the words")
    chat.say("does it work")
    assert "does it work" in on_it(db, chat) and second not in on_it(db, chat)


@pytest.mark.parametrize(
    "said",
    [
        "swap 5 to the top",
        "switch the last one to the top",
        "swap 5 to the top. and what else should I ask about school",
    ],
)
def test_one_that_is_swapped_to_the_top_is_moved_there(db, chat, said):
    *rest, last = on_it(db, chat)
    chat.say(said)
    assert on_it(db, chat) == [last, *rest]


def test_of_two_that_are_described_the_one_that_is_not_there_is_named(db, chat):
    before = on_it(db, chat)
    told = chat.say("take out the one about the web and the one about football")["messages"][-1]["text"]
    assert len(on_it(db, chat)) == len(before) - 1 and not any("web" in one for one in on_it(db, chat))
    assert "the one about football" in told


@pytest.mark.parametrize("said", ["will she hear music", "how loud will school be for her?"])
def test_a_worry_that_is_a_question_is_on_the_list_before_ours(db, engine, said):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what should i ask them")
    chat.press("A decision about treatment")
    engine.reply = lambda told: saying("I cannot say.", intent="ask_medical_advice")
    chat.say(said)
    assert on_it(db, chat)[0] == said and len(on_it(db, chat)) == 6


def test_their_own_stay_when_it_is_made_shorter_and_what_went_is_said(db, chat):
    first, *ours = on_it(db, chat)
    for own in ("will it hurt", "what if I say not yet"):
        chat.say(f"add: {own}")
    told = chat.press("Make it shorter")["messages"][-1]["text"]
    assert on_it(db, chat) == [first, "will it hurt", "what if I say not yet"]
    assert all(f"- {one}" in told for one in ours) and f"- {first}" not in told
    chat.press("Undo that")
    assert len(on_it(db, chat)) == 7


def test_none_of_their_own_goes_while_ours_can(db, chat):
    own = ["will it hurt", "can he swim after", "who will do it", "when can he eat"]
    for one in own:
        chat.say(f"add: {one}")
    chat.say("make it shorter please")
    assert on_it(db, chat) == own


def test_where_all_are_their_own_the_first_three_stay(db, engine):
    engine.reply = not_understood
    chat = make_chat(db, engine)
    chat.say("make me a list of questions: will it hurt; can he swim after; who will do it; when can he eat")
    chat.say("make it shorter")
    assert on_it(db, chat) == ["will it hurt", "can he swim after", "who will do it"]


def test_a_list_that_was_passed_over_twice_is_not_pressed_on_them(db, engine):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what should i ask them")
    engine.reply = lambda told: answering("waiting_time")
    said = ("how long does a second opinion take", "and is there a queue", "who can see this chat", "and in summer")
    fields = [(chat.say(one)["messages"][-1]["form"] or {}).get("field") for one in said]
    assert fields == ["coming_up", None, None, None]


def test_a_list_that_has_questions_stays_open_beside_other_things(db, chat, engine):
    engine.reply = lambda told: answering("waiting_time")
    fields = [
        chat.say(one)["messages"][-1]["form"]["field"]
        for one in ("how long does it take", "and in summer", "and after")
    ]
    assert fields == ["list"] * 3
