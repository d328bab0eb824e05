"""The five ways to get another view, side by side, and the three things families mix up. No ranking: the order is from
near to far.
"""

from fastapi import APIRouter, Request, Response

from assistant import clock
from assistant.answers.wording import Reader
from assistant.web.pages import page
from assistant.web.roles import anybody
from assistant.web.services import services

router = APIRouter(tags=["pages"])
ROUTES = ("route_same_team", "route_same_hospital", "route_other_nhs", "route_private", "route_abroad")
ROWS = ("what", "who_arranges", "needs", "cost_or_delay", "cannot")


@router.get("/routes", dependencies=[anybody])
def routes_compared(request: Request) -> Response:
    wording, now = services(request).words.wording, clock.now()
    told = [wording.word(one, Reader(), now=now) for one in ROUTES if wording.may_tell(one)]
    columns = [
        (one.answer.title, {name: wording.fill(text, now=now) for name, text in one.answer.route.items()})
        for one in told
    ]
    sources = list(dict.fromkeys(source for one in told for source in one.sources))
    rows = [(row, wording.choice(f"route_{row}")) for row in ROWS]
    intro = wording.word("routes_compared", Reader(), now=now)
    return page(
        request,
        "routes.html",
        columns=columns,
        rows=rows,
        sources=sources,
        intro=intro,
        three=wording.word("three_things", Reader(), now=now),
    )
