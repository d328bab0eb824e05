"""The handoff form as a family sees it: its steps, their choices, and the check page rendered from the draft."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from assistant.answers.reply import Offer
from assistant.handoffs.fields import BY_NAME, FIELDS, SHOWN, family_copy, missing, skip_title
from assistant.hospital.profile import Profile

OWN_LIST = "own_list"  # not a field: the list this family made, offered at the questions step
Choice = Callable[[str], str]  # the words of a choice, by their name in phrases.yml


def step_form(name: str) -> dict[str, Any]:
    names = [field.name for field in FIELDS]
    return {"name": "handoff", "field": name, "step": names.index(name) + 1, "of": len(names)}


def step_offers(name: str, profile: Profile, lines: Mapping[str, str], choice: Choice) -> tuple[Offer, ...]:
    field = BY_NAME[name]
    titles = list(field.choices) or _from_profile(name, profile, lines, choice)
    if skip := skip_title(name, lines):
        titles.append(skip)
    offers = tuple(Offer(title, {"say": title}) for title in titles)
    if name == "questions" and OWN_LIST in lines:
        return (Offer(choice("choice_use_list"), {"say": lines[OWN_LIST]}), *offers)
    return offers


def check_page(
    opening: str, lines: Mapping[str, str], approval: str | None, choice: Choice, verified: Collection[str] = ()
) -> tuple[str, tuple[Offer, ...]]:
    """The page and its choices. What is sent is what stands here, so it is made from the draft and from nothing
    else.
    """
    paragraphs = [opening, *family_copy(lines, verified)]
    offers = (
        Offer(choice("choice_send"), {"intent": "affirm", "details": {"approval": approval}}),
        Offer(choice("choice_change"), {"intent": "deny"}),
        Offer(choice("choice_stop"), {"intent": "stop"}),
    )
    return "\n\n".join(paragraphs), offers


def send_offer(lines: Mapping[str, str], approval: str | None, choice: Choice) -> tuple[Offer, ...]:
    """To send the page that was shown last; none where a line of it is missing."""
    if missing(lines):
        return ()
    return (Offer(choice("choice_send"), {"intent": "affirm", "details": {"approval": approval}}),)


def change_offers(
    lines: Mapping[str, str], verified: Collection[str] = (), *, only: str | None = None
) -> tuple[Offer, ...]:
    """A choice for each line that the family gave, or for `only` one; pressed, it is asked again."""
    own = [field for field in SHOWN if field.name in lines and field.name not in verified]
    own = [field for field in own if only in (None, field.name)]
    return tuple(Offer(field.label, {"intent": "correct_handoff", "details": {"field": field.name}}) for field in own)


def _from_profile(name: str, profile: Profile, lines: Mapping[str, str], choice: Choice) -> list[str]:
    if name == "site":
        return [site.name for site in profile.sites]
    if name == "place":
        site = profile.site(lines.get("site", ""))
        return [place.name for one in ([site] if site else profile.sites) for place in one.places]
    return []
