"""the handoff desk"""

import sqlalchemy as sa
from alembic import op

from assistant.records.models.base import UtcDateTime
from assistant.records.sealing import SealedText

revision = '0021'
down_revision = '0020'

ADDED = ('assigned_to', 'additions_read_at', 'outcome', 'complaint_at', 'themes')


def upgrade() -> None:
    with op.batch_alter_table('handoffs', schema=None) as batch_op:
        batch_op.add_column(sa.Column('assigned_to', sa.Uuid(), nullable=True))
        batch_op.add_column(sa.Column('additions_read_at', UtcDateTime(), nullable=True))
        batch_op.add_column(sa.Column('outcome', sa.String(length=16), nullable=True))
        batch_op.add_column(sa.Column('complaint_at', UtcDateTime(), nullable=True))
        batch_op.add_column(sa.Column('themes', sa.JSON(none_as_null=True), nullable=True))
    op.create_index(op.f('ix_handoffs_assigned_to'), 'handoffs', ['assigned_to'], unique=False)
    op.create_index(op.f('ix_handoffs_status'), 'handoffs', ['status'], unique=False)

    op.create_table('handoff_notes',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('handoff_id', sa.Uuid(), nullable=False),
    sa.Column('at', UtcDateTime(), nullable=False),
    sa.Column('kind', sa.String(length=16), nullable=False),
    sa.Column('by', sa.String(length=120), nullable=False),
    sa.Column('words', SealedText(), nullable=False),
    sa.ForeignKeyConstraint(['handoff_id'], ['handoffs.id'], name=op.f('fk_handoff_notes_handoff_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_handoff_notes'))
    )
    op.create_index(op.f('ix_handoff_notes_handoff_id'), 'handoff_notes', ['handoff_id'], unique=False)

    op.create_table('handoff_ratings',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('handoff_id', sa.Uuid(), nullable=False),
    sa.Column('at', UtcDateTime(), nullable=False),
    sa.Column('helpful', sa.Boolean(), nullable=False),
    sa.Column('words', SealedText(), nullable=True),
    sa.ForeignKeyConstraint(['handoff_id'], ['handoffs.id'], name=op.f('fk_handoff_ratings_handoff_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_handoff_ratings'))
    )
    op.create_index(op.f('ix_handoff_ratings_handoff_id'), 'handoff_ratings', ['handoff_id'], unique=False)


def downgrade() -> None:
    op.drop_table('handoff_ratings')
    op.drop_table('handoff_notes')
    op.drop_index(op.f('ix_handoffs_status'), table_name='handoffs')
    op.drop_index(op.f('ix_handoffs_assigned_to'), table_name='handoffs')
    for column in reversed(ADDED):
        op.drop_column('handoffs', column)  # on its own: to copy the table would take what hangs on it
