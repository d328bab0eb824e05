"""Of whom a message speaks, where a child died and another lives: what is of now is of the living one."""

import pytest

from assistant.handoffs.readers.death import BEREAVED, writer_after
from assistant.handoffs.readers.living_child import LOST_ANOTHER
from assistant.handoffs.readers.of_whom import Of, of_whom, refuses_death_pages


@pytest.mark.parametrize(
    "said",
    [
        "Now his little sister has been hot since last night and her hands are freezing. She is two.",
        "her brother has a temperature tonight and will not drink",
        "his baby sister is in resus",
        "No, not Daniel. Ella. She is breathing fast and I cannot really get her to look at me.",
        "Ella is floppy and I am frightened",
        "they have rushed her to A&E",
        "they are looking at her now",
        "she is in hospital with the same rash",
        "the doctors are treating him now, is it going to be the same",
        "my husband has her. she is burning up",
        "our youngest is vomiting",
        "Ella is alive",
        "I cannot wake her properly",
    ],
)
def test_a_child_who_is_ill_now_is_living(said):
    assert of_whom(said) is Of.LIVING
    assert writer_after(said, BEREAVED) == LOST_ANOTHER


@pytest.mark.parametrize(
    "said",
    [
        "he was so hot that night",
        "they took her to the mortuary",
        "they have taken her away",
        "my husband is ill. he is vomiting",
        "my wife is in hospital",
        "everyone is sick of asking",
        "I am sick of this",
        "I dream that she is floppy and I cannot wake her",
        "I keep hearing it, she is floppy, I remember it all",
        "is it too late to ask",
        "who can I talk to",
        "his sister is so upset and not eating",
        "her brother is asking for her, he is struggling",
        "the coroner has her. they are looking at her for the post mortem",
        "it is in the notes",
    ],
)
def test_a_family_that_grieves_is_heard_as_one(said):
    assert of_whom(said) not in (Of.LIVING, Of.BOTH)
    assert writer_after(said, BEREAVED) == BEREAVED


@pytest.mark.parametrize(
    "said",
    [
        "can I still ask for the review of his death",
        "who looks into a child's death",
        "is there an inquest",
        "what happened to Daniel, who tells us",
        "i miss her",
        "will the coroner ring me",
    ],
)
def test_the_death_is_asked_about(said):
    assert of_whom(said) is Of.DEAD


def test_one_message_may_speak_of_both():
    both = "Our son Daniel died of sepsis. Now his sister is hot and her hands are freezing."
    assert of_whom(both, names_one=True) is Of.BOTH
    assert writer_after(both, None) == LOST_ANOTHER


@pytest.mark.parametrize(
    "said",
    [
        "who can I call if they will not listen to us in there tonight",
        "With Daniel they said that as well.",
        "How do I make them take me seriously in there",
        "can we ask for an urgent review",
        "can i have another review of her medicine",
    ],
)
def test_other_words_are_of_neither(said):
    assert of_whom(said) is Of.UNCLEAR


@pytest.mark.parametrize(
    "said",
    [
        "Ella is alive. Please do not speak to me about reviews.",
        "don't tell me about coroners",
        "stop talking to me about the death review",
        "no more about inquests please",
        "I don't want to hear about key workers",
        "never mention the coroner",
        "please stop sending me grief helplines",
    ],
)
def test_the_pages_of_a_death_are_refused(said):
    assert refuses_death_pages(said) and of_whom(said) not in (Of.DEAD, Of.BOTH)


@pytest.mark.parametrize(
    "said",
    [
        "they never told me about the review",
        "nobody spoke to me about an inquest",
        "do not speak to me about parking",
        "tell me about the review",
        "I do not know what a key worker is",
    ],
)
def test_other_words_refuse_nothing(said):
    assert not refuses_death_pages(said)
