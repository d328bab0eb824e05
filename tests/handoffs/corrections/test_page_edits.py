"""Edits in plain words on the check page: which line changes, and that the rest of it stays."""

import pytest

from assistant.conversations.readers.deleting import deletes_all
from assistant.handoffs.corrections.every_correction import read_corrections
from assistant.handoffs.corrections.page_edits import page_edits
from tests.support.factories import example_profile

LINES = {
    "consent": "yes",
    "relationship": "Father",
    "child_name": "Isla Marsh",
    "child_identifier": "3 March 2020",
    "site": "Northgate Children's Hospital",
    "place": "Heron ward",
    "contact_method": "Phone call",
    "contact_value": "07700 900456",
    "best_time": "mornings",
    "needs": "Deaf: please do not ring; don't tell my mum",
    "message": "Oh for goodness sake, please look at her left leg. She limps.",
    "questions": "What now?",
}


def edited(said, **lines):
    found = read_corrections(said, example_profile(), lines=LINES | lines, looking=True, step="check")
    assert all(one.ordered for one in found)
    return {one.field: one.value for one in found}


@pytest.mark.parametrize(
    "said, changed",
    [
        ("message: We would like another neurologist", {"message": "We would like another neurologist"}),
        ("my message should say: please ask Leeds", {"message": "please ask Leeds"}),
        ("the message line", {"message": None}),
        ("can you change the help bit please", {"needs": None}),
        ("change the help one to: Polish interpreter", {"needs": "Polish interpreter"}),
        ("how to reach me: email", {"contact_method": "email"}),
        ("contact me by text instead", {"contact_method": "text"}),
        ("who's asking should just be Steven Pike, dad", {"relationship": "Steven Pike, dad"}),
        ("take out my questions", {"questions": "No list today"}),
        ("get rid of the questions please", {"questions": "No list today"}),
        (
            "oh dear, no questions. and reach me by email not phone",
            {"questions": "No list today", "contact_method": "email"},
        ),
    ],
)
def test_a_line_that_is_named(said, changed):
    assert edited(said) == changed


@pytest.mark.parametrize(
    "said",
    [
        "take off the oh for goodness sake",
        "take the 'oh for goodness sake' bit out of my message",
        "delete oh for goodness sake",
    ],
)
def test_a_phrase_that_stands_there_once_is_dropped(said):
    assert edited(said) == {"message": "please look at her left leg. She limps."}


@pytest.mark.parametrize(
    "said",
    [
        "in my message, right leg instead of left leg",
        "right leg instead of left leg",
        "put right leg rather than left leg in the message please",
        "swap left for right in my message",
    ],
)
def test_a_phrase_that_stands_there_once_is_replaced(said):
    assert edited(said) == {"message": "Oh for goodness sake, please look at her right leg. She limps."}


@pytest.mark.parametrize(
    "said",
    [
        "take dont tell my mum out of the help bit",
        "and remove don't tell my mum please",
        "where is the bit on her number?? and take dont tell my mum out of the help bit",
    ],
)
def test_a_wish_not_to_tell_can_be_taken_out_again(said):
    assert edited(said) == {"needs": "Deaf: please do not ring"}


@pytest.mark.parametrize(
    "said, changed",
    [
        (
            "add to help you need: BSL interpreter for every meeting",
            {"needs": "Deaf: please do not ring; don't tell my mum; BSL interpreter for every meeting"},
        ),
        ("add large print to the help line", {"needs": "Deaf: please do not ring; don't tell my mum; large print"}),
        (
            "add the landline to my number too, 01632 960 555",
            {"contact_value": "07700 900456, landline 01632 960 555"},
        ),
        ("also add a second number: 01632 960555", {"contact_value": "07700 900456, second number 01632 960555"}),
        ("add to my questions: who decides?", {"questions": "What now?\nwho decides?"}),
    ],
)
def test_what_is_added_keeps_what_stands(said, changed):
    assert edited(said) == changed


@pytest.mark.parametrize(
    "said",
    [
        "take off the plaster cast",  # stands nowhere
        "take out the please",  # stands twice
        "will they take out my questions?",
        "what is the message line?",
        "no ward has helped us",
        "right arm instead of left arm",
    ],
)
def test_what_stands_nowhere_or_twice_changes_nothing(said):
    assert not any(edited(said).values())


@pytest.mark.parametrize(
    "said",
    ["delete everything i dont want to send", "please delete the lot", "get rid of it all, I've changed my mind"],
)
def test_an_order_to_take_it_all_away(said):
    assert deletes_all(said)


@pytest.mark.parametrize("said", ["delete everything about his dad", "can i delete it all later?", "delete the ward"])
def test_no_order_to_take_it_all_away(said):
    assert not deletes_all(said)


@pytest.mark.parametrize(
    "said, added",
    [
        (
            "your message: add that she is worse after new medicine, more sleepy",
            "she is worse after new medicine, more sleepy",
        ),
        ("you lost. add to message: she is more sleepy", "she is more sleepy"),
        ("add that he has a rash now", "he has a rash now"),
        ("please add he has been sick twice", "he has been sick twice"),
        ("add to my message that we live far away", "we live far away"),
        ("oh and add that there is a scan on friday", "there is a scan on friday"),
    ],
)
def test_what_is_to_be_added_that_stands_behind_the_message(said, added):
    assert edited(said) == {"message": f"{LINES['message']}\n\n{added}"}


@pytest.mark.parametrize(
    "said", ["add her dad to the list of who asks", "add my mobile 07700 900123", "add her dad", "add that to the form"]
)
def test_and_other_additions_are_not_the_messages(said):
    assert "message" not in edited(said)


@pytest.mark.parametrize(
    "said, line",
    [
        ("take Outpatients out and put outpatients gastro", "outpatients gastro"),
        ("get outpatients off, put ENT clinic please", "ENT clinic"),
        ("take his drip out and put it in the other arm", None),
        ("take it out and put it back", None),
    ],
)
def test_what_is_taken_out_makes_room_for_what_is_put(said, line):
    stands = {"place": "Outpatients", "message": "Please call us."}
    assert page_edits(said, stands, example_profile()).get("place") == line


@pytest.mark.parametrize(
    "said, changed",
    [
        (
            "Might I trouble you: put for the name only Arthur Bell, and for the date only 4 March 2019",
            {"child_name": "Arthur Bell", "child_identifier": "4 March 2019"},
        ),
        ("put for the best time just evenings", {"best_time": "evenings"}),
        ("for the date of birth just 12/06/2019 please", {"child_identifier": "12/06/2019"}),
        ("under the ward put Kestrel", {"place": "Kestrel"}),
        (
            "Not 'read'. Simply 4 March 2019. And where it says who is asking, add my name",
            {"child_identifier": "4 March 2019", "relationship": None},
        ),
        ("where it says best time, put evenings", {"best_time": "evenings"}),
        ("where you have put the ward it should say Kestrel ward", {"place": "Kestrel ward"}),
        (
            "take out the bit about him from the best time, just put weekday mornings",
            {"best_time": "weekday mornings"},
        ),
        ("take her dad out of the best time, make it weekday mornings", {"best_time": "weekday mornings"}),
        (
            "the message is: I dont want the spine operation yet. I want to ask about the brace. And change the help bit to none",
            {"message": "I dont want the spine operation yet. I want to ask about the brace.", "needs": "None"},
        ),
        (
            "message: please look at her. And set the best time to evenings",
            {"message": "please look at her.", "best_time": "evenings"},
        ),
        ("only 4 March 2019 please", {"child_identifier": "4 March 2019"}),
    ],
)
def test_a_line_named_first_takes_what_is_said_of_it(said, changed):
    assert edited(said) == changed


@pytest.mark.parametrize(
    "said",
    [
        "for the ward only two nurses at night",
        "for the best time of her life put us first",
        "as the message only you can read",
        "where it says who is asking, what do i put",
        "where does it say my number",
        "she fell on 4 March 2019 and nobody looked",
        "for the hospital only the best will do",
        "the doctors put for the date only a guess",
        "and for the name only her dad knows",
        "put that in writing",
    ],
)
def test_near_words_of_a_line_change_none(said):
    assert edited(said) == {}


@pytest.mark.parametrize(
    "said", ["please change the date of her scan. And put her first", "she hurts. And take the pain seriously"]
)
def test_what_a_message_orders_of_staff_stays_in_it(said):
    assert edited(f"message: {said}") == {"message": said}


@pytest.mark.parametrize(
    ("said", "added"),
    [
        ("In the message add please: the mother is Anna Nowak.", "the mother is Anna Nowak."),
        ("to my message add that mum is Anna Nowak", "mum is Anna Nowak"),
        ("please write that the mother is Anna", "the mother is Anna"),
        ("write in the message please: the mother is Anna", "the mother is Anna"),
        ("In my message, please also put that dad works nights", "dad works nights"),
        ("and say that we speak Polish at home", "we speak Polish at home"),
    ],
)
def test_a_fact_is_added_behind_the_message(said, added):
    lines = {"message": "Dear doctors.", "child_name": "Zofia Kowalczyk"}
    assert page_edits(said, lines, example_profile()) == {"message": f"Dear doctors.\n\n{added}"}


@pytest.mark.parametrize(
    "said",
    [
        "please write to me",
        "say that again",
        "add it to the message",
        "can you write in Polish please",
        "put the message under questions",
        "write the name in Polish letters please",
        "is it right that the mother is Anna?",
        "put that in the message",
    ],
)
def test_near_orders_add_nothing_to_the_message(said):
    lines = {"message": "Dear doctors.", "child_name": "Zofia Kowalczyk"}
    assert "message" not in page_edits(said, lines, example_profile())


def test_a_line_is_named_and_written_without_a_colon():
    lines = {"message": "Dear doctors.", "child_name": "Zofia Kowalczyk", "place": "Heron ward"}
    assert page_edits("Name of the child please write Zofia Nowak.", lines, example_profile()) == {
        "child_name": "Zofia Nowak"
    }
    assert page_edits("ward please put Kestrel", lines, example_profile()) == {"place": "Kestrel"}


UNWELL = {
    "relationship": "Special guardian",
    "child_identifier": "15 March 2016",
    "needs": "None",
    "message": "Requesting external ID/paeds sepsis opinion please. He was grey twice. The nurse on nights saw it.",
}


@pytest.mark.parametrize(
    "said",
    [
        "in the message change ID to infectious diseases and take 'please' out",
        "change ID to infectious diseases and take please out",
        "in my message swap ID for infectious diseases, and remove please",
        "in the message change ID to infectious diseases then delete please",
        "change ID to infectious diseases. take out 'please'",
        "take out please and change ID to infectious diseases",
    ],
)
def test_two_edits_of_the_message_are_both_done(said):
    now = "Requesting external infectious diseases/paeds sepsis opinion. He was grey twice. The nurse on nights saw it."
    found = read_corrections(said, example_profile(), lines=LINES | UNWELL, looking=True, step="check")
    assert {one.field: one.value for one in found} == {"message": now}


@pytest.mark.parametrize(
    "said",
    [
        "in the message change ID to infectious diseases and take 'banana' out",
        "swap banana for apple and remove please",
    ],
)
def test_an_order_is_never_written_into_the_message(said):
    found = read_corrections(said, example_profile(), lines=LINES | UNWELL, looking=True, step="check")
    assert not any("banana" in (one.value or "") or "take" in (one.value or "") for one in found)


@pytest.mark.parametrize(
    "said, line, now",
    [
        ("Who is asking: S. Adeyemi, mother, RN", "relationship", "S. Adeyemi, mother, RN"),
        ("who is asking: s. adeyemi, mother", "relationship", "s. adeyemi, mother"),
        ("Who's asking: Mrs. Obi, nan", "relationship", "Mrs. Obi, nan"),
        ("name: A. J. Okafor", "child_name", "A. J. Okafor"),
        ("add my name, Margaret Thornbury, to who is asking", "relationship", "Special guardian, Margaret Thornbury"),
        ("please add my full name: Ann Lee to who is asking", "relationship", "Special guardian, Ann Lee"),
        ("add foster mum to who is asking", "relationship", "Special guardian, foster mum"),
        ("change the email to sa@example.org, the message stays", "contact_value", "sa@example.org"),
        ("change my number to 07700 900312 and leave the rest", "contact_value", "07700 900312"),
        ("number: 07700 900312. everything else is fine", "contact_value", "07700 900312"),
        ("change the best time to after six, the rest stays the same", "best_time", "after six"),
        ("change the ward to Kestrel but keep the message", "place", "Kestrel"),
        ("wait its actually the 16th his birthday i put 15 how do i fix it", "child_identifier", "16 March 2016"),
        ("his birthday is the 16th not the 15th", "child_identifier", "16 March 2016"),
        ("she was born on the 16th sorry", "child_identifier", "16 March 2016"),
    ],
)
def test_a_line_holds_only_what_was_said_for_it(said, line, now):
    found = read_corrections(said, example_profile(), lines=LINES | UNWELL, looking=True, step="check")
    assert {one.field: one.value for one in found} == {line: now}


@pytest.mark.parametrize("said", ["his operation is the 16th", "it's the 16th", "his birthday is the 16th i put 12"])
def test_a_day_that_is_not_plainly_of_birth_changes_no_line(said):
    found = read_corrections(said, example_profile(), lines=LINES | UNWELL, looking=True, step="check")
    assert not any("16 March" in (one.value or "") for one in found)


JAYDEN = LINES | {
    "relationship": "Mother",
    "child_name": "Jayden",
    "child_identifier": "1 May 2017",
    "needs": "None",
    "message": "He wheezes each night. Nothing against Dr Patel she is lovely.",
    "questions": "Can the MRI be looked at again?",
}


@pytest.mark.parametrize(
    "said, changed",
    [
        (
            "its Jayden Okafor. and i dont want the bit about dr patel",
            {"child_name": "Jayden Okafor", "message": "He wheezes each night."},
        ),
        ("its Jayden Okafor by the way not just jayden", {"child_name": "Jayden Okafor"}),
        ("Jayden Okafor sorry", {"child_name": "Jayden Okafor"}),
        ("i don't want the sentence about Dr Patel any more", {"message": "He wheezes each night."}),
        ("no she's born 2018 twelfth of September", {"child_identifier": "12 September 2018"}),
        ("no he was born twelfth of September 2018", {"child_identifier": "12 September 2018"}),
        ("remove the MRI one", {"questions": "No list today"}),
        ("take out the question about the MRI", {"questions": "No list today"}),
        ("put any time for time", {"best_time": "any time"}),
        ("put Jayden Okafor for the name", {"child_name": "Jayden Okafor"}),
        ("write after six under best time", {"best_time": "after six"}),
        ("Ward should say Heron, moving Friday", {"place": "Heron ward (Heron, moving Friday)"}),
        ("No. I mean no questions, thank you.", {"questions": "No list today"}),
        ("no qs", {"questions": "No list today"}),
    ],
)
def test_a_correction_that_fits_one_line_only(said, changed):
    found = read_corrections(said, example_profile(), lines=JAYDEN, looking=True, step="check")
    assert {one.field: one.value for one in found} == changed


@pytest.mark.parametrize(
    "said",
    [
        "its Jayden crying",
        "its Jayden fitting",
        "Jayden seizing",
        "jayden unresponsive",
        "Jayden floppy",
        "Jayden is asleep",
        "it's Jayden again",
        "remove the other one",
        "remove the first one",
        "I don't want the operation",
        "i dont want the bit about the scan",
        "we go on holiday for some time",
        "put him in for the operation",
    ],
)
def test_words_that_fit_no_line_change_none(said):
    assert not read_corrections(said, example_profile(), lines=JAYDEN, looking=True, step="check")
