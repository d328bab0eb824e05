"""The guard: the shipped files were made from the texts and the code that stand here."""

import json

import pytest

from assistant.encoder.tuned import CHANGES
from assistant.safety.verdict import HEAD, ROUTES
from assistant.tuning import recipe
from assistant.tuning.learned import CALM, authors, kinds, of_author

KINDS = 50  # of calm life at least


@pytest.mark.parametrize("shipped", [HEAD, CHANGES], ids=lambda path: path.name)
def test_the_shipped_files_were_made_from_what_stands_here(shipped):
    card = json.loads(shipped.with_suffix(".json").read_text())
    assert card["texts_and_code"] == recipe.danger_digest(), (
        "training texts or the code that learns from them changed: run `make tune`, measure, and commit both files"
    )


@pytest.mark.parametrize("shipped", [HEAD, CHANGES], ids=lambda path: path.name)
def test_its_card_says_how_it_was_made(shipped):
    card = json.loads(shipped.with_suffix(".json").read_text())
    assert (
        card["recipe"]["without"] == []
        and card["recipe"]["seed"]
        and card["licence"]
        and card["figures"]
        and card["made"]
    )


def test_the_digest_sees_a_changed_text_and_changed_code(tmp_path, monkeypatch):
    text, code = tmp_path / "a.txt", tmp_path / "b.py"
    text.write_text("one"), code.write_text("two = 2")
    monkeypatch.setattr(recipe, "ROOT", tmp_path)
    before = recipe._digest([text, code])
    text.write_text("other")
    changed = recipe._digest([text, code])
    code.write_text("two = 3")
    assert len({before, changed, recipe._digest([text, code])}) == 3


def test_the_digest_does_not_see_layout_comments_or_annotations(tmp_path, monkeypatch):
    code = tmp_path / "b.py"
    monkeypatch.setattr(recipe, "ROOT", tmp_path)
    code.write_text('"""What for."""\n\ndef twice(number):\n    return number * 2\n')
    plain = recipe._digest([code])
    code.write_text("def twice(\n    number: int,\n) -> int:\n    # why\n    return number * 2\n")
    assert recipe._digest([code]) == plain


def test_calm_life_is_learned_in_many_kinds_by_many_authors():
    calm = {
        kind: [author for author in authors() if kind in kinds(author)]
        for author in authors()
        for kind in kinds(author)
        if kind not in ROUTES
    }
    assert sum(len(by) >= 4 for by in calm.values()) >= KINDS


def test_only_what_is_marked_teaches_danger():
    for author in authors():
        for one in of_author(author):
            assert "⟦" not in one.text and "⟧" not in one.text
            assert (one.marked is None) == (one.route == CALM)
            if one.marked:
                start, end = one.marked
                assert 0 <= start < end <= len(one.text)
