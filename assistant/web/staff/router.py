"""The staff console under `/staff`: one module a page."""

from fastapi import APIRouter

from assistant.web.staff import (
    account,
    alerts,
    answers,
    audit,
    conversation_danger,
    conversations,
    erasing,
    find,
    handoff_desk,
    handoff_queue,
    handoffs,
    home,
    join,
    learn,
    own_phone,
    people,
    reports,
    roles_asked,
    second_step,
    sign_in,
    sign_out,
    single_sign_on,
)

router = APIRouter()
for part in (
    sign_in.router, sign_out.router, second_step.router, single_sign_on.router, join.router, account.router, own_phone.router, home.router, home.fragments, alerts.router, alerts.fragments, conversations.router, conversations.fragments, conversation_danger.router, erasing.router, erasing.fragments,
    handoff_queue.router, handoff_queue.fragments, handoffs.router, handoffs.fragments, handoff_desk.router, people.router, roles_asked.router, find.router, reports.router, answers.router, audit.router, audit.fragments, learn.router,
):  # fmt: skip
    router.include_router(part)
