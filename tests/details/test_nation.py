import pytest

from assistant.details.nation import nation_in, only_names_nation


@pytest.mark.parametrize(
    "text, nation",
    [
        ("were in scotland", "scotland"),
        ("is it same in wales", "wales"),
        ("does this count in northern ireland", "northern_ireland"),
        ("up here in the Highlands", "scotland"),
        ("valleys here butt", "wales"),
        ("asking from Fife", "scotland"),
        ("told at the Heath that everyone would say the same", "wales"),
        ("he's on ward 4 at the RVI", "england"),
        ("my babies in the royal in belfast", "northern_ireland"),
        ("hes been in Blackpool Vic 12 days", "england"),
        ("Took him to the doctors in Wigan six times", "england"),
        ("lives in NI", "northern_ireland"),
        ("how do you get there from Cornwall", "england"),
        ("its a long way from Wrexham", "wales"),
        ("our gp in Stalybridge wont refer", "england"),
        ("they send us from Dundee to London", "scotland"),
        ("getting her from Omagh to the hospital", "northern_ireland"),
    ],
)
def test_a_nation_is_read_from_its_name_a_city_a_region_or_a_hospital(text, nation):
    assert nation_in(text) == nation


@pytest.mark.parametrize(
    "text, nation",
    [
        ("we're in Fife, is it the same up here as what you tell the English?", "scotland"),
        ("NHS Tayside", "scotland"),
        ("we're from Clackmannanshire", "scotland"),
        ("East Dunbartonshire", "scotland"),
        ("how about the Highlands", "scotland"),
        ("is it different for us in Midlothian", "scotland"),
        ("the Powys health board look after him", "wales"),
        ("Rhondda Cynon Taf", "wales"),
        ("we're in Torfaen love", "wales"),
        ("is it the same for us in Gwent", "wales"),
        ("we are under the Western Trust", "northern_ireland"),
        ("Causeway Coast and Glens", "northern_ireland"),
        ("we are in Mid and East Antrim", "northern_ireland"),
    ],
)
def test_boards_trusts_and_councils_of_every_nation_are_known(text, nation):
    assert nation_in(text) == nation


@pytest.mark.parametrize(
    "text, nation",
    [
        ("That's England you're telling me about. I said Fife. That's Scotland.", "scotland"),
        ("no I said Fife", "scotland"),
        ("that is for England. we're Scottish", "scotland"),
        ("that's about England, I'm in Gwent", "wales"),
        ("we said Powys, that is in Wales", "wales"),
        ("Not England. Wales.", "wales"),
        ("we're not in England we're in Fermanagh", "northern_ireland"),
        ("I'm Scottish but we live in Leeds", "england"),
    ],
)
def test_a_nation_that_was_wrongly_told_of_is_not_theirs(text, nation):
    assert nation_in(text) == nation


@pytest.mark.parametrize(
    "text",
    [
        "Mr Fife told us to wait",
        "Dr Glasgow is our consultant",
        "my consultant is Dr Powys",
        "his surname is Fife",
        "we live on Scotland Road",
        "he is on Lothian ward",
        "we had him seen at the Scotland Street clinic",
        "we said GOSH should look at it",
    ],
)
def test_what_is_named_after_a_place_is_none(text):
    assert nation_in(text) is None


@pytest.mark.parametrize("text", ["we moved from Fife to Leeds", "moved from Tyrone to Bradford last year"])
def test_where_they_moved_to_counts(text):
    assert nation_in(text) == "england"


@pytest.mark.parametrize(
    "text",
    [
        "asking GOSH",
        "alder hey said watch and wait",
        "great ormond st is there a bed for me",
        "could it be somebody at gosh",
        "hotel near alder hey",
        "can we go under Alder Hey instead",
    ],
)
def test_a_hospital_they_only_hear_of_sets_no_nation(text):
    assert nation_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "we're under neuro at alder hey",
        "three weeks on ward 4 at the Evelina",
        "shes in GOSH since monday",
        "she is treated at alder hey",
    ],
)
def test_a_famous_hospital_the_child_is_under_sets_it(text):
    assert nation_in(text) == "england"


def test_a_citys_hospital_that_said_no_is_one_they_are_under():
    assert nation_in("Birmingham children's said no") == "england"


@pytest.mark.parametrize(
    "text",
    [
        "we used to live in Cardiff",
        "before we lived in Glasgow",
        "she was born in Glasgow",
        "on holiday in Swansea",
        "my cousin in Edinburgh",
        "moved from Belfast",
        "theres a professor in Leeds who does talks online",
        "a surgeon in Glasgow wrote the paper",
        "i practise in Leeds",
        "my aunt is a ward sister in Cardiff",
        "everyone says Dr B in Sheffield",
    ],
)
def test_where_they_no_longer_or_never_were_sets_none(text):
    assert nation_in(text) is None


@pytest.mark.parametrize(
    "text, nation",
    [
        ("born in Glasgow but we are in Leeds", "england"),
        ("moved from cardiff to swindon last month", "england"),
        ("We live in Edinburgh now, before was London", "scotland"),
        ("we've just moved up from Leeds to Dundee", "scotland"),
    ],
)
def test_where_they_are_now_wins(text, nation):
    assert nation_in(text) == nation


@pytest.mark.parametrize(
    "text, nation",
    [
        ("were in newport", "wales"),
        ("newport, isle of wight", "england"),
        ("we live in newport shropshire", "england"),
        ("we live in perth", "scotland"),
        ("we live in bangor", None),
        ("in bangor, northern ireland", "northern_ireland"),
        ("were in bangor co down", "northern_ireland"),
        ("bangor gwynedd", "wales"),
        ("my sister lives in perth australia", None),
    ],
)
def test_a_name_two_towns_share_is_told_by_what_follows(text, nation):
    assert nation_in(text) == nation


@pytest.mark.parametrize(
    "text",
    [
        "our Paisley is 4",
        "she had a bath",
        "reading is hard for me",
        "little Chelsea is poorly",
        "the stone was in his kidney",
        "the prince of wales came",
        "bristol stool chart",
        "we came from new south wales",
    ],
)
def test_a_name_or_a_word_is_no_town(text):
    assert nation_in(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "i live in wales but the hospital is in england",
        "gp is in england we live over the line in chepstow",
        "does this chat know about wales or just england",
        "Chester hospital is nearest but we live in Flintshire",
    ],
)
def test_two_nations_are_asked_about_not_guessed(text):
    assert nation_in(text) is None


@pytest.mark.parametrize("text", ["can you do this in Welsh", "we speak welsh", "welsh interpreter please"])
def test_the_welsh_language_is_not_the_nation(text):
    assert nation_in(text) is None


@pytest.mark.parametrize(
    "text", ["and in wales?", "we live near Belfast", "what about scotland", "im in glasgow", "were in Wrexham"]
)
def test_a_message_can_add_nothing_but_the_nation(text):
    assert only_names_nation(text)


@pytest.mark.parametrize(
    "text",
    [
        "would Aberdeen have the same thing?",
        "sorry, forgot to say it's Swansea we're in",
        "has Omagh got that?",
        "should've told you, we're up in Inverness",
        "and for folk in Wrexham?",
        "I ought to have mentioned, we are in Cardiff",
    ],
)
def test_saying_it_late_or_asking_whether_it_is_so_there_adds_nothing_else(text):
    assert only_names_nation(text)


@pytest.mark.parametrize(
    "text",
    [
        "were in wales and they refused",
        "how do we ask",
        "alder hey said no",
        "would Aberdeen see her as well",
        "do they have that in Scotland as well as the thing with the letter",
        "we have got an appointment in Cardiff",
        "so it was before we were there over in Wales and then they got told of it there",
    ],
)
def test_a_message_with_a_question_of_its_own_adds_more(text):
    assert not only_names_nation(text)
