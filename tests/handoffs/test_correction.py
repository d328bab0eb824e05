"""Corrections in words: what is one, of which line, to what; and what only looks like one."""

import pytest

from assistant.handoffs.correction import Correction, in_sentences, read_correction, read_corrections
from tests.support.factories import LINES, example_profile

WITH_A_VALUE = [
    ("her name is spelt Aysha Khan", "child_name", "Aysha Khan"),
    ("actually it's ward 7", "place", "ward 7"),
    ("Actually it’s ward 7", "place", "ward 7"),
    ("no it's Saltmarsh", "site", "Saltmarsh"),
    ("sorry, it's 07700 900456", "contact_value", "07700 900456"),
    ("change the name to Aisha", "child_name", "Aisha"),
    ("please change her name to Aisha Khan", "child_name", "Aisha Khan"),
    ("her name is spelt Aysha, sorry i got it wrong", "child_name", "Aysha"),
    ("his name is Callum not Calum, i made a typo", "child_name", "Callum"),
    ("actually it’s spelt O’Neill", "child_name", "O’Neill"),
    ("actually the child is called Isla", "child_name", "Isla"),
    ("i meant ward 3", "place", "ward 3"),
    ("* ward 7", "place", "ward 7"),
    ("can you change the ward to heron?", "place", "heron"),
    ("wait its heron ward", "place", "heron ward"),
    ("the ward should be kestrel", "place", "kestrel"),
    ("the ward should have been kestrel", "place", "kestrel"),
    ("it should be the saltmarsh site", "site", "the saltmarsh site"),
    ("dob should be 4/5/2019", "child_identifier", "4/5/2019"),
    ("actually its 04/05/2019", "child_identifier", "04/05/2019"),
    ("that's a typo, the date of birth is 4 May 2019", "child_identifier", "4 May 2019"),
    ("oops wrong email, it's sam@example.org", "contact_value", "sam@example.org"),
    ("I meant to say afternoons", "best_time", "afternoons"),
    ("change the best time to evenings", "best_time", "evenings"),
    ("actually I'm his grandad", "relationship", "his grandad"),
    ("sorry im her nan not her mum", "relationship", "her nan"),
    ("no sorry his name is Jake not Jack", "child_name", "Jake"),
    ("and the name is Ayesha", "child_name", "Ayesha"),
    ("no, the ward is heron", "place", "heron"),
    ("actually email is better", "contact_method", "actually email is better"),
]
OF_A_LINE = [
    ("its spelt with a y", "child_name"),
    ("the phone number is wrong", "contact_value"),
    ("change my number", "contact_value"),
    ("can I change the number please?", "contact_value"),
    ("the date of birth is wrong", "child_identifier"),
    ("i made a mistake with the ward", "place"),
    ("no thats the wrong ward", "place"),
    ("fix the spelling of her name", "child_name"),
    ("edit my message", "message"),
    ("i want to change my message", "message"),
    ("change the questions", "questions"),
    ("the hospital is wrong", "site"),
    ("actually mornings are better", "best_time"),
    ("that's not right, he was born 4 may 2019", "child_identifier"),
]
NONE = [
    "we spelled it out to them and they laughed",
    "no", "no thanks", "not right now", "actually no", "actually stop", "Mother", "ward 7", "it's ward 7", "my number is 07700 900123",
    "no it's fine", "sorry i'm late", "wait, I'm confused", "what happens if i change my mind", "is that right?",
    "they got it wrong and he was hurt", "i want them to change his treatment", "they made a mistake in the diagnosis",
    "the doctor is wrong about the scan", "actually can I talk to a person", "i mean is it a legal right", "how do i change consultants",
    "is it correct that the ward is closed at night?", "can they change the ward he is on?", "does it matter if the name is wrong?",
    "will the change of hospital cost anything", "how do we correct his hospital notes", "would a change of ward help",
    "why did they change the ward", "no my name is Jean", "and the doctor is lovely",
    "no, his pain is worse", "should i correct the date of birth with the gp?",
    "they changed his ward and it was a mistake and now nobody at the hospital knows what time he should be seen or by whom",
]  # fmt: skip


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
        ("no phone after all, write to me at k.orr@example.net", True),
        ("not phone, use k.orr@example.net", True),
        ("no phone at all in the house", False),
        ("don't phone before nine, 07700 900123 is fine after", False),
    ],
)
def test_another_way_with_where_is_a_way(words, corrected):
    found = read_corrections(words, example_profile(), lines={"contact_method": "Phone call"}, step="best_time")
    assert [one.field for one in found] == (["contact_method"] if corrected else [])


@pytest.mark.parametrize("words, field, value", WITH_A_VALUE)
def test_a_correction_in_words_names_its_line_and_its_value(words, field, value):
    assert read_correction(words, example_profile()) == Correction(field, value)


@pytest.mark.parametrize("words, field", OF_A_LINE)
def test_a_line_that_is_only_said_to_be_wrong_is_asked_again(words, field):
    assert read_correction(words, example_profile()) == Correction(field, None)


@pytest.mark.parametrize("words", NONE)
def test_what_only_looks_like_a_correction_changes_nothing(words):
    assert read_correction(words, example_profile()) is None


@pytest.mark.parametrize("words, field, value", WITH_A_VALUE)
def test_capitals_and_a_full_stop_do_not_hide_a_correction(words, field, value):
    found = read_correction(f"{words.rstrip('?').upper()}.", example_profile())
    assert (found.field, found.value.lower()) == (field, value.lower())


@pytest.mark.parametrize(
    "words, step, field",
    [
        ("12 december 2020", "site", "child_identifier"),
        ("sorry, he was born 4/5/2019", "place", "child_identifier"),
        ("sam@example.org", "best_time", "contact_value"),
        ("07700 900456", "needs", "contact_value"),
        ("12 december 2020", "child_identifier", None),
        ("from 12 december 2020", "best_time", None),
        ("ward 7 since 4 May 2019", "place", None),
    ],
)
def test_what_can_only_stand_in_an_earlier_line_is_of_that_line(words, step, field):
    found = read_correction(words, example_profile(), step=step)
    assert (found and found.field) == field


def test_of_a_number_at_the_check_page_the_words_before_it_are_no_part():
    stands = {"contact_method": "Phone call", "contact_value": "07700 900123"}
    found = read_corrections("no its 07700 900456", example_profile(), lines=stands, looking=True, step="check")
    assert [(one.field, one.value) for one in found] == [("contact_value", "07700 900456")]


def test_how_an_address_is_spelt_is_no_part_of_it():
    told = read_correction("sorry that should be kitmum@family.example no dot", example_profile(), step="best_time")
    assert told == Correction("contact_value", "kitmum@family.example")


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


@pytest.mark.parametrize(
    ("said", "field", "value"),
    [
        ("I gave the wrong phone number, it is 07700 900 999", "contact_value", "07700 900 999"),
        ("my email has changed, it's x@y.example", "contact_value", "x@y.example"),
        ("please change my number to 07700 900 999", "contact_value", "07700 900 999"),
        ("I moved to Heron ward", "place", "Heron ward"),
    ],
)
def test_what_changed_since_it_was_sent_is_read_as_its_line_with_its_value(said, field, value):
    found = read_correction(said, example_profile())
    assert found and (found.field, found.value) == (field, value)


@pytest.mark.parametrize("said", ["we moved to Leeds", "they changed his medicine", "I put the kettle on"])
def test_other_changes_correct_no_line(said):
    assert read_correction(said, example_profile()) is None


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("don't ring, full stop", None),
        ("no time is a good time, please write instead", None),
        ("never call me. text me instead", "never call me. text me instead"),
        ("I don't want to be rung at all", None),
        ("not ever, phones are not for me", None),
        ("I don't want ringing at all", None),
        ("no calls whatsoever", None),
        ("nobody is to phone this house", None),
        ("phoning isn't for me, sorry", None),
    ],
)
def test_who_wants_no_call_is_asked_how_to_be_reached(said, value):
    found = read_correction(said, example_profile(), step="best_time", lines={"contact_method": "Phone call"})
    assert found == Correction("contact_method", value)


@pytest.mark.parametrize(
    "said", ["don't ring before nine", "no calls after six", "any time", "never on a Friday", "not when she is asleep", "not before ten",
             "nobody's home till 3", "I don't mind being rung", "no calls while I'm at work", "never phone in the mornings", "no problem, ring me"],
)  # fmt: skip
def test_a_time_with_a_no_in_it_is_a_time(said):
    assert read_correction(said, example_profile(), step="best_time", lines={"contact_method": "Phone call"}) is None
    assert read_correction("don't ring", example_profile(), step="best_time", lines={"contact_method": "Email"}) is None


@pytest.mark.parametrize("step", ["message", "questions"])
@pytest.mark.parametrize(
    "said, line",
    [
        ("large print please, no phone", "BSL; large print please, no phone"),
        ("I also need a Polish interpreter.", "BSL; I also need a Polish interpreter"),
        ("I need them to use Makaton with her when they take blood", None),
        ("please get the interpreter to ring us", None),
        ("he was quiet on Sunday, please look", None),
        ("large print", None),
        ("please look at her scan", None),
    ],
)
def test_a_need_alone_where_a_message_is_asked_for_goes_to_the_needs(step, said, line):
    found = read_correction(said, example_profile(), step=step, lines={"needs": "BSL"})
    assert found == (Correction("needs", line) if line else None)


def test_what_needs_there_are_is_asked_first():
    assert read_correction("large print please", example_profile(), step="message", lines={}) is None
    assert (
        read_correction("large print please", example_profile(), step="contact_method", lines={"needs": "BSL"}) is None
    )


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
    assert in_sentences(said, example_profile(), lines=PAGE)[1] is left


@pytest.mark.parametrize(
    "said",
    [
        "Language help is just none. I didn't ask for that",
        "no interpreter needed",
        "i dont need help with language thanks",
    ],
)
def test_that_no_help_is_needed_is_not_the_message(said):
    found = read_corrections(said, example_profile(), lines=PAGE, step="message")
    assert [(one.field, one.value, one.ordered) for one in found] == [("needs", "None", True)]


def test_whom_not_to_ring_stays_where_no_help_is_needed():
    lines = PAGE | {"needs": "Yoruba; dont ring his mum"}
    (found,) = read_corrections("language help is none", example_profile(), lines=lines, step="message")
    assert found.value == "dont ring his mum"


@pytest.mark.parametrize(
    "said", ["no interpreter came to the meeting and we did not follow a word", "language is not why he is ill"]
)
def test_what_happened_is_the_message(said):
    assert read_corrections(said, example_profile(), lines=PAGE, step="message") == ()


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


def at_message(said, needs):
    return read_corrections(said, example_profile(), lines={"needs": needs}, step="message")


@pytest.mark.parametrize(
    "said",
    [
        "no i dont need language help, i speak english. take that out",
        "no language help needed i speak english",
        "I don't need any help with language. Please remove that.",
        "thats not language help. take it off",
        "no interpreter needed we speak english. delete that bit",
        "we dont need language help we are english",
        "what? i never asked for language help, take it out",
        "i speak english so i dont need language help",
    ],
)
def test_help_that_is_not_needed_is_taken_out_and_is_no_message(said):
    assert at_message(said, "Polish interpreter") == (Correction("needs", "None"),)
    assert at_message(said, "Polish; don't ring my ex") == (Correction("needs", "don't ring my ex"),)


@pytest.mark.parametrize(
    "said",
    [
        "he doesn't speak english at school",
        "we dont need an interpreter for the meeting, we need a doctor",
        "I speak English but his dad does not",
        "i dont need language help i need someone to listen to me",
        "i speak english and they still talk over me",
        "no interpreter came on Tuesday and we speak little english",
        "no language help was given and she is worse",
        "she does not speak. take that seriously",
    ],
)
def test_what_a_message_says_of_language_stays_the_message(said):
    assert at_message(said, "Polish interpreter") == ()


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


def test_where_they_live_takes_no_number_from_who_is_rung():
    found = read_corrections("12 Tern Close, Northgate", example_profile(), lines=LINES, looking=True, step="check")
    assert not [one for one in found if one.field == "contact_value"]


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
