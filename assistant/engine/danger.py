"""The intents that stand for danger, as the channel and the second net both know them."""

DANGER = frozenset(
    {
        "report_emergency",
        "report_deterioration",
        "report_self_harm",
        "report_safeguarding",
        "express_distress",
        "abusive",
    }
)


def seen_in(ranking: list[dict]) -> dict | None:
    """The likeliest danger in a classifier's ranking, `{name, confidence}`; None when none is ranked."""
    return next(
        ({"name": one["name"], "confidence": float(one["confidence"])} for one in ranking if one["name"] in DANGER),
        None,
    )
