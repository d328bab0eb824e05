"""who of the staff wrote what, what they have seen, and the mail that a family waits"""

import sqlalchemy as sa
from alembic import op

from assistant.records.models.base import UtcDateTime

revision = '0020'
down_revision = '0019'


def upgrade() -> None:
    with op.batch_alter_table('conversations') as table:
        table.add_column(sa.Column('person_told_at', UtcDateTime(), nullable=True))
        table.add_column(sa.Column('staff_since', UtcDateTime(), nullable=True))
        table.add_column(sa.Column('seen_seq', sa.Integer(), nullable=False, server_default='0'))
    with op.batch_alter_table('messages') as table:
        table.add_column(sa.Column('by', sa.String(120), nullable=True))
        table.add_column(sa.Column('staff_id', sa.Uuid(), nullable=True))
        table.create_foreign_key('fk_messages_staff', 'staff', ['staff_id'], ['id'], ondelete='SET NULL')
    with op.batch_alter_table('outbox') as table:
        table.add_column(sa.Column('conversation_id', sa.Uuid(), nullable=True))
        table.create_foreign_key(
            'fk_outbox_conversation', 'conversations', ['conversation_id'], ['id'], ondelete='CASCADE'
        )
        table.create_index('ix_outbox_conversation_id', ['conversation_id'])


def downgrade() -> None:
    with op.batch_alter_table('outbox') as table:
        table.drop_index('ix_outbox_conversation_id')
        table.drop_constraint('fk_outbox_conversation', type_='foreignkey')
        table.drop_column('conversation_id')
    with op.batch_alter_table('messages') as table:
        table.drop_constraint('fk_messages_staff', type_='foreignkey')
        table.drop_column('staff_id')
        table.drop_column('by')
    with op.batch_alter_table('conversations') as table:
        table.drop_column('seen_seq')
        table.drop_column('staff_since')
        table.drop_column('person_told_at')
