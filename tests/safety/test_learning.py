"""What the danger model learns: the marked clause is danger, the rest is calm; and the little model that comes of it tells them apart."""

import json

import numpy as np
import pytest

from assistant.safety import learning, train
from assistant.safety.classifier import MODEL, SEAL, load_classifier
from assistant.safety.learning import NOTHING, examples, texts, unmarked, words_of
from assistant.safety.message import Message
from assistant.safety.verdict import ROUTES

CALM = ["how do i ask for a second opinion", "where is the form please", "who pays for the travel", "the letter came on monday", "is it our right to ask"] * 4
DANGER = {
    "emergency": ["⟦she has stopped breathing⟧ where is the form", "please ⟦hes not breathing⟧", "⟦her lips are blue and shes limp⟧, help"] * 4,
    "self_harm": ["⟦i dont want to be here any more⟧", "thanks for the letter. ⟦ive got the tablets ready⟧"] * 4,
}


def stay(word):
    return None


@pytest.fixture
def written(tmp_path, monkeypatch):
    """One author's folder."""
    folder = tmp_path / "author_x"
    folder.mkdir()
    for route, lines in DANGER.items():
        (folder / f"{route}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "hard_negatives.txt").write_text("\n".join(CALM) + "\n", encoding="utf-8")
    (tmp_path / "README.txt").write_text("not an author")
    monkeypatch.setattr(learning, "TRAINING", tmp_path)
    return tmp_path


def label(route):
    return ROUTES.index(route) + 1


def said(example):
    return " ".join(example.unit.words)


def test_the_marked_clause_is_danger_and_what_stands_apart_is_calm(written):
    found = {said(one): one.label for one in examples("author_x", stay)}
    assert found["she has stopped breathing"] == label("emergency")
    assert found["ive got the tablets ready"] == label("self_harm")
    assert found["thanks for the letter"] == NOTHING == found["who pays for the travel"]


def test_a_long_message_counts_no_more_than_a_short_one(written):
    found = [one for one in examples("author_x", stay) if one.label == label("emergency")]
    by_text = [sum(one.weight for one in found if "breathing" in said(one)), sum(one.weight for one in found if "limp" in said(one))]
    assert by_text == [pytest.approx(2 * 8), pytest.approx(2 * 4)]


def test_a_message_without_a_mark_teaches_no_danger(written):
    (written / "author_x" / "emergency.txt").write_text("nothing is marked here\n", encoding="utf-8")
    assert [one for one in examples("author_x", stay) if one.label == label("emergency")] == []


def test_a_mark_inside_a_word_is_read_as_the_whole_message(written):
    (written / "author_x" / "emergency.txt").write_text("hes f⟦itti⟧ng now\n", encoding="utf-8")
    assert {said(one) for one in examples("author_x", stay) if one.label == label("emergency")} == {"hes fitting now"}


def test_a_share_is_spread_over_the_file(written):
    assert len([one for one in examples("author_x", stay, 0.5) if one.label == NOTHING]) < len(
        [one for one in examples("author_x", stay) if one.label == NOTHING]
    )


def test_words_are_counted_without_marks_and_a_kind_without_a_file_has_no_texts(written):
    assert words_of("author_x")["breathing"] == 8 and "⟦" not in words_of("author_x")
    assert texts("author_x", "abusive") == [] and learning.authors() == ("author_x",)
    assert unmarked("a ⟦b⟧") == "a b"


def write(folder, kind, text):
    (folder / "author_x" / f"{kind}.txt").write_text(text + "\n", encoding="utf-8")


def taught(folder, text):
    """What one marked emergency teaches: label and weight of each of its units."""
    write(folder, "emergency", text)
    return {said(one): (one.label, one.weight) for one in examples("author_x", stay) if said(one) not in CALM}


@pytest.mark.parametrize(
    "text, unit",
    [
        ("⟦she stopped breathing⟧ at two", "she stopped breathing at two"),
        ("thanks for it. ⟦she stopped breathing⟧ at two", "she stopped breathing at two"),
        ("⟦her skin went, very grey⟧", "her skin went"),
    ],
)
def test_a_unit_that_is_three_fifths_marked_is_danger(written, text, unit):
    assert taught(written, text)[unit][0] == label("emergency")


def test_a_unit_that_is_half_marked_teaches_nothing(written):
    found = taught(written, "⟦very grey⟧ since lunch")
    assert found["very grey"][0] == label("emergency") and "very grey since lunch" not in found


def test_the_calm_part_of_a_danger_counts_less_than_a_calm_message(written):
    (calm,) = {weight for kind, weight in taught(written, "⟦shes limp⟧, thanks for it").values() if kind == NOTHING}
    assert 0.5 < calm < 1.0


def test_what_stands_before_a_mark_is_calm_wherever_the_marks_are(written):
    assert taught(written, "thanks for it. ⟦lips are grey⟧, thank you, ⟦shes limp⟧")["thanks for it"][0] == NOTHING
    assert taught(written, "i ask, ⟦shes limp⟧")["i ask"][0] == NOTHING


@pytest.mark.parametrize("kind, weight", [("hard_negatives", 1.0), ("ordinary", 0.5)])
def test_ordinary_messages_are_calm_and_count_half_of_a_hard_one(written, kind, weight):
    write(written, kind, "the lift is out of order")
    assert [(one.label, one.weight) for one in examples("author_x", stay) if said(one) == "the lift is out of order"] == [(NOTHING, weight)]


@pytest.mark.parametrize("kind, text", [("emergency", "⟦shes lmip⟧"), ("hard_negatives", "the lmip"), ("ordinary", "the lmip")])
def test_texts_are_learned_as_they_were_meant(written, kind, text):
    write(written, kind, text)
    words = [said(one) for one in examples("author_x", {"lmip": "limp"}.get)]
    assert unmarked(text).replace("lmip", "limp") in words and not any("lmip" in one for one in words)


@pytest.mark.parametrize("kind", ["hard_negatives", "ordinary", "abusive"])
def test_words_of_every_kind_are_counted(written, kind):
    write(written, kind, "a teapot, one teapot")
    assert words_of("author_x")["teapot"] == 2


@pytest.mark.parametrize("kind", ["emergency", "hard_negatives", "ordinary"])
def test_half_of_a_file_is_half_of_its_texts(written, kind):
    write(written, kind, "\n".join(f"⟦teapot number {n}⟧" for n in range(20)))
    assert len({said(one) for one in examples("author_x", stay, 0.5) if "teapot" in said(one)}) == 10


class Encoder:
    """Stands for the sentence encoder: danger words point one way, all else the other."""

    digest = "d" * 64

    def __call__(self, wanted):
        found = np.zeros((len(wanted), 384), np.float32)
        for row, text in zip(found, wanted, strict=True):
            row[hash(text) % 300] = 0.1
            row[380] = float(any(word in text for word in ("breathing", "limp", "blue")))
            row[381] = float(any(word in text for word in ("tablets", "be here")))
        return found


@pytest.fixture
def trained(written, tmp_path, monkeypatch):
    out, encoder = tmp_path / "out", tmp_path / "encoder"
    encoder.mkdir()
    (encoder / "tokenizer.json").write_text('{"model": {"vocab": {"the": 1, "form": 2}}}')
    monkeypatch.setattr(train, "load_encoder", lambda folder: Encoder())
    monkeypatch.setattr("sys.argv", ["train", str(out), "--encoder", str(encoder)])
    train.main()
    return out


def test_what_was_trained_is_sealed_loaded_and_tells_danger_from_calm(trained):
    classify = load_classifier(trained, Encoder(), Encoder.digest)

    def danger(text):
        return max((float(chances.sum()) for _, chances in classify(Message(text))), default=0.0)

    assert danger("shes stopped breathing") > 0.5 > danger("who pays for the form")
    assert json.loads((trained / SEAL).read_text())["routes"] == list(ROUTES)


def test_the_same_texts_give_the_same_model(trained, tmp_path):
    first = (trained / MODEL).read_bytes()
    train.main()
    assert (trained / MODEL).read_bytes() == first
