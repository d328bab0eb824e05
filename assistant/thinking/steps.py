"""Thinking it through: five steps, after the order of the Ottawa decision framework, in our own words and form.

O'Connor AM, Jacobsen MJ, Stacey D. Ottawa Family Decision Guide, Ottawa Hospital Research Institute: cited, and not reproduced.
No step leans for or against asking, and any may be skipped.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """`title` heads it in the plan; the question is the phrase `think_<name>`."""

    name: str
    title: str


STEPS = (
    Step("decision", "What we have to decide, and by when"),
    Step("matters", "What matters most to us and to our child"),
    Step("know", "What we know, and what we still need to know"),
    Step("who", "Who should be part of it"),
    Step("next", "Our next step"),
)
