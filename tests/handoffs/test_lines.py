"""A correction stands in its line, with how it stood before."""

from assistant.handoffs import additions
from assistant.handoffs.lines import only_added, standing
from tests.support.factories import make_handoff


def test_the_newest_words_stand_and_all_older_ones_are_kept_in_order(session, clock):
    handoff = make_handoff(session)
    additions.add(session, handoff, words="Heron ward", field="place")
    clock.forward(hours=1)
    additions.add(session, handoff, words="Ward 7", field="place")
    additions.add(session, handoff, words="She has a rash too.")
    added = additions.sent(session, handoff)

    place = next(line for line in standing(handoff, added) if line.name == "place")
    assert (place.words, place.was, place.corrected_at) == ("Ward 7", ("Kestrel ward", "Heron ward"), clock())
    assert [one.words for one in only_added(added)] == ["She has a rash too."]
    assert [line.name for line in standing(handoff, added) if line.corrected_at] == ["place"]
    assert handoff.fields["place"] == "Kestrel ward", "what was sent is never rewritten"
