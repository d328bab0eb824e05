"""That a baby died before birth is read from what its own family tells, in many words, and from nothing near it."""

import pytest

from assistant.details.stillbirth import says_stillborn, tells_of_stillbirth
from assistant.handoffs.readers.death import writer_after


@pytest.mark.parametrize(
    "told",
    ["My daughter was born here in June. She was stillborn.", "I had a baby in June and she never took a breath.",
     "Our baby was born asleep in March.", "We had a silent birth in October", "my wife had a stillbirth here last year",
     "I gave birth to our son and he was already dead", "Our twins were stillborn", "my baby boy was born with no heartbeat",
     "our little one died before he was born", "We lost our baby at 37 weeks", "I had a late miscarriage at 22 weeks",
     "we miscarried at 20 weeks in August", "I was 39 weeks, there was no heartbeat, I was induced and she was born on Friday"],
)  # fmt: skip
def test_told_of_their_own_baby_it_is_a_death_before_birth(told):
    assert says_stillborn([told]) and tells_of_stillbirth(told) and writer_after(told, None) == "bereaved"


@pytest.mark.parametrize(
    "said",
    ["Is there an investigation when a baby is stillborn?", "What if my baby is stillborn?", "I'm scared my baby will be born dead",
     "I had a stillbirth two years ago and now my son has a murmur", "my sister had a stillbirth, and now her son is ill",
     "I'm pregnant again, we had a stillbirth last year, and they will not scan me", "my daughter has had a stillbirth scare",
     "they lost the heartbeat so I was induced, he is three now", "her heartbeat dropped and they induced labour at 28 weeks",
     "she had no heartbeat for three minutes when she was born but they got her back", "I had a miscarriage in March",
     "he never breathed on his own", "we lost a week at 20 weeks' wait"],
)  # fmt: skip
def test_what_is_near_it_tells_of_no_baby_of_theirs(said):
    assert not tells_of_stillbirth(said) and writer_after(said, None) != "bereaved"


@pytest.mark.parametrize(
    "told", ["our baby died at two hours old", "We lost our baby when he was 14 weeks old", "I lost my son at 21 years"]
)
def test_a_child_who_lived_is_not_stillborn(told):
    assert not says_stillborn([told])
