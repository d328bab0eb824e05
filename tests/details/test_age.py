import pytest

from assistant.details.read import Details


def age(text):
    found = Details(text).child_age
    return (found.said, found.months) if found else None


@pytest.mark.parametrize(
    "text, said, months",
    [
        ("hes 5 weeks and the lady said reflux", "5 weeks", 1),
        ("DD 6, hip dysplasia, team in norwich", "6", 72),
        ("my 14mo has been on oxygen since birth", "14mo", 14),
        ("w my 3yo on loudspeaker", "3yo", 36),
        ("my 10y/o daughter", "10y/o", 120),
        ("Son, 6, under orthopaedics in Oxford", "6", 72),
        ("She's 2½ and has never walked", "2½", 30),
        ("he's two and a half", "two and a half", 30),
        ("my lads 12, third round of chemo", "12", 144),
        ("she has just turned thirteen", "thirteen", 156),
        ("my three-year-old won't eat", "three-year-old", 36),
        ("shes nearly 5 and not talking", "nearly 5", 59),
        ("My baby 7 month, heart", "7 month", 7),
        ("baby is 9 days old", "9 days old", 0),
        ("Foster carer for K, aged 5, Ward 3", "5", 60),
        ("mum of a 4yo with cp", "4yo", 48),
        ("it started when he was born and hes 3 now", "3", 36),
        ("our Ellie is 8 and scared of needles", "8", 96),
    ],
)
def test_the_childs_age_is_read_as_said_and_in_months(text, said, months):
    assert age(text) == (said, months)


def test_the_words_are_those_of_the_message():
    text = "Our girl is Eighteen Months old now"

    found = Details(text).child_age

    assert text[slice(*found.span)] == found.said == "Eighteen Months old"


@pytest.mark.parametrize(
    "text",
    [
        "my mum is 81 and on the stroke ward",
        "im 22 ive never even been on a jury",
        "his mum is 17 and scared",
        "I'm seventy-eight and I managed it",
    ],
)
def test_an_adults_age_is_not_the_childs(text):
    assert age(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "my 3yo and my baby who is 5 months both have it",
        "one is 4 and the other is 7",
        "my girls are both in, one is 3 and one is 8",
    ],
)
def test_with_two_children_no_age_is_taken(text):
    assert age(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "his brother is 9 and asks questions",
        "can his brother come see him, hes 4",
        "my friends baby is 6 months and had the same",
        "my other son is 7",
    ],
)
def test_another_childs_age_is_not_taken(text):
    assert age(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "been on SCBU 6 weeks",
        "waited 14 months for that",
        "shes 6 weeks post op",
        "he is 3 weeks into chemo",
        "within 4 weeks they said",
        "hes been in 12 days",
        "we have another 2 years on that ward",
        "2 years on the autism list and nothing",
    ],
)
def test_a_length_of_time_is_not_an_age(text):
    assert age(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "born at 27 weeks",
        "she was a 32 weeker",
        "32 weeker, home now",
        "im 20 weeks pregnant",
        "baby was born at 25 weeks gestation",
    ],
)
def test_how_early_a_baby_came_is_not_its_age(text):
    assert age(text) is None


@pytest.mark.parametrize(
    "text", ["she is 3 in March", "She's 16 next month, do they ask her or us", "hes 5 on friday", "he'll be 2 soon"]
)
def test_an_age_to_come_is_not_taken(text):
    assert age(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "under the kidney team since she was 3 weeks",
        "when he was 2 they said asthma",
        "been under the royal since i was 5",
        "nearly lost her at three weeks old",
    ],
)
def test_a_past_age_is_not_taken(text):
    assert age(text) is None


@pytest.mark.parametrize(
    "text",
    ["does a 14yr old have to agree", "Is a twelve year old allowed in the meeting", "what dose for any 6 year old"],
)
def test_the_age_of_children_in_general_is_not_taken(text):
    assert age(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "hes 9kg",
        "his temp is 39.2",
        "she is under 4 clinics",
        "our twin 2 is on nicu",
        "hes on ward 4",
        "a lad 2 yrs older got on a study",
        "the list is 18 months, then what",
        "all the kids is one group",
        "she is 10 stone",
        "he has 3 consultants",
    ],
)
def test_other_numbers_are_not_ages(text):
    assert age(text) is None


def test_a_young_persons_own_age_is_the_patients():
    assert age("ive got crohns im 16 n want another dr to look at me") == ("16", 192)


def test_a_young_mothers_age_is_not_her_babys():
    assert age("im 16 and the babys mine") is None


def test_an_age_he_once_had_does_not_hide_his_age_now():
    assert age("had his first op at six months old, he's seven now") == ("seven", 84)


@pytest.mark.parametrize(
    "text", ["they got my 9 year old to interpret for her nan", "our 14 year old translates for us every time"]
)
def test_a_child_who_interprets_is_not_the_one_who_is_ill(text):
    assert age(text) is None


def test_an_age_corrected_by_a_weeks_old_past_one_stays():
    assert age("He was born at 27 weeks in Craigavon, he's three now") == ("three", 36)
