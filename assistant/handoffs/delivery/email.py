"""Delivers a handoff by e-mail."""

from collections.abc import Collection
from email.message import EmailMessage
from uuid import UUID

from assistant.handoffs.delivery import letter
from assistant.handoffs.delivery.acknowledge_link import address_of
from assistant.handoffs.delivery.channel import Deliver, Outgoing
from assistant.post import NotDelivered, Post, addressed


def by_email(post: Post, *, sender: str, to: str, others: Collection[str] = (), address: str) -> Deliver:
    """`others` are who else a handoff may go to: somebody whom the hospital took out of its profile since gets no words
    any more, and the entry waits for a person to decide. `address` is where the console and the pages are found.
    """

    def deliver(outgoing: Outgoing) -> str:
        if outgoing.recipient and outgoing.recipient not in (to, *others):
            raise NotDelivered("RecipientNotInProfile")
        link = address_of(outgoing.acknowledge_token, base_url=address) if outgoing.acknowledge_token else None
        written = letter.compose(
            outgoing.handoff, outgoing.event, outgoing.additions, address=address, acknowledge_at=link
        )
        return post(
            compose(written, sender=sender, to=outgoing.recipient or to, entry_id=outgoing.entry_id), outgoing.entry_id
        )

    return deliver


def compose(written: letter.Letter, *, sender: str, to: str, entry_id: UUID) -> EmailMessage:
    message = addressed(sender=sender, to=to, subject=written.subject, entry_id=entry_id)
    message.set_content(written.as_text())
    message.add_alternative(written.as_html(), subtype="html")
    return message
