"""The place that was found, and nothing that identifies a person."""

from assistant.masking.mask import mask
from assistant.spelling.stems import stems
from assistant.staff.snippets import best, snippet

LONG = "word " * 200


def masked(text):
    return mask(text, ("Zebedee",))


def shown(text, words):
    return "".join(piece.text for piece in snippet(text, stems(words), masked))


def hits(text, words):
    return [piece.text for piece in snippet(text, stems(words), masked) if piece.hit]


def test_what_matched_is_marked_whatever_its_ending():
    assert hits("Two scans, then we scanned again", "scan") == ["scans", "scanned"]


def test_a_name_is_hidden_also_when_it_was_looked_for():
    assert shown("My son Zebedee had a scan", "zebedee") == "My son [name] had a scan"


def test_where_what_was_looked_for_is_hidden_its_place_is_marked_and_said_to_be_hidden():
    pieces = snippet(f"{LONG} My son Zebedee had a scan {LONG}", stems("zebedee"), masked)
    assert [(piece.text, piece.hidden) for piece in pieces if piece.hit] == [("[name]", True)]
    assert "My son [name] had a scan" in "".join(piece.text for piece in pieces)


def test_a_mask_is_no_hit_where_the_words_looked_for_are_shown():
    pieces = snippet("Zebedee had a scan", stems("scan"), masked)
    assert [(piece.text, piece.hidden) for piece in pieces if piece.hit] == [("scan", False)]


def test_of_a_long_text_only_the_place_is_shown():
    said = shown(f"{LONG} a hernia, {LONG}", "hernia")
    assert "hernia" in said and len(said) < 200 and said.startswith("… ") and said.endswith(" …")


def test_a_number_at_the_edge_of_the_place_is_hidden_whole():
    for gap in range(60, 100):
        said = shown(f"hernia {'x' * gap} 07700 900123 {LONG}", "hernia")
        assert not any(char.isdigit() for char in said), said


def test_the_text_with_the_most_of_it_is_shown():
    assert best(["a scan", "a scan of the hernia", "nothing"], stems("hernia scans")) == "a scan of the hernia"
    assert best(["nothing"], stems("scan")) is None
