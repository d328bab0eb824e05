import pytest

from assistant.details.read import Details


def relationship(text):
    found = Details(text).relationship
    return found.value if found else None


@pytest.mark.parametrize(
    "text, who",
    [
        ("im her mum", "Mother"),
        ("new mum here, 9 days in nicu", "Mother"),
        ("Deaf mum. Doctor sign 'finish' to me", "Mother"),
        ("i dont live with him but im his dad", "Father"),
        ("nobody comes with me, single dad, three kids", "Father"),
        ("im already the difficult mum in there", "Mother"),
        ("dad with PR, mum says I can't have his results", "Father"),
        ("whos word is final, mine as his da or the consultants", "Father"),
        ("I am his nana. Health visitor says he's fine", "Grandparent"),
        ("My grandson has been in for five weeks", "Grandparent"),
        ("my daughters baby is on nicu", "Grandparent"),
        ("Hello there, this is Margaret, Alfie's nana.", "Grandparent"),
        ("foster carer here. Does it have to come from me", "Foster carer"),
        ("I foster two boys", "Foster carer"),
        ("our foster baby has a flat head", "Foster carer"),
        ("im only the stepmum but something isnt right", "Stepmother"),
        ("Stepdad. Her real dad and her mum are at loggerheads", "Stepfather"),
        ("my stepson wants to ask himself", "Step-parent"),
        ("I am the uncle. Hospital will listen me?", "Uncle"),
        ("my nephew is in intensive care", "Aunt or uncle"),
        ("my wee brother's got something wrong with his blood", "Brother or sister"),
        ("Kinship carer, no court order", "Kinship carer"),
        ("social worker here, good morning", "Social worker"),
        ("I'm a teaching assistant helping mum write to the hospital", "Teacher"),
        ("im 15 can i ask myself", "I am the patient"),
    ],
)
def test_the_writers_relationship_is_read(text, who):
    assert relationship(text) == who


def test_what_the_hospital_asks_in_its_form_is_given_in_its_words():
    from assistant.handoffs.fields import BY_NAME

    given = {
        relationship(text) for text in ("im her mum", "dad here", "im his nan", "foster carer here", "im the patient")
    }

    assert given <= set(BY_NAME["relationship"].choices)


@pytest.mark.parametrize(
    "text",
    [
        "can his nan ask",
        "my mum says keep your head down",
        "Gran speaks Cantonese only and she's the main carer",
        "dad signed for the surgery while i was saying wait",
        "a mum on the ward said you can only ask",
        "does it have to be the mum",
        "ask them to contact me as well as his mum",
        "foster carers on one side birth mum on other",
        "family support worker, does the ward have one",
        "school says its the gp's job",
        "bore da",
        "its me, his mum, and a doctor I've never met",
        "our twin 2 is on nicu",
        "my niece has a poorly baby, can she ask",
    ],
)
def test_somebody_elses_role_is_not_the_writers(text):
    assert relationship(text) is None


@pytest.mark.parametrize("text", ["my son is on ward 7", "our daughter needs an op", "my husband wants to leave it"])
def test_my_son_does_not_say_mother_or_father(text):
    assert relationship(text) is None


@pytest.mark.parametrize(
    "text", ["my sister keeps saying get one", "My brother in law is a copper", "my sister in Sweden can take us"]
)
def test_a_grown_up_sister_is_not_the_patient(text):
    assert relationship(text) is None
