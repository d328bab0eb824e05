"""A conversation: its transcript, kept up to date, and talking with the family in the assistant's place."""

from collections.abc import Callable
from typing import Annotated, Any
from uuid import UUID

from fastapi import Form, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy.orm import Session

from assistant.conversations.errors import ConversationClosed
from assistant.records.database import Database
from assistant.staff import kept_reply
from assistant.staff.complaints import complain
from assistant.staff.erasing import WORDS as ERASURE_REASONS
from assistant.staff.errors import (
    AlertMoved,
    AlertTaken,
    AnotherHasIt,
    EmptyReply,
    NoAlertNote,
    NoCardNote,
    NoComplaintConsent,
    NoOutcome,
    NoSuchAlert,
    NotAnswered,
    NotYours,
    NotYoursToClear,
    ReplyTooLong,
    WroteMeanwhile,
)
from assistant.staff.reading import looking
from assistant.staff.reveal import reveal
from assistant.staff.safety_alerts import LONGEST_NOTE, OUTCOMES, may_clear
from assistant.staff.sessions import StaffMember
from assistant.staff.states import ROUTES
from assistant.staff.talk import Desk, new_to, note_seen
from assistant.staff.transcript import read_transcript
from assistant.web.roles import liaison
from assistant.web.services import services
from assistant.web.staff.form_token import our_form
from assistant.web.staff.fragments import fragment, fragment_router
from assistant.web.staff.kept_reply_slip import slip_of
from assistant.web.staff.notes_typed import come_back, of_others
from assistant.web.staff.pages import console_router, frame, page
from assistant.web.staff.watching import watching

router = console_router()
fragments = fragment_router()
REFUSALS = (
    AlertMoved, AlertTaken, AnotherHasIt, ConversationClosed, EmptyReply, NoAlertNote, NoCardNote, NoComplaintConsent,
    NoOutcome, NoSuchAlert, NotYours, NotYoursToClear, ReplyTooLong,
)  # fmt: skip
CLOSED = "This conversation has ended. Nothing was sent."


@router.get("/conversations/{conversation_id}")
def show_conversation(request: Request, conversation_id: UUID, member: Annotated[StaffMember, liaison]) -> Response:
    return _page(request, conversation_id, member)


@fragments.get("/conversations/{conversation_id}")
def refresh_conversation(
    request: Request, conversation_id: UUID, member: Annotated[StaffMember, watching], seen: int = 0
) -> Response:
    """`seen`: the newest message that was on the screen since the last time."""
    here = services(request)
    with looking(here.db) as session:
        transcript, around = (
            read_transcript(session, conversation_id, member, here.profile, refresh=True),
            frame(session, request, member),
        )
    if transcript.mine:
        _note_seen(here.db, conversation_id, member, min(seen, transcript.unseen))
    return fragment(
        request, "conversation", around, transcript=transcript, longest=here.settings.message_characters, text="",
        slip=slip_of(request, member, conversation_id), complaints_email=here.profile.handoffs.complaints_email,
        **_of_danger(member),
    )  # fmt: skip


@fragments.get("/conversations/{conversation_id}/opened.css")
def opened_without_scripts(
    request: Request, conversation_id: UUID, member: Annotated[StaffMember, watching], seen: int = 0
) -> Response:
    """An empty style sheet that a page asks for where no scripts run: then nothing can tell what was on the screen, so
    the page itself counts. It opens at its last message.
    """
    here = services(request)
    with here.db.read() as session:
        new = new_to(session, conversation_id, member, seen)
    _note_seen(here.db, conversation_id, member, new)
    return Response(media_type="text/css")


@router.post("/conversations/{conversation_id}/reveal", dependencies=[our_form])
def reveal_conversation(request: Request, conversation_id: UUID, member: Annotated[StaffMember, liaison]) -> Response:
    return changed(request, conversation_id, member, lambda session: reveal(session, conversation_id, member))


@router.post("/conversations/{conversation_id}/take-over", dependencies=[our_form])
def take_over(
    request: Request,
    conversation_id: UUID,
    member: Annotated[StaffMember, liaison],
    holder: Annotated[str, Form()] = "",
) -> Response:
    return changed(
        request,
        conversation_id,
        member,
        lambda session: _desk(request).take_over(session, conversation_id, member, seen_holder=_id(holder)),
    )


@router.post("/conversations/{conversation_id}/reply", dependencies=[our_form])
def reply(
    request: Request,
    conversation_id: UUID,
    member: Annotated[StaffMember, liaison],
    text: Annotated[str, Form()] = "",
    shown: Annotated[int, Form()] = 0,
    only_keep: Annotated[bool, Form()] = False,
) -> Response:
    """`shown`: the newest message that whoever pressed "Send" had before them. `only_keep`: a page that saw its session
    end hands the words in, and nobody has pressed "Send".
    """
    longest = services(request).settings.message_characters

    def send(session: Session) -> None:
        if only_keep:
            kept_reply.keep(session, member.id, conversation_id, text, longest=longest)
        else:
            _desk(request).reply(session, conversation_id, member, text, longest=longest, shown=shown)
            kept_reply.sent(session, member.id, conversation_id)

    return changed(request, conversation_id, member, send, text=text)


@router.post("/conversations/{conversation_id}/hand-back", dependencies=[our_form])
def hand_back(
    request: Request,
    conversation_id: UUID,
    member: Annotated[StaffMember, liaison],
    knowing: Annotated[int, Form()] = 0,
    text: Annotated[str, Form()] = "",
) -> Response:
    """`knowing`: the newest message, where somebody was warned that nobody answered and goes all the same. `text`: what
    stood in the box of the same form, which is not sent.
    """

    def leave(session: Session) -> None:
        _desk(request).hand_back(session, conversation_id, member, knowing=knowing, typed=bool(text.strip()))

    return changed(request, conversation_id, member, leave, text=text, leaving="hand-back")


@router.post("/conversations/{conversation_id}/end", dependencies=[our_form])
def end_conversation(
    request: Request,
    conversation_id: UUID,
    member: Annotated[StaffMember, liaison],
    knowing: Annotated[int, Form()] = 0,
    text: Annotated[str, Form()] = "",
) -> Response:
    def leave(session: Session) -> None:
        _desk(request).end(session, conversation_id, member, knowing=knowing, typed=bool(text.strip()))

    return changed(request, conversation_id, member, leave, text=text, leaving="end")


@router.post("/conversations/{conversation_id}/complaint", dependencies=[our_form])
def complain_of_chat(
    request: Request,
    conversation_id: UUID,
    member: Annotated[StaffMember, liaison],
    agreed: Annotated[bool, Form()] = False,
) -> Response:
    profile = services(request).profile

    def told(session: Session) -> None:
        complain(session, conversation_id, member, profile, agreed=agreed)

    return changed(request, conversation_id, member, told)


def _desk(request: Request) -> Desk:
    here = services(request)
    return Desk(here.words, here.profile)


def _note_seen(db: Database, conversation_id: UUID, member: StaffMember, seq: int) -> None:
    """Written only when there is something new, so that a page that looks for news holds up nobody's message."""
    if seq > 0:
        with db.begin() as session:
            note_seen(session, conversation_id, member, seq)


def changed(
    request: Request,
    conversation_id: UUID,
    member: StaffMember,
    change: Callable[[Session], None],
    *,
    text: str = "",
    leaving: str = "",
    noting: tuple[UUID, dict[str, str]] | None = None,
    at: str = "latest",
) -> Response:
    """What was refused is said on the conversation's own page, and the words of a reply stay in the box. `leaving` is
    what somebody chose who is warned first; `noting` the alert or card, and what stood in the boxes about danger;
    `at` the part of the page that is shown then.
    """
    try:
        with services(request).db.begin() as session:
            change(session)
    except NotAnswered as warned:
        kind = ROUTES.get(warned.route, "")
        left = {
            "leaving": leaving,
            "what": warned.what,
            "kind": kind,
            "at": warned.at,
            "seq": warned.seq,
            "waits": warned.waits,
            "typed": bool(text.strip()),
        }
        return _page(request, conversation_id, member, left=left, text=text, status=409)
    except WroteMeanwhile as crossed:
        return _page(request, conversation_id, member, crossed=crossed.after, text=text, status=409)
    except REFUSALS as refusal:
        say = CLOSED if isinstance(refusal, ConversationClosed) else refusal.say
        return _page(
            request,
            conversation_id,
            member,
            refusal=say,
            text=text,
            noting=noting and come_back(noting[1], noting[0]),
            status=409,
        )
    if noting and (others := of_others(noting[1], noting[0])):
        return _page(request, conversation_id, member, noting=others)
    return RedirectResponse(f"/staff/conversations/{conversation_id}#{at}", status_code=303)


def _page(
    request: Request,
    conversation_id: UUID,
    member: StaffMember,
    *,
    refusal: str | None = None,
    left: dict[str, object] | None = None,
    crossed: int | None = None,
    text: str = "",
    noting: dict[str, str] | None = None,
    status: int = 200,
) -> Response:
    here = services(request)
    with looking(here.db) as session:
        transcript, around = (
            read_transcript(session, conversation_id, member, here.profile),
            frame(session, request, member),
        )
        kept = "" if text else kept_reply.kept(session, member.id, conversation_id)
    longest = here.settings.message_characters
    return page(
        "conversation",
        around,
        status=status,
        transcript=transcript,
        longest=longest,
        refusal=refusal,
        left=left,
        crossed=crossed,
        text=text or kept,
        kept=bool(kept),
        slip=slip_of(request, member, conversation_id),
        complaints_email=here.profile.handoffs.complaints_email,
        reasons=ERASURE_REASONS,
        **_of_danger(member, noting),
    )


def _of_danger(member: StaffMember, noting: dict[str, str] | None = None) -> dict[str, Any]:
    """What the forms about open danger need."""
    may = {"may_clear": may_clear(member), "longest_note": LONGEST_NOTE, "outcomes": OUTCOMES}
    return {"routes": ROUTES, "noting": noting or {}, **may}


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
