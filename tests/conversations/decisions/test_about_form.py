"""Questions about the form at its steps: answered from what stands in it, and the step asked again. No line is written
by one.
"""

import pytest

from tests.support.at_a_step import SAID, STEPS, asked, lines
from tests.support.factories import example_profile, make_chat, texts
from tests.support.form_engine import FormEngine


@pytest.mark.parametrize(
    "step, said, told",
    [
        ("child_name", "do they need the surname", "one name is enough"),
        (
            "child_name",
            "Am I ok giving his full name, we're told not to put foster kids names about",
            "leave the surname out",
        ),
        ("child_name", "is it safe to give his name here? we're not supposed to", "one name is enough"),
        ("child_name", "can i leave out his surname", "one name is enough"),
        ("child_identifier", "What is hospital number? Where I find?", "on a hospital letter or wristband"),
        ("child_identifier", "whats an mrn", "on a hospital letter or wristband"),
        ("child_identifier", "where is the number written", "on a hospital letter or wristband"),
        ("site", "does this get filed in her clinical record?", "I do not know if staff then copy it"),
        ("message", "will this go on his medical records or not", "I do not know if staff then copy it"),
        ("place", "does my list stay here if i close this", "kept while this window stays open"),
        ("child_identifier", "why do you want her date of birth", "Two children can have the same name"),
        ("child_name", "why do you need my name", "It helps the team find"),
        ("child_identifier", "do i have to answer this", "you can leave this one out"),
        ("contact_value", "do i have to answer this", "The team needs it to answer you. I need a few words here"),
        ("child_identifier", "surely it's on your system", "Two children can have the same name"),
        ("place", "how come you can't see it yourselves", "get to the right team"),
        ("consent", "do i have to answer this", "You do not have to pass anything on"),
        ("needs", "what do i put", "sign language"),
        ("child_name", "it's about both of them, twins", "You can write both names"),
        ("child_name", "who reads this", "Staff who deal with it will read it: PALS"),
        ("message", "how long should it be", "up to 4000 letters"),
        ("place", "how many more questions", "At most 6 more questions"),
        ("message", "how many more questions", "One more question"),
        ("questions", "is this the last one", "This is the last question"),
        ("check", "is this the last one", "There are no more questions"),
        ("consent", "can i see it first", "You see all of it first"),
        ("child_name", "you didnt answer comma why do you need his name", "It helps the team find"),
        ("child_identifier", "wait what do you need that for", "Two children can have the same name"),
        ("child_name", "Can I leave his name out?", "I need a few words here"),
        ("check", "Can I leave his name out?", "find the right child"),
        ("needs", "can i leave this blank", "can be left out"),
        ("message", "Is there a maximum length?", "up to 4000 letters"),
        ("site", "what is saltmarsh? he is in big hospital, floor 3", '"Saltmarsh Site" is one of the sites'),
        ("place", "What is CAMHS?", "mental health"),
        (
            "place",
            "what is a service? he just goes to see Dr Patel in the chest place upstairs",
            "part of the hospital",
        ),
        ("consent", "What are the questions you will ask me? How many are there?", "There are 11 to come at most"),
        (
            "consent",
            "Before I agree, am I allowed to share his details? He's a looked after child.",
            "what you are allowed to share",
        ),
        ("check", "wait before i send. will dr whitfield see it", "I do not know if that person will read it"),
        ("check", "Before I press Send it: can I change it after I send it?", "correct a line, or take it back"),
        ("questions", "does this mean its an official complaint now?", "I do not make them a formal complaint"),
        ("site", "what did i put for the ward", "Nothing is filled in there yet"),
    ],
)
def test_it_is_answered_in_a_sentence_and_the_step_asked_again(db, at, step, said, told):
    chat = at(step)
    before = lines(db, chat)

    body = chat.say(said)

    assert told in texts(body)[0]
    assert asked(body) == step
    assert lines(db, chat) == before


@pytest.mark.parametrize(
    "step, said, line, told",
    [
        ("site", "saltmarsh. will whitfield read this", "Saltmarsh Site", "I do not know if that person will read it"),
        ("child_name", "his names Callum Reid full stop wait what do you need that for", "Callum Reid", "find the right"),
        ("child_name", "Eilidh Baird, she's 14 month. what if I don't know the hospital number", "Eilidh Baird", "Put a date"),
        ("needs", "no comma were fine full stop how long does it take for them to ring", "None", "within 2 working days"),
        ("needs", "None thanks. Why do you not ask me what the message is?", "None", "I ask for your message"),
        ("best_time", "mornings. Is that acceptable?", "mornings", "You can put that"),
        ("needs", "I need plain written answers and no telephone calls. Does that go here?",
         "I need plain written answers and no telephone calls", "You can write it here"),
    ],
)  # fmt: skip
def test_an_answer_is_taken_and_the_question_beside_it_answered(db, at, step, said, line, told):
    chat = at(step)
    body = chat.say(said)
    assert told in texts(body)[0]
    assert (lines(db, chat)[step], asked(body) != step) == (line, True)


def test_a_danger_beside_a_question_of_the_form_is_told(at):
    assert "999" in texts(at("place").say("what is a site? he has stopped breathing"))[0]


@pytest.mark.parametrize("step", ["needs", "message", "questions"])
def test_what_was_written_so_far_is_shown_word_for_word(db, at, step):
    chat = at(step)
    body = chat.say("can i see what i wrote")

    assert "Name of the child or young person:\nBriony Bell" in texts(body)[0]
    assert "Ward, clinic or service:\nHeron ward" in texts(body)[0]
    assert (asked(body), step in lines(db, chat)) == (step, False)


def test_one_line_is_shown_when_it_is_asked_for(at):
    assert texts(at("message").say("what did i put for the ward"))[0].endswith("Ward, clinic or service:\nHeron ward")


@pytest.mark.parametrize("said", ["can I go back one", "go back a step", "undo", "back"])
@pytest.mark.parametrize("step, before", [("place", "site"), ("message", "needs"), ("check", "questions")])
def test_going_back_asks_the_step_before_with_what_stood_there(db, at, step, before, said):
    chat = at(step)
    had = lines(db, chat)[before]

    body = chat.say(said)
    assert (asked(body), had in texts(body)[0], before in lines(db, chat)) == (before, True, False)

    kept = chat.press("Keep it as it was")
    assert (asked(kept), lines(db, chat)[before]) == (step, had)


def test_before_the_first_question_there_is_nothing_to_go_back_to(db, at):
    body = at("relationship").say("go back")
    assert "first question" in texts(body)[0]
    assert asked(body) == "relationship"


def test_going_back_passes_over_a_step_that_was_never_asked(at):
    chat = at("contact_method")
    chat.say("on the ward")
    assert asked(chat.say("go back one")) == "contact_method"


def test_the_hospital_that_deals_with_it_is_named(at):
    assert example_profile().liaison.name in texts(at("message").say("who will see this"))[0]


@pytest.mark.parametrize("step", ["relationship", "needs"])
def test_a_story_stands_in_no_line_and_is_offered_for_the_message(db, at, step):
    story = "we have been waiting three weeks for the scan and nobody tells us anything about the results any more"
    chat = at(step)
    body = chat.say(story)
    assert (asked(body), step in lines(db, chat)) == (step, False)
    assert "for your message" in texts(body)[0]

    for text in SAID[STEPS.index(step) + 1 : STEPS.index("message") + 1]:
        body = chat.say(text)
    assert (asked(body), story in texts(body)[-1]) == ("message", True)

    chat.press("Use these words")
    assert lines(db, chat)["message"] == story


@pytest.mark.parametrize("said", ["use these words", "Use these words."])
def test_a_button_that_stands_for_other_words_may_be_typed(db, at, said):
    story = "we have been waiting three weeks for the scan and nobody tells us anything about the results any more"
    chat = at("needs")
    chat.say(story)
    assert asked(chat.say("none")) == "message"
    assert asked(chat.say(said)) == "questions"
    assert lines(db, chat)["message"] == story


@pytest.mark.parametrize("step", ["consent", "check"])
def test_a_yes_with_a_condition_gives_and_sends_nothing(db, at, step):
    chat = at(step)
    before = lines(db, chat)
    body = chat.say("yes as long as it doesnt go to dr smith")

    assert "I cannot promise that for the team" in texts(body)[0]
    assert (asked(body), lines(db, chat), body["handoff"]) == (step, before, None)


@pytest.mark.parametrize("step", ["message", "questions", "best_time"])
def test_a_doubt_about_asking_is_answered_and_written_nowhere(db, at, step):
    chat = at(step)
    body = chat.say("blimey, are the doctors going to be fed up with us for this")

    assert "Asking should not" in texts(body)[0] and not body["messages"][0]["choices"]
    assert (asked(body), step in lines(db, chat)) == (step, False)


@pytest.mark.parametrize(
    "said", ["um would it be alright if i have none", "we havent really got any", "no wait, nothing comes to mind"]
)
def test_who_has_no_questions_leaves_them_out_in_any_words(db, at, said):
    chat = at("questions")
    assert asked(chat.say(said)) == "check"
    assert lines(db, chat)["questions"] == "No list today"


@pytest.mark.parametrize("said", ["hmm must i", "oh and is it too late to stop the steroids now"])
def test_at_the_questions_only_what_is_for_the_team_is_a_question_for_it(db, at, said):
    chat = at("questions")
    chat.say(said)
    assert lines(db, chat).get("questions") == (said if "steroids" in said else None)


@pytest.mark.parametrize("said", ["oh that wasn't my reply, i was just thinking aloud", "no please cross that out"])
@pytest.mark.parametrize("step", ["child_name", "best_time", "message", "questions"])
def test_what_was_taken_wrongly_is_taken_out_again_and_its_step_asked(db, at, step, said):
    chat = at(step)
    before = lines(db, chat)
    chat.say("Bertie Longfellow" if step == "child_name" else "weekday evenings if it can be arranged")
    body = chat.say(said)

    assert "taken that out again" in texts(body)[0] and len(body["messages"]) == 2
    assert (asked(body), lines(db, chat)) == (step, before)


def test_on_the_check_page_the_line_that_is_named_is_taken_out(db, at):
    chat = at("check")
    body = chat.say("hang on, that's not my message")
    assert (asked(body), "message" in lines(db, chat)) == ("message", False)


@pytest.mark.parametrize("step", ["message", "questions", "needs"])
def test_a_protest_where_nothing_was_taken_is_written_nowhere(db, at, step):
    chat = at(step)
    chat.say("hang on")
    before = lines(db, chat)
    body = chat.say("i was talking to my mum")
    assert "did not write that down" in texts(body)[0]
    assert (asked(body), lines(db, chat)) == (step, before)


TOLD = "my daughter keeps being sick after every feed and we would like somebody new to see her"


@pytest.fixture
def told(db, begun_chats):
    """What was told before the form opened, and then the form up to `step`."""
    return lambda step, *between: begun_chats.chat(db, TOLD, *SAID[: STEPS.index(step) + 1], *between)


@pytest.mark.parametrize("said", ["i explained it all at the beginning", "hmm same as above", "you've read it already"])
def test_words_that_point_back_show_what_was_written_and_are_no_message(db, told, said):
    chat = told("message", "erm are people going to be angry with us for asking")
    body = chat.say(said)
    assert TOLD in texts(body)[0] and "angry" not in " ".join(texts(body))
    assert (asked(body), "message" in lines(db, chat)) == ("message", False)

    chat.press("Use these words")
    assert lines(db, chat)["message"] == TOLD


def test_where_nothing_was_written_before_that_is_said(db, at):
    chat = at("message")
    assert "cannot find that" in texts(chat.say("i already told you all of that"))[0]
    assert "message" not in lines(db, chat)


@pytest.mark.parametrize("last", ["no", "nothing thanks", "none"])
def test_words_that_were_promised_are_shown_whatever_the_step_before_was_left_out_with(db, at, last):
    story = "we have been waiting three weeks for the scan and nobody tells us anything about the results any more"
    chat = at("needs")
    assert "for your message" in texts(chat.say(story))[0]
    body = chat.say(last)
    assert (asked(body), story in texts(body)[-1]) == ("message", True)


def test_a_name_with_a_birthday_fills_both_lines(db, at):
    chat = at("child_name")
    body = chat.say("Lena Wolska born 14/2/2020")
    given = lines(db, chat)
    assert (given["child_name"], given["child_identifier"], asked(body)) == ("Lena Wolska", "14/2/2020", "site")


def test_a_ward_that_we_do_not_know_is_kept_as_it_was_said(db, at):
    chat = at("site")
    body = chat.say("northgate, shes on bay 7")
    assert (lines(db, chat)["place"], asked(body)) == ("bay 7", "contact_method")


@pytest.mark.parametrize("said", ["afternoons, no wait, after school", "Morning. actually no after school"])
def test_of_two_times_the_last_is_taken(db, at, said):
    chat = at("best_time")
    assert asked(chat.say(said)) == "needs"
    assert lines(db, chat)["best_time"] == "after school"


def test_what_was_told_already_is_used_and_what_was_not_is_said_to_be_missing(db):
    chat = make_chat(db, FormEngine(db))
    for text in ("her birthday is 9 March 2016 and she is called Ines", "pass it on", "yes", "Mother", "Ines Vaz"):
        chat.say(text)
    body = chat.say("hey i said that already")
    assert (asked(body), lines(db, chat)["child_identifier"]) == ("site", "9 March 2016")

    body = chat.say("you know that already")
    assert "cannot find that" in texts(body)[0]
    assert (asked(body), "site" in lines(db, chat)) == ("site", False)


@pytest.mark.parametrize("who", ["I am the patient", "its me, im 14"])
def test_a_young_patient_is_asked_for_their_own_name(db, at, who):
    chat = at("relationship")
    assert "What is your name" in texts(chat.say(who))[-1]
    assert "find you" in texts(chat.say("why do you need to know that"))[0]
    assert "your date of birth" in texts(chat.say("my name is Ines Vaz"))[-1]
    assert "are you under" in texts(chat.say("skip"))[-1]


@pytest.mark.parametrize("said", ["how many days do they normally need", "um how long till the team gets back to me"])
def test_how_long_an_answer_takes_is_the_hospitals_own_time(at, said):
    body = at("needs").say(said)
    assert "working days" in texts(body)[0] and asked(body) == "needs"


def test_what_was_taken_out_of_the_message_is_not_offered_for_it(at):
    chat = at("message")
    chat.say("I wonder whether another surgeon could see the scans before anybody decides on the operation for her")
    body = chat.say("no, that was not my message")
    assert asked(body) == "message" and not body["messages"][-1]["choices"]


@pytest.mark.parametrize(
    "step, said, answer",
    [
        ("questions", "who opens these", "privacy"),
        ("best_time", "when will I hear back", "out_of_hours"),
        ("needs", "what sort of help do you mean", "interpreter"),
        ("consent", "how does this work", "handoff_consent"),
        ("place", "what do I put", None),
    ],
)
def test_what_has_its_facts_from_an_answer_names_it_and_is_approved_by_nobody(db, at, step, said, answer):
    body = at(step).say(said)
    told = body["messages"][0]["answer"]
    assert asked(body) == step and (told and told["id"]) == answer
    assert answer is None or told["status"] == "draft"


def test_a_question_about_the_form_is_no_message(db, at):
    chat = at("message")
    body = chat.say("who opens it, is it the consultant?")
    assert "message" not in lines(db, chat) and asked(body) == "message"


@pytest.mark.parametrize(
    "step, said, told, line",
    [
        ("child_identifier", "14 Feb 2017, why do you need that tho", "same name", "14 Feb 2017"),
        ("child_identifier", "why do you need her birthday. she was born on 9 May 2019", "same name", "she was born on 9 May 2019"),
        ("place", "kestrel. how many more questions?", "more questions", "Kestrel ward"),
        ("relationship", "gran, who reads this?", "Staff who deal with it", "gran"),
    ],
)  # fmt: skip
def test_what_is_asked_beside_an_answer_is_answered_and_the_answer_kept(db, at, step, said, told, line):
    chat = at(step)
    body = chat.say(said)
    assert told in " ".join(texts(body)) and lines(db, chat)[step] == line
    assert asked(body) == STEPS[STEPS.index(step) + 1]


@pytest.mark.parametrize(
    "step, said, line",
    [
        ("child_name", "Tommy Harris. no wait Thomas, Thomas Harriss with two s", "Thomas Harriss"),
        ("child_name", "Jayden, surname I'm not supposed to put online", "Jayden"),
        ("child_name", "his name is Reuben capital R Oh apostrophe Neill", "Reuben O'Neill"),
        ("child_identifier", "third of march twenty twenty no twenty twenty one", "3 March 2021"),
        ("relationship", "mum comma my name is Kerry Ann comma no hyphen", "mum, my name is Kerry Ann"),
        ("place", "heron no kestrel", "Kestrel ward"),
        ("child_name", "Katy Pearce. I don't see why you want this", "Katy Pearce"),
        ("child_name", "sorry, just put Mo Ali", "Mo Ali"),
        ("child_identifier", "2 June 2018. sorry, 2019", "2 June 2019"),
        ("site", "northgate. hang on, no, saltmarsh", "Saltmarsh Site"),
        ("relationship", "dad. why does that matter", "dad"),
        ("contact_value", "07700 900221 full stop", "07700 900221"),
        ("best_time", "mornings, scrap that, after 4", "after 4"),
        ("needs", "Urdu interpreter, no wait, Punjabi", "Urdu interpreter, no wait, Punjabi"),
        ("needs", "no none. how long is this form jeez", "None"),
        ("questions", "no thank you, no list", "No list today"),
    ],
)
def test_a_line_holds_only_what_answers_it(db, at, step, said, line):
    chat = at(step)
    chat.say(said)
    assert lines(db, chat)[step] == line


def test_a_message_stands_as_it_was_written(db, at):
    said = "We were told Monday, no wait, Tuesday, sorry. Hang on full stop. Why do you need that, they said, comma"
    chat = at("message")
    chat.say(said)
    assert lines(db, chat)["message"] == said


def test_lines_that_are_said_at_once_are_all_filled(db, at):
    chat = at("child_name")
    body = chat.say("Anaya Shah, DOB 11/6/2012, Saltmarsh")
    given = lines(db, chat)
    assert (given["child_name"], given["child_identifier"], given["site"]) == (
        "Anaya Shah",
        "11/6/2012",
        "Saltmarsh Site",
    )
    assert asked(body) == "place"


def test_of_lines_that_are_said_too_early_each_is_kept_and_shown(db, at):
    chat = at("child_name")
    body = chat.say("DOB 11/6/2012, kestrel ward")
    assert (lines(db, chat)["child_identifier"], lines(db, chat)["place"]) == ("11/6/2012", "Kestrel ward")
    assert all(line in texts(body)[0] for line in ("11/6/2012", "Kestrel ward")) and asked(body) == "child_name"


def test_the_name_of_who_asks_is_kept_with_the_yes(db, at):
    chat = at("consent")
    chat.say("yes. foster carer, Dee")
    assert lines(db, chat)["relationship"] == "Foster carer, Dee"


@pytest.mark.parametrize(
    "said, told",
    [
        ("What is wrong with me putting the doctors name?", "You may name a doctor or a nurse"),
        ("do i have to put his name", "You may name a doctor or a nurse"),
        ("is it ok to name the nurse", "You may name a doctor or a nurse"),
        ("actually dont send to his doctor, send to the private one", "I cannot send it to anyone else"),
    ],
)
def test_what_is_asked_or_ordered_of_the_message_is_no_message(db, at, said, told):
    chat = at("message")
    body = chat.say(said)
    assert told in texts(body)[0] and "message" not in lines(db, chat) and asked(body) == "message"


@pytest.mark.parametrize("said, whole", [("hold on, take me through the whole process first", True), ("in a minute, how does all of it go", True),
                                         ("not yet, how it all works?", True), ("wait, how does this form work", False)])  # fmt: skip
def test_how_all_of_it_goes_is_told_before_the_yes(at, whole, said):
    body = at("consent").say(said)
    told = [(one["answer"] or {}).get("id") for one in body["messages"]]
    assert ("what_happens" in told, asked(body)) == (whole, "consent")


STORY = "we have been waiting four weeks for the scan and nobody tells us anything about the results any more"


@pytest.mark.parametrize(
    "said, words",
    [
        ("use it but drop the part about results", "we have been waiting four weeks for the scan"),
        ("same words but change four weeks to five weeks", STORY.replace("four weeks", "five weeks")),
        ("use it, but replace 'four weeks' with 'five weeks'", STORY.replace("four weeks", "five weeks")),
        ("change 'the scan' to 'her MRI'", STORY.replace("the scan", "her MRI")),
        ("use that but nicer", None),
        ("take the dog bit out of my message", None),
    ],
)
def test_an_order_about_the_words_that_are_offered_is_no_message(db, at, said, words):
    chat = at("needs")
    chat.say(STORY)
    assert asked(chat.say("none")) == "message"
    body = chat.say(said)
    assert (asked(body), "message" in lines(db, chat)) == ("message", False)
    assert ("cannot change" in texts(body)[0]) is (words is None)

    chat.press("Use these words")
    assert lines(db, chat)["message"] == (words or STORY)


@pytest.mark.parametrize(
    "said",
    [
        "take the dad bit out of my message, leave just i want a different consultant",
        "Remove: Her mother cries each night. Remove: The father thinks the surgeon made a mistake.",
        "use these words, but replace 'valve operation' with 'valve replacement'",
    ],
)
def test_an_order_to_us_is_no_message_and_no_start_for_one(db, at, said):
    chat = at("message")
    body = chat.say(said)
    assert "did not write it down" in texts(body)[0] and said not in " ".join(texts(body))
    assert (asked(body), "message" in lines(db, chat)) == ("message", False)

    chat.press("Put it in my message")  # after all
    assert lines(db, chat)["message"] == said


@pytest.mark.parametrize(
    "said",
    [
        "remove the shunt please, and tell us when",
        "please move him to another ward",
        "Take out his stoma? when?",
        "take the tube out of her nose and let us go home",
    ],
)
def test_what_the_team_is_to_take_out_or_move_is_a_message(db, at, said):
    chat = at("message")
    chat.say(said)
    assert lines(db, chat)["message"] == said


def test_a_message_that_is_written_anew_starts_as_it_stood_last(db, at):
    chat = at("message")
    chat.say(STORY)
    chat.say("no")
    chat.say("take out the bit about results")
    assert lines(db, chat)["message"] == "we have been waiting four weeks for the scan"
    chat.press("Change something")
    body = chat.press("Your message")
    assert (asked(body), STORY in " ".join(texts(body))) == ("message", False)
    assert "we have been waiting four weeks for the scan" in " ".join(texts(body))
    chat.say("use it, but say five weeks instead of four weeks")
    chat.press("Use these words")
    assert lines(db, chat)["message"] == "we have been waiting five weeks for the scan"


@pytest.mark.parametrize("said", ["No. Show please.", "no, show me", "none. please show it"])
def test_the_wish_to_see_it_all_is_no_question(db, at, said):
    chat = at("questions")
    assert asked(chat.say(said)) == "check"
    assert lines(db, chat)["questions"] == "No list today"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("what do i put", "the street and the postcode"),
        ("why do you need that", "where to send the letter"),
        ("do i have to answer this", 'Choose "Use the address on file"'),
        ("can i leave it out?", "Use the address on file"),
    ],
)
def test_a_question_where_a_letter_goes_is_answered_of_a_letter(db, begun_chats, said, told):
    chat = begun_chats.chat(db, *SAID[:7], "by letter please")
    body = chat.say(said)
    assert told in texts(body)[0] and "number" not in "".join(texts(body))
    assert asked(body) == "contact_value" and "contact_value" not in lines(db, chat)


def test_one_step_back_is_where_a_letter_goes_but_no_number_on_the_ward(db, begun_chats):
    by_post = begun_chats.chat(db, *SAID[:7], "by letter please", "12 Tern Close, Northgate NG1 2ZZ")
    assert asked(by_post.say("go back")) == "contact_value"
    there = begun_chats.chat(db, *SAID[:7], "come and see us on the ward")
    assert asked(there.say("go back")) == "contact_method"


def test_a_need_and_whether_it_belongs_here_fills_the_line_and_is_answered(db, begun_chats):
    chat = begun_chats.chat(db, *SAID[:10])
    said = "I am autistic. I need plain written answers and no telephone calls. Does that go here?"
    body = chat.say(said)
    assert texts(body)[0] == "You can write it here." and asked(body) == "message"
    assert "Does that" not in lines(db, chat)["needs"] and "plain written answers" in lines(db, chat)["needs"]
