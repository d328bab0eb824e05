"""All that one message corrects, each in its line; and what of it changes none."""

import pytest

from assistant.handoffs.corrections.correction import Correction
from assistant.handoffs.corrections.every_correction import in_sentences, read_corrections
from tests.support.factories import LINES, example_profile


@pytest.mark.parametrize(
    "words, value",
    [
        ("can I change my message to them?", None),
        ("may I edit what I wrote to the surgeon", None),
        ("is it too late to change the message to the ward", None),
        ("change the message to say we can come on Monday", "we can come on Monday"),
        ("change my message to: we can come on Monday", "we can come on Monday"),
    ],
)
def test_a_message_is_only_replaced_where_its_new_words_are_said_to_be_such(words, value):
    assert all(one.value == value for one in read_corrections(words, example_profile(), lines={}, looking=True))


@pytest.mark.parametrize(
    "words, field, value",
    [
        ("earlier I put Kestrel, that was a mistake, he's in Heron", "place", "Heron"),
        ("I said Kestrel before, it is Heron", "place", "Heron"),
        ("we told you 4 May, it's 14 May", "child_identifier", "14 May 2019"),
    ],
)
def test_what_was_said_earlier_is_put_right(words, field, value):
    lines = {"place": "Kestrel ward", "child_identifier": "4 May 2019", "contact_method": "Phone call"}
    assert read_corrections(words, example_profile(), lines=lines, step="check") == (
        Correction(field, value, replaces=True),
    )


@pytest.mark.parametrize(
    "words",
    ["I said Kestrel before the tea came", "we said it was Heron, it is noisy", "I told you earlier, it is sad", "I put the kettle on, it is hot"],
)  # fmt: skip
def test_what_only_sounds_like_it_puts_nothing_right(words):
    lines = {"place": "Kestrel ward", "child_name": "Anna Pike"}
    assert not read_corrections(words, example_profile(), lines=lines, step="best_time")


@pytest.mark.parametrize(
    "words, corrected",
    [
        ("change the ward to kestrel and the number is 01632 960 555", [("place", "kestrel"), ("contact_value", "01632 960 555")]),
        ("its Fell not Bell, and her dob is 4 June 2019", [("child_name", "Briony Fell"), ("child_identifier", "4 June 2019")]),
        ("change the ward to heron and kestrel", [("place", "heron and kestrel")]),
        ("change the ward and the number", [("contact_value", None)]),
    ],
)  # fmt: skip
def test_each_part_of_a_message_that_corrects_a_line_is_read(words, corrected):
    lines = {"child_name": "Briony Bell", "place": "Heron ward", "contact_value": "01632 960 983"}
    found = read_corrections(words, example_profile(), lines=lines, looking=True)
    assert [(one.field, one.value) for one in found] == corrected


PAGE = {
    "relationship": "im her mum, Shanice",
    "child_name": "Kuba Nowak",
    "child_identifier": "4 May 2017",
    "site": "Northgate Children's Hospital",
    "place": "Outpatients",
    "contact_method": "Phone call",
    "contact_value": "07700 900456",
    "best_time": "mornings",
    "needs": "I speak Yoruba",
    "message": "Please look at her scan again. I am so worn out by it. Thank you for reading.",
    "questions": "1. What now?",
}


SCAN = PAGE["message"]


@pytest.mark.parametrize(
    "said, changed, left",
    [
        ("The time please: evenings after six. That is all.", {"best_time": "evenings after six"}, False),
        ("No, I did not say all. Best time: evenings after six o'clock", {"best_time": "evenings after six o'clock"}, False),
        ("change the best time. mornings only", {"best_time": "mornings only"}, False),
        ("Take out the words about Yoruba. And the time should be evenings after six.",
         {"needs": None, "best_time": "evenings after six"}, False),
        ("the ward is wrong she was in intensive care at the end. and add that we want it in writing",
         {"place": "Children's intensive care", "message": f"{SCAN}\n\nwe want it in writing"}, False),
        ("you missed it. put at the end of my message: please answer in writing",
         {"message": f"{SCAN}\n\nplease answer in writing"}, False),
        ("The date of birth should be 2016, please correct it", {"child_identifier": "4 May 2016"}, False),
        ("change her mum to just mum Shanice and add that the nurse was lovely",
         {"relationship": "im mum Shanice, Shanice", "message": f"{SCAN}\n\nthe nurse was lovely"}, False),
        ("put dr okafors clinic on the ward bit. and take out the last bit about me being worn out, thats none of their business",
         {"place": "Outpatients (dr okafors clinic)", "message": "Please look at her scan again. Thank you for reading."}, False),
        ("Two corrections. The surname is Nowicki. The time is after four.",
         {"child_name": "Kuba Nowicki", "best_time": "after four"}, False),
        ("change the questions, there arent any", {"questions": "No list today"}, False),
        ("change the questions to who pays if we live in wales", {"questions": "who pays if we live in wales"}, False),
        ("number 1 under name, put Jakub not Kuba", {"child_name": "Jakub Nowak"}, False),
        ("The name is spelt Jakub Nowak. No need to ring before ten. That's it.", {"child_name": "Jakub Nowak"}, True),
        ("the number is wrong. tell them we are cross", {"contact_value": None}, True),
        ("The message should be: We want Dr Shah. That is all.", {"message": "We want Dr Shah. That is all."}, False),
        ("wait is my wife going to get a polish interpreter or not", {}, False),
        ("hang on, are you changing the name to something", {}, False),
        ("the ward is lovely. thank you all", {}, False),
        ("the number is right. the time is right. send it", {}, False),
        ("thank you that is all", {}, False),
        ("there are questions on my list", {}, False),
        ("wards are so loud. we hate it here", {}, False),
        ("is the time right. or not", {}, False),
    ],
)  # fmt: skip
def test_each_sentence_on_the_check_page_does_what_it_says(said, changed, left):
    found = read_corrections(said, example_profile(), lines=PAGE, looking=True, step="check")
    assert {one.field: one.value for one in found} == changed
    assert bool(in_sentences(said, example_profile(), lines=PAGE)[1]) is left


AS_SHOWN = {
    "relationship": "I am the patient",
    "child_name": "Jessica",
    "child_identifier": "MRN 4471902. Before I go on: does this get filed?",
    "site": "Northgate Children's Hospital",
    "place": "Kestrel ward",
    "contact_method": "Email",
    "contact_value": "h.adeyemi@example.org",
    "best_time": "mornings, not march",
    "needs": "email, not my work one",
    "message": "I asked twice, on 18 and 23 November.",
    "questions": "why not the diet",
}


def on_the_page(words):
    found = read_corrections(words, example_profile(), lines=AS_SHOWN, looking=True, step="check")
    return {one.field: one.value for one in found}


@pytest.mark.parametrize(
    "words, changed",
    [
        ("my surname is missing, Okafor-Lane", {"child_name": "Jessica Okafor-Lane"}),
        ("you left out my surname, Okafor-Lane", {"child_name": "Jessica Okafor-Lane"}),
        ("surname missing - Okafor-Lane", {"child_name": "Jessica Okafor-Lane"}),
        ("it needs the surname Okafor-Lane", {"child_name": "Jessica Okafor-Lane"}),
        ("add the surname: Okafor-Lane", {"child_name": "Jessica Okafor-Lane"}),
        ("her surname is missing", {"child_name": None}),
        ("name of the child or young person: Jessica Okafor-Lane", {"child_name": "Jessica Okafor-Lane"}),
        ("ward, clinic or service: Heron", {"place": "Heron"}),
        ("ward - Heron ward", {"place": "Heron ward"}),
        ("language = none", {"needs": "None"}),
        ("MRN line: 4471902 only", {"child_identifier": "4471902"}),
        ("date of birth or hospital number: 4471902", {"child_identifier": "4471902"}),
        (
            "Remove the questions. Name is Ife Clarke. MRN line: 4471902 only. Language: None.",
            {"questions": "No list today", "child_name": "Ife Clarke", "child_identifier": "4471902", "needs": "None"},
        ),
        ("name just Callum. and no questions, I said no", {"child_name": "Callum", "questions": "No list today"}),
        ("Name Ife Clarke. MRN 4471902", {"child_name": "Ife Clarke", "child_identifier": "4471902"}),
        (
            "birthday is 14 March 2020, and the ward is Heron",
            {"child_identifier": "14 March 2020", "place": "Heron ward"},
        ),
        ("take out not march bit then send", {"best_time": "mornings"}),
        ("change the ward to Heron then send it", {"place": "Heron"}),
        ("drop the questions and send", {"questions": "No list today"}),
        ("ward is Kingfisher not Kestrel", {"place": "Kingfisher, not Kestrel ward"}),
    ],
)
def test_on_the_page_each_sentence_goes_to_the_line_it_names(words, changed):
    assert on_the_page(words) == changed


@pytest.mark.parametrize(
    "words",
    [
        "4471902",  # the only way to reply stands there
        "surname is private",
        "his name is missing",
        "the ward was lovely",
        "ward round: every morning",
        "the message - it is too long",
        "the ward - is it ok?",
        "you lost the plot, honestly",
    ],
)
def test_on_the_page_near_words_fill_no_line(words):
    assert not any(on_the_page(words).values())


def test_another_whole_number_still_takes_the_place_of_an_address():
    assert on_the_page("use 07700 900123")["contact_value"]
    assert on_the_page("phone 4471902") == {"contact_value": "4471902"}


def test_a_surname_of_who_asks_is_not_the_childs():
    lines = {**AS_SHOWN, "relationship": "Mother"}
    assert not read_corrections("my surname is missing, Okafor", example_profile(), lines=lines, looking=True)


@pytest.mark.parametrize(
    "said, changed",
    [
        (
            "hang on its not 12 june its 21st june. fat fingers. and put in that its THIS friday, the 4th",
            {"child_identifier": "21st June 2019", "message": "Please look.\n\nits THIS friday, the 4th"},
        ),
        (
            "And the date of birth, if you please, to read 4 March 2019 and nothing more.",
            {"child_identifier": "4 March 2019"},
        ),
        ("date of birth to say 4 March 2019", {"child_identifier": "4 March 2019"}),
        ("thats wrong. her name is Maisie Dunne, and you put that in the birthday", {"child_name": "Maisie Dunne"}),
        (
            "sorry its Dunne with an e. shes 9th sept 2015",
            {"child_name": "Maisie Dunne", "child_identifier": "9th sept 2015"},
        ),
        ("silly me. the ward is Kestrel", {"place": "Kestrel ward"}),
    ],
)
def test_several_things_put_right_at_once_are_all_put_right(said, changed):
    lines = {
        "child_name": "Maisie Dunn",
        "child_identifier": "12 June 2019",
        "place": "Heron ward",
        "message": "Please look.",
    }
    found = read_corrections(said, example_profile(), lines=lines, looking=True, step="check")
    assert {one.field: one.value for one in found} == changed


AUNT = {
    **LINES,
    "relationship": "Aunt or uncle",
    "child_name": "Amelia Marsh-Doyle",
    "place": "Outpatients (CAMHS, eating disorders clinic)",
}


@pytest.mark.parametrize(
    ("said", "changed"),
    [
        ("My own name is missing, and it is CAMHS and not outpatients.", {"relationship": None, "place": "CAMHS, eating disorders clinic"}),
        ("you left out my name", {"relationship": None}),
        ("my name is missing, it's Helen Marsh", {"relationship": "Aunt or uncle, Helen Marsh"}),
        ("No, not the child's. My name: Miss Helen Marsh.", {"relationship": "Aunt or uncle, Miss Helen Marsh"}),
        ("My name: Miss Helen Marsh.", {"relationship": "Aunt or uncle, Miss Helen Marsh"}),
        ("add my name: Miss H. Marsh", {"relationship": "Aunt or uncle, Miss H. Marsh"}),
        ("Ward: CAMHS, eating disorders clinic. Then send it.", {"place": "CAMHS, eating disorders clinic"}),
        ("She is not an outpatient. Please remove the word Outpatients.", {"place": "CAMHS, eating disorders clinic"}),
        ("I never said outpatients", {"place": "CAMHS, eating disorders clinic"}),
        ("name: Amelia Marsh", {"child_name": "Amelia Marsh"}),
        ("my daughter's name: Amelia Marsh", {"child_name": "Amelia Marsh"}),
        ("is she not an outpatient?", {}),
        ("outpatients is right", {}),
    ],
)  # fmt: skip
def test_the_own_name_and_a_ward_that_was_not_said(said, changed):
    found = read_corrections(said, example_profile(), lines=AUNT, looking=True, step="check")
    assert {one.field: one.value for one in found} == changed


def test_a_patients_own_name_is_the_childs_line():
    lines = {**LINES, "relationship": "I am the patient"}
    found = read_corrections("My name: Ada Finch", example_profile(), lines=lines, looking=True, step="check")
    assert [(one.field, one.value) for one in found] == [("child_name", "Ada Finch")]


BY_POST = {**LINES, "contact_method": "Letter by post", "contact_value": "Not given", "best_time": "Morning"}


@pytest.mark.parametrize(
    "said",
    [
        "put 12 Tern Close, Northgate NG1 2ZZ under my number or email address",
        "my address is 12 Tern Close, Northgate NG1 2ZZ",
        "12 Tern Close, Northgate NG1 2ZZ",
        "address should be 12 Tern Close, Northgate NG1 2ZZ",
        "the letter should go to 12 Tern Close, Northgate NG1 2ZZ",
    ],
)
def test_where_a_letter_goes_is_put_where_they_are_reached(said):
    (found,) = read_corrections(said, example_profile(), lines=BY_POST, looking=True, step="check")
    assert (found.field, found.value) == ("contact_value", "12 Tern Close, Northgate NG1 2ZZ")


@pytest.mark.parametrize(
    "said", ["the address is in the wrong place, it's for the letter", "that's my address not a time"]
)
def test_an_address_that_stands_in_another_line_is_taken_from_there(said):
    lines = {**BY_POST, "best_time": "12 Tern Close, Northgate"}
    found = read_corrections(said, example_profile(), lines=lines, looking=True, step="check")
    assert [(one.field, one.value) for one in found] == [
        ("contact_value", "12 Tern Close, Northgate"),
        ("best_time", None),
    ]


TWICE = {
    "contact_value": "I gave the number twice. 01632 960983, not Fridays",
    "message": "Use these words, but replace 'x' with 'y'.",
}


@pytest.mark.parametrize(
    "protest",
    [
        "That is not my message.",
        "that's not what I meant.",
        "That is not our message at all.",
        "No, this is not my wording.",
        "Those are not my words.",
        "That isn't my message.",
        "it is not the right message.",
        "That is wrong.",
    ],
)
def test_a_protest_beside_what_was_all_done_is_no_part_that_was_left(protest):
    said = f"{protest} My message is: We want another team to look at her scan. And take out 'I gave the number twice'."
    found, left = in_sentences(said, example_profile(), lines=LINES | TWICE)
    assert {one.field: one.value for one in found}["message"].startswith("We want another team to look at her scan")
    assert not left


@pytest.mark.parametrize("order", ["The ward is wrong.", "That is not my name on the ward line, put my mother there.", "And ring my sister."])  # fmt: skip
def test_a_part_that_changed_nothing_is_still_said_to_be_left(order):
    said = f"{order} And take out 'I gave the number twice'. Best time: mornings."
    assert in_sentences(said, example_profile(), lines=LINES | TWICE)[1]
