"""half a note about a handoff, kept for a day for whoever typed it"""

import sqlalchemy as sa
from alembic import op

from assistant.records.models.base import UtcDateTime

revision = '0034'
down_revision = '0033'


def upgrade() -> None:
    op.create_table('kept_notes',
    sa.Column('staff_id', sa.Uuid(), nullable=False),
    sa.Column('handoff_id', sa.Uuid(), nullable=False),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('kept_at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['handoff_id'], ['handoffs.id'], name=op.f('fk_kept_notes_handoff_id_handoffs'), ondelete='CASCADE'),
    sa.ForeignKeyConstraint(['staff_id'], ['staff.id'], name=op.f('fk_kept_notes_staff_id_staff'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('staff_id', 'handoff_id', name=op.f('pk_kept_notes'))
    )
    op.create_index(op.f('ix_kept_notes_handoff_id'), 'kept_notes', ['handoff_id'])
    op.create_index(op.f('ix_kept_notes_kept_at'), 'kept_notes', ['kept_at'])


def downgrade() -> None:
    op.drop_table('kept_notes')
