"""In the conversation it was sent from, a family adds to a handoff and corrects it, in words or by choice, and sees the
words before they leave.
"""

import pytest
from sqlalchemy import select

from assistant.conversations.readers.after_sending import wants_kept_words, wants_to_add
from assistant.handoffs import additions
from assistant.handoffs.move import close, withdraw
from assistant.records import conversations, handoffs
from assistant.records.models import OutboxEntry
from tests.support.factories import make_chat, make_handoff, saying


@pytest.fixture
def chat(db, engine):
    """A family that has sent its handoff."""
    engine.reply = lambda told: saying("ordinary answer", intent="ask_privacy")
    chat = make_chat(db, engine)
    with db.begin() as session:
        make_handoff(session, conversations.by_id(session, chat.conversation_id))
    return chat


def handoff_of(session, chat):
    return handoffs.of_conversation(session, chat.conversation_id)[0]


def added(db, chat):
    with db.read() as session:
        return [(one.field, one.before, one.words) for one in additions.sent(session, handoff_of(session, chat))]


def last(body):
    return body["messages"][-1]


def titles(body):
    return [choice["title"] for choice in last(body)["choices"]]


def test_said_in_one_message_it_is_shown_and_leaves_at_the_yes(db, chat):
    words = "i forgot to say she is allergic to penicillin, please tell them"
    body = chat.say(words)
    assert (
        words in last(body)["text"]
        and titles(body) == ["Send it", "Change the words", "Leave it"]
        and added(db, chat) == []
    )

    body = chat.press("Send it")

    assert added(db, chat) == [(None, None, words)]
    assert "on their way to the team" in last(body)["text"]
    with db.read() as session:
        assert [entry.event for entry in session.scalars(select(OutboxEntry).order_by(OutboxEntry.created_at))] == [
            "handoff.sent",
            "handoff.added",
        ]


@pytest.mark.parametrize("yes", ["yes", "yes please", "send it"])
def test_a_yes_in_words_sends_it_too(db, chat, yes):
    chat.say("can i add something")
    chat.say("She has a rash since Monday.")
    chat.say(yes)
    assert added(db, chat) == [(None, None, "She has a rash since Monday.")]


@pytest.mark.parametrize("no", ["no", "leave it", "no dont send that"])
def test_a_no_sends_nothing_and_the_chat_goes_on(db, chat, no, engine):
    chat.say("can i add something")
    chat.say("She has a rash since Monday.")
    assert "Nothing more was sent" in last(chat.say(no))["text"]
    assert added(db, chat) == [] and last(chat.say("what is a second opinion"))["text"] == "ordinary answer"


def test_new_words_at_the_check_take_the_place_of_the_old(db, chat):
    chat.say("can i add something")
    chat.say("She has a rash.")
    body = chat.say("She has a rash on both arms.")
    assert "She has a rash on both arms." in last(body)["text"]
    chat.press("Send it")
    assert added(db, chat) == [(None, None, "She has a rash on both arms.")]


def test_a_correction_in_words_shows_the_line_and_the_team_gets_both(db, chat):
    body = chat.say("sorry the ward is wrong, it's heron")
    assert "Ward, clinic or service" in last(body)["text"]
    chat.press("Send it")
    assert added(db, chat) == [("place", "Kestrel ward", "Heron ward")]


def test_a_line_is_corrected_by_choice(db, engine, chat):
    chat.say("can i add something")
    chat.press("Leave it")
    engine.reply = lambda told: saying("It was delivered.", intent="ask_handoff_status", render="handoff_open")
    assert {"Add something", "Correct a line"} <= set(titles(chat.say("what has happened to it")))
    chat.press("Correct a line")
    body = chat.press("Best time")
    assert "Morning" in last(body)["text"]
    chat.say("after 4 on weekdays")
    chat.press("Send it")
    assert added(db, chat) == [("best_time", "Morning", "after 4 on weekdays")]


def test_danger_comes_first_here_too_and_nothing_is_added(db, chat):
    chat.say("can i add something")
    body = chat.say("hes stopped breathing")
    assert body["messages"][0]["notice"]["level"] == "card" and added(db, chat) == []


def ended(db, chat, outcome="explained"):
    with db.begin() as session:
        handoff = handoff_of(session, chat)
        handoff.status = "acknowledged"
        close(session, handoff.reference, by="Priya", actor="staff:1", why="We rang you.", outcome=outcome)


def test_what_is_closed_is_opened_again_by_what_is_added_and_that_is_said_first(db, chat):
    ended(db, chat)
    chat.say("I want to add something")
    body = chat.say("She has a rash.")
    assert "was closed. If you send this, it is opened again" in last(body)["text"]

    chat.press("Send it")

    assert added(db, chat) == [(None, None, "She has a rash.")]
    with db.read() as session:
        handoff = handoff_of(session, chat)
        moved = handoffs.history(session, handoff)[-1]
        assert (handoff.status, moved.status, moved.by) == ("in_progress", "reopened", "family")


@pytest.mark.parametrize("step", [None, "Best time"])
def test_words_to_add_that_drew_a_card_are_not_lost(db, engine, chat, step):
    words = "she has stopped breathing twice this week, and we cannot do the 9th"
    chat.say("I want to add something")
    if step:
        chat.press("Leave it")
        chat.say("can i change what i sent")
        chat.press(step)
    body = chat.say(words)
    assert body["messages"][0]["notice"]["level"] == "card" and "not gone to the team" in last(body)["text"]
    assert added(db, chat) == []

    assert words in last(chat.press("Carry on with these words"))["text"]
    chat.press("Send it")
    assert [one[::2] for one in added(db, chat)] == [("best_time" if step else None, words)]


@pytest.mark.parametrize(
    "words", ["I want to add something to my message to the team", "can I still add something to what I sent please?"]
)
def test_a_long_wish_to_add_is_not_taken_for_the_words(db, chat, words):
    assert "What would you like to add" in last(chat.say(words))["text"]


@pytest.mark.parametrize(
    "words", ["I want to correct what I passed on", "i got something wrong in my message", "can i change what i sent"]
)
def test_a_wish_to_correct_asks_for_the_line_and_takes_nothing_back(db, chat, words):
    body = chat.say(words)
    assert "Which line would you like to correct" in last(body)["text"] and "Best time" in titles(body)


def test_the_outcome_and_its_line_are_told_in_the_chat(db, engine, chat):
    ended(db, chat, outcome="declined")
    engine.reply = lambda told: saying("It was closed.", intent="ask_handoff_status", render="handoff_ended")
    body = chat.say("what has happened to it")
    assert (
        "said no to a second opinion" in last(body)["text"]
        and "Priya wrote: \u201cWe rang you.\u201d" in last(body)["text"]
    )
    assert {"Add something", "Correct a line"} <= set(titles(body))


def test_what_is_taken_back_meanwhile_is_not_added_to(db, chat):
    chat.say("can i add something")
    chat.say("She has a rash.")
    with db.begin() as session:
        withdraw(session, handoff_of(session, chat).reference)
    body = chat.press("Send it")
    assert "cannot add" in last(body)["text"] and added(db, chat) == []


def test_before_anything_was_sent_such_words_are_the_assistants(db, engine):
    chat = make_chat(db, engine)
    engine.reply = lambda told: saying("ordinary answer")
    assert last(chat.say("can i add something"))["text"] == "ordinary answer"


def test_the_same_send_twice_is_sent_once(db, chat):
    chat.say("can i add something")
    chat.say("She has a rash.")
    chat.press("Send it")
    chat.press("Send it")
    assert len(added(db, chat)) == 1


def test_words_of_another_line_do_not_take_the_place_of_the_one_that_waits(db, chat):
    chat.say("the date of birth is wrong")
    chat.say("third of march twenty twenty no twenty twenty one")
    body = chat.say("and the message too it says wait not weight")
    assert "3 March 2021" in last(body)["text"] and "One line at a time" in body["messages"][-2]["text"]
    chat.press("Send it")
    assert [(line, words) for line, _, words in added(db, chat)] == [("child_identifier", "3 March 2021")]


@pytest.mark.parametrize(
    "said",
    ["no, just 31/10/2014 there please", "no it should be 31/10/2014", "sorry, not that. put 31/10/2014 instead"],
)
def test_a_no_with_other_words_corrects_the_correction_that_waits(db, chat, said):
    chat.say("the date of birth is wrong")
    chat.say("3 March 2021")
    chat.say(said)
    assert added(db, chat) == []
    chat.press("Send it")
    assert [(line, words) for line, _, words in added(db, chat)] == [("child_identifier", "31/10/2014")]


def test_a_no_that_leaves_it_is_a_no_to_the_short_line_too(db, chat):
    chat.say("the date of birth is wrong")
    chat.say("3 March 2021")
    chat.say("no just leave it")
    assert added(db, chat) == []
    chat.say("31/10/2014")
    assert added(db, chat) == []


@pytest.mark.parametrize(
    "said, words",
    [
        ("No leave it. I just want to add not Thursdays", "not Thursdays"),
        ("no leave it but tell them not to share our address", "tell them not to share our address"),
    ],
)
def test_behind_a_no_to_taking_it_back_the_rest_is_shown_as_an_addition(db, chat, engine, said, words):
    yes_or_no = (("Yes, take it back", "/affirm"), ("No, leave it", "/deny"))
    engine.reply = lambda told: saying("Would you like to take it back?", intent="withdraw_handoff", buttons=yes_or_no)
    chat.say("could you undo all of that for me")
    body = chat.say(said)
    assert last(body)["text"].endswith(words) and "Send it" in titles(body)


@pytest.mark.parametrize(
    "said",
    [
        "carry on with these words",
        "ok send those words please",
        "use the words you kept",
        "go on with what i wrote",
        "no its a rash. i want it added to my message",
    ],
)
def test_words_that_a_card_came_before_are_asked_back_in_words(db, chat, said):
    words = "oh i should of said he has a rash and shes getting worse and nobody will listen, can you put that in"
    chat.say(words)
    chat.say("111 sent us to A and E")
    body = chat.say(said)
    assert words in last(body)["text"] and "Send it" in titles(body) and added(db, chat) == []


def test_what_is_offered_again_is_without_the_order(db, chat):
    body = chat.say("Kindly add to what I have sent: she has stopped breathing twice this week.")
    assert body["messages"][0]["notice"]["level"] == "card" and "not gone to the team" in last(body)["text"]
    chat.press("Carry on with these words")
    chat.press("Send it")
    assert [one[2] for one in added(db, chat)] == ["she has stopped breathing twice this week."]


def test_without_a_card_there_are_no_kept_words(chat):
    assert last(chat.say("carry on with these words"))["text"] == "ordinary answer"


def test_a_line_that_the_portal_gave_gets_a_note_beside_it(db, chat):
    with db.begin() as session:
        handoff_of(session, chat).verified = ["child_name"]
    words = "her name is Ada and shes getting worse and nobody will listen"
    chat.say("can i correct something in my message")
    chat.say(words)
    with db.read() as session:
        assert handoff_of(session, chat).verified == ["child_name"]
    body = chat.say("carry on with these words")
    assert words in last(body)["text"] and "portal gave this line" not in last(body)["text"]


@pytest.mark.parametrize("said", ["i should check", "can you put that in writing", "i want it done"])
def test_near_words_add_nothing(said):
    assert not wants_to_add(said) and not wants_kept_words(said)


def test_where_the_list_asks_what_was_sent_can_be_taken_back(db, chat, engine):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat.say("what should i ask them")
    engine.reply = lambda told: saying("Would you like to take it back?", intent=told.intent or "inform")
    body = chat.say("take it back please what we can write new")
    assert last(body)["text"] == "Would you like to take it back?"


@pytest.mark.parametrize("said, field, words", [
    ("its Mr Lathom with an o", None, "its Mr Lathom with an o"),
    ("is dr okafors name on there? add it", None, "dr okafor"),
    ("no leave it. but put in cubicle 4", None, "cubicle 4"),
])  # fmt: skip
def test_a_plain_correction_after_sending_is_shown_before_it_goes(db, chat, said, field, words):
    body = chat.say(said)
    assert words in last(body)["text"] and titles(body)[0] == "Send it" and added(db, chat) == []
    chat.press("Send it")
    assert added(db, chat) == [(field, None, words)]


def test_other_words_for_what_waits_are_no_leaving(db, chat):
    chat.say("add that he is in bay 5")
    body = chat.say("leave it. but put in cubicle 4")
    assert "cubicle 4" in last(body)["text"] and titles(body)[0] == "Send it"
    chat.say("leave it")
    assert added(db, chat) == []


def test_the_last_figures_of_a_number_that_has_gone_are_put_right(db, chat):
    body = chat.say("i sent the wrong phone, its 789 at the end not 123. can you change it")
    assert last(body)["text"].endswith("Your number or address:\n07700 900789")

    body = chat.say("no change it to 07700 900457")
    assert last(body)["text"].endswith("Your number or address:\n07700 900457")
    assert added(db, chat) == []


@pytest.mark.parametrize("said", ["we waited 123 minutes not 789", "he is 123 cm not 132"])
def test_figures_of_something_else_put_no_number_right(db, chat, said):
    chat.say(said)
    assert added(db, chat) == [] and not any("07700 900" in one["text"] for one in chat.say("ok")["messages"])


@pytest.mark.parametrize(
    "said", ["yes send that, thank you dear", "send it. thanku", "NO i mean send the Kingfisher one"]
)
def test_a_yes_with_thanks_sends_the_note_as_it_was(db, chat, said):
    chat.say("can i add something")
    chat.say("the ward is Kingfisher now")
    chat.say(said)
    assert added(db, chat) == [(None, None, "the ward is Kingfisher now")]


@pytest.mark.parametrize("said", ["send it tomorrow", "send it to my mum", "not yet", "yes and hurry up they are slow"])
def test_an_order_that_sends_nothing_leaves_the_note_as_it_was(db, chat, said):
    chat.say("can i add something")
    chat.say("the ward is Kingfisher now")
    body = chat.say(said)
    assert "has not been sent yet" in last(body)["text"] and added(db, chat) == []
    chat.press("Send it")
    assert added(db, chat) == [(None, None, "the ward is Kingfisher now")]


def test_a_danger_at_the_note_is_told_before_anything(db, chat):
    chat.say("can i add something")
    chat.say("the ward is Kingfisher now")
    body = chat.say("send it. shes stopped breathing")
    assert body["messages"][0]["notice"]["level"] == "card" and added(db, chat) == []


@pytest.mark.parametrize(
    "said, shown",
    [
        ("ward", "Ward, clinic or service. It says now: Kestrel ward"),
        ("the ward bit", "Ward, clinic or service. It says now: Kestrel ward"),
        ("ward: Heron", "Ward, clinic or service:\nHeron"),
        (
            "Your message. Replace the scan with the X-ray",
            "Your message:\nPlease can somebody look at the X-ray again?",
        ),
    ],
)
def test_asked_which_line_its_name_in_other_words_is_enough(db, chat, said, shown):
    chat.say("correct a line")
    assert shown in last(chat.say(said))["text"] and added(db, chat) == []


def test_words_that_name_no_line_are_asked_again(chat):
    chat.say("correct a line")
    assert last(chat.say("the bins are full"))["text"].startswith("Which line")


@pytest.mark.parametrize(
    "said, words",
    [
        ("it went with the wrong ward dear, can you tell them Kingfisher",) * 2,
        ("my message was sent with the old ward, they moved her to Kingfisher",) * 2,
        ("And it should read 18 and 24 November, not 23", "it should read 18 and 24 November, not 23"),
        ("it was meant to say left arm", "it was meant to say left arm"),
    ],
)
def test_what_went_wrong_is_shown_to_be_put_right(db, chat, said, words):
    body = chat.say(said)
    assert last(body)["text"].endswith(words) and titles(body)[0] == "Send it" and added(db, chat) == []


def test_a_wrong_line_without_its_new_words_is_asked(chat):
    assert "It says now: Kestrel ward" in last(chat.say("oh no i sent it with the wrong ward"))["text"]


def test_a_question_beside_a_correction_loses_neither(db, chat):
    words = "it should read twice on ward rounds 18 and 24 November, not 23"
    body = chat.say(f"Two working days from when, receipt or today? And {words}")
    assert last(body)["text"].endswith(words) and "2 working days" in body["messages"][-2]["text"]
    body = chat.say("leave it")
    body = chat.say(f"Does the surgeon see it? And {words}")
    assert last(body)["text"].endswith(words) and added(db, chat) == []


@pytest.mark.parametrize(
    "said",
    [
        "he went to the wrong ward",
        "they sent him to the wrong ward",
        "it should be free",
        "that should be their job not mine",
        "they gave us the wrong date",
        "it should say on the website",
    ],
)
def test_what_else_went_wrong_adds_nothing(said):
    assert not wants_to_add(said)


def test_a_fact_to_add_is_for_the_team_and_not_for_a_list(db, chat):
    chat.say("add: will she need an operation")
    chat.press("That is my list")

    body = chat.say("Please add now: the mother is Anna Nowak.")

    assert titles(body) == ["Send it", "Change the words", "Leave it"]
    assert "the mother is Anna Nowak." in last(body)["text"] and added(db, chat) == []


def test_what_stands_on_a_list_is_not_told_to_be_with_the_team(chat):
    chat.say("add: will she need an operation")
    body = chat.say("Is it now with the hospital, what I added?")
    assert any("no list of questions went with it" in message["text"] for message in body["messages"])
    assert "Nothing was added" in last(body)["text"]


@pytest.mark.parametrize(
    "said",
    [
        "wait i do want it added. The scan at 3 weeks is the one I mean.",
        "I changed my mind, I want that put in. The scan at 3 weeks is the one I mean.",
        "yes i do want that included please. The scan at 3 weeks is the one I mean.",
        "can you add that after all. The scan at 3 weeks is the one I mean.",
    ],
)
def test_a_wish_to_add_after_all_shows_the_words_beside_it(chat, said):
    body = chat.say(said)
    assert last(body)["text"].endswith("\n\nThe scan at 3 weeks is the one I mean.")
    assert titles(body) == ["Send it", "Change the words", "Leave it"]


@pytest.mark.parametrize(
    "said",
    [
        "no say it nicer. the scan at 3 weeks is the one I mean",
        "no, not like that, make it softer. the scan at 3 weeks is the one I mean",
        "pls write it more polite. the scan at 3 weeks is the one I mean",
        "reword it: the scan at 3 weeks is the one I mean",
        "thats too harsh, say it kinder. the scan at 3 weeks is the one I mean",
    ],
)
def test_new_wording_takes_the_place_of_what_is_shown(db, chat, said):
    chat.say("i forgot to say it was the scan at 3 weeks, please tell them")
    body = chat.say(said)
    assert last(body)["text"].endswith("\n\nthe scan at 3 weeks is the one I mean") and added(db, chat) == []


def test_a_wish_for_nicer_words_asks_for_them(chat):
    chat.say("i forgot to say it was the scan at 3 weeks, please tell them")
    assert "Leave it" in titles(chat.say("no say it nicer"))


def test_a_plain_no_still_leaves_it(db, chat):
    chat.say("i forgot to say it was the scan at 3 weeks, please tell them")
    assert "Send it" not in titles(chat.say("no leave it")) and added(db, chat) == []
