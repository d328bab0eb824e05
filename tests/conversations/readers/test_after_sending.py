"""Words about a message that has gone: to add to it, to correct it, and what of them is for the team."""

import pytest

from assistant.conversations.readers.after_sending import fact_added, wants_to_add, wants_to_correct, what_is_added


@pytest.mark.parametrize(
    "text",
    [
        "can i add something",
        "I\u2019d like to add something to it",
        "please tell them she is coeliac",
        "i forgot to say",
        "No leave it. I just want to add not Thursdays",
        "no leave it but tell them not to share our address",
        "keep it but add we are away on friday",
        "add that his temperature was 39 last night",
        "could you tell them she had a seizure in march",
        "please just tell them we need an interpreter",
        "leave it there. and tell them my number changed",
        "i want to add to the message i sent",
    ],
)
def test_adding(text):
    assert wants_to_add(text) and not wants_to_correct(text)


@pytest.mark.parametrize(
    "text",
    [
        "I want to correct what I passed on",
        "there is a mistake in my message",
        "how do i change something in what i sent",
        "Correct a line",
        "how do i change it",
        "is it too late to change it",
        "not on Thursdays either. can I change it now",
        "ok, can i still correct it please",
    ],
)
def test_correcting(text):
    assert wants_to_correct(text)


@pytest.mark.parametrize(
    "text", [
        "can i change the doctor", "can I change my mind", "they got something wrong in surgery", "fix it please", "can they change the date", "will they change it", "can i change that to the royal",
        "can i just tell them myself", "what do i tell them", "tell them off", "add will it hurt him", "what can they add to his feed",
    ],
)  # fmt: skip
def test_other_changes_are_none(text):
    assert not wants_to_correct(text) and not wants_to_add(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I want to add something to my message to the team", None),
        ("hi, can i still add a few more words to what we sent please", None),
        ("please tell them: she is coeliac", "she is coeliac"),
        ("can you add that he is allergic to penicillin", "he is allergic to penicillin"),
        ("add something", None),
    ],
)
def test_the_words_for_the_team(text, told):
    assert what_is_added(text, enough=7) == told


@pytest.mark.parametrize(
    "said, words",
    [
        ("not on Thursdays either. can I change it now", "not on Thursdays either."),
        ("No leave it. I just want to add not Thursdays", "not Thursdays"),
        ("no leave it but tell them not to share our address", "tell them not to share our address"),
        ("correct a line. add it is urgent appointment is 14 december", "it is urgent appointment is 14 december"),
        ("i want to add to the message i sent", None),
        ("can i change it", None),
    ],
)
def test_only_what_is_for_the_team_is_taken(said, words):
    assert what_is_added(said, enough=7) == words


@pytest.mark.parametrize("said, words", [('its Mr Lathom with an o', 'its Mr Lathom with an o'), ('is dr okafors name on there? add it', 'dr okafor'), ('it is Dr Patil', 'it is Dr Patil'), ('leave it. but put in cubicle 4', 'cubicle 4'), ('put in that he is allergic to latex', 'he is allergic to latex'), ('say we are in bay 6', 'we are in bay 6'), ("actually it's Dr Osei not Dr Osi", "actually it's Dr Osei not Dr Osi"), ('the consultant is Dr Reyes', 'the consultant is Dr Reyes'), ('can you put down cubicle 7', 'cubicle 7'), ('put dr patil in there', 'dr patil')])  # fmt: skip
def test_a_plain_correction_is_for_the_team(said, words):
    assert wants_to_add(said) and what_is_added(said, enough=7) == words


@pytest.mark.parametrize("said", ["put me through", "put it in writing", "is dr okafor good?", "it is fine", "its Tuesday", "put in a complaint", "is it urgent", "say hello", "put in my list that i want a scan", "who is dr patil", "put the phone down"])  # fmt: skip
def test_what_only_sounds_like_one_is_not(said):
    assert not wants_to_add(said)


@pytest.mark.parametrize(
    "said",
    [
        "correct a line: it should say Dr Owen, and bed 9",
        "I put the wrong bed, its bed 9 now and its Dr Owen not Owens",
        "I gave you the wrong number its 07700 900111",
        "change a line - it should say bed 9",
        "please correct the line, it should say Kestrel not Heron",
        "i put the wrong day down its thursday",
    ],
)
def test_a_line_that_went_wrong_is_put_right_in_their_words(said):
    assert wants_to_add(said) and what_is_added(said, enough=7) == said


@pytest.mark.parametrize(
    "said",
    [
        "they put the wrong name on her band",
        "i gave her the wrong dose",
        "i put the wrong shoes on him",
        "he put the wrong date in the notes",
        "did i put the wrong ward",
    ],
)
def test_what_others_got_wrong_is_no_correction(said):
    assert not wants_to_add(said)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Please add now: the mother is Anna Nowak.", "the mother is Anna Nowak."),
        ("add please: her dad is Piotr", "her dad is Piotr"),
        ("Add: she is allergic to latex", "she is allergic to latex"),
        ("put also that I am the grandmother", "I am the grandmother"),
        ("can you add for them: we speak Polish at home", "we speak Polish at home"),
        ("To the message please add: the mother is Anna.", "the mother is Anna."),
        ("i want you to add this: mum is Anna Nowak", "mum is Anna Nowak"),
        ("Thank you very much. Please add now: he cant have milk. Ring me.", "he cant have milk. Ring me."),
    ],
)
def test_a_fact_that_is_ordered_in(text, told):
    assert fact_added(text) == told == what_is_added(text, enough=7) and wants_to_add(text)


@pytest.mark.parametrize(
    "text",
    [
        "please add now: will she need an operation",
        "add to my list: the mother is Anna",
        "add the side effects",
        "add how long she is in for",
        "add: is it safe for her",
        "the nurse said they will add another drug",
        "can they add the medicine that he has at home",
        "add number two again",
    ],
)
def test_questions_and_topics_are_no_fact(text):
    assert fact_added(text) is None


@pytest.mark.parametrize(
    "said, words",
    [
        ("thanks um if they ring and I'm at the cemetery they should leave a message", "if they ring and I'm at the cemetery they should leave a message"),
        ("if they ring and I don't pick up please leave a message", "if they ring and I don't pick up please leave a message"),
        ("ok thanks. when they ring they need to ask for Lee not her mum", "when they ring they need to ask for Lee not her mum"),
        ("if they can't get hold of me they should try my mum", "if they can't get hold of me they should try my mum"),
        ("if you ring in the morning please ring my work", "if you ring in the morning please ring my work"),
        ("they should leave a message if I don't answer", "they should leave a message if I don't answer"),
        ("thank you, if anyone calls, tell them to speak slowly", "if anyone calls, tell them to speak slowly"),
        ("one more thing, when the ward rings they must not leave a message with his dad", "when the ward rings they must not leave a message with his dad"),
    ],
)  # fmt: skip
def test_what_staff_are_to_do_when_they_ring_is_added(said, words):
    assert wants_to_add(said)
    assert what_is_added(said, enough=7) == words


@pytest.mark.parametrize(
    "said",
    [
        "should they leave a message if they ring",
        "they should have rung by now",
        "if they ring what do I say",
        "if they don't ring what should I do",
        "what if they ring and I am out",
        "when they ring will it be from a hidden number",
        "if they ring and I miss it do they ring again",
        "they should be ashamed",
    ],
)
def test_what_is_asked_of_their_call_is_not(said):
    assert not wants_to_add(said)


@pytest.mark.parametrize(
    "said, words",
    [
        ("Kindly add to what I have sent: the boy's mother gives me her full permission.", "the boy's mother gives me her full permission."),
        ("Nobody is in danger. I wished only to add that his mother has given me leave.", "his mother has given me leave."),
        ("I only wanted to add that he is deaf", "he is deaf"),
        ("please add to what we have sent that we moved house", "we moved house"),
    ],
)  # fmt: skip
def test_however_politely_it_is_added_the_order_stays_behind(said, words):
    assert wants_to_add(said)
    assert what_is_added(said, enough=7) == words


@pytest.mark.parametrize("said", ["she gives me her tea", "Nobody is in danger."])
def test_what_adds_nothing_is_no_wish_to_add(said):
    assert not wants_to_add(said)
