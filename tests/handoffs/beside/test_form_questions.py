"""What is asked of the form itself is told from words for the team, and from questions about the child."""

import pytest

from assistant.handoffs.beside.form_questions import About, FormQuestion, asks_of_form


@pytest.mark.parametrize(
    "said, about, field",
    [
        ("do they need the surname", About.PUT, "child_name"),
        ("Am I ok giving his full name, we're told not to put foster kids names about", About.PUT, "child_name"),
        ("is it ok to put her full name", About.PUT, "child_name"),
        ("should i not put her surname", About.PUT, "child_name"),
        ("What is hospital number? Where I find?", About.PUT, "child_identifier"),
        ("where do i find his hospital number", About.PUT, "child_identifier"),
        ("where can i find it", About.PUT, None),
        ("Before I go on: does this get filed in her clinical record?", About.FILED, None),
        ("does it go in the notes", About.FILED, None),
        ("clinical record, yes or no", About.FILED, None),
        ("what do i put", About.PUT, None),
        ("What do you want me to write?", About.PUT, None),
        ("is just her first name ok", About.PUT, "child_name"),
        ("can i see what i wrote", About.SEEN, None),
        ("show me what ive written", About.SEEN, None),
        ("can i see it first", About.SEEN, None),
        ("let me read it", About.SEEN, None),
        ("why do you want her date of birth", About.WHY, "child_identifier"),
        ("Sorry, why do you need to know that?", About.WHY, None),
        ("what is this for", About.WHY, None),
        ("it's about both of them, twins", About.BOTH, None),
        ("I have twins", About.BOTH, None),
        ("can i put both names", About.BOTH, None),
        ("who reads this", About.READERS, None),
        ("where does this go", About.READERS, None),
        ("how long should it be", About.LENGTH, None),
        ("is there a word limit", About.LENGTH, None),
        ("is this the last one", About.LEFT, None),
        ("how many more questions", About.LEFT, None),
        ("am i nearly done", About.LEFT, None),
        ("how long is that going to take", About.LEFT, None),
        ("how long is all this going to take", About.LEFT, None),
        ("how long till they answer", About.REPLY, None),
        ("when will i hear back", About.REPLY, None),
        ("how soon do they get back to us", About.REPLY, None),
        ("how long does a reply take", About.REPLY, None),
        ("which people get to look at it once it's gone?", About.READERS, None),
        ("do surgeons open these, or an admin person?", About.READERS, None),
        ("before I agree, where does it go after?", About.READERS, None),
        ("and is this box for the consultant or for PALS", About.READERS, None),
        ("who opens it? is it the ward sister", About.READERS, None),
        ("who deals with these then", About.READERS, None),
        ("by what day would it land on their desk?", About.REPLY, None),
        ("when would they get it", About.REPLY, None),
        ("such as? no clue what counts here", About.PUT, None),
        ("what sort of help do you mean", About.PUT, None),
        ("what counts here", About.PUT, None),
        ("how does this work", About.HOW, None),
        ("Can you walk me through it first?", About.HOW, None),
        ("what am I agreeing to exactly", About.HOW, None),
        ("what happens if I say yes", About.HOW, None),
        ("what happens once I press send", About.AFTER, None),
        ("and what happens when it's gone?", About.AFTER, None),
        ("what happens to my message then", About.AFTER, None),
        ("am i able to alter my message", About.BACK, "message"),
        ("is it possible to reword the bit to the doctors", About.BACK, "message"),
        ("do i have to answer this", About.MUST, None),
        ("do i have to give my number", About.MUST, "contact_value"),
        ("can I go back one", About.BACK, None),
        ("go back a step", About.BACK, None),
        ("undo", About.BACK, None),
        ("can i go back to the name", About.BACK, "child_name"),
        ("what did i put for the ward", About.LINE, "place"),
        ("which ward did i put", About.LINE, "place"),
        ("what have you got down for her birthday", About.LINE, "child_identifier"),
    ],
)
def test_a_question_about_the_form_is_known_with_the_line_it_names(said, about, field):
    assert asks_of_form(said) == FormQuestion(about, field)


@pytest.mark.parametrize(
    "said",
    [
        "why is she in pain",
        "Ada and Ivy Bell",
        "both",
        "both arms",
        "all",
        "two weeks",
        "who reads the scan",
        "how long should she be on it",
        "how many more scans",
        "can i see her records",
        "what did the doctor put in her notes",
        "why do they want to operate",
        "do they need to operate",
        "what is the operation for",
        "do i have to agree to surgery",
        "what does sepsis mean",
        "can we go back home",
        "is this the last operation",
        "do you need to tell social services",
        "is the other ward ok",
        "which drug did you give",
        "Please tell them what i wrote in her diary, and why do you want her date of birth again",
    ],
)
def test_words_about_the_child_ask_nothing_of_the_form(said):
    assert asks_of_form(said) is None


@pytest.mark.parametrize(
    "said, about",
    [
        ("ah dear, might the consultant be offended at this", About.HARM),
        ("erm are they going to roll their eyes at me", About.HARM),
        ("goodness, am I being pushy", About.HARM),
        ("ooh would his doctors think we're being ungrateful", About.HARM),
        ("is it cheeky to ask", About.HARM),
        ("could this get us into bother", About.HARM),
        ("wait, must i", About.MUST),
        ("hmm do we need to have any", About.MUST),
        ("well what if we havent got any", About.MUST),
    ],
)
def test_a_doubt_about_asking_itself_is_put_to_us_behind_any_interjection(said, about):
    assert asks_of_form(said) == FormQuestion(about)


@pytest.mark.parametrize(
    "said",
    [
        "will they be angry that he was sick on the machine",
        "is it wrong to stop his feeds for a night",
        "is it difficult to operate there",
        "do they think it could be the valve",
        "are the nurses allowed to give it at home",
        "will it make her worse",
        "oh and do we need any more blood tests",
        "would he be treated differently in a bigger hospital",
        "will you be annoyed with us",
    ],
)
def test_a_question_for_the_team_is_none_about_asking(said):
    assert asks_of_form(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "who will look at her scan",
        "do surgeons open the chest for this",
        "when will they operate",
        "where does the tube go",
        "how does the operation work",
        "what kind of surgery is it",
        "which doctors see him on Monday",
        "is this for life",
        "we want somebody to look at it, such as a heart surgeon",
        "when do the results get there",
        "how it works at home is that his nan has him",
        "who opens the door at night? the ward is locked",
        "what happens after the operation",
        "could you change what they wrote in her notes",
    ],
)
def test_questions_of_other_things_are_none_about_the_form(said):
    assert asks_of_form(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "surely it's on your system",
        "don't you people have that on file",
        "could you not search for him by name",
        "how come you can't see it yourselves",
        "can't you just look it up",
        "Why don't you have it already?",
        "surely you must have her date of birth on the computer",
        "isn't that in her notes",
        "won't you find him on the system",
    ],
)
def test_why_it_is_not_looked_up_is_of_the_step(said):
    assert asks_of_form(said) == FormQuestion(About.LOOK_UP)


@pytest.mark.parametrize(
    "said",
    [
        "why can't they find it",
        "can't you see her sooner",
        "couldn't they see it on the scan",
        "it's in her blood",
        "don't you have any heart",
        "it's on his left arm",
        "surely you know him",
        "can you not see what he is going through",
    ],
)
def test_what_was_not_found_in_the_child_is_none(said):
    assert asks_of_form(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "So this only goes to Northgate?",
        "does it only go to this hospital",
        "is this just for northgate",
        "will it reach our hospital in Dundee?",
        "does this also go to the other hospital",
        "would my message get to another hospital",
    ],
)
def test_where_it_goes_is_asked(said):
    assert asks_of_form(said).about is About.WHERE


@pytest.mark.parametrize(
    "said",
    [
        "this only goes to show nobody reads our notes",
        "it just goes on",
        "she only goes to Northgate",
        "will it go to the right team",
        "is it safe to wait for the operation",
        "is it ok giving him calpol",
        "are his scans in his notes",
        "does she read his notes",
        "where do we go for the scan",
        "where is the hospital",
        "can i leave this one out and ask for the scan",
    ],
)
def test_words_of_something_else_that_goes_ask_nothing(said):
    assert asks_of_form(said) is None


@pytest.mark.parametrize(
    "said, asked",
    [
        ("are my four questions in it or do i have to type them again", True),
        ("is my list in it", True),
        ("did my questions go with it?", True),
        ("are the questions i made in there already", True),
        ("do i have to write my list again", True),
        ("do i need to type them all in again or have you got them", True),
        ("has my list been added", True),
        ("so will my list be sent too", True),
        ("are my questions in the notes the doctor has", False),
        ("is my daughter on the list", False),
        ("are the results in", False),
        ("is the operation on the list", False),
        ("do i have to put him through it again", False),
        ("are the ones on the ward sent home", False),
        ("why is he not on the list", False),
        ("are his scans with it", False),
    ],
)
def test_whether_their_list_goes_with_it_is_asked_of_the_form(said, asked):
    assert (asks_of_form(said) == FormQuestion(About.LIST)) is asked


@pytest.mark.parametrize(
    "said, about",
    [
        ('What does "No list today" mean? Does it mean there will be one another day?', About.MEANS),
        ("not sure what no list today means", About.MEANS),
        ("explain no list", About.MEANS),
        ("does this mean its an official complaint now?", About.COMPLAINT),
        ("before i press send it, is this a complaint?", About.COMPLAINT),
        ("is this a complaint or what", About.COMPLAINT),
        ("will they treat it as a formal complaint", About.COMPLAINT),
        ("Do I have to put all three in one message?", About.ONE),
        ("one message for each?", About.ONE),
        ("can you tell me should i write it all in one go", About.ONE),
        ("does that go here", About.FITS),
        ("is this the right box for that", About.FITS),
        ("is that what you want", About.FITS),
    ],
)
def test_what_every_step_has_one_sentence_for(said, about):
    assert asks_of_form(said) == FormQuestion(about)


@pytest.mark.parametrize(
    "said",
    [
        "Is it a complaint of the heart?",
        "is the main complaint his cough",
        "what is on the waiting list today",
        "can they do both operations in one go",
        "does that tube go in here",
        "is that what you want for her",
    ],
)
def test_words_of_care_that_sound_like_those_are_none(said):
    assert asks_of_form(said) is None
