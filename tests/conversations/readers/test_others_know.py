"""What no answer holds is said not to be known, with who can say."""

import pytest

from assistant.conversations.readers.others_know import (
    asks_done_elsewhere,
    asks_elsewhere_sooner,
    asks_of_18_weeks,
    known_by_others,
    of_what_was_told,
    says_so_counts,
)
from assistant.conversations.readers.wishes import needs_said
from tests.conversations.decisions.test_decide import decided
from tests.support.factories import FakeEngine, make_chat, texts

HOME_OFFICE, COUNCIL = "home_office_unknown", "council_share_unknown"


@pytest.mark.parametrize(
    "said, phrase",
    [
        ("if i ask they tell home office?", HOME_OFFICE),
        ("i say immigration. visa. not social.", HOME_OFFICE),
        ("will this hurt my visa", HOME_OFFICE),
        ("can they deport us for asking", HOME_OFFICE),
        ("It's section 20, voluntary, so the council doesn't share PR does it?", COUNCIL),
        ("does the local authority have parental responsibility for him", COUNCIL),
        ("is there proof that second opinions ever change anything", "change_unknown"),
        ("how often do second opinions change the plan", "change_unknown"),
        ("signed already. still can change mind yes?", "signed_unknown"),
        ("can we back out once the consent form is signed", "signed_unknown"),
        ("she's in care voluntarily, who says yes", COUNCIL),
    ],
)
def test_what_others_know_is_heard(said, phrase):
    assert known_by_others(said) == phrase


@pytest.mark.parametrize(
    "said",
    [
        "who has parental responsibility",
        "do we need a visa to travel to Germany",
        "my office is at home",
        "do I share parental responsibility with my ex",
        "can the council pay our parking",
    ],
)
def test_anything_else_is_left_to_be_understood(said):
    assert known_by_others(said) is None


def test_it_is_said_not_to_be_known(db):
    chat = make_chat(db, FakeEngine())
    assert "do not know what immigration officials" in texts(chat.say("if i ask they tell home office?"))[0]
    told = texts(chat.say("it's section 20 so does the council share PR"))[0]
    assert "depends on the court order or agreement" in told and "legal team" in told


def test_a_family_that_grieves_is_told_of_a_key_worker_alone():
    asked = "nobody gave me a key worker. is it too late"
    assert known_by_others(asked, bereaved=True) == "key_worker_unknown" and known_by_others(asked) is None
    assert known_by_others("is there proof that second opinions change anything", bereaved=True) is None


@pytest.mark.parametrize(
    "said, phrase",
    [
        ("There isn't an inquest. Nobody told me", "no_inquest_said"),
        ("what did I sign for the post mortem", "post_mortem_unknown"),
        ("when do we hear about the autopsy", "post_mortem_unknown"),
        ("did the coroner ask for the post mortem", None),
        ("what happens at an inquest", None),
    ],
)
def test_no_inquest_is_supposed_of_a_family_that_grieves(said, phrase):
    assert known_by_others(said, bereaved=True, told="The inquest is held by a coroner") == phrase


def test_nobody_is_sorry_for_an_inquest_that_was_not_spoken_of():
    said = "There isn't an inquest. Nobody told me"
    assert known_by_others(said, bereaved=True) == "no_inquest_known"
    asked = "was there an inquest or some review they do when a child dies. nobody told us anything"
    assert known_by_others(asked, bereaved=True) is None


@pytest.mark.parametrize(
    "said, phrase",
    [("GOSH, who pays, Scotland or England?", "pays_across_unknown"), ("who pays if we live in wales and go to england", "pays_across_unknown"), ("which nation pays, wales or england", "pays_across_unknown"),
     ("was it made", "not_seen_here"), ("has the referral been sent", "not_seen_here"), ("did the gp send the referral", "not_seen_here"), ("is the disc ready", "not_seen_here"), ("have they written the letter", "not_seen_here"),
     ("nobody said no\u2026 is camhs the same rules", "camhs_too"), ("CAMHS. eating disorder. does it count", "camhs_too"), ("is that a no then? can i get a second opinion in camhs", "camhs_too"), ("does it apply to mental health", "camhs_too"),
     ("do you train a model", "training_unknown"), ("is this used to train ai", "training_unknown"), ("do you learn from what i type", "training_unknown"), ("is my chat used for training", "training_unknown"), ("are our words used to train a machine", "training_unknown"),
     ("does this chat go in her notes", "chat_in_notes"), ("will what i write go into his records", "chat_in_notes"), ("is this put on my medical records", "chat_in_notes"), ("does any of this end up in the notes", "chat_in_notes"),
     ("clinical team or PALS that gets it, and does it go in her notes?", "message_in_notes"), ("will my message be filed in his clinical record", "message_in_notes"), ("who reads it? and does it go in the notes", "chat_in_notes")],
)  # fmt: skip
def test_what_was_asked_again_and_again_is_said_plainly(said, phrase):
    assert known_by_others(said) == phrase


@pytest.mark.parametrize(
    "said",
    ["who pays", "who pays in scotland", "was it a mistake", "was it my fault", "has it been sent", "did the gp say no", "is he ready", "camhs refused us", "camhs waiting list", "do you train doctors", "are you trained", "does the doctor learn from this", "do they train the nurses", "does it go to the doctor", "what goes in her notes", "can i read her notes", "is it PALS that gets it, can i read her notes", "does it go to PALS",
     "she has anorexia and is not eating, second opinion?", "autism diagnosis second opinion", "she wants to die, is camhs the same"],
)  # fmt: skip
def test_near_ones_stay_as_they_are(said):
    assert known_by_others(said) is None


@pytest.mark.parametrize(
    "phrase, said",
    [("specialist_unknown", ["ok forget it. who in the country knows about moyamoya", "is there a list or a specialist centre", "is there a moyamoya charity or great ormond street", "i dont want to raise money!! is there a hospital that sees lots of moyamoya", "who is the expert on rett syndrome", "which hospital is best for hirschsprungs", "what hospitals treat craniosynostosis", "are there any doctors who specialise in CDKL5", "who in the uk does fetal surgery", "is there a charity for tuberous sclerosis"]),
     ("cannot_book", ["can you book it for me", "so can you arrange it", "will you book us an appointment", "can you sort it out for me then", "i want you to book me in", "can u book one"]),
     ("young_too", ["hi um can kids use this", "i'm 14. can i ask stuff here or is it just for parents", "is this for kids too", "can teenagers use it", "do i have to be an adult to use this", "can a 15 year old ask", "are kids allowed to use this"]),
     ("without_speech", ["she cant talk. she uses a board. how would another doctor even know its pain", "not an interpreter. a board. a communication board", "do you have anything about kids who cant talk and pain", "he is non verbal, they say its behaviour not pain", "my daughter uses eye gaze to talk, will they understand her", "how do they know it hurts if he cannot say so", "he has pecs, they never bring an interpreter for that"])],
)  # fmt: skip
def test_who_knows_the_illness_who_books_and_who_may_ask(phrase, said):
    assert [known_by_others(one) for one in said] == [phrase] * len(said)


@pytest.mark.parametrize(
    "said",
    ["who in here knows when he goes home", "is there a charity that pays for flights", "is there a hospital that does second opinions", "who is in charge on the ward", "is there a private hospital that does it", "is there a list of questions i can ask", "which hospital is she in", "is there a shorter waiting list at another hospital", "are there other hospitals i can ask", "can you book an interpreter", "how do i book it", "can i book it myself", "who books it", "can kids have a second opinion", "can my kids come on the ward", "can a 14 year old say no to surgery", "do i have to be 18 to agree to treatment", "is it for my child", "she cant talk since this morning and is in pain", "he suddenly cannot speak", "the hospital board decides", "nobody can tell us what the pain is", "we dont speak english", "he can't speak and his breathing is bad, pain in chest"],
)  # fmt: skip
def test_what_sounds_like_them_is_left_alone(said):
    assert known_by_others(said) not in ("specialist_unknown", "cannot_book", "young_too", "without_speech")


@pytest.mark.parametrize(
    "said, last_answer, phrase",
    [("8th of march last year so is that past it now. is that a no", "complaint", "deadline_unknown"), ("is it from march or july", "complaint", "deadline_unknown"), ("is it too late to have another doctor go through it", "bereaved_support", None), ("are we too late for a second opinion", "complaint", None), ("so am i too late", "complaint", "deadline_unknown"),
     ("it was two years ago, is that out of time", "complaint", "deadline_unknown"), ("have i missed the deadline then", "complaint", "deadline_unknown"),
     ("what does that mean from finding out. finding out what", "complaint", "finding_out_unknown"), ("from when i found out what", "bereaved_support", "finding_out_unknown"), ("what is finding out", "complaint", "finding_out_unknown"),
     ("whose rules is it, wales or england", "how_to_request", "rules_unknown"), ("which rules count then", "nation_difference", "rules_unknown"), ("is it england or wales", "nation_difference", "rules_unknown"), ("so whose rules do i go by", "nation_difference", "rules_unknown"),
     ("does the wales thing mean he wont get it as fast as an english child", "nation_difference", "across_slower_unknown"), ("are welsh children at the bottom of the list", "nation_difference", "across_slower_unknown"),
     ("not an apointment. OPERATION. her spine", "appointments", "operation_moved"), ("its not about an appointment, her surgery", "waiting_time", "operation_moved"), ("not an appointment. surgery", None, "operation_moved"), ("not an appointment. surgery", "cost_private", None), ("not an appointment", "appointments", None),
     ("How many days", "how_to_request", "timescale_unknown"), ("what's the timescale", "how_to_request", "timescale_unknown"), ("how many days", "medicine_alone", None)],
)  # fmt: skip
def test_what_nobody_here_can_count_is_said(said, last_answer, phrase):
    assert of_what_was_told(said, last_answer) == phrase


@pytest.mark.parametrize(
    "said, last_answer",
    [("how do i complain", "complaint"), ("can i still complain", "complaint"), ("i found out yesterday", "complaint"), ("march is when she was born", "complaint"), ("so am i too late", "how_to_request"),
     ("how do i ask", "nation_difference"), ("we live in wales", "nation_difference"), ("he is 18 weeks old", "waiting_time"), ("how long do we wait", "nation_difference"), ("whose rules", "complaint")],
)  # fmt: skip
def test_other_words_behind_those_answers_are_read_as_ever(said, last_answer):
    assert of_what_was_told(said, last_answer) is None


def test_the_same_is_not_told_twice_and_a_page_stands_behind_it():
    asked = "who in the country knows about moyamoya"
    told = decided(asked).before[0]
    assert "cannot name a doctor" in told.text and "Comparing hospitals" in told.offers[0].title
    again = decided(asked, last_text=told.text).before[0]
    assert again.answer_id == "compare_hospitals"


def test_a_child_that_cannot_talk_and_cannot_breathe_is_an_emergency(db):
    chat = make_chat(db, FakeEngine(), nation="england")
    body = chat.say("she cant talk, she uses a board, and she is not breathing")
    assert body["messages"][0]["notice"] == {"route": "emergency", "level": "card"}


@pytest.mark.parametrize(
    "said, phrase",
    [
        ("I'm not complaining and I don't want the Ombudsman. Is there a policy with timescales?", "timescale_unknown"),
        ("How many days should a request take to be actioned?", "timescale_unknown"),
        ("is there a deadline for requests", "timescale_unknown"),
        ("how long does the consultant have to reply", "timescale_unknown"),
        ("how many days does the complaint take", None),
        ("how long does it take", None),
        ("I've asked the consultant twice.. Nothing has happened. What's the next step up?", "step_up"),
        ("Who do I escalate to above the consultant?", "step_up"),
        ("asked three times, no reply, what now", "step_up"),
        ("where can we take this further", "step_up"),
        ("what is the next step", None),
        ("how do i take my complaint further", None),
        ("the consultant is above average", None),
        ("my daughters op got moved AGAIN. second time. whos in charge", "operation_moved"),
        ("who DECIDED to move it. and can someone else do it", "operation_moved"),
        ("they keep cancelling his operation what can we do", "operation_moved"),
        ("his surgery has been postponed twice, who decides", "operation_moved"),
        ("can the operation be postponed until after the second opinion", None),
        ("we want to postpone the op, can we", None),
        ("they moved him to another ward after the op, who decided", None),
        ("i want to complain AND get the date back", "date_back"),
        ("i want to complain and get him home", None),
        ("who wins if his social worker agrees and his birth mother doesn't", "care_order_decides"),
        ("if social worker says yes and birth mum says no who wins", "care_order_decides"),
        ("can birth mum block it. We've got no PR, council's got a care order", "care_order_decides"),
        ("what about his birth mum does she have to agree", None),
        ("his birth mum sees him every fortnight and she's dead against it", None),
        ("does birth mum visiting stop him sleeping", None),
        ("can his birth mum come to the meeting", None),
        ("Will birth mum get told about it", None),
    ],
)
def test_who_moves_or_stops_it_is_said_not_to_be_known(said, phrase):
    assert known_by_others(said) == phrase


TOLD = "If the wait is over 18 weeks, you can ask for another hospital."


@pytest.mark.parametrize(
    "said, told, asked",
    [
        ("u said 18 weeks. been 31. what do i do", "", True),
        ("is it under 18 weeks or not", "", True),
        ("does the 18 week thing apply", "", True),
        ("Are you sure heart operations count?", TOLD, True),
        ("does that apply to kids", TOLD, True),
        ("Are you sure heart operations count?", "", False),
        ("you just said eighteen weeks yourself! never mind. Would a second opinion be quick though?", TOLD, False),
        ("she is 18 weeks old, what do they look for", TOLD, False),
        ("i was 18 weeks pregnant, what could they see", TOLD, False),
    ],
)
def test_the_weeks_that_were_told_of_are_asked_about(said, told, asked):
    assert asks_of_18_weeks(said, told) is asked


@pytest.mark.parametrize(
    "said, asked",
    [
        ("can another HOSPTIAL do the op sooner", True),
        ("opposite!!! i DONT want to wait. other hospital sooner yes or no", True),
        ("would somewhere else be quicker?", True),
        ("could a different surgeon do it earlier", True),
        ("is there a hospice that is quicker", False),
        ("can another hospital give a second opinion sooner", False),
        ("is private quicker than another hospital", False),
        ("can it be sooner", False),
    ],
)
def test_another_hospital_that_is_quicker_is_asked_for(said, asked):
    assert asks_elsewhere_sooner(said) is asked


DELAYED = "my girl needs her spine done and its been put off twice"


@pytest.mark.parametrize(
    "said",
    [
        "jesus its not an emergency i told you look how do i get a different hospital to do it",
        "different hospital. can it be done somewhere else on the nhs",
        "could they do her op at another trust",
        "can we move her to another hospital then",
        "can i have it done elsewhere",
        "is there another hospital that would take her on?",
    ],
)
def test_another_hospital_is_asked_to_do_what_was_put_off(said):
    assert asks_done_elsewhere(said, [DELAYED]) and asks_done_elsewhere(said, ["ok", "we have waited two years"])
    assert not asks_done_elsewhere(said, ["my girl has scoliosis"])


@pytest.mark.parametrize(
    "said",
    [
        "can another hospital look at her scans",
        "can we go to another hospital for a second opinion",
        "can it be done abroad or somewhere else",
        "can we get it done privately somewhere else",
        "who decided it",
        "they did it at another hospital",
        "do i have to take her to another hospital",
    ],
)
def test_a_view_from_elsewhere_is_another_matter(said):
    assert not asks_done_elsewhere(said, [DELAYED])


def test_after_a_delay_the_page_on_18_weeks_is_told(db):
    chat = make_chat(db, FakeEngine())
    chat.say(DELAYED)
    told = texts(chat.say("jesus look how do i get a different hospital to do it"))[0]
    assert "over 18 weeks to start non-urgent treatment" in told
    assert "over 18 weeks" in texts(make_chat(db, FakeEngine()).say("put off twice can another hospital do it"))[0]


def test_what_was_told_of_the_weeks_is_not_denied(db):
    chat = make_chat(db, FakeEngine())
    told = texts(chat.say("u said 18 weeks. been 31. what do i do"))[0]
    assert "over 18 weeks to start non-urgent treatment" in told and "do not know if it counts" in told
    assert texts(chat.say("Are you sure heart operations count?"))[0] != told
    scots = make_chat(db, FakeEngine())
    scots.say("we live in Scotland")
    assert "I do not know about a limit in weeks" in texts(scots.say("does the 18 weeks count?"))[0]


def test_her_say_so_is_asked_of_by_a_foster_carer_alone(db):
    asked = "She just doesn't agree. Does her say so stop it?"
    assert says_so_counts(asked)
    carer = make_chat(db, FakeEngine())
    carer.say("I'm his foster carer")
    assert "whose word counts" in texts(carer.say(asked))[0]
    assert "court order" not in texts(make_chat(db, FakeEngine()).say(asked))[0]


def test_danger_beside_a_moved_operation_comes_first(db):
    said = "her op got moved AGAIN. whos in charge. her lips are blue and she cant breathe"
    assert "999" in texts(make_chat(db, FakeEngine()).say(said))[0]


@pytest.mark.parametrize(
    "said, phrase",
    [
        ("They say it's all in her head. Are you going to tell me the same?", "not_in_head"),
        ("are u gonna say shes making it up too", "not_in_head"),
        ("I suppose you'll tell me I'm anxious", "not_in_head"),
        ("Does 'functional' mean they think she's making it up?", "functional_unknown"),
        ("FND they call it. what does that mean", "functional_unknown"),
        ("whats fnd", "functional_unknown"),
        ("is FND a real thing", "functional_unknown"),
        ("functional?", "functional_unknown"),
        ("And the psychologist?", "psychologist_unknown"),
        ("why do they want her to see a psychologist", "psychologist_unknown"),
        ("do we have to see the psychologist", "psychologist_unknown"),
    ],
)
def test_words_that_doubt_a_child_are_not_explained_here(said, phrase):
    assert known_by_others(said) == phrase


@pytest.mark.parametrize(
    "said",
    [
        "they think she is making it up, how do i get another doctor",
        "she has FND, how do we ask for a second opinion",
        "she has FND, what can we ask for",
        "he has functional constipation, is it ok to ask",
        "he has a functional capacity test tomorrow, what is it",
        "can a psychologist give a second opinion",
        "is there a psychologist for parents",
        "will you tell the doctor the same",
        "do you think i should ask",
    ],
)
def test_what_only_names_them_is_left_alone(said):
    assert known_by_others(said) is None


@pytest.mark.parametrize(
    "said, last_answer, phrase",
    [
        ("why did he write 'anxious mother' in her notes?", "lost_trust", "notes_why_written"),
        ("they put difficult mother in his file", None, "notes_why_written"),
        ("what if what they wrote is simply not true?", "records", "notes_wrong"),
        ("How do I get them corrected?", "records", "notes_how_corrected"),
        ("can they change it", "records", "notes_how_corrected"),
        ("The notes are WRONG. How do I get them corrected?", "records", "notes_wrong"),
        ("there are lies in my sons notes", None, "notes_wrong"),
        ("the letter has mistakes, can it be put right", None, "notes_wrong"),
        ("Should not. Not the same as will not", "effect_on_care", "should_is_no_promise"),
        ("shouldn't, but will they?", "effect_on_care", "should_is_no_promise"),
        ("How do I get them corrected?", None, None),
        ("can i have a copy of his records", None, None),
        ("they wrote the wrong dose in the notes and gave it", None, None),
        ("what is wrong with him, the notes dont say", None, None),
        ("the letter says he is fine, they are wrong, i want another doctor", None, None),
        ("can you correct my message", None, None),
        ("change my appointment letter", None, None),
        ("should i not ask them", "effect_on_care", None),
        ("should we do it or not", "effect_on_care", None),
    ],
)
def test_wrong_words_in_the_notes_and_a_should_are_heard(said, last_answer, phrase):
    assert of_what_was_told(said, last_answer) == phrase


def test_doubted_by_doctors_and_in_danger_is_an_emergency(db):
    for said in (
        "they say its functional, what does that mean, she is having a fit and wont wake up",
        "all in her head they said. will you say that too. she is not breathing",
    ):
        body = make_chat(db, FakeEngine(), nation="england").say(said)
        assert body["messages"][0]["notice"], said


def test_nothing_is_promised_of_the_notes():
    told = decided("the notes are wrong. how do i get them corrected").before[0]
    assert "I do not know the rules" in told.text and "Please correct them" in told.text


@pytest.mark.parametrize(
    "said",
    [
        "I do not hear at all well, I cannot manage the telephone, and would prefer that everything be sent to me by letter",
        "Might I have your assurance that the hospital will write to me rather than telephone?",
        "Is there truly no provision for an ordinary letter?",
        "letter please, i cant use phones",
        "can they write to me",
        "I want answers by post",
        "they must send it by post",
        "write to me please, i cannot hear",
    ],
)
def test_letters_are_asked_for_as_a_way_to_be_reached(said):
    assert known_by_others(said) == "letters_asked"


@pytest.mark.parametrize(
    "said",
    [
        "do results come by letter?",
        "can you write to me in email",
        "dont send letters to my house",
        "the letter came by post yesterday",
        "can i get a support letter",
        "can i have the opinion in writing",
        "do i write to the team",
        "the hospital wrote to me",
        "do they write to us with what the other doctor thinks",
    ],
)
def test_other_letters_are_none(said):
    assert known_by_others(said) is None


def test_who_cannot_use_the_phone_is_noted_and_told_other_ways():
    plan = decided("I do not hear at all well, I cannot manage the telephone. Can everything be sent to me by letter?")
    assert "please do not ring" in plan.changes.needs
    assert "cannot promise" in plan.before[0].text and "pals@northgate.example" in plan.before[0].text
    assert needs_said("i do not hear much from them") == needs_said("i cant hear her breathing") == ()


@pytest.mark.parametrize(
    "said, last_answer, phrase",
    [
        ("can you get them in a room", "opinions_differ", "meeting_of_both"),
        ("get both of them round the table", "disagreement", "meeting_of_both"),
        ("so is that a no? i dont decide?", "best_interests", "whose_say_it_is"),
        ("so i have no say", "best_interests", "whose_say_it_is"),
        ("so they decide then", "best_interests", "whose_say_it_is"),
        ("hes at home theres no nurse. its a planned one", "will_they_wait", "wait_asked_from_home"),
        ("we are at home not in hospital", "will_they_wait", "wait_asked_from_home"),
        ("what happens if i just say no on the day", "say_no", "no_on_the_day"),
        ("can i change my mind on the day", None, "no_on_the_day"),
        ("get them all to see him", "opinions_differ", None),
        ("put him in a room", "opinions_differ", None),
        ("can i take him home", "will_they_wait", None),
        ("we got home and hes worse now, breathing fast", "will_they_wait", None),
        ("who is the judge", "best_interests", None),
        ("i dont know what to say", "best_interests", None),
        ("what happens on the day", "say_no", None),
        ("can i see him on the day", None, None),
    ],
)
def test_what_leans_on_a_page_and_stands_in_none_of_its_first_words(said, last_answer, phrase):
    assert of_what_was_told(said, last_answer) == phrase


def test_at_home_and_getting_worse_is_an_emergency(db):
    said = "hes at home theres no nurse. its a planned one. hes gone blue and floppy"
    assert "999" in texts(make_chat(db, FakeEngine(), nation="england").say(said))[0]


@pytest.mark.parametrize(
    "said",
    [
        "why does it say dnr in his notes",
        "the letter says there is nothing wrong with his heart",
        "scan report says nothing has changed",
        "the letter says her tonsils will be taken out",
    ],
)
def test_grave_or_plain_news_in_the_notes_is_no_dispute(said):
    assert of_what_was_told(said, "records") is None


def test_a_family_that_grieves_is_told_of_no_care_that_goes_on():
    said = "it wasnt an appointment it was his operation"
    assert of_what_was_told(said, None) == "operation_moved"
    assert of_what_was_told(said, None, bereaved=True) is None


@pytest.mark.parametrize(
    "said, known",
    [
        ("I live in Wales. Does that change who pays for Liverpool", "pays_across_unknown"),
        ("we live in scotland, who pays if he goes to Newcastle", "pays_across_unknown"),
        ("who pays when we live in wales and the hospital is in bristol", "pays_across_unknown"),
        ("I am from Northern Ireland, which nhs pays for birmingham", "pays_across_unknown"),
        ("we are in Wales, who pays for parking", None),
        ("I live in Wales", None),
        ("i live in england who pays for a private doctor", None),
    ],
)
def test_who_pays_for_a_family_that_lives_across_the_border(said, known):
    assert known_by_others(said) == known
