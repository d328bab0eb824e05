"""What is no answer to a step, and what is one although it looks like it."""

import pytest

from assistant.handoffs.beside.asides import Aside, aside


@pytest.mark.parametrize("kind, said", [
    (Aside.WAITING, ["hang on", "Hold on please", "one sec", "wait a minute", "bear with me", "brb", "let me check", "ill get my glasses", "just a moment", "I'm looking for it", "the doctor has just come round", "oh the tea trolley is here", "let me think about which one"]),
    (Aside.NO_ANSWER, ["skip", "Skip this please", "i dont know", "idk", "n/a", "no", "none", "prefer not to say", "rather not say", "not telling you", "i dont have it with me", "can i skip it", "no we are fine thanks", "thats everything", "no more from me", "oh is that all right if we have none", "erm, we haven't really got anything to ask", "gosh my mind's gone blank", "no thanks thats it", "nah thats everything cheers", "no thank you that is all", "no ta im done", "no thanks that will do", "nope thats me done", "no i dont think so", "no questions at all, that covers it", "No thanks. That's it.", "no that's fine as it is"]),
    (Aside.SMALL_TALK, ["hello", "hmm", "lol", "are you there", "thanks priya", "thank you so much", "ok", "Help", "sorry", "yes", "no never mind, i will just carry on"]),
    (Aside.HELP, ["I need help writing it", "can you help me write it", "i dont know what to write", "what should i put", "can i upload a letter", "how do i word it", "oh god where do i begin", "what if i put the wrong thing", "does it matter about my spelling"]),
    (Aside.SENDS, ["send it", "ok send it now please", "just send it", "can you send it", "submit it", "send it off to the team"]),
    (Aside.TOLD, ["it's all written above", "hey i wrote that earlier", "the same thing i told you before", "you should have my message already", "ditto", "as i explained at the beginning"]),
    (Aside.NO_PHONE, ["i dont have a phone", "No phone", "my phone is broken"]),
])  # fmt: skip
def test_a_whole_message_that_answers_nothing_is_known_for_what_it_is(kind, said):
    assert {text: aside(text) for text in said} == dict.fromkeys(said, kind)


@pytest.mark.parametrize("said", [
    "Aisha Khan", "Noor", "Will Turner", "Hope", "Ned Wait", "Skipton", "07700 900123", "ward 3", "Kestrel", "in the morning", "Mother", "4 May 2019",
    "no phone calls please, text me", "please look at the scan again", "I dont know why she is not better, can somebody look", "Thanksgiving Okafor", "hello kitty ward",
    "wait for the results before you operate please", "no he is not on a ward", "any time", "not before 3", "Help us, he is in pain", "the nurse has been rude to us", "the team is not listening",
    "what i told the registrar before was not written down", "the same dose as before", "you have seen this before in other children", "i said no already and they gave it", "we told you he was ill",
    "oh we havent got any answers yet", "no thats not it", "no that's it, he is dying", "no im done with this ward", "no i dont think so he is worse", "no more surgery please", "no that's me worried now", "is it ok if i stay with him in theatre", "um, nothing helps her pain", "i cant think of anything but his heart",
])  # fmt: skip
def test_what_says_more_is_left_to_the_step(said):
    assert aside(said) is None


@pytest.mark.parametrize("said", ["the baby is awake", "sorry, the baby has woken up", "baby's awake"])
def test_a_child_that_wakes_is_waited_for(said):
    assert aside(said) is Aside.WAITING


@pytest.mark.parametrize(
    "said",
    [
        "none thank you. sorry to be a pain",
        "no thanks, sorry for the bother",
        "nothing needed. sorry to go on",
        "none. sorry im such a nuisance",
        "no, apologies for being slow",
        "none at all. so sorry to trouble you",
        "not sure, sorry to be awkward",
        "no help thanks love, sorry",
    ],
)
def test_an_apology_beside_it_changes_nothing(said):
    assert aside(said) is Aside.NO_ANSWER


@pytest.mark.parametrize(
    "said",
    [
        "none but sorry i cry a lot",
        "sorry to be a pain",
        "a polish interpreter. sorry to be a pain",
        "none, sorry he died",
        "no. sorry i cant do this",
        "nothing. sorry i am deaf",
        "none, i feel like a nuisance to everyone",
        "sorry for being slow, ring me",
    ],
)
def test_but_other_words_beside_it_are_read(said):
    assert aside(said) is None


@pytest.mark.parametrize(
    "said", ["no just that", "no, only my message", "no list. just send it", "none. send it please", "nope just this"]
)
def test_no_with_what_is_there_already_is_no_answer(said):
    assert aside(said) is Aside.NO_ANSWER


@pytest.mark.parametrize("said", ["no just one thing", "just that they listen", "no list of drugs was given. send it"])
def test_but_what_they_want_to_say_is_one(said):
    assert aside(said) is None


@pytest.mark.parametrize(
    "said, kind",
    [
        ("not altogether certain", Aside.NO_ANSWER),
        ("I'm not certain at all I'm afraid", Aside.NO_ANSWER),
        ("not very certain", Aside.NO_ANSWER),
        ("I believe I have just told you", Aside.TOLD),
        ("i think ive told you this already", Aside.TOLD),
        ("I think I told you the wrong ward", None),
        ("i believe she was told already", None),
        ("we are not at all sure of her ward, Kestrel maybe", None),
        ("I do not believe I have told you about her lungs", None),
        ("I am sure", None),
    ],
)
def test_older_turns_of_phrase(said, kind):
    assert aside(said) is kind
