"""Nobody in this repository can review wording for a hospital, so nothing in it may say that somebody did."""

import re
from collections.abc import Iterator
from pathlib import Path

from assistant.review.check_finding import Finding
from assistant.review.limits import sentences
from assistant.review.reach import Told

PAGES = (
    "README.md",
    "CHANGELOG.md",
    "domain.yml",
    "assistant/answers/*.yml",
    "assistant/answers/content/*.yml",
    "assistant/answers/languages/*.yml",
    "assistant/review/*.yml",
    "docs/**/*.md",
    "assistant/web/templates/*.html",
)
BY_SOMEBODY = r"(?:reviewed|approved|checked|verified|validated|endorsed|certified|accredited|assured|signed off|tested|authorised|vetted|recommended)"
CLAIM = re.compile(
    rf"\b{BY_SOMEBODY} (?:and \w+ )?by\b|\b(?:clinically|medically|legally|professionally|independently|expert|doctor|nurse|peer)[- ]{BY_SOMEBODY}\b|\b{BY_SOMEBODY}_(?:by|on|at)\b|"
    r"\b(?:has|have|had|was|were|is|are) (?:been )?(?:clinically |medically |legally |fully )?(?:reviewed|approved|signed off|endorsed)\b|\b(?:clinical|medical|legal|expert) (?:sign-off|approval) (?:given|obtained|received)\b",
    re.IGNORECASE,
)
NOT_A_CLAIM = re.compile(
    r"\b(?:not|no|never|nobody|none|without|unless|until|before|after|once|must|needs? to|has to|have to|should|can|could|may|if|when|whether|only|will|would|to be|unreviewed|"
    r"unapproved|draft|which|what|who|as soon as|anything|whatever)\b",
    re.IGNORECASE,
)


def claim_faults(root: Path) -> Iterator[Finding]:
    """Sentence by sentence: what says how approval works is no claim that it was given."""
    for path in sorted({path for pattern in PAGES for path in root.glob(pattern)}):
        text = re.sub(
            r"<[^>]+>|^\s*#+ ?|[`*_>|]{1,3}(?=\s|$)", " ", path.read_text(encoding="utf-8"), flags=re.MULTILINE
        )
        for number, sentence in enumerate(
            (one for paragraph in re.split(r"\n\s*\n|\n(?=\s*- |\s*\w+: )", text) for one in sentences(paragraph)),
            start=1,
        ):
            if (claim := CLAIM.search(sentence)) and not NOT_A_CLAIM.search(sentence):
                yield Finding(
                    path.relative_to(root).as_posix(),
                    f"sentence {number}",
                    "",
                    f'it claims a review: "{claim[0]}".',
                    "Take it out: only a hospital's own records can say that.",
                )


def status_faults(texts: list[Told]) -> Iterator[Finding]:
    for file, answer in {one.file: one.answer for one in texts if one.answer}.items():
        if answer.status != "draft":
            yield Finding(
                file,
                answer.id,
                "status",
                f"its status is {answer.status}.",
                "Write draft: a hospital approves with `assistant answers approve`.",
            )
