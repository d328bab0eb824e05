"""How what a family says becomes a line of the handoff, or is asked again."""

import pytest

from assistant.details.read import Details
from assistant.handoffs.fields import (
    BY_NAME,
    FIELDS,
    NOT_GIVEN,
    ON_FILE,
    ON_THE_WARD,
    SHOWN,
    NotUnderstood,
    read,
    skip_title,
    unasked,
)
from tests.support.factories import LINES, example_profile

FREE = ("relationship", "best_time", "needs")


def reading(name, said, **given):
    return read(name, said, example_profile(), given)


def refusal(name, said, **given):
    with pytest.raises(NotUnderstood) as refused:
        reading(name, said, **given)
    return refused.value.response


@pytest.mark.parametrize(
    "field", [field for field in FIELDS if field.name not in ("consent", "check")], ids=lambda field: field.name
)
def test_every_step_refuses_what_holds_no_words(field):
    assert {refusal(field.name, said) for said in ("", "   ", "\n\t ")} == {"utter_handoff_empty"}


@pytest.mark.parametrize("field", SHOWN, ids=lambda field: field.name)
def test_every_step_refuses_what_is_too_long_for_it(field):
    assert refusal(field.name, "a" * (field.longest + 1)) == "utter_handoff_too_long"


@pytest.mark.parametrize("field", [field for field in SHOWN if field.choices], ids=lambda field: field.name)
def test_every_offered_choice_of_a_step_can_stand_in_it(field):
    assert [reading(field.name, title) for title in field.choices] == list(field.choices)


@pytest.mark.parametrize("name, title, line", [
    ("child_identifier", "I do not have it with me", NOT_GIVEN),
    ("place", "Not sure", NOT_GIVEN),
    ("needs", "None", "None"),
    ("questions", "No list today", "No list today"),
])  # fmt: skip
def test_a_skipped_step_says_so_in_its_line(name, title, line):
    assert reading(name, title) == line
    assert reading(name, f" {title.upper()}. ") == line


@pytest.mark.parametrize("name", FREE)
def test_free_words_stand_as_said_but_for_stray_spaces(name):
    assert reading(name, "  his nan,  mostly\n at weekends ") == "his nan, mostly at weekends"


@pytest.mark.parametrize("name", FREE)
def test_free_words_of_another_script_stand_as_said(name):
    assert reading(name, "سلام 🙏 żółw") == "سلام 🙏 żółw"


@pytest.mark.parametrize(
    "said", ["Aisha Khan", "zoë o'neill-nguyễn", "محمد علي", "李小龙", "X Æ A-12", "Baby girl Patel"]
)
def test_a_name_of_any_script_and_shape_stands_as_said(said):
    assert reading("child_name", said) == said


@pytest.mark.parametrize("said", ["07700 900123", "12/04/2019", "???", "🙏🙏"])
def test_what_holds_no_letter_is_asked_about_as_a_name(said):
    assert refusal("child_name", said) == "utter_handoff_name_unclear"


@pytest.mark.parametrize("said", [
    "4 May 2019", "04/05/19", "K1234567", "943 476 5919", "he is 4th of may two thousand and 19",
    "not sure of the number, dob 4.5.19",
])  # fmt: skip
def test_a_date_or_number_that_was_given_is_never_thrown_away(said):
    assert reading("child_identifier", said) == said


@pytest.mark.parametrize(
    "said",
    [
        "i don't know",
        "I don’t know it",
        "dont have it here",
        "do not remember",
        "no idea sorry",
        "rather not say",
        "not sure",
    ],
)
def test_not_knowing_the_number_is_an_answer(said):
    assert reading("child_identifier", said) == NOT_GIVEN


@pytest.mark.parametrize("said", ["last spring", "the doctor has it", "why?"])
def test_words_without_a_digit_are_asked_about_as_an_identifier(said):
    assert refusal("child_identifier", said) == "utter_handoff_identifier_unclear"


@pytest.mark.parametrize(
    "said", ["northgate", "NORTHGATE", "the main hospital", "we are at the main site", "Northgate Children’s Hospital"]
)
def test_a_site_is_written_as_the_hospital_names_it(said):
    assert reading("site", said) == "Northgate Children's Hospital"


@pytest.mark.parametrize("said", ["st elsewhere", "north", "northgate or saltmarsh"])
def test_an_unknown_or_doubtful_site_is_asked_about(said):
    assert refusal("site", said) == "utter_handoff_site_unknown"


def test_not_being_sure_of_the_site_is_an_answer():
    assert reading("site", "not sure.") == "Not sure"


@pytest.mark.parametrize("said, line", [
    ("ward 3", "Heron ward (ward 3)"), ("heron", "Heron ward"), ("he is on kestrel", "Kestrel ward"), ("PICU", "Children's intensive care"), ("ward seven? no, ward 7", "Ward 7"),
    ("A&E", "Emergency department"), ("the day ward", "Day unit"),
])  # fmt: skip
def test_a_place_is_written_as_the_hospital_names_it(said, line):
    assert reading("place", said) == line


def test_a_place_is_looked_for_at_the_site_that_was_given():
    assert reading("place", "plover", site="Saltmarsh Site") == "Plover ward"
    assert refusal("place", "plover", site="Northgate Children's Hospital") == "utter_handoff_place_unknown"


def test_an_unknown_place_is_asked_about_and_stands_when_said_again():
    assert refusal("place", "the puffin room") == "utter_handoff_place_unknown"
    assert reading("place", "The Puffin Room!", asked_about="place: the puffin room") == "The Puffin Room!"
    assert reading("place", "the gull room", asked_about="place: the puffin room") == "the gull room"
    assert refusal("place", "...", asked_about="place: the puffin room") == "utter_handoff_place_unknown"


@pytest.mark.parametrize("said", ["...", "!", " . "])
def test_dots_alone_are_no_place(said):
    assert refusal("place", said) == "utter_handoff_place_unknown"


@pytest.mark.parametrize("said, method", [
    ("ring me", "Phone call"), ("on my mobile", "Phone call"), ("07700 900123", "Phone call"), ("give us a bell", "Phone call"),
    ("txt or text me", "Text message"), ("don't ring, text me", "Text message"), ("whatsapp", "Text message"),
    ("e-mail please", "Email"), ("sam@example.org", "Email"),
    ("come and find us", ON_THE_WARD), ("we're on the ward all day", ON_THE_WARD), ("in person", ON_THE_WARD), ("I am here with him", ON_THE_WARD),
])  # fmt: skip
def test_a_way_to_be_reached_is_read_from_words(said, method):
    assert reading("contact_method", said) == method


@pytest.mark.parametrize(
    "said",
    [
        "email, nobody else reads it",
        "nobody else reads my email",
        "nothing but texts",
        "text, they didn't get through last time",
    ],
)
def test_a_nobody_that_is_no_refusal_leaves_the_way(said):
    assert reading("contact_method", said).split(" (")[0] in ("Email", "Text message")


@pytest.mark.parametrize("said", ["whatever", "any", "by pigeon", "tomorrow", "preferably no one turns up on the ward for this", "none of you round his bay, thanks",
                                  "I'd be happier with nobody visiting at the bedside", "I'd prefer it if they didn't come to the ward", "neither calls nor texts"])  # fmt: skip
def test_an_unclear_way_to_be_reached_is_asked_about(said):
    assert refusal("contact_method", said) == "utter_handoff_method_unclear"


@pytest.mark.parametrize("said", [
    "07700 900123", "07700900123", "+44 7700 900123", "0044 7700 900 123", "(01632) 960 001", "mum: 07700-900-123 after 3",
    "sam@example.org", "it is sam.khan+nhs@mail.example.co.uk ok", "+48 512 345 678",
])  # fmt: skip
def test_a_number_or_address_stands_as_the_family_wrote_it(said):
    assert reading("contact_value", said) == said


@pytest.mark.parametrize("said", ["my mobile", "sam@example", "@", "12345", "07700", "0800"])
def test_what_cannot_be_dialled_or_mailed_is_asked_about(said):
    assert refusal("contact_value", said) == "utter_handoff_contact_unclear"


def test_staff_who_come_to_the_ward_need_no_number():
    assert unasked({"contact_method": ON_THE_WARD}) == {"contact_value": NOT_GIVEN}
    assert unasked({"contact_method": ON_THE_WARD, "contact_value": "07700 900123"}) == {}
    assert unasked({"contact_method": "Phone call"}) == unasked({}) == {}


LONG_MESSAGE = ("They said “wait”.\r\n\r\n\tאנחנו מודאגים \u200f שלום\n  – why? 🙏👨‍👩‍👧  \n" * 100)[:3900]


@pytest.mark.parametrize("name", ["message", "questions"])
def test_3900_characters_of_a_family_are_kept_to_the_last_space(name):
    assert len(LONG_MESSAGE) == 3900
    assert reading(name, LONG_MESSAGE) == LONG_MESSAGE


@pytest.mark.parametrize("said", ["stop", "None", "not sure", "\n\n- first\n- second\n", "  two spaces  "])
def test_a_message_is_kept_as_it_is_also_where_it_looks_like_an_answer(said):
    assert reading("message", said) == said


def test_the_factories_lines_are_ones_that_a_family_can_give():
    assert {
        name: read(name, said, example_profile(), LINES)
        for name, said in LINES.items()
        if name in {field.name for field in SHOWN}
    } == {name: said for name, said in LINES.items() if name != "consent"}
    assert set(LINES) == set(BY_NAME) - {"check"}


@pytest.mark.parametrize(
    "said", ["the doctor has just come round to us", "can i talk instead... no carry on", "sorry that was silly of me"]
)
def test_a_sentence_without_a_time_is_no_best_time(said):
    assert refusal("best_time", said) == "utter_unclear_step"


@pytest.mark.parametrize(
    "said",
    [
        "whenever the baby has gone down",
        "any day but Friday please",
        "I do not mind",
        "after the ward round",
        "not while he is feeding",
    ],
)
def test_a_time_in_any_words_stands(said):
    assert reading("best_time", said) == said


@pytest.mark.parametrize(
    "name, said, line",
    [
        ("child_name", "LOLA-MAE PIKE. it's on the fucking band", "LOLA-MAE PIKE"),
        ("child_name", "Lola-Mae Pike, hang on her band's upside down", "Lola-Mae Pike"),
        ("child_name", "Isla Marsh. She was two. born 9 April 2024, she died 17 May", "Isla Marsh"),
        ("child_name", "Owen Pike, known as Bud", "Owen Pike, known as Bud"),
        ("site", "north gate the children's one", "Northgate Children's Hospital"),
        ("site", "the salt marsh please", "Saltmarsh Site"),
        ("place", "Heron (used to be Kestrel)", "Heron ward"),
        (
            "child_identifier",
            "I just told you. 9 April 2024. " + "Please say her name when you write. " * 3,
            "9 April 2024",
        ),
    ],
)
def test_an_answer_is_read_beside_an_aside_and_spelt_apart(name, said, line):
    assert reading(name, said) == line


@pytest.mark.parametrize(
    "name, said, line",
    [
        ("questions", "yeah put can they give me a date", "can they give me a date"),
        ("questions", "put why is it taking so long", "why is it taking so long"),
        ("questions", "what's the difference between that and the list? ok: can he have an MRI", "can he have an MRI"),
        ("message", "Add something: do not share this with his dad", "do not share this with his dad"),
        ("message", "change the words to he had a rash and nobody looked", "he had a rash and nobody looked"),
        ("questions", "Put what they said in writing please", "Put what they said in writing please"),
        ("questions", "put him on the list for physio", "put him on the list for physio"),
        ("questions", "why did you say no? ok: we want to know", "why did you say no? ok: we want to know"),
        ("message", "please change the dressing more often", "please change the dressing more often"),
        ("message", "Add something for the pain", "Add something for the pain"),
    ],
)
def test_an_order_before_their_own_words_is_no_part_of_them(name, said, line):
    assert reading(name, said) == line


@pytest.mark.parametrize("name", ["message", "questions"])
@pytest.mark.parametrize("said", ["Change the words", "please change my wording", "Add something", "change something"])
def test_an_order_with_no_new_words_is_no_message(name, said):
    assert refusal(name, said) == "utter_unclear_step"


@pytest.mark.parametrize(
    "said, line",
    [
        ("Outpatients. ENT", "Outpatients (Outpatients. ENT)"),
        ("outpatients gastro", "Outpatients (outpatients gastro)"),
        (
            "northgate main one but the clinic is in outpatients gastro",
            "Outpatients (northgate main one but the clinic is in outpatients gastro)",
        ),
        ("heron ward side room 3", "Heron ward (heron ward side room 3)"),
        ("outpatients I think, gastro no sorry ENT", "Outpatients (outpatients I think, gastro no sorry ENT)"),
        ("Outpatients (outpatients gastro)", "Outpatients (outpatients gastro)"),
        ("kestrel, under Fairclough", "Kestrel ward (kestrel, under Fairclough)"),
        ("the heron ward please", "Heron ward"),
        ("on kestrel at the moment i think", "Kestrel ward"),
        ("Heron at Northgate", "Heron ward"),
    ],
)
def test_what_is_said_beside_a_ward_is_kept(said, line):
    assert reading("place", said, site="Northgate Children's Hospital") == line


@pytest.mark.parametrize(
    "said, line",
    [
        ("it was the child development something", "Child development centre"),
        ("yes the centre, that one", "Child development centre"),
        ("the development one", "Child development centre"),
    ],
)
def test_the_one_place_that_has_the_word_is_meant(said, line):
    assert reading("place", said, site="Saltmarsh Site") == line


@pytest.mark.parametrize("said", ["the heart centre", "the eye department", "a centre in Leeds"])
def test_a_word_of_every_hospital_names_no_ward(said):
    assert refusal("place", said) == "utter_handoff_place_unknown"


@pytest.mark.parametrize(
    "name, said",
    [
        ("site", "not sure what is saltmarsh"),
        ("site", "where is saltmarsh?"),
        ("site", "what's northgate"),
        ("place", "what's the difference between outpatients and heron?"),
        ("place", "which ward is the heart one?"),
    ],
)
def test_a_question_about_a_place_names_none(name, said):
    assert refusal(name, said) == "utter_unclear_step"


@pytest.mark.parametrize(
    "name, said, line",
    [
        ("contact_value", "email. piotr.lew at outlook dot com", "piotr.lew@outlook.com"),
        ("contact_value", "take email. off the front. piotr.lew@outlook.com", "piotr.lew@outlook.com"),
        ("contact_value", "the dot is wrong, jo.hay@mail.example", "jo.hay@mail.example"),
        ("contact_value", "jo@mail.example, ask for Denise", "jo@mail.example, ask for Denise"),
        ("child_identifier", "dob is 17 may 2024 only", "17 may 2024"),
        ("child_identifier", "2024. 17 may 2024", "17 may 2024"),
        ("child_identifier", "just put 4 May 2019", "4 May 2019"),
        ("child_identifier", "born 4 May 2019, number NG44821", "born 4 May 2019, number NG44821"),
    ],
)
def test_an_order_beside_an_address_or_a_day_is_no_part_of_it(name, said, line):
    assert reading(name, said) == line


@pytest.mark.parametrize(
    "said, line",
    [
        (
            "ring me but i cant pick up\u2026 text is better",
            "Text message (ring me but i cant pick up\u2026 text is better)",
        ),
        ("phone if you must, email is easier", "Email"),
        ("texting is safer", "Text message"),
        ("ring me, that is better", "Phone call"),
        ("ring me but no signal here so email as well", "Phone call (ring me but no signal here so email as well)"),
    ],
)
def test_the_way_that_is_better_is_the_way(said, line):
    assert reading("contact_method", said) == line


@pytest.mark.parametrize(
    "said, line",
    [
        ("ward 3", "Heron ward (ward 3)"),
        ("ward 3. thats not on there", "Heron ward (ward 3)"),
        ("we are on ward 1", "Kestrel ward (we are on ward 1)"),
        ("heron", "Heron ward"),
        ("ward 7", "Ward 7"),
        ("ward 3 not heron ward", "ward 3 not heron ward"),
        ("ward 3, its not heron", "ward 3, its not heron"),
        ("heron ward then intensive care", "heron ward then intensive care"),
        ("Kestrel and then picu", "Kestrel and then picu"),
        ("outpatients, its dr okafors clinic", "Outpatients (outpatients, its dr okafors clinic)"),
        ("Outpatients, neurology", "Outpatients (Outpatients, neurology)"),
        ("newborn intensive care", "Newborn intensive care"),
        ("heron not kestrel", "Heron ward"),
        ("heron or kestrel", None),
    ],
)
def test_a_ward_stands_as_it_was_said_where_that_says_more(said, line):
    if line is None:
        with pytest.raises(NotUnderstood):
            reading("place", said)
    else:
        assert reading("place", said) == line


@pytest.mark.parametrize(
    "said", ["hes been on the ward 3 weeks", "in and out of the ward 3 times", "on ward 3 days now"]
)
def test_how_long_or_often_is_no_wards_number(said):
    profile = example_profile()
    assert profile.place(said) is None and Details(said, profile).place is None


@pytest.mark.parametrize(
    "name, said, line",
    [
        ("best_time", "The time please: evenings after six. That is all.", "evenings after six"),
        ("best_time", "best time is mornings", "mornings"),
        ("best_time", "any time: I do not mind", "any time: I do not mind"),
        ("child_identifier", "the 4th of Febuary 2017, sorry 2016", "4 Febuary 2016"),
        ("child_identifier", "12 Janurary 2015 no wait 13th", "13 Janurary 2015"),
        ("contact_method", "text. but my dad looks at my phone sometimes",
         "Text message (text. but my dad looks at my phone sometimes)"),
        ("contact_method", "email, my boss sees my texts", "Email (email, my boss sees my texts)"),
        ("contact_method", "text me please", "Text message"),
        ("contact_method", "ring my phone", "Phone call"),
        ("questions", "do u have a list. yes: does he need the op, and is it safe to fly",
         "does he need the op, and is it safe to fly"),
        ("questions", "yes: can we go home", "can we go home"),
        ("questions", "yes we do: can we go home", "yes we do: can we go home"),
        ("questions", "no list. just send it", "No list today"),
        ("questions", "no just that", "No list today"),
        ("needs", "i get upset and i cant take in long letters. plain words. is that help",
         "i get upset and i cant take in long letters. plain words"),
    ],
)  # fmt: skip
def test_what_is_said_to_us_beside_a_value_is_no_part_of_it(name, said, line):
    assert reading(name, said) == line


@pytest.mark.parametrize("said", ["by letter please", "by post, to our home, I do not trust machines", "write to us"])
def test_where_a_letter_goes_is_asked(said):
    line = reading("contact_method", said)
    assert line == "Letter by post" and unasked({"contact_method": line}) == {}


def test_an_address_said_with_the_letter_stands_in_its_own_line_alone():
    line = reading("contact_method", "by letter please, to 12 Tern Close, Northgate NG1 2ZZ")
    assert unasked({"contact_method": line}) == {
        "contact_method": "Letter by post",
        "contact_value": "12 Tern Close, Northgate NG1 2ZZ",
        "best_time": NOT_GIVEN,
    }
    told = {"contact_method": "Letter by post (by letter to my mum at 12, my ex opens ours)"}
    assert unasked(told) == {}  # what else is said there stays


@pytest.mark.parametrize(("lines", "title"), [({"contact_method": "Letter by post"}, ON_FILE), ({}, None)])
def test_only_a_letter_can_go_where_the_hospital_knows(lines, title):
    assert skip_title("contact_value", lines) == title
    assert skip_title("place", lines) == "Not sure"


@pytest.mark.parametrize(
    "said",
    [
        "Letter. I don't want anyone ringing me.",
        "a letter, no phone calls",
        "post. no calls",
        "letter no ringing please",
        "send me a letter i cant face the phone",
        "in writing please",
    ],
)
def test_a_letter_is_one_beside_what_is_refused(said):
    assert read("contact_method", said, example_profile(), {}) == "Letter by post"


@pytest.mark.parametrize(
    "said, line",
    [
        ("12 Tern Close, Northgate NG1 2ZZ", "12 Tern Close, Northgate NG1 2ZZ"),
        ("my address is 4 Mill Lane", "4 Mill Lane"),
        ("The Old Forge, Mill Lane, NG4 1AA", "The Old Forge, Mill Lane, NG4 1AA"),
        ("I don't have a number I want giving. leave it out", NOT_GIVEN),
        ("leave it out", NOT_GIVEN),
        ("I'd rather not give one", NOT_GIVEN),
        ("07700 900123", "07700 900123"),
        ("12 Tern Close NG1 2ZZ, care of Mrs Finch", "12 Tern Close NG1 2ZZ, care of Mrs Finch"),
        ("c/o my mum, flat 3, Heath House", "c/o my mum, flat 3, Heath House"),
        ("use the address on file", ON_FILE),
        ("the one you have", ON_FILE),
        ("you've got it already", ON_FILE),
        ("same as on the system please", ON_FILE),
    ],
)
def test_who_is_written_to_may_give_where_they_live(said, line):
    assert read("contact_value", said, example_profile(), {"contact_method": "Letter by post"}) == line


@pytest.mark.parametrize(
    "said", ["my mum's", "not the one you have", "do not use 12 Tern Close", "where is it on file?"]
)
def test_what_may_be_no_address_is_asked_about(said):
    with pytest.raises(NotUnderstood) as refused:
        read("contact_value", said, example_profile(), {"contact_method": "Letter by post"})
    assert refused.value.response == "utter_unclear_step"


@pytest.mark.parametrize(
    "said", ["12 Tern Close, Northgate NG1 2ZZ", "use the one on file", "leave it out", "i'm in the hospital"]
)
def test_who_is_rung_needs_a_number(said):
    with pytest.raises(NotUnderstood):
        read("contact_value", said, example_profile(), {"contact_method": "Phone call"})


@pytest.mark.parametrize(
    ("said", "line"), [("text, not by letter", "Text message"), ("ring me, i got your letter", "Phone call")]
)
def test_a_letter_that_is_not_wanted_is_none(said, line):
    assert reading("contact_method", said) == line


@pytest.mark.parametrize(
    "said, line",
    [
        (
            "I'm her mother, Helen Adeyemi, and I'm also a staff nurse on the cardiac ward at this trust but please don't put that in",
            "I'm her mother, Helen Adeyemi",
        ),
        (
            "Mother. My name is Helen Adeyemi. I also work here as a nurse but I would rather you did not put that in anywhere",
            "Mother. My name is Helen Adeyemi",
        ),
        (
            "Grandmother, Jean Barrett, and I look after him three days a week because his mum works nights, ring me first please",
            "Grandmother, Jean Barrett",
        ),
    ],
)
def test_who_asks_is_taken_without_what_is_wished_behind_it(said, line):
    assert reading("relationship", said) == line


def test_a_long_text_that_names_nobody_first_is_too_long_for_who_asks():
    told = "we have been waiting for such a long time and nobody has told us anything about the operation and the date moved"
    assert refusal("relationship", told) == "utter_handoff_too_long"


@pytest.mark.parametrize(
    "said, line",
    [
        ("ward is Kingfisher not Kestrel", "Kingfisher"),
        ("Kingfisher, not kestrel", "Kingfisher"),
        ("not Kestrel, Kingfisher", "Kingfisher"),
        ("not kestrel its kingfisher", "kingfisher"),
        ("it isn't Heron it's Kingfisher", "Kingfisher"),
        ("Kingfisher rather than Kestrel", "Kingfisher"),
        ("no longer on heron, Osprey ward", "Osprey ward"),
        ("not heron, kestrel", "Kestrel ward"),
        ("heron, not very nice there", "Heron ward"),
        ("Outpatients, not admitted", "Outpatients"),
        ("ward 3 not heron", "ward 3 not heron"),
        ("Kestrel ward, or is it Kingfisher", "Kestrel ward, or is it Kingfisher"),
        ("heron or maybe kingfisher", "heron or maybe kingfisher"),
        ("heron or something", "Heron ward"),
    ],
)
def test_a_ward_that_is_denied_never_stands_and_a_doubt_does(said, line):
    assert reading("place", said) == line


@pytest.mark.parametrize(
    "said, line",
    [
        ("14 March 2019, no 2020, she is six", "14 March 2020"),
        ("14 March 2019 she's 6", "14 March 2019"),
        ("4/5/2019. he is now 7 years old", "4/5/2019"),
    ],
)
def test_how_old_they_are_is_no_part_of_the_date(said, line):
    assert reading("child_identifier", said) == line


def test_a_place_that_is_only_asked_about_is_not_given():
    said = "I am not sure, what is a day unit?"
    assert read("place", said, example_profile(), {}) == read("place", "I am not sure", example_profile(), {})


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("CAMHS, eating disorders clinic", "CAMHS, eating disorders clinic"),
        ("the eating disorders clinic within CAMHS", "the eating disorders clinic within CAMHS"),
        ("the sleep clinic", "the sleep clinic"),
        ("Dr Osei's clinic", "Dr Osei's clinic"),
        ("clinic", "Outpatients"),
        ("outpatient clinic", "Outpatients"),
        ("outpatients gastro", "Outpatients (outpatients gastro)"),
        ("opd, Dr Osei's clinic", "Outpatients (opd, Dr Osei's clinic)"),
    ],
)
def test_a_ward_that_was_not_said_is_not_put_before_a_clinic(said, line):
    assert read("place", said, example_profile(), {"site": "Northgate Children's Hospital"}) == line


@pytest.mark.parametrize(
    "said", ["No, not the child's. My name: Miss Helen Marsh.", "My name: Helen", "my own name is Jo"]
)
def test_the_own_name_is_not_the_childs(said):
    with pytest.raises(NotUnderstood) as refusal:
        read("child_name", said, example_profile(), {"relationship": "Aunt or uncle"})
    assert refusal.value.response == "utter_handoff_name_own"
    assert read("child_name", "Helen Marsh", example_profile(), {"relationship": "Aunt or uncle"}) == "Helen Marsh"


@pytest.mark.parametrize(
    ("name", "said", "line"),
    [
        (
            "child_identifier",
            "She is born the ninth of May, two thousand and nineteen. No, excuse me, two thousand and twenty.",
            "9 May 2020",
        ),
        ("child_identifier", "the third of June 2018, pardon me, 2017", "3 June 2017"),
        ("child_identifier", "dont have number. 14 jan 2019 no sorry 2018", "14 Jan 2018"),
        ("child_identifier", "no number, 14 jan 2019", "14 jan 2019"),
        ("child_identifier", "havent got it im driving", "Not given"),
        ("child_identifier", "not got it here", "Not given"),
        ("child_identifier", "I can't look it up I am driving", "Not given"),
        ("child_identifier", "i havent got it but she was born 3/5/2019", "i havent got it but she was born 3/5/2019"),
        ("needs", "only sleep lol. no", "None"),
        ("needs", "no just a coffee haha", "None"),
        ("needs", "only Polish", "only Polish"),
        ("needs", "just sign language please", "just sign language please"),
        (
            "contact_value",
            "text me dont ring im driving 07700 900 812",
            "text me dont ring im driving 07700 900 812",
        ),
        ("contact_value", "dont ring im driving 07700 900 812", "dont ring im driving 07700 900 812"),
    ],
)
def test_natural_answers_are_taken_at_their_step(name, said, line):
    assert read(name, said, example_profile(), {"relationship": "Mother"}) == line


def test_a_number_that_is_not_to_be_used_is_still_none():
    with pytest.raises(NotUnderstood):
        read("contact_value", "dont ring my old number 07700 900812", example_profile(), {})


@pytest.mark.parametrize(
    "field, said, line",
    [
        ("child_identifier", "christ i dont know her bloody number off by heart. 22/8/2017 her birthday", "22/8/2017"),
        ("child_identifier", "Jesus i can't remember the bloody hospital number, 22/8/2017", "22/8/2017"),
        ("child_identifier", "i dont know her number. born 22/8/2017", "22/8/2017"),
        ("child_identifier", "ffs don't have the number on me. it's the 3rd of May 2019", "3 May 2019"),
        ("child_identifier", "i dont have the number but he was born 04/05/2019", "04/05/2019"),
        ("child_identifier", "15 march 2016 then", "15 march 2016"),
        ("child_identifier", "22/8/2017 that's his dob", "22/8/2017"),
        ("child_identifier", "22/8/2017 her sister's birthday", "22/8/2017 her sister's birthday"),
        ("child_identifier", "i dont know her number", "Not given"),
        ("child_name", "me. Theo Lamb", "Theo Lamb"),
        ("child_name", "it's me, Theo Lamb", "Theo Lamb"),
        ("child_name", "Mei Lin", "Mei Lin"),
        ("needs", "no I speak English mate", "None"),
        ("needs", "we speak English thanks", "None"),
        ("needs", "I speak English but my mum needs Urdu", "I speak English but my mum needs Urdu"),
        ("message", "my message: another neurosurgeon", "another neurosurgeon"),
        ("message", "my message to the ward was lost", "my message to the ward was lost"),
        ("questions", "No. I mean no questions, thank you.", "No list today"),
        ("questions", "no qs", "No list today"),
        ("questions", "no question of ours was answered", "no question of ours was answered"),
        ("questions", "no. when is the scan", "no. when is the scan"),
    ],
)
def test_what_is_said_to_us_beside_it_is_no_part_of_a_line(field, said, line):
    assert read(field, said, example_profile(), {}) == line


@pytest.mark.parametrize(
    "said",
    [
        "ring or text, but my ex reads my texts",
        "ring or text but not at home because he hits me",
        "call or text, but hide it, my husband checks my phone",
    ],
)
def test_what_matters_beside_two_ways_goes_with_them(said):
    assert reading("contact_method", said) == f"Phone call ({said})"


def test_a_way_that_is_only_named_as_unsafe_is_none():
    assert reading("contact_method", "my husband checks my phone so letter please").startswith("Letter by post")
    assert refusal("contact_method", "my husband checks my phone") == "utter_handoff_method_unclear"
