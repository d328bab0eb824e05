"""Where texts are found: in the code as it runs, in its files, in pages and scripts."""

import ast

from assistant.conversations.errors import ConversationError
from assistant.review.reach import CLOSED, bare, everything, filled, of_answer, without_fields
from assistant.review.reach_code import _prose, errors, spoken_fields
from assistant.review.reach_pages import pages, scripts
from assistant.settings import ROOT
from tests.support.answer_factories import PROFILE, make_answer


def test_an_error_written_next_year_is_seen():
    class MadeUp(ConversationError):
        say = "This was made up in a test."

    assert MadeUp.say in {text for _, _, text in errors()}


def test_errors_for_staff_at_their_desk_are_not_taken_for_families():
    assert not [text for file, _, text in errors() if file.startswith("assistant/staff/")]


def test_prose_in_code_is_seen_and_what_is_for_developers_is_not():
    code = '''
"""A docstring is no message to anybody."""
log.error("This is only logged, never told")
SAY = f"We have kept {count} of them."
def act():
    raise BadFile("This file cannot be read here")
    return Reply("You can ring the ward.")
'''
    assert [text for _, text in _prose(ast.parse(code))] == ["We have kept it of them.", "You can ring the ward."]


def test_a_page_is_read_as_a_reader_sees_it(tmp_path):
    folder = tmp_path / "assistant/web/templates"
    (folder / "staff").mkdir(parents=True)
    (folder / "staff/home.html").write_text("<p>For the desk only.</p>")
    (folder / "about.html").write_text(
        '{# no #}{% set said = {"a": "It is kept here."} %}<h1>About</h1><p>You can <b>ring</b> {{ hospital.name }} now.</p><script>var x = "No";</script>'
    )

    assert [text for _, _, text in pages(tmp_path)] == [
        "It is kept here.",
        "About",
        "You can ring {hospital.name} now.",
    ]


def test_the_strings_of_a_script_are_seen_without_its_comments(tmp_path):
    folder = tmp_path / "assistant/web/static"
    folder.mkdir(parents=True)
    (folder / "words.js").write_text(
        '// Not this sentence here.\nimport { make } from "./dom.js";\nexport const words = { a: "You can ring.", b: (n) => `You have ${n} left.` };\n'
    )

    assert [text for _, _, text in scripts(tmp_path)] == ["You can ring.", "You have it left."]


def test_a_hospital_that_told_us_little_is_read_too():
    sentences = {
        case: text
        for name, case, text in spoken_fields(PROFILE, bare(PROFILE), now=CLOSED)
        if name == "urgent_review_sentence"
    }

    assert sentences["as in the example"] != sentences["with nothing known"]


def test_an_answer_is_read_for_every_nation_and_writer_with_its_route():
    answer = make_answer(text={"wales": "…"}, writers={"bereaved": {"uk": "…"}}, line="…", route={"what": "…"})

    assert [told.variant for told in of_answer(answer)] == [
        "text.uk",
        "text.wales",
        "writers.bereaved.uk",
        "title",
        "line",
        "route.what",
    ]


def test_facts_of_the_hospital_are_filled_in_by_both_of_their_names():
    assert filled("{hospital.liaison_phone} {phone}", PROFILE) == "01632 960 100 01632 960 100"
    assert without_fields("Ask {hospital.liaison_name}. {hospital.policy_sentence}") == "Ask it. it."


def test_every_reply_that_the_words_module_holds_is_read():
    """Choices that stand in code reach families like any other words."""
    from assistant.answers.next_steps import ACTIONS

    seen = {one.id for one in everything(ROOT, PROFILE)}

    assert {words for words, _ in ACTIONS.values()} <= seen
