"""One thing is set aside and another wanted in the same breath: what is set aside is no topic."""

import pytest

from assistant.conversations.readers.dismissed import without_dismissed
from assistant.conversations.readers.meant import meant_by
from tests.support.factories import FakeEngine, answering, make_chat, saying


@pytest.mark.parametrize(
    "said, rest",
    [
        ("I already know what a second opinion is. Who handles the request", "Who handles the request"),
        ("I'm not complaining and I don't want the Ombudsman. Is there a policy?", "Is there a policy?"),
        ("Why you say abroad. How much I pay for other doctor here", "How much I pay for other doctor here"),
        ("I'm not after money, how do I get his notes", "how do I get his notes"),
        ("leave the complaints people out of it, only let the ward know I called", "only let the ward know I called"),
        ("never mind the lawyers. who do we see on Monday", "who do we see on Monday"),
        ("I don't need an interpreter, I need longer", "I need longer"),
        ("no more leaflets please. can a second doctor read her scan", "can a second doctor read her scan"),
        ("what would a new team look at? I am not trying to sue anyone.", "what would a new team look at?"),
        ("Forget the court - where can my mum sleep tonight", "where can my mum sleep tonight"),
        ("not abroad, I meant somewhere in this country", "I meant somewhere in this country"),
        ("no lawyers thanks just remind the ward about us", "just remind the ward about us"),
        ("not after an argument today only ask her doctor to ring", "only ask her doctor to ring"),
        ("not looking for money just pass the ward my words", "just pass the ward my words"),
        ("the parking fine can wait, what would our next move be", "what would our next move be"),
        ("nope, drop the press idea, what would the next stage be", "what would the next stage be"),
        ("I don't want to look into a death. I want to know what to ask", "I want to know what to ask"),
        ("i dont want to raise money!! is there a hospital for it", "is there a hospital for it"),
        ("no. forget the money. how do we get his notes", "how do we get his notes"),
        ("I don't want to complain but how do I ask for another doctor", "but how do I ask for another doctor"),
    ],
)
def test_what_is_set_aside_is_left_out(said, rest):
    assert without_dismissed(said) == rest


@pytest.mark.parametrize(
    "said",
    [
        "I don't want the operation. How do I stop it",
        "i know what he means. how long will it take",
        "i'm worried and i don't know what to do. who can help?",
        "not breathing well since noon, what do I do",
        "not sure, what would you do",
        "he's not his usual self, who do we ring",
        "I don't want to lose her, what can we do",
        "never mind the lawyers",
        "her operation can wait, what is the next step",
        "no, what is the next step",
        "did they forget my son's notes, and who keeps them",
        "forget it",
        "never mind, how do I complain",
        "I'm not after money",
        "why don't they answer complaints, do you know",
        "no sleep for a week now, how do other parents cope",
        "forget the lawyer, do we need one?",
        "leave the hospital, can we do that with him",
        "not after lunch only give it at night",
        "not eating just ask for milk all day",
        "no pain just send him home they said",
    ],
)
def test_what_tells_or_asks_something_stays(said):
    assert without_dismissed(said) == said


def test_what_is_not_meant_is_not_read_with_the_question_before():
    before = ("where can we have it done?",)
    assert meant_by("not abroad, I meant somewhere in this country", before) == (
        "where can we have it done somewhere in this country"
    )
    assert meant_by("no, I meant my mum, not the staff", before) == "where can we have it done my mum"
    assert meant_by("no I meant the team here not abroad", before) == "where can we have it done the team here"
    assert meant_by("i meant a nurse not the consultant", before) == "where can we have it done a nurse"
    assert meant_by("i meant the one that did not hurt him much", before).endswith("did not hurt him much")
    assert meant_by("i meant has it not the same risk", before) == "has it not the same risk"
    assert meant_by("i meant the ward and why not the clinic", before).endswith("why not the clinic")
    assert meant_by("i meant not sure", before) == "where can we have it done not sure"


def test_the_engine_reads_the_rest_and_a_form_all_of_it(db):
    engine = FakeEngine(lambda told: answering("records"))
    chat = make_chat(db, engine)
    chat.say("I'm not after money, how do I get his notes")
    assert engine.told[-1].text == "how do I get his notes"


@pytest.mark.parametrize(
    "step, read", [("consent", "who gives a second view"), ("place", "not abroad. who gives a second view")]
)
def test_where_a_yes_is_asked_for_it_is_left_out_and_where_a_line_is_it_stays(db, step, read):
    engine = FakeEngine(lambda told: saying("and now?", step=step))
    chat = make_chat(db, engine)
    chat.say("pass it on")
    chat.say("not abroad. who gives a second view")
    assert engine.told[-1].text == read


@pytest.mark.parametrize(
    "said, after",
    [("never mind the lawyers. who do we see on Monday", None), ("I don't need an interpreter, how long would that one take then", "complaint"), ("who do we see", "complaint")],
)  # fmt: skip
def test_what_was_set_aside_is_no_context_either(db, said, after):
    chat = make_chat(db, engine := FakeEngine(lambda told: answering("complaint")))
    chat.say("how do we complain")
    chat.say(said)
    assert engine.told[-1].after == after


@pytest.mark.parametrize(
    "said, rest",
    [
        ("I dont want to complain I want him seen", "I want him seen"),
        ("i dont want a solicitor i just want my notes", "i just want my notes"),
        ("we dont want money we want answers", "we want answers"),
        ("i dont want to complain when i want the truth", "i dont want to complain when i want the truth"),
        ("it is not about what i want it to be", "it is not about what i want it to be"),
    ],
)
def test_without_a_stop_what_is_wanted_begins_anew(said, rest):
    assert without_dismissed(said) == rest
