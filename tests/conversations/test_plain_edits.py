"""Lines changed by their name, beside an answer or instead of one: what then stands in the form, and what is said."""

import pytest

from tests.support.at_a_step import SAID, STEPS, asked, lines
from tests.support.factories import texts


@pytest.mark.parametrize("step", ["questions", "check"])
def test_new_words_for_the_message_are_all_that_stands_in_it(db, at, step):
    chat = at(step)
    new = (
        "could the surgeon come to us before noon, I have to leave to get the other two from school and nobody else can"
    )
    body = chat.say(f"change my message to: {new}")
    assert (lines(db, chat)["message"], asked(body)) == (new, step)


def test_an_order_at_the_messages_own_step_is_no_part_of_it(db, at):
    chat = at("message")
    chat.say("change my message to: could the surgeon come before noon")
    assert lines(db, chat)["message"] == "could the surgeon come before noon"


@pytest.mark.parametrize("step", ["message", "check"])
def test_two_lines_are_changed_by_their_names(db, at, step):
    chat = at(step)
    body = chat.say("change the birthday to 9 June 2017 and the ward to plover")
    assert lines(db, chat)["child_identifier"] == "9 June 2017"
    assert "I have changed" in texts(body)[0] and asked(body) in (step, "place")


@pytest.mark.parametrize("step", ["contact_value", "best_time", "check"])
def test_another_way_to_be_reached_asks_where(db, at, step):
    chat = at(step)
    body = chat.say("no calls. put text. text please")
    assert (lines(db, chat)["contact_method"], asked(body)) == ("Text message", "contact_value")


def test_a_line_that_stands_as_it_did_is_never_said_to_be_changed(db, at):
    chat = at("check")
    body = chat.say("the ward should be heron")
    assert not any("I have changed" in text for text in texts(body))

    both = at("check").say("change the ward to heron and the name to Idris Vale")
    assert "I have changed that line" in texts(both)[0] and "Heron ward" not in texts(both)[0]


def test_a_correction_behind_an_answer_puts_its_own_line_right(db, at):
    chat = at("child_identifier")
    body = chat.say("9 June 2017. oops I typed it wrong, it's Bryony not Briony")
    assert (lines(db, chat)["child_identifier"], lines(db, chat)["child_name"]) == ("9 June 2017", "Bryony Bell")
    assert "Bryony Bell" in texts(body)[0] and "9 June 2017" in texts(body)[0] and asked(body) == "site"


def test_whom_it_is_about_is_told_behind_who_asks(db, at):
    chat = at("relationship")
    body = chat.say("dad, Jon Pike. hes Owen Pike, 9 june 2017")
    assert {name: lines(db, chat)[name] for name in ("relationship", "child_name", "child_identifier")} == {
        "relationship": "dad, Jon Pike", "child_name": "Owen Pike", "child_identifier": "9 june 2017",
    }  # fmt: skip
    assert asked(body) == "site"


@pytest.mark.parametrize(
    "said", ["I already said. Owen Pike", "as I told you, Owen Pike", "we said earlier: Owen Pike"]
)
def test_a_name_that_was_said_before_is_only_the_name(db, at, said):
    chat = at("child_name")
    chat.say(said)
    assert lines(db, chat)["child_name"] == "Owen Pike"


def test_what_is_not_to_be_written_is_no_part_of_a_birthday(db, at):
    chat = at("child_identifier")
    chat.say("9 june 2017. please dont use my work email")
    assert lines(db, chat)["child_identifier"] == "9 june 2017"


@pytest.mark.parametrize(
    "said, stands",
    [
        ("no sorry it's not heron, it's the sleep clinic", "the sleep clinic"),
        ("not heron, it's the pain team", "the pain team"),
    ],
)
def test_a_clinic_that_nobody_knows_is_kept_as_it_was_said(db, at, said, stands):
    chat = at("check")
    body = chat.say(said)
    assert lines(db, chat)["place"] == stands and stands in texts(body)[0]


def test_a_time_that_is_refused_is_never_written_as_one_that_suits(db, at):
    chat = at("contact_method")
    chat.say("text me, but never before 10, im on nights")
    assert lines(db, chat)["best_time"] == "never before 10"


@pytest.mark.parametrize(
    "said, line", [("i said NEVER before 10", "NEVER before 10"), ("not mornings", "not mornings")]
)
def test_where_all_lines_stand_a_refused_time_is_of_the_one_that_has_a_time(db, at, said, line):
    chat = at("check")
    assert asked(chat.say(said)) == "check" and lines(db, chat)["best_time"] == line


def test_what_is_asked_about_a_time_changes_no_line(db, at):
    chat = at("check")
    before = lines(db, chat)
    chat.say("why do they never ring after 6?")
    assert lines(db, chat) == before


@pytest.mark.parametrize("said", ["no questions", "none", "no list please"])
def test_no_questions_empties_their_line_and_shows_the_page_again(db, at, said):
    chat = at("check")
    assert asked(chat.say(said)) == "check" and lines(db, chat)["questions"] == "No list today"


def test_whom_not_to_tell_is_added_to_the_needs_and_said_back(db, at):
    chat = at("check")
    body = chat.say("please don't tell my ex")
    assert "please don't tell my ex" in texts(body)[0] and lines(db, chat)["needs"].endswith("please don't tell my ex")


OWN = "I would like somebody else to look at her scan again, because they do not all agree."


@pytest.mark.parametrize(
    "said, line, words",
    [
        ("the date is third of march 2021", "child_identifier", "3 March 2021"),
        ("date of birth just the 14th of Feb 2017 without my rant", "child_identifier", "14 Feb 2017"),
        ("the name is a mess, just put Thomas Harriss", "child_name", "Thomas Harriss"),
        ("his name is Reuben O'Neill without all that", "child_name", "Reuben O'Neill"),
        ("my name is just Kerry Ann", "relationship", "Mother, Kerry Ann"),
        ("where does it say my name. its Dee", "relationship", "Mother, Dee"),
        ("can you put not to tell birth mum in the message not the questions bit", "message", f"{OWN}\n\nnot to tell birth mum"),
    ],
)  # fmt: skip
def test_an_order_at_the_review_is_carried_out_and_shown(db, at, said, line, words):
    chat = at("check")
    before = lines(db, chat)
    body = chat.say(said)
    assert lines(db, chat) == before | {line: words}
    assert words in texts(body)[0] and asked(body) == "check"


def test_words_under_questions_become_the_message_and_nothing_else_is_lost(db, at):
    chat = at("questions")
    chat.say("Please read her scan again and tell us who looked at it first, we were never told")
    own = lines(db, chat)["questions"]
    chat.say("swap the message and the questions")
    assert (lines(db, chat)["message"], lines(db, chat)["questions"]) == (own, OWN)


def test_a_question_that_was_taken_for_the_message_gives_way_to_it(db, at):
    chat = at("message")
    chat.say("I was wondering what is wrong with them all and who I am even talking to in here today")
    body = chat.say("oh no that was me asking. put: Dr Lowe won't listen, and we want another opinion")
    assert lines(db, chat)["message"] == "Dr Lowe won't listen, and we want another opinion"
    assert asked(body) == "questions" and "questions" not in lines(db, chat)


@pytest.mark.parametrize("step", ["message", "questions"])
def test_an_order_to_put_words_is_no_part_of_them(db, at, step):
    chat = at(step)
    chat.say("put: please send her MRI to the other hospital. Put it in the post if you must")
    assert lines(db, chat)[step] == "please send her MRI to the other hospital. Put it in the post if you must"


@pytest.mark.parametrize(
    "said", ["stop i not want send yet. is Thursday soon enough", "wait, I don't want to send it yet"]
)
def test_what_is_not_to_go_yet_is_kept_and_not_sent(db, at, said):
    chat = at("check")
    before = lines(db, chat)
    body = chat.say(said)
    assert "Nothing was sent" in texts(body)[0] and lines(db, chat) == before


def test_a_number_that_is_said_at_another_line_stands_beside_the_birthday(db, at):
    chat = at("site")
    body = chat.say("oh wait did i say bell, the double l one? his hosp no is NG44821")
    assert lines(db, chat)["child_identifier"] == "4 May 2019, hospital number NG44821" and asked(body) == "site"


def test_a_name_behind_an_answer_is_put_right_whatever_stands_around_it(db, at):
    chat = at("place")
    chat.say("kestrel. hang on... its brioni, can you check")
    assert (lines(db, chat)["place"], lines(db, chat)["child_name"]) == ("Kestrel ward", "Brioni Bell")


@pytest.mark.parametrize("step", ["questions", "check"])
@pytest.mark.parametrize("said", ["yes use list", "no. my list. 5 question i make before"])
def test_a_list_that_is_meant_is_never_the_question_itself(db, at, step, said):
    chat = at(step)
    body = chat.say(said)
    assert ("questions" in lines(db, chat), asked(body)) == (False, "questions")


def test_two_lines_said_behind_a_birthday_are_both_put_right(db, at):
    chat = at("child_identifier")
    chat.say("dob is 17 may 2024 only and put her name just Adunni Bankole")
    assert (lines(db, chat)["child_identifier"], lines(db, chat)["child_name"]) == ("17 may 2024", "Adunni Bankole")


def test_another_site_behind_a_birthday_is_no_part_of_it(db, at):
    chat = at("child_identifier")
    chat.say("9th of August 2019. The other place, the one at Saltmarsh")
    assert (lines(db, chat)["child_identifier"], lines(db, chat)["site"]) == ("9 August 2019", "Saltmarsh Site")


@pytest.mark.parametrize(
    "said, line, stands",
    [
        ("change email to darren.brankovic@mail.example", "contact_value", "darren.brankovic@mail.example"),
        ("put phone 07700 900610", "contact_value", "07700 900610"),
        ("put her name just Adunni Bankole", "child_name", "Adunni Bankole"),
        ("change your questions to why was it not done sooner", "questions", "why was it not done sooner"),
        ("change the words to we wait since May and know nothing", "message", "we wait since May and know nothing"),
        (
            "change my message to I am her father. Do not tell her mother, she does not know.",
            "message",
            "I am her father. Do not tell her mother, she does not know.",
        ),
        ("oh i ment day of birth 16 june 2018", "child_identifier", "16 june 2018"),
        ("no youve put the lot in the dob. dob 17 may 2024", "child_identifier", "17 may 2024"),
        ("ward is outpatients ENT, you left it off", "place", "Outpatients (outpatients ENT)"),
        ("it should say gastro. outpatients GASTRO", "place", "Outpatients (gastro. outpatients GASTRO)"),
    ],
)
def test_the_page_is_put_right_in_plain_words(db, at, said, line, stands):
    chat = at("check")
    if line == "place":
        chat.say("the ward should be outpatients")
    before = lines(db, chat)
    chat.say(said)
    assert {name: value for name, value in lines(db, chat).items() if before[name] != value} == {line: stands}


@pytest.mark.parametrize("said", ["put her name on the door", "the email is a mess here", "put the phone down on me"])
def test_what_is_said_of_a_line_changes_none(db, at, said):
    chat = at("check")
    before = lines(db, chat)
    chat.say(said)
    assert {**before, **lines(db, chat)} == before


def test_a_number_with_whom_to_ask_for_is_no_need(db, at):
    for step in ("needs", "check"):
        chat = at(step)
        chat.say("07700900345 ask for Denise, not the boy's mum")
        stands = lines(db, chat)
        assert (stands["contact_value"], stands.get("needs", "None")) == (
            "07700900345 ask for Denise, not the boy's mum",
            "None",
        )


def test_another_way_said_where_help_is_asked_about_is_no_need(db, at):
    chat = at("needs")
    chat.say("text. dont ring the house phone")
    assert (lines(db, chat)["contact_method"], "needs" in lines(db, chat)) == ("Text message", False)

    deaf = at("needs")
    deaf.say("text. dont ring, I am deaf")
    assert lines(db, deaf)["needs"] == "text. dont ring, I am deaf"


def test_the_number_is_asked_where_only_an_address_for_the_second_way_was_told(db, at):
    chat = at("contact_method")
    body = chat.say("ring me but i dont get signal on the ward so email as well dan@mail.example")
    assert asked(body) == "contact_value" and "dan@mail.example" in lines(db, chat)["contact_method"]


def test_a_wish_beside_an_address_is_no_part_of_it(db, at):
    chat = at("contact_method")
    chat.say("i'd rather you emailed, sam@mail.example, please don't talk to me in front of the other mums")
    assert lines(db, chat)["contact_value"] == "sam@mail.example"
    chat.say("mornings")
    chat.say("none")
    assert "in front of the other mums" in lines(db, chat)["needs"]


@pytest.mark.parametrize(
    "step, said, gone",
    [("check", "I never asked for heron", "place"), ("child_name", "I never said Northgate", "site")],
)
def test_a_line_that_was_never_said_is_asked_again(db, at, step, said, gone):
    chat = at(step)
    if gone not in lines(db, chat):
        chat.say("we are at northgate")
    chat.say(said)
    assert gone not in lines(db, chat)


def test_what_was_not_changed_is_said(db, at):
    chat = at("check")
    body = chat.say("the time should be after four. tell them we are cross")
    assert lines(db, chat)["best_time"] == "after four"
    assert "I did not change all" in texts(body)[0]

    body = chat.say("the number is wrong. tell them we are cross")
    assert asked(body) == "contact_value" and any("I did not change all" in text for text in texts(body))

    assert not any(
        "I did not change all" in text for text in texts(at("check").say("the time should be after four. thanks"))
    )


def test_whom_not_to_ring_stays_when_the_help_is_changed(db, at):
    chat = at("check")
    chat.say("and dont ring his mum put that in")
    assert lines(db, chat)["needs"] == "dont ring his mum"
    chat.say("change the help line to: large print")
    assert lines(db, chat)["needs"] == "large print; dont ring his mum"
    chat.say("change the help line")
    body = chat.say("a polish interpreter")  # asked again, it holds exactly the new words; the wish is not lost
    assert lines(db, chat)["needs"] == "a polish interpreter"
    assert any("Shall I put it in?" in text for text in texts(body))
    chat.press("Put that in")
    assert lines(db, chat)["needs"] == "a polish interpreter; dont ring his mum"


def test_whom_not_to_ring_goes_when_that_is_said(db, at):
    chat = at("check")
    chat.say("polish interpreter in the help line please, and dont ring his mum")
    chat.say("change the help line to: large print")
    chat.say("take out the bit about his mum")
    body = chat.say("large print")
    assert (lines(db, chat)["needs"], asked(body)) == ("large print", "check")


def test_who_else_is_told_of_with_who_asks_is_not_lost(db, at):
    chat = at("relationship")
    chat.say("Dad. Noah's dad. I'm Martin Reeves, his mum is Gemma but please dont contact her")
    assert lines(db, chat)["relationship"] == "Dad, I'm Martin Reeves"
    for said in ("Noah Reeves", "4 May 2019", "northgate, cardiac", "ring me", "01632 960983", "mornings", "none"):
        chat.say(said)
    assert lines(db, chat)["place"] == "cardiac"
    assert lines(db, chat)["needs"] == "his mum is Gemma, please dont contact her"


def test_a_time_with_its_reason_is_no_part_of_the_number(db, at):
    chat = at("contact_method")
    chat.say("By telephone please, but not before six in the evening as I work. My number is 07700 900123")
    assert {name: lines(db, chat)[name] for name in ("contact_method", "contact_value", "best_time")} == {
        "contact_method": "Phone call", "contact_value": "07700 900123",
        "best_time": "not before six in the evening as I work",
    }  # fmt: skip


def test_a_question_about_the_list_is_no_message(db, at):
    chat = at("message")
    body = chat.say("are my four questions in it or do i have to type them again")
    assert ("message" in lines(db, chat), asked(body)) == (False, "message")
    assert "You do not have to type it again" in texts(body)[0]


def test_that_ringing_was_never_refused_is_believed(db, begun_chats):
    chat = begun_chats.chat(db, *SAID[: STEPS.index("needs") + 1])
    chat.say("Deaf or hard of hearing: please do not ring")
    chat.say("I did not say they must not ring. Remove that.")
    assert lines(db, chat)["needs"] == "Deaf or hard of hearing"


@pytest.mark.parametrize(
    "said, date, ward",
    [
        ("The birthday is just 2020 not 2019, and the ward is Kingfisher I rang her. And it isn't Louise, that's her sister",
         "4 May 2020", "Kingfisher"),
        ("the date of birth is just 2018, and the ward is kestrel", "4 May 2018", "Kestrel ward"),
        ("dob 2020 not 2019", "4 May 2020", "Heron ward"),
        ("ward is Kingfisher not Heron", "4 May 2019", "Kingfisher"),
        ("no its Kingfisher not Heron", "4 May 2019", "Kingfisher"),
        ("it isnt Heron its Osprey", "4 May 2019", "Osprey"),
        ("the ward should be Osprey ward, I checked", "4 May 2019", "Osprey ward"),
        ("ward is not heron", "4 May 2019", None),
        ("the ward is lovely", "4 May 2019", "Heron ward"),
        ("the ward is closing", "4 May 2019", "Heron ward"),
    ],
)  # fmt: skip
def test_a_year_or_a_ward_put_right_keeps_what_still_holds(db, at, said, date, ward):
    chat = at("check")
    chat.say(said)
    assert (lines(db, chat)["child_identifier"], lines(db, chat).get("place")) == (date, ward)


@pytest.mark.parametrize(
    "step, said, line, told",
    [
        ("child_identifier", "MRN 4471902. Before I go on: does this get filed in her clinical record?", "MRN 4471902",
         "I do not know if staff then copy it"),
        ("site", "Northgate. You skipped my question. Clinical record, yes or no?", "Northgate Children's Hospital",
         "I do not know if staff then copy it"),
        ("child_name", "Ida Moss. who reads this chat?", "Ida Moss", "may read what you write here"),
    ],
)  # fmt: skip
def test_a_question_beside_an_answer_is_answered_or_said_to_be_open(db, at, step, said, line, told):
    chat = at(step)
    body = chat.say(said)
    assert lines(db, chat)[step] == line and told in texts(body)[0]


def test_danger_beside_an_answer_comes_first_and_the_answer_stands(db, at):
    chat = at("place")
    assert "999" in texts(chat.say("heron. his lips have gone blue, what do i do?"))[0]
    assert lines(db, chat)["place"] == "Heron ward"


@pytest.mark.parametrize("said", ["no thanks thats it", "nah thats everything cheers", "no ta im done"])
def test_no_more_is_no_question(db, at, said):
    chat = at("questions")
    assert asked(chat.say(said)) == "check" and lines(db, chat)["questions"] == "No list today"


@pytest.mark.parametrize(
    "step, said, name, asks",
    [
        ("questions", "That was not my message. Go back.", "message", "message"),
        ("message", "my name should not be in the language line", "needs", "needs"),
        ("check", "you put that in the wrong box, undo it", "questions", "questions"),
    ],
)
def test_what_is_said_of_the_form_stands_in_no_line(db, at, step, said, name, asks):
    chat = at(step)
    body = chat.say(said)
    assert name not in lines(db, chat) and asked(body) == asks
    assert said not in lines(db, chat).values()


def test_what_stands_in_the_wrong_line_is_put_right_at_the_message(db, at):
    chat = at("message")
    body = chat.say("My email does not belong in the language line, remove it. The language answer is None.")
    assert lines(db, chat)["needs"] == "None" and "message" not in lines(db, chat) and asked(body) == "message"


def test_the_number_that_is_given_last_stands(db, at):
    chat = at("contact_method")
    body = chat.say("Phone. Susan's is 07700 900 341. no that's my old one hold on. 07700 900314")
    assert (lines(db, chat)["contact_method"], lines(db, chat)["contact_value"]) == ("Phone call", "07700 900314")
    assert asked(body) == "best_time"


def test_which_phone_not_to_ring_is_heard_and_goes_with_the_needs(db, at):
    chat = at("best_time")
    body = chat.say("dont ring the house")
    assert "That belongs with the help you need" in texts(body)[0] and asked(body) == "best_time"
    chat.say("mornings")
    assert "dont ring the house" in texts(chat.say("none"))[0]
    assert lines(db, chat)["needs"] == "dont ring the house"


def test_who_speaks_little_english_is_kept_from_the_step_before(db, at):
    chat = at("contact_method")
    for said in ("phone but i work until 5, wife no english", "07700 900123", "mornings", "none"):
        chat.say(said)
    assert lines(db, chat)["needs"] == "wife no english"


def test_what_is_prefilled_names_the_language_that_was_said(db, begun_chats):
    chat = begun_chats.chat(
        db, "My English not good, nobody explain. Have person who speak Romanian?", "pass it on", "yes"
    )
    assert lines(db, chat)["needs"] == "Romanian; Plain English or an interpreter"


def test_help_that_is_refused_at_the_message_is_no_message(db, at):
    chat = at("message")
    body = chat.say("no i dont need language help, i speak english. take that out")
    assert "message" not in lines(db, chat) and asked(body) == "message"
    assert lines(db, chat)["needs"] == "None"


def test_a_list_that_is_refused_leads_on_to_the_page(db, at):
    chat = at("questions")
    body = chat.say("dont use that list!! its the dying one")
    assert (lines(db, chat)["questions"], asked(body)) == ("No list today", "check")


def test_more_than_one_line_is_put_right_on_the_page(db, at):
    chat = at("check")
    before = lines(db, chat)["message"]
    chat.say("hang on the ward is kestrel. fat fingers. and put in that its THIS friday, the 4th")
    assert "kestrel" in lines(db, chat)["place"].lower()
    assert lines(db, chat)["message"] == f"{before}\n\nits THIS friday, the 4th"


@pytest.mark.parametrize(
    "said",
    [
        "put in that she is floppy and wont wake up",
        "fat fingers. and for the message put she has stopped breathing",
        "dont use that list, she cant breathe",
        "i dont need language help, she is not breathing. take that out",
    ],
)
def test_danger_beside_an_order_is_met_first(at, said):
    body = at("check").say(said)
    assert any(one["notice"] for one in body["messages"])


@pytest.mark.parametrize(
    "said", ["take out the bit about the dog", "change 'purple' to 'blue'", "take the word look out"]
)
def test_what_cannot_be_done_exactly_is_asked_about_and_nothing_is_changed(db, at, said):
    chat = at("check")
    before = lines(db, chat)
    body = chat.say(said)
    assert lines(db, chat) == before and asked(body) == "check"
    assert "I changed nothing" in texts(body)[0]


def test_words_are_changed_where_they_stand_several_in_one_breath(db, at):
    chat = at("check")
    body = chat.say("change the message: take out 'because they do not all agree' and say picture instead of scan")
    assert lines(db, chat)["message"] == "I would like somebody else to look at her picture again."
    assert "I have changed that line" in texts(body)[0] and not any(
        "I did not change all" in one for one in texts(body)
    )


def test_what_was_not_done_is_said(db, at):
    chat = at("check")
    body = chat.say("take out 'purple', and put mr sethi with the ward")
    assert lines(db, chat)["place"] == "Heron ward (mr sethi)"
    assert "I did not change all" in texts(body)[0]


def test_an_edit_beside_a_danger_card_is_done(db, at):
    chat = at("check")
    body = chat.say("change 'they do not all agree' to 'he hits me when I say so'")
    assert body["messages"][0]["notice"]["route"] == "safeguarding"
    assert "because he hits me when I say so" in lines(db, chat)["message"]
    assert asked(body) == "check"


ADDED = "We are content to wait for the answer."


@pytest.mark.parametrize(
    "said",
    [
        f"No. Undo that. Only add '{ADDED}' to the end.",
        f"put it back how it was. and add at the end: '{ADDED}'",
        f"undo that and then add '{ADDED}' to the end of my message",
    ],
)
def test_undo_and_the_order_behind_it_are_both_done(db, at, said):
    chat = at("check")
    chat.say("change my message to: could somebody come before noon today, please")
    assert lines(db, chat)["message"] != OWN
    body = chat.say(said)
    assert lines(db, chat)["message"] == f"{OWN}\n\n{ADDED}" and asked(body) == "check"


def test_undo_with_another_line_behind_it_puts_the_words_back_exactly(db, at):
    chat = at("check")
    chat.say("change my message to: could somebody come before noon today, please")
    body = chat.say("Undo that. Change the ward to kestrel.")
    assert (lines(db, chat)["message"], lines(db, chat)["place"]) == (OWN, "Kestrel ward")
    assert OWN in texts(body)[0] and "Kestrel" in texts(body)[0]


def test_what_could_not_be_done_is_said_again_as_it_was_said(db, at):
    body = at("check").say("Add at the end: 'We can wait.' And turn the page the other way round.")
    assert "turn the page the other way round" in texts(body)[0] and "We can wait." in texts(body)[0]


@pytest.mark.parametrize("said", ["No not that! Write: {}", "no, not that one. please put: {}", "Oh wait, not this. say: {}"])  # fmt: skip
def test_other_words_instead_of_those_are_the_message(db, at, said):
    new = "we want another look at the scan before he goes home"
    chat = at("check")
    chat.say(said.format(new))
    assert lines(db, chat)["message"] == new
    first = at("message")
    first.say(said.format(new))
    assert lines(db, first)["message"] == new


@pytest.mark.parametrize("step", ["message", "questions"])
def test_what_is_not_for_the_team_is_left_out_and_said_back(db, at, step):
    chat = at(step)
    body = chat.say("Can somebody look at the scan again? My brother says no, but don't write this.")
    assert lines(db, chat)[step] == "Can somebody look at the scan again?"
    assert "My brother says no, but don't write this." in texts(body)[0] and asked(body) != step


def test_where_all_of_it_is_not_for_the_team_the_step_is_asked_again(db, at):
    chat = at("message")
    body = chat.say("Between us, I do not trust his doctor.")
    assert "message" not in lines(db, chat) and asked(body) == "message" and "trust" in texts(body)[0]


def test_what_is_not_to_be_written_in_notes_is_for_the_team(db, at):
    chat = at("message")
    chat.say("We want another look. Please do not write this in his notes.")
    assert lines(db, chat)["message"] == "We want another look. Please do not write this in his notes."


def test_a_word_that_went_with_others_is_put_back(db, at):
    chat = at("check")
    chat.say("take out the word again")
    assert "again" not in lines(db, chat)["message"]
    chat.say("Put operation date 14 of March in message, and the name of doctor, Marsh. And put back the word again.")
    assert lines(db, chat)["message"] == f"{OWN}\n\noperation date 14 of March and the name of doctor, Marsh"
