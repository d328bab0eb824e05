"""Words that take back what was just taken for an answer, and words that only begin so."""

import pytest

from assistant.handoffs.corrections.not_meant import (
    line_denied,
    line_meant,
    misplaced,
    protested,
    ringing_denied,
    was_not_meant,
)


@pytest.mark.parametrize(
    "said",
    [
        "oh no, sorry, that isn't my answer!",
        "I was only wondering, please don't use that",
        "hey no that was a question to you",
        "why are you writing that down",
        "that's not what I meant",
        "it was never meant for the doctors",
        "could you cross that out again",
        "i was speaking to my husband, sorry",
        "we didnt want you to put that",
    ],
)
def test_what_takes_back_an_answer_is_known(said):
    assert was_not_meant(said)


@pytest.mark.parametrize(
    "said",
    [
        "that was not what we were told on the ward",
        "i was asking for her records in june",
        "that isn't my handwriting on the form",
        "don't use that arm for the drip",
        "please don't send it",
        "sorry",
        "no",
        "why did they write that down in his notes",
        "it was never explained to us",
        "",
    ],
)
def test_what_tells_the_team_something_is_left_to_it(said):
    assert not was_not_meant(said)


@pytest.mark.parametrize(
    "said, line",
    [
        ("that's not my message", "message"),
        ("those arent right, not my questions", "questions"),
        ("that was a question", None),
    ],
)
def test_the_line_is_the_one_that_is_named(said, line):
    assert line_meant(said) == line


HELD = {
    "relationship": "Mother",
    "site": "Northgate Children's Hospital",
    "place": "Heron ward",
    "contact_method": "Email",
    "needs": "British Sign Language",
}


@pytest.mark.parametrize(
    "said, line",
    [
        ("i never said that. im not deaf. change it", "needs"),
        ("take off sign language", "needs"),
        ("I didn't ask for sign language", "needs"),
        ("we're not deaf", "needs"),
        ("THAT IS THE MESSAGE not language. Change something", "needs"),
        ("I never said Northgate. I said Ninewells", "site"),
        ("where did you get northgate from", "site"),
        ("who said heron", "place"),
        ("i never picked email", "contact_method"),
        ("we didn't say we were on heron", "place"),
        ("i never said no to the scan", None),
        ("we never told the ward", None),
        ("I never said it was easy", None),
        ("im not his mum", None),
        ("I'm not on the ward today", None),
        ("take off the plaster", None),
        ("she is deaf", None),
        ("sign language please", None),
    ],
)
def test_a_line_that_was_never_said_is_the_one_that_holds_it(said, line):
    assert line_denied(said, HELD) == line


@pytest.mark.parametrize(
    "said, denied",
    [
        ("I did not say they must not ring. Remove that.", True),
        ("i never said dont ring me", True),
        ("I didn't ask for nobody to ring", True),
        ("they can ring me", True),
        ("but you can call me, that's fine", True),
        ("take out the please do not ring", True),
        ("remove the bit that says do not ring", True),
        ("delete don't ring", True),
        ("I did not say that", False),
        ("they never ring me", False),
        ("please do not ring", False),
        ("you can ring his mum", False),
        ("they can ring me when they have looked at the scan and know what is wrong", False),
        ("I did not hear the phone ring", False),
        ("did they ring", False),
        ("he said not to ring the bell", False),
    ],
)
def test_that_nobody_is_to_ring_goes_where_it_was_never_said(said, denied):
    held = {"needs": "Deaf or hard of hearing: please do not ring; I lip-read"}
    assert ringing_denied(said, held) == ("Deaf or hard of hearing; I lip-read" if denied else None)


@pytest.mark.parametrize(
    "said",
    [
        "That was not my message. Go back.",
        "thats not my questions go back",
        "you put that in the wrong place",
        "wrong box sorry",
        "that went in the wrong line, undo that",
        "oh no those were not my questions",
        "that shouldnt be there",
        "that was me moaning at you, not my message",
        "undo, that wasnt for them",
    ],
)
def test_that_it_stands_in_the_wrong_place_takes_it_back(said):
    assert was_not_meant(said)


@pytest.mark.parametrize(
    "said",
    [
        "go back",
        "undo that",
        "the tube was in the wrong place",
        "they put the line in the wrong place",
        "you put my son in the wrong ward",
        "go back to how things were",
        "that should not be there after surgery",
        "they were not the questions we asked",
        "it went down the wrong way and now she can't breathe",
    ],
)
def test_what_went_wrong_on_the_ward_takes_nothing_back(said):
    assert not was_not_meant(said)


FILLED = {"needs": "email, h@mail.example", "questions": "no", "child_name": "Ida", "message": "please look again"}


@pytest.mark.parametrize(
    "said, line, value",
    [
        ("My email does not belong in the language line, remove it. The language answer is None.", "needs", "None"),
        ("my email shouldn't be in the language box", "needs", None),
        ("why is my email in the language line", "needs", None),
        ("you've put my phone number in the name box", "child_name", None),
        ("take my email out of the help line", "needs", None),
        ("you put that in the questions box. delete it", "questions", None),
        ("my number isnt meant to be in the language bit, please remove it", "needs", None),
        ("Why did you put my email in the language box? Take it out. Language should be none", "needs", "none"),
    ],
)
def test_what_stands_in_another_line_goes_out_of_it(said, line, value):
    assert misplaced(said, FILLED) == (line, value)


@pytest.mark.parametrize(
    "said",
    [
        "my son does not belong in the adult ward",
        "his name is on the waiting list",
        "the message is in the notes",
        "they put the number on the wrong line",
        "take the line out of his arm",
        "my daughter does not belong in the language unit, please move her",
        "you put that in the questions box. delete it. also can they look at her scan again",
        "my email does not belong in the ward line",
    ],
)
def test_what_tells_of_something_else_goes_out_of_no_line(said):
    assert misplaced(said, FILLED) is None


NEEDS = {"needs": "i dont want her knowing", "place": "Heron ward", "contact_value": "01632 960983"}


@pytest.mark.parametrize(
    "said, line",
    [
        ("why did you put that there. thats nothing to do with language", "needs"),
        ("And husband is not language, why there?", "needs"),
        ("why have you written that in there", "needs"),
        ("how come that's in there? it's not about language", "needs"),
        ("that has nothing to do with the ward", "place"),
    ],
)
def test_a_protest_names_the_line_that_it_is_about(said, line):
    assert protested(said, NEEDS, ["needs"]) == line


@pytest.mark.parametrize(
    "said",
    [
        "why did you say that to her",
        "he is not a number",
        "It's nothing to do with language, she needs another scan.",
        "why did they put that tube in there",
        "that has nothing to do with the time",
        "thats nothing to do with language and everything to do with how they treat him",
    ],
)
def test_other_words_protest_at_no_line(said):
    assert protested(said, NEEDS, ["needs"]) is None


def test_a_protest_at_one_of_several_lines_names_none():
    assert protested("why did you put that there", NEEDS, ["needs", "place"]) is None
