import pytest

from assistant.handoffs.form.read_line import read
from tests.support.factories import example_profile
from tests.support.step_words import reading


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
