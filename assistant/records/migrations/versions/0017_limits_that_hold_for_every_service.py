"""how often an address did something of late, counted for every service together"""

import sqlalchemy as sa
from alembic import op

from assistant.records.models.base import UtcDateTime

revision = '0017'
down_revision = '0016'


def upgrade() -> None:
    op.create_table('attempts',
    sa.Column('id', sa.Uuid(), nullable=False),
    sa.Column('kind', sa.String(length=24), nullable=False),
    sa.Column('who', sa.String(length=64), nullable=False),
    sa.Column('at', UtcDateTime(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_attempts'))
    )
    op.create_index('ix_attempts_kind_who_at', 'attempts', ['kind', 'who', 'at'])
    op.create_index('ix_conversations_mode', 'conversations', ['mode'])
    op.create_index('ix_audit_actor_action_subject', 'audit', ['actor', 'action', 'subject'])


def downgrade() -> None:
    op.drop_index('ix_audit_actor_action_subject', 'audit')
    op.drop_index('ix_conversations_mode', 'conversations')
    op.drop_index('ix_attempts_kind_who_at', 'attempts')
    op.drop_table('attempts')
