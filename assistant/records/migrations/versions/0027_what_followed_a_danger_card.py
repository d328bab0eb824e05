"""what staff say followed after a danger card that raised no alert

Cards from before stay as they were: nobody was asked about them, and nobody could find the new ones among them.
"""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import sqlalchemy as sa
from alembic import op

from assistant.records.models.base import UtcDateTime
from assistant.records.sealing import SealedText

revision = '0027'
down_revision = '0026'

RECENT = timedelta(days=1)  # these may still be at work
messages = sa.table('messages', sa.column('conversation_id', sa.Uuid()), sa.column('seq', sa.Integer()),
    sa.column('notice', sa.JSON(none_as_null=True)), sa.column('created_at', UtcDateTime()))


def upgrade() -> None:
    notes = op.create_table('card_notes',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('conversation_id', sa.Uuid(), nullable=False),
    sa.Column('up_to', sa.Integer(), nullable=False),
    sa.Column('at', UtcDateTime(), nullable=False),
    sa.Column('by', sa.String(length=120), nullable=False),
    sa.Column('words', SealedText(), nullable=False),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('fk_card_notes_conversation_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_card_notes'))
    )
    op.create_index(op.f('ix_card_notes_conversation_id'), 'card_notes', ['conversation_id'], unique=False)

    now = datetime.now(UTC)
    shown = sa.select(messages.c.conversation_id, sa.func.max(messages.c.seq)).where(
        messages.c.notice.is_not(None), messages.c.created_at < now - RECENT
    )
    found = op.get_bind().execute(shown.group_by(messages.c.conversation_id)).all()
    plain = sa.table('card_notes', *(sa.column(one.name, sa.Text() if one.name == 'words' else one.type) for one in notes.c))
    op.bulk_insert(plain, [
        {'id': uuid4(), 'conversation_id': one, 'up_to': seq, 'at': now, 'by': 'This service',
         'words': 'From before staff were asked what followed.'}
        for one, seq in found
    ])


def downgrade() -> None:
    op.drop_table('card_notes')
