"""The bank: what is coming up and what worries a family change the offer."""

import pytest

from assistant.take_along.bank import load_bank

BANK = load_bank()


def test_every_question_has_a_stage_and_a_concern_that_can_be_chosen() -> None:
    stages, concerns = {stage for _, stage in BANK.coming_up}, {one.id for one in BANK.concerns}
    assert len(BANK.questions) >= 113
    assert [one.id for one in BANK.questions if one.stage not in stages or one.concern not in concerns] == []


@pytest.mark.parametrize("stage", sorted({stage for _, stage in BANK.coming_up}))
@pytest.mark.parametrize("concern", [one.id for one in BANK.concerns])
def test_any_stage_and_concern_offer_five_for_the_right_person(stage: str, concern: str) -> None:
    offered = BANK.fitting(stage, concern, without=())
    assert len({one.id for one in offered}) == 5
    assert all((one.ask == "second-opinion-doctor") == (stage == "at-the-opinion") for one in offered)


def test_a_question_that_was_on_the_list_before_is_not_offered_again() -> None:
    first = {one.id for one in BANK.fitting("before-asking", "risks", without=())}
    again = {one.id for one in BANK.fitting("before-asking", "risks", without=first)}
    assert not first & again


@pytest.mark.parametrize(
    "said, concern",
    [
        ("that the op goes wrong and shes in pain", "surgery"),
        ("the operation. like if it goes wrong can i end up in a wheelchair", "surgery"),
        ("op might ruin the rest of my life", "surgery"),
        ("will i end up on steroids", "medicines"),
        ("surgery an pain after", "surgery"),
        ("could this end badly, whats the risk", "risks"),
        ("he is in pain all the time", "palliative-end-of-life"),
        ("end of life care", "palliative-end-of-life"),
        ("the operation and if she is dying", "palliative-end-of-life"),
        ("hospice or intensive care, she is dying", "palliative-end-of-life"),
        ("they want to stop treatment and let him go", "palliative-end-of-life"),
        ("too much steroids and other meds", "medicines"),
        ("how long have we got to decide", "timing"),
        ("nobody knows what it is, no name for it", "rare-disease"),
        ("zzz", None),
    ],
)
def test_a_worry_in_own_words_finds_its_concern(said: str, concern: str | None) -> None:
    assert BANK.concern_of(said) == concern


@pytest.mark.parametrize(
    "said, stage",
    [
        ("meeting with the consultant thursday", "before-asking"),
        ("we had the results back", "afterwards"),
        ("two doctors disagree", "opinions-differ"),
        ("hmm", None),
    ],
)
def test_what_is_coming_up_finds_its_stage(said: str, stage: str | None) -> None:
    assert BANK.stage_of(said) == stage


@pytest.mark.parametrize(
    "said", ["An operation", "the pain", "What could go wrong", "that chemo makes him so ill", "his tubes"]
)
def test_a_concern_is_plainly_named(said):
    assert load_bank().names_concern(said)


@pytest.mark.parametrize(
    "said",
    ["i have told her dad all this", "who will see my letter", "I agree with what you wrote", "it is time for bed"],
)
def test_everyday_words_name_no_concern(said):
    assert not load_bank().names_concern(said)
