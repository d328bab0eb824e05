"""What holds for every list and pattern, also for those written next year."""

import re

from assistant.details import age, nation, relationship, setting, specialty, spoken, when, writer
from assistant.details.kinds import GROUPS, MORE_GROUPS, all_phrases
from assistant.details.load import read_list
from assistant.details.message import nlp
from assistant.details.read import Details
from assistant.details.words import STANDING_FOR, cut

READERS = (age, nation, relationship, setting, specialty, spoken, when, writer)
UNITS = {"measure", "weeker"}
BLOCKS = ("nations", "specialties", "settings", "ages", "relationships", "writers", "times", "languages")


def lines():
    for name in BLOCKS:
        for block, written in read_list(name).items():
            if isinstance(written, str) and "\n" in written.strip() and block not in ("grandchild", "happens"):
                yield from ((name, line.strip()) for line in written.splitlines() if line.strip())


def as_a_message_would_have_it(phrase):
    return " ".join(word.plain for word in cut(f"they {phrase}")[2:-1])


def test_every_listed_phrase_is_written_as_messages_are_read():
    phrases = [phrase for _, _, phrase in all_phrases()]
    assert len(phrases) > 1000
    assert [phrase for phrase in phrases if as_a_message_would_have_it(phrase) != phrase] == []


def test_no_phrase_is_listed_as_two_things():
    seen, twice = {}, []
    for kind, means, phrase in all_phrases():
        if seen.setdefault(phrase, (kind, means)) != (kind, means):
            twice.append((phrase, seen[phrase], (kind, means)))
    assert twice == []


def test_every_word_of_a_pattern_can_occur():
    written = list(lines())
    assert len(written) > 300
    never = []
    for name, line in written:
        for word in re.split(r"[\s|]+", re.sub(r"\{\d,\d\}|[\[\]?!*]", "", line)):
            if (
                word
                and word not in ("_", ",", ".")
                and not word.isupper()
                and word not in {*STANDING_FOR, *UNITS}
                and as_a_message_would_have_it(word) != word
            ):
                never.append((name, word))
    assert sorted(set(never)) == []


def test_every_kind_in_a_pattern_is_a_list():
    kinds = {kind for kind, _, _ in all_phrases()} | {*GROUPS, *MORE_GROUPS, "OLD", "AMOUNT", "NUMBER"}
    named = {
        word
        for _, line in lines()
        for word in re.split(r"[\s|]+", re.sub(r"\{\d,\d\}|[\[\]?!*]", "", line))
        if word.isupper()
    }
    assert named
    assert named - kinds == set()


def test_every_pattern_can_be_read():
    for reader in READERS:
        reader._patterns()


def test_nothing_a_family_types_stays_in_the_vocabulary():
    Details("hes on ward 7 at alder hey in leeds, im his nan").everything()  # loads everything
    before = len(nlp().vocab.strings)

    Details(
        "Zebedee Quorn, 14 Nonesuch Lane, hes 4 and under Mr Featherstonehaugh at leeds, ring 01632 960 999"
    ).everything()

    assert len(nlp().vocab.strings) == before
