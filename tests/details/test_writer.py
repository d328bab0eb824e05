import pytest

from assistant.details.read import Details
from assistant.details.writer import writer_in


@pytest.mark.parametrize(
    "text",
    [
        "im 15 can i ask myself",
        "Can I see the doctor on my own? im 14",
        "im the patient and everyone talks over my head",
        "im 14 n under camhs",
        "I'm sixteen and I've had pain for two years",
        "they talk over me. im the one with crohns",
        "do i have to have the operation",
        "will i be awake for it",
        "mum and dad cant agree if i have the transplant",
        "do i need an injection every time",
        "no one tells me anything about my condition",
        "they want to move me to another ward and my dad says no",
        "mum wont come to my appointments, who can",
        "camhs closed my case",
        "will you tell my parents if i write on here",
        "is it done before i turn 16",
        "will it be another doctor for me or the same",
        "hes coming to talk about my kidneys",
        "im in care, can i ask for a different doctor",
        "so ive got scoliosis n they wanna do the op in january and im literally bricking it",
        "do i have to have it if i dont want it",
        "im 14 its ME whos having it not my child. n stop with the samaritans thing",
        "it's me having the operation, not my son",
        "not my child lol. me. im 16",
        "nah its not for my kid, im 15",
        "not about my daughter. its me, im 17 lol",
        "im 14. its not for a child its for myself",
        "i'm the one who's getting the surgery",
        "can i ask for a different dr without my dad finding out",
        "i dont want my dad told",
        "they want to operate on my spine",
    ],
)
def test_a_young_person_writes_about_themselves(text):
    assert writer_in(text) == "young_person"


@pytest.mark.parametrize(
    "text",
    [
        "my 15 year old wants to ask",
        "I have scoliosis and my daughter has it too",
        "it's me asking, not my son",
        "he is the one having it, not my daughter",
        "i dont want my mum told about my son",
        "I'm his mum and it's me having the operation next, I am 41",
        "im 16 and the babys mine",
        "im 15, had my baby in feb",
        "im 17 living in a mother n baby unit, they talk about my own son",
        "I'm 18, asking about my brother",
        "not my child. i am 62",
        "not my kid, and im 16 miles away",
        "he is not my child. im 16",
        "explain it like im 5",
        "im 14 weeks pregnant",
        "im 15 miles away",
        "Fifteen years, and nobody has ever said that",
        "im 17 and his dad says yes to the op",
        "my mum says our consultant is lovely but he won't listen",
        "my mum came with me and the surgeon said he needs a shunt",
        "they are treating me like staff",
        "mum instinct says no, do i listen to me",
        "my heart is broken and my mum says rest",
        "im 42 and shes my only one",
    ],
)
def test_an_age_alone_does_not_make_a_young_patient(text):
    assert writer_in(text) != "young_person"


@pytest.mark.parametrize(
    "text",
    [
        "our wee girl died and there were mistakes",
        "we lost our son at Christmas",
        "We buried her in November",
        "My daughter died in June and we want to read her notes",
        "asked for one before our boy died",
        "I lost my boy in March",
        "my baby passed away last week",
        "our little boy has died",
        "we lost her last winter",
        "how our son died",
        "since he died nobody has rung",
        "we lost the twins at 24 weeks",
        "some nights after her funeral",
        "I don't sleep, not since my daughter died in the autumn",
        "haven't eaten properly since we lost our little boy",
        "never been told anything after our son died. how do we see his file",
        "I'm scared at night since my baby died",
        "awake every night since losing her",
        "we had to bury our daughter last month",
        "our son did not survive the operation",
        "my boy is no longer with us",
        "my daughter Isla was stillborn in March",
        "I don't want anybody blamed. She was stillborn, I just want to know why.",
        "our son was born asleep in May",
        "we had a stillborn son",
    ],
)
def test_a_family_whose_child_has_died_is_known(text):
    assert writer_in(text) == "bereaved"


@pytest.mark.parametrize(
    "text",
    [
        "my nan died last year",
        "my friend's baby died",
        "lost all faith in them",
        "they lost half his file",
        "The hospital lost our baby's sample",
        "he lost us after the first sentence",
        "a lady in my support group lost her kids for 5 weeks",
        "then my phone died",
        "we nearly lost him at Christmas",
        "what if he dies",
        "after Martha died",
        "My sister died and I take her boy to live with me",
        "our daughter is dying",
        "lost his teddy",
        "my son passed his hearing test",
        "my daughter passed out at school",
        "my sons friend died last year",
        "we lost our sons place on the list",
        "will this kill him",
        "it nearly killed her",
        "before he dies i want him home",
        "thought my baby had died",
        "her dad is dead against it",
        "my best friends baby died",
        "his nan died and since then he wont eat",
        "my daughter is dead tired",
        "i dont want to lose him",
        "will my son die",
        "my nan passed away and since her funeral he cries all night",
        "our dog died, he died last week and she is upset",
        "not slept since he nearly died",
        "can't sleep since my mum died in june, can I get my daughters notes",
        "not the same since we nearly lost our son",
        "we lost our son in the supermarket",
        "cant sleep since they lost her notes",
        "if he died i would not sleep",
        "his doctor is no longer with us",
        "haven't slept since her friend died",
        "my sister's baby was stillborn",
        "what is a stillborn review",
        "she was not stillborn, she is here",
        "my mum had a stillborn baby before me",
        "my daughter was born asleep from the drugs and is well now",
    ],
)
def test_another_loss_is_not_a_childs_death(text):
    assert writer_in(text) != "bereaved"


@pytest.mark.parametrize(
    "text",
    [
        "im the stepdad, can i do it",
        "my grandson is 4",
        "as grandparents, may we ask",
        "The parents I support are in deadlock",
        "Pupil of ours, aged 13, wants her own opinion",
        "my name isnt on the birth certificate",
        "birth family insist on herbs for the child I look after",
    ],
)
def test_someone_who_may_not_hold_parental_responsibility_is_known(text):
    assert writer_in(text) == "without_responsibility"


@pytest.mark.parametrize(
    "text",
    [
        "do i need surgery on my knee, im 45",
        "my own mri says disc bulge, do i need an operation",
        "do i need the op done here if my son is abroad",
    ],
)
def test_a_grown_up_patient_is_no_young_person(text):
    assert writer_in(text) is None


def test_a_mother_is_nobody_special():
    assert writer_in("im her mum") is None


def test_the_writer_is_the_same_in_the_details():
    assert Details("im 15 can i ask myself").writer.value == "young_person"
