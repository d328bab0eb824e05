"""what a family adds to a handoff after it was sent"""

import sqlalchemy as sa
from alembic import op

from assistant.records.models.base import UtcDateTime

revision = '0011'
down_revision = '0010'


def upgrade() -> None:
    op.create_table('handoff_additions',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('handoff_id', sa.Uuid(), nullable=False),
    sa.Column('turn_id', sa.Uuid(), nullable=True),
    sa.Column('field', sa.String(length=32), nullable=True),
    sa.Column('words', sa.Text(), nullable=False),
    sa.Column('proposed_at', UtcDateTime(), nullable=False),
    sa.Column('sent_at', UtcDateTime(), nullable=True),
    sa.ForeignKeyConstraint(['handoff_id'], ['handoffs.id'], name=op.f('fk_handoff_additions_handoff_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_handoff_additions'))
    )
    with op.batch_alter_table('handoff_additions', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_handoff_additions_handoff_id'), ['handoff_id'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('handoff_additions', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_handoff_additions_handoff_id'))

    op.drop_table('handoff_additions')
