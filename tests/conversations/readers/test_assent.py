"""A yes in clauses: with a reason behind it where it is asked whether to begin, with nothing else where it is sent."""

import pytest

from assistant.conversations.decisions.send_order import asked_beside_order
from assistant.conversations.readers.assent import approves, assents
from assistant.conversations.readers.yes_or_no import agrees


@pytest.mark.parametrize(
    "words",
    [
        "absolutely, fire away",
        "certainly, permission granted",
        "yep do that, nobody's rung us since Sunday",
        "By all means. We have been waiting since March and I can't cope",
        "you have my consent",
        "i hereby give my permission",
        "sure thing, go for it",
        "I am perfectly happy with that, her dad agrees as well",
        "Yes - I don't know what else to do",
        "\u2705",
        "\U0001f44d\U0001f3fd",
        "yes \U0001f44d",
        "course you can, she is seven and in pain all the time",
        "certainly my dear, hang on to it, and it goes when I have read it",
        "that's fine by me love you keep it",
        "not a problem mate go ahead cheers",
        "da ok",
        "yes that's okay full stop",
        "okay full stop go ahead full stop",
        "ok go",
        "is ok",
        "yep whatever",
        "ok fine, whatever.",
    ],
)
def test_being_asked_is_agreed_to_in_many_words(words):
    assert assents(words)


@pytest.mark.parametrize(
    "words",
    [
        "absolutely not",
        "certainly, but not to her dad",
        "sure, later maybe",
        "yes, nobody else is to see it",
        "yes, I don't want my ex to know",
        "go ahead, as long as it stays on the ward",
        "fine, what happens then?",
        "sure, because that always works",
        "ok thanks",
        "do it tomorrow",
        "we have waited since Sunday, yes",
        "sure I will ring them myself first",
        "\U0001f44e",
        "\U0001f602\U0001f44d",
        "",
        "absolutely disgusting, how they treat us",
        "hold on to it",
        "fine keep it to yourself",
        "yes hold on",
        "certainly my dear, hold on",
        "fine no",
        "whatever",
        "oh sure, whatever, nobody reads it",
    ],
)
def test_what_takes_it_back_agrees_to_nothing(words):
    assert not assents(words)


@pytest.mark.parametrize(
    "words",
    [
        "all present and correct, let it go",
        "I am content with it as written",
        "yes, that's all right, off it goes",
        "Looks right to me. Send it over please, thank you",
        "I can confirm everything is correct",
        "happy with that and you can send it",
        "spot on, submit it please",
        "no changes, off it goes",
        "it's good to go",
        "reads well, pass it on to them",
        "it's all correct thanks send it over",
        "looks good to me cheers let it go",
        "that all reads right much obliged you can submit it",
        "yes please my love send it off",
    ],
)
def test_the_page_is_approved_in_many_words(words):
    assert approves(words)


@pytest.mark.parametrize(
    "words",
    [
        "all correct, but the ward is wrong",
        "looks right, send it tomorrow",
        "let it go to her dad",
        "no changes",
        "nothing to change thanks",
        "carry on",
        "let's go",
        "no need to send it",
        "send the thing to his dad",
        "no send it",
        "change it then send it",
        "yes, my wife wants to read it",
        "happy with it, we have waited long enough for this",
        "looks right?",
        "thank you so much",
        "lovely",
        "is that all correct",
        "let me go",
        "nearly right",
        "not happy with it",
        "\U0001f44d",
        "send it to my email",
        "I am happy",
        "all good thanks",
        "ok cheers lovely",
        "all correct thanks send it tomorrow",
        "looks good thanks keep it",
        "it's all right thanks but the ward",
        "send it thanks no",
        "it reads fine is it sent",
        "fine thanks carry on",
        "thank you nothing to change",
        "pass this on",
        "please pass it on then",
    ],
)
def test_a_page_is_not_approved_where_anything_else_is_said(words):
    assert not approves(words)


@pytest.mark.parametrize(
    "words", ["ok go", "is ok send please", "yes go", "it is ok, send", "that's okay full stop send it full stop"]
)
def test_sending_is_agreed_to_in_short_and_broken_words(words):
    assert approves(words)


@pytest.mark.parametrize("words", ["go back", "is ok to send?", "ok go to the start", "is not ok send", "go away"])
def test_words_that_only_look_like_it_send_nothing(words):
    assert not approves(words)


@pytest.mark.parametrize("said", ["go", "just go", "please go", "go away", "is ok?"])
def test_who_may_be_leaving_or_asking_sends_nothing(said):
    assert not assents(said)


@pytest.mark.parametrize(
    "said", ["ok send it then i suppose", "send karo", "send it i guess", "yes send it then i suppose so"]
)
def test_a_half_hearted_order_sends(said):
    assert approves(said)


@pytest.mark.parametrize(
    "said",
    [
        "go",
        "i suppose it can wait",
        "should i send it i suppose?",
        "i suppose not",
        "send it i suppose, but not yet",
        "karo",
    ],
)
def test_a_doubt_or_a_bare_word_sends_nothing(said):
    assert not approves(said)


@pytest.mark.parametrize(
    "said",
    [
        "Send it, thank you. God bless you.",
        "right send it and thanks for nothing",
        "anfonwch os gwelwch yn dda",
        "Anfonwch e, os gwelwch yn dda.",
        "send it but be quick",
        "whatever, send it",
        "please send. God bless you all",
    ],
)
def test_an_order_to_send_with_a_word_beside_it_sends(said):
    assert approves(said)


@pytest.mark.parametrize(
    "said",
    [
        "thanks for nothing",
        "God bless you",
        "whatever",
        "peidiwch ag anfon",
        "diolch yn fawr",
        "send it when the doctor is back",
        "send it but not to his dad",
        "be quick",
    ],
)
def test_a_word_beside_it_alone_sends_nothing(said):
    assert not approves(said)


@pytest.mark.parametrize(
    "said", ["yes go on but be quick", "yeah whatever go on", "yes, but hurry up please", "ok but make it quick"]
)
def test_being_asked_is_agreed_to_in_haste(said):
    assert agrees(said) or assents(said)


@pytest.mark.parametrize("said", ["yes but be careful", "whatever", "yeah but do not tell him"])
def test_a_shrug_alone_or_a_but_agrees_to_nothing(said):
    assert not (agrees(said) or assents(said))


@pytest.mark.parametrize(
    "words",
    [
        "Thank you so much. Please send it",
        "thank you so much please send",
        "Thank you so much! Please send.",
        "thank you for your patience. please send it to them",
        "thank you so much for your help. please send it now",
        "thanks so much, send it",
    ],
)
def test_much_thanked_before_an_order_sends(words):
    assert approves(words)


@pytest.mark.parametrize(
    "words",
    [
        "Thank you so much",
        "thank you so much. please send it tomorrow",
        "thank you so much but dont send it",
        "thank you. please send it when you changed the name",
        "thank you so much, she hurts so much",
        "thank you for your patience",
    ],
)
def test_much_thanked_alone_or_with_a_condition_sends_nothing(words):
    assert not approves(words)


@pytest.mark.parametrize(
    "said",
    [
        "Send it, please.",
        "Very well, leave it. Send it as it is.",
        "Yes, send it. Thank you. It is finished?",
        "yes send it. is that it?",
        "fine, leave it, just send it",
        "never mind, send it",
        "forget it just send it as it is",
        "It does not matter. Please send it.",
        "that will do. send it now please",
        "Where is the name of the mother? Never mind. Send it.",
    ],
)
def test_an_order_with_what_is_let_go_sends_the_page(said):
    assert approves(said) and asked_beside_order(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "leave it",
        "very well, leave it",
        "never mind",
        "leave it, dont send it",
        "leave it. do not send",
        "leave out the number and send it",
        "never mind sending it",
        "send it please but take out the name",
        "yes send it. will her dad see it?",
        "is it finished?",
        "Where is the name of the mother? Send it.",
    ],
)
def test_what_is_let_go_or_asked_orders_nothing_by_itself(said):
    assert not approves(said)


@pytest.mark.parametrize(
    "said",
    [
        "2 days. fucking hell. fine yes",
        "two weeks?! christ. go on then yes",
        "oh for gods sake. yes",
        "that's so long. ok",
        "whatever. yes please",
        "I have no choice. yes",
    ],
)
def test_a_grumble_before_a_yes_takes_nothing_back(said):
    assert assents(said)


@pytest.mark.parametrize(
    "said",
    [
        "2 days. no",
        "fucking hell. not now",
        "2 days? is that working days",
        "2 days. yes but not her dad",
        "fucking hell",
    ],
)
def test_a_grumble_is_no_yes(said):
    assert not assents(said)
