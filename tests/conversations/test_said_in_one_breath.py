"""Two or three things in one answer: each goes to its own line or is told of. A card that is due comes all the same."""

import pytest

from tests.support.at_a_step import asked, lines
from tests.support.factories import texts


@pytest.mark.parametrize(
    "step, said, new",
    [
        (
            "child_name",
            "Alfie Pruitt, my name is Maureen Pruitt, I am his nan on his dads side",
            {"child_name": "Alfie Pruitt", "relationship": "Grandparent, Maureen Pruitt, his nan on his dads side"},
        ),
        ("child_name", "Jayden Cole hes on heron", {"child_name": "Jayden Cole", "place": "Heron ward"}),
        ("child_name", "her name. Eilidh Baird", {"child_name": "Eilidh Baird"}),
        ("child_name", "theres 2 of them. Archie and Noah Doyle", {"child_name": "Archie and Noah Doyle"}),
        ("child_name", "they are twins called Ana and Eva Popa", {"child_name": "Ana and Eva Popa"}),
        ("child_name", "I would rather give initials only: T.B.", {"child_name": "T.B."}),
        ("child_name", "AJK is enough", {"child_name": "AJK"}),
        ("child_name", "Thomas Bell then, though I'd prefer initials", {"child_name": "Thomas Bell"}),
        ("child_identifier", "22/6/2010 its fine", {"child_identifier": "22/6/2010"}),
        ("child_identifier", "said already. 9 nov 2026 both of them", {"child_identifier": "9 nov 2026 both of them"}),
        (
            "child_identifier",
            "born 5 November 2026, died the 16th. It was newborn intensive care at Northgate",
            {"child_identifier": "born 5 November 2026, died the 16th", "place": "Newborn intensive care"},
        ),
        ("site", "northgate the main won comma hes on ward seven", {"place": "Ward 7"}),
        (
            "site",
            "Northgate. Plover I think, or is it Heron, the one wi the fish on the wall",
            {"place": "Not sure (Plover I think, or is it Heron, the one wi the fish on the wall)"},
        ),
        (
            "contact_method",
            "you can ring me or text, 07700 900555. mornings I'm no great, visiting. after dinner",
            {
                "contact_method": "Phone call (ring me or text)",
                "contact_value": "07700 900555",
                "best_time": "mornings I'm no great, visiting, after dinner",
            },
        ),
        ("contact_method", "email t.bell@example.org weekdays before 3", {"best_time": "weekdays before 3"}),
        ("needs", "no hen I speak English, Scots right enough", {"needs": "None"}),
        ("needs", "none. can i write the message now", {"needs": "None"}),
        (
            "message",
            "no. say I want another doctor to see her soon",
            {"message": "I want another doctor to see her soon"},
        ),
        (
            "message",
            "not that thats done with. i want one consultant please",
            {"message": "i want one consultant please"},
        ),
    ],
)
def test_each_thing_stands_in_its_own_line(db, at, step, said, new):
    chat = at(step)
    chat.say(said)

    assert {name: lines(db, chat).get(name) for name in new} == new


@pytest.mark.parametrize(
    "step, said, line, told",
    [
        (
            "child_name",
            "Kiara Thompson, and i want it to say his name too",
            "Kiara Thompson",
            "That is for your message",
        ),
        ("child_name", "Logan Reid. if they need his mums permission then forget it", "Logan Reid", "I heard that"),
        (
            "child_name",
            "Eilidh Baird. what if I don't know the hospital number",
            "Eilidh Baird",
            "One of the two is enough",
        ),
        (
            "needs",
            "I am autistic. No phone calls. Does that go here?",
            "I am autistic. No phone calls",
            "You can write it here",
        ),
        (
            "message",
            "please look again comma we are lost full stop",
            "please look again, we are lost.",
            "spoken your marks",
        ),
    ],
)
def test_what_is_beside_the_answer_is_not_passed_over(db, at, step, said, line, told):
    chat = at(step)
    body = chat.say(said)

    assert lines(db, chat)[step] == line
    assert told in texts(body)[0] and asked(body) != step


def test_a_condition_without_an_answer_is_heard_again(db, at):
    chat = at("child_identifier")
    body = chat.say("did you hear me? i said forget it if his mum has to say yes")

    assert "I heard that" in texts(body)[0] and asked(body) == "child_identifier"
    assert "child_identifier" not in lines(db, chat)


def test_on_the_page_a_ward_in_doubt_is_changed_and_truly_told(db, at):
    chat = at("check")
    said = texts(chat.say("ward's wrong, I'm no sure it's Heron. put not sure, fish on the wall"))[0]
    assert lines(db, chat)["place"] == "Not sure (fish on the wall)" and "did not change" not in said

    said = texts(chat.say("no it doesn't. change the ward to not sure"))[0]
    assert lines(db, chat)["place"] == "Not given" and "did not change" not in said

    said = texts(chat.say("the ward should be not sure, by the lift. and take out the dragon bit"))[0]
    assert lines(db, chat)["place"] == "Not sure (by the lift)" and "I did not change all" in said


@pytest.mark.parametrize(
    "step, said",
    [
        ("child_name", "Kiara Thompson, and i want it to say she has stopped breathing"),
        ("child_name", "Logan Reid. if they need his mums permission forget it he is blue and not breathing"),
        ("site", "northgate. heron I think, or is it plover, he has gone blue and floppy"),
        ("message", "he cant breathe full stop hes gone blue full stop please help full stop"),
        ("needs", "no hen I speak English, she is having a fit and wont wake up"),
    ],
)
def test_a_card_that_is_due_comes_first(at, step, said):
    body = at(step).say(said)

    assert any(message["notice"] for message in body["messages"])
