"""Thinking it through: five steps, after the order of the Ottawa decision framework, in our own words and form.

O'Connor AM, Jacobsen MJ, Stacey D. Ottawa Family Decision Guide, Ottawa Hospital Research Institute: cited, and not
reproduced.
No step leans for or against asking, and any may be skipped.
"""

STEPS = (
    "decision",
    "matters",
    "know",
    "who",
    "next",
)  # asked with the phrase `think_<step>`, headed in the plan by `plan_step_<step>`
