"""facts from a portal"""

import sqlalchemy as sa
from alembic import op

from assistant.records.models.base import UtcDateTime

revision = '0010'
down_revision = '0009'


def upgrade() -> None:
    op.create_table('verified_facts',
    sa.Column('conversation_id', sa.Uuid(), nullable=False),
    sa.Column('field', sa.String(length=32), nullable=False),
    sa.Column('value', sa.Text(), nullable=False),
    sa.Column('verified_at', UtcDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['conversation_id'], ['conversations.id'], name=op.f('fk_verified_facts_conversation_id'), ondelete='CASCADE'),
    sa.PrimaryKeyConstraint('conversation_id', 'field', name=op.f('pk_verified_facts'))
    )
    op.create_table('used_portal_tokens',
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('expires_at', UtcDateTime(), nullable=False),
    sa.PrimaryKeyConstraint('token_hash', name=op.f('pk_used_portal_tokens'))
    )
    with op.batch_alter_table('used_portal_tokens', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_used_portal_tokens_expires_at'), ['expires_at'], unique=False)

    with op.batch_alter_table('handoffs', schema=None) as batch_op:
        batch_op.add_column(sa.Column('verified', sa.JSON(), server_default='[]', nullable=False))


def downgrade() -> None:
    with op.batch_alter_table('handoffs', schema=None) as batch_op:
        batch_op.drop_column('verified')

    with op.batch_alter_table('used_portal_tokens', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_used_portal_tokens_expires_at'))

    op.drop_table('used_portal_tokens')
    op.drop_table('verified_facts')
