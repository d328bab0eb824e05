"""The staff console under `/staff`: one module a page."""

from fastapi import APIRouter

from assistant.web.staff import alerts, answers, audit, conversations, erasing, handoffs, home, join, people, sign_in

router = APIRouter()
for part in (
    sign_in.router, join.router, home.router, home.fragments, alerts.router, conversations.router, conversations.fragments, erasing.router,
    handoffs.router, handoffs.fragments, people.router, answers.router, audit.router,
):  # fmt: skip
    router.include_router(part)
