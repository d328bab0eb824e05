"""Edits of the check page by the words that stand there, several in one breath: all done exactly, or what was not is
said; and no request is ever written into a line.
"""

import pytest

from assistant.handoffs.corrections.every_correction import in_sentences, read_corrections, words_not_found
from assistant.handoffs.corrections.order_to_us import orders_words
from tests.support.factories import example_profile

HELD = "Message: we want a new doctor to look. Tom says yes, Priya not yet. He was held by four people. hang on, not four, three"
TOLD = (
    "I want another view on Noah's hip. His dad does not agree and I am not allowed to tell him where we live. Text me."
)
CALM = "I'd like another view soon. I don't want to upset anyone, and I have no right to sign. Please phone me."
LINES = {
    "consent": "yes",
    "relationship": "Mum",
    "child_name": "Noah",
    "child_identifier": "4 March 2020",
    "site": "Northgate Children's Hospital",
    "place": "Heron ward",
    "contact_method": "Text message",
    "contact_value": "07700 900221",
    "best_time": "mornings",
    "needs": "None",
    "message": "Please look again.",
    "questions": "Who decides?",
}


def edited(said, **lines):
    found = read_corrections(said, example_profile(), lines=LINES | lines, looking=True, step="check")
    return {one.field: one.value for one in found}


def left_undone(said, **lines):
    return in_sentences(said, example_profile(), lines=LINES | lines)[1]


@pytest.mark.parametrize(
    "said",
    [
        "change the message: take out 'hang on, not four, three' and say three instead of four, and take the word Message off the front",
        "in my message say three instead of four, and lose 'Message' at the start, and take out 'hang on, not four, three'",
        'delete "hang on, not four, three". say three instead of four. remove the word Message from the beginning',
    ],
)
def test_several_edits_of_the_message_are_all_done(said):
    whole = "we want a new doctor to look. Tom says yes, Priya not yet. He was held by three people."
    assert edited(said, message=HELD) == {"message": whole} and not left_undone(said, message=HELD)


@pytest.mark.parametrize(
    "said",
    [
        "take out hang on, not four, three",
        "can you remove: hang on, not four, three",
        "delete 'hang on, not four, three'",
    ],
)
def test_words_with_commas_go_as_they_stand(said):
    assert edited(said, message=HELD)["message"] == HELD.replace(" hang on, not four, three", "")


@pytest.mark.parametrize(
    "said",
    [
        "In the message, reword the last bit to: He was held by three.",
        "change the last part to: He was held by three.",
        "replace the last bit of my message with: 'He was held by three.'",
    ],
)
def test_the_last_bit_is_reworded_with_what_corrected_it(said):
    assert edited(said, message=HELD)["message"].endswith("Priya not yet. He was held by three.")


@pytest.mark.parametrize(
    "said, new",
    [
        ("Hold on, 'not allowed to' is wrong, it's that he mustn't know", "he mustn't know where we live"),
        ("it's that he must not know, not 'not allowed to'", "he must not know where we live"),
        (
            "change 'I am not allowed to tell him where we live' to 'he must not know our road'",
            "he must not know our road",
        ),
        ("change I am not allowed to tell him where we live to he must not know it", "he must not know it"),
        ("instead of 'I am not allowed to tell him' say 'I do not tell him'", "I do not tell him where we live"),
        ("where it says 'not allowed to' it should say 'not going to'", "I am not going to tell him where we live"),
    ],
)
def test_words_are_replaced_where_they_stand_and_in_no_other_line(said, new):
    assert edited(said, message=TOLD) == {
        "message": f"I want another view on Noah's hip. His dad does not agree and {new}. Text me."
    }


def test_an_edit_beside_a_fact_and_a_question():
    said = "Hold on, 'not allowed to' is wrong, it's that he mustn't know. And Noah's surname is Fielding. And Saltmarsh is the canal one isn't it? the site"
    found = edited(said, message=TOLD)
    assert set(found) == {"message", "child_name"} and found["child_name"] == "Noah Fielding"
    assert left_undone(said, message=TOLD)


@pytest.mark.parametrize(
    "said, stands",
    [
        ("please leave out the bit about not upsetting anyone", "I have no right to sign."),
        ("take out I don't want to upset anyone", "I have no right to sign."),
        ("take out the sentence about upsetting people", None),
        ("get rid of the sentence about upsetting anyone", ""),
    ],
)
def test_what_is_told_of_goes_and_leaves_whole_sentences(said, stands):
    expected = (
        {}
        if stands is None
        else {"message": " ".join(f"I'd like another view soon. {stands} Please phone me.".split())}
    )
    assert edited(said, message=CALM) == expected


def test_a_question_beside_an_edit_is_not_taken_for_done():
    said = "does it say anywhere that I'm her carer, and please leave out the bit about not upsetting anyone"
    assert "upset" not in edited(said, message=CALM)["message"] and left_undone(said, message=CALM)


TIME = "Callum does not know I am writing, and I do not want him told, and large print if you can."


@pytest.mark.parametrize(
    "said, stands",
    [
        ("Take the sentence about Callum out of the best time, and put any time.", "any time"),
        ("Take the bit about Callum out of the best time", None),
        ("Take out the sentence about Callum", None),
    ],
)
def test_never_a_word_of_the_sentence(said, stands):
    assert edited(said, best_time=TIME, child_name="Callum") == {"best_time": stands}


def test_a_part_moves_beside_other_corrections():
    said = "That is not right at all, the part about Callum not knowing should not be under the time, put that under the message, and the time is any time, and there are no questions, and my name is Mrs Morag Laing."
    assert edited(said, best_time=TIME, child_name="Callum") == {
        "best_time": "any time",
        "message": f"Please look again.\n\n{TIME}",
        "questions": "No list today",
        "relationship": "Mum, Mrs Morag Laing",
    }
    assert not left_undone(said, best_time=TIME, child_name="Callum")


def test_what_is_of_another_line_or_of_none_is_taken_out():
    given = {
        "relationship": "Dean, father. Date of birth 12/06/2016",
        "child_identifier": "12 of june 2016 and its Kahn, with an h",
    }
    said = "jesus. no. take the date out of the who line, that's his not mine, and take out the kahn bit from his birthday, and put dr kahn in with the ward"
    assert edited(said, **given) == {
        "relationship": "Dean, father",
        "child_identifier": "12 of june 2016",
        "place": "Heron ward (dr kahn)",
    }
    assert not left_undone(said, **given)
    assert edited("the date in the who line is hers, not mine", **given | {"child_identifier": "NG4711"}) == {
        "relationship": "Dean, father",
        "child_identifier": "Date of birth 12/06/2016",
    }


@pytest.mark.parametrize(
    "said",
    [
        "take out 'the grumpy bit'",
        "take out the sentence about the dog",
        "change 'purple' to 'blue'",
        "'not that' is wrong, it's that he mustn't know",
        "take out 'look' and 'purple'",
        "take out the words look again and again",
    ],
)
def test_what_is_not_found_changes_nothing(said):
    assert edited(said) == {} and words_not_found(said, example_profile(), LINES)


KEEN = "My husband is keen, he must not know where we live. He was held down by three people."


@pytest.mark.parametrize(
    "said", ["take the word keen out of the message", "take keen out", "take out the words held down"]
)
def test_for_a_word_that_cannot_go_no_sentence_goes(said):
    assert edited(said, message=KEEN) == {}
    assert words_not_found(said, example_profile(), LINES | {"message": KEEN})
    both = f"{said}, and put mr sethi with the ward"
    assert edited(both, message=KEEN) == {"place": "Heron ward (mr sethi)"} and left_undone(both, message=KEEN)


def test_what_was_found_is_done_and_the_rest_said():
    said = "take out 'purple', and the ward is kestrel"
    assert edited(said) == {"place": "Kestrel ward"} and left_undone(said)


@pytest.mark.parametrize(
    "said",
    [
        "change my message to: please take out the line in her arm, and say sorry",
        "message: take out the drip please, it hurts her",
    ],
)
def test_new_words_of_a_message_are_no_edit(said):
    assert edited(said)["message"].endswith(said.split(": ", 1)[1]) and not orders_words(said, LINES)


@pytest.mark.parametrize(
    "said",
    [
        "send it",
        "the ward is kestrel",
        "no questions",
        "take out my questions",
        "what does 'place' mean",
        "yes that is right",
    ],
)
def test_what_names_no_words_is_left_to_others(said):
    assert not orders_words(said, LINES)


@pytest.mark.parametrize(
    "said, name",
    [
        ("child is Noah Fielding", "Noah Fielding"),
        ("the child is noah fielding", "noah fielding"),
        ("her son is Ola Marsh", None),
        ("the child is poorly", None),
        ("child is very Ill", None),
    ],
)
def test_who_the_child_is(said, name):
    assert edited(said) == ({"child_name": name} if name else {})


def test_a_surname_of_somebody_else_is_not_the_childs():
    assert edited("Noah's surname is Fielding") == {"child_name": "Noah Fielding"}
    assert "child_name" not in edited("Priya's surname is Fielding")


def test_leaving_the_rest_is_no_part_left_undone():
    said = (
        "Corrections. Who is asking should read: Dr Aldous Finch, father. Best time: any. Help: none. Leave the rest."
    )
    assert edited(said) == {"relationship": "Dr Aldous Finch, father", "best_time": "any", "needs": "None"}
    assert not left_undone(said)
    assert edited(
        "who the hell am I shouting at. Carry on with the message. who line should say Dean Price, father"
    ) == {"relationship": "Dean Price, father"}


FALLS = "His dad is angry with us. He has had four falls and his hip hurts."


@pytest.mark.parametrize(
    "said, stands",
    [
        (
            "'dad' should be 'stepdad' and 'four' should be 'five'",
            "His stepdad is angry with us. He has had five falls and his hip hurts.",
        ),
        (
            "change 'angry' to 'cross' and 'hip' to 'knee'",
            "His dad is cross with us. He has had four falls and his knee hurts.",
        ),
        (
            "replace 'angry' with cross and 'hip' with knee",
            "His dad is cross with us. He has had four falls and his knee hurts.",
        ),
        (
            "change 'angry' to cross and sad",
            "His dad is cross and sad with us. He has had four falls and his hip hurts.",
        ),
    ],
)
def test_two_swaps_in_one_message_are_both_done(said, stands):
    assert edited(said, message=FALLS) == {"message": stands} and not left_undone(said, message=FALLS)


@pytest.mark.parametrize(
    "said",
    ["'dad' should be 'stepdad' and 'zebra' should be 'five'", "change 'angry' to 'cross' and 'elbow' to 'knee'"],
)
def test_of_two_swaps_of_which_one_cannot_be_done_neither_is_and_it_is_said(said):
    assert edited(said, message=FALLS) == {} and left_undone(said, message=FALLS)


def test_quoted_new_words_end_at_their_closing_mark():
    said = "change 'four falls' to 'six falls' and tell them he is worse"
    assert edited(said, message=FALLS) == {"message": FALLS.replace("four falls", "six falls")}
    assert left_undone(said, message=FALLS)


def test_new_words_end_before_a_second_order():
    found = edited("reword the last bit to: ring my mum. and take out questions", message=FALLS)
    assert found == {"message": "His dad is angry with us. ring my mum.", "questions": "No list today"}


def test_the_signs_that_hold_quoted_words_are_no_words_of_a_family():
    assert edited("take out 'four' \ue0005\ue001", message=FALLS).get("message") != FALLS
    assert edited("change \ue0005\ue001 to 'cross'", message=FALLS) == {}
