"""the steps taken while nobody acknowledges a handoff"""

import sqlalchemy as sa
from alembic import op

from assistant.records.models.base import UtcDateTime

revision = '0013'
down_revision = '0012'


def upgrade() -> None:
    op.create_table('handoff_clock_steps',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('handoff_id', sa.Uuid(), nullable=False),
    sa.Column('step', sa.String(length=16), nullable=False),
    sa.Column('at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['handoff_id'], ['handoffs.id'], name=op.f('fk_handoff_clock_steps_handoff_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_handoff_clock_steps')),
    sa.UniqueConstraint('handoff_id', 'step', name=op.f('uq_handoff_clock_steps_handoff_id_step'))
    )


def downgrade() -> None:
    op.drop_table('handoff_clock_steps')
